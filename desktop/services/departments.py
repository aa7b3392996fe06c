"""Departments through reorganisations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.domain.codes import SuccessionKind
from desktop.domain.departments import Department
from desktop.domain.errors import InvalidEntry, Refused
from desktop.domain.record import Stored
from desktop.services.assignments import Assignments
from desktop.services.names import valid_on
from desktop.services.people import Positions
from desktop.services.periods import has_ended, lies_within
from desktop.services.records import Records, sentence
from desktop.services.reorganising import Reorganisation
from desktop.services.rules import Once
from desktop.storage.models import AssignmentRow, DepartmentRow, PositionRow

_NO_MOVES: Mapping[str, str] = {}
_NO_PARTS: Mapping[str, int] = {}


class Departments(Records[Department]):
    """부서, one record for each name it had.

    A reorganisation takes effect `on` a day and is one unit: it ends the old departments, opens
    the new ones, says who follows whom, and passes open duties, posts and departments below on.
    `note` is kept with the succession. Raises Refused for a department that is not there then.
    """

    row = DepartmentRow
    record = Department
    noun = "부서"
    once_at_a_time = (
        Once(("organisation_id", "name"), "같은 때에 같은 이름의 부서가 이미 있습니다."),
    )
    tree = ("organisation_id",)

    def named(self, name: str, on: date) -> Stored[Department] | None:
        """Our own department that bore this name on `on`, if there was one."""
        query = select(DepartmentRow).where(
            DepartmentRow.name == name,
            DepartmentRow.organisation_id.is_(None),
            DepartmentRow.deleted_at.is_(None),
            valid_on(DepartmentRow, on),
        )
        with self._desk.reading() as session:
            row = session.scalars(query).first()
            return self._stored(row) if row is not None else None

    def rename(self, department_id: str, name: str, on: date, note: str = "") -> str:
        """명칭변경; gives the id of the department under its new name."""
        with self._reorganising(department_id, "명칭변경", on, note) as step:
            new_id = step.open(replace(step.close(department_id), name=name))
            step.follow(SuccessionKind.RENAME, department_id, new_id)
            step.carry(department_id, new_id, _NO_MOVES)
        return new_id

    def merge(
        self, department_ids: Sequence[str], into: Department, on: date, note: str = ""
    ) -> str:
        """통합 of several into a new one, whose id is given."""
        if len(set(department_ids)) < 2:
            raise InvalidEntry("department_ids", "통합할 부서를 둘 이상 고르십시오.")
        with self._reorganising(department_ids[0], "통합", on, note) as step:
            for department_id in department_ids:
                step.close(department_id)
            new_id = step.open(into)
            for department_id in department_ids:
                step.follow(SuccessionKind.MERGE, department_id, new_id)
                step.carry(department_id, new_id, _NO_MOVES)
        return new_id

    def split(
        self,
        department_id: str,
        parts: Sequence[Department],
        on: date,
        *,
        moves: Mapping[str, int] = _NO_PARTS,
        note: str = "",
    ) -> list[str]:
        """분리 into new ones, whose ids are given.

        `moves` says by assignment which part (from 0) goes on with it; the rest goes to the first.
        """
        if len(parts) < 2 or any(not 0 <= part < len(parts) for part in moves.values()):
            raise InvalidEntry("parts", "나눌 부서를 둘 이상 적고 담당마다 그중에서 고르십시오.")
        with self._reorganising(department_id, "분리", on, note) as step:
            step.close(department_id)
            new_ids = [step.open(part) for part in parts]
            for new_id in new_ids:
                step.follow(SuccessionKind.SPLIT, department_id, new_id)
            chosen = {duty: new_ids[part] for duty, part in moves.items()}
            step.carry(department_id, new_ids[0], chosen)
        return new_ids

    def abolish(
        self,
        department_id: str,
        on: date,
        *,
        successor_id: str | None = None,
        moves: Mapping[str, str] = _NO_MOVES,
        note: str = "",
    ) -> None:
        """폐지. Open duties go where `moves` says by assignment, else to the successor.

        Raises Refused while anything open has nowhere to go.
        """
        with self._reorganising(department_id, "폐지", on, note) as step:
            step.close(department_id)
            followers = dict.fromkeys([successor_id, *moves.values()])
            if len(followers) > 1:
                followers.pop(None, None)
            for follower in followers:
                step.follow(SuccessionKind.ABOLISH, department_id, follower)
            step.carry(department_id, successor_id, moves)

    def transfer(
        self,
        from_id: str,
        to_id: str,
        assignment_ids: Sequence[str],
        on: date,
        note: str = "",
    ) -> None:
        """업무이관 of some duties between departments that both go on."""
        if not assignment_ids:
            raise InvalidEntry("assignment_ids", "넘길 담당을 고르십시오.")
        with self._reorganising(from_id, "업무이관", on, note) as step:
            step.standing(from_id)
            step.follow(SuccessionKind.TRANSFER, from_id, to_id)
            for assignment_id in assignment_ids:
                step.pass_on(assignment_id, from_id, to_id)

    @contextmanager
    def _reorganising(
        self, department_id: str, act: str, on: date, note: str
    ) -> Iterator[Reorganisation]:
        label = self.get(department_id).value.label()
        with self._desk.unit(sentence(self.noun, label, act)) as session:
            desk = self._desk
            at = desk.clock()
            yield Reorganisation(session, self, Assignments(desk), Positions(desk), on, note, at)

    def _check(self, session: Session, record: Department, row: Any) -> None:
        parent = session.get(DepartmentRow, record.parent_id) if record.parent_id else None
        if parent is not None and has_ended(parent, record.valid_from):
            raise InvalidEntry("parent_id", "상위 부서가 그때에는 이미 없습니다.")
        if row is not None:
            _refuse_duties_outside(session, record, row)


def _refuse_duties_outside(session: Session, record: Department, row: Any) -> None:
    for kind in (AssignmentRow, PositionRow):
        duties: Any = kind
        query = select(duties).where(duties.department_id == row.id, duties.deleted_at.is_(None))
        if not all(lies_within(duty, record) for duty in session.scalars(query)):
            raise Refused("그 기간 밖에 담당이나 직위가 있습니다. 조직개편으로 먼저 넘기십시오.")
