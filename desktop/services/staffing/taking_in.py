"""Carrying out what a list says: departments first, then persons and their posts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from desktop.domain.codes import DepartmentLevel, PersonKind
from desktop.domain.departments import Department
from desktop.domain.organisations import Person, Position
from desktop.domain.staffing import RosterState
from desktop.services.departments import Departments
from desktop.services.desk import Desk
from desktop.services.people import People, Positions
from desktop.services.staffing.judging import Held, Judged, Standing, post_of

_LEVELS = (
    ("담당관", DepartmentLevel.OFFICER),
    ("기획관", DepartmentLevel.OFFICER),
    ("사업소", DepartmentLevel.AGENCY),
    ("센터", DepartmentLevel.AGENCY),
    ("본부", DepartmentLevel.BUREAU),
    ("국", DepartmentLevel.BUREAU),
    ("실", DepartmentLevel.OFFICE),
    ("팀", DepartmentLevel.TEAM),
)


class TakingIn:
    """Used inside one unit of work."""

    def __init__(self, desk: Desk, standing: Standing, on: date) -> None:
        self._departments, self._people = Departments(desk), People(desk)
        self._positions = Positions(desk)
        self._on = on
        self._ids = {name: row.id for name, row in standing.departments.items()}

    def take(self, lines: Iterable[Judged]) -> None:
        for each in lines:
            if each.state in (RosterState.NEW, RosterState.CHANGED):
                self._take(each)

    def _take(self, judged: Judged) -> None:
        line = judged.line
        above = self._department(line.upper, None) if line.upper else None
        department_id = self._department(line.department, above)
        if not line.person:
            return
        title, rank = post_of(line)
        if judged.held is None:
            person_id = self._people.add(
                Person(
                    name=line.person,
                    kind=PersonKind.OFFICIAL,
                    contact=line.phone,
                    note=line.duty,
                )
            )
            self._post(person_id, department_id, title, rank)
            return
        held = judged.held
        self._mend_person(held, line.phone, line.duty)
        rank = rank or held.post.rank
        if (held.post.department_id, held.post.title, held.post.rank) != (
            department_id,
            title,
            rank,
        ):
            self._move(held, department_id, title, rank)

    def _department(self, name: str, above: str | None) -> str:
        """Its id; a department that is not there is opened on the day."""
        if name not in self._ids:
            self._ids[name] = self._departments.add(
                Department(name=name, level=level_of(name), parent_id=above, valid_from=self._on)
            )
        return self._ids[name]

    def _mend_person(self, held: Held, phone: str, duty: str) -> None:
        old = self._people.get(held.person.id).value
        new = replace(old, contact=phone or old.contact, note=duty or old.note)
        if new != old:
            self._people.revise(held.person.id, new)

    def _move(self, held: Held, department_id: str, title: str, rank: str) -> None:
        """A post that began on the day itself is mended; else it ends and another begins."""
        old = self._positions.get(held.post.id).value
        if old.valid_from == self._on:
            moved = replace(old, department_id=department_id, title=title, rank=rank)
            self._positions.revise(held.post.id, moved)
            return
        self._positions.revise(held.post.id, replace(old, valid_to=self._on))
        self._post(held.person.id, department_id, title, rank)

    def _post(self, person_id: str, department_id: str, title: str, rank: str) -> None:
        self._positions.add(
            Position(
                person_id=person_id,
                department_id=department_id,
                title=title,
                rank=rank,
                valid_from=self._on,
            )
        )


def level_of(name: str) -> DepartmentLevel:
    """The level that a department's name speaks of."""
    return next((level for end, level in _LEVELS if name.endswith(end)), DepartmentLevel.DIVISION)
