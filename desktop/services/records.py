"""Entering, correcting and removing records of one kind: what most services share."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, ClassVar, Generic, TypeVar, cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.domain.errors import ChangedMeanwhile, NotFound, Refused
from desktop.domain.history import Newer
from desktop.domain.keeping import tidy
from desktop.domain.record import Record, Stored
from desktop.services.desk import Desk
from desktop.services.overtaken import newer
from desktop.services.removing import is_cited, owner_is_gone, remove
from desktop.services.rules import (
    Once,
    refuse_broken_tree,
    refuse_lost_references,
    refuse_moving,
    refuse_overlap,
    refuse_twice,
)
from desktop.storage.base import Kept, new_id

R = TypeVar("R", bound=Record)
_LONGEST_LABEL = 40


class Records(Generic[R]):
    """Records of one kind. A subclass names row, record and noun, and adds the office's rules.

    `once` names what may stand only once among live records, `once_at_a_time` what may not at
    the same time, `fixed` the fields that stay as they were entered, `tree` the fields that a
    record shares with its parent (None: no tree).
    Every public method that changes something is one unit of work.
    """

    row: ClassVar[type[Kept]]
    record: ClassVar[type[Record]]
    noun: ClassVar[str]
    once: ClassVar[tuple[Once, ...]] = ()
    once_at_a_time: ClassVar[tuple[Once, ...]] = ()
    fixed: ClassVar[tuple[str, ...]] = ()
    tree: ClassVar[tuple[str, ...] | None] = None

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def get(self, record_id: str) -> Stored[R]:
        """The record. Raises NotFound when it is gone."""
        with self._desk.reading() as session:
            return self._stored(self._live(session, record_id))

    def find(self, record_id: str) -> Stored[R] | None:
        """The record, or None when there is none of this kind with this id."""
        with self._desk.reading() as session:
            row = session.get(self.row, record_id)
            return self._stored(row) if row is not None and row.deleted_at is None else None

    def all(self) -> list[Stored[R]]:
        """All live records in the order they were made."""
        query = select(self.row).where(self.row.deleted_at.is_(None)).order_by(self.row.id)
        with self._desk.reading() as session:
            return [self._stored(row) for row in session.scalars(query)]

    def below(self, column: str, owner_id: str) -> list[Stored[R]]:
        """Live records whose `column` refers to this record, in their own order."""
        owner = getattr(self.row, column)
        query = select(self.row).where(self.row.deleted_at.is_(None), owner == owner_id)
        position = getattr(self.row, "position", None)
        order = [self.row.id] if position is None else [position, self.row.id]
        with self._desk.reading() as session:
            rows = session.scalars(query.order_by(*order))
            return [self._stored(row) for row in rows]

    def add(self, record: R) -> str:
        """Enter a new record; gives its id. Raises InvalidEntry for a field that cannot be kept."""
        with self._desk.unit(self._sentence(record, "등록")) as session:
            return self.enter(session, record).id

    def revise(self, record_id: str, record: R, *, seen: int | None = None) -> None:
        """Replace the record's fields by those of `record`.

        `seen` is the version the form had shown: ChangedMeanwhile if somebody saved since.
        """
        with self._desk.unit(self._sentence(record, "수정")) as session:
            row = self._live(session, record_id)
            if seen is not None and row.row_version != seen:
                given = self._completed(session, tidy(record), row)
                raise ChangedMeanwhile(
                    f"{self.noun} 기록이", self._newer(session, row, given, seen)
                )
            self.change(session, row, record)

    def remove(self, record_id: str) -> None:
        """Mark the record deleted, with all that belongs to it. Undo brings it back.

        Raises Refused while other records refer to it.
        """
        stored = self.get(record_id)
        with self._desk.unit(self._sentence(stored.value, "삭제")) as session:
            row = self._live(session, record_id)
            self._check_removal(session, row)
            remove(session, row, self._desk.clock())

    def enter(self, session: Session, record: R) -> Kept:
        """`add` within a unit that is under way."""
        record = self._completed(session, tidy(record), None)
        self._judge(session, record, None)
        row: Kept = make(session, self.row, record)
        return row

    def change(self, session: Session, row: Kept, record: R) -> None:
        """`revise` within a unit that is under way."""
        record = self._completed(session, tidy(record), row)
        self._judge(session, record, row)
        fill(row, record)

    def judge_undone(self, session: Session, row: Kept) -> None:
        """Whether `row`, as an undo has just left it, agrees with what was entered since."""
        if row.deleted_at is None:
            self._judge_declared(session, cast(R, to_record(row, self.record)), row)
            return
        if is_cited(session, row):
            raise Refused("그 뒤에 이 기록의 출처를 인용하였습니다.")
        if not owner_is_gone(session, row):
            self._check_removal(session, row)

    def label_of(self, row: Kept) -> str:
        """The record's name, told by the row, which has the same fields."""
        return self.record.label(cast(Any, row))

    def _completed(self, session: Session, record: R, row: Kept | None) -> R:
        """The record with the fields that the service gives, such as its number."""
        return record

    def _judge(self, session: Session, record: R, row: Kept | None) -> None:
        record.check()
        refuse_lost_references(session, self.row, record)
        if row is not None:
            refuse_moving(row, record, self.fixed)
        self._judge_declared(session, record, row)
        self._check(session, record, row)

    def _judge_declared(self, session: Session, record: R, row: Kept | None) -> None:
        for rule in self.once:
            refuse_twice(session, self.row, record, row, rule)
        for rule in self.once_at_a_time:
            refuse_overlap(session, self.row, record, row, rule)
        if self.tree is not None:
            refuse_broken_tree(session, self.row, record, row, self.tree)

    def _check(self, session: Session, record: R, row: Any) -> None:
        """Rules that need other records, all of which are there. `row` is None for a new one."""

    def _check_removal(self, session: Session, row: Any) -> None:
        """Rules that forbid removing."""

    def _live(self, session: Session, record_id: str) -> Any:
        return live(session, self.row, record_id, self.noun)

    def _newer(self, session: Session, row: Kept, given: R, seen: int) -> Newer[R]:
        return newer(session, row, self._stored(row), given, seen, self._desk.clock().tzinfo)

    def _stored(self, row: Kept) -> Stored[R]:
        return Stored(row.id, row.row_version, cast(R, to_record(row, self.record)))

    def _sentence(self, record: Record, act: str) -> str:
        return sentence(self.noun, record.label(), act)


