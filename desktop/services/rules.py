"""Rules between records that many kinds share, each a refusal with its field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from desktop.domain.errors import InvalidEntry
from desktop.domain.record import Record
from desktop.services.periods import meet
from desktop.storage.base import Kept, kept_classes


@dataclass(frozen=True, slots=True)
class Once:
    """Fields whose values together stand only once among live records, and what is told else.

    It concerns only the records for which `concerns` is true. The last field is the one told.
    """

    fields: tuple[str, ...]
    sentence: str
    concerns: Callable[[Any], bool] = lambda record: True


def refuse_twice(
    session: Session, row_class: type[Kept], record: Record, row: Kept | None, rule: Once
) -> None:
    if not rule.concerns(record):
        return
    if session.scalar(_alike(row_class, record, row, rule).limit(1)) is not None:
        raise InvalidEntry(rule.fields[-1], rule.sentence)


def refuse_moving(row: Kept, record: Record, fixed: tuple[str, ...]) -> None:
    """Refuse a revision that hangs the record on another owner."""
    for name in fixed:
        if getattr(row, name) != getattr(record, name):
            raise InvalidEntry(name, "다른 기록으로 옮길 수 없습니다. 그곳에 새로 등록하십시오.")


def refuse_broken_tree(
    session: Session,
    row_class: type[Kept],
    record: Any,
    row: Kept | None,
    within: tuple[str, ...],
) -> None:
    """Refuse a parent of another tree, and a record among its own descendants."""
    parent: Any = _found(session, row_class, record.parent_id)
    if parent is not None and any(getattr(parent, n) != getattr(record, n) for n in within):
        raise InvalidEntry("parent_id", "상위로 고른 기록이 다른 곳에 속해 있습니다.")
    above = parent
    while row is not None and above is not None:
        if above.id == row.id:
            raise InvalidEntry("parent_id", "자기 자신이나 하위 기록을 상위로 둘 수 없습니다.")
        above = _found(session, row_class, above.parent_id)


def refuse_overlap(
    session: Session, row_class: type[Kept], record: Any, row: Kept | None, rule: Once
) -> None:
    """Refuse two live records with equal fields whose periods meet.

    A period runs from `valid_from` until the day before `valid_to`; either may be open.
    """
    if not rule.concerns(record):
        return
    for other in session.scalars(_alike(row_class, record, row, rule)):
        if meet(other, record):
            raise InvalidEntry(rule.fields[-1], rule.sentence)


def refuse_lost_references(session: Session, row_class: type[Kept], record: Record) -> None:
    """Refuse a reference to a record that never was or is deleted."""
    classes = kept_classes()
    for key in sorted(row_class.table().foreign_keys, key=lambda k: k.parent.name):
        target = classes.get(key.column.table.name)
        value = getattr(record, key.parent.name)
        if target is None or value is None:
            continue
        found = session.get(target, value)
        if found is None or found.deleted_at is not None:
            raise InvalidEntry(key.parent.name, "가리키는 기록이 없거나 삭제되었습니다.", "E-102")


def _alike(row_class: type[Kept], record: Record, row: Kept | None, rule: Once) -> Select[Kept]:
    query = select(row_class).where(row_class.deleted_at.is_(None))
    for name in rule.fields:
        query = query.where(getattr(row_class, name) == getattr(record, name))
    return query if row is None else query.where(row_class.id != row.id)


def _found(session: Session, row_class: type[Kept], row_id: str | None) -> Any:
    return session.get(row_class, row_id) if row_id is not None else None
