"""Who is in charge, as fields of a form: lead department, officer, supporting departments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, cast

from desktop.domain.codes import AssignmentRole
from desktop.domain.departments import Assignment
from desktop.domain.errors import InvalidEntry
from desktop.domain.forms import Entries, FieldKind, FormField, Lookup, Row
from desktop.domain.record import Stored
from desktop.domain.typed_dates import read_day
from desktop.services.activities import Activities
from desktop.services.editing.bound import Sheet
from desktop.services.editing.record_form import pointing_at

_SECTION = "담당"
_NOT_LATER = "지금 맡고 있는 담당의 시작일은 오늘보다 늦을 수 없습니다."
_FOLLOWS = (
    "담당이 바뀌지 않았고, 다른 담당과 이어져 있어 시작일만 바꿀 수 없습니다. "
    "날짜를 지우거나 담당을 바꾸십시오."
)
FIELDS = (
    FormField(
        key="lead_department",
        label="주관부서",
        kind=FieldKind.LOOKUP,
        lookup=Lookup.DEPARTMENT,
        section=_SECTION,
    ),
    FormField(
        key="officer",
        label="담당자",
        kind=FieldKind.LOOKUP,
        lookup=Lookup.PERSON,
        creates=True,
        section=_SECTION,
    ),
    FormField(
        key="supporting",
        label="협조부서",
        kind=FieldKind.ROWS,
        section=_SECTION,
        columns=(
            FormField(
                key="department",
                label="부서",
                kind=FieldKind.LOOKUP,
                lookup=Lookup.DEPARTMENT,
                required=True,
            ),
        ),
    ),
    FormField(
        key="charged_from",
        label="담당 시작일",
        kind=FieldKind.DAY,
        help="담당을 바꾸면 이날부터 새 담당이고, 앞선 담당은 전날까지로 남습니다. "
        "비워 두면 오늘입니다. 담당을 그대로 두고 적으면 처음 담당의 시작일을 바로잡습니다.",
        section=_SECTION,
    ),
)


@dataclass(frozen=True)
class Charge:
    """The charges of one record; `column` is how an assignment refers to it."""

    column: str

    def show(self, activities: Activities, sheet: Sheet, record_id: str) -> dict[str, Any]:
        standing = self._standing(activities, sheet, record_id) if record_id else []
        name_of = sheet.lookups.name_of
        lead = _first(standing, AssignmentRole.LEAD)
        department = lead.value.department_id if lead is not None else None
        return {
            "lead_department": name_of(Lookup.DEPARTMENT, department),
            "officer": name_of(Lookup.PERSON, _officer(standing)),
            "supporting": [
                {"id": c.id, "department": name_of(Lookup.DEPARTMENT, c.value.department_id)}
                for c in standing
                if c.value.role is AssignmentRole.SUPPORTING
            ],
            "charged_from": "",
        }

    def enter(self, activities: Activities, sheet: Sheet, record_id: str, entries: Entries) -> None:
        """Put in charge whom the form names, from the day it names; end what it names no more."""
        since = read_day("charged_from", cast(str, entries.get("charged_from", "")), sheet.today)
        on = since or sheet.today
        before = self._standing(activities, sheet, record_id)
        with _in_the_form("lead_department"):
            self._enter_lead(activities, sheet, record_id, before, entries, on)
            self._enter_officer(activities, sheet, record_id, before, entries, on)
        rows = cast(Sequence[Row], entries.get("supporting", ()))
        with _in_the_form("supporting"):
            self._enter_supporting(activities, sheet, record_id, before, rows, on)
        if since is not None and self._standing(activities, sheet, record_id) == before:
            lead = _first(before, AssignmentRole.LEAD)
            self._correct_start(activities, sheet, record_id, lead, since)

    def _enter_lead(
        self,
        activities: Activities,
        sheet: Sheet,
        record_id: str,
        standing: Sequence[Stored[Assignment]],
        entries: Entries,
        on: date,
    ) -> None:
        department = _department(sheet, "lead_department", entries.get("lead_department", ""))
        lead = _first(standing, AssignmentRole.LEAD)
        if department == (lead.value.department_id if lead is not None else None):
            return
        if department is None:
            raise InvalidEntry("lead_department", "주관부서를 입력하십시오.")
        wanted = self._assignment(AssignmentRole.LEAD, record_id, on, department_id=department)
        self._put(activities, lead, wanted)

    def _enter_officer(
        self,
        activities: Activities,
        sheet: Sheet,
        record_id: str,
        standing: Sequence[Stored[Assignment]],
        entries: Entries,
        on: date,
    ) -> None:
        """A person in charge stands beside the department, also where that is the agreement's."""
        typed = cast(str, entries.get("officer", ""))
        person = sheet.lookups.id_of(Lookup.PERSON, "officer", typed, creates=True)
        if person == _officer(standing):
            return
        officer = _first(standing, AssignmentRole.OFFICER)
        if person is not None:
            wanted = self._assignment(AssignmentRole.OFFICER, record_id, on, person_id=person)
            self._put(activities, officer, wanted)
        elif officer is not None:
            activities.assignments.finish(officer.id, on)

    @staticmethod
    def _put(activities: Activities, before: Stored[Assignment] | None, wanted: Assignment) -> None:
        """Another one from the day on; one who began on that very day is replaced."""
        if before is not None and before.value.valid_from == wanted.valid_from:
            activities.assignments.revise(before.id, wanted)
        else:
            activities.assignments.assign(wanted)

    def _correct_start(
        self,
        activities: Activities,
        sheet: Sheet,
        record_id: str,
        lead: Stored[Assignment] | None,
        since: date,
    ) -> None:
        """Nobody was put in charge anew: the day is that of the lead who stands."""
        if lead is None:
            raise InvalidEntry("lead_department", "주관부서를 입력하십시오.")
        if since == lead.value.valid_from:
            return
        if since > sheet.today:
            raise InvalidEntry("charged_from", _NOT_LATER)
        charges = activities.assignments.below(self.column, record_id)
        if any(c.id != lead.id and c.value.role is AssignmentRole.LEAD for c in charges):
            raise InvalidEntry("charged_from", _FOLLOWS)
        with _in_the_form("lead_department"):
            activities.assignments.revise(lead.id, replace(lead.value, valid_from=since))

    def _enter_supporting(
        self,
        activities: Activities,
        sheet: Sheet,
        record_id: str,
        standing: Sequence[Stored[Assignment]],
        rows: Sequence[Row],
        on: date,
    ) -> None:
        before = {
            c.value.department_id: c for c in standing if c.value.role is AssignmentRole.SUPPORTING
        }
        wanted: list[str] = []
        for number, row in enumerate(rows):
            with pointing_at(f"supporting.{number}"):
                department = _department(sheet, "department", row.get("department", ""))
                if department in wanted:
                    raise InvalidEntry("department", "같은 부서가 두 번 들어 있습니다.")
            if department is not None:
                wanted.append(department)
        for gone in before.keys() - set(wanted):
            activities.assignments.finish(before[gone].id, on)
        for department in wanted:
            if department not in before:
                role = AssignmentRole.SUPPORTING
                activities.assignments.assign(
                    self._assignment(role, record_id, on, department_id=department)
                )

    def _assignment(self, role: AssignmentRole, record_id: str, on: date, **who: str) -> Assignment:
        about: dict[str, Any] = {self.column: record_id, **who}
        return Assignment(role=role, valid_from=on, **about)

    def _standing(
        self, activities: Activities, sheet: Sheet, record_id: str
    ) -> list[Stored[Assignment]]:
        return [
            charge
            for charge in activities.assignments.below(self.column, record_id)
            if charge.value.valid_to is None or charge.value.valid_to > sheet.today
        ]


@contextmanager
def _in_the_form(field: str) -> Iterator[None]:
    """Let an InvalidEntry of an assignment name the field of the form it comes from."""
    names = {"department_id": field, "person_id": "officer", "valid_from": "charged_from"}
    try:
        yield
    except InvalidEntry as error:
        name = names.get(error.field, error.field)
        raise InvalidEntry(name, error.reason, error.code) from error


def _first(
    standing: Sequence[Stored[Assignment]], role: AssignmentRole
) -> Stored[Assignment] | None:
    return next((charge for charge in standing if charge.value.role is role), None)


def _officer(standing: Sequence[Stored[Assignment]]) -> str | None:
    officer = _first(standing, AssignmentRole.OFFICER)
    return officer.value.person_id if officer is not None else None


def _department(sheet: Sheet, key: str, typed: Any) -> str | None:
    return sheet.lookups.id_of(Lookup.DEPARTMENT, key, typed)
