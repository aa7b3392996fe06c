"""Dates as people type them: 2021. 6. 4., 21.6.4, 2021년 7월, 3/4분기, 하반기, 연내, 미정."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from desktop.domain import dates
from desktop.domain.dates import UNKNOWN_DATE, DateBasis, DatePrecision, FuzzyDate
from desktop.domain.errors import InvalidEntry
from desktop.domain.typed_money import UNKNOWN_WORDS, plain

_BASES = {"(외부확인)": DateBasis.EXTERNAL, "(추정)": DateBasis.INFERRED}
_WEEKDAY = re.compile(r"\s*\([월화수목금토일](요일)?\)\s*$")
_BEFORE, _AFTER = re.compile(r"\s*(이전|까지)$"), re.compile(r"\s*(이후|부터)$")
_YEAR = r"(?P<y>['’]?\d{2}|\d{4})"
_GAP = r"\s*[.\-/년]\s*"
_GAP_OR_SPACE = r"(?:\s*[.\-/년]\s*|\s+)"
_TODAY = {"오늘": 0, "어제": -1, "내일": 1}
_YEARS = {"연내": 0, "올해": 0, "금년": 0, "올해 안": 0, "내년": 1, "작년": -1}
_FUZZY_SENTENCE = (
    "날짜를 알 수 없습니다. ‘2026. 7. 1.’, ‘2026. 7.’, ‘2026년 하반기’, ‘미정’처럼 입력하십시오."
)
_DAY_SENTENCE = "날짜를 알 수 없습니다. ‘2026. 7. 1.’처럼 연·월·일을 입력하십시오."

Found = re.Match[str]


def read_date(field: str, typed: str, today: date) -> FuzzyDate:
    """What was typed, no more precise than it is; unknown for nothing and 미정.

    Without a year, the year of `today` counts. Raises InvalidEntry naming `field`.
    """
    text, basis = _without_basis(plain(typed))
    if text in UNKNOWN_WORDS:
        return UNKNOWN_DATE
    for bound, precision in ((_BEFORE, DatePrecision.BEFORE), (_AFTER, DatePrecision.AFTER)):
        if bound.search(text):
            return replace(_bounded(field, bound.sub("", text), precision, today), basis=basis)
    return replace(_known(field, text, today), basis=basis)


def read_day(field: str, typed: str, today: date) -> date | None:
    """A certain day, None for nothing. Raises InvalidEntry for anything less certain."""
    text = plain(typed)
    if text in UNKNOWN_WORDS:
        return None
    try:
        found = _known(field, text, today)
    except InvalidEntry as error:
        if error.reason == _FUZZY_SENTENCE:
            raise InvalidEntry(field, _DAY_SENTENCE) from error
        raise
    if found.precision is not DatePrecision.DAY:
        raise InvalidEntry(field, _DAY_SENTENCE)
    return found.earliest


def _without_basis(text: str) -> tuple[str, DateBasis]:
    for words, basis in _BASES.items():
        if text.endswith(words):
            return text.removesuffix(words).strip(), basis
    return text, DateBasis.STATED


def _bounded(field: str, text: str, precision: DatePrecision, today: date) -> FuzzyDate:
    inside = _known(field, text, today)
    if precision is DatePrecision.BEFORE and inside.latest is not None:
        return FuzzyDate(precision=precision, latest=inside.latest)
    if precision is DatePrecision.AFTER and inside.earliest is not None:
        return FuzzyDate(precision=precision, earliest=inside.earliest)
    raise InvalidEntry(field, _FUZZY_SENTENCE)


def _known(field: str, text: str, today: date) -> FuzzyDate:
    text = _WEEKDAY.sub("", text)
    if text in _TODAY:
        return dates.day(today + timedelta(days=_TODAY[text]))
    if text in _YEARS:
        return dates.year(today.year + _YEARS[text])
    for pattern, make in _PATTERNS:
        found = pattern.fullmatch(text)
        if found is not None:
            try:
                return make(found, today)
            except ValueError as error:
                raise InvalidEntry(field, "없는 날짜입니다. 달력에서 확인하십시오.") from error
    raise InvalidEntry(field, _FUZZY_SENTENCE)


def _n(found: Found, name: str) -> int:
    return int(found[name])


def _year(found: Found, today: date) -> int:
    digits = (found.groupdict().get("y") or "").lstrip("'’")
    if not digits:
        return today.year
    year = int(digits)
    if len(digits) == 2:
        return year + (2000 if year < 70 else 1900)
    return year


def _day(found: Found, today: date) -> FuzzyDate:
    return dates.day(date(_year(found, today), _n(found, "m"), _n(found, "d")))


def _month(found: Found, today: date) -> FuzzyDate:
    number = _n(found, "m")
    date(2000, number, 1)
    return dates.month(_year(found, today), number)


def _words(found: Found, precision: DatePrecision, stated: str) -> FuzzyDate:
    date(2000, int(found.groupdict().get("m") or 1), _n(found, "d"))
    return FuzzyDate(precision=precision, stated=stated)


_PATTERNS: tuple[tuple[re.Pattern[str], Callable[[Found, date], FuzzyDate]], ...] = (
    (re.compile(r"(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)"), _day),
    (
        re.compile(_YEAR + _GAP + r"(?P<m>\d{1,2})\s*[.\-/월]\s*(?P<d>\d{1,2})\s*[.일]?"),
        _day,
    ),
    (re.compile(r"(?P<m>\d{1,2})\s*[/월]\s*(?P<d>\d{1,2})\s*일?"), _day),
    (
        re.compile(r"(?P<m>\d{1,2})\.\s*(?P<d>\d{1,2})\.?\s*\(연도 미상\)"),
        lambda f, _t: _words(f, DatePrecision.MONTH_DAY, f"{_n(f, 'm')}. {_n(f, 'd')}."),
    ),
    (
        re.compile(r"(?P<d>\d{1,2})일(\s*\(연·월 미상\))?"),
        lambda f, _t: _words(f, DatePrecision.DAY_ONLY, f"{_n(f, 'd')}일"),
    ),
    (
        re.compile(rf"(?:{_YEAR}{_GAP_OR_SPACE})?(?P<q>[1-4])\s*(/\s*4\s*)?분기"),
        lambda f, t: dates.quarter(_year(f, t), _n(f, "q")),
    ),
    (
        re.compile(rf"(?:{_YEAR}{_GAP_OR_SPACE})?(?P<h>[상하])반기"),
        lambda f, t: dates.half(_year(f, t), 1 if f["h"] == "상" else 2),
    ),
    (re.compile(_YEAR + _GAP + r"(?P<m>\d{1,2})\s*[.월]?"), _month),
    (re.compile(r"(?P<m>\d{1,2})월"), _month),
    (re.compile(r"(?P<y>\d{4})\s*년?\.?"), lambda f, t: dates.year(_year(f, t))),
    (re.compile(r"(?P<y>['’]?\d{2})년"), lambda f, t: dates.year(_year(f, t))),
)
