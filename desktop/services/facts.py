"""Everything that is stored, as one plain document."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import RowMapping, inspect, select
from sqlalchemy.orm import Session

from desktop.domain.money import Amount
from desktop.services.desk import Desk
from desktop.storage.base import NOT_HASHED, Kept, kept_classes
from desktop.storage.columns import UtcTime

FORMAT = 1
_AT_ONCE, _FAST = 1000, 1
_Part = Callable[[RowMapping], Any]
_DATE_PARTS = ("precision", "earliest", "latest", "basis", "stated")


class Facts:
    """For scripts, checks and moving to other systems."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self) -> dict[str, Any]:
        """`{"format": 1, "<table>": [rows by id]}`, ready for JSON.

        Without deleted rows, versions, hashes, times, received bytes and the log. A date is an
        object of precision, earliest, latest, basis and stated; money of won and approx; codes
        are their stable values; exact numbers are texts.
        """
        document: dict[str, Any] = {"format": FORMAT}
        with self._desk.reading() as session:
            for name, row_class in _tables():
                document[name] = list(_rows(session, row_class))
        return document

    def as_json(self) -> Iterator[bytes]:
        """The same as JSON in UTF-8, one row a line, without holding it whole.

        Everything is read before the first part is given, and kept packed until it is asked
        for: a slow reader of our output must not keep others from saving.
        """
        packer, unpacker = zlib.compressobj(_FAST), zlib.decompressobj()
        with self._desk.reading() as session:
            packed = [packer.compress(part.encode()) for part in _json_parts(session)]
        packed.append(packer.flush())
        return (unpacker.decompress(part) for part in packed if part)


def _json_parts(session: Session) -> Iterator[str]:
    yield f'{{"format": {FORMAT}'
    for name, row_class in _tables():
        yield f',\n"{name}": ['
        between = "\n"
        for row in _rows(session, row_class):
            yield between + json.dumps(row, ensure_ascii=False)
            between = ",\n"
        yield "]"
    yield "}\n"


def _tables() -> Iterator[tuple[str, type[Kept]]]:
    yield from sorted(kept_classes().items())


def _rows(session: Session, row_class: type[Kept]) -> Iterator[dict[str, Any]]:
    session.flush()
    table, parts = row_class.table(), _parts(row_class)
    query = select(table).where(table.c.deleted_at.is_(None)).order_by(table.c.id)
    found = session.connection().execute(query.execution_options(yield_per=_AT_ONCE))
    for row in found.mappings():
        yield {field: part(row) for field, part in parts.items()}


def _parts(row_class: type[Kept]) -> dict[str, _Part]:
    """How to read each field of a record from its columns."""
    parts: dict[str, _Part] = {}
    composed: set[str] = set()
    for composite in inspect(row_class).composites:
        names = [column.name for column in composite.columns]
        composed |= set(names)
        keys = ("won", "approx") if composite.composite_class is Amount else _DATE_PARTS
        parts[composite.key] = _together(dict(zip(keys, names, strict=True)))
    for column in row_class.table().columns:
        left_out = column.name in NOT_HASHED or isinstance(column.type, UtcTime)
        if column.name not in composed and not left_out:
            parts[column.name] = _alone(column.name)
    return {name: parts[name] for name in dict.fromkeys(("id", *sorted(parts)))}


def _alone(column: str) -> _Part:
    return lambda row: _plain(row[column])


def _together(columns: dict[str, str]) -> _Part:
    return lambda row: {key: _plain(row[column]) for key, column in columns.items()}


def _plain(value: Any) -> Any:
    """The value as JSON can hold it."""
    if value is None or type(value) in (str, int):
        return value
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return value
