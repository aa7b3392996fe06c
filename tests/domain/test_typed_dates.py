"""Dates as people type them."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain import dates
from desktop.domain.dates import DateBasis, FuzzyDate
from desktop.domain.errors import InvalidEntry
from desktop.domain.typed_dates import read_date, read_day

TODAY = date(2026, 11, 25)
DAYS = st.dates(date(1970, 1, 1), date(2069, 12, 31))
BASES = st.sampled_from(DateBasis)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("2021. 7. 2.", "2021. 7. 2."),
        ("21.7.2", "2021. 7. 2."),
        ("’21.7.2.", "2021. 7. 2."),
        ("20210702", "2021. 7. 2."),
        ("2021-07-02", "2021. 7. 2."),
        ("２０２１. ７. ２.", "2021. 7. 2."),
        ("2021. 6. 4.(금)", "2021. 6. 4."),
        ("6/4", "2026. 6. 4."),
        ("6월 4일", "2026. 6. 4."),
        ("오늘", "2026. 11. 25."),
        ("2021년 7월", "2021. 7."),
        ("2021. 7.", "2021. 7."),
        ("7월", "2026. 7."),
        ("2021 하반기", "2021년 하반기"),
        ("3/4분기", "2026년 3분기"),
        ("2021. 3/4분기", "2021년 3분기"),
        ("2021", "2021년"),
        ("21년", "2021년"),
        ("연내", "2026년"),
        ("내년", "2027년"),
        ("16일", "16일"),
        ("7. 2.(연도 미상)", "7. 2."),
        ("2026. 3. 이전", "2026. 3. 31. 이전"),
        ("2026. 7. 1. 이후", "2026. 7. 1. 이후"),
        ("2016. 5. 16.(외부확인)", "2016. 5. 16.(외부확인)"),
        ("미정", "미정"),
        ("", "미정"),
    ],
)
def test_a_date_is_understood_as_people_write_it(typed: str, text: str) -> None:
    assert read_date("due_on", typed, TODAY).text() == text


@pytest.mark.parametrize("typed", ["2021. 2. 30.", "2021. 13.", "2021. 0. 1.", "6/31"])
def test_a_day_that_does_not_exist_is_refused(typed: str) -> None:
    with pytest.raises(InvalidEntry, match="없는 날짜") as refused:
        read_date("due_on", typed, TODAY)
    assert refused.value.field == "due_on"


@pytest.mark.parametrize("typed", ["곧", "2021. 7. 2. 오후", "21", "2021. 7. 2. 3.", "이전"])
def test_words_that_are_no_date_are_refused_with_examples(typed: str) -> None:
    with pytest.raises(InvalidEntry, match="처럼 입력하십시오"):
        read_date("due_on", typed, TODAY)


@pytest.mark.parametrize("typed", ["2021. 7.", "하반기", "미정쯤", "2021"])
def test_where_a_certain_day_is_wanted_nothing_less_is_taken(typed: str) -> None:
    with pytest.raises(InvalidEntry, match="연·월·일"):
        read_day("ended_on", typed, TODAY)


def test_no_day_is_no_day() -> None:
    assert read_day("ended_on", " ", TODAY) is None


@given(day=DAYS, basis=BASES, weekday=st.booleans())
def test_every_date_that_is_shown_is_read_back(day: date, basis: DateBasis, weekday: bool) -> None:
    made = [
        dates.day(day, basis=basis),
        dates.month(day.year, day.month, basis=basis),
        dates.quarter(day.year, (day.month + 2) // 3, basis=basis),
        dates.half(day.year, 1 if day.month < 7 else 2, basis=basis),
        dates.year(day.year, basis=basis),
        FuzzyDate(precision=dates.DatePrecision.BEFORE, latest=day, basis=basis),
        FuzzyDate(precision=dates.DatePrecision.AFTER, earliest=day, basis=basis),
    ]
    for value in made:
        assert read_date("f", value.text(weekday=weekday), TODAY) == value


@given(typed=st.text(max_size=40))
def test_whatever_is_typed_is_a_date_or_a_korean_refusal(typed: str) -> None:
    with suppress(InvalidEntry):  # any other failure would be a bug
        read_date("f", typed, TODAY)
