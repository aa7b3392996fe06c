"""The forms in which a date stands by itself: 2021. 6. 4., 21.6.4, 6/4, 2021년 3/4분기, 하반기."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from desktop.domain import dates
from desktop.domain.dates import DatePrecision, FuzzyDate

Found = re.Match[str]
Maker = Callable[[Found, date], FuzzyDate]

_CENTURY_TURNS = 70  # 69 is 2069, 70 is 1970
_FULL_YEAR = r"(?P<y>\d{4})"
_YEAR = r"(?P<y>['’‘`]?\d{2}|\d{4})"
_SAID_YEAR = r"(?P<y>['’‘`]\d{2}|\d{4}|\d{2}(?=\s*년))"
_GAP = r"\s*[.\-/년]\s*"
_GAP_OR_SPACE = r"(?:\s*[.\-/년]\s*|\s+)"
_MONTH, _DAY = r"(?P<m>\d{1,2})", r"(?P<d>\d{1,2})"
_HALVES = {"상": 1, "하": 2, "1/2": 1, "2/2": 2, "1": 1, "2": 2}


def known(text: str, today: date) -> FuzzyDate | None:
    """The date, None for words that are none. Raises ValueError for one that does not exist.

    Without a year, the year of `today` counts.
    """
    for pattern, make in _PATTERNS:
        found = pattern.fullmatch(text)
        if found is not None:
            return make(found, today)
    return None


def _number(found: Found, name: str) -> int:
    return int(found[name])


def _year(found: Found, today: date) -> int:
    digits = (found.groupdict().get("y") or "").lstrip("'’‘`")
    if not digits:
        return today.year
    year = int(digits)
    if len(digits) == 2:
        return year + (2000 if year < _CENTURY_TURNS else 1900)
    return year


def _day(found: Found, today: date) -> FuzzyDate:
    return dates.day(date(_year(found, today), _number(found, "m"), _number(found, "d")))


def _month(found: Found, today: date) -> FuzzyDate:
    return dates.month(_year(found, today), date(2000, _number(found, "m"), 1).month)


def _two_numbers(found: Found, today: date) -> FuzzyDate:
    """`6. 4.` is a month and a day, `21. 7.` a year and a month."""
    first, second = _number(found, "a"), _number(found, "b")
    if first <= 12:
        return dates.day(date(today.year, first, second))
    return dates.month(
        first + (2000 if first < _CENTURY_TURNS else 1900), date(2000, second, 1).month
    )


def _quarter(found: Found, today: date) -> FuzzyDate:
    return dates.quarter(_year(found, today), _number(found, "q"))


def _half(found: Found, today: date) -> FuzzyDate:
    return dates.half(_year(found, today), _HALVES[found["h"].replace(" ", "")])


def _part_of_year(found: Found, today: date) -> FuzzyDate:
    """연초 and 연말 are no certain months: not more is known than the half."""
    return dates.half(_year(found, today), 1 if found["part"] == "초" else 2)


def _whole_year(found: Found, today: date) -> FuzzyDate:
    return dates.year(_year(found, today))


def _day_only(found: Found, _today: date) -> FuzzyDate:
    date(2000, 1, _number(found, "d"))
    return FuzzyDate(DatePrecision.DAY_ONLY, stated=found[0])


def _pattern(text: str, make: Maker) -> tuple[re.Pattern[str], Maker]:
    return re.compile(text), make


_PATTERNS: tuple[tuple[re.Pattern[str], Maker], ...] = (
    _pattern(_FULL_YEAR + r"(?P<m>\d\d)(?P<d>\d\d)", _day),
    _pattern(_YEAR + _GAP + _MONTH + r"\s*[.\-/월]\s*" + _DAY + r"\s*[.일]?", _day),
    _pattern(_MONTH + r"\s*[/월]\s*" + _DAY + r"\s*일?", _day),
    _pattern(r"(?P<a>\d{1,2})\s*\.\s*(?P<b>\d{1,2})\s*\.?", _two_numbers),
    _pattern(r"(?P<d>\d{1,2})일", _day_only),
    _pattern(rf"(?:{_YEAR}{_GAP_OR_SPACE})?(?P<q>[1-4])\s*(?:/\s*4\s*|사)?분기", _quarter),
    _pattern(_FULL_YEAR + r"\s*Q(?P<q>[1-4])", _quarter),
    _pattern(rf"(?:{_YEAR}{_GAP_OR_SPACE})?(?P<h>[상하]|[12]\s*/\s*2)\s*반기", _half),
    _pattern(_FULL_YEAR + r"\s*H(?P<h>[12])", _half),
    _pattern(rf"(?:{_SAID_YEAR}{_GAP_OR_SPACE})연?(?P<part>[초말])", _part_of_year),
    _pattern(r"연(?P<part>[초말])", _part_of_year),
    _pattern(_SAID_YEAR + _GAP + _MONTH + r"\s*[.월]?", _month),
    _pattern(_SAID_YEAR + _GAP + _MONTH + r"월\s*(?:초|중순?|하순|말)", _month),
    _pattern(_YEAR + _GAP + _MONTH + "월", _month),
    _pattern(_MONTH + r"월(?:\s*(?:초|중순?|하순|말))?", _month),
    _pattern(_FULL_YEAR + r"\s*(?:년도?)?\s*\.?(?:\s*중)?", _whole_year),
    _pattern(r"(?P<y>['’‘`]?\d{2})년도?", _whole_year),
)
