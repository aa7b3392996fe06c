"""Whose work went on where when departments changed."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.domain.codes import SuccessionKind
from desktop.domain.departments import DepartmentSuccession
from desktop.domain.errors import InvalidEntry
from desktop.services.periods import has_ended
from desktop.services.records import Records
from desktop.services.rules import Once
from desktop.storage.models import DepartmentRow, DepartmentSuccessionRow

_STEP = ("effective_on", "predecessor_id", "successor_id")


class Successions(Records[DepartmentSuccession]):
    """부서 승계. Work may be transferred to and fro; otherwise nobody follows a successor."""

    row = DepartmentSuccessionRow
    record = DepartmentSuccession
    noun = "부서 승계"
    once = (Once(_STEP, "같은 승계가 이미 있습니다."),)

    def _check(self, session: Session, record: DepartmentSuccession, row: Any) -> None:
        successor = session.get(DepartmentRow, record.successor_id) if record.successor_id else None
        if successor is not None and has_ended(successor, record.effective_on):
            raise InvalidEntry("successor_id", "시행일에 이미 없어진 부서입니다.")
        own_id = row.id if row is not None else None
        if record.kind is not SuccessionKind.TRANSFER and _leads_back(session, record, own_id):
            raise InvalidEntry("successor_id", "이전 부서가 새 부서를 이어받은 부서입니다.")


def _leads_back(session: Session, record: DepartmentSuccession, own_id: str | None) -> bool:
    """Whether the predecessor already follows, over any steps, the successor."""
    query = select(DepartmentSuccessionRow).where(
        DepartmentSuccessionRow.deleted_at.is_(None),
        DepartmentSuccessionRow.kind != SuccessionKind.TRANSFER,
    )
    steps = [step for step in session.scalars(query) if step.id != own_id]
    reached, waiting = set(), [record.successor_id]
    while waiting:
        here = waiting.pop()
        if here is None or here in reached:
            continue
        reached.add(here)
        waiting.extend(step.successor_id for step in steps if step.predecessor_id == here)
    return record.predecessor_id in reached
