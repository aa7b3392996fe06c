"""Dates told from a day that both sides know: 오늘, 이달 16일, 오는 7월, 내년 상반기, 연내."""

from __future__ import annotations

import re
from datetime import date, timedelta

from desktop.domain import dates
from desktop.domain.dates import FuzzyDate

_DAYS = {"오늘": 0, "금일": 0, "어제": -1, "내일": 1}
_YEARS = {
    "올해": 0, "금년": 0, "당해": 0, "올": 0, "내년": 1, "명년": 1, "내후년": 2, "후년": 2,
    "작년": -1, "지난해": -1, "전년": -1, "재작년": -2,
}  # fmt: skip
_MONTHS = {
    "이달": 0, "이번달": 0, "금월": 0, "다음달": 1, "내달": 1, "익월": 1, "지난달": -1, "전월": -1,
}  # fmt: skip
_WITHIN = re.compile(r"(?:연내|년내|(?:올해|금년|당해|올)\s?(?:안|내|중))")
_BY_YEAR = re.compile(
    rf"({'|'.join(sorted(_YEARS, key=len, reverse=True))})\s?(?=$|[\d연상하초말])"
)
_BY_MONTH = re.compile(r"(이달|이번 ?달|금월|다음 ?달|내달|익월|지난 ?달|전월)(?:\s?(\d{1,2})일)?")
_NEAREST = re.compile(r"(오는|지난)\s?(?:(\d{1,2})월)?\s?(?:(\d{1,2})일)?")
_REACH = 1500  # days: every day of a month comes again within four years


def near(text: str, today: date) -> FuzzyDate | None:
    """The date that lies in a word's reach of `today`; None for words that are none.

    Raises ValueError for a day that does not exist.
    """
    if text in _DAYS:
        return dates.day(today + timedelta(days=_DAYS[text]))
    if _WITHIN.fullmatch(text):
        return dates.year(today.year)
    if found := _BY_MONTH.fullmatch(text):
        return _in_month(_MONTHS[found[1].replace(" ", "")], found[2], today)
    found = _NEAREST.fullmatch(text)
    if found and (found[2] or found[3]):
        return _nearest(1 if found[1] == "오는" else -1, found[2], found[3], today)
    return None


def with_year(text: str, today: date) -> str:
    """`text` with a word such as 내년 in front put as the year it means."""
    found = _BY_YEAR.match(text)
    if found is None:
        return text
    return f"{today.year + _YEARS[found[1]]}년 {text[found.end() :]}".strip()


def _in_month(distance: int, number: str | None, today: date) -> FuzzyDate:
    months = today.year * 12 + today.month - 1 + distance
    year, month = months // 12, months % 12 + 1
    return dates.month(year, month) if number is None else dates.day(date(year, month, int(number)))


def _nearest(step: int, month: str | None, number: str | None, today: date) -> FuzzyDate:
    """The next (or the last) such month or day; that of today counts."""
    for distance in range(_REACH):
        day = today + timedelta(days=step * distance)
        if (month is None or day.month == int(month)) and (
            number is None or day.day == int(number)
        ):
            return dates.day(day) if number is not None else dates.month(day.year, day.month)
    raise ValueError(f"{month}-{number}")
