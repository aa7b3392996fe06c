"""Records that stand in an order below one another: clauses, strategies, items, sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar, cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.domain.record import Record
from desktop.services.records import Records, to_record

R = TypeVar("R", bound=Record)


class OrderedTree(Records[R]):
    """Records with `parent_id` and `position`, ordered among those of the same parent."""

    def move(self, record_id: str, *, parent_id: str | None, position: int) -> None:
        """Put the record at `position` (from 1) below `parent_id`, None for the top.

        Raises InvalidEntry for a parent among its own descendants or in another tree.
        """
        stored = self.get(record_id)
        with self._desk.unit(self._sentence(stored.value, "이동")) as session:
            row = self._live(session, record_id)
            moved: Any = replace(cast(Any, to_record(row, self.record)), parent_id=parent_id)
            self.change(session, row, moved)
            self._renumber(session, row, position)

    def _renumber(self, session: Session, row: Any, position: int) -> None:
        """Number the records beside `row` from 1, with `row` at `position`."""
        line = [beside for beside in self._beside(session, row) if beside.id != row.id]
        line.insert(max(position, 1) - 1, row)
        for number, placed in enumerate(line, start=1):
            placed.position = number

    def _beside(self, session: Session, row: Any) -> Iterable[Any]:
        """The live records of the same parent in their order."""
        kind: Any = self.row
        query = select(kind).where(kind.deleted_at.is_(None), kind.parent_id == row.parent_id)
        for name in self.tree or ():
            query = query.where(getattr(kind, name) == getattr(row, name))
        return session.scalars(query.order_by(kind.position, kind.id)).all()
