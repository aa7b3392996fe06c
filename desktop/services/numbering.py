"""Readable numbers such as MOU-2021-003: given once, never given again (decision 6b)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeVar, cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.domain.errors import InvalidEntry
from desktop.domain.record import Record
from desktop.storage.base import Kept
from desktop.storage.models import ChangeRow

R = TypeVar("R", bound=Record)

_NO_YEAR = "미정"


def numbered(
    session: Session, row_class: type[Kept], record: R, row: Any, prefix: str, year: int | None
) -> R:
    """`record` with its number: the one it has, one given by hand, or the next of its series.

    A series is a prefix and a year; 미정 stands for an unknown year and gives way to a number of
    the year once that is known. Numbers of deleted and renumbered records stay used.
    """
    given, current = cast(Any, record).number, row.number if row is not None else ""
    if current and given not in ("", current):
        raise InvalidEntry("number", "한번 매긴 관리번호는 바꿀 수 없습니다.")
    if given and not current:
        _refuse_used(session, row_class, given)
        return record
    provisional = current.startswith(f"{prefix}-{_NO_YEAR}-") and year is not None
    if current and not provisional:
        return _with_number(record, current)
    return _with_number(record, _next(session, row_class, f"{prefix}-{year or _NO_YEAR}-"))


def _with_number(record: R, number: str) -> R:
    return cast(R, replace(cast(Any, record), number=number))


def _next(session: Session, row_class: type[Kept], series: str) -> str:
    pattern = re.compile(re.escape(series) + r"(\d{1,9})")
    matches = (pattern.fullmatch(number) for number in _used(session, row_class, series))
    last = max((int(match[1]) for match in matches if match), default=0)
    return f"{series}{last + 1:03}"


def _used(session: Session, row_class: Any, series: str) -> Iterator[str]:
    """Numbers of the series on rows, deleted ones too, and those that the log says were."""
    yield from session.scalars(
        select(row_class.number)
        .where(row_class.number.startswith(series, autoescape=True))
        .order_by(row_class.number.desc())
    )
    for values in session.execute(_renumbered(row_class)):
        yield from (json.loads(value) for value in values if value is not None)


def _renumbered(row_class: type[Kept]) -> Any:
    return select(ChangeRow.before, ChangeRow.after).where(
        ChangeRow.table_name == row_class.__tablename__, ChangeRow.field == "number"
    )


def _refuse_used(session: Session, row_class: Any, number: str) -> None:
    on_rows = select(row_class.id).where(row_class.number == number).limit(1)
    renumbered = session.execute(_renumbered(row_class))
    if session.scalar(on_rows) is not None or any(
        json.dumps(number, ensure_ascii=False) in values for values in renumbered
    ):
        raise InvalidEntry("number", "이미 쓴 관리번호입니다. 다른 번호를 입력하십시오.")
