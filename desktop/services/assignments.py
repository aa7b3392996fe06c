"""Who is in charge of what, and since when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desktop.domain.codes import AssignmentRole
from desktop.domain.departments import Assignment
from desktop.domain.errors import InvalidEntry, Refused
from desktop.services.periods import refuse_outside
from desktop.services.records import Records
from desktop.services.rules import Once
from desktop.storage.models import AssignmentRow, DepartmentRow

TARGETS = ("agreement_id", "plan_id", "action_item_id", "indicator_id", "budget_id")
_ONE_AT_A_TIME = {AssignmentRole.COORDINATING, AssignmentRole.LEAD}


class Assignments(Records[Assignment]):
    """담당 지정 of departments and officers; one lead department at a time."""

    row = AssignmentRow
    record = Assignment
    noun = "담당 지정"
    once_at_a_time = (
        Once(
            (*TARGETS, "role"),
            "같은 때에 이미 지정된 주관부서가 있습니다. 인계로 넘기십시오.",
            lambda record: record.role in _ONE_AT_A_TIME,
        ),
        Once(
            (*TARGETS, "role", "person_id", "department_id"),
            "같은 때에 이미 담당으로 지정되어 있습니다.",
        ),
    )
    fixed = TARGETS

    def assign(self, assignment: Assignment) -> str:
        """Put somebody in charge from `valid_from`; who was, in the same role, is no longer.

        Supporting departments stay beside one another. Gives the id of the assignment.
        """
        on = assignment.valid_from
        if on is None:
            raise InvalidEntry("valid_from", "지정일을 입력하십시오.")
        with self._desk.together(self._sentence(assignment, "등록")):
            if assignment.role is not AssignmentRole.SUPPORTING:
                self._relieve(assignment, on)
            return self.add(assignment)

    def hand_over(
        self,
        assignment_id: str,
        on: date,
        *,
        department_id: str | None = None,
        person_id: str | None = None,
        note: str = "",
    ) -> str:
        """Pass a duty on (행정업무규정 제61조: 업무의 인계·인수); gives the new assignment's id.

        What is not given stays as it was. Raises Refused when the duty does not stand on `on`.
        """
        if department_id is None and person_id is None:
            raise InvalidEntry("department_id", "이어받을 부서나 담당자를 지정하십시오.")
        with self._desk.together("담당 인계"):
            with self._desk.unit("담당 마감") as session:
                row = self._live(session, assignment_id)
                old = self._stored(row).value
                self._end(session, row, on)
            return self.add(
                replace(
                    old,
                    department_id=department_id or old.department_id,
                    person_id=person_id or (old.person_id if department_id is None else None),
                    valid_from=on,
                    handover_note=note,
                )
            )

    def finish(self, assignment_id: str, on: date) -> None:
        """End a duty on `on`; one that has not begun by then is removed."""
        stored = self.get(assignment_id)
        if stored.value.valid_from is not None and stored.value.valid_from >= on:
            self.remove(assignment_id)
            return
        with self._desk.unit("담당 마감") as session:
            self._end(session, self._live(session, assignment_id), on)

    def _relieve(self, assignment: Assignment, on: date) -> None:
        """End what stands on `on` in the same role for the same thing."""
        query = select(AssignmentRow).where(
            AssignmentRow.deleted_at.is_(None),
            AssignmentRow.role == assignment.role,
            or_(AssignmentRow.valid_to.is_(None), AssignmentRow.valid_to > on),
        )
        for name in TARGETS:
            query = query.where(getattr(AssignmentRow, name) == getattr(assignment, name))
        with self._desk.unit("담당 마감") as session:
            for row in session.scalars(query).all():
                self._end(session, row, on)

    def _end(self, session: Session, row: Any, on: date) -> None:
        if row.valid_from is not None and row.valid_from >= on:
            raise Refused("그날 이후의 담당 지정이 이미 있습니다. 날짜를 다시 확인하십시오.")
        if row.valid_to is not None and row.valid_to <= on:
            raise Refused("이미 끝난 담당 지정입니다.")
        self.change(session, row, replace(self._stored(row).value, valid_to=on))

    def _check(self, session: Session, record: Assignment, row: Any) -> None:
        if record.department_id is not None:
            department = session.get_one(DepartmentRow, record.department_id)
            refuse_outside("department_id", record, department)
