"""Tables of days that an office enters itself."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped

from desktop.storage.base import Kept


class CouncilSessionRow(Kept):
    __tablename__ = "council_session"

    name: Mapped[str]
    starts_on: Mapped[date]
    ends_on: Mapped[date]


class OfficeHolidayRow(Kept):
    __tablename__ = "office_holiday"

    day: Mapped[date]
    name: Mapped[str]
    is_worked: Mapped[bool]
