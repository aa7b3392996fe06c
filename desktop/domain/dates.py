"""Dates as people state them: known to the day, the month, the year, or hardly at all."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class DatePrecision(StrEnum):
    """How exactly a date is known."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    UNKNOWN = "unknown"
    DAY_ONLY = "day_only"
    MONTH_DAY = "month_day"
    BEFORE = "before"
    AFTER = "after"


class DateBasis(StrEnum):
    """Where a date comes from: the source itself, reasoning, or another source."""

    STATED = "stated"
    INFERRED = "inferred"
    EXTERNAL = "external"


_BASIS_NOTE = {DateBasis.STATED: "", DateBasis.INFERRED: "(추정)", DateBasis.EXTERNAL: "(외부확인)"}
_WEEKDAYS = "월화수목금토일"


@dataclass(frozen=True, slots=True)
class FuzzyDate:
    """A date with what is known of it.

    `earliest` and `latest` bound the day (either may be unknown); `stated` keeps the words
    of the source. Sorting goes by `earliest`, unknown last.
    """

    precision: DatePrecision = DatePrecision.UNKNOWN
    earliest: date | None = None
    latest: date | None = None
    basis: DateBasis = DateBasis.STATED
    stated: str = ""

    @property
    def is_known(self) -> bool:
        return self.earliest is not None or self.latest is not None

    @property
    def known_year(self) -> int | None:
        """The year, when the first and the last possible day lie in the same one."""
        if self.earliest is None or self.latest is None:
            return None
        return self.earliest.year if self.earliest.year == self.latest.year else None

    def text(self, *, weekday: bool = False) -> str:
        """Korean text, never more precise than known: `2021. 6. 4.(금)`, `2021. 7.`, `미정`."""
        known = _known_text(self, weekday)
        return known + _BASIS_NOTE[self.basis] if self.is_known else known

    def is_past(self, today: date) -> bool:
        """True when even the latest possible day lies before `today`."""
        return self.latest is not None and self.latest < today


UNKNOWN_DATE = FuzzyDate()


def day(value: date, *, stated: str = "", basis: DateBasis = DateBasis.STATED) -> FuzzyDate:
    return FuzzyDate(
        precision=DatePrecision.DAY, earliest=value, latest=value, basis=basis, stated=stated
    )


def month(
    year: int, number: int, *, stated: str = "", basis: DateBasis = DateBasis.STATED
) -> FuzzyDate:
    return _span(DatePrecision.MONTH, date(year, number, 1), 1, stated, basis)


def quarter(
    year: int, number: int, *, stated: str = "", basis: DateBasis = DateBasis.STATED
) -> FuzzyDate:
    return _span(DatePrecision.QUARTER, date(year, 3 * number - 2, 1), 3, stated, basis)


def half(
    year: int, number: int, *, stated: str = "", basis: DateBasis = DateBasis.STATED
) -> FuzzyDate:
    return _span(DatePrecision.HALF, date(year, 6 * number - 5, 1), 6, stated, basis)


def year(value: int, *, stated: str = "", basis: DateBasis = DateBasis.STATED) -> FuzzyDate:
    return _span(DatePrecision.YEAR, date(value, 1, 1), 12, stated, basis)


def format_day(value: date, *, weekday: bool = False) -> str:
    """`2021. 6. 4.` or `2021. 6. 4.(금)` (행정업무규정 제7조: 온점, 0 없이)."""
    text = f"{value.year}. {value.month}. {value.day}."
    return f"{text}({_WEEKDAYS[value.weekday()]})" if weekday else text


def _span(
    precision: DatePrecision, first: date, months: int, stated: str, basis: DateBasis
) -> FuzzyDate:
    last_month = first.month + months - 1
    last = date(first.year, last_month, monthrange(first.year, last_month)[1])
    return FuzzyDate(precision=precision, earliest=first, latest=last, basis=basis, stated=stated)


def _known_text(value: FuzzyDate, weekday: bool) -> str:
    first, last = value.earliest, value.latest
    if first is None and last is None:
        return value.stated if value.precision in _WORDS_ONLY else "미정"
    if value.precision is DatePrecision.BEFORE and last is not None:
        return f"{format_day(last)} 이전"
    if value.precision is DatePrecision.AFTER and first is not None:
        return f"{format_day(first)} 이후"
    shown = first or last
    assert shown is not None
    return _TEXT[value.precision](shown, weekday)


_WORDS_ONLY = {DatePrecision.DAY_ONLY, DatePrecision.MONTH_DAY}
_TEXT: dict[DatePrecision, Callable[[date, bool], str]] = {
    DatePrecision.DAY: lambda d, weekday: format_day(d, weekday=weekday),
    DatePrecision.MONTH: lambda d, _: f"{d.year}. {d.month}.",
    DatePrecision.QUARTER: lambda d, _: f"{d.year}년 {(d.month + 2) // 3}분기",
    DatePrecision.HALF: lambda d, _: f"{d.year}년 {'상' if d.month <= 6 else '하'}반기",
    DatePrecision.YEAR: lambda d, _: f"{d.year}년",
    DatePrecision.UNKNOWN: lambda d, _: "미정",
    DatePrecision.DAY_ONLY: lambda d, _: f"{d.day}일(연·월 미상)",
    DatePrecision.MONTH_DAY: lambda d, _: f"{d.month}. {d.day}.(연도 미상)",
    DatePrecision.BEFORE: lambda d, _: f"{format_day(d)} 이전",
    DatePrecision.AFTER: lambda d, _: f"{format_day(d)} 이후",
}
