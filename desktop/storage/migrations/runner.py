"""Bringing an older office file up to date: on a copy, proven, that then takes its place."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, MetaData, Table, create_engine, event, update
from sqlalchemy.pool import NullPool

from desktop.domain.errors import StorageUnavailable
from desktop.storage.base import hash_of
from desktop.storage.faults import world_fault, written_fault
from desktop.storage.migrations.steps import Step, Steps
from desktop.storage.raw import raw_rows
from reports.output import atomic_write


def upgrade_file(path: Path, steps: Steps | None = None, step: Step | None = None) -> None:
    """Take the office file at `path` through the migrations it lacks.

    The caller holds its lock and has backed it up. Killed, failed or cancelled by `step` at
    any point, the old file is there as it was; otherwise the new one, whole.
    """
    chosen = steps or Steps()

    def produce(temporary: Path) -> None:
        with closing(sqlite3.connect(path)) as source:  # takes a broken-off save back first
            source.execute("SELECT count(*) FROM sqlite_master").fetchone()
            source.execute("VACUUM INTO ?", (str(temporary),))
        _upgrade_copy(temporary, chosen, step)

    with written_fault(), world_fault():
        atomic_write(path, produce, _verify_pages)


def _upgrade_copy(copy: Path, steps: Steps, step: Step | None) -> None:
    """One transaction on the copy, which nobody else sees: it needs no journal on disk."""
    engine = create_engine("sqlite://", creator=lambda: _connect(copy), poolclass=NullPool)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    with engine.begin() as connection:
        columns, rewritten = _columns(connection), steps.rewritten()
        staying = _staying(columns, rewritten)
        digests = _digests(connection, staying)
        steps.apply(connection, step)
        _refuse_dangling_references(connection)
        _rehash(connection, columns, rewritten)
        _refuse_losses(connection, staying, digests)
    engine.dispose()


def _connect(copy: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(copy, isolation_level=None)
    # Rebuilding a table with foreign keys on would delete the rows that refer to it.
    for pragma in ("foreign_keys=OFF", "journal_mode=MEMORY", "trusted_schema=OFF"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _verify_pages(temporary: Path) -> None:
    with closing(sqlite3.connect(temporary)) as connection:
        told = connection.execute("PRAGMA integrity_check").fetchall()
    if told != [("ok",)]:
        raise _lost("파일의 짜임")


def _refuse_dangling_references(connection: Connection) -> None:
    dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if dangling is not None:
        raise _lost(str(dangling[0]))


def _lost(place: str) -> StorageUnavailable:
    return StorageUnavailable(
        "S-13",
        f"자료를 새 버전으로 옮기는 중에 맞지 않는 곳이 나와 그만두었습니다({place}). "
        "원래 파일은 그대로이며 안전합니다. 이 내용을 담당자에게 알려 주십시오.",
    )


_Columns = dict[str, tuple[str, ...]]
_Digests = dict[str, dict[str, bytes]]


def _refuse_losses(connection: Connection, staying: _Columns, before: _Digests) -> None:
    """Every row is there, and every value that no step rewrites on purpose is the same."""
    there = _columns(connection)
    for table, names in staying.items():
        if not set(names) <= set(there.get(table, ())):
            raise _lost(table)
    after = _digests(connection, staying)
    for table, rows in before.items():
        if after[table] != rows:
            raise _lost(table)


def _columns(connection: Connection) -> _Columns:
    return {t.name: tuple(column.name for column in t.columns) for t in _tables(connection)}


def _staying(columns: _Columns, rewritten: set[str]) -> _Columns:
    return {
        table: tuple(n for n in names if n != "row_hash" and f"{table}.{n}" not in rewritten)
        for table, names in columns.items()
    }


def _digests(connection: Connection, staying: _Columns) -> _Digests:
    """A digest of every row over the columns that must stay, by primary key."""
    digests: _Digests = {}
    for table in _tables(connection):
        if table.name in staying:
            digests[table.name] = {
                _key(table, row): _digest([row[name] for name in staying[table.name]])
                for row in raw_rows(connection, table)
            }
    return digests


def _tables(connection: Connection) -> Iterator[Table]:
    metadata = MetaData()
    metadata.reflect(connection)
    for table in metadata.sorted_tables:
        if table.name != "alembic_version":
            yield table


def _key(table: Table, row: dict[str, Any]) -> str:
    return "/".join(str(row[column.name]) for column in table.primary_key)


def _digest(values: list[Any]) -> bytes:
    return hashlib.sha256(json.dumps(values, default=bytes.hex).encode()).digest()[:16]


def _rehash(connection: Connection, before: _Columns, rewritten: set[str]) -> None:
    """New row hashes where a step gave a table other columns or other values."""
    for table in _tables(connection):
        names = tuple(column.name for column in table.columns)
        changed = before.get(table.name) != names
        changed = changed or any(f"{table.name}.{name}" in rewritten for name in names)
        if changed and "row_hash" in names:
            _rehash_table(connection, table)


def _rehash_table(connection: Connection, table: Table) -> None:
    for row in list(raw_rows(connection, table)):
        right = hash_of({name: value for name, value in row.items() if name != "data"})
        if right != row["row_hash"]:
            query = update(table).where(table.c.id == row["id"]).values(row_hash=right)
            connection.execute(query)
