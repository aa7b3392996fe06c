"""The items of a round as a list of ids, filtered and sorted in the database."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, and_, case, func, or_, select
from sqlalchemy.orm import Session

from desktop.domain.codes import Status
from desktop.domain.progress import SEVERITY
from desktop.domain.views_work import UNASSIGNED, WorkFilter, WorkKey, WorkSort
from desktop.services.current import item_lead, items_running, standing_in, status_of
from desktop.services.names import Names
from desktop.storage.models import ActionItemRow, AgreementRow, PlanRow, RoundRow

_OVER = (Status.DONE, Status.DONE_CONTINUING, Status.STOPPED)


@dataclass(frozen=True)
class Listing:
    """One round on one day, as it is asked for."""

    session: Session
    round: RoundRow
    day: date
    names: Names

    def ids(self, wanted: WorkFilter, sort: WorkSort) -> list[str]:
        """Ids that meet all conditions but the text; unknown values sort last either way."""
        standing = standing_in(self.session, self.round)
        query = self._query(standing, sort).where(*self._conditions(standing, wanted))
        rows = self.session.execute(query).all()
        if sort.key is WorkKey.DEPARTMENT:
            return [row.id for row in self._by_department(rows, sort.descending)]
        if sort.key is WorkKey.AGREEMENT:
            return _in_tree(rows)
        return [row.id for row in rows]

    def led_by(self, department_id: str) -> list[str]:
        """Ids of the items that the department leads."""
        return self.ids(WorkFilter(department_id=department_id), WorkSort(WorkKey.TITLE))

    def _query(self, standing: Subquery, sort: WorkSort) -> Select[str, str | None, str | None]:
        owner = func.coalesce(AgreementRow.number, PlanRow.number)
        owner_id = func.coalesce(ActionItemRow.agreement_id, ActionItemRow.plan_id)
        lead = item_lead(self.day) if sort.key is WorkKey.DEPARTMENT else ActionItemRow.id
        query = (
            select(ActionItemRow.id, ActionItemRow.parent_id, lead.label("lead_id"))
            .outerjoin(AgreementRow, AgreementRow.id == ActionItemRow.agreement_id)
            .outerjoin(PlanRow, PlanRow.id == ActionItemRow.plan_id)
            .outerjoin(standing, standing.c.item_id == ActionItemRow.id)
        )
        tail = (owner_id, ActionItemRow.position, ActionItemRow.id)
        if sort.key is WorkKey.AGREEMENT:
            return query.order_by(_directed(owner, sort), *tail)
        key = _KEYS[sort.key](standing) if sort.key in _KEYS else owner
        return query.order_by(_directed(key, sort).nulls_last(), owner, *tail)

    def _conditions(self, standing: Subquery, wanted: WorkFilter) -> Iterator[ColumnElement[bool]]:
        yield from items_running(self.day)
        if wanted.department_id == UNASSIGNED:
            yield item_lead(self.day).is_(None)
        elif wanted.department_id:
            yield item_lead(self.day).in_(self.names.incarnations(wanted.department_id))
        if wanted.statuses:
            yield status_of(standing).in_(wanted.statuses)
        if wanted.only_missing:
            yield status_of(standing) == Status.NOT_REPORTED
        if wanted.only_late:
            yield late(standing, self.day)

    def _by_department(self, rows: Iterable[Any], descending: bool) -> list[Any]:
        named = [(self.names.department(row.lead_id), row) for row in rows]
        known = [pair for pair in named if pair[0]]
        known.sort(key=lambda pair: pair[0], reverse=descending)
        return [row for _, row in known] + [row for name, row in named if not name]


def late(standing: Subquery, day: date) -> ColumnElement[bool]:
    """That an item is behind: said to be, or over its last possible day and not finished."""
    due = ActionItemRow.table().c["due_on_latest"]
    status = status_of(standing)
    return or_(status == Status.DELAYED, and_(due < day, status.not_in(_OVER)))


def is_late(status: Status, days_left: int | None) -> bool:
    """As `late`, for one line."""
    over = days_left is not None and days_left < 0
    return status is Status.DELAYED or (over and status not in _OVER)


def _in_tree(rows: Iterable[Any]) -> list[str]:
    """Every item behind the one it is part of, each level in its own order."""
    rows = list(rows)
    listed = {row.id for row in rows}
    below: dict[str | None, list[str]] = defaultdict(list)
    for row in rows:
        below[row.parent_id if row.parent_id in listed else None].append(row.id)
    ids: list[str] = []
    waiting = below[None][::-1]
    while waiting:
        item_id = waiting.pop()
        ids.append(item_id)
        waiting += below.get(item_id, [])[::-1]
    return ids


def _directed(key: ColumnElement[Any], sort: WorkSort) -> ColumnElement[Any]:
    return key.desc() if sort.descending else key.asc()


_KEYS: dict[WorkKey, Callable[[Subquery], ColumnElement[Any]]] = {
    WorkKey.TITLE: lambda _: ActionItemRow.table().c["title"],
    WorkKey.DUE: lambda _: ActionItemRow.table().c["due_on_earliest"],
    WorkKey.STATUS: lambda standing: case(SEVERITY, value=status_of(standing)),
    WorkKey.PERCENT: lambda standing: standing.c.percent,
}
