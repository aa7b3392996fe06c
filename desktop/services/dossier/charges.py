"""Who is in charge of what on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desktop.domain.codes import AssignmentRole
from desktop.services.names import valid_on
from desktop.storage.models import AssignmentRow

_TARGETS = ("agreement_id", "plan_id", "action_item_id", "indicator_id", "budget_id")


class Charges:
    """Charges by the id of what they are about, the newest first."""

    def __init__(self, session: Session, day: date, ids: Collection[str] | None) -> None:
        query = select(AssignmentRow).where(
            AssignmentRow.deleted_at.is_(None), valid_on(AssignmentRow, day)
        )
        if ids is not None:
            query = query.where(or_(*(getattr(AssignmentRow, name).in_(ids) for name in _TARGETS)))
        order = (AssignmentRow.valid_from.desc().nulls_last(), AssignmentRow.id)
        self._by_target: dict[str, list[AssignmentRow]] = defaultdict(list)
        for row in session.scalars(query.order_by(*order)):
            target = next(getattr(row, name) for name in _TARGETS if getattr(row, name))
            self._by_target[target].append(row)

    def lead(self, target_id: str | None) -> str | None:
        """The department that leads it, by id."""
        return next(iter(self._departments(target_id, AssignmentRole.LEAD)), None)

    def supporting(self, target_id: str | None) -> list[str]:
        return self._departments(target_id, AssignmentRole.SUPPORTING)

    def officers(self, target_id: str | None) -> list[str]:
        """Ids of the persons in charge, officers before team heads."""
        found = [
            (row.role is not AssignmentRole.OFFICER, row.person_id)
            for row in self._of(target_id)
            if row.person_id is not None
        ]
        return [person for _, person in sorted(found, key=lambda pair: pair[0])]

    def all_departments(self, target_id: str | None) -> list[str]:
        """Departments that lead or support it."""
        found = [row.department_id for row in self._of(target_id)]
        return [each for each in found if each is not None]

    def _departments(self, target_id: str | None, role: AssignmentRole) -> list[str]:
        found = [row.department_id for row in self._of(target_id) if row.role is role]
        return [each for each in found if each is not None]

    def _of(self, target_id: str | None) -> list[AssignmentRow]:
        return self._by_target.get(target_id or "", [])
