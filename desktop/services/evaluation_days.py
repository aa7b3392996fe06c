"""Evaluation meetings of the office, in the order of their years."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.storage.models import EvaluationMeetingRow


def planned_evaluations(session: Session) -> list[EvaluationMeetingRow]:
    query = select(EvaluationMeetingRow).where(EvaluationMeetingRow.deleted_at.is_(None))
    return list(session.scalars(query.order_by(EvaluationMeetingRow.year, EvaluationMeetingRow.id)))
