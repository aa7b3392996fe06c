"""Entering, correcting and removing records of one kind: what most services share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar, Generic, TypeVar, cast

from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils import uuid7

from desktop.domain.dates import FuzzyDate
from desktop.domain.errors import ChangedMeanwhile, InvalidEntry, NotFound, Refused
from desktop.domain.record import Record, Stored
from desktop.domain.text import clean
from desktop.services.desk import Desk
from desktop.storage.base import Kept, kept_classes
from desktop.storage.undoing import references_to

R = TypeVar("R", bound=Record)
_LONGEST_LABEL = 40


class Records(Generic[R]):
    """Records of one kind. A subclass names row, record and noun, and adds the office's rules.

    Every public method that changes something is one unit of work.
    """

    row: ClassVar[type[Kept]]
    record: ClassVar[type[Record]]
    noun: ClassVar[str]

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def get(self, record_id: str) -> Stored[R]:
        """The record. Raises NotFound when it is gone."""
        with self._desk.reading() as session:
            return self._stored(self._live(session, record_id))

    def all(self) -> list[Stored[R]]:
        """All live records in the order they were made."""
        query = select(self.row).where(self.row.deleted_at.is_(None)).order_by(self.row.id)
        with self._desk.reading() as session:
            return [self._stored(row) for row in session.scalars(query)]

    def add(self, record: R) -> str:
        """Enter a new record; gives its id. Raises InvalidEntry for a field that cannot be kept."""
        with self._desk.unit(self._sentence(record, "등록")) as session:
            return self._add(session, record)

    def revise(self, record_id: str, record: R, *, seen: int | None = None) -> None:
        """Replace the record's fields by those of `record`.

        `seen` is the version the form had shown: ChangedMeanwhile if somebody saved since.
        """
        with self._desk.unit(self._sentence(record, "수정")) as session:
            row = self._live(session, record_id)
            if seen is not None and row.row_version != seen:
                raise ChangedMeanwhile(f"{self.noun} 기록이")
            self._check(session, record, row)
            fill(session, row, record)

    def remove(self, record_id: str) -> None:
        """Mark the record deleted, with all that belongs to it. Undo brings it back."""
        stored = self.get(record_id)
        with self._desk.unit(self._sentence(stored.value, "삭제")) as session:
            row = self._live(session, record_id)
            self._check_removal(session, row)
            remove(session, row, self._desk.clock())

    def _add(self, session: Session, record: R) -> str:
        self._check(session, record, None)
        row: Kept = make(session, self.row, record)
        return row.id

    def _check(self, session: Session, record: R, row: Kept | None) -> None:
        """Rules that need other records. `row` is None for a new one."""

    def _check_removal(self, session: Session, row: Kept) -> None:
        """Rules that forbid removing."""

    def _live(self, session: Session, record_id: str) -> Any:
        return live(session, self.row, record_id, self.noun)

    def _stored(self, row: Kept) -> Stored[R]:
        return Stored(row.id, row.row_version, cast(R, to_record(row, self.record)))

    def _sentence(self, record: Record, act: str) -> str:
        label = " ".join(record.label().split())
        if len(label) > _LONGEST_LABEL:
            label = label[:_LONGEST_LABEL] + "…"
        return f"{self.noun} ‘{label}’ {act}" if label else f"{self.noun} {act}"


def live(session: Session, row_class: type[Kept], record_id: str, noun: str) -> Any:
    """The row, or NotFound when it never was or is deleted."""
    row = session.get(row_class, record_id)
    if row is None or row.deleted_at is not None:
        raise NotFound(f"{noun} 기록을")
    return row


def make(session: Session, row_class: type[Kept], record: Record) -> Any:
    """A new row from `record`, added to the session."""
    row = row_class(id=str(uuid7()))
    fill(session, row, record)
    session.add(row)
    return row


def fill(session: Session, row: Kept, record: Record) -> None:
    """Set every field of `record` on `row`, cleaned, its references checked."""
    record.check()
    for item in fields(cast(Any, record)):
        setattr(row, item.name, _cleaned(item.name, getattr(record, item.name)))
    _check_references(session, row)


def to_record(row: Kept, record_class: type[Record]) -> Record:
    names = [item.name for item in fields(cast(Any, record_class))]
    return record_class(**{name: getattr(row, name) for name in names})


def remove(session: Session, row: Kept, at: datetime) -> None:
    """Mark `row` and the rows it owns deleted. Raises Refused when others still refer to them."""
    going = {row.id: row}
    _gather_owned(session, row, going)
    for gone in going.values():
        _refuse_if_used(session, gone, going)
    for gone in going.values():
        gone.deleted_at = at


def _gather_owned(session: Session, row: Kept, going: dict[str, Kept]) -> None:
    for child, column in references_to(row.__tablename__):
        if not child.table().columns[column].info.get("owner"):
            continue
        for owned in _referring(session, child, column, row.id):
            if owned.id not in going:
                going[owned.id] = owned
                _gather_owned(session, owned, going)


def _refuse_if_used(session: Session, row: Kept, going: dict[str, Kept]) -> None:
    for child, column in references_to(row.__tablename__):
        if any(user.id not in going for user in _referring(session, child, column, row.id)):
            raise Refused("다른 기록에서 쓰고 있어 삭제할 수 없습니다. 먼저 그 기록을 고치십시오.")


def _referring(session: Session, child: type[Kept], column: str, row_id: str) -> Iterator[Kept]:
    attribute = getattr(child, column)
    yield from session.scalars(select(child).where(attribute == row_id, child.deleted_at.is_(None)))


def _cleaned(name: str, value: Any) -> Any:
    if isinstance(value, FuzzyDate):
        stated = clean(name, value.stated)
        return FuzzyDate(value.precision, value.earliest, value.latest, value.basis, stated)
    if isinstance(value, tuple):
        return tuple(_cleaned(name, part) for part in value)
    if isinstance(value, str) and not isinstance(value, StrEnum):
        return clean(name, value)
    return value


def _check_references(session: Session, row: Kept) -> None:
    classes = kept_classes()
    for key in type(row).table().foreign_keys:
        target = classes.get(key.column.table.name)
        value = getattr(row, key.parent.name)
        if target is None or value is None:
            continue
        with session.no_autoflush:
            found = session.get(target, value)
        if found is None or found.deleted_at is not None:
            raise InvalidEntry(key.parent.name, "가리키는 기록이 없거나 삭제되었습니다.", "E-102")
