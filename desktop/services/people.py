"""People and the posts they held."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desktop.domain.errors import InvalidEntry, Refused
from desktop.domain.organisations import Person, Position
from desktop.services.periods import refuse_outside
from desktop.services.records import Records
from desktop.services.rules import Once
from desktop.storage.models import DepartmentRow, PersonRow, PositionRow

_POST = ("person_id", "organisation_id", "department_id", "title")


class People(Records[Person]):
    """인물: signatories, officers, participants. Two persons may bear one name."""

    row = PersonRow
    record = Person
    noun = "인물"

    def appoint(self, position: Position) -> str:
        """Give a person a post from its `valid_from`; posts held until then end on that day.

        A person who keeps another post besides is entered through the positions one by one.
        Gives the id of the post. Raises Refused when a later post is already known.
        """
        on = position.valid_from
        if on is None:
            raise InvalidEntry("valid_from", "발령일을 입력하십시오.")
        person = self.get(position.person_id).value
        with self._desk.together(self._sentence(person, "발령")):
            self._end_posts(position.person_id, on)
            return Positions(self._desk).add(position)

    def relieve(self, person_id: str, on: date) -> None:
        """End all posts that the person holds on `on`. Raises Refused when there is none."""
        person = self.get(person_id).value
        with self._desk.together(self._sentence(person, "해임")):
            if not self._end_posts(person_id, on):
                raise Refused("그날 맡고 있는 직위가 없습니다.")

    def _end_posts(self, person_id: str, on: date) -> int:
        """Ends the posts that are held on `on`; gives how many."""
        positions = Positions(self._desk)
        with self._desk.unit("직위 마감") as session:
            held = _held(session, person_id, on)
            if any(row.valid_from is not None and row.valid_from >= on for row in held):
                raise Refused("그날 이후의 직위가 이미 있습니다. 발령일을 다시 확인하십시오.")
            for row in held:
                record: Any = positions.get(row.id).value
                positions.change(session, row, replace(record, valid_to=on))
        return len(held)


class Positions(Records[Position]):
    """직위 이력 of a person. Several posts at once are possible (겸임), the same one is not."""

    row = PositionRow
    record = Position
    noun = "직위"
    once_at_a_time = (Once(_POST, "같은 때에 같은 직위가 이미 있습니다."),)
    fixed = ("person_id",)

    def _check(self, session: Session, record: Position, row: Any) -> None:
        if record.department_id is not None:
            department = session.get_one(DepartmentRow, record.department_id)
            refuse_outside("department_id", record, department)


def _held(session: Session, person_id: str, on: date) -> list[PositionRow]:
    query = select(PositionRow).where(
        PositionRow.person_id == person_id,
        PositionRow.deleted_at.is_(None),
        or_(PositionRow.valid_to.is_(None), PositionRow.valid_to > on),
    )
    return list(session.scalars(query.order_by(PositionRow.id)))
