"""One item beside the list: its reports over the rounds, its clauses, milestones and terms."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from desktop.domain.codes import AssignmentRole, OwnerSide, Recurrence
from desktop.domain.dates import format_day
from desktop.domain.progress import HANDED_IN
from desktop.domain.views_register import Labelled
from desktop.domain.views_work import ReportedRow, WorkDetail, WorkLine
from desktop.domain.words import word
from desktop.services.current import item_lead, round_label
from desktop.services.names import Names, valid_on
from desktop.services.records import live
from desktop.services.work.lines import lines_of
from desktop.storage.models import (
    ActionClauseRow,
    ActionItemRow,
    ActionStrategyRow,
    AssignmentRow,
    ClauseRow,
    MilestoneRow,
    ProgressEntryRow,
    RoundRow,
    StrategyRow,
)


def detail_of(
    session: Session, in_round: RoundRow, item_id: str, day: date, names: Names
) -> WorkDetail:
    """Raises NotFound for an item that is gone."""
    row: ActionItemRow = live(session, ActionItemRow, item_id, "실행과제")
    line = lines_of(session, in_round, [item_id], day, names)[0]
    reports = list(_reports(session, item_id))
    earlier = [(entry, label) for entry, label, as_of in reports if as_of < in_round.as_of]
    return WorkDetail(
        id=row.id,
        title=row.title,
        context=" · ".join(part for part in (row.number, line.agreement) if part),
        now=_line_fields(line),
        before_label=earlier[0][1] if earlier else "",
        before=_entry_fields(earlier[0][0]) if earlier else (),
        overview=tuple(_overview(session, row, line, names, day)),
        clauses=tuple(_clauses(session, item_id)),
        milestones=tuple(_milestones(session, item_id)),
        reports=tuple(_reported(entry, label) for entry, label, _ in reports),
    )


def _line_fields(line: WorkLine) -> tuple[Labelled, ...]:
    return _texts(line) if line.review is not None else ()


def _texts(source: Any) -> tuple[Labelled, ...]:
    return (
        Labelled("추진실적", source.achievements),
        Labelled("문제점", source.problems),
        Labelled("대책", source.measures),
        Labelled("향후계획", source.plans),
    )


def _entry_fields(entry: ProgressEntryRow) -> tuple[Labelled, ...]:
    return _texts(entry)


def _reports(session: Session, item_id: str) -> Iterator[tuple[ProgressEntryRow, str, date]]:
    """What stands of each round, the newest round first."""
    correction = aliased(ProgressEntryRow)
    corrected = select(correction.corrects_id).where(
        correction.action_item_id == item_id,
        correction.corrects_id.is_not(None),
        correction.deleted_at.is_(None),
    )
    query = (
        select(ProgressEntryRow, RoundRow)
        .join(RoundRow, RoundRow.id == ProgressEntryRow.round_id)
        .where(
            ProgressEntryRow.action_item_id == item_id,
            ProgressEntryRow.deleted_at.is_(None),
            RoundRow.deleted_at.is_(None),
            ProgressEntryRow.review_state.in_(HANDED_IN),
            ProgressEntryRow.id.not_in(corrected),
        )
        .order_by(RoundRow.as_of.desc(), RoundRow.id.desc())
    )
    for entry, in_round in session.execute(query):
        yield entry, round_label(in_round), in_round.as_of


def _reported(entry: ProgressEntryRow, label: str) -> ReportedRow:
    day = format_day(entry.submitted_on) if entry.submitted_on is not None else ""
    by = " ".join(part for part in (entry.department_then, entry.author, day) if part)
    return ReportedRow(
        id=entry.id,
        round=label,
        status=entry.status,
        percent=entry.percent,
        achievements=entry.achievements,
        problems=entry.problems,
        measures=entry.measures,
        plans=entry.plans,
        by=by,
        reason=entry.reason,
    )


def _overview(
    session: Session, row: ActionItemRow, line: WorkLine, names: Names, day: date
) -> Iterator[Labelled]:
    yield Labelled("과제", row.title)
    if row.text and row.text != row.title:
        yield Labelled("원문", row.text)
    yield Labelled("협약·계획", line.agreement)
    lead = session.scalar(select(item_lead(day)).where(ActionItemRow.id == row.id))
    yield Labelled("주관부서", names.department_once(lead) or line.department)
    yield Labelled("협조부서", ", ".join(_supporting(session, row.id, names, day)))
    yield Labelled("담당자", line.officer)
    yield Labelled("추진 주체", _owner(row, names))
    yield Labelled("시작", row.starts_on.text() if row.starts_on.is_known else "")
    yield Labelled("기한", line.due)
    if row.recurrence is not Recurrence.NONE:
        yield Labelled("반복", word(row.recurrence))
    yield Labelled("가중치", str(row.weight))
    yield from (
        Labelled(label, value)
        for label, value in (
            ("필요 사항", row.needs),
            ("기대효과", row.effects),
            ("비고", row.note),
        )
        if value
    )


def _owner(row: ActionItemRow, names: Names) -> str:
    if row.owner_side is OwnerSide.PARTY:
        return names.organisation(row.owner_id)
    return word(row.owner_side)


def _supporting(session: Session, item_id: str, names: Names, day: date) -> list[str]:
    query = select(AssignmentRow.department_id).where(
        AssignmentRow.action_item_id == item_id,
        AssignmentRow.role == AssignmentRole.SUPPORTING,
        AssignmentRow.deleted_at.is_(None),
        valid_on(AssignmentRow, day),
    )
    return [names.department(each) for each in session.scalars(query.order_by(AssignmentRow.id))]


def _clauses(session: Session, item_id: str) -> Iterator[Labelled]:
    """The clauses it carries out, or the strategies of its plan it belongs to."""
    of_clause = (
        select(ClauseRow, ActionClauseRow.basis)
        .join(ActionClauseRow, ActionClauseRow.clause_id == ClauseRow.id)
        .where(
            ActionClauseRow.action_item_id == item_id,
            ActionClauseRow.deleted_at.is_(None),
            ClauseRow.deleted_at.is_(None),
        )
        .order_by(ClauseRow.position, ClauseRow.id)
    )
    for clause, basis in session.execute(of_clause):
        yield Labelled(clause.mark or word(clause.kind), clause.text, f"근거: {word(basis)}")
    of_strategy = (
        select(StrategyRow.name, StrategyRow.description)
        .join(ActionStrategyRow, ActionStrategyRow.strategy_id == StrategyRow.id)
        .where(
            ActionStrategyRow.action_item_id == item_id,
            ActionStrategyRow.deleted_at.is_(None),
            StrategyRow.deleted_at.is_(None),
        )
        .order_by(StrategyRow.position, StrategyRow.id)
    )
    for name, description in session.execute(of_strategy):
        yield Labelled("전략", name, description)


def _milestones(session: Session, item_id: str) -> Iterator[Labelled]:
    query = select(MilestoneRow).where(
        MilestoneRow.action_item_id == item_id, MilestoneRow.deleted_at.is_(None)
    )
    for row in session.scalars(query.order_by(MilestoneRow.id)):
        reached = f"달성 {row.actual_on.text()}" if row.actual_on.is_known else "예정"
        yield Labelled(row.name, f"{row.planned_on.text()} · {reached}", row.note)
