from datetime import date

import pytest

from desktop.domain import dates
from desktop.domain.dates import DateBasis, DatePrecision, FuzzyDate
from desktop.domain.money import UNKNOWN_AMOUNT, Amount, total, won

DAY = date(2021, 6, 4)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (dates.day(DAY), "2021. 6. 4."),
        (dates.month(2021, 7), "2021. 7."),
        (dates.quarter(2021, 4), "2021년 4분기"),
        (dates.half(2021, 1), "2021년 상반기"),
        (dates.half(2021, 2), "2021년 하반기"),
        (dates.year(2021), "2021년"),
        (FuzzyDate(), "미정"),
        (FuzzyDate(DatePrecision.DAY_ONLY, stated="16일"), "16일"),
        (FuzzyDate(DatePrecision.MONTH_DAY, stated="6월 4일"), "6월 4일"),
        (FuzzyDate(DatePrecision.BEFORE, latest=DAY), "2021. 6. 4. 이전"),
        (FuzzyDate(DatePrecision.AFTER, earliest=DAY), "2021. 6. 4. 이후"),
        (dates.day(DAY, basis=DateBasis.EXTERNAL), "2021. 6. 4.(외부확인)"),
        (dates.year(2021, basis=DateBasis.INFERRED), "2021년(추정)"),
    ],
)
def test_a_date_is_told_no_more_precisely_than_it_is_known(value, text):
    assert value.text() == text


def test_a_known_day_may_bear_its_weekday():
    assert dates.day(DAY).text(weekday=True) == "2021. 6. 4.(금)"


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        (dates.month(2024, 2), date(2024, 2, 1), date(2024, 2, 29)),
        (dates.quarter(2021, 3), date(2021, 7, 1), date(2021, 9, 30)),
        (dates.half(2021, 2), date(2021, 7, 1), date(2021, 12, 31)),
        (dates.year(2021), date(2021, 1, 1), date(2021, 12, 31)),
    ],
)
def test_a_span_lasts_from_its_first_to_its_last_day(value, first, last):
    assert (value.earliest, value.latest) == (first, last)


@pytest.mark.parametrize(
    ("value", "known"),
    [
        (dates.day(DAY), 2021),
        (dates.year(2021), 2021),
        (FuzzyDate(), None),
        (FuzzyDate(DatePrecision.BEFORE, latest=DAY), None),
        (FuzzyDate(DatePrecision.UNKNOWN, date(2021, 12, 1), date(2022, 1, 31)), None),
    ],
)
def test_a_year_is_known_when_no_other_is_possible(value, known):
    assert value.known_year == known


def test_a_span_is_past_after_its_last_day():
    assert not dates.month(2021, 7).is_past(date(2021, 7, 31))
    assert dates.month(2021, 7).is_past(date(2021, 8, 1))
    assert not FuzzyDate().is_past(date(9999, 1, 1))


def test_a_total_is_of_what_is_known():
    assert total([won(470), won(27), UNKNOWN_AMOUNT]) == won(497)
    assert total([won(0), UNKNOWN_AMOUNT]) == won(0)
    assert total([UNKNOWN_AMOUNT]) == total([]) == UNKNOWN_AMOUNT
    assert total([won(1), won(2, approx=True)]) == Amount(3, approx=True)
