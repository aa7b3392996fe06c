"""Reading the change log from its beginning and proving its chain of hashes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from itertools import groupby
from typing import Any

from sqlalchemy import Connection

from desktop.storage.models.log import ChangeRow, UnitRow
from desktop.storage.raw import raw_rows
from desktop.storage.recording import GENESIS, Change, chained_hash

Standing = dict[tuple[str, str], int]
"""(table, row id) -> the row's version after the last unit that touched it."""

_TABLES = UnitRow.metadata.tables


class LogFault(Enum):
    NUMBER = auto()
    CHAIN = auto()
    CONTENT = auto()
    STRAY = auto()


@dataclass(frozen=True, slots=True)
class Fault:
    kind: LogFault
    number: int


def read_log(connection: Connection, standing: Standing) -> Iterator[Fault]:
    """Faults of the chain; fills `standing` on the way."""
    previous, expected = GENESIS, 1
    changes = _Changes(connection)
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
        if chained_hash(stored_previous, unit, own) != stored or not own:
            yield Fault(LogFault.CONTENT, number)
        standing.update({(change.table, change.row_id): change.row_version for change in own})
        previous, expected = stored, number + 1
    if changes.are_left():
        yield Fault(LogFault.STRAY, expected - 1)


class _Changes:
    """The changes of all units, in order, handed out unit by unit."""

    def __init__(self, connection: Connection) -> None:
        rows = raw_rows(connection, _TABLES[ChangeRow.__tablename__])
        self._groups = groupby(rows, key=lambda row: row["unit_number"])
        self._next = self._take()

    def up_to(self, number: int) -> tuple[bool, list[Change]]:
        """Whether changes of no known unit lay before, and the changes of unit `number`."""
        stray = False
        while self._next is not None and self._next[0] < number:
            stray = True
            self._next = self._take()
        if self._next is None or self._next[0] != number:
            return stray, []
        own = [_change(row) for row in self._next[1]]
        right = [row["position"] for row in self._next[1]] == list(range(len(own)))
        self._next = self._take()
        return stray or not right, own

    def are_left(self) -> bool:
        return self._next is not None

    def _take(self) -> tuple[int, list[dict[str, Any]]] | None:
        group = next(self._groups, None)
        return None if group is None else (group[0], list(group[1]))


def _change(row: dict[str, Any]) -> Change:
    return Change(
        row["table_name"],
        row["row_id"],
        row["row_version"],
        row["field"],
        row["before"],
        row["after"],
    )
