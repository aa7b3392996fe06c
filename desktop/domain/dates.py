"""Dates as people state them: known to the day, the month, the year, or hardly at all."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
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
        return _known_text(self, weekday) + _BASIS_NOTE[self.basis]

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


def format_time(value: datetime) -> str:
    """`2026. 10. 20. 09:05`"""
    return f"{format_day(value.date())} {value:%H:%M}"


def fault_of(value: FuzzyDate) -> str:
    """What is wrong between precision, bounds and words, as a Korean sentence; "" when nothing.

    A day has itself for both bounds; month, quarter, half and year their first and last day;
    이전 only the latest, 이후 only the earliest; the others none. What is known by its words
    alone has words.
    """
    if value.precision in _WORDS_ONLY and not value.stated.strip():
        return "연도를 모르는 날짜는 원문의 표현을 함께 입력하십시오."
    if (value.earliest, value.latest) != _bounds(value):
        return _BOUNDS_WANTED[value.precision]
    return ""


def _bounds(value: FuzzyDate) -> tuple[date | None, date | None]:
    """What the bounds of `value` should be, given those of them that its precision rests on."""
    first, last = value.earliest, value.latest
    if value.precision is DatePrecision.BEFORE:
        return None, last or date.max
    if value.precision is DatePrecision.AFTER:
        return first or date.min, None
    if value.precision is DatePrecision.DAY:
        return first or date.min, first or date.min
    if value.precision not in _MONTHS:
        return None, None
    months = _MONTHS[value.precision]
    first = first or date.min
    start = date(first.year, (first.month - 1) // months * months + 1, 1)
    whole = _span(value.precision, start, months, "", value.basis)
    return whole.earliest, whole.latest


def _known_text(value: FuzzyDate, weekday: bool) -> str:
    if value.precision in _WORDS_ONLY:
        return value.stated or "미정"
    shown = value.latest if value.precision is DatePrecision.BEFORE else value.earliest
    return "미정" if shown is None else _TEXT[value.precision](shown, weekday)


_WORDS_ONLY = {DatePrecision.DAY_ONLY, DatePrecision.MONTH_DAY}
_MONTHS = {
    DatePrecision.MONTH: 1,
    DatePrecision.QUARTER: 3,
    DatePrecision.HALF: 6,
    DatePrecision.YEAR: 12,
}
_BOUNDS_WANTED = {
    DatePrecision.DAY: "하루로 아는 날짜는 첫날과 끝날이 같아야 합니다.",
    DatePrecision.MONTH: "달로 아는 날짜는 그달의 첫날과 끝날을 가져야 합니다.",
    DatePrecision.QUARTER: "분기로 아는 날짜는 그 분기의 첫날과 끝날을 가져야 합니다.",
    DatePrecision.HALF: "반기로 아는 날짜는 그 반기의 첫날과 끝날을 가져야 합니다.",
    DatePrecision.YEAR: "연도로 아는 날짜는 그해의 첫날과 끝날을 가져야 합니다.",
    DatePrecision.UNKNOWN: "미정인 날짜에는 날을 적지 않습니다. 아는 만큼의 날짜로 고르십시오.",
    DatePrecision.DAY_ONLY: "연도와 달을 모르는 날짜에는 원문의 표현만 적습니다.",
    DatePrecision.MONTH_DAY: "연도를 모르는 날짜에는 원문의 표현만 적습니다.",
    DatePrecision.BEFORE: "‘이전’으로 아는 날짜는 끝날만 가져야 합니다.",
    DatePrecision.AFTER: "‘이후’로 아는 날짜는 첫날만 가져야 합니다.",
}
_TEXT: dict[DatePrecision, Callable[[date, bool], str]] = {
    DatePrecision.DAY: lambda d, weekday: format_day(d, weekday=weekday),
    DatePrecision.MONTH: lambda d, _: f"{d.year}. {d.month}.",
    DatePrecision.QUARTER: lambda d, _: f"{d.year}년 {(d.month + 2) // 3}분기",
    DatePrecision.HALF: lambda d, _: f"{d.year}년 {'상' if d.month <= 6 else '하'}반기",
    DatePrecision.YEAR: lambda d, _: f"{d.year}년",
    DatePrecision.UNKNOWN: lambda d, _: "미정",
    DatePrecision.BEFORE: lambda d, _: f"{format_day(d)} 이전",
    DatePrecision.AFTER: lambda d, _: f"{format_day(d)} 이후",
}
