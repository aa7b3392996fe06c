"""Lines of the items in sight: what they are, who leads them, and what was reported."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from desktop.domain.codes import AssignmentRole
from desktop.domain.views_register import DetailTab, Place
from desktop.domain.views_work import WorkLine
from desktop.services.current import item_lead, standing_in, status_of
from desktop.services.home.work_rows import days_left
from desktop.services.names import NOBODY, Names, valid_on
from desktop.services.work.listing import is_late
from desktop.storage.models import (
    ActionItemRow,
    AgreementRow,
    AssignmentRow,
    PlanRow,
    ProgressEntryRow,
    RoundRow,
)

_BATCH = 500


def lines_of(
    session: Session, in_round: RoundRow, ids: Sequence[str], day: date, names: Names
) -> list[WorkLine]:
    """One line for each id, in the same order; ids that are gone are left out."""
    found: dict[str, WorkLine] = {}
    for start in range(0, len(ids), _BATCH):
        few = select(ActionItemRow.id).where(
            ActionItemRow.id.in_(ids[start : start + _BATCH]), ActionItemRow.deleted_at.is_(None)
        )
        rows = session.execute(_query(session, in_round, few, day)).all()
        officers = officers_of(session, rows, day, names)
        for row in rows:
            found[row.id] = _line(row, officers.get(row.id, ""), names, day)
    return [found[each] for each in ids if each in found]


def standing_entries(round_id: str) -> Any:
    """Conditions on ProgressEntryRow: in this round, not removed and not corrected by another."""
    correction = aliased(ProgressEntryRow)
    corrected = select(correction.corrects_id).where(
        correction.corrects_id > "", correction.deleted_at.is_(None)
    )
    return and_(
        func.coalesce(ProgressEntryRow.round_id, ProgressEntryRow.round_id) == round_id,
        ProgressEntryRow.deleted_at.is_(None),
        ProgressEntryRow.id.not_in(corrected),
    )


def _query(session: Session, in_round: RoundRow, few: Select[Any], day: date) -> Select[Any]:
    standing = standing_in(session, in_round, of=few)
    entry = ProgressEntryRow
    reported = and_(entry.action_item_id == ActionItemRow.id, standing_entries(in_round.id))
    return (
        select(
            ActionItemRow.id,
            ActionItemRow.title,
            ActionItemRow.due_on,
            ActionItemRow.parent_id,
            func.coalesce(ActionItemRow.agreement_id, ActionItemRow.plan_id).label("owner_id"),
            func.coalesce(AgreementRow.title, PlanRow.title).label("owner_title"),
            item_lead(day).label("lead_id"),
            status_of(standing).label("status"),
            standing.c.percent.label("standing_percent"),
            entry.id.label("entry_id"),
            entry.review_state,
            entry.percent,
            entry.achievements,
            entry.problems,
            entry.measures,
            entry.plans,
        )
        .outerjoin(AgreementRow, AgreementRow.id == ActionItemRow.agreement_id)
        .outerjoin(PlanRow, PlanRow.id == ActionItemRow.plan_id)
        .outerjoin(standing, standing.c.item_id == ActionItemRow.id)
        .outerjoin(entry, reported)
        .where(ActionItemRow.id.in_(few))
    )


def officers_of(session: Session, rows: Sequence[Any], day: date, names: Names) -> dict[str, str]:
    """The officer of each item: its own, its parent's, or its agreement's."""
    above = {row.id: (row.id, row.parent_id, row.owner_id) for row in rows}
    wanted = {each for places in above.values() for each in places if each is not None}
    charged = _charged(session, wanted, day)
    return {
        item_id: names.person(next((charged[each] for each in places if each in charged), None))
        for item_id, places in above.items()
    }


def _charged(session: Session, wanted: set[str], day: date) -> dict[str, str]:
    targets = (AssignmentRow.action_item_id, AssignmentRow.agreement_id, AssignmentRow.plan_id)
    query = (
        select(func.coalesce(*targets).label("target"), AssignmentRow.person_id)
        .where(
            AssignmentRow.role == AssignmentRole.OFFICER,
            AssignmentRow.person_id.is_not(None),
            AssignmentRow.deleted_at.is_(None),
            or_(*(column.in_(wanted) for column in targets)),
            valid_on(AssignmentRow, day),
        )
        .order_by(AssignmentRow.valid_from.asc().nulls_first(), AssignmentRow.id)
    )
    return {row.target: row.person_id for row in session.execute(query)}


def _line(row: Any, officer: str, names: Names, day: date) -> WorkLine:
    reported = row.entry_id is not None
    left = days_left(row.due_on, day)
    return WorkLine(
        id=row.id,
        title=row.title,
        agreement=row.owner_title,
        department=names.department(row.lead_id) or NOBODY,
        officer=officer,
        due=row.due_on.text(),
        days_left=left,
        is_late=is_late(row.status, left),
        status=row.status,
        review=row.review_state if reported else None,
        percent=row.percent if reported else row.standing_percent,
        achievements=row.achievements if reported else "",
        problems=row.problems if reported else "",
        measures=row.measures if reported else "",
        plans=row.plans if reported else "",
        place=Place(row.owner_id, DetailTab.ITEMS, row.id),
    )
