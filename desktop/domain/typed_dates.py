"""Dates as people type them, and back: 2021. 6. 4., 21.6.4, 오는 7월, 3/4분기, 연내, 미정."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from desktop.domain.date_patterns import known
from desktop.domain.dates import (
    UNKNOWN_DATE,
    DateBasis,
    DatePrecision,
    FuzzyDate,
    format_day,
)
from desktop.domain.errors import InvalidEntry
from desktop.domain.relative_dates import near, with_year
from desktop.domain.typed_money import UNKNOWN_WORDS, plain

_BASES = {"(외부확인)": DateBasis.EXTERNAL, "(추정)": DateBasis.INFERRED}
_WEEKDAY = re.compile(r"\s*\(([월화수목금토일])(?:요일)?\)\s*$")
_WEEKDAYS = "월화수목금토일"
_BEFORE, _AFTER = re.compile(r"\s*(이전|까지)$"), re.compile(r"\s*(이후|부터)$")
_ABOUT = re.compile(r"\s*(경|쯤|무렵)$")
_LOOSE = re.compile(r"연[초말내]|년내|월\s*(초|중|하순|말)|년\s*(초|중|말)|\d{4}\s*[초말]$")
_NO_YEAR, _NO_MONTH = "(연도 미상)", "(연·월 미상)"
_NOT_KNOWN = {_NO_YEAR: DatePrecision.MONTH_DAY, _NO_MONTH: DatePrecision.DAY_ONLY}
_MARKS = {precision: mark for mark, precision in _NOT_KNOWN.items()}

_FUZZY_SENTENCE = (
    "날짜를 알 수 없습니다. ‘2026. 7. 1.’, ‘2026. 7.’, ‘2026년 하반기’, ‘미정’처럼 입력하십시오."
)
_DAY_SENTENCE = "날짜를 알 수 없습니다. ‘2026. 7. 1.’처럼 연·월·일을 입력하십시오."
_SPAN_SENTENCE = "기간은 시작하는 날과 끝나는 날을 나누어 입력하십시오."
_NO_SUCH_DAY = "없는 날짜입니다. 달력에서 확인하십시오."


def read_date(field: str, typed: str, today: date) -> FuzzyDate:
    """What was typed, no more precise than it is; unknown for nothing and 미정.

    Without a year, the year of `today` counts, and 오는 7월 is told from it; such words are kept
    as `stated`. Raises InvalidEntry naming `field`.
    """
    text, basis = _without_basis(plain(typed))
    if text in UNKNOWN_WORDS:
        return replace(UNKNOWN_DATE, basis=basis)
    for mark, precision in _NOT_KNOWN.items():
        if text.endswith(mark):
            return _by_words(field, text.removesuffix(mark).strip(), precision, basis, today)
    return replace(_bounded(field, text, today), basis=basis)


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


def date_text(value: FuzzyDate) -> str:
    """As one would type it, so that it is read back as it is; "" for a date of which nothing
    is known. The words of the source beside a known date are not in it."""
    if not value.is_known and not value.stated and value.basis is DateBasis.STATED:
        return ""
    if value.precision not in _MARKS:
        return value.text()
    words, note = value.stated, next((n for n, b in _BASES.items() if b is value.basis), "")
    return f"{words}{_MARKS[value.precision]}{note}"


def _without_basis(text: str) -> tuple[str, DateBasis]:
    for words, basis in _BASES.items():
        if text.endswith(words):
            return text.removesuffix(words).strip(), basis
    return text, DateBasis.STATED


def _by_words(
    field: str, words: str, precision: DatePrecision, basis: DateBasis, today: date
) -> FuzzyDate:
    """A date without its year: the words count, but a day in them must be one."""
    if not words:
        raise InvalidEntry(field, _FUZZY_SENTENCE)
    _existing(field, words, today.replace(year=2000, day=1))
    return FuzzyDate(precision, basis=basis, stated=words)


def _bounded(field: str, text: str, today: date) -> FuzzyDate:
    for bound, precision in ((_BEFORE, DatePrecision.BEFORE), (_AFTER, DatePrecision.AFTER)):
        if not bound.search(text):
            continue
        inside = _known(field, bound.sub("", text), today)
        if precision is DatePrecision.BEFORE and inside.latest is not None:
            return FuzzyDate(precision, latest=inside.latest, stated=inside.stated and text)
        if precision is DatePrecision.AFTER and inside.earliest is not None:
            return FuzzyDate(precision, earliest=inside.earliest, stated=inside.stated and text)
        raise InvalidEntry(field, _FUZZY_SENTENCE)
    return _known(field, text, today)


def _known(field: str, text: str, today: date) -> FuzzyDate:
    weekday = _WEEKDAY.search(text)
    bare = _ABOUT.sub("", _WEEKDAY.sub("", text))
    if re.search("[~∼]", bare):
        raise InvalidEntry(field, _SPAN_SENTENCE)
    told = _existing(field, bare, today)
    if told is None:
        raise InvalidEntry(field, _FUZZY_SENTENCE)
    if weekday is not None:
        _refuse_other_weekday(field, told, weekday[1])
    if told.precision is DatePrecision.DAY_ONLY:
        return told
    dated = with_year(bare, today)
    relative = near(bare, today) is not None or dated != bare
    said = relative or bare != _WEEKDAY.sub("", text) or bool(_LOOSE.search(bare))
    return replace(told, stated=text if said else "")


def _existing(field: str, text: str, today: date) -> FuzzyDate | None:
    try:
        return near(text, today) or known(with_year(text, today), today)
    except (ValueError, OverflowError) as error:
        raise InvalidEntry(field, _NO_SUCH_DAY) from error


def _refuse_other_weekday(field: str, told: FuzzyDate, weekday: str) -> None:
    if told.precision is not DatePrecision.DAY or told.earliest is None:
        raise InvalidEntry(field, _FUZZY_SENTENCE)
    right = _WEEKDAYS[told.earliest.weekday()]
    if right != weekday:
        raise InvalidEntry(
            field,
            f"{format_day(told.earliest)}은 {right}요일입니다. 날짜나 요일을 고치십시오.",
        )
