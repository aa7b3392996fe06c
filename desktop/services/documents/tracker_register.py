"""Agreements, plans and clauses as the tracker tells them."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.domain.dates import DatePrecision, FuzzyDate, format_day
from desktop.domain.progress import whole
from desktop.domain.words import word
from desktop.services.documents.outlook import next_steps
from desktop.services.documents.promises import budget_words
from desktop.services.documents.scope import STATUSES, Scope
from desktop.services.documents.standing_tables import status_counts
from desktop.services.documents.status_kinds import kind_of
from desktop.services.documents.tasks import labels_of_clauses, labels_of_strategies
from desktop.services.dossier.dossier import OwnerRow
from desktop.services.register.money import pledge_words
from desktop.services.register.overview import tasks_listed
from desktop.services.register.promises import clause_ids, strategy_ids
from desktop.services.wording import (
    joined,
    lines,
    term,
)
from desktop.storage.models import AgreementRow, PlanRow, SignatoryRow
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


def agreement_rows(scope: Scope) -> tuple[said.AgreementRow, ...]:
    steps = _steps(scope)
    return tuple(
        _agreement(scope, row, steps.get(row.title, []) if scope.is_running(row) else [])
        for row in scope.agreements
    )


def _agreement(scope: Scope, row: AgreementRow, steps: list[str]) -> said.AgreementRow:
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
        council=tuple(_council(scope, row)),
        lifecycle=scope.lifecycle(row),
        status=status_of(scope, row),
        percent=percent_of(scope, row),
        achievements=_progress_words(scope, row),
        next_steps=joined(steps),
        department=scope.owner_department_once(row),
        officer=scope.officer(row.id),
        changes=_changes(scope, row),
        disclosure=word(row.disclosure),
        note=row.title_note,
    )


def _parties(scope: Scope, row: AgreementRow) -> Iterator[said.Party]:
    for party in scope.dossier.parties.get(row.id, []):
        signed = scope.dossier.signatories.get(party.id, [])
        yield said.Party(
            organisation=party.name_as_signed
            or scope.dossier.names.organisation(party.organisation_id),
            signatories=tuple(_signatory(scope, each) for each in signed),
        )


def _signatory(scope: Scope, row: SignatoryRow) -> str:
    who = joined((row.title_as_signed, scope.dossier.names.person(row.person_id)), " ")
    return f"{who}[대리]" if row.is_proxy else who


def _council(scope: Scope, row: AgreementRow) -> Iterator[str]:
    """`사후 보고 2016. 6. 14.`; the rest stands on the sheet of the council."""
    for step in scope.dossier.around.council.get(row.id, []):
        done = step.done_on is not None and step.done_on <= scope.as_of
        if done and step.done_on is not None:
            yield f"{word(step.kind)} {format_day(step.done_on)}"
        elif step.due_on is not None:
            yield f"{word(step.kind)} 예정(~ {format_day(step.due_on)})"


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


def _progress_words(scope: Scope, row: AgreementRow) -> str:
    """`과제 10건: 완료 1, 정상추진 4`; what each did stands on the sheet of the items."""
    items = [placed.row for placed in scope.items(row)]
    counts = status_counts(scope, items)
    said_of = [f"{scope.status_words(each)} {counts[each]}" for each in STATUSES if counts[each]]
    return f"과제 {len(items)}건: {', '.join(said_of)}" if items else ""


def _steps(scope: Scope) -> dict[str, list[str]]:
    """What must be seen to in the coming quarter, by agreement."""
    found: dict[str, list[str]] = {}
    for step in next_steps(scope):
        if step.subject is not None and not step.routine:
            found.setdefault(step.subject, []).append(f"{step.when} {step.text}")
    return found


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
        status=status_of(scope, row),
        percent=percent_of(scope, row),
        department=scope.owner_department_once(row),
        strategies=tuple(_strategies(scope, row)),
        note=row.title_note,
    )


def _counts(strategies: int | None, tasks: int | None) -> str:
    parts = (
        "" if strategies is None else f"전략 {strategies}개",
        "" if tasks is None else f"과제 {tasks}개",
    )
    return joined(parts, ", ")


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
