"""Periods of time: from `valid_from` until the day before `valid_to`; either may be open."""

from __future__ import annotations

from datetime import date
from typing import Any

from desktop.domain.errors import InvalidEntry


def exists_on(row: Any, day: date) -> bool:
    started = row.valid_from is None or row.valid_from <= day
    return started and (row.valid_to is None or day < row.valid_to)


def has_ended(row: Any, day: date | None) -> bool:
    """Whether the period is over on `day`; nothing is over on an unknown day."""
    return row.valid_to is not None and day is not None and row.valid_to <= day


def meet(one: Any, other: Any) -> bool:
    """Whether two periods share a day."""
    return _begins_before(one.valid_from, other.valid_to) and _begins_before(
        other.valid_from, one.valid_to
    )


def lies_within(one: Any, other: Any) -> bool:
    """Whether `one` begins and ends within `other`; an unknown first day may lie anywhere."""
    begins = (
        other.valid_from is None or one.valid_from is None or one.valid_from >= other.valid_from
    )
    ends = other.valid_to is None or (one.valid_to is not None and one.valid_to <= other.valid_to)
    return begins and ends


def refuse_outside(field: str, record: Any, department: Any) -> None:
    """Refuse a duty or post in a department that is not there for all of its time."""
    first, last = department.valid_from, department.valid_to
    if last is not None and (record.valid_to is None or record.valid_to > last):
        raise InvalidEntry(field, "그때에는 이미 없어진 부서입니다. 이어받은 부서를 고르십시오.")
    if first is not None and record.valid_from is not None and record.valid_from < first:
        raise InvalidEntry(field, "그때에는 아직 없던 부서입니다. 당시의 부서를 고르십시오.")


def _begins_before(start: date | None, end: date | None) -> bool:
    return start is None or end is None or start < end
