"""The cards and bars of 홈: agreements, items, reports handed in, money spent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from desktop.domain.codes import BudgetKind, Lifecycle, Status
from desktop.domain.progress import LAGGING
from desktop.domain.views_home import DepartmentBar, Figure, ItemScope, StatusCount
from desktop.domain.views_register import RecordKind, RegisterFilter
from desktop.domain.words import status_word
from desktop.services.current import (
    item_lead,
    items_running,
    office_row,
    round_label,
    round_on,
    standing_in,
    status_of,
)
from desktop.services.names import NOBODY, Names
from desktop.storage.models import (
    ActionItemRow,
    AgreementRow,
    BudgetLineRow,
    ExecutionRow,
    OfficeRow,
)
from reports.formatting import day, money_words, percent, rate

UNASSIGNED = "none"
BAR_ORDER = (
    Status.DONE,
    Status.DONE_CONTINUING,
    Status.ON_TRACK,
    Status.NOT_STARTED,
    Status.ON_HOLD,
    Status.PARTIAL,
    Status.DELAYED,
    Status.STOPPED,
    Status.NOT_REPORTED,
)
_YEARLY = (BudgetKind.ORIGINAL, BudgetKind.SUPPLEMENTARY, BudgetKind.CARRIED_IN)


def bars(session: Session, names: Names, today: date) -> tuple[DepartmentBar, ...]:
    """Items by the department that leads them today, the greatest first."""
    counted = _counts(session, names, today)
    made = [
        DepartmentBar(
            department_id=department_id or UNASSIGNED,
            name=names.department(department_id) or NOBODY,
            counts=tuple(StatusCount(s, counts[s]) for s in BAR_ORDER if counts[s]),
        )
        for department_id, counts in counted.items()
    ]
    return tuple(sorted(made, key=lambda bar: (-bar.total, bar.name)))


def figures(session: Session, shown: Sequence[DepartmentBar], today: date) -> tuple[Figure, ...]:
    office = office_row(session)
    return (
        _agreements(session, office, today),
        *_items(shown),
        _reports(session, shown, today),
        _money(session, today),
    )


def _counts(session: Session, names: Names, today: date) -> dict[str | None, dict[Status, int]]:
    standing = standing_in(session, round_on(session, today))
    lead, status = item_lead(today).label("lead_id"), status_of(standing).label("status")
    query = (
        select(lead, status, func.count().label("items"))
        .select_from(ActionItemRow)
        .outerjoin(AgreementRow, AgreementRow.id == ActionItemRow.agreement_id)
        .outerjoin(standing, standing.c.item_id == ActionItemRow.id)
        .where(*items_running(today))
        .group_by(lead, status)
    )
    counted: dict[str | None, dict[Status, int]] = defaultdict(lambda: defaultdict(int))
    for row in session.execute(query):
        counted[names.incarnation(row.lead_id)][row.status] += row.items
    return counted


def _agreements(session: Session, office: OfficeRow, today: date) -> Figure:
    warned = today + timedelta(days=office.expiry_warning_days)
    query = select(
        func.count(),
        func.count(case((AgreementRow.table().c["effective_until_latest"] <= warned, 1))),
    ).where(AgreementRow.deleted_at.is_(None), AgreementRow.lifecycle == Lifecycle.IN_FORCE)
    total, ending = session.execute(query).one()
    return Figure(
        key="agreements",
        title="관리 중인 협약",
        value=f"{total:,}",
        note=f"만료·만료 도래 {ending:,}",
        leads_to=RegisterFilter(kind=RecordKind.AGREEMENT, lifecycles=(Lifecycle.IN_FORCE,)),
    )


def _items(shown: Sequence[DepartmentBar]) -> tuple[Figure, Figure]:
    totals: dict[Status, int] = defaultdict(int)
    for bar in shown:
        for part in bar.counts:
            totals[part.status] += part.count
    done = totals[Status.DONE] + totals[Status.DONE_CONTINUING]
    lagging = sum(totals[status] for status in LAGGING)
    words = " · ".join(f"{status_word(status)} {totals[status]:,}" for status in LAGGING)
    return (
        Figure(
            key="items",
            title="실행과제",
            value=f"{sum(totals.values()):,}",
            note=f"정상추진 {totals[Status.ON_TRACK]:,} · 완료 {done:,}",
            leads_to=ItemScope(),
        ),
        Figure(
            key="lagging",
            title="지연·부진",
            value=f"{lagging:,}",
            note=words,
            leads_to=ItemScope(statuses=LAGGING),
            troubled=lagging > 0,
        ),
    )


def _reports(session: Session, shown: Sequence[DepartmentBar], today: date) -> Figure:
    in_hand = round_on(session, today)
    departments = [bar for bar in shown if bar.department_id != UNASSIGNED]
    owing = [
        bar for bar in departments if Status.NOT_REPORTED in (part.status for part in bar.counts)
    ]
    due = in_hand.due_on if in_hand is not None else None
    return Figure(
        key="reports",
        title=f"{round_label(in_hand)} 제출".strip(),
        value=f"{len(departments) - len(owing):,} / {len(departments):,} 부서",
        note=f"마감 {day(due)}" if due is not None else "",
        leads_to=ItemScope(statuses=(Status.NOT_REPORTED,)),
    )


def _money(session: Session, today: date) -> Figure:
    amount, spent = spent_of_budget(session, today)
    return Figure(
        key="money",
        title="예산 집행률",
        value=percent(rate(spent, amount)),
        note=f"{money_words(spent)} / {money_words(amount)}",
        leads_to=RegisterFilter(with_budget=True),
    )


def spent_of_budget(session: Session, today: date) -> tuple[int | None, int | None]:
    """예산액 and 집행액 of all budgets up to `today`, as the documents add them up.

    Where a source of a budget has a 총사업비, its yearly lines are parts of it.
    """
    paid = (
        select(ExecutionRow.table().c["paid_won"])
        .where(
            ExecutionRow.budget_line_id == BudgetLineRow.id,
            ExecutionRow.as_of <= today,
            ExecutionRow.deleted_at.is_(None),
        )
        .order_by(ExecutionRow.as_of.desc(), ExecutionRow.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    won = BudgetLineRow.table().c["amount_won"]
    parts = (
        select(
            func.sum(case((BudgetLineRow.kind == BudgetKind.WHOLE, won))).label("whole"),
            func.sum(case((BudgetLineRow.kind.in_(_YEARLY), won))).label("yearly"),
            func.sum(paid).label("spent"),
        )
        .where(BudgetLineRow.deleted_at.is_(None))
        .group_by(BudgetLineRow.budget_id, BudgetLineRow.funding_source_id)
        .subquery()
    )
    total = select(func.sum(func.coalesce(parts.c.whole, parts.c.yearly)), func.sum(parts.c.spent))
    amount, spent = session.execute(total).one()
    return (None if amount is None else int(amount)), (None if spent is None else int(spent))
