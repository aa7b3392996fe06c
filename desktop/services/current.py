"""Queries that all views share: the round of a day, what stands of each item, who leads it."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    Select,
    Subquery,
    and_,
    false,
    func,
    literal,
    or_,
    select,
    union_all,
)
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from desktop.domain.codes import AssignmentRole, Lifecycle, RoundState, Status
from desktop.domain.progress import HANDED_IN, SETTLED
from desktop.domain.rounds import Round
from desktop.services.names import valid_on
from desktop.services.records import to_record
from desktop.storage.models import (
    ActionItemRow,
    AgreementRow,
    AssignmentRow,
    OfficeRow,
    ProgressEntryRow,
    RoundRow,
)


def office_row(session: Session) -> OfficeRow:
    query = select(OfficeRow).where(OfficeRow.deleted_at.is_(None)).order_by(OfficeRow.id)
    return session.scalars(query.limit(1)).one()


def round_on(session: Session, day: date) -> RoundRow | None:
    """The round in hand on `day`: the latest whose 기준일 has come, else the first that takes
    reports in that year already.
    """
    rounds = select(RoundRow).where(RoundRow.deleted_at.is_(None))
    come = rounds.where(RoundRow.as_of <= day)
    latest = session.scalars(come.order_by(RoundRow.as_of.desc(), RoundRow.id.desc())).first()
    if latest is not None:
        return latest
    begun = rounds.where(RoundRow.state == RoundState.OPEN, RoundRow.year == day.year)
    return session.scalars(begun.order_by(RoundRow.as_of, RoundRow.id)).first()


def round_label(row: RoundRow | None) -> str:
    """`2026년 3/4분기`, "" where there is no round."""
    return round_record(row).label() if row is not None else ""


def round_record(row: RoundRow) -> Round:
    return cast(Round, to_record(row, Round))


def standing_in(
    session: Session, in_round: RoundRow | None, *, of: Select[Any] | None = None
) -> Subquery:
    """What stands of each item in a round: columns `item_id`, `entry_id`, `status`, `percent`.

    A correction stands for what it corrects; drafts are not handed in yet. An item done or
    stopped in an earlier round stays so without a new entry. Other items have no row.
    `of` selects the ids of the few items that are wanted.
    """
    entry = aliased(ProgressEntryRow)
    if in_round is None:
        return _columns(entry).where(false()).subquery("standing")
    earlier = select(RoundRow.id).where(
        RoundRow.deleted_at.is_(None), RoundRow.as_of < in_round.as_of
    )
    is_first = session.scalars(earlier.limit(1)).first() is None
    # Alone, this query becomes part of whatever it is joined to, and is asked item by item.
    by_round = _unindexed(entry.round_id) if is_first else _by_item(entry, of)
    now = _narrowed(_columns(entry), entry, of).where(by_round == in_round.id, *_counts(entry))
    if is_first:
        return now.subquery("standing")
    return union_all(now, _settled(in_round, of)).subquery("standing")


def _narrowed(query: Select[Any], entry: Any, of: Select[Any] | None) -> Select[Any]:
    return query if of is None else query.where(entry.action_item_id.in_(of))


def _by_item(entry: Any, of: Select[Any] | None) -> ColumnElement[str]:
    """The round of an entry; for few items in a form that keeps the index on rounds out of it."""
    return entry.round_id if of is None else _unindexed(entry.round_id)


def _unindexed(column: Any) -> ColumnElement[Any]:
    """The same value in a form for which no index is looked up.

    Nearly every row is live, and a round is a large part of all entries: the planner, which
    knows no counts, would walk through all of them instead of the few that are wanted.
    """
    return func.coalesce(column, column)


def _settled(in_round: RoundRow, of: Select[Any] | None) -> Select[Any]:
    """Entries of earlier rounds that settle an item which has no later entry."""
    then, later = aliased(ProgressEntryRow), aliased(ProgressEntryRow)
    then_round, later_round = aliased(RoundRow), aliased(RoundRow)
    reported_later = (
        select(later.id)
        .join(later_round, later_round.id == later.round_id)
        .where(
            later.action_item_id == then.action_item_id,
            later_round.as_of > then_round.as_of,
            later_round.as_of <= in_round.as_of,
            *_counts(later),
        )
    )
    return (
        _narrowed(_columns(then), then, of)
        .join(then_round, then_round.id == _by_item(then, of))
        .where(
            then_round.deleted_at.is_(None),
            then_round.as_of < in_round.as_of,
            then.status.in_(SETTLED),
            *_counts(then),
            ~reported_later.exists(),
        )
    )


def _columns(entry: Any) -> Select[Any]:
    return select(
        entry.action_item_id.label("item_id"),
        entry.id.label("entry_id"),
        entry.status.label("status"),
        entry.percent.label("percent"),
    )


def _counts(entry: Any) -> tuple[ColumnElement[bool], ...]:
    """That an entry is handed in, not removed, and not corrected by another one."""
    correction = aliased(ProgressEntryRow)
    corrected = select(correction.corrects_id).where(
        correction.corrects_id > "", _unindexed(correction.deleted_at).is_(None)
    )
    return (
        _unindexed(entry.deleted_at).is_(None),
        entry.review_state.in_(HANDED_IN),
        entry.id.not_in(corrected),
    )


def status_of(standing: Subquery) -> ColumnElement[Any]:
    """The status of an item joined to `standing`; without a row it is not reported."""
    missing = literal(Status.NOT_REPORTED, type_=standing.c.status.type)
    return func.coalesce(standing.c.status, missing, type_=standing.c.status.type)


def running(day: date) -> ColumnElement[bool]:
    """That an agreement is being carried out on `day`."""
    return and_(
        AgreementRow.deleted_at.is_(None),
        or_(
            AgreementRow.lifecycle == Lifecycle.IN_FORCE,
            and_(AgreementRow.lifecycle == Lifecycle.ENDED, AgreementRow.ended_on > day),
        ),
    )


def items_running(day: date) -> tuple[ColumnElement[bool], ...]:
    """That an item counts on `day`; the query must outer join AgreementRow."""
    return (
        ActionItemRow.deleted_at.is_(None),
        or_(ActionItemRow.plan_id.is_not(None), running(day)),
    )


def item_lead(day: date) -> ColumnElement[str | None]:
    """The department that leads an item on `day`: its own, its parent's, its agreement's."""
    return func.coalesce(
        lead_of(AssignmentRow.action_item_id, ActionItemRow.id, day),
        lead_of(AssignmentRow.action_item_id, ActionItemRow.parent_id, day),
        lead_of(AssignmentRow.agreement_id, ActionItemRow.agreement_id, day),
        lead_of(AssignmentRow.plan_id, ActionItemRow.plan_id, day),
    )


def lead_of(column: InstrumentedAttribute[Any], target: Any, day: date) -> ScalarSelect[str | None]:
    """The department with the charge LEAD, the newest where several overlap."""
    charge = aliased(AssignmentRow)
    query = (
        select(charge.department_id)
        .where(
            getattr(charge, column.key) == target,
            charge.role == AssignmentRole.LEAD,
            charge.department_id.is_not(None),
            charge.deleted_at.is_(None),
            valid_on(charge, day),
        )
        .order_by(charge.valid_from.desc().nulls_last(), charge.id)
        .limit(1)
    )
    return query.scalar_subquery()
