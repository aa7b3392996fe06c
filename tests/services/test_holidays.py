"""The list of holidays agrees with the rules it rests on, and the office can add to it."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

import pytest

from desktop.domain.calendars import OfficeHoliday
from desktop.domain.errors import InvalidEntry
from desktop.services.office_days import OfficeHolidays
from desktop.services.workdays import calendar_of, known_until, legal_holidays

DAY = timedelta(days=1)
SUBSTITUTE = "규정 제3조제1항제"
# 제3조제1항: what is replaced when it falls on a weekend, and what only on a Sunday.
ON_WEEKENDS = {"3·1절", "제헌절", "광복절", "개천절", "한글날", "부처님 오신 날", "노동절"}
ON_WEEKENDS |= {"어린이날", "기독탄신일"}
ON_SUNDAYS = ("설날", "추석")
FIXED = {
    "1월 1일": (1, 1), "3·1절": (3, 1), "어린이날": (5, 5), "현충일": (6, 6), "광복절": (8, 15),
    "개천절": (10, 3), "한글날": (10, 9), "기독탄신일": (12, 25),
}  # fmt: skip


def by_day():
    found = defaultdict(list)
    for each in legal_holidays():
        found[each.on].append(each)
    return found


def test_every_year_has_all_holidays_of_the_rule_and_each_its_article():
    found = by_day()
    assert {day.year for day in found} == set(range(2024, 2031))
    for year in range(2024, 2031):
        for name, (month, day) in FIXED.items():
            assert name in [each.name for each in found[date(year, month, day)]], (year, name)
        for feast in ON_SUNDAYS:
            around = [d for d in found if any(e.name.startswith(feast) for e in found[d])]
            around = sorted(d for d in around if d.year == year)
            assert around[:3] == [around[0] + DAY * n for n in range(3)], (year, feast)
    assert all(each.basis.startswith("규정 제") for each in legal_holidays())


def test_labour_day_and_constitution_day_rest_since_2026():
    names = {(each.on.year, each.name) for each in legal_holidays()}
    assert {(year, "노동절") in names for year in (2024, 2025)} == {False}
    assert all((year, name) in names for year in range(2026, 2031) for name in ("노동절", "제헌절"))


def is_replaced(name: str, day: date, names: list[str]) -> bool:
    clash = len(names) > 1 and day.weekday() < 5
    if name.startswith(ON_SUNDAYS):
        return day.weekday() == 6 or clash
    return name in ON_WEEKENDS and (day.weekday() >= 5 or clash)


def test_substitute_holidays_are_those_that_the_rule_gives():
    found = by_day()
    proper = {
        day: [each.name for each in entries if SUBSTITUTE not in each.basis]
        for day, entries in found.items()
    }
    told = {day for day, entries in found.items() if any(SUBSTITUTE in e.basis for e in entries)}
    resting = {day for day, names in proper.items() if names}
    given = set()
    for day in sorted(resting):
        if any(is_replaced(name, day, proper[day]) for name in proper[day]):
            after = day + DAY
            while after in resting or after in given or after.weekday() >= 5:
                after += DAY
            given.add(after)
    assert told == given


def test_the_office_adds_a_holiday_and_works_on_another(desk):
    holidays = OfficeHolidays(desk)
    holidays.add(OfficeHoliday(day=date(2026, 11, 13), name="임시공휴일"))
    holidays.add(OfficeHoliday(day=date(2026, 10, 9), name="비상근무", is_worked=True))
    with desk.reading() as session:
        calendar = calendar_of(session)
    assert calendar.name(date(2026, 11, 13)) == "임시공휴일"
    assert not calendar.is_workday(date(2026, 11, 13))
    assert calendar.is_workday(date(2026, 10, 9))
    assert not calendar.is_workday(date(2026, 12, 25))


def test_one_day_is_entered_once(desk):
    holidays = OfficeHolidays(desk)
    holidays.add(OfficeHoliday(day=date(2026, 11, 13), name="임시공휴일"))
    with pytest.raises(InvalidEntry) as refused:
        holidays.add(OfficeHoliday(day=date(2026, 11, 13), name="또 하나"))
    assert refused.value.field == "day"


def test_it_is_known_until_when_the_list_goes():
    assert known_until() == 2030
