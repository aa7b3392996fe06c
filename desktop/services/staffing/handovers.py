"""담당 지정·인계 of one or many agreements, plans and items, as one unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desktop.domain.codes import AssignmentRole
from desktop.domain.dates import format_day
from desktop.domain.departments import Assignment
from desktop.domain.errors import InvalidEntry, Refused
from desktop.domain.forms import Saved
from desktop.domain.reorganising import DepartmentChoice, PartKind
from desktop.domain.staffing import DutyTarget, Handover, OfficerChoice
from desktop.services.assignments import Assignments
from desktop.services.desk import Desk
from desktop.services.names import Names, valid_on
from desktop.services.records import live
from desktop.services.reorganisation.standing import department_choices
from desktop.storage.models import AssignmentRow, DepartmentRow, PersonRow, PositionRow

_COLUMNS = {
    PartKind.AGREEMENT: "agreement_id",
    PartKind.PLAN: "plan_id",
    PartKind.ITEM: "action_item_id",
}


class Handovers:
    """Answers the window's Handovers."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def departments(self, on: date) -> Sequence[DepartmentChoice]:
        """Our departments that stand on the day and have no end yet."""
        with self._desk.reading() as session:
            return department_choices(session, on)

    def officers(self, department_id: str, on: date) -> Sequence[OfficerChoice]:
        """Who has a post in the department on the day, by name."""
        query = (
            select(PersonRow.id, PersonRow.name, PositionRow.title)
            .join(PositionRow, PositionRow.person_id == PersonRow.id)
            .where(
                PositionRow.department_id == department_id,
                PositionRow.deleted_at.is_(None),
                PersonRow.deleted_at.is_(None),
                valid_on(PositionRow, on),
            )
            .order_by(PersonRow.name, PositionRow.id)
        )
        with self._desk.reading() as session:
            return [
                OfficerChoice(id=row.id, name=row.name, title=row.title)
                for row in session.execute(query)
            ]

    def hand_over(self, wanted: Handover) -> Saved:
        """All of it or nothing. Raises InvalidEntry (`targets`, `department_id`), Refused."""
        if not wanted.targets:
            raise InvalidEntry("targets", "넘길 협약이나 과제를 고르십시오.")
        if not wanted.department_id and not wanted.officer_id:
            raise InvalidEntry("department_id", "이어받을 부서나 담당자를 고르십시오.")
        with self._desk.reading() as session:
            told = _sentence(session, wanted)
        with self._desk.together(told), self._desk.reading() as session:
            for target in wanted.targets:
                if wanted.department_id:
                    self._pass_department(session, target, wanted)
                self._pass_officer(session, target, wanted)
        return Saved(sentence=told, number=self._desk.database.last_written or 0)

    def _pass_department(self, session: Session, target: DutyTarget, wanted: Handover) -> None:
        """The lead goes over; where there was none of its own, it is assigned."""
        service, old = Assignments(self._desk), _held(session, target, wanted.on, _LEAD)
        if old is None:
            service.assign(_assignment(target, wanted, _LEAD, department_id=wanted.department_id))
        elif old.department_id != wanted.department_id:
            service.hand_over(
                old.id, wanted.on, department_id=wanted.department_id, note=wanted.note
            )

    def _pass_officer(self, session: Session, target: DutyTarget, wanted: Handover) -> None:
        service, old = Assignments(self._desk), _held(session, target, wanted.on, _OFFICER)
        if wanted.officer_id:
            if old is None or old.person_id != wanted.officer_id:
                service.assign(_assignment(target, wanted, _OFFICER, person_id=wanted.officer_id))
        elif old is not None:
            if old.valid_from is not None and old.valid_from >= wanted.on:
                raise Refused("그날 이후의 담당 지정이 이미 있습니다. 날짜를 다시 확인하십시오.")
            service.revise(old.id, replace(service.get(old.id).value, valid_to=wanted.on))


_LEAD, _OFFICER = AssignmentRole.LEAD, AssignmentRole.OFFICER


def _assignment(
    target: DutyTarget, wanted: Handover, role: AssignmentRole, **who: str
) -> Assignment:
    about: dict[str, Any] = {_COLUMNS[target.kind]: target.id, **who}
    return Assignment(role=role, valid_from=wanted.on, handover_note=wanted.note, **about)


def _held(
    session: Session, target: DutyTarget, on: date, role: AssignmentRole
) -> AssignmentRow | None:
    """The assignment of the target's own that holds on the day or begins later."""
    column = getattr(AssignmentRow, _COLUMNS[target.kind])
    query = select(AssignmentRow).where(
        column == target.id,
        AssignmentRow.role == role,
        AssignmentRow.deleted_at.is_(None),
        or_(AssignmentRow.valid_to.is_(None), AssignmentRow.valid_to > on),
    )
    return session.scalars(query.order_by(AssignmentRow.valid_from, AssignmentRow.id)).first()


def _sentence(session: Session, wanted: Handover) -> str:
    names = Names(session, wanted.on)
    if wanted.department_id:
        live(session, DepartmentRow, wanted.department_id, "부서")
    if wanted.officer_id:
        live(session, PersonRow, wanted.officer_id, "인물")
    to = " ".join(
        part
        for part in (
            names.department(wanted.department_id or None),
            names.person(wanted.officer_id or None),
        )
        if part
    )
    return f"담당 인계 {len(wanted.targets):,}건 → {to}({format_day(wanted.on)})"
