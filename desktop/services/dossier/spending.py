"""Budget lines as one adds them up: by source and year, the whole over its yearly parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.domain.codes import BudgetKind, BudgetState
from desktop.domain.money import Amount, total
from desktop.domain.words import word
from desktop.services.dossier.dossier import Dossier
from desktop.services.wording import joined, span
from desktop.storage.models import BudgetLineRow, BudgetRow

YEARLY = (BudgetKind.ORIGINAL, BudgetKind.SUPPLEMENTARY, BudgetKind.CARRIED_IN)


@dataclass
class Share:
    """One source of a budget in one year (None: the whole period); sums do not overlap."""

    source_id: str
    year: int | None
    lines: list[BudgetLineRow] = field(default_factory=list)
    paid_by: list[BudgetLineRow] = field(default_factory=list)

    def amount(self) -> Amount:
        return total(line.amount for line in self.lines)

    def spent(self, dossier: Dossier) -> Amount:
        """What was paid by the day, unknown where nothing is recorded."""
        executions = (dossier.money.executed.get(line.id) for line in self.paid_by)
        return total(each.paid for each in executions if each is not None)

    def state(self) -> BudgetState:
        return self.lines[0].state


def shares(dossier: Dossier, budget: BudgetRow) -> list[Share]:
    """A source with a 총사업비 counts by it alone; else its years count one by one."""
    by_source: dict[str, list[BudgetLineRow]] = {}
    for line in dossier.money.lines.get(budget.id, []):
        by_source.setdefault(line.funding_source_id, []).append(line)
    return [share for source_id, own in by_source.items() for share in _shares(source_id, own)]


def _shares(source_id: str, own: list[BudgetLineRow]) -> list[Share]:
    whole = [line for line in own if line.kind is BudgetKind.WHOLE]
    counted = whole or [line for line in own if line.kind in YEARLY]
    years: dict[int | None, Share] = {}
    for line in counted:
        share = years.setdefault(line.fiscal_year, Share(source_id, line.fiscal_year))
        share.lines.append(line)
        share.paid_by.append(line)
    if whole:
        first = years[whole[0].fiscal_year]
        first.paid_by += [line for line in own if line.kind in YEARLY]
    return list(years.values())


def whole_amount(dossier: Dossier, budget: BudgetRow) -> Amount:
    """The sum of the lines, else what a source states as the total."""
    counted = total(share.amount() for share in shares(dossier, budget))
    return counted if counted.won is not None else budget.stated_total


def year_words(budget: BudgetRow, year: int | None) -> str:
    """`2023년`, or the whole period with its bounds where they are known: `전체기간(~ 2025년)`."""
    if year is not None:
        return f"{year}년"
    bounds = span(budget.period_from, budget.period_until)
    return f"전체기간({bounds})" if bounds else "전체기간"


def line_words(dossier: Dossier, lines: Sequence[BudgetLineRow]) -> str:
    """Contributors, stated words and notes of lines, each said once."""
    said = [
        joined((dossier.names.organisation(line.contributor_id), line.note), ", ") for line in lines
    ]
    return joined(dict.fromkeys(said), ", ")


def state_words(share: Share) -> str:
    return word(share.state())


def budget_notes(budget: BudgetRow) -> tuple[str, ...]:
    """What a source says of the whole: total, headline, period; and the office's own note."""
    stated = f"원문: {budget.stated_words}" if budget.stated_words else ""
    headline = f"제목 표기: {budget.headline}" if budget.headline else ""
    return tuple(part for part in (stated, headline, *budget.note.split("\n")) if part)
