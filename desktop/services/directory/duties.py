"""What a department answers for on a day: agreements, plans and action items, still open."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session

from desktop.domain.codes import AssignmentRole
from desktop.domain.progress import OPEN
from desktop.domain.reorganising import PartKind
from desktop.domain.staffing import DutyTarget
from desktop.domain.standing import item_care
from desktop.domain.views_directory import DutyLine
from desktop.domain.views_home import CareKind
from desktop.domain.views_register import DetailTab, Place, RecordKind
from desktop.domain.words import word
from desktop.services.current import (
    items_running,
    office_row,
    round_on,
    running,
    standing_in,
    status_of,
)
from desktop.services.home.work_rows import days_left, item_query
from desktop.services.names import Names, valid_on
from desktop.services.register.rows import rows_of
from desktop.storage.models import (
    ActionItemRow,
    AgreementRow,
    AssignmentRow,
    PersonRow,
    PlanRow,
)

_KINDS = {RecordKind.AGREEMENT: PartKind.AGREEMENT, RecordKind.PLAN: PartKind.PLAN}
_BY_DEPARTMENT = (AssignmentRole.COORDINATING, AssignmentRole.LEAD, AssignmentRole.SUPPORTING)


def agreement_duties(
    session: Session, departments: Sequence[str], on: date
) -> tuple[DutyLine, ...]:
    """Agreements and plans that are being carried out, by the role that the department has."""
    roles: dict[str, AssignmentRole] = {}
    owner = func.coalesce(AssignmentRow.agreement_id, AssignmentRow.plan_id)
    query = (
        select(owner.label("owner_id"), AssignmentRow.role)
        .outerjoin(AgreementRow, AgreementRow.id == AssignmentRow.agreement_id)
        .outerjoin(PlanRow, PlanRow.id == AssignmentRow.plan_id)
        .where(*_held(departments, on), or_(running(on), PlanRow.deleted_at.is_(None)))
        .where(owner.is_not(None), AssignmentRow.role.in_(_BY_DEPARTMENT))
    )
    for row in session.execute(query.order_by(AssignmentRow.id)):
        roles[row.owner_id] = min(row.role, roles.get(row.owner_id, row.role), key=_rank)
    officers = _officers(session, on, AssignmentRow.agreement_id, AssignmentRow.plan_id, roles)
    return tuple(
        DutyLine(
            id=row.id,
            text=row.title,
            context=" · ".join(part for part in (row.number, row.partners) if part),
            role=word(roles[row.id]),
            status=row.status,
            due=row.lifecycle,
            days_left=None,
            officer=officers.get(row.id, ""),
            place=Place(row.id),
            target=DutyTarget(_KINDS[row.kind], row.id),
        )
        for row in rows_of(session, list(roles), on)
    )


def item_duties(
    session: Session, names: Names, departments: Sequence[str], on: date
) -> tuple[tuple[DutyLine, ...], tuple[DutyLine, ...]]:
    """Open items that the department leads or supports by due day, and those that are late."""
    soon = office_row(session).due_soon_days
    candidates = _candidates(departments, on)
    few = select(ActionItemRow.id).where(candidates)
    standing = standing_in(session, round_on(session, on), of=few)
    due = ActionItemRow.table().c["due_on_latest"]
    query = (
        item_query(standing, on)
        .where(*items_running(on), candidates, status_of(standing).in_(OPEN))
        .order_by(due.asc().nulls_last(), ActionItemRow.id)
    )
    supported = set(session.scalars(_assigned(departments, on, AssignmentRole.SUPPORTING)))
    rows = [
        (row, role)
        for row in session.execute(query)
        if (role := _role(row, departments, supported)) is not None
    ]
    officers = _officers(
        session, on, AssignmentRow.action_item_id, None, [row.id for row, _ in rows]
    )
    lines = [_item(row, role, officers, on) for row, role in rows]
    late = [
        line
        for line, (row, _) in zip(lines, rows, strict=True)
        if item_care(row.status, row.due_on, on, soon) is CareKind.LATE
    ]
    return tuple(lines), tuple(late)


def _role(row: Any, departments: Sequence[str], supported: set[Any]) -> AssignmentRole | None:
    if row.lead_id in departments:
        return AssignmentRole.LEAD
    return AssignmentRole.SUPPORTING if row.id in supported else None


def _item(row: Any, role: AssignmentRole, officers: dict[str, str], on: date) -> DutyLine:
    return DutyLine(
        id=row.id,
        text=row.title,
        context=row.owner_title,
        role=word(role),
        status=row.status,
        due=row.due_on.text(),
        days_left=days_left(row.due_on, on),
        officer=officers.get(row.id, ""),
        place=Place(row.owner_id, DetailTab.ITEMS, row.id),
        target=DutyTarget(PartKind.ITEM, row.id),
    )


def _candidates(departments: Sequence[str], on: date) -> ColumnElement[bool]:
    """Items that the departments may lead or support: their own, or of what they lead."""
    own = _assigned(departments, on, AssignmentRole.LEAD, AssignmentRole.SUPPORTING)
    led = (*_held(departments, on), AssignmentRow.role == AssignmentRole.LEAD)
    agreements = select(AssignmentRow.agreement_id).where(
        AssignmentRow.agreement_id.is_not(None), *led
    )
    plans = select(AssignmentRow.plan_id).where(AssignmentRow.plan_id.is_not(None), *led)
    return or_(
        ActionItemRow.id.in_(own),
        ActionItemRow.parent_id.in_(own),
        ActionItemRow.agreement_id.in_(agreements),
        ActionItemRow.plan_id.in_(plans),
    )


def _assigned(departments: Sequence[str], on: date, *roles: AssignmentRole) -> Select[Any]:
    return select(AssignmentRow.action_item_id).where(
        AssignmentRow.action_item_id.is_not(None),
        AssignmentRow.role.in_(roles),
        *_held(departments, on),
    )


def _held(departments: Sequence[str], on: date) -> tuple[ColumnElement[bool], ...]:
    return (
        AssignmentRow.department_id.in_(departments),
        AssignmentRow.deleted_at.is_(None),
        valid_on(AssignmentRow, on),
    )


def _officers(session: Session, on: date, column: Any, other: Any, wanted: Any) -> dict[str, str]:
    """The person in charge of each target, officers before team heads."""
    wanted = set(wanted)
    target = column if other is None else func.coalesce(column, other)
    query = (
        select(target.label("target_id"), PersonRow.name, AssignmentRow.role)
        .join(PersonRow, PersonRow.id == AssignmentRow.person_id)
        .where(target.is_not(None), AssignmentRow.deleted_at.is_(None), valid_on(AssignmentRow, on))
        .order_by(AssignmentRow.valid_from.desc().nulls_last(), AssignmentRow.id)
    )
    found: dict[str, str] = {}
    for row in sorted(session.execute(query), key=lambda row: row.role is AssignmentRole.TEAM_HEAD):
        if row.target_id in wanted:
            found.setdefault(row.target_id, row.name)
    return found


def _rank(role: AssignmentRole) -> int:
    return (AssignmentRole.LEAD, AssignmentRole.COORDINATING, AssignmentRole.SUPPORTING).index(role)
