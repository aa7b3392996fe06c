"""Counting the days on which offices work: not Saturdays, Sundays and holidays."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

_DAY = timedelta(days=1)
_SATURDAY = 5
_WORKDAYS_A_WEEK = 5


@dataclass(frozen=True)
class Calendar:
    """Holidays by day with their names; `worked` are days that are worked on all the same."""

    holidays: Mapping[date, str] = field(default_factory=dict)
    worked: frozenset[date] = frozenset()

    def is_workday(self, day: date) -> bool:
        if day in self.worked:
            return True
        return day.weekday() < _SATURDAY and day not in self.holidays

    def name(self, day: date) -> str:
        """The name of the holiday on this day, "" on any other day."""
        return "" if day in self.worked else self.holidays.get(day, "")

    def workday_from(self, day: date) -> date:
        """`day`, or the first workday after it: when a period ends that ends on a holiday."""
        while not self.is_workday(day):
            day += _DAY
        return day

    def workdays_after(self, start: date, count: int) -> date:
        """The workday that is `count` workdays after `start`."""
        day = start
        for _ in range(count):
            day = self.workday_from(day + _DAY)
        return day

    def workdays_until(self, today: date, day: date) -> int:
        """How many workdays are left after `today`, `day` among them; below 0 when it is over."""
        if day < today:
            return -self.workdays_until(day, today)
        resting = bisect_right(self._resting, day) - bisect_right(self._resting, today)
        extra = bisect_right(self._extra, day) - bisect_right(self._extra, today)
        return _weekdays(today, day) - resting + extra

    @cached_property
    def _resting(self) -> list[date]:
        """Holidays that fall on weekdays and are not worked on."""
        return sorted(
            day for day in self.holidays if day.weekday() < _SATURDAY and day not in self.worked
        )

    @cached_property
    def _extra(self) -> list[date]:
        """Saturdays and Sundays that are worked on."""
        return sorted(day for day in self.worked if day.weekday() >= _SATURDAY)


def _weekdays(after: date, until: date) -> int:
    """Mondays to Fridays after the first day, up to and with the last."""
    weeks, rest = divmod((until - after).days, 7)
    left = sum((after + timedelta(days=n)).weekday() < _SATURDAY for n in range(1, rest + 1))
    return weeks * _WORKDAYS_A_WEEK + left
