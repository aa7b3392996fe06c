"""Dates as people type them."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain import dates
from desktop.domain.dates import DateBasis, DatePrecision, FuzzyDate, fault_of
from desktop.domain.errors import InvalidEntry
from desktop.domain.typed_dates import date_text, read_date, read_day

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
        ("올해 안", "2026년"),
        ("2021년도", "2021년"),
        ("’21년", "2021년"),
        ("98. 5. 4.", "1998. 5. 4."),
        ("6. 4.", "2026. 6. 4."),
        ("12.7", "2026. 12. 7."),
        ("21.7.", "2021. 7."),
        ("2021년 6월 4일(금요일)", "2021. 6. 4."),
        ("3사분기", "2026년 3분기"),
        ("2021Q3", "2021년 3분기"),
        ("2/2반기", "2026년 하반기"),
        ("2021 1/2반기", "2021년 상반기"),
        ("2021H2", "2021년 하반기"),
        ("2021년 말", "2021년 하반기"),
        ("내년 초", "2027년 상반기"),
        ("올 연말", "2026년 하반기"),
        ("7월 중순", "2026. 7."),
        ("2027년 7월경", "2027. 7."),
        ("내년 상반기", "2027년 상반기"),
        ("올해 10월", "2026. 10."),
        ("지난해 12월", "2025. 12."),
        ("재작년", "2024년"),
        ("내후년 3/4분기", "2028년 3분기"),
        ("이달 16일", "2026. 11. 16."),
        ("다음 달", "2026. 12."),
        ("지난달 4일", "2026. 10. 4."),
        ("오는 7월", "2027. 7."),
        ("오는 12월 4일", "2026. 12. 4."),
        ("오는 30일", "2026. 11. 30."),
        ("지난 14일", "2026. 11. 14."),
        ("지난 4월", "2026. 4."),
        ("오는 11월", "2026. 11."),
        ("2025년까지", "2025. 12. 31. 이전"),
        ("2026. 7.부터", "2026. 7. 1. 이후"),
        ("6월 4일(연도 미상)", "6월 4일"),
        ("16일(연·월 미상)(외부확인)", "16일(외부확인)"),
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


@pytest.mark.parametrize(
    "typed",
    [
        "2021. 2. 30.",
        "2021. 13.",
        "2021. 0. 1.",
        "6/31",
        "오는 2월 30일",
        "이달 31일",
        "13. 13.",
        "6월 31일(연도 미상)",
        "32일",
    ],
)
def test_a_day_that_does_not_exist_is_refused(typed: str) -> None:
    with pytest.raises(InvalidEntry, match="없는 날짜") as refused:
        read_date("due_on", typed, TODAY)
    assert refused.value.field == "due_on"


@pytest.mark.parametrize(
    "typed",
    ["곧", "2021. 7. 2. 오후", "21", "2021. 7. 2. 3.", "이전", "오는", "202107", "(연도 미상)"],
)
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
        FuzzyDate(basis=basis),
    ]
    for value in made:
        assert read_date("f", value.text(weekday=weekday), TODAY) == value
        assert read_date("f", date_text(value), TODAY) == value
        assert read_date("f", value.text(), day) == value


@given(
    precision=st.sampled_from([DatePrecision.DAY_ONLY, DatePrecision.MONTH_DAY]),
    stated=st.sampled_from(["16일", "6월 4일", "지난 16일", "2. 29.", "앞서"]),
    basis=BASES,
)
def test_a_date_without_its_year_is_typed_as_it_is_read_back(precision, stated, basis) -> None:
    value = FuzzyDate(precision, basis=basis, stated=stated)
    assert read_date("f", date_text(value), TODAY) == value


def test_nothing_is_typed_for_a_date_of_which_nothing_is_known() -> None:
    assert date_text(FuzzyDate()) == ""


@pytest.mark.parametrize(
    ("typed", "stated"),
    [
        ("오는 7월", "오는 7월"),
        ("내년 상반기", "내년 상반기"),
        ("연내", "연내"),
        ("2021년 말", "2021년 말"),
        ("오는 7월 이전", "오는 7월 이전"),
        ("2027년 7월경", "2027년 7월경"),
        ("7월 중순", "7월 중순"),
        ("이달 16일(추정)", "이달 16일"),
        ("2021. 7. 2.", ""),
        ("2021년 하반기", ""),
        ("6/4", ""),
        ("2026. 3. 이전", ""),
    ],
)
def test_words_that_say_more_or_less_than_the_date_are_kept(typed: str, stated: str) -> None:
    assert read_date("f", typed, TODAY).stated == stated


def test_words_are_told_from_the_day_that_is_given() -> None:
    published = date(2021, 6, 7)
    assert read_date("f", "오는 7월", published) == dates.month(2021, 7, stated="오는 7월")
    assert read_date("f", "지난 4일", published) == dates.day(date(2021, 6, 4), stated="지난 4일")


@pytest.mark.parametrize("typed", ["2021. 6. 4.(월)", "2021. 6. 4.(월요일) 이전"])
def test_a_weekday_that_is_not_the_days_is_refused(typed: str) -> None:
    with pytest.raises(InvalidEntry, match="금요일입니다"):
        read_date("due_on", typed, TODAY)


@pytest.mark.parametrize("typed", ["2021. 1. 1. ~ 12. 31.", "7월~9월", "2021～2023"])
def test_a_period_is_to_be_typed_as_two_dates(typed: str) -> None:
    for read in (read_date, read_day):
        with pytest.raises(InvalidEntry, match="기간은"):
            read("due_on", typed, TODAY)


PIECES = [
    "분기", "반기", "상", "하", "오는", "지난", "내년", "이달", "연말", "연내", "이전", "이후",
    "(금)", "(추정)", "(연도 미상)",
]  # fmt: skip
WRITTEN = st.lists(st.sampled_from([*"0123456789.-/ ~’'년월일", *PIECES]), max_size=9).map("".join)


@given(typed=st.text(max_size=40) | WRITTEN, today=DAYS)
def test_whatever_is_typed_is_a_sound_date_or_a_korean_refusal(typed: str, today: date) -> None:
    with suppress(InvalidEntry):  # any other failure would be a bug
        value = read_date("f", typed, today)
        assert fault_of(value) == ""
        again = read_date("f", date_text(value), today)
        assert replace(again, stated=value.stated) == value
    with suppress(InvalidEntry):
        read_day("f", typed, today)
