"""What needs a person: late, not reported, expired, due to the council, due soon, unconfirmed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from desktop.domain.codes import RoundState, Status
from desktop.domain.dates import DateBasis, DatePrecision
from desktop.domain.dates import day as day_known
from desktop.domain.progress import OPEN
from desktop.domain.standing import (
    TELLS_COUNCIL,
    is_unconfirmed,
    item_care,
    term_care,
)
from desktop.domain.views_home import CareKind, WorkRow
from desktop.domain.views_register import Place
from desktop.domain.views_work import UNASSIGNED, WorkFilter, WorkScope
from desktop.services.current import (
    item_lead,
    items_running,
    lead_of,
    round_label,
    round_on,
    running,
    standing_in,
    status_of,
)
from desktop.services.home.duties import council_duties, council_steps, evaluation_duty
from desktop.services.home.work_rows import days_left, item_query, item_row
from desktop.services.names import NOBODY, Names
from desktop.services.terms import Terms, read_terms
from desktop.storage.models import (
    ActionItemRow,
    AgreementRow,
    AssignmentRow,
    CouncilActionRow,
    RoundRow,
)

_PRESSURE = {kind: rank for rank, kind in enumerate(CareKind)}
_NO_DAY = 10**6


def all_cares(session: Session, names: Names, today: date) -> tuple[WorkRow, ...]:
    """The most pressing kind first, within a kind by day."""
    terms = read_terms(session, today)
    rows = [
        *_items(session, names, terms),
        *_not_reported(session, names, terms),
        *_agreements(session, names, terms),
        *evaluation_duty(session, terms, names.called(terms.office.coordinating_department)),
    ]
    return tuple(sorted(rows, key=_by_pressure))


def _by_pressure(row: WorkRow) -> tuple[int, int, str]:
    assert isinstance(row.mark, CareKind)
    day = _NO_DAY if row.days_left is None else row.days_left
    return _PRESSURE[row.mark], day, row.id


# --- items ---


def _items(session: Session, names: Names, terms: Terms) -> Iterator[WorkRow]:
    today = terms.today
    standing = standing_in(session, round_on(session, today))
    status = status_of(standing)
    soon = today + timedelta(days=terms.soon)
    query = item_query(standing, today).where(
        *items_running(today),
        status.in_(OPEN),
        or_(ActionItemRow.table().c["due_on_latest"] <= soon, status == Status.DELAYED),
    )
    for row in session.execute(query):
        care = item_care(row.status, row.due_on, today, terms.soon)
        if care is not None:
            yield item_row(row, names, today, care, terms.calendar)


def _not_reported(session: Session, names: Names, terms: Terms) -> Iterator[WorkRow]:
    """One row a department that still owes reports in the round in hand."""
    today = terms.today
    in_hand = round_on(session, today)
    if in_hand is None or in_hand.state is RoundState.CLOSED:
        return
    standing = standing_in(session, in_hand)
    lead = item_lead(today).label("lead_id")
    query = (
        select(lead, func.count().label("items"))
        .select_from(ActionItemRow)
        .outerjoin(AgreementRow, AgreementRow.id == ActionItemRow.agreement_id)
        .outerjoin(standing, standing.c.item_id == ActionItemRow.id)
        .where(*items_running(today), standing.c.item_id.is_(None))
        .group_by(lead)
    )
    owing: dict[str | None, int] = defaultdict(int)
    for row in session.execute(query):
        owing[names.incarnation(row.lead_id)] += row.items
    for department_id, items in owing.items():
        department = names.department(department_id) or NOBODY
        scope = WorkFilter(department_id=department_id or UNASSIGNED, only_missing=True)
        yield _owing_row(WorkScope(in_hand.id, scope), department, items, in_hand, terms)


def _owing_row(
    scope: WorkScope, department: str, items: int, in_hand: RoundRow, terms: Terms
) -> WorkRow:
    due = day_known(in_hand.due_on or in_hand.as_of)
    return WorkRow(
        id=f"{scope.wanted.department_id}-report",
        mark=CareKind.NOT_REPORTED,
        text=f"{round_label(in_hand)} 실적 미제출",
        context=f"과제 {items:,}건",
        department=department,
        due=due.text(),
        days_left=days_left(due, terms.today),
        place=scope,
        workdays_left=terms.workdays_left(due.latest),
    )


# --- agreements ---


def _agreements(session: Session, names: Names, terms: Terms) -> Iterator[WorkRow]:
    today = terms.today
    query = select(
        AgreementRow.id,
        AgreementRow.title,
        AgreementRow.lifecycle,
        AgreementRow.signed_on,
        AgreementRow.effective_until,
        lead_of(AssignmentRow.agreement_id, AgreementRow.id, today).label("lead_id"),
    ).where(running(today), or_(*_may_need_care(terms)))
    rows = session.execute(query.order_by(AgreementRow.id)).all()
    steps = council_steps(session, [row.id for row in rows])
    coordinating = names.called(terms.office.coordinating_department)
    for row in rows:
        department = names.department(row.lead_id) or NOBODY
        yield from _term(row, department, terms)
        yield from council_duties(row, steps.get(row.id, []), terms, coordinating)
        if is_unconfirmed(row.signed_on):
            yield _unconfirmed(row, department)


def _may_need_care(terms: Terms) -> Iterator[ColumnElement[bool]]:
    """What the rules of `domain.standing` can only say of; they have the last word."""
    columns = AgreementRow.table().c
    soon = terms.today + timedelta(days=terms.soon)
    warned = terms.today + timedelta(days=terms.office.expiry_warning_days)
    yield columns["effective_until_latest"] <= warned
    yield columns["signed_on_precision"] != DatePrecision.DAY
    yield columns["signed_on_basis"] != DateBasis.STATED
    due = select(CouncilActionRow.agreement_id).where(
        CouncilActionRow.deleted_at.is_(None),
        CouncilActionRow.done_on.is_(None),
        CouncilActionRow.due_on <= soon,
    )
    yield AgreementRow.id.in_(due)
    signed_before = terms.council.signed_before(soon)
    if signed_before is not None:
        told = select(CouncilActionRow.agreement_id).where(
            CouncilActionRow.deleted_at.is_(None), CouncilActionRow.kind.in_(TELLS_COUNCIL)
        )
        yield and_(columns["signed_on_latest"] < signed_before, AgreementRow.id.not_in(told))


def _term(row: Any, department: str, terms: Terms) -> Iterator[WorkRow]:
    until = row.effective_until
    warning = terms.office.expiry_warning_days
    care = term_care(row.lifecycle, until, terms.today, warning)
    if care is not None:
        what = "유효기간이 끝남" if care is CareKind.EXPIRED else "유효기간이 끝나 감"
        yield WorkRow(
            id=f"{row.id}-term",
            mark=care,
            text=what,
            context=row.title,
            department=department,
            due=until.text(),
            days_left=days_left(until, terms.today),
            place=Place(row.id),
            workdays_left=terms.workdays_left(until.latest),
        )


def _unconfirmed(row: Any, department: str) -> WorkRow:
    stated = row.signed_on.stated
    said = f"원문에는 ‘{stated}’" if stated else "원문에 없음"
    return WorkRow(
        id=f"{row.id}-signed",
        mark=CareKind.UNCONFIRMED_DATE,
        text=f"체결일 확인: {said}",
        context=row.title,
        department=department,
        due="",
        days_left=None,
        place=Place(row.id),
    )
