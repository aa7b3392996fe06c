"""A plain model of an office: what each unit of work did, seen from outside, and what stands.

It never reads the log's changes: it looks at all rows before and after each unit.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop.storage.base import NOT_HASHED, kept_classes

Row = tuple[str, str]
Values = dict[str, Any]
Picture = dict[Row, Values]
_BEING = "deleted_at"


def picture(path: Path, known: Picture | None = None) -> Picture:
    """All rows of all kinds; whether a row is deleted counts, but not since when.

    Rows whose version is the one in `known` are taken from there.
    """
    found: Picture = {}
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        for table in kept_classes():
            versions = connection.execute(f"SELECT id, row_version FROM {table}").fetchall()
            for row_id, version in versions:
                kept = (known or {}).get((table, row_id))
                if kept is None or kept["row_version"] != version:
                    query = f"SELECT * FROM {table} WHERE id = ?"
                    row = dict(connection.execute(query, (row_id,)).fetchone())
                    kept = row | {_BEING: row[_BEING] is not None}
                found[table, row_id] = kept
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
        self._path = path
        self._rows = picture(path)
        self._base = content(self._rows)
        self.units: dict[int, Unit] = {}

    def take_in(self, number: int, kind: str, undoes: int | None) -> None:
        """Compare all rows with how they were, and note the difference as this unit."""
        before, now = self._rows, picture(self._path, self._rows)
        unit = Unit(kind, undoes)
        for row, values in now.items():
            if row not in before:
                unit.made |= content({row: values})
            elif values["row_version"] != before[row]["row_version"]:
                unit.changed |= _difference(row, before[row], values)
        assert before.keys() <= now.keys(), "a row has gone physically"
        assert unit.made or unit.changed, f"nothing is changed by {kind}"
        self.units[number], self._rows = unit, now

    def fallen(self) -> set[int]:
        fallen: set[int] = set()
        for number in sorted(self.units, reverse=True):
            undoes = self.units[number].undoes
            if undoes is not None and number not in fallen:
                fallen.add(undoes)
        return fallen

    def work_that_stands(self) -> list[int]:
        """The units that are no undo and have not been taken back."""
        fallen = self.fallen()
        return [n for n, unit in self.units.items() if unit.undoes is None and n not in fallen]

    def undos_that_stand(self) -> list[int]:
        """The undos by which work is taken back now, so that undoing them does it again."""
        fallen = self.fallen()
        return [
            n
            for n, unit in self.units.items()
            if unit.undoes is not None
            and n not in fallen
            and self.units[unit.undoes].undoes is None
        ]

    def may_undo(self, number: int) -> bool:
        """Whether it stands, and nothing that stands later touches what it touched."""
        fallen, unit = self.fallen(), self.units[number]
        own = unit.touches()
        return number not in fallen and not any(
            place in own or place[0] in unit.made
            for later, other in self.units.items()
            if later > number and later not in fallen and not _cancels(other, number)
            for place in other.changed
        )

    def expected(self) -> Picture:
        """All rows as the standing work makes them, one unit after another."""
        fallen = self.fallen()
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
        return content(picture(self._path))


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
