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
_YEAR = "(?:19|20|21)[0-9]{2}"


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
        return _with_number(record, _by_hand(session, row_class, given, prefix))
    provisional = current.startswith(f"{prefix}-{_NO_YEAR}-") and year is not None
    if current and not provisional:
        return _with_number(record, current)
    return _with_number(record, _next(session, row_class, f"{prefix}-{year or _NO_YEAR}-"))


def _with_number(record: R, number: str) -> R:
    return cast(R, replace(cast(Any, record), number=number))


def _next(session: Session, row_class: type[Kept], series: str) -> str:
    return _numbered(series, max(_counted(session, row_class, series), default=0) + 1)


def _numbered(series: str, count: int) -> str:
    return f"{series}{count:03}"


def _by_hand(session: Session, row_class: type[Kept], given: str, prefix: str) -> str:
    """The given number in its usual form. Raises InvalidEntry when it has another, or was used."""
    match = re.fullmatch(rf"({re.escape(prefix)}-(?:{_YEAR}|{_NO_YEAR})-)([0-9]{{3,6}})", given)
    if match is None or int(match[2]) == 0:
        raise InvalidEntry(
            "number",
            f"관리번호는 ‘{prefix}-2026-001’처럼 입력하십시오. 연도를 모르면 ‘{prefix}-미정-001’"
            "입니다. 비워 두면 다음 번호를 매깁니다.",
        )
    series, count = match[1], int(match[2])
    if count in _counted(session, row_class, series):
        raise InvalidEntry("number", "이미 쓴 관리번호입니다. 다른 번호를 입력하십시오.")
    return _numbered(series, count)


def _counted(session: Session, row_class: type[Kept], series: str) -> set[int]:
    """What has been counted in the series, however the number was written (-1, -001, -0001)."""
    pattern = re.compile(re.escape(series) + r"([0-9]+)")
    matches = (pattern.fullmatch(number) for number in _used(session, row_class, series))
    return {int(match[1]) for match in matches if match}


def _used(session: Session, row_class: Any, series: str) -> Iterator[str]:
    """Numbers of the series on rows, deleted ones too, and those that the log says were."""
    of_series = row_class.number.startswith(series, autoescape=True)
    yield from session.scalars(select(row_class.number).where(of_series))
    renumbered = select(ChangeRow.before, ChangeRow.after).where(
        ChangeRow.table_name == row_class.__tablename__, ChangeRow.field == "number"
    )
    for values in session.execute(renumbered):
        yield from (json.loads(value) for value in values if value is not None)
