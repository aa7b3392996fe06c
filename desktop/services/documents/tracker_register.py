"""Agreements, plans and clauses as the tracker tells them."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.domain.codes import PersonKind
from desktop.domain.dates import DatePrecision, FuzzyDate, format_day
from desktop.domain.progress import whole
from desktop.domain.words import word
from desktop.services.detail_money import pledge_words
from desktop.services.detail_overview import council_words, counted, tasks_listed
from desktop.services.detail_promises import clause_ids, strategy_ids
from desktop.services.documents.promises import budget_words, counts_words
from desktop.services.documents.scope import Scope
from desktop.services.documents.status_kinds import kind_of
from desktop.services.documents.tasks import labels_of_clauses, labels_of_strategies
from desktop.services.dossier import OwnerRow
from desktop.services.wording import (
    facility_words,
    joined,
    lines,
    signatory_note,
    sources_of,
    term,
)
from desktop.storage.models import AgreementRow, PersonRow, PlanRow, SignatoryRow
from reports.contents import tracker_rows as said
from reports.contents.tracker_money import ABSENT
from reports.contents.tracker_rows import StatusKind, TrackerDate
from reports.contents.tracker_subject import Subject


def subject(row: OwnerRow) -> Subject:
    return Subject(number=row.number or row.title, name=row.title)


def dated(value: FuzzyDate, unknown: str = "미정") -> TrackerDate:
    """A real day where the very day is known; else as precise as it is, in words."""
    exact = value.precision is DatePrecision.DAY and value.earliest is not None
    text = value.text() if value.is_known or value.stated else unknown
    return TrackerDate(text=text, day=value.earliest if exact else None)


def status_of(scope: Scope, row: OwnerRow) -> StatusKind | None:
    if not scope.is_running(row):
        return None
    status = scope.dossier.status(row.id)
    return None if status is None else kind_of(scope, status)


def percent_of(scope: Scope, row: OwnerRow) -> int | None:
    return whole(scope.dossier.percent(row.id)) if scope.is_running(row) else None


# --- agreements ---


def agreement_row(scope: Scope, row: AgreementRow) -> said.AgreementRow:
    dossier = scope.dossier
    done, planned = _progress_lines(scope, row)
    return said.AgreementRow(
        subject=subject(row),
        field=word(row.field),
        kind=word(row.kind),
        parties=tuple(_parties(scope, row)),
        signed_on=dated(row.signed_on),
        place=row.place,
        term=term(row) or "미정",
        purpose=joined((*lines(row.purpose), row.framework)),
        burden=_burden(row),
        burden_won=ABSENT if row.amount.won is None else row.amount.won,
        burden_approx=row.amount.approx,
        pledges=tuple(_pledges(scope, row)),
        council=tuple(council_words(step, dossier) for step in dossier.around.council[row.id])
        if row.id in dossier.around.council
        else (),
        lifecycle=scope.lifecycle(row),
        status=status_of(scope, row),
        percent=percent_of(scope, row),
        achievements=done,
        next_steps=planned,
        department=scope.owner_department(row),
        officer=scope.officer(row.id),
        changes=_changes(scope, row),
        disclosure=word(row.disclosure),
        note=joined(_notes(scope, row)),
        source=joined(sources_of(dossier, row.id)),
    )


def _parties(scope: Scope, row: AgreementRow) -> Iterator[said.Party]:
    for party in scope.dossier.parties.get(row.id, []):
        signed = scope.dossier.signatories.get(party.id, [])
        name = party.name_as_signed or scope.dossier.names.organisation(party.organisation_id)
        yield said.Party(
            organisation=f"{name}: {party.duties}" if party.duties else name,
            signatories=tuple(_signatory(scope, each) for each in signed),
        )


def _signatory(scope: Scope, row: SignatoryRow) -> str:
    who = joined((row.title_as_signed, scope.dossier.names.person(row.person_id)), " ")
    note = signatory_note(row)
    return f"{who}[{note}]" if note else who


def _burden(row: AgreementRow) -> str:
    if row.burdens:
        return joined(("유", *(word(burden) for burden in row.burdens)))
    return "미정" if row.amount.won is None else "유"


def _pledges(scope: Scope, row: AgreementRow) -> Iterator[str]:
    for budget in scope.dossier.money.budgets.get(row.id, []):
        yield f"{budget.project}: {budget_words(scope, budget)}"
    for pledge in scope.dossier.money.pledges.get(row.id, []):
        promised, done = pledge_words(scope.dossier, pledge)
        reached = f", 실적 {done}" if done else ""
        yield f"{word(pledge.kind)} 약속 {promised}{reached}"


def _progress_lines(scope: Scope, row: AgreementRow) -> tuple[str, str]:
    """추진실적 and 향후계획 of its items, one a line."""
    done, planned = [], []
    for placed in scope.items(row):
        entry = scope.dossier.standing(placed.row.id).entry
        if entry is not None:
            done += [f"{placed.row.title}: {line}" for line in lines(entry.achievements)]
            planned += [f"{placed.row.title}: {line}" for line in lines(entry.plans)]
    return joined(done), joined(planned)


def _changes(scope: Scope, row: AgreementRow) -> str:
    versions = [
        joined((word(each.kind), each.dated.text(), each.changes), " ")
        for each in scope.dossier.versions.get(row.id, [])
        if each.changes
    ]
    if row.end_reason is not None and not scope.is_running(row):
        day = format_day(row.ended_on) if row.ended_on is not None else ""
        versions.append(joined((day, word(row.end_reason), row.end_note), " "))
    return joined(versions)


def _notes(scope: Scope, row: AgreementRow) -> Iterator[str]:
    if row.title_note:
        yield row.title_note
    if row.aliases:
        yield f"다른 이름: {', '.join(row.aliases)}"
    clauses = counted(row.clauses_stated, len(scope.dossier.clauses(row.id)), "개항")
    if clauses:
        yield f"조항 {clauses}"
    for facility in scope.dossier.facilities.get(row.id, []):
        yield f"시설: {joined((facility_words(facility), facility.description), ' - ')}"
    for relation in scope.dossier.around.relations.get(row.id, []):
        yield f"{word(relation.kind)}: {scope.dossier.around.title(relation)}"
    review = scope.dossier.around.review.get(row.id)
    if review is not None:
        yield joined(("점검의견", word(review.verdict), review.opinion), " ")
    yield from lines(row.note)


# --- plans ---


def plan_row(scope: Scope, row: PlanRow) -> said.PlanRow:
    dossier = scope.dossier
    return said.PlanRow(
        subject=subject(row),
        owner=dossier.names.organisation(row.organisation_id),
        announced_on=dated(row.announced_on),
        slogan=row.slogan,
        goal=joined((row.goal, row.focus, row.presentation_title)),
        basis=row.basis,
        counts_stated=_counts(row.strategies_stated, row.tasks_stated),
        counts_listed=_counts(len(dossier.strategies(row.id)), tasks_listed(dossier, row.id)),
        people=tuple(_people(scope, row)),
        status=status_of(scope, row),
        percent=percent_of(scope, row),
        department=scope.owner_department(row),
        strategies=tuple(_strategies(scope, row)),
        note=joined(_plan_notes(scope, row)),
        source=joined(sources_of(dossier, row.id)),
    )


def _counts(strategies: int | None, tasks: int | None) -> str:
    parts = (
        "" if strategies is None else f"전략 {strategies}개",
        "" if tasks is None else f"과제 {tasks}개",
    )
    return joined(parts, ", ")


def _people(scope: Scope, row: PlanRow) -> Iterator[str]:
    """Who took part in its meetings, with the titles of then; officials of ours are elsewhere."""
    found: dict[str, str] = {}
    for meeting in scope.dossier.around.meetings.get(row.id, []):
        for each in scope.dossier.around.participants.get(meeting.id, []):
            person = scope.session.get(PersonRow, each.person_id)
            if person is not None and person.kind is PersonKind.EXTERNAL:
                found.setdefault(person.id, joined((each.title_then, person.name), " "))
    yield from found.values()


def _strategies(scope: Scope, row: PlanRow) -> Iterator[said.StrategyRow]:
    """Its strategies; without any, the fields that its items are grouped by."""
    dossier = scope.dossier
    items = [placed.row for placed in scope.items(row)]
    for number, placed in enumerate(dossier.strategies(row.id), 1):
        strategy = placed.row
        areas = f"핵심 지역: {', '.join(strategy.areas)}" if strategy.areas else ""
        yield said.StrategyRow(
            label=f"전략 {number}",
            name=strategy.name,
            description=joined((strategy.description, areas)),
            items=tuple(
                item.number for item in items if strategy.id in strategy_ids(dossier, item)
            ),
        )
    if not dossier.strategies(row.id):
        for group in dict.fromkeys(item.group for item in items if item.group):
            yield said.StrategyRow(
                label="분야",
                name=group,
                items=tuple(item.number for item in items if item.group == group),
            )


def _plan_notes(scope: Scope, row: PlanRow) -> Iterator[str]:
    if row.title_note:
        yield row.title_note
    if counts_words(scope, row):
        yield counts_words(scope, row) or ""
    for budget in scope.dossier.money.budgets.get(row.id, []):
        yield f"사업비 {budget.project}: {budget_words(scope, budget)}"
    for facility in scope.dossier.facilities.get(row.id, []):
        yield f"시설: {joined((facility_words(facility), facility.description), ' - ')}"
    yield from lines(row.note)


# --- clauses ---


def clause_rows(scope: Scope) -> tuple[said.ClauseRow, ...]:
    return tuple(row for agreement in scope.agreements for row in _clauses(scope, agreement))


def _clauses(scope: Scope, agreement: AgreementRow) -> Iterator[said.ClauseRow]:
    dossier = scope.dossier
    labels = labels_of_clauses(dossier, agreement.id)
    served: dict[str, list[str]] = {}
    for placed in scope.items(agreement):
        for clause_id in clause_ids(dossier, placed.row):
            served.setdefault(clause_id, []).append(placed.row.number)
    for placed in dossier.clauses(agreement.id):
        row = placed.row
        bound = [
            dossier.party[link.party_id].name_as_signed for link in dossier.bindings.get(row.id, [])
        ]
        yield said.ClauseRow(
            subject=subject(agreement),
            label=labels[row.id],
            text=row.text,
            kind=word(row.kind),
            binds=", ".join(bound),
            tracked=row.is_tracked,
            items=tuple(served.get(row.id, [])),
            note=row.note,
        )


def basis_words(scope: Scope, owner: OwnerRow) -> dict[str, str]:
    """By item: the clauses or strategies it comes from, else its field."""
    dossier = scope.dossier
    if isinstance(owner, AgreementRow):
        labels, serves = labels_of_clauses(dossier, owner.id), clause_ids
    else:
        labels, serves = labels_of_strategies(dossier, owner.id), strategy_ids
    return {
        placed.row.id: joined((labels.get(each, "") for each in serves(dossier, placed.row)), ", ")
        or placed.row.group
        for placed in scope.items(owner)
    }
