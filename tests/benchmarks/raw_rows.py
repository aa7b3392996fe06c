"""Writing rows past the records, yet hashed, logged and chained as the program does."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Dialect, Table, insert
from uuid_utils import uuid7

from desktop.domain.record import Record
from desktop.storage.base import NOT_HASHED, Kept, hash_of, raw_values
from desktop.storage.columns import UtcTime
from desktop.storage.models import UnitRow
from desktop.storage.models.log import ChangeRow
from desktop.storage.recording import Change, as_json, chained_hash

RawRow = dict[str, Any]


def sample_row(row_class: type[Kept], record: Record, dialect: Dialect) -> RawRow:
    """Every column of a row with the record's fields, for copying."""
    row = row_class(id="0")
    for each in fields(record):
        setattr(row, each.name, getattr(record, each.name))
    return {**raw_values(row, dialect), "row_version": 1}


def raw_row(sample: RawRow, **values: Any) -> RawRow:
    """A row of its own made from a sample: a new id, changed columns, the right hash."""
    row = {**sample, **values, "id": str(uuid7())}
    return {**row, "row_hash": hash_of(row)}


def save_unit(
    connection: Connection, sentence: str, at: datetime, made: dict[type[Kept], list[RawRow]]
) -> None:
    """Write the rows, kind by kind, and the unit of work that tells of them."""
    for row_class, rows in made.items():
        _insert(connection, row_class.table(), rows)
    _log(
        connection,
        sentence,
        at,
        [_change(kind, row) for kind, rows in made.items() for row in rows],
    )


def _insert(connection: Connection, table: Table, rows: list[RawRow]) -> None:
    """Raw values as they lie in the file, past the column types."""
    statement = insert(table).compile(dialect=connection.dialect)
    names = statement.positiontup
    assert names is not None
    values = [tuple(row[name] for name in names) for row in rows]
    connection.exec_driver_sql(statement.string, values)


def _log(connection: Connection, sentence: str, at: datetime, changes: list[Change]) -> None:
    last = connection.exec_driver_sql(
        "SELECT number, hash FROM unit_of_work ORDER BY number DESC LIMIT 1"
    ).one()
    unit = {
        "number": last[0] + 1,
        "id": str(uuid7()),
        "at": UtcTime.to_plain(at),
        "user": "시험",
        "sentence": sentence,
        "origin": "",
        "undoes": None,
    }
    hashes = {"previous_hash": last[1], "hash": chained_hash(last[1], unit, changes)}
    _insert(connection, _table(UnitRow), [{**unit, **hashes}])
    logged = [
        {
            "unit_number": unit["number"],
            "position": place,
            "table_name": change.table,
            "row_id": change.row_id,
            "row_version": change.row_version,
            "field": change.field,
            "before": change.before,
            "after": change.after,
        }
        for place, change in enumerate(changes)
    ]
    _insert(connection, _table(ChangeRow), logged)


def _table(row_class: Any) -> Table:
    table = row_class.__table__
    assert isinstance(table, Table)
    return table


def _change(row_class: type[Kept], row: RawRow) -> Change:
    values = {name: value for name, value in row.items() if name not in NOT_HASHED}
    return Change(row_class.__tablename__, row["id"], 1, "", None, as_json(values))
