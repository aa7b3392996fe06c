"""The office as it was at an earlier log number (기록시점), in a copy of its own."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select, update

from desktop.domain.errors import NotFound
from desktop.storage.backup import copy_of
from desktop.storage.base import Base, hash_of, kept_classes
from desktop.storage.database import Database, sqlite_url
from desktop.storage.faults import world_fault
from desktop.storage.migrations.steps import Steps
from desktop.storage.models.log import ChangeRow, UnitRow
from desktop.storage.raw import raw_rows, raw_table

_CHANGES: Table = Base.metadata.tables[ChangeRow.__tablename__]
_UNITS: Table = Base.metadata.tables[UnitRow.__tablename__]
_CONTENT: Table = Base.metadata.tables["content"]
_AT_ONCE = 500


class Rewound:
    """A private copy taken back to log number `number`, under the name of the office's file.

    `close` throws the copy away.
    """

    def __init__(self, database: Database, number: int) -> None:
        """Raises NotFound for a number that the log does not have."""
        self._folder = Path(tempfile.mkdtemp(prefix="mou-keeper-"))
        try:
            copy = self._folder / (database.path.name if database.path else "rewound.mou")
            _copy(database, copy)
            _take_back(copy, number)
        except BaseException:
            shutil.rmtree(self._folder, ignore_errors=True)
            raise
        self.database = Database(sqlite_url(copy), read_only=True)

    def close(self) -> None:
        self.database.close()
        shutil.rmtree(self._folder, ignore_errors=True)


def _copy(database: Database, copy: Path) -> None:
    if database.is_file:
        copy_of(database, copy)
        return
    copy.touch()
    target = Database(sqlite_url(copy))
    with world_fault():
        writer = target.engine.execution_options(writes=True)
        with database.reader.connect() as source, writer.begin() as sink:
            Steps().apply(sink)
            for table in [_UNITS, _CHANGES, _CONTENT, *_kept_tables()]:
                _copy_table(source, sink, table)
    target.close()


def _kept_tables() -> list[Table]:
    return [row_class.table() for row_class in kept_classes().values()]


def _copy_table(source: Connection, sink: Connection, table: Table) -> None:
    rows: list[dict[str, Any]] = []
    query = insert(raw_table(table))
    for row in raw_rows(source, table):
        rows.append(row)
        if len(rows) == _AT_ONCE:
            sink.execute(query, rows)
            rows = []
    if rows:
        sink.execute(query, rows)


# --- taking back ------------------------------------------------------------------------------

_Place = tuple[str, str]


def _take_back(copy: Path, number: int) -> None:
    database = Database(sqlite_url(copy))
    try:
        with world_fault(), database.engine.execution_options(writes=True).begin() as connection:
            newest = connection.execute(select(func.max(_UNITS.c.number))).scalar() or 0
            if not 1 <= number <= newest:
                raise NotFound(f"기록시점 {number}번을")
            made, earlier = _changed_after(connection, number)
            for name, row_id in made:
                table = raw_table(Base.metadata.tables[name])
                connection.execute(delete(table).where(table.c.id == row_id))
            for (name, row_id), values in earlier.items():
                _restore(connection, name, row_id, values, number)
            connection.execute(delete(_CHANGES).where(_CHANGES.c.unit_number > number))
            connection.execute(delete(_UNITS).where(_UNITS.c.number > number))
    finally:
        database.close()


def _changed_after(
    connection: Connection, number: int
) -> tuple[set[_Place], dict[_Place, dict[str, Any]]]:
    """Rows made after `number`, and for older rows what their changed fields held before."""
    made: set[_Place] = set()
    earlier: dict[_Place, dict[str, Any]] = {}
    query = select(_CHANGES).where(_CHANGES.c.unit_number > number)
    order = query.order_by(_CHANGES.c.unit_number, _CHANGES.c.position)
    for change in connection.execute(order):
        place = (change.table_name, change.row_id)
        if not change.field:
            made.add(place)
        elif place not in made:
            fields = earlier.setdefault(place, {})
            fields.setdefault(change.field, json.loads(change.before))
    return made, earlier


def _restore(
    connection: Connection, name: str, row_id: str, values: dict[str, Any], number: int
) -> None:
    table = raw_table(Base.metadata.tables[name])
    row = connection.execute(select(table).where(table.c.id == row_id)).mappings().one()
    restored = {**row, **values, "row_version": _version_at(connection, name, row_id, number)}
    restored["row_hash"] = hash_of(restored)
    connection.execute(update(table).where(table.c.id == row_id).values(restored))


def _version_at(connection: Connection, name: str, row_id: str, number: int) -> int:
    ours = (_CHANGES.c.table_name == name) & (_CHANGES.c.row_id == row_id)
    query = select(_CHANGES.c.row_version).where(ours, _CHANGES.c.unit_number <= number)
    latest = query.order_by(_CHANGES.c.unit_number.desc(), _CHANGES.c.position.desc()).limit(1)
    version: int = connection.execute(latest).scalar_one()
    return version
