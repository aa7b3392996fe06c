"""Days that the office enters itself: sessions of its council and its own holidays."""

from __future__ import annotations

from desktop.domain.calendars import CouncilSession, OfficeHoliday
from desktop.services.records import Records
from desktop.services.rules import Once
from desktop.storage.models import CouncilSessionRow, OfficeHolidayRow


class CouncilSessions(Records[CouncilSession]):
    """의회 회기: the rule that counts sessions reads them."""

    row = CouncilSessionRow
    record = CouncilSession
    noun = "의회 회기"
    once = (Once(("name",), "같은 이름의 회기가 이미 있습니다."),)


class OfficeHolidays(Records[OfficeHoliday]):
    """Holidays beside those of the law, such as 임시공휴일."""

    row = OfficeHolidayRow
    record = OfficeHoliday
    noun = "쉬는 날"
    once = (Once(("day",), "이 날짜는 이미 있습니다."),)
