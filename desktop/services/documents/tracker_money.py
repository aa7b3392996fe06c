"""Budgets and indicators as the tracker tells them: each won in exactly one row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from desktop.domain.codes import BudgetKind, Direction, IndicatorKind
from desktop.domain.words import word
from desktop.services.documents.scope import Scope
from desktop.services.documents.tracker_register import subject
from desktop.services.dossier.dossier import OwnerRow
from desktop.services.wording import baseline_words, joined, lines
from desktop.storage.models import (
    ActionItemRow,
    BudgetLineRow,
    BudgetRow,
    ExecutionRow,
    IndicatorRow,
)
from reports.contents import tracker_rows as said
from reports.contents.tracker_money import ABSENT, Won
from reports.contents.tracker_money import BudgetRow as SaidBudget

_DIRECTIONS = {
    Direction.UP: said.Direction.UP,
    Direction.DOWN: said.Direction.DOWN,
    Direction.KEEP: said.Direction.KEEP,
}
_Key = tuple[int | None, str, str | None, str, str]


def budget_rows(scope: Scope) -> tuple[SaidBudget, ...]:
    return tuple(
        row
        for owner in scope.owners()
        for budget in scope.dossier.money.budgets.get(owner.id, [])
        for row in _budget(scope, owner, budget)
    )


def _budget(scope: Scope, owner: OwnerRow, budget: BudgetRow) -> Iterator[SaidBudget]:
    laid: dict[_Key, list[BudgetLineRow]] = {}
    for line in scope.dossier.money.lines.get(budget.id, []):
        laid.setdefault(_key(line), []).append(line)
    for own in laid.values():
        yield _row(scope, owner, budget, own)


def _key(line: BudgetLineRow) -> _Key:
    programme = _programme(line)
    year, source = line.fiscal_year, line.funding_source_id
    return year, source, line.contributor_id, line.account, programme


def _row(scope: Scope, owner: OwnerRow, budget: BudgetRow, own: list[BudgetLineRow]) -> SaidBudget:
    money = scope.dossier.money
    line = own[0]
    paid = [money.executed[each.id] for each in own if money.executed.get(each.id) is not None]
    item = scope.dossier.item.get(budget.action_item_id or "")
    return SaidBudget(
        subject=subject(owner),
        project=budget.project,
        source=money.source_name(line.funding_source_id),
        group=money.group_name(line.funding_source_id),
        year=line.fiscal_year,
        item_number=item.number if item is not None else "",
        department=_department(scope, owner, budget, item),
        department_then=_department_then(scope, item),
        contributor=scope.dossier.names.organisation(line.contributor_id),
        account=line.account,
        programme=_programme(line),
        state=word(line.state),
        total=_of_kind(own, BudgetKind.WHOLE),
        invested_before=_of_kind(own, BudgetKind.SPENT_BEFORE),
        original=_of_kind(own, BudgetKind.ORIGINAL),
        supplementary=_of_kind(own, BudgetKind.SUPPLEMENTARY),
        carried_in=_of_kind(own, BudgetKind.CARRIED_IN),
        granted=_known(each.granted.won for each in paid),
        spent=_known(each.paid.won for each in paid),
        carried_out=_known(each.carried.won for each in paid),
        approx=any(each.amount.approx for each in own),
        note=joined(_execution_notes(paid)),
    )


def _programme(line: BudgetLineRow) -> str:
    parts = (line.policy_project, line.unit_project, line.detail_project, line.item_code)
    return joined(parts, " / ")


def _department(
    scope: Scope, owner: OwnerRow, budget: BudgetRow, item: ActionItemRow | None
) -> str:
    names = scope.dossier.names
    own = names.department(scope.dossier.charges.lead(budget.id))
    if own:
        return own
    return scope.department(item) if item is not None else scope.owner_department(owner)


def _department_then(scope: Scope, item: ActionItemRow | None) -> str:
    entry = scope.dossier.standing(item.id).entry if item is not None else None
    return entry.department_then if entry is not None else ""


def _of_kind(own: list[BudgetLineRow], kind: BudgetKind) -> Won:
    """The sum of the lines of a kind; unknown where one of them is, absent where there is none."""
    amounts = [line.amount.won for line in own if line.kind is kind]
    return _sum(amounts) if amounts else ABSENT


def _known(amounts: Iterable[int | None]) -> Won:
    """The sum of what is recorded, absent where nothing is."""
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if known else ABSENT


def _sum(amounts: list[int | None]) -> int | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if known else None


def _execution_notes(paid: list[ExecutionRow]) -> list[str]:
    return list(dict.fromkeys(f"집행: {each.note}" for each in paid if each.note))


# --- indicators ---


def indicator_rows(scope: Scope) -> tuple[said.IndicatorRow, ...]:
    return tuple(
        _indicator(scope, owner, row)
        for owner in scope.owners()
        for row in scope.dossier.money.indicators.get(owner.id, [])
    )


def _indicator(scope: Scope, owner: OwnerRow, row: IndicatorRow) -> said.IndicatorRow:
    names = scope.dossier.names
    qualitative = row.kind is IndicatorKind.QUALITATIVE
    own = names.department(scope.dossier.charges.lead(row.id))
    return said.IndicatorRow(
        subject=subject(owner),
        name=row.name,
        unit=row.unit,
        formula=row.formula,
        direction=said.Direction.NONE if qualitative else _DIRECTIONS[row.direction],
        baseline=baseline_words(row),
        years=tuple(_years(scope, row)),
        department=own or scope.owner_department(owner),
        note=joined(_notes(row)),
    )


def _notes(row: IndicatorRow) -> tuple[str, ...]:
    """What a year's result says for itself stands in the line of that year."""
    means = f"수단: {row.means}" if row.means else ""
    return (row.stated, means, *lines(row.note))


def _years(scope: Scope, row: IndicatorRow) -> Iterator[said.IndicatorYear]:
    targets = {each.year: each for each in scope.dossier.money.targets.get(row.id, [])}
    actuals: dict[int, Any] = {
        each.year: each for each in scope.dossier.money.actuals.get(row.id, [])
    }
    for year in sorted({*targets, *actuals}):
        target, actual = targets.get(year), actuals.get(year)
        yield said.IndicatorYear(
            year=year,
            target=target.value if target is not None else None,
            actual=actual.value if actual is not None else None,
            note=actual.note if actual is not None else "",
        )
