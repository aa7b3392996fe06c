"""Workdays: weekends and holidays rest, whatever the way of counting."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from desktop.domain.calendars import CouncilSession, first_session_after
from desktop.domain.errors import InvalidEntry
from desktop.domain.workdays import Calendar

HANGUL_DAY = date(2026, 10, 9)  # a Friday
SATURDAY = date(2026, 10, 10)
CALENDAR = Calendar(
    {HANGUL_DAY: "한글날", date(2026, 10, 5): "개천절 대체공휴일"}, frozenset({SATURDAY})
)
PLAIN = Calendar(CALENDAR.holidays)

days = some.dates(date(2026, 9, 20), date(2026, 11, 10))


def test_weekends_and_holidays_rest_but_not_what_is_worked_on():
    assert not PLAIN.is_workday(HANGUL_DAY)
    assert not PLAIN.is_workday(SATURDAY)
    assert CALENDAR.is_workday(SATURDAY)
    assert PLAIN.is_workday(date(2026, 10, 12))
    assert PLAIN.name(HANGUL_DAY) == "한글날"
    assert Calendar({HANGUL_DAY: "한글날"}, frozenset({HANGUL_DAY})).name(HANGUL_DAY) == ""


def test_a_period_that_ends_on_a_holiday_ends_on_the_next_workday():
    assert PLAIN.workday_from(HANGUL_DAY) == date(2026, 10, 12)
    assert CALENDAR.workday_from(HANGUL_DAY) == SATURDAY
    assert PLAIN.workday_from(date(2026, 10, 8)) == date(2026, 10, 8)


@given(days, days)
def test_counting_agrees_with_going_day_by_day(today, day):
    for calendar in (PLAIN, CALENDAR):
        first, last = sorted((today, day))
        walked = [first + timedelta(days=n) for n in range(1, (last - first).days + 1)]
        count = sum(map(calendar.is_workday, walked))
        assert calendar.workdays_until(today, day) == (count if day >= today else -count)


@given(days, some.integers(0, 30))
def test_the_day_after_so_many_workdays_is_that_many_away(start, count):
    for calendar in (PLAIN, CALENDAR):
        reached = calendar.workdays_after(start, count)
        assert calendar.workdays_until(start, reached) == count


def session(name, start, end):
    return CouncilSession(name=name, starts_on=start, ends_on=end)


def test_the_session_in_which_the_council_is_told_is_the_first_that_opens_after_signing():
    held = [
        session("제352회", date(2026, 11, 10), date(2026, 12, 18)),
        session("제351회", date(2026, 9, 1), date(2026, 9, 18)),
    ]
    assert first_session_after(date(2026, 8, 31), held).name == "제351회"
    assert first_session_after(date(2026, 9, 1), held).name == "제352회"
    assert first_session_after(date(2026, 11, 10), held) is None


@pytest.mark.parametrize(
    ("end", "field"), [(date(2026, 8, 31), "ends_on"), (date(2027, 3, 1), "ends_on")]
)
def test_a_session_has_its_end_behind_its_start_and_not_too_far(end, field):
    with pytest.raises(InvalidEntry) as refused:
        session("제351회", date(2026, 9, 1), end).check()
    assert refused.value.field == field
