"""예산 and 지표 of one agreement or plan, ready to be shown."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from desktop.domain.codes import Direction, IndicatorKind, MoneyUnit
from desktop.domain.forms import FormKind, FormTarget
from desktop.domain.money import Amount, total
from desktop.domain.views_register import BudgetRow, IndicatorRow
from desktop.domain.words import word
from desktop.services.dossier.dossier import Dossier
from desktop.services.dossier.spending import (
    Share,
    budget_notes,
    line_words,
    shares,
    state_words,
    whole_amount,
    year_words,
)
from desktop.services.wording import baseline_words, figure, joined, known, lines, won_words
from desktop.storage import models
from reports.formatting import percent, rate


def budgets_of(dossier: Dossier, owner_id: str, unit: MoneyUnit) -> tuple[BudgetRow, ...]:
    """Budgets with their shares below; what was promised and done of an investment behind."""
    return (*_budgets(dossier, owner_id, unit), *_pledges(dossier, owner_id, unit))


def _budgets(dossier: Dossier, owner_id: str, unit: MoneyUnit) -> Iterator[BudgetRow]:
    for budget in dossier.money.budgets.get(owner_id, []):
        parts = shares(dossier, budget)
        spent = total(part.spent(dossier) for part in parts)
        yield _row(
            budget,
            budget.id,
            0,
            (budget.project, "", span_words(budget)),
            (whole_amount(dossier, budget), spent),
            joined(budget_notes(budget)),
            unit,
        )
        for place, part in enumerate(parts):
            yield _share(dossier, budget, part, place, unit)


def span_words(budget: models.BudgetRow) -> str:
    return year_words(budget, None).removeprefix("전체기간").strip("()")


def _share(
    dossier: Dossier, budget: models.BudgetRow, part: Share, place: int, unit: MoneyUnit
) -> BudgetRow:
    source = dossier.money.source_name(part.source_id)
    note = joined((state_words(part), line_words(dossier, part.lines)), ", ")
    said = (source, source, year_words(budget, part.year) if part.year else "전체기간")
    money = (part.amount(), part.spent(dossier))
    return _row(budget, f"{budget.id}-{place}", 1, said, money, note, unit)


def _row(
    budget: models.BudgetRow,
    row_id: str,
    depth: int,
    said: tuple[str, str, str],
    money: tuple[Amount, Amount],
    note: str,
    unit: MoneyUnit,
) -> BudgetRow:
    name, source, year = said
    amount, spent = money
    return BudgetRow(
        id=row_id,
        depth=depth,
        name=name,
        source=source,
        year=year,
        amount=won_words(amount, unit),
        executed=won_words(spent, unit) if spent.won is not None else "–",
        rate=percent(rate(spent.won, amount.won)) if spent.won is not None else "–",
        note=note,
        form=FormTarget(kind=FormKind.BUDGET, record_id=budget.id),
    )


def _pledges(dossier: Dossier, owner_id: str, unit: MoneyUnit) -> Iterator[BudgetRow]:
    for pledge in dossier.money.pledges.get(owner_id, []):
        done = dossier.money.done.get(pledge.id)
        promised, reached = pledge_words(dossier, pledge, unit)
        invested = done.invested.won if done is not None else None
        yield BudgetRow(
            id=pledge.id,
            depth=0,
            name=f"{word(pledge.kind)} 약속",
            source="",
            year=known(pledge.due_on),
            amount=promised,
            executed=reached or "–",
            rate=percent(rate(invested, pledge.promised.won)),
            note=pledge.note,
            form=FormTarget(kind=FormKind.PLEDGE, record_id=pledge.id),
        )


def pledge_words(
    dossier: Dossier, pledge: models.PledgeRow, unit: MoneyUnit = MoneyUnit.WORDS
) -> tuple[str, str]:
    """What was promised, and what was done by the day ("" where nothing is recorded)."""
    done = dossier.money.done.get(pledge.id)
    if pledge.persons is not None:
        reached = "" if done is None or done.persons is None else f"{done.persons:,}명"
        return f"{pledge.persons:,}명", reached
    if done is None or done.invested.won is None:
        return won_words(pledge.promised, unit), ""
    return won_words(pledge.promised, unit), won_words(done.invested, unit)


# --- indicators ---


def indicators_of(dossier: Dossier, owner_id: str) -> tuple[IndicatorRow, ...]:
    return tuple(_indicator(dossier, row) for row in dossier.money.indicators.get(owner_id, []))


def _indicator(dossier: Dossier, row: models.IndicatorRow) -> IndicatorRow:
    actuals = dossier.money.actuals.get(row.id, [])
    achieved = achievement(dossier, row)
    return IndicatorRow(
        id=row.id,
        name=row.name,
        kind=word(row.kind),
        baseline=baseline_words(row),
        targets=joined(
            f"{target.year}년 {figure(target.value)}{row.unit}"
            for target in dossier.money.targets.get(row.id, [])
        )
        or row.stated,
        actual=joined(f"{each.year}년 {figure(each.value)}{row.unit}" for each in actuals),
        rate=percent(achieved) if achieved is not None else "–",
        note=joined(indicator_notes(dossier, row)),
    )


def indicator_notes(dossier: Dossier, row: models.IndicatorRow) -> Iterator[str]:
    if row.stated and dossier.money.targets.get(row.id):
        yield row.stated
    if row.formula:
        yield f"산식: {row.formula}"
    if row.means:
        yield f"수단: {row.means}"
    years: dict[str, list[str]] = {}
    for each in dossier.money.actuals.get(row.id, []):
        years.setdefault(each.note, []).append(str(each.year))
    for note, told in years.items():
        if note:
            yield f"{'·'.join(told)}년 실적: {note}"
    yield from lines(row.note)


def achievement(dossier: Dossier, row: models.IndicatorRow) -> Decimal | None:
    """달성률 against the target of the reference day's year; 하향 turns it round."""
    if row.kind is IndicatorKind.QUALITATIVE or row.direction is Direction.KEEP:
        return None
    year = dossier.day.year
    target = next(
        (each.value for each in dossier.money.targets.get(row.id, []) if each.year == year), None
    )
    actual = next(
        (each.value for each in dossier.money.actuals.get(row.id, []) if each.year == year), None
    )
    if row.direction is Direction.DOWN:
        return rate(target, actual)
    return rate(actual, target)
