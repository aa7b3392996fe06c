"""Days that an office enters itself, and what the rules of its ordinance make of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from desktop.domain.codes import CouncilRule
from desktop.domain.errors import InvalidEntry
from desktop.domain.record import Record, require_order, require_text
from desktop.domain.text import Line
from desktop.domain.workdays import Calendar

_LONGEST_SESSION = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilSession(Record):
    """회기 of the local council (제350회 임시회)."""

    name: Line
    starts_on: date
    ends_on: date

    def check(self) -> None:
        require_text("name", self.name, "회기 이름을")
        require_order("ends_on", self.starts_on, self.ends_on, "회기 끝이 시작보다 앞섭니다.")
        if (self.ends_on - self.starts_on).days >= _LONGEST_SESSION:
            raise InvalidEntry(
                "ends_on", f"회기는 {_LONGEST_SESSION}일을 넘을 수 없습니다. 날짜를 확인하십시오."
            )

    def label(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeHoliday(Record):
    """A day that the list of holidays does not have (임시공휴일), or has but is worked on."""

    day: date
    name: Line
    is_worked: bool = False

    def check(self) -> None:
        require_text("name", self.name, "이름을")

    def label(self) -> str:
        return self.name


@dataclass(frozen=True)
class CouncilTerm:
    """The office's rule on when the council is told at the latest of what was signed."""

    rule: CouncilRule
    days: int | None = None
    sessions: tuple[CouncilSession, ...] = ()
    calendar: Calendar = field(default_factory=Calendar)

    def last_day(self, signed: date) -> date | None:
        """None where there is no such duty, or the session is not known yet.

        A number of days that ends on a day of rest ends on the next workday (민법 제161조).
        """
        if self.rule is CouncilRule.DAYS and self.days is not None:
            return self.calendar.workday_from(signed + timedelta(days=self.days))
        if self.rule is CouncilRule.SESSION:
            session = first_session_after(signed, self.sessions)
            return session.ends_on if session is not None else None
        return None

    def signed_before(self, due: date) -> date | None:
        """The first day of signing whose last day comes after `due`; None where no day is due."""
        if self.rule is CouncilRule.DAYS and self.days is not None:
            return due - timedelta(days=self.days - 1)
        if self.rule is CouncilRule.SESSION:
            ended = [each.starts_on for each in self.sessions if each.ends_on <= due]
            return max(ended, default=None)
        return None


def first_session_after(signed: date, sessions: Iterable[CouncilSession]) -> CouncilSession | None:
    """The first session that opens after a day (경기 조례 제6조③: 체결 후 처음 개최하는 회기)."""
    later = [session for session in sessions if session.starts_on > signed]
    return min(later, key=lambda session: (session.starts_on, session.ends_on), default=None)
