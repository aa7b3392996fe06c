"""Who is in charge of what in the sample office, through reorganisations and transfers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from desktop.domain.codes import AssignmentRole
from desktop.domain.departments import Assignment
from desktop.services.sample.conversion import fuzzy_date
from desktop.services.sample.entering import Sheet
from desktop.services.sample.files import SampleFault


@dataclass(frozen=True)
class Charge:
    """A department or an officer who had a piece of work for a time."""

    key: str
    since: date | None
    until: date | None
    note: str = ""

    def holds_on(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (
            self.until is None or day < self.until
        )


@dataclass(frozen=True)
class Line:
    """Work of one kind, handed on from department to department, officer to officer."""

    departments: tuple[Charge, ...]
    officers: tuple[Charge, ...]


class Lines:
    """The lines of a file, and which of them each item is on."""

    def __init__(self, tables: dict[str, Any]) -> None:
        self._lines = {name: _line(table) for name, table in tables["line"].items()}
        self._items = {item: name for name, items in tables["items"].items() for item in items}

    def line(self, name: str, where: str, file: str) -> Line:
        if name not in self._lines:
            raise SampleFault(file, f"‘{where}’ 항목의 업무 줄 ‘{name}’이 없습니다.")
        return self._lines[name]

    def officer(self, item: str, day: date, file: str) -> str:
        """Key of the officer who had the item on `day`."""
        officers = self.line(self._items.get(item, ""), item, file).officers
        return next(charge.key for charge in officers if charge.holds_on(day))


def enter_charges(sheet: Sheet, tables: dict[str, Any], lines: Lines) -> None:
    """Assign departments and officers to agreements, plans and items, and give items their day."""
    coordinating = tables["coordinating"]
    for kind, name in (("agreement", "agreements"), ("plan", "plans")):
        for key, line in tables[name].items():
            target = {f"{kind}_id": sheet.reference(kind, key, name)}
            _assign(sheet, target, AssignmentRole.COORDINATING, Charge(**_open(coordinating)))
            _assign_line(sheet, target, lines.line(line, key, sheet.name))
    for line, items in tables["items"].items():
        for key in items:
            target = {"action_item_id": sheet.reference("action_item", key, line)}
            _assign_line(sheet, target, lines.line(line, key, sheet.name))
    for key, others in tables["supporting"].items():
        target = {"action_item_id": sheet.reference("action_item", key, "supporting")}
        for other in others:
            for charge in lines.line(other, key, sheet.name).departments:
                _assign(sheet, target, AssignmentRole.SUPPORTING, charge)
    _enter_due_days(sheet, tables["due"], tables["about"]["due_stated"])


def _enter_due_days(sheet: Sheet, days: dict[str, Any], stated: str) -> None:
    items = sheet.entered.activities.action_items
    for key, day in days.items():
        item_id = sheet.reference("action_item", key, "due")
        due_on = fuzzy_date({"on": day, "stated": stated})
        items.revise(item_id, replace(items.get(item_id).value, due_on=due_on))


def _assign_line(sheet: Sheet, target: dict[str, str], line: Line) -> None:
    for charge in line.departments:
        _assign(sheet, target, AssignmentRole.LEAD, charge)
    for charge in line.officers:
        _assign(sheet, target, AssignmentRole.OFFICER, charge)


def _assign(sheet: Sheet, target: dict[str, str], role: AssignmentRole, charge: Charge) -> None:
    kind = "person" if role is AssignmentRole.OFFICER else "department"
    sheet.entered.activities.assignments.add(
        Assignment(
            role=role,
            valid_from=charge.since,
            valid_to=charge.until,
            handover_note=charge.note,
            **target,
            **{f"{kind}_id": sheet.reference(kind, charge.key, role)},
        )
    )


def _line(table: dict[str, Any]) -> Line:
    return Line(
        tuple(_charges(table["departments"], "in")), tuple(_charges(table["officers"], "by"))
    )


def _charges(entries: list[dict[str, Any]], name: str) -> Iterator[Charge]:
    for entry in entries:
        yield Charge(entry[name], entry.get("from"), entry.get("until"), entry.get("note", ""))


def _open(coordinating: dict[str, Any]) -> dict[str, Any]:
    return {"key": coordinating["department"], "since": coordinating["from"], "until": None}
