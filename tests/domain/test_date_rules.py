"""Each precision demands exactly its bounds and words."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain import dates
from desktop.domain.agreements import Agreement
from desktop.domain.dates import DateBasis, DatePrecision, FuzzyDate
from desktop.domain.errors import InvalidEntry
from desktop.domain.keeping import tidy

P = DatePrecision
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
MAYBE = st.none() | DAYS
YEARS = st.integers(1900, 2199)
BASES = st.sampled_from(DateBasis)
SOUND = st.one_of(
    st.builds(lambda d, b: dates.day(d, basis=b), DAYS, BASES),
    st.builds(dates.month, YEARS, st.integers(1, 12)),
    st.builds(dates.quarter, YEARS, st.integers(1, 4)),
    st.builds(dates.half, YEARS, st.integers(1, 2)),
    st.builds(dates.year, YEARS),
    st.builds(lambda d: FuzzyDate(P.BEFORE, latest=d), DAYS),
    st.builds(lambda d: FuzzyDate(P.AFTER, earliest=d), DAYS),
    st.just(FuzzyDate()),
    st.just(FuzzyDate(stated="앞서")),
    st.just(FuzzyDate(P.DAY_ONLY, stated="16일")),
    st.just(FuzzyDate(P.MONTH_DAY, stated="6월 4일")),
)


def accepted(value):
    try:
        return tidy(Agreement(title="협약", signed_on=value)).signed_on == value
    except InvalidEntry:
        return False


def fits(value):
    """The rules again, by counting days instead of by building spans."""
    first, last = value.earliest, value.latest
    if value.precision in (P.UNKNOWN, P.DAY_ONLY, P.MONTH_DAY):
        return first is last is None and (value.precision is P.UNKNOWN or bool(value.stated))
    if value.precision in (P.BEFORE, P.AFTER):
        return (first is None) == (value.precision is P.BEFORE) != (last is None)
    if first is None or last is None:
        return False
    if value.precision is P.DAY:
        return first == last
    after = last + timedelta(days=1)
    months = (after.year - first.year) * 12 + after.month - first.month
    wanted = {P.MONTH: 1, P.QUARTER: 3, P.HALF: 6, P.YEAR: 12}[value.precision]
    whole = first.day == after.day == 1 and months == wanted
    return whole and (first.month - 1) % wanted == 0


@given(SOUND)
def test_what_the_makers_make_is_kept(value):
    assert fits(value)
    assert accepted(value)


@given(st.sampled_from(P), MAYBE, MAYBE, st.sampled_from(["", "16일"]), BASES)
def test_any_other_mixture_is_refused(precision, first, last, stated, basis):
    value = FuzzyDate(precision, first, last, basis, stated)
    assert accepted(value) == fits(value)


@given(SOUND, SOUND, st.sampled_from(["precision", "earliest", "latest", "stated"]))
def test_half_of_one_date_and_half_of_another_is_no_date(one, other, part):
    mixed = replace(one, **{part: getattr(other, part)})
    assert accepted(mixed) == fits(mixed)


@pytest.mark.parametrize(
    "value",
    [
        FuzzyDate(P.DAY, date(2021, 6, 4), date(2021, 6, 5)),
        FuzzyDate(P.DAY, date(2021, 6, 4)),
        FuzzyDate(P.MONTH, date(2021, 6, 1), date(2021, 6, 29)),
        FuzzyDate(P.MONTH, date(2021, 6, 2), date(2021, 6, 30)),
        FuzzyDate(P.QUARTER, date(2021, 2, 1), date(2021, 4, 30)),
        FuzzyDate(P.HALF, date(2021, 1, 1), date(2021, 12, 31)),
        FuzzyDate(P.YEAR, date(2021, 1, 1), date(2022, 12, 31)),
        FuzzyDate(P.BEFORE),
        FuzzyDate(P.BEFORE, date(2021, 1, 1), date(2021, 6, 4)),
        FuzzyDate(P.AFTER),
        FuzzyDate(P.AFTER, latest=date(2021, 6, 4)),
        FuzzyDate(P.UNKNOWN, date(2021, 6, 4), date(2021, 6, 4)),
        FuzzyDate(P.DAY_ONLY),
        FuzzyDate(P.DAY_ONLY, stated=" "),
        FuzzyDate(P.MONTH_DAY, date(2021, 6, 4), date(2021, 6, 4), stated="6월 4일"),
    ],
)
def test_dates_at_odds_with_themselves_are_refused(value):
    assert not accepted(value)


@given(st.sampled_from(P), MAYBE, MAYBE, st.sampled_from(["", "16일"]), BASES)
def test_even_a_date_at_odds_from_elsewhere_can_be_shown(precision, first, last, stated, basis):
    assert FuzzyDate(precision, first, last, basis, stated).text()