def sentence(noun: str, label: str, act: str) -> str:
    """`협약 ‘…’ 수정`: how the history names what was done."""
    label = " ".join(label.split())
    if len(label) > _LONGEST_LABEL:
        label = label[:_LONGEST_LABEL] + "…"
    return f"{noun} ‘{label}’ {act}" if label else f"{noun} {act}"


def live(session: Session, row_class: type[Kept], record_id: str, noun: str) -> Any:
    """The row, or NotFound when it never was or is deleted."""
    row = session.get(row_class, record_id)
    if row is None or row.deleted_at is not None:
        raise NotFound(f"{noun} 기록을")
    return row


def make(session: Session, row_class: type[Kept], record: Record) -> Any:
    """A new row from `record`, added to the session. Rules with other records are not asked."""
    record = tidy(record)
    record.check()
    row = row_class(id=new_id())
    fill(row, record)
    session.add(row)
    return row


def fill(row: Kept, record: Record) -> None:
    """Set every field of `record`, which has been judged, on `row`."""
    for item in fields(cast(Any, record)):
        setattr(row, item.name, getattr(record, item.name))


def to_record(row: Kept, record_class: type[Record]) -> Record:
    names = [item.name for item in fields(cast(Any, record_class))]
    return record_class(**{name: getattr(row, name) for name in names})
