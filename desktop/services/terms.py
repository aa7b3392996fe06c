"""The office's rules on deadlines, ready to be asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.domain.calendars import CouncilSession, CouncilTerm
from desktop.domain.codes import DayCount
from desktop.domain.workdays import Calendar
from desktop.services.current import office_row
from desktop.services.records import to_record
from desktop.services.workdays import calendar_of
from desktop.storage.models import CouncilSessionRow, OfficeRow


@dataclass(frozen=True)
class Terms:
    """Read once for each view."""

    office: OfficeRow
    calendar: Calendar
    council: CouncilTerm
    today: date

    @property
    def soon(self) -> int:
        """How many days of the calendar `due_soon_days` are, counted as the office wants."""
        days = self.office.due_soon_days
        if self.office.day_count is DayCount.CALENDAR:
            return days
        return (self.calendar.workdays_after(self.today, days) - self.today).days

    def workdays_left(self, day: date | None) -> int | None:
        return None if day is None else self.calendar.workdays_until(self.today, day)


def read_terms(session: Session, today: date) -> Terms:
    office, calendar = office_row(session), calendar_of(session)
    return Terms(office, calendar, _council(session, office, calendar), today)


def council_term(session: Session) -> CouncilTerm:
    return _council(session, office_row(session), calendar_of(session))


def _council(session: Session, office: OfficeRow, calendar: Calendar) -> CouncilTerm:
    query = select(CouncilSessionRow).where(CouncilSessionRow.deleted_at.is_(None))
    rows = session.scalars(query.order_by(CouncilSessionRow.starts_on, CouncilSessionRow.id))
    sessions = tuple(to_record(row, CouncilSession) for row in rows)
    return CouncilTerm(
        rule=office.council_rule,
        days=office.council_report_days,
        sessions=tuple(each for each in sessions if isinstance(each, CouncilSession)),
        calendar=calendar,
    )
