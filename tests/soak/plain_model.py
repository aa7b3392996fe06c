"""A plain model of an office: what each unit of work did, seen from outside, and what stands.

It never reads the log's changes: it looks at all rows before and after each unit.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop.storage.base import NOT_HASHED, kept_classes

Row = tuple[str, str]
Values = dict[str, Any]
Picture = dict[Row, Values]
_BEING = "deleted_at"


@dataclass
class Gallery:
    """All rows of all kinds as they were at the last look; only changed kinds are read anew.

    Whether a row is deleted counts, but not since when.
    """

    path: Path
    rows: Picture = field(default_factory=dict)
    _marks: dict[str, Any] = field(default_factory=dict)

    def look(self) -> tuple[Picture, Picture]:
        """What has changed since the last look: the rows before, and as they are now."""
        now: Picture = {}
        with closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)) as connection:
            connection.row_factory = sqlite3.Row
            for table in kept_classes():
                marks = f"SELECT count(*), total(row_version) FROM {table}"
                mark = tuple(connection.execute(marks).fetchone())
                if self._marks.get(table) != mark:
                    self._marks[table] = mark
                    now |= self._changed(connection, table)
        before = {row: self.rows[row] for row in now if row in self.rows}
        self.rows |= now
        return before, now

    def _changed(self, connection: sqlite3.Connection, table: str) -> Picture:
        found = {}
        for read in connection.execute(f"SELECT * FROM {table}"):
            row = dict(read)
            known = self.rows.get((table, row["id"]))
            if known is None or known["row_version"] != row["row_version"]:
                found[table, row["id"]] = row | {_BEING: row[_BEING] is not None}
        return found


def content(rows: Picture) -> Picture:
    """Without versions and hashes, which only grow."""
    return {
        row: {name: value for name, value in values.items() if name not in NOT_HASHED}
        for row, values in rows.items()
    }


@dataclass
class Unit:
    """What one unit did: rows it made, fields it changed; `undoes` for an undo."""

    kind: str
    undoes: int | None
    made: Picture = field(default_factory=dict)
    changed: dict[tuple[Row, str], Any] = field(default_factory=dict)

    def touches(self) -> set[tuple[Row, str]]:
        return {*self.changed, *((row, _BEING) for row in self.made)}


class Model:
    """Grows by `take_in` after each unit; tells what is legal and how all rows must be."""

    def __init__(self, path: Path) -> None:
        self._gallery = Gallery(path)
        self._base = content(self._gallery.look()[1])
        self.units: dict[int, Unit] = {}
        self.fallen: set[int] = set()
        self._touching: defaultdict[Row, list[int]] = defaultdict(list)

    def take_in(self, number: int, kind: str, undoes: int | None) -> None:
        """Compare all rows with how they were, and note the difference as this unit."""
        before, now = self._gallery.look()
        unit = Unit(kind, undoes)
        for row, values in now.items():
            if row in before:
                unit.changed |= _difference(row, before[row], values)
            else:
                unit.made |= content({row: values})
            self._touching[row].append(number)
        assert unit.made or unit.changed, f"nothing is changed by {kind}"
        self.units[number] = unit
        if undoes is not None:
            self._fall(undoes)

    def _fall(self, number: int) -> None:
        """What it had taken back, if anything, stands again."""
        self.fallen.add(number)
        if (again := self.units[number].undoes) is not None:
            self.fallen.discard(again)
            if (below := self.units[again].undoes) is not None:
                self._fall(below)

    def work_that_stands(self) -> list[int]:
        """The units that are no undo and have not been taken back."""
        units = self.units.items()
        return [n for n, unit in units if unit.undoes is None and n not in self.fallen]

    def undos_that_stand(self) -> list[int]:
        """The undos by which work is taken back now, so that undoing them does it again."""
        return [
            n
            for n, unit in self.units.items()
            if unit.undoes is not None
            and n not in self.fallen
            and self.units[unit.undoes].undoes is None
        ]

    def may_undo(self, number: int) -> bool:
        """Whether it stands, and nothing that stands later touches what it touched."""
        unit = self.units[number]
        own = unit.touches()
        rows = {row for row, _name in own}
        later = {n for row in rows for n in self._touching[row] if n > number}
        return number not in self.fallen and not any(
            place in own or place[0] in unit.made
            for n in later - self.fallen
            if not _cancels(self.units[n], number)
            for place in self.units[n].changed
        )

    def expected(self) -> Picture:
        """All rows as the standing work makes them, one unit after another."""
        fallen = self.fallen
        rows = {row: dict(values) for row, values in self._base.items()}
        for number, unit in sorted(self.units.items()):
            if unit.undoes is not None:
                continue
            for row, values in unit.made.items():
                rows[row] = values | {_BEING: number in fallen}
            for (row, name), value in unit.changed.items() if number not in fallen else ():
                rows[row][name] = value
        return rows

    def actual(self) -> Picture:
        """All rows as they are in the file, every one read anew."""
        return content(Gallery(self._gallery.path).look()[1])


def _cancels(later: Unit, number: int) -> bool:
    """An undo of something later still leaves things as they were before that."""
    return later.undoes is not None and later.undoes > number


def _difference(row: Row, before: Values, now: Values) -> dict[tuple[Row, str], Any]:
    changed = {
        (row, name): value
        for name, value in now.items()
        if name not in NOT_HASHED and value != before[name]
    }
    # What was changed and changed back within one unit counts as touched.
    return changed or {(row, _BEING): now[_BEING]}
