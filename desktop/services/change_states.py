"""The raw log: the changes of several units, and what rows held before them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Select, inspect, select
from sqlalchemy.orm import CompositeProperty, Session

from desktop.storage.base import Kept
from desktop.storage.models import ChangeRow

RawRow = dict[str, Any]
_BATCH = 500


def composites(row_class: type[Kept]) -> list[CompositeProperty[Any]]:
    return list(inspect(row_class).composites)


def field_of(row_class: type[Kept], column: str) -> str:
    """The field of the record that a column is, or is a part of."""
    wholes = (each.key for each in composites(row_class) if column in _names(each))
    return next(wholes, column)


def _names(composite: CompositeProperty[Any]) -> set[str]:
    return {column.name for column in composite.columns}


class Logged(NamedTuple):
    """One line of the log; `field` is empty for a new row."""

    unit: int
    table: str
    row_id: str
    field: str
    before: str | None
    after: str | None


def logged(session: Session, numbers: Sequence[int]) -> Iterator[Logged]:
    """The changes of these units, unit by unit in the order they were logged."""
    chosen = sorted(numbers)
    for start in range(0, len(chosen), _BATCH):
        few = ChangeRow.unit_number.in_(chosen[start : start + _BATCH])
        yield from _lines(session, _log().where(few))


def states_before(session: Session, changes: Iterable[Logged]) -> dict[tuple[str, int], RawRow]:
    """(row id, unit) -> the raw columns of the row before the unit, for each of `changes`."""
    units: defaultdict[str, set[int]] = defaultdict(set)
    for change in changes:
        units[change.row_id].add(change.unit)
    found: dict[tuple[str, int], RawRow] = {}
    chosen = sorted(units)
    for start in range(0, len(chosen), _BATCH):
        few = chosen[start : start + _BATCH]
        last = max(max(units[row_id]) for row_id in few)
        query = _log().where(ChangeRow.row_id.in_(few), ChangeRow.unit_number < last)
        states: defaultdict[str, RawRow] = defaultdict(dict)
        wanted = sorted((unit, row_id) for row_id in few for unit in units[row_id])
        lines = _lines(session, query)
        line = next(lines, None)
        for unit, row_id in wanted:
            while line is not None and line.unit < unit:
                states[line.row_id] |= _after(line)
                line = next(lines, None)
            found[row_id, unit] = dict(states[row_id])
    return found


def _after(line: Logged) -> RawRow:
    value = json.loads(line.after) if line.after is not None else None
    if line.field:
        return {line.field: value}
    assert isinstance(value, dict)
    return value


def _log() -> Select[Any, Any, Any, Any, Any, Any]:
    return select(
        ChangeRow.unit_number,
        ChangeRow.table_name,
        ChangeRow.row_id,
        ChangeRow.field,
        ChangeRow.before,
        ChangeRow.after,
    ).order_by(ChangeRow.unit_number, ChangeRow.position)


def _lines(session: Session, query: Select[Any, Any, Any, Any, Any, Any]) -> Iterator[Logged]:
    for row in session.execute(query):
        yield Logged(*row)
