"""Taking back a unit of work by writing its before-values as a new unit (decision 6a)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Select, inspect, select
from sqlalchemy.orm import Session, aliased

from desktop.domain.codes import RoundState
from desktop.domain.errors import NotFound, UndoRefused
from desktop.storage.base import Kept, kept_classes
from desktop.storage.models import AgreementReviewRow, ProgressEntryRow, RoundRow
from desktop.storage.models.log import ChangeRow, UnitRow

_DELETED = "deleted_at"


def undo(session: Session, number: int, at: datetime) -> None:
    """Write the before-values of unit `number`. Raises UndoRefused with the reason.

    Rows that the unit made are marked deleted at `at`; undoing that undo brings them back.
    """
    unit = session.get(UnitRow, number)
    if unit is None:
        raise NotFound(f"작업 {number}번을")
    changes = _changes_of(session, number)
    _refuse_if_not_standing(session, unit)
    _refuse_later_changes(session, number, changes)
    rows = _rows_of(session, number, changes)
    _refuse_rounds_closed_since(session, number, rows.values())
    for change in changes:
        row = rows.get((change.table_name, change.row_id))
        if row is None:
            raise NotFound("되돌릴 기록을")
        _restore(row, change, at)
    session.flush()
    for table in sorted({change.table_name for change in changes}):
        _refuse_missing_parents(session, number, table)
        _refuse_live_children(session, number, table)


def standing_numbers(session: Session) -> set[int]:
    """The units whose effect stands: not taken back, or taken back and brought again."""
    return set(session.scalars(select(UnitRow.number))) - fallen_numbers(session)


def fallen_numbers(session: Session) -> set[int]:
    """The units whose effect was taken back and not brought again."""
    query = select(UnitRow.number, UnitRow.undoes).where(UnitRow.undoes.is_not(None))
    fallen: set[int] = set()
    for number, target in session.execute(query.order_by(UnitRow.number.desc())):
        if target is not None and number not in fallen:
            fallen.add(target)
    return fallen


def _changes_of(session: Session, number: int) -> list[ChangeRow]:
    query = select(ChangeRow).where(ChangeRow.unit_number == number)
    return list(session.scalars(query.order_by(ChangeRow.position.desc())))


def _refuse_if_not_standing(session: Session, unit: UnitRow) -> None:
    if unit.number in fallen_numbers(session):
        raise UndoRefused("이미 되돌린 작업입니다.")


def _refuse_later_changes(session: Session, number: int, changes: list[ChangeRow]) -> None:
    touched = {(c.table_name, c.row_id, c.field or _DELETED) for c in changes}
    made = {(c.table_name, c.row_id) for c in changes if not c.field}
    later = (
        select(UnitRow, ChangeRow)
        .join(ChangeRow, ChangeRow.unit_number == UnitRow.number)
        .where(UnitRow.number > number, ChangeRow.row_id.in_(_touched(number)))
        .order_by(UnitRow.number)
    )
    fallen = fallen_numbers(session)
    for unit, change in session.execute(later):
        cancelled = unit.undoes is not None and unit.undoes > number
        if unit.number in fallen or cancelled:
            continue
        place = (change.table_name, change.row_id)
        if (*place, change.field) in touched or place in made:
            raise UndoRefused(
                f"그 뒤의 작업 {unit.number}번 ‘{unit.sentence}’에서 다시 고쳤습니다."
            )


def _touched(number: int, table: str = "") -> Select[Any]:
    """The ids of the rows that a unit touched: too many to be handed over one by one."""
    query = select(ChangeRow.row_id).where(ChangeRow.unit_number == number)
    return query.where(ChangeRow.table_name == table) if table else query


def _rows_of(
    session: Session, number: int, changes: list[ChangeRow]
) -> dict[tuple[str, str], Kept]:
    rows: dict[tuple[str, str], Kept] = {}
    for table in {change.table_name for change in changes}:
        row_class = kept_classes()[table]
        query = select(row_class).where(row_class.id.in_(_touched(number, table)))
        rows |= {(table, row.id): row for row in session.scalars(query)}
    return rows


def _refuse_rounds_closed_since(session: Session, number: int, rows: Iterable[Kept]) -> None:
    """A later closing froze the entry; what was entered after the closing may go."""
    frozen = (row for row in rows if isinstance(row, ProgressEntryRow | AgreementReviewRow))
    for round_id in {row.round_id for row in frozen}:
        round_row = session.get(RoundRow, round_id)
        if round_row is None or round_row.state is not RoundState.CLOSED:
            continue
        closing = select(ChangeRow.row_id).where(
            ChangeRow.row_id == round_id,
            ChangeRow.field == "state",
            ChangeRow.unit_number > number,
        )
        if session.scalars(closing.limit(1)).first() is not None:
            raise UndoRefused("그 점검 회차가 이미 마감되었습니다.")


def _restore(row: Kept, change: ChangeRow, at: datetime) -> None:
    if not change.field:
        row.deleted_at = at
        return
    mapper = inspect(type(row))
    column = type(row).table().columns[change.field]
    value = json.loads(change.before) if change.before is not None else None
    result = getattr(column.type, "process_result_value", None)
    dialect = inspect(row).session.get_bind().dialect  # type: ignore[union-attr]
    kept: Any = result(value, dialect) if result else value
    setattr(row, mapper.get_property_by_column(column).key, kept)


def _refuse_missing_parents(session: Session, number: int, table: str) -> None:
    row_class, classes = kept_classes()[table], kept_classes()
    for key in sorted(row_class.table().foreign_keys, key=lambda k: k.parent.name):
        parent_class = classes.get(key.column.table.name)
        if parent_class is None:
            continue
        parent = aliased(parent_class)
        orphans = (
            select(row_class.id)
            .join(parent, getattr(row_class, key.parent.name) == parent.id)
            .where(row_class.id.in_(_touched(number, table)))
            .where(row_class.deleted_at.is_(None), parent.deleted_at.is_not(None))
        )
        if session.scalar(orphans.limit(1)) is not None:
            raise UndoRefused("이 기록이 딸린 다른 기록이 그 뒤에 삭제되었습니다.")


def _refuse_live_children(session: Session, number: int, table: str) -> None:
    row_class = kept_classes()[table]
    for child_class, column in references_to(table):
        child = aliased(child_class)
        left = (
            select(child.id)
            .join(row_class, getattr(child, column) == row_class.id)
            .where(row_class.id.in_(_touched(number, table)))
            .where(row_class.deleted_at.is_not(None), child.deleted_at.is_(None))
        )
        if session.scalar(left.limit(1)) is not None:
            raise UndoRefused("그 뒤에 만든 다른 기록이 이 기록에 이어져 있습니다.")


def references_to(table: str) -> list[tuple[type[Kept], str]]:
    """Every (row class, column) that refers to `table`."""
    return [
        (row_class, key.parent.name)
        for row_class in kept_classes().values()
        for key in sorted(row_class.table().foreign_keys, key=lambda k: k.parent.name)
        if key.column.table.name == table
    ]
