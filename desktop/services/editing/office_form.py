"""A section of the office's settings as a form, and days of the office as its rows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from desktop.domain import codes
from desktop.domain.calendars import first_session_after
from desktop.domain.dates import format_day
from desktop.domain.forms import Entries, Form, FormTarget, Row
from desktop.domain.record import Stored
from desktop.services.activities import Activities
from desktop.services.editing.bound import Bound, Sheet
from desktop.services.editing.record_form import Children, RecordForm, read_all, service_of
from desktop.services.records import Records
from desktop.services.workdays import legal_holidays

_COMING = 4


@dataclass(frozen=True)
class Days(Children):
    """Days that belong to the office as a whole, edited as rows."""

    def _stored(self, activities: Activities, _owner_id: str) -> list[Stored[Any]]:
        found = service_of(activities, self.service).all()
        return sorted(found, key=lambda stored: str(getattr(stored.value, self.bounds[0].key)))

    def _enter_row(
        self,
        service: Records[Any],
        sheet: Sheet,
        stored: Stored[Any] | None,
        row: Row,
        owner_id: str,
        position: int,
    ) -> None:
        if stored is not None:
            super()._enter_row(service, sheet, stored, row, owner_id, position)
            return
        record: Any = service.record
        service.add(record(**read_all(self.bounds, sheet, row)))


@dataclass(frozen=True)
class OfficeForm(RecordForm):
    """One section of the settings. There is one office, so that nobody need name it."""

    service: str = "office"
    bounds: tuple[Bound, ...] = ()
    section: str = ""

    def open(self, activities: Activities, sheet: Sheet, target: FormTarget) -> Form:
        office_id = activities.office.current().id
        form = super().open(activities, sheet, replace(target, record_id=office_id))
        return replace(form, help=self.note(activities, sheet))

    def note(self, activities: Activities, sheet: Sheet) -> str:
        """What the office should know of the section at the moment."""
        return self.help

    def enter(
        self, activities: Activities, sheet: Sheet, form: Form, entries: Entries
    ) -> tuple[str, str]:
        record_id, _ = super().enter(activities, sheet, form, entries)
        return record_id, f"설정 ‘{self.section}’ 수정"

    def title(self, service: Records[Any], stored: Stored[Any] | None) -> str:
        return f"설정: {self.section}"


class CouncilForm(OfficeForm):
    """Says which session is the next: without one no day can be counted."""

    def note(self, activities: Activities, sheet: Sheet) -> str:
        sessions = (stored.value for stored in activities.council_sessions.all())
        coming = first_session_after(sheet.today, sessions)
        if coming is not None:
            span = f"{format_day(coming.starts_on)} ~ {format_day(coming.ends_on)}"
            return f"다음 회기: {coming.name}({span})"
        if activities.office.current().value.council_rule is codes.CouncilRule.SESSION:
            return "앞으로 열 회기가 없습니다. 회기 일정을 적어야 보고 기한을 셀 수 있습니다."
        return ""


class DaysForm(OfficeForm):
    """Says which days of rest come next, and on what article each rests."""

    def note(self, activities: Activities, sheet: Sheet) -> str:
        coming = [each for each in legal_holidays() if each.on >= sheet.today][:_COMING]
        told = (f"{format_day(day.on, weekday=True)} {day.name}({day.basis})" for day in coming)
        return f"앞으로의 공휴일: {', '.join(told)}" if coming else ""
