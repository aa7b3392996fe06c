"""A made-up office of two agreements and a plan, entered through the services."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from desktop.domain.action_items import (
    ActionClause,
    ActionItem,
    ActionPartner,
    ActionStrategy,
    Facility,
    Milestone,
)
from desktop.domain.agreements import (
    Agreement,
    AgreementParty,
    Clause,
    ClauseBinding,
    Signatory,
)
from desktop.domain.budgets import Budget, BudgetLine, Execution
from desktop.domain.codes import (
    AssignmentRole,
    BudgetKind,
    BudgetState,
    CouncilKind,
    DepartmentLevel,
    Field,
    IndicatorKind,
    MeetingKind,
    OrganisationKind,
    OwnerSide,
    Status,
    SuccessionKind,
)
from desktop.domain.dates import DateBasis, day, month
from desktop.domain.departments import Assignment, Department, DepartmentSuccession
from desktop.domain.indicators import Indicator, IndicatorActual, IndicatorTarget
from desktop.domain.meetings import CouncilAction, Decision, Meeting, Participant, Request
from desktop.domain.money import won
from desktop.domain.office import Office
from desktop.domain.organisations import Organisation, OrganisationName, Person, Position
from desktop.domain.plans import Plan, Strategy
from desktop.domain.rounds import ProgressEntry, Round
from desktop.domain.sources import Citation, Source
from desktop.services.activities import Activities
from desktop.services.desk import Desk
from desktop.services.office_files import OfficeFile, create_office, open_office

TODAY = date(2026, 10, 20)


@dataclass
class Ids:
    """Names of the records that tests ask for."""

    file: OfficeFile
    desk: Desk
    do: Activities
    found: dict[str, str]

    def __getitem__(self, name: str) -> str:
        return self.found[name]


def clock() -> datetime:
    return datetime(2026, 10, 20, 9, 0, tzinfo=UTC)


def make_small_office(location: Path | str) -> Ids:
    office = Office(
        name="가람광역시",
        coordinating_department="정책기획관",
        coordinator="협력팀 김하늘",
        ordinance="가람광역시 업무협약 관리 조례 제5조",
        council_report_days=50,
    )
    file = create_office(str(location), office, user="총괄", clock=clock)
    ids = Ids(file, file.desk, Activities(file.desk), {})
    with file.desk.together("가람광역시 자료 등록"):
        _bodies(ids)
        _rounds(ids)
        _agreement(ids)
        _second(ids)
        _plan(ids)
    return ids


def _bodies(ids: Ids) -> None:
    do, found = ids.do, ids.found
    found["own"] = do.organisations.add(
        Organisation(name="가람광역시", kind=OrganisationKind.METROPOLITAN)
    )
    found["other"] = do.organisations.add(
        Organisation(name="나래도", kind=OrganisationKind.METROPOLITAN, aliases=("나래",))
    )
    found["agency"] = do.organisations.add(
        Organisation(name="한국새이름진흥원", kind=OrganisationKind.PUBLIC)
    )
    do.organisation_names.add(
        OrganisationName(
            organisation_id=found["agency"], name="한국옛이름진흥원", valid_to=date(2020, 12, 10)
        )
    )
    found["mayor"] = do.people.add(Person(name="이한별"))
    found["governor"] = do.people.add(Person(name="박누리"))
    found["officer"] = do.people.add(Person(name="최가람"))
    found["bureau"] = do.departments.add(
        Department(name="미래전략국", level=DepartmentLevel.BUREAU)
    )
    found["old"] = do.departments.add(
        Department(name="옛산업과", parent_id=found["bureau"], valid_to=date(2026, 1, 1))
    )
    found["new"] = do.departments.add(
        Department(name="새산업과", parent_id=found["bureau"], valid_from=date(2026, 1, 1))
    )
    do.successions.add(
        DepartmentSuccession(
            kind=SuccessionKind.RENAME,
            effective_on=date(2026, 1, 1),
            predecessor_id=found["old"],
            successor_id=found["new"],
        )
    )
    found["tourism"] = do.departments.add(Department(name="관광과"))
    do.positions.add(
        Position(person_id=found["officer"], title="주무관", department_id=found["new"])
    )


def _rounds(ids: Ids) -> None:
    add = ids.do.rounds.add
    ids.found["q2"] = add(
        Round(year=2026, sequence=2, as_of=date(2026, 6, 30), due_on=date(2026, 7, 10))
    )
    ids.found["q3"] = add(
        Round(year=2026, sequence=3, as_of=date(2026, 9, 30), due_on=date(2026, 10, 30))
    )


def _agreement(ids: Ids) -> None:
    do, found = ids.do, ids.found
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
    found["text"] = do.agreements.first_version(found["mou"])
    clause = Clause(version_id=found["text"], text="청년 교류를 함께한다", position=1, mark="제1항")
    found["clause1"] = do.clauses.add(clause)
    found["clause2"] = do.clauses.add(
        replace(clause, text="관광상품을 함께 만든다", position=2, mark="제2항")
    )
    do.bindings.add(ClauseBinding(clause_id=found["clause2"], party_id=found["own_party"]))
    _items(ids)
    _money(ids)
    _around(ids)


def _items(ids: Ids) -> None:
    do, found = ids.do, ids.found
    item = ActionItem(
        title="청년 교류단 운영",
        number="T-001",
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
            number="T-002",
            parent_id=found["youth"],
            due_on=day(date(2026, 11, 5)),
            position=2,
            weight=1,
            owner_side=OwnerSide.PARTY,
            owner_id=found["other"],
        )
    )
    found["tour"] = do.action_items.add(
        replace(item, title="관광상품 개발", number="T-003", due_on=month(2027, 3), position=3)
    )
    for name, clause in (("youth", "clause1"), ("camp", "clause1"), ("tour", "clause2")):
        do.action_clauses.add(ActionClause(action_item_id=found[name], clause_id=found[clause]))
    do.action_partners.add(
        ActionPartner(action_item_id=found["tour"], organisation_id=found["agency"], role="자문")
    )
    do.milestones.add(
        Milestone(action_item_id=found["tour"], name="시범 판매", planned_on=month(2026, 12))
    )
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


def _money(ids: Ids) -> None:
    do, found = ids.do, ids.found
    sources = {each.value.code: each.id for each in do.funding_sources.all()}
    found["budget"] = do.budgets.add(
        Budget(
            project="교류센터 조성",
            agreement_id=found["mou"],
            stated_total=won(10_000_000_000),
            stated_words="총 100억원",
            headline="100억 규모",
        )
    )
    line = BudgetLine(
        budget_id=found["budget"],
        funding_source_id=sources["national"],
        kind=BudgetKind.WHOLE,
        state=BudgetState.SECURED,
        amount=won(7_000_000_000),
    )
    found["national"] = do.budget_lines.add(line)
    do.budget_lines.add(
        replace(line, funding_source_id=sources["local_undivided"], amount=won(3_000_000_000))
    )
    paid = Execution(
        budget_line_id=found["national"], as_of=date(2026, 6, 30), paid=won(2_000_000_000)
    )
    do.executions.add(paid)
    do.executions.add(replace(paid, as_of=date(2026, 9, 30), paid=won(3_500_000_000)))


def _around(ids: Ids) -> None:
    do, found = ids.do, ids.found
    do.facilities.add(
        Facility(
            name="교류센터",
            agreement_id=found["mou"],
            place="가람역 앞",
            area=Decimal(1455),
            area_approx=True,
        )
    )
    found["meeting"] = do.meetings.add(
        Meeting(
            name="상생 간담회",
            agreement_id=found["mou"],
            kind=MeetingKind.TALK,
            held_on=day(date(2026, 3, 4)),
            attendance=700,
            attendance_approx=True,
        )
    )
    do.participants.add(
        Participant(meeting_id=found["meeting"], person_id=found["mayor"], title_then="가람시장")
    )
    do.decisions.add(Decision(meeting_id=found["meeting"], text="교류 인원을 늘리기로 함"))
    do.requests.add(Request(text="국비 지원을 건의", addressee="정부", meeting_id=found["meeting"]))
    do.council_actions.add(
        CouncilAction(
            agreement_id=found["mou"],
            kind=CouncilKind.POST_REPORT,
            committee="기획행정위원회",
            done_on=date(2024, 6, 3),
        )
    )
    do.council_actions.add(
        CouncilAction(
            agreement_id=found["mou"],
            kind=CouncilKind.ANNUAL_REPORT,
            committee="기획행정위원회",
            due_on=date(2026, 11, 10),
        )
    )
    found["source"] = do.sources.add(
        Source(title="손 맞잡은 두 도시", outlet="가람신문", published_on=day(date(2024, 5, 14)))
    )
    cited = Citation(source_id=found["source"], record_kind="agreement", record_id=found["mou"])
    do.citations.add(cited)
    do.citations.add(replace(cited, record_kind="clause", record_id=found["clause1"]))


def _second(ids: Ids) -> None:
    do, found = ids.do, ids.found
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
        ActionItem(title="자료 개방", number="T-004", agreement_id=found["short"])
    )


def _plan(ids: Ids) -> None:
    do, found = ids.do, ids.found
    found["plan"] = do.plans.add(
        Plan(
            title="가람 미래산업 비전",
            number="PLN-2025-001",
            organisation_id=found["own"],
            announced_on=month(2025, 6),
            slogan="함께 뛰는 가람",
            strategies_stated=1,
            tasks_stated=2,
        )
    )
    found["strategy"] = do.strategies.add(
        Strategy(plan_id=found["plan"], name="신산업", position=1, areas=("동쪽 지구",))
    )
    found["robot"] = do.action_items.add(
        ActionItem(title="로봇 실증", number="T-005", plan_id=found["plan"])
    )
    do.action_strategies.add(
        ActionStrategy(action_item_id=found["robot"], strategy_id=found["strategy"])
    )
    do.assignments.add(
        Assignment(role=AssignmentRole.LEAD, department_id=found["tourism"], plan_id=found["plan"])
    )
    do.progress.add(
        ProgressEntry(
            round_id=found["q3"],
            action_item_id=found["robot"],
            status=Status.DELAYED,
            percent=10,
        )
    )
    found["firms"] = do.indicators.add(
        Indicator(
            name="새 기업 수",
            plan_id=found["plan"],
            unit="개사",
            baseline_year=2023,
            baseline=Decimal(50),
        )
    )
    for year, value in ((2026, 100), (2030, 200)):
        do.indicator_targets.add(
            IndicatorTarget(indicator_id=found["firms"], year=year, value=Decimal(value))
        )
    do.indicator_actuals.add(
        IndicatorActual(
            indicator_id=found["firms"],
            year=2026,
            value=Decimal(80),
            measured_on=date(2026, 9, 30),
        )
    )
    do.indicators.add(
        Indicator(
            name="일자리 창출",
            agreement_id=found["mou"],
            kind=IndicatorKind.QUALITATIVE,
            stated="일자리 창출에 이바지",
        )
    )


def close_round(ids: Ids, name: str) -> None:
    ids.do.rounds.close(ids[name])


def reopened(path: Path, *, read_only: bool = False) -> OfficeFile:
    return open_office(str(path), user="총괄", clock=clock, read_only=read_only)
