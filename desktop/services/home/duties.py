"""What the office owes its council and its own ordinance: reports, and evaluation meetings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.domain.codes import CouncilKind, Lifecycle
from desktop.domain.dates import format_day
from desktop.domain.standing import council_due, evaluation_due, is_due
from desktop.domain.views_home import CareKind, WorkRow
from desktop.domain.views_register import Place, RecordKind, RegisterFilter
from desktop.domain.words import word
from desktop.services.evaluation_days import planned_evaluations
from desktop.services.terms import Terms
from desktop.storage.models import CouncilActionRow

_FEW = 500


def council_steps(session: Session, agreement_ids: list[str]) -> dict[str, list[Any]]:
    steps: dict[str, list[Any]] = defaultdict(list)
    query = select(
        CouncilActionRow.id,
        CouncilActionRow.agreement_id,
        CouncilActionRow.kind,
        CouncilActionRow.committee,
        CouncilActionRow.due_on,
        CouncilActionRow.done_on,
    ).where(CouncilActionRow.deleted_at.is_(None))
    if len(agreement_ids) <= _FEW:
        query = query.where(CouncilActionRow.agreement_id.in_(agreement_ids))
    for row in session.execute(query.order_by(CouncilActionRow.id)):
        steps[row.agreement_id].append(row)
    return steps


def council_duties(
    row: Any, steps: list[Any], terms: Terms, coordinating: str
) -> Iterator[WorkRow]:
    """Steps planned and not taken, and the report that the office's rule asks for."""
    for step in steps:
        if step.done_on is None and step.due_on is not None:
            what = f"{step.committee} {word(step.kind)}"
            yield from _council_row(
                row, f"{row.id}-{step.id}", what, step.due_on, terms, coordinating
            )
    due = council_due(row.signed_on, terms.council, [step.kind for step in steps])
    if due is not None:
        what = word(CouncilKind.POST_REPORT)
        yield from _council_row(row, f"{row.id}-council", what, due, terms, coordinating)


def _council_row(
    row: Any, row_id: str, what: str, due: date, terms: Terms, coordinating: str
) -> Iterator[WorkRow]:
    if is_due(due, terms.today, terms.soon):
        yield WorkRow(
            id=row_id,
            mark=CareKind.COUNCIL_DUE,
            text=what.strip(),
            context=row.title,
            department=coordinating,
            due=format_day(due),
            days_left=(due - terms.today).days,
            place=Place(row.id),
            workdays_left=terms.workdays_left(due),
        )


def evaluation_duty(session: Session, terms: Terms, coordinating: str) -> Iterator[WorkRow]:
    """The evaluation meeting that has to be held soon, on the day it is planned for if it is."""
    meetings = [row for row in planned_evaluations(session) if row.year == terms.today.year]
    held = [row.held_on for row in meetings if row.held_on is not None]
    due = evaluation_due(terms.office.evaluation_per_year, held, terms.today)
    if due is None:
        return
    planned = [row.planned_on for row in meetings if row.held_on is None and row.planned_on]
    day = min([due, *planned])
    if is_due(day, terms.today, terms.soon):
        yield WorkRow(
            id=f"evaluation-{terms.today.year}",
            mark=CareKind.EVALUATION_DUE,
            text=f"{terms.today.year}년 자체평가보고회",
            context="예정한 날" if planned and day in planned else "조례에 따른 기한",
            department=coordinating,
            due=format_day(day),
            days_left=(day - terms.today).days,
            place=RegisterFilter(kind=RecordKind.AGREEMENT, lifecycles=(Lifecycle.IN_FORCE,)),
            workdays_left=terms.workdays_left(day),
        )
