"""The agreements of the small office: texts, items, charges and progress."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.domain.action_items import (
    ActionClause,
    ActionItem,
    ActionPartner,
    Milestone,
)
from desktop.domain.agreements import (
    Agreement,
    AgreementParty,
    Clause,
    ClauseBinding,
    Signatory,
)
from desktop.domain.codes import (
    AssignmentRole,
    Field,
    OwnerSide,
    Status,
)
from desktop.domain.dates import DateBasis, day, month
from desktop.domain.departments import Assignment
from desktop.domain.rounds import ProgressEntry
from desktop.services.activities import Activities

Names = dict[str, str]


def enter_agreement(do: Activities, found: Names) -> None:
    found["mou"] = do.agreements.add(
        Agreement(
            title="가람·나래 상생 업무협약",
            number="MOU-2024-001",
            field=Field.SCIENCE,
            purpose="두 지역이 함께 자라도록 힘을 모음",
            signed_on=day(date(2024, 5, 13), stated="13일", basis=DateBasis.EXTERNAL),
            place="가람시청",
            effective_until=day(date(2026, 12, 31)),
            clauses_stated=3,
        )
    )
    party = AgreementParty(agreement_id=found["mou"], organisation_id=found["own"])
    found["own_party"] = do.parties.add(replace(party, name_as_signed="가람시", position=0))
    found["other_party"] = do.parties.add(
        replace(party, organisation_id=found["other"], name_as_signed="나래도", position=1)
    )
    do.signatories.add(
        Signatory(party_id=found["own_party"], person_id=found["mayor"], title_as_signed="가람시장")
    )
    do.signatories.add(
        Signatory(
            party_id=found["other_party"],
            person_id=found["governor"],
            title_as_signed="나래부지사",
            is_proxy=True,
            proxy_for="나래도지사",
        )
    )
    _texts(do, found)
    _items(do, found)
    _links(do, found)
    _charges(do, found)
    _progress(do, found)


def _texts(do: Activities, found: Names) -> None:
    found["text"] = do.agreements.first_version(found["mou"])
    clause = Clause(version_id=found["text"], text="청년 교류를 함께한다", position=1, mark="제1항")
    found["clause1"] = do.clauses.add(clause)
    found["clause2"] = do.clauses.add(
        replace(clause, text="관광상품을 함께 만든다", position=2, mark="제2항")
    )
    do.bindings.add(ClauseBinding(clause_id=found["clause2"], party_id=found["own_party"]))


def _items(do: Activities, found: Names) -> None:
    item = ActionItem(
        title="청년 교류단 운영",
        number="T-2026-001",
        agreement_id=found["mou"],
        due_on=day(date(2026, 9, 30)),
        position=1,
        weight=3,
    )
    found["youth"] = do.action_items.add(item)
    found["camp"] = do.action_items.add(
        replace(
            item,
            title="여름 캠프",
            number="T-2026-002",
            parent_id=found["youth"],
            due_on=day(date(2026, 11, 5)),
            position=2,
            weight=1,
            owner_side=OwnerSide.PARTY,
            owner_id=found["other"],
        )
    )
    found["tour"] = do.action_items.add(
        replace(item, title="관광상품 개발", number="T-2026-003", due_on=month(2027, 3), position=3)
    )


def _links(do: Activities, found: Names) -> None:
    for name, clause in (("youth", "clause1"), ("camp", "clause1"), ("tour", "clause2")):
        do.action_clauses.add(ActionClause(action_item_id=found[name], clause_id=found[clause]))
    do.action_partners.add(
        ActionPartner(action_item_id=found["tour"], organisation_id=found["agency"], role="자문")
    )
    do.milestones.add(
        Milestone(action_item_id=found["tour"], name="시범 판매", planned_on=month(2026, 12))
    )


def _charges(do: Activities, found: Names) -> None:
    lead = Assignment(role=AssignmentRole.LEAD, department_id=found["old"])
    ended = replace(lead, agreement_id=found["mou"], valid_to=date(2026, 1, 1))
    do.assignments.add(ended)
    do.assignments.add(
        replace(ended, department_id=found["new"], valid_from=ended.valid_to, valid_to=None)
    )
    do.assignments.add(replace(lead, department_id=found["tourism"], action_item_id=found["tour"]))
    do.assignments.add(
        Assignment(
            role=AssignmentRole.OFFICER, agreement_id=found["mou"], person_id=found["officer"]
        )
    )


def _progress(do: Activities, found: Names) -> None:
    entry = ProgressEntry(
        round_id=found["q2"], action_item_id=found["youth"], status=Status.ON_TRACK, percent=40
    )
    do.progress.add(entry)
    do.progress.add(replace(entry, action_item_id=found["camp"], status=Status.DONE, percent=100))
    found["entry"] = do.progress.add(
        replace(
            entry,
            round_id=found["q3"],
            status=Status.PARTIAL,
            percent=50,
            achievements="교류단 40명 모집",
            plans="겨울 교류 준비",
            problems="숙소 부족",
            measures="대학 기숙사 협의",
            department_then="새산업과",
        )
    )


def enter_second(do: Activities, found: Names) -> None:
    found["short"] = do.agreements.add(
        Agreement(
            title="데이터 협력 협약",
            number="MOU-2026-001",
            signed_on=day(date(2026, 9, 1)),
            effective_until=day(date(2026, 9, 30)),
        )
    )
    party = AgreementParty(agreement_id=found["short"], organisation_id=found["agency"])
    do.parties.add(replace(party, name_as_signed="한국새이름진흥원"))
    found["open"] = do.action_items.add(
        ActionItem(title="자료 개방", number="T-2026-004", agreement_id=found["short"])
    )
