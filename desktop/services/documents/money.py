"""Budgets and indicators as the briefing tells them."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.domain.codes import IndicatorKind
from desktop.services.documents.scope import Scope
from desktop.services.dossier.dossier import OwnerRow
from desktop.services.dossier.spending import shares, state_words, year_words
from desktop.services.register.money import achievement, indicator_notes
from desktop.services.wording import joined
from desktop.storage import models
from reports.contents.briefing import BudgetRow, Figure, IndicatorRow


def budget_rows(scope: Scope) -> tuple[BudgetRow, ...]:
    """One row a source and year of each budget; sums over them never count won twice."""
    return tuple(
        row
        for owner in scope.owners()
        for budget in scope.dossier.money.budgets.get(owner.id, [])
        for row in _budget(scope, owner, budget)
    )


def _budget(scope: Scope, owner: OwnerRow, budget: models.BudgetRow) -> Iterator[BudgetRow]:
    dossier = scope.dossier
    for share in shares(dossier, budget):
        amount, spent = share.amount(), share.spent(dossier)
        yield BudgetRow(
            subject=owner.title,
            project=budget.project,
            source=dossier.money.source_name(share.source_id),
            year=year_words(budget, share.year),
            state=state_words(share),
            amount=amount.won,
            approx=amount.approx,
            spent=spent.won,
        )


def indicator_rows(scope: Scope) -> tuple[IndicatorRow, ...]:
    return tuple(
        _indicator(scope, owner, row)
        for owner in scope.owners()
        for row in scope.dossier.money.indicators.get(owner.id, [])
    )


def _indicator(scope: Scope, owner: OwnerRow, row: models.IndicatorRow) -> IndicatorRow:
    money = scope.dossier.money
    qualitative = row.kind is IndicatorKind.QUALITATIVE
    return IndicatorRow(
        subject=owner.title,
        name=row.name,
        unit=row.unit or None,
        baseline=_baseline(row),
        targets=tuple(
            Figure(when=f"{each.year}년", value=each.value)
            for each in money.targets.get(row.id, [])
        ),
        actuals=tuple(
            Figure(when=f"{each.year}년", value=each.value)
            for each in money.actuals.get(row.id, [])
        ),
        achievement=achievement(scope.dossier, row),
        words=(row.stated or "수치 미정") if qualitative else None,
        note=joined(indicator_notes(scope.dossier, row), ", ") or None,
    )


def _baseline(row: models.IndicatorRow) -> Figure | None:
    if row.baseline is None:
        return None
    when = "기준" if row.baseline_year is None else f"{row.baseline_year}년"
    return Figure(when=when, value=row.baseline)
