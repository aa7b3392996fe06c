"""One agreement or plan in the briefing: overview, parties, facilities, meetings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from desktop.domain.codes import PartyRole
from desktop.domain.dates import DateBasis, FuzzyDate
from desktop.domain.words import word
from desktop.services.documents.scope import Scope
from desktop.services.documents.tasks import groups, has_inferred_links, status_said
from desktop.services.dossier.dossier import OwnerRow
from desktop.services.dossier.spending import shares, whole_amount
from desktop.services.names import NOBODY
from desktop.services.register.money import pledge_words
from desktop.services.register.overview import counted, tasks_listed
from desktop.services.wording import (
    EXTERNAL,
    attendance_words,
    joined,
    known,
    lines,
    participant_words,
    short_sources_of,
    signatory_note,
    term,
)
from desktop.storage.models import (
    AgreementPartyRow,
    AgreementRow,
    FacilityRow,
    MeetingRow,
    PlanRow,
    RequestRow,
)
from reports.contents import promises as said
from reports.formatting import money_by_source


def agreement_report(scope: Scope, row: AgreementRow) -> said.AgreementReport:
    return said.AgreementReport(
        **_shared(scope, row),
        kind=word(row.kind),
        purpose=lines(row.purpose),
        basis=row.framework or None,
        more=tuple(_more(scope, row)),
        notes=tuple(_agreement_notes(scope, row)),
        signed_on=_dated(row.signed_on),
        place=row.place or None,
        effective=term(row) or None,
        parties=tuple(_party(scope, party) for party in scope.dossier.parties.get(row.id, [])),
    )


def plan_report(scope: Scope, row: PlanRow) -> said.PlanReport:
    return said.PlanReport(
        **_shared(scope, row),
        kind="시책·계획",
        basis=row.basis or None,
        more=tuple(_budget_lines(scope, row)),
        notes=tuple(_plan_notes(scope, row)),
        announced_on=_dated(row.announced_on),
        owner=scope.dossier.names.organisation_once(row.organisation_id) or None,
        presentation_title=row.presentation_title or None,
        slogan=row.slogan or None,
        goal=row.goal or None,
        focus=row.focus or None,
        counts=counts_words(scope, row),
    )


def _shared(scope: Scope, row: OwnerRow) -> dict[str, Any]:
    dossier = scope.dossier
    status, department = dossier.status(row.id), scope.owner_department(row)
    return {
        "title": row.title,
        "number": row.number or None,
        "department": None if department == NOBODY else department,
        "officer": scope.officer(row.id) or None,
        "state": scope.lifecycle(row),
        "status": None if status is None else status_said(scope, status),
        "percent": dossier.percent(row.id),
        "sources": short_sources_of(dossier, row.id),
        "groups": groups(scope, row),
        "facilities": tuple(_facility(each) for each in dossier.facilities.get(row.id, [])),
        "meetings": tuple(
            _meeting(scope, each) for each in dossier.around.meetings.get(row.id, [])
        ),
        "requests": tuple(request(each) for each in dossier.around.requests.get(row.id, [])),
    }


def _dated(value: FuzzyDate) -> str | None:
    return known(value) or None


# --- the overview ---


def _more(scope: Scope, row: AgreementRow) -> Iterator[tuple[str, str]]:
    dossier = scope.dossier
    yield from _budget_lines(scope, row)
    for pledge in dossier.money.pledges.get(row.id, []):
        promised, done = pledge_words(dossier, pledge)
        reached = f", 실적 {done}" if done else ""
        yield f"{word(pledge.kind)} 약속", joined((f"{promised}{reached}", pledge.note))
    related = [
        joined((f"{word(each.kind)}: {dossier.around.title(each)}", each.note), " - ")
        for each in dossier.around.relations.get(row.id, [])
    ]
    if related:
        yield "관련 협약", joined(related, ", ")
    review = dossier.around.review.get(row.id)
    if review is not None:
        mended = f"개선방안: {review.improvement}" if review.improvement else ""
        yield "점검의견", joined((word(review.verdict), review.opinion, mended), ", ")


def _budget_lines(scope: Scope, row: OwnerRow) -> Iterator[tuple[str, str]]:
    """`디지털 오픈랩 497억원(국비 470, 지방비 27)`"""
    said_of = [
        f"{budget.project} {budget_words(scope, budget)}"
        for budget in scope.dossier.money.budgets.get(row.id, [])
    ]
    if said_of:
        yield "사업비", joined(said_of, ", ")


def budget_words(scope: Scope, budget: Any) -> str:
    money = scope.dossier.money
    amount = whole_amount(scope.dossier, budget)
    by_source: dict[str, int | None] = {}
    for share in shares(scope.dossier, budget):
        name, won = money.source_name(share.source_id), share.amount().won
        before = by_source.get(name)
        by_source[name] = won if before is None else before + (won or 0)
    return money_by_source(by_source.items(), total=amount.won, approx=amount.approx)


def _agreement_notes(scope: Scope, row: AgreementRow) -> Iterator[str]:
    if row.title_note:
        yield row.title_note
    if row.aliases:
        yield f"다른 이름: {', '.join(row.aliases)}"
    clauses = len(scope.dossier.clauses(row.id))
    if row.clauses_stated not in (None, clauses):
        yield f"조항 수: {counted(row.clauses_stated, clauses, '개항')}"
    yield from _renamed(scope, row)
    if has_inferred_links(scope, row):
        yield "조항과 과제의 연결은 추정"


def _renamed(scope: Scope, row: AgreementRow) -> Iterator[str]:
    """Parties that bear another name on the day than the one they signed with."""
    former = scope.former_names()
    for party in scope.dossier.parties.get(row.id, []):
        if party.name_as_signed in former.get(party.organisation_id, []):
            now = scope.dossier.names.organisation(party.organisation_id)
            yield f"{party.name_as_signed}의 현재 이름: {now}"


def _plan_notes(scope: Scope, row: PlanRow) -> Iterator[str]:
    """The rest of what is known of an agreement or plan stands in the tracker."""
    if row.title_note:
        yield row.title_note
    for version in scope.dossier.plan_versions.get(row.id, []):
        changes = version.changes
        if version.dated.basis is DateBasis.EXTERNAL:
            changes = changes.removeprefix(EXTERNAL).strip()
        yield joined((f"{version.sequence}차", known(version.dated), changes), " ")


def counts_words(scope: Scope, row: PlanRow) -> str | None:
    strategies = counted(row.strategies_stated, len(scope.dossier.strategies(row.id)), "개")
    tasks = counted(row.tasks_stated, tasks_listed(scope.dossier, row.id), "개")
    parts = (f"전략 {strategies}" if strategies else "", f"과제 {tasks}" if tasks else "")
    return joined(parts, " / ") or None


# --- parties, facilities, meetings, requests ---


def _party(scope: Scope, row: AgreementPartyRow) -> said.Party:
    return said.Party(
        name=row.name_as_signed or scope.dossier.names.organisation(row.organisation_id),
        role=None if row.role is PartyRole.PARTY else word(row.role),
        duties=row.duties or None,
        signatories=tuple(
            said.Signatory(
                name=scope.dossier.names.person(each.person_id),
                title=each.title_as_signed,
                note=signatory_note(each) or None,
            )
            for each in scope.dossier.signatories.get(row.id, [])
        ),
    )


def _facility(row: FacilityRow) -> said.Facility:
    return said.Facility(
        name=row.name, place=row.place or None, area=row.area, area_approx=row.area_approx
    )


def _meeting(scope: Scope, row: MeetingRow) -> said.Meeting:
    around = scope.dossier.around
    return said.Meeting(
        name=row.name,
        held=row.held_on.text(weekday=True) if row.held_on.is_known else None,
        place=row.place or None,
        participants=tuple(
            participant_words(scope.dossier, each) for each in around.participants.get(row.id, [])
        ),
        attendance=attendance_words(row) or None,
        decisions=tuple(each.text for each in around.decisions.get(row.id, [])),
        requests=tuple(request(each) for each in around.meeting_requests.get(row.id, [])),
    )


def request(row: RequestRow) -> said.Request:
    return said.Request(
        text=row.text, addressee=row.addressee, state=word(row.state), reply=row.reply or None
    )
