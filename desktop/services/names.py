"""What organisations, departments and persons were called on a day, through renames."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from desktop.domain.codes import DepartmentLevel
from desktop.domain.text import search_key
from desktop.storage.models import (
    DepartmentRow,
    DepartmentSuccessionRow,
    OrganisationNameRow,
    OrganisationRow,
    PersonRow,
)

NOBODY = "미지정"
_UPPER = (DepartmentLevel.OFFICE, DepartmentLevel.BUREAU)


def valid_on(row: Any, day: date) -> ColumnElement[bool]:
    """The condition that a row with `valid_from` and `valid_to` counts on `day`."""
    return and_(
        or_(row.valid_from.is_(None), row.valid_from <= day),
        or_(row.valid_to.is_(None), row.valid_to > day),
    )


class Names:
    """Names as they were on one day. Reads a few small tables once."""

    def __init__(self, session: Session, day: date) -> None:
        self._day = day
        self._read_departments(session)
        self._read_organisations(session)
        people = select(PersonRow.id, PersonRow.name)
        self._people: dict[str, str] = {row.id: row.name for row in session.execute(people)}

    def organisation(self, organisation_id: str | None) -> str:
        return self._organisations.get(organisation_id or "", "")

    def person(self, person_id: str | None) -> str:
        return self._people.get(person_id or "", "")

    def department(self, department_id: str | None) -> str:
        """The name of whoever goes on with the department's work on that day."""
        found = self._departments.get(self.incarnation(department_id) or "")
        return found.name if found is not None else ""

    def bureau(self, department_id: str | None) -> str:
        """The 실 or 국 above a department, "" for one of its own."""
        above = self._departments.get(self.incarnation(department_id) or "")
        while above is not None and above.parent_id is not None:
            above = self._departments.get(above.parent_id)
            if above is not None and above.level in _UPPER:
                return self.department(above.id)
        return ""

    def incarnation(self, department_id: str | None) -> str | None:
        """The id of the department that the given one had become by that day.

        Only where exactly one goes on with the work; after a split somebody has to decide.
        """
        seen: set[str] = set()
        while department_id is not None and department_id not in seen:
            seen.add(department_id)
            followers = self._followers.get(department_id, [])
            if not self._is_closed(department_id) or len(followers) != 1:
                break
            department_id = followers[0]
        return department_id

    def incarnations(self, department_id: str) -> list[str]:
        """All departments whose work the given one does on that day, itself included."""
        return [each for each in self._departments if self.incarnation(each) == department_id]

    def departments(self) -> list[str]:
        """Ids of the departments that stand for themselves on that day, in the office's order."""
        return [each for each in self._departments if self.incarnation(each) == each]

    def named(self, text: str) -> list[str]:
        """Ids of the departments of that day whose name, or a former one, contains the text."""
        wanted = search_key(text)
        found = (
            self.incarnation(each)
            for each, row in self._departments.items()
            if wanted in search_key(row.name)
        )
        return list(dict.fromkeys(each for each in found if each is not None))

    def _is_closed(self, department_id: str) -> bool:
        row = self._departments.get(department_id)
        return row is not None and row.valid_to is not None and row.valid_to <= self._day

    def _read_departments(self, session: Session) -> None:
        query = select(
            DepartmentRow.id,
            DepartmentRow.name,
            DepartmentRow.level,
            DepartmentRow.parent_id,
            DepartmentRow.valid_to,
        ).where(DepartmentRow.deleted_at.is_(None))
        ordered = query.order_by(DepartmentRow.position, DepartmentRow.id)
        self._departments = {row.id: row for row in session.execute(ordered)}
        steps = select(
            DepartmentSuccessionRow.predecessor_id, DepartmentSuccessionRow.successor_id
        ).where(
            DepartmentSuccessionRow.deleted_at.is_(None),
            DepartmentSuccessionRow.effective_on <= self._day,
            DepartmentSuccessionRow.predecessor_id.is_not(None),
            DepartmentSuccessionRow.successor_id.is_not(None),
        )
        self._followers: dict[str, list[str]] = defaultdict(list)
        for row in session.execute(steps.order_by(DepartmentSuccessionRow.id)):
            self._followers[row.predecessor_id].append(row.successor_id)

    def _read_organisations(self, session: Session) -> None:
        query = select(OrganisationRow.id, OrganisationRow.name)
        self._organisations: dict[str, str] = {row.id: row.name for row in session.execute(query)}
        then = (
            select(OrganisationNameRow.organisation_id, OrganisationNameRow.name)
            .where(
                OrganisationNameRow.deleted_at.is_(None),
                valid_on(OrganisationNameRow, self._day),
            )
            .order_by(OrganisationNameRow.valid_from.asc().nulls_first(), OrganisationNameRow.id)
        )
        for row in session.execute(then):
            self._organisations[row.organisation_id] = row.name
