"""홈: the office at a glance, and the items behind its figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from desktop.domain.views_home import HomeView, ItemScope, WorkRow
from desktop.domain.views_office import OfficeView
from desktop.services.current import (
    item_lead,
    items_running,
    office_row,
    round_label,
    round_on,
    standing_in,
    status_of,
)
from desktop.services.desk import Desk
from desktop.services.home.cares import all_cares
from desktop.services.home.figures import UNASSIGNED, bars, count_items, figures
from desktop.services.home.work_rows import item_query, item_row
from desktop.services.names import Names
from desktop.services.workdays import calendar_of
from desktop.storage.models import ActionItemRow, AgreementRow, UnitRow
from desktop.storage.recording import newest_number

_BATCH = 500


class Overview:
    """Answers the window's Overview; reads only. Figures are kept until something is saved."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._kept: tuple[tuple[int, date], HomeView] | None = None

    def office(self) -> OfficeView:
        today = self._today()
        database = self._desk.database
        with self._desk.reading() as session:
            office = office_row(session)
            in_hand = round_on(session, today)
            saved = session.scalar(select(UnitRow.at).order_by(UnitRow.number.desc()).limit(1))
            return OfficeView(
                name=office.name,
                department=Names(session, today).called(office.coordinating_department),
                file_name=database.path.name if database.path else (database.url.database or ""),
                saved_at=saved,
                is_sample=office.is_sample,
                is_read_only=database.read_only,
                as_of=today,
                round_label=round_label(in_hand),
                labels=office.label_set,
            )

    def home(self) -> HomeView:
        today = self._today()
        with self._desk.reading() as session:
            key = (newest_number(session), today)
            if self._kept is None or self._kept[0] != key:
                self._kept = key, _home(session, today)
            return self._kept[1]

    def item_ids(self, scope: ItemScope) -> Sequence[str]:
        """Ids of the items in this scope, in the order of their due day."""
        today = self._today()
        with self._desk.reading() as session:
            standing = standing_in(session, round_on(session, today))
            due = ActionItemRow.table().c["due_on_latest"]
            query = (
                select(ActionItemRow.id)
                .outerjoin(AgreementRow, AgreementRow.id == ActionItemRow.agreement_id)
                .outerjoin(standing, standing.c.item_id == ActionItemRow.id)
                .where(*items_running(today), *_in_scope(session, scope, today))
                .order_by(due.asc().nulls_last(), ActionItemRow.id)
            )
            if scope.statuses:
                query = query.where(status_of(standing).in_(scope.statuses))
            return list(session.scalars(query))

    def item_rows(self, ids: Sequence[str]) -> Sequence[WorkRow]:
        """One row for each id, in the same order; ids that are gone are left out."""
        today = self._today()
        found: dict[str, WorkRow] = {}
        with self._desk.reading() as session:
            names, in_hand = Names(session, today), round_on(session, today)
            calendar = calendar_of(session)
            for start in range(0, len(ids), _BATCH):
                few = select(ActionItemRow.id).where(
                    ActionItemRow.id.in_(ids[start : start + _BATCH]),
                    ActionItemRow.deleted_at.is_(None),
                )
                query = item_query(standing_in(session, in_hand, of=few), today)
                for row in session.execute(query.where(ActionItemRow.id.in_(few))):
                    found[row.id] = item_row(row, names, today, row.status, calendar)
        return [found[each] for each in ids if each in found]

    def _today(self) -> date:
        return self._desk.clock().date()


def _home(session: Session, today: date) -> HomeView:
    names = Names(session, today)
    counted = count_items(session, names, today)
    shown = bars(counted, names)
    return HomeView(
        as_of=today,
        figures=figures(session, counted, shown, today),
        cares=all_cares(session, names, today),
        bars=shown,
    )


def _in_scope(session: Session, scope: ItemScope, today: date) -> Iterator[ColumnElement[bool]]:
    if scope.department_id == UNASSIGNED:
        yield item_lead(today).is_(None)
    elif scope.department_id:
        theirs = Names(session, today).incarnations(scope.department_id)
        yield item_lead(today).in_(theirs)
