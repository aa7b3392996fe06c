"""What was done, by whom and when; and taking it back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from desktop.domain.errors import InvalidEntry, NotFound, Refused, UndoRefused
from desktop.domain.history import LoggedChange, LoggedUnit
from desktop.services.change_words import Wording
from desktop.services.desk import Desk
from desktop.services.records import Records
from desktop.storage import undoing
from desktop.storage.models import ChangeRow, UnitRow

_PAGE = 100
_NO_LOG_IS_LONGER = 2**63


class History:
    """변경이력. `kinds` are the services by table: they know words and rules of their records."""

    def __init__(self, desk: Desk, kinds: dict[str, Records[Any]]) -> None:
        self._desk = desk
        self._kinds = kinds

    def log(
        self, limit: int | None = None, record_id: str | None = None, *, with_changes: bool = True
    ) -> Iterator[LoggedUnit]:
        """Units, newest first; only those that changed `record_id` when it is given.

        They are read page by page as they are asked for. Without their changes it is much
        faster.
        """
        before: int | None = None
        while limit is None or limit > 0:
            size = _PAGE if limit is None else min(_PAGE, limit)
            page = self._page(_page_query(before, record_id, size), with_changes)
            yield from page
            if len(page) < size:
                return
            before = page[-1].number
            limit = None if limit is None else limit - size

    def unit(self, number: int) -> LoggedUnit:
        """Raises NotFound for a number that the log does not have."""
        with self._desk.reading() as session:
            row = _unit(session, number)
            changes = Wording(session, self._kinds).changes(number)
            return _logged(row, changes, stands=number not in undoing.fallen_numbers(session))

    def undo(self, number: int) -> str:
        """Take unit `number` back by a new unit, whose sentence is given.

        Undoing an undo does it again (decision 6a). Raises UndoRefused with the reason.
        """
        with self._desk.reading() as session:
            told = _undo_sentence(session, number)
        desk = self._desk
        at = desk.clock()
        with desk.database.unit(told, user=desk.user, at=at, undoes=number) as session:
            undoing.undo(session, number, at)
            self._refuse_broken_rules(session, number)
        return told

    def preview(self, number: int) -> tuple[LoggedChange, ...]:
        """What undoing unit `number` would change, without doing it. Raises as `undo` does."""
        with self._trying() as session:
            _unit(session, number)
            told = Wording(session, self._kinds).changes(number)
            undoing.undo(session, number, self._desk.clock())
            self._refuse_broken_rules(session, number)
        return tuple(_reversed(change) for change in reversed(told))

    @contextmanager
    def _trying(self) -> Iterator[Session]:
        if self._desk.database.read_only:
            raise Refused("읽기 전용으로 열려 있어 되돌릴 수 없습니다.", "S-06")
        with self._desk.database.reading() as session:
            yield session

    def _page(self, query: Select[UnitRow], with_changes: bool) -> list[LoggedUnit]:
        with self._desk.reading() as session:
            units = session.scalars(query).all()
            fallen = undoing.fallen_numbers(session)
            numbers = [unit.number for unit in units]
            wording = Wording(session, self._kinds)
            changes = wording.changes_of(numbers) if with_changes else {}
            return [
                _logged(unit, changes.get(unit.number, ()), stands=unit.number not in fallen)
                for unit in units
            ]

    def _refuse_broken_rules(self, session: Session, number: int) -> None:
        """What came back or went away must still agree with what was entered since."""
        touched = select(ChangeRow.table_name, ChangeRow.row_id).where(
            ChangeRow.unit_number == number
        )
        for table, row_id in session.execute(touched.distinct()).all():
            service = self._kinds[table]
            row = session.get_one(service.row, row_id)
            try:
                service.judge_undone(session, row)
            except (InvalidEntry, Refused) as error:
                raise UndoRefused(error.reason) from error


def _page_query(before: int | None, record_id: str | None, size: int) -> Select[UnitRow]:
    query = select(UnitRow).order_by(UnitRow.number.desc()).limit(size)
    if before is not None:
        query = query.where(UnitRow.number < before)
    if record_id is not None:
        about = select(ChangeRow.unit_number).where(ChangeRow.row_id == record_id)
        query = query.where(UnitRow.number.in_(about))
    return query


def _logged(unit: UnitRow, changes: tuple[LoggedChange, ...], *, stands: bool) -> LoggedUnit:
    return LoggedUnit(
        number=unit.number,
        at=unit.at,
        user=unit.user,
        sentence=unit.sentence,
        undoes=unit.undoes,
        stands=stands,
        changes=changes,
    )


def _unit(session: Session, number: int) -> UnitRow:
    row = session.get(UnitRow, number) if number < _NO_LOG_IS_LONGER else None
    if row is None:
        raise NotFound(f"작업 {number}번을")
    return row


def _undo_sentence(session: Session, number: int) -> str:
    """`‘…’ 되돌리기`, and `‘…’ 다시 실행` for taking back what took back."""
    unit, again = _unit(session, number), False
    while unit.undoes is not None:
        unit, again = _unit(session, unit.undoes), not again
    return f"‘{unit.sentence}’ {'다시 실행' if again else '되돌리기'}"


def _reversed(change: LoggedChange) -> LoggedChange:
    return replace(change, before=change.after, after=change.before)
