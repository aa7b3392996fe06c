"""Signatures, council steps, remarks and sources as the tracker tells them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from desktop.domain.codes import PartyRole, PersonKind
from desktop.domain.dates import day as known_day
from desktop.domain.words import word
from desktop.services.documents.promises import budget_words, counts_words
from desktop.services.documents.scope import Scope
from desktop.services.documents.tracker_register import dated, subject
from desktop.services.dossier.dossier import OwnerRow
from desktop.services.dossier.spending import budget_notes
from desktop.services.register.overview import counted
from desktop.services.wording import EXTERNAL, facility_words, joined, lines, signatory_note
from desktop.storage.models import (
    AgreementPartyRow,
    AgreementRow,
    CouncilActionRow,
    PersonRow,
    PlanRow,
    SourceRow,
)
from reports.contents import tracker_references as said

_STATED = "원문"
_Told = Iterator[tuple[str, str, str]]


def _owners(scope: Scope) -> list[OwnerRow]:
    return [*scope.agreements, *scope.plans]


# --- 협약기관·서명자 ---


def signature_rows(scope: Scope) -> tuple[said.SignatureRow, ...]:
    return tuple(
        row
        for agreement in scope.agreements
        for party in scope.dossier.parties.get(agreement.id, [])
        for row in _signatures(scope, agreement, party)
    )


def _signatures(
    scope: Scope, agreement: AgreementRow, party: AgreementPartyRow
) -> Iterator[said.SignatureRow]:
    names = scope.dossier.names
    now = names.organisation(party.organisation_id)
    name = party.name_as_signed or now
    role = "" if party.role is PartyRole.PARTY else word(party.role)
    renamed = "" if name == now else f"현재 이름: {now}"
    about = said.SignatureRow(
        subject=subject(agreement), party=name, role=role, duties=party.duties, note=renamed
    )
    signed = scope.dossier.signatories.get(party.id, [])
    if not signed:
        yield about
    for signatory in signed:
        yield replace(
            about,
            title=signatory.title_as_signed,
            name=names.person(signatory.person_id),
            note=joined((signatory_note(signatory), renamed)),
        )


# --- 의회 보고 ---


def council_rows(scope: Scope) -> tuple[said.CouncilRow, ...]:
    return tuple(
        _council(scope, agreement, step)
        for agreement in scope.agreements
        for step in scope.dossier.around.council.get(agreement.id, [])
    )


def _council(scope: Scope, agreement: AgreementRow, step: CouncilActionRow) -> said.CouncilRow:
    done = step.done_on is not None and step.done_on <= scope.as_of
    return said.CouncilRow(
        subject=subject(agreement),
        kind=word(step.kind),
        committee=step.committee,
        session=step.session,
        due_on=dated(known_day(step.due_on), "") if step.due_on is not None else said.NO_DATE,
        done_on=dated(known_day(step.done_on), "")
        if done and step.done_on is not None
        else said.NO_DATE,
        result=step.result if done else "예정",
        document=step.document_number if done else "",
    )


# --- 참고사항 ---


def remark_rows(scope: Scope) -> tuple[said.RemarkRow, ...]:
    return tuple(
        said.RemarkRow(subject=subject(owner), kind=kind, about=about, text=text)
        for owner in _owners(scope)
        for kind, about, text in _remarks(scope, owner)
    )


def _remarks(scope: Scope, owner: OwnerRow) -> _Told:
    if isinstance(owner, AgreementRow):
        yield from _of_agreement(scope, owner)
    else:
        yield from _of_plan(scope, owner)
    for facility in scope.dossier.facilities.get(owner.id, []):
        yield "시설", facility.name, joined((facility_words(facility), facility.description), ": ")
    yield from _of_budgets(scope, owner)
    for note in lines(owner.note):
        yield "참고", "", note


def _of_agreement(scope: Scope, row: AgreementRow) -> _Told:
    if row.aliases:
        yield "다른 이름", "", ", ".join(row.aliases)
    clauses = counted(row.clauses_stated, len(scope.dossier.clauses(row.id)), "개항")
    if clauses:
        yield "조항 수", "", clauses
    for relation in scope.dossier.around.relations.get(row.id, []):
        yield (
            word(relation.kind),
            scope.dossier.around.title(relation),
            relation.note or "관련 있음",
        )
    review = scope.dossier.around.review.get(row.id)
    if review is not None:
        mended = f"개선방안: {review.improvement}" if review.improvement else ""
        yield "점검의견", word(review.verdict), joined((review.opinion, mended), ", ")


def _of_plan(scope: Scope, row: PlanRow) -> _Told:
    counts = counts_words(scope, row)
    if counts:
        yield "전략·과제 수", "", counts
    people = ", ".join(_people(scope, row))
    if people:
        yield "관련 인물", "", people


def _people(scope: Scope, row: PlanRow) -> list[str]:
    """Who took part in its meetings, with the titles of then; officials of ours are elsewhere."""
    found: dict[str, str] = {}
    for meeting in scope.dossier.around.meetings.get(row.id, []):
        for each in scope.dossier.around.participants.get(meeting.id, []):
            person = scope.session.get(PersonRow, each.person_id)
            if person is not None and person.kind is PersonKind.EXTERNAL:
                found.setdefault(person.id, joined((each.title_then, person.name), " "))
    return list(found.values())


def _of_budgets(scope: Scope, owner: OwnerRow) -> _Told:
    money = scope.dossier.money
    for budget in money.budgets.get(owner.id, []):
        noted = [line.note for line in money.lines.get(budget.id, []) if line.note]
        said_of = (budget_words(scope, budget), *budget_notes(budget), *dict.fromkeys(noted))
        yield "예산", budget.project, joined(said_of, ". ")


# --- 출처 ---


def source_rows(scope: Scope) -> tuple[said.SourceRow, ...]:
    return tuple(row for owner in _owners(scope) for row in _sources(scope, owner))


def _sources(scope: Scope, owner: OwnerRow) -> Iterator[said.SourceRow]:
    found: dict[str, tuple[SourceRow, bool, dict[str, int]]] = {}
    for name, record_id in _records(scope, owner):
        for citation, source in scope.dossier.around.sources(record_id):
            outside = bool(citation.field)
            _, _, counts = found.setdefault(source.id, (source, outside, {}))
            counts[name] = counts.get(name, 0) + 1
    for source, outside, counts in found.values():
        yield said.SourceRow(
            subject=subject(owner),
            kind=EXTERNAL.strip("()") if outside else _STATED,
            outlet=source.outlet,
            title=source.title,
            published=dated(source.published_on, "날짜 미상"),
            address=source.address,
            supports=", ".join(f"{name} {count}건" for name, count in counts.items()),
        )


def _records(scope: Scope, owner: OwnerRow) -> Iterator[tuple[str, str]]:
    """All that may cite a source, under the word for its kind."""
    dossier = scope.dossier
    yield ("협약" if isinstance(owner, AgreementRow) else "계획"), owner.id
    for party in dossier.parties.get(owner.id, []):
        yield "협약기관", party.id
        yield from (("서명자", each.id) for each in dossier.signatories.get(party.id, []))
    if isinstance(owner, AgreementRow):
        yield from (("조항", placed.row.id) for placed in dossier.clauses(owner.id))
    else:
        yield from (("전략", placed.row.id) for placed in dossier.strategies(owner.id))
    yield from (("과제", placed.row.id) for placed in scope.items(owner))
    yield from (("시설", each.id) for each in dossier.facilities.get(owner.id, []))
    yield from (("예산", each.id) for each in dossier.money.budgets.get(owner.id, []))
    yield from (("지표", each.id) for each in dossier.money.indicators.get(owner.id, []))
    yield from (("회의·행사", each.id) for each in dossier.around.meetings.get(owner.id, []))
    yield from (("건의", each.id) for each in dossier.around.requests.get(owner.id, []))
