"""Passing a duty or a post on to another department without a day between, and none twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.services.periods import meet
from desktop.services.records import Records, to_record
from desktop.services.removing import remove


def pass_on(
    session: Session, service: Records[Any], row: Any, to: str, on: date, at: datetime
) -> None:
    """End a row on `on` and go on with it in the department `to`; what begins later goes whole.

    Where `to` has the same already, for a time, it goes on only for the rest of the time.
    """
    record: Any = to_record(row, service.record)
    begins_later = record.valid_from is not None and record.valid_from >= on
    continued = replace(
        record, department_id=to, valid_from=record.valid_from if begins_later else on
    )
    parts = list(_left_over(continued, _like(session, service, continued, row)))
    if not begins_later:
        row.valid_to = on
    elif parts:
        service.change(session, row, parts.pop(0))
    else:
        remove(session, row, at)
    session.flush()
    for part in parts:
        service.enter(session, part)


def _like(session: Session, service: Records[Any], continued: Any, row: Any) -> list[Any]:
    """Rows that are the same but for their time, the earliest first."""
    kind: Any = service.row
    query = select(kind).where(kind.deleted_at.is_(None), kind.id != row.id)
    for name in service.once_at_a_time[-1].fields:
        query = query.where(getattr(kind, name) == getattr(continued, name))
    found = [other for other in session.scalars(query) if meet(other, continued)]
    return sorted(found, key=lambda other: other.valid_from or date.min)


def _left_over(continued: Any, others: Iterable[Any]) -> Iterator[Any]:
    """The parts of a period in which none of the others holds."""
    first: date | None = continued.valid_from
    for other in others:
        if other.valid_from is not None and first is not None and first < other.valid_from:
            yield replace(continued, valid_from=first, valid_to=other.valid_from)
        if other.valid_to is None:
            return
        first = other.valid_to if first is None else max(first, other.valid_to)
    if first is None or continued.valid_to is None or first < continued.valid_to:
        yield replace(continued, valid_from=first)
