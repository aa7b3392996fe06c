"""Budgets, what of them was spent by a day, pledges and indicators."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.services.dossier.grouping import Grouped, grouped, ids_of
from desktop.storage.models import (
    ActionItemRow,
    BudgetLineRow,
    BudgetRow,
    ExecutionRow,
    FundingSourceRow,
    IndicatorActualRow,
    IndicatorRow,
    IndicatorTargetRow,
    PledgeResultRow,
    PledgeRow,
)

T = TypeVar("T", BudgetRow, IndicatorRow)


class Money:
    """Budgets and indicators by agreement or plan, those of its items among them."""

    def __init__(
        self, session: Session, day: date, ids: list[str] | None, item_ids: list[str] | None
    ) -> None:
        self.source: dict[str, FundingSourceRow] = {
            row.id: row for row in session.scalars(_all(FundingSourceRow))
        }
        self.budgets = _owned(session, BudgetRow, ids, item_ids)
        budget_ids = None if ids is None else ids_of(self.budgets)
        self.lines = grouped(session, BudgetLineRow, BudgetLineRow.budget_id, budget_ids)
        line_ids = None if ids is None else ids_of(self.lines)
        executions = grouped(session, ExecutionRow, ExecutionRow.budget_line_id, line_ids)
        self.executed = {each: _latest(rows, day) for each, rows in executions.items()}
        self.pledges = grouped(session, PledgeRow, PledgeRow.agreement_id, ids)
        pledge_ids = None if ids is None else ids_of(self.pledges)
        results = grouped(session, PledgeResultRow, PledgeResultRow.pledge_id, pledge_ids)
        self.done = {each: _latest(rows, day) for each, rows in results.items()}
        self._read_indicators(session, day, ids, item_ids)

    def source_name(self, source_id: str) -> str:
        return self.source[source_id].name

    def group_name(self, source_id: str) -> str:
        """The root of the source's tree: 국비, 지방비(미구분) …"""
        row = self.source[source_id]
        while row.parent_id is not None and row.parent_id in self.source:
            row = self.source[row.parent_id]
        return row.name

    def groups(self) -> list[str]:
        """The roots in the office's order."""
        return [row.name for row in self.source.values() if row.parent_id is None]

    def _read_indicators(
        self, session: Session, day: date, ids: list[str] | None, item_ids: list[str] | None
    ) -> None:
        self.indicators = _owned(session, IndicatorRow, ids, item_ids)
        wanted = None if ids is None else ids_of(self.indicators)
        self.targets = grouped(session, IndicatorTargetRow, IndicatorTargetRow.indicator_id, wanted)
        actuals = grouped(session, IndicatorActualRow, IndicatorActualRow.indicator_id, wanted)
        self.actuals = {
            each: [row for row in rows if _measured(row, day)] for each, rows in actuals.items()
        }
        for years in (*self.targets.values(), *self.actuals.values()):
            years.sort(key=_year)  # type: ignore[attr-defined]


def _year(row: Any) -> tuple[int, str]:
    return row.year, row.id


def _measured(row: IndicatorActualRow, day: date) -> bool:
    if row.measured_on is not None:
        return row.measured_on <= day
    return row.year <= day.year


def _latest(rows: list[Any], day: date) -> Any:
    """The newest row up to the day; they are cumulative."""
    known = [row for row in rows if row.as_of <= day]
    return max(known, key=lambda row: (row.as_of, row.id), default=None)


def _owned(
    session: Session, row_class: type[T], ids: list[str] | None, item_ids: list[str] | None
) -> Grouped[T]:
    """Rows of agreements, plans and their items, by agreement or plan."""
    laid: Grouped[T] = defaultdict(list)
    for column in (row_class.agreement_id, row_class.plan_id):
        for owner_id, rows in grouped(session, row_class, column, ids).items():
            laid[owner_id] += rows
    of_items = grouped(session, row_class, row_class.action_item_id, item_ids)
    for owner_id, row in _by_owner(session, of_items):
        laid[owner_id].append(row)
    for rows in laid.values():
        rows.sort(key=lambda row: (row.position, row.id))
    return laid


def _by_owner(session: Session, of_items: Grouped[T]) -> list[tuple[str, T]]:
    if not of_items:
        return []
    query = select(ActionItemRow.id, ActionItemRow.agreement_id, ActionItemRow.plan_id)
    owners = {row.id: row.agreement_id or row.plan_id for row in session.execute(query)}
    return [(owners[item_id], row) for item_id, rows in of_items.items() for row in rows]


def _all(row_class: type[FundingSourceRow]) -> Any:
    return (
        select(row_class)
        .where(row_class.deleted_at.is_(None))
        .order_by(row_class.position, row_class.id)
    )
