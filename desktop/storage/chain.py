"""Reading the change log from its beginning and proving its chain of hashes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from enum import Enum, auto
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection

from desktop.storage.models.log import ChangeRow, UnitRow
from desktop.storage.raw import Seen, raw_rows, raw_tuples
from desktop.storage.recording import GENESIS, Change, hash_of_listed

Standing = defaultdict[str, dict[str, int]]
"""Table -> row id -> the row's version after the last unit that touched it.

Python's garbage collector passes over dictionaries of mere texts and numbers.
"""

_TABLES = UnitRow.metadata.tables
_COLUMNS = ("unit_number", "position", "table_name", *(f.name for f in fields(Change)[1:]))


class LogFault(Enum):
    NUMBER = auto()
    CHAIN = auto()
    CONTENT = auto()
    STRAY = auto()


@dataclass(frozen=True, slots=True)
class Fault:
    kind: LogFault
    number: int


def read_log(
    connection: Connection, standing: Standing, seen: Seen | None = None
) -> Iterator[Fault]:
    """Faults of the chain; fills `standing` on the way."""
    previous, expected = GENESIS, 1
    changes = _Changes(connection, seen)
    for unit in raw_rows(connection, _TABLES[UnitRow.__tablename__]):
        number = unit["number"]
        if number != expected:
            yield Fault(LogFault.NUMBER, number)
        stray, own = changes.up_to(number)
        if stray:
            yield Fault(LogFault.STRAY, number)
        stored_previous, stored = unit.pop("previous_hash"), unit.pop("hash")
        if stored_previous != previous:
            yield Fault(LogFault.CHAIN, number)
        if hash_of_listed(stored_previous, unit, own) != stored or not own:
            yield Fault(LogFault.CONTENT, number)
        for table, row_id, version, *_field in own:
            standing[table][row_id] = version
        previous, expected = stored, number + 1
    if changes.are_left():
        yield Fault(LogFault.STRAY, expected - 1)


class _Changes:
    """The changes of all units, in order, handed out unit by unit as `Change.as_list` has them."""

    def __init__(self, connection: Connection, seen: Seen | None) -> None:
        rows = raw_tuples(connection, _TABLES[ChangeRow.__tablename__], _COLUMNS, seen)
        self._groups = groupby(rows, key=itemgetter(0))
        self._next = self._take()

    def up_to(self, number: int) -> tuple[bool, list[Sequence[Any]]]:
        """Whether changes of no known unit lay before, and the changes of unit `number`."""
        stray = False
        while self._next is not None and self._next[0] < number:
            stray = True
            self._next = self._take()
        if self._next is None or self._next[0] != number:
            return stray, []
        rows = self._next[1]
        right = [row[1] for row in rows] == list(range(len(rows)))
        self._next = self._take()
        return stray or not right, [row[2:] for row in rows]

    def are_left(self) -> bool:
        return self._next is not None

    def _take(self) -> tuple[int, list[Sequence[Any]]] | None:
        group = next(self._groups, None)
        return None if group is None else (group[0], list(group[1]))
