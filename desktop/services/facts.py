"""Everything that is stored, as one plain document."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import RowMapping, inspect, select

from desktop.domain.money import Amount
from desktop.services.desk import Desk
from desktop.storage.base import NOT_HASHED, Kept, kept_classes
from desktop.storage.columns import UtcTime

FORMAT = 1
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
        classes = kept_classes()
        with self._desk.reading() as session:
            session.flush()
            connection = session.connection()
            document: dict[str, Any] = {"format": FORMAT}
            for name in sorted(classes):
                table, parts = classes[name].table(), _parts(classes[name])
                query = select(table).where(table.c.deleted_at.is_(None)).order_by(table.c.id)
                document[name] = [
                    {field: part(row) for field, part in parts.items()}
                    for row in connection.execute(query).mappings()
                ]
        return document


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
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return value
