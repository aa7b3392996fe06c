"""The office as of a past day or a past unit of work, to be read only (decision 7)."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, tzinfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.domain.dates import format_day
from desktop.domain.errors import NotFound, Refused
from desktop.services.desk import Desk
from desktop.services.office_files import OfficeFile
from desktop.storage.models import UnitRow
from desktop.storage.opening import Opened
from desktop.storage.rewinding import Rewound


def past_office(file: OfficeFile, when: date | int) -> OfficeFile:
    """`when` is a day, whose end is shown, or the number of a unit, shown as it left things.

    기준일 is that day. Closing it throws it away and leaves `file` open. Raises Refused for a
    day before the first record or after today, NotFound for a number that the log lacks.
    """
    desk = file.desk
    zone = desk.clock().tzinfo
    with desk.reading() as session:
        if isinstance(when, date):
            day, number = when, _number_on(session, when, desk.clock().date(), zone)
            told = format_day(day)
        else:
            at, number = _time_of(session, when, zone), when
            day, told = at.date(), f"{format_day(at.date())} {at:%H:%M}(작업 {number:,}번까지)"
    copy = Rewound(file.database, number)
    end = datetime.combine(day, time(23, 59, 59), zone)
    notice = f"{told} 현재 자료를 보고 있습니다. 읽기 전용입니다."
    shown = Desk(copy.database, desk.user, lambda: end)
    return OfficeFile(
        shown, file.location, notice, Opened(copy.database, None), _rewound=[copy], past_day=day
    )


def _number_on(session: Session, day: date, today: date, zone: tzinfo | None) -> int:
    """The last log number at the end of `day`."""
    if day > today:
        raise Refused(f"{format_day(day)}은 아직 오지 않은 날입니다. 오늘까지의 날을 고르십시오.")
    end = datetime.combine(day + timedelta(days=1), time(), zone)
    number = session.scalar(select(func.max(UnitRow.number)).where(UnitRow.at < end))
    if number is None:
        first = session.scalar(select(func.min(UnitRow.at)))
        assert first is not None, "every office file begins with a unit"
        begun = format_day(first.astimezone(zone).date())
        raise Refused(f"이 자료는 {begun}부터 있습니다. 그날이나 그 뒤의 날을 고르십시오.")
    return number


def _time_of(session: Session, number: int, zone: tzinfo | None) -> datetime:
    at = session.scalar(select(UnitRow.at).where(UnitRow.number == number))
    if at is None:
        raise NotFound(f"작업 {number}번을")
    return at.astimezone(zone)
