"""Who is in charge, as fields of a form: lead department, officer, supporting departments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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
        "비워 두면 오늘입니다.",
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
        department, person = _in_charge(_lead(standing))
        return {
            "lead_department": name_of(Lookup.DEPARTMENT, department),
            "officer": name_of(Lookup.PERSON, person),
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
        standing = self._standing(activities, sheet, record_id)
        self._enter_lead(activities, sheet, record_id, standing, entries, on)
        rows = cast(Sequence[Row], entries.get("supporting", ()))
        self._enter_supporting(activities, sheet, record_id, standing, rows, on)

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
        typed = cast(str, entries.get("officer", ""))
        person = sheet.lookups.id_of(Lookup.PERSON, "officer", typed, creates=True)
        lead = _lead(standing)
        if (department, person) == _in_charge(lead):
            return
        if department is None:
            raise InvalidEntry("lead_department", "주관부서를 입력하십시오.")
        wanted = self._assignment(AssignmentRole.LEAD, record_id, department, person, on)
        if lead is not None and lead.value.valid_from == on:
            activities.assignments.revise(lead.id, wanted)
        else:
            activities.assignments.assign(wanted)

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
                    self._assignment(role, record_id, department, None, on)
                )

    def _assignment(
        self, role: AssignmentRole, record_id: str, department: str, person: str | None, on: date
    ) -> Assignment:
        target: dict[str, Any] = {self.column: record_id}
        return Assignment(
            role=role, department_id=department, person_id=person, valid_from=on, **target
        )

    def _standing(
        self, activities: Activities, sheet: Sheet, record_id: str
    ) -> list[Stored[Assignment]]:
        return [
            charge
            for charge in activities.assignments.below(self.column, record_id)
            if charge.value.valid_to is None or charge.value.valid_to > sheet.today
        ]


def _lead(standing: Sequence[Stored[Assignment]]) -> Stored[Assignment] | None:
    return next((c for c in standing if c.value.role is AssignmentRole.LEAD), None)


def _in_charge(charge: Stored[Assignment] | None) -> tuple[str | None, str | None]:
    return (charge.value.department_id, charge.value.person_id) if charge else (None, None)


def _department(sheet: Sheet, key: str, typed: Any) -> str | None:
    return sheet.lookups.id_of(Lookup.DEPARTMENT, key, typed)
