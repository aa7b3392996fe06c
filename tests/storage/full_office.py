"""An office file in which every table holds rows and every column a value."""

from __future__ import annotations

import hashlib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from sqlalchemy import Column, ForeignKey, inspect
from sqlalchemy.orm import Session
from uuid_utils import uuid7

from desktop.domain.dates import day
from desktop.domain.money import Amount, won
from desktop.storage import columns
from desktop.storage.base import Kept, kept_classes
from desktop.storage.models import ContentRow, SourceRow
from tests.storage.offices import START, Organisations, new_office, organisation, take_back

TEXT = "서로 도우며 함께 나아간다"


def make_full_office(path: Path, rows: int = 2) -> None:
    """Two rows in every table, some of them changed, removed and taken back."""
    office = new_office(path)
    for number in range(rows):
        with office.desk.unit(f"{number}번째 묶음 등록") as session:
            content = _content(session, number)
            made: dict[str, str] = {}
            for name, row_class in kept_classes().items():
                made[name] = _row(session, row_class, made, number, content)
    service = Organisations(office.desk)
    record_id = service.add(organisation("가람도", "처음"))
    service.revise(record_id, organisation("나래도", "옮김"))
    service.remove(record_id)
    take_back(office, _newest(office))
    office.database.close()
    office._opened.close()


def _newest(office: Any) -> int:
    with office.desk.reading() as session:
        return session.connection().exec_driver_sql("SELECT max(number) FROM unit_of_work").scalar()


def _content(session: Session, number: int) -> str:
    data = f"{TEXT} {number} ".encode() * 300
    row = ContentRow(
        id=hashlib.sha256(data).hexdigest(),
        media_type="text/plain",
        size=len(data),
        received_at=START,
        data=data,
    )
    session.add(row)
    session.flush()
    return row.id


def _row(
    session: Session, row_class: type[Kept], made: dict[str, str], number: int, content: str
) -> str:
    row = row_class(id=str(uuid7()))
    mapper = inspect(row_class)
    composed = {c.name for composite in mapper.composites for c in composite.columns}
    for composite in mapper.composites:
        is_amount = composite.composite_class is Amount
        value: Any = won(497 * 10**8 + number) if is_amount else day(date(2026, 9, 30))
        setattr(row, composite.key, value)
    for column in row_class.table().columns:
        if column.name not in {*composed, "id", "deleted_at", "row_version", "row_hash"}:
            key = mapper.get_property_by_column(column).key
            setattr(row, key, _value(column, made, number))
    if isinstance(row, SourceRow):
        row.content_id = content
    session.add(row)
    session.flush()
    return row.id


def _value(column: Column[Any], made: dict[str, str], number: int) -> Any:
    for key in column.foreign_keys:
        assert isinstance(key, ForeignKey)
        return made.get(key.column.table.name)
    if column.name == "sha256":
        return ""  # no file lies in the evidence folder
    kind = column.type
    if isinstance(kind, columns.Code):
        return list(kind.codes)[number % len(kind.codes)]
    if isinstance(kind, columns.Codes):
        return tuple(kind.codes)[:2]
    simple: list[tuple[type, Any]] = [
        (columns.IsoDate, date(2026, 9, 30)),
        (columns.UtcTime, START),
        (columns.Quantity, Decimal("12.5")),
        (columns.Texts, ("가", "나")),
        (columns.Flag, True),
    ]
    for known, value in simple:
        if isinstance(kind, known):
            return value
    return 2026 + number if kind is columns.WHOLE else f"{column.name}: {TEXT}"
