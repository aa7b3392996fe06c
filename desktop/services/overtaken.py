"""What was saved after a form had been filled: by whom, when, and in which fields it differs."""

from __future__ import annotations

from dataclasses import fields
from datetime import tzinfo
from typing import Any, TypeVar, cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.domain.history import Difference, Newer
from desktop.domain.record import Record, Stored
from desktop.domain.words.fields import field_word
from desktop.services.change_states import field_of
from desktop.storage.base import Kept
from desktop.storage.models import ChangeRow, UnitRow

R = TypeVar("R", bound=Record)


def newer(
    session: Session, row: Kept, stored: Stored[R], given: R, seen: int, zone: tzinfo | None
) -> Newer[R]:
    """What stands in `row` now beside `given`, which had been made from version `seen`."""
    by_whom = (
        select(UnitRow)
        .join(ChangeRow, ChangeRow.unit_number == UnitRow.number)
        .where(ChangeRow.row_id == row.id)
        .order_by(UnitRow.number.desc())
        .limit(1)
    )
    unit = session.scalars(by_whom).one()
    theirs = _changed_since(session, row, seen)
    return Newer(
        stored=stored,
        by=unit.user,
        at=unit.at.astimezone(zone),
        sentence=unit.sentence,
        differences=tuple(
            Difference(name, field_word(row.__tablename__, name), there, here, name in theirs)
            for name in (item.name for item in fields(cast(Any, given)))
            if (there := getattr(stored.value, name)) != (here := getattr(given, name))
        ),
    )


def _changed_since(session: Session, row: Kept, seen: int) -> set[str]:
    """The fields that differ now from what they were in version `seen`."""
    query = select(ChangeRow.field, ChangeRow.before, ChangeRow.after).where(
        ChangeRow.row_id == row.id, ChangeRow.row_version > seen, ChangeRow.field != ""
    )
    ordered = query.order_by(ChangeRow.unit_number, ChangeRow.position)
    first: dict[str, str | None] = {}
    last: dict[str, str | None] = {}
    for column, before, after in session.execute(ordered):
        first.setdefault(column, before)
        last[column] = after
    return {field_of(type(row), column) for column in last if first[column] != last[column]}
