"""Which agreements and plans are in the charge of a department, whole or by an item."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Select, func, select, union
from sqlalchemy.orm import Session

from desktop.services.names import valid_on
from desktop.storage.models import ActionItemRow, AssignmentRow


def charged(departments: Sequence[str], day: date) -> Select[tuple[str]]:
    """Selects the ids of agreements and plans that the departments had a charge of on `day`."""
    conditions = (
        AssignmentRow.department_id.in_(departments),
        AssignmentRow.deleted_at.is_(None),
        valid_on(AssignmentRow, day),
    )
    owner = func.coalesce(AssignmentRow.agreement_id, AssignmentRow.plan_id)
    of_item = func.coalesce(ActionItemRow.agreement_id, ActionItemRow.plan_id)
    whole = select(owner.label("id")).where(owner.is_not(None), *conditions)
    items = (
        select(of_item.label("id"))
        .join(AssignmentRow, AssignmentRow.action_item_id == ActionItemRow.id)
        .where(ActionItemRow.deleted_at.is_(None), *conditions)
    )
    both = union(whole, items).subquery("charged")
    return select(both.c.id)


def charged_ids(session: Session, departments: Sequence[str], day: date) -> set[str]:
    return set(session.scalars(charged(departments, day)))
