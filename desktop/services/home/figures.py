"""The cards and bars of 홈: agreements, items, reports handed in, money spent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from desktop.domain.codes import BudgetKind, Lifecycle, Status
from desktop.domain.progress import LAGGING, formula, rates
from desktop.domain.views_home import DepartmentBar, Figure, ItemScope, StatusCount
from desktop.domain.views_register import RecordKind, RegisterFilter
from desktop.domain.words import status_word, word
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
from desktop.services.wording import won_in
from desktop.storage.models import (
    ActionItemRow,
    AgreementRow,
    BudgetLineRow,
    ExecutionRow,
    OfficeRow,
)
from reports.formatting import day, percent, rate

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


@dataclass
class Counted:
    """Items by department and status, and (percent, weight) of each of them."""

    by_department: dict[str | None, dict[Status, int]]
    parts: list[tuple[int | None, int]]

    @property
    def by_status(self) -> dict[Status, int]:
        totals: dict[Status, int] = defaultdict(int)
        for counts in self.by_department.values():
            for status, count in counts.items():
                totals[status] += count
        return totals


def bars(counted: Counted, names: Names) -> tuple[DepartmentBar, ...]:
    """Items by the department that leads them today, the greatest first."""
    made = [
        DepartmentBar(
            department_id=department_id or UNASSIGNED,
            name=names.department(department_id) or NOBODY,
            counts=tuple(StatusCount(s, counts[s]) for s in BAR_ORDER if counts[s]),
        )
        for department_id, counts in counted.by_department.items()
    ]
    return tuple(sorted(made, key=lambda bar: (-bar.total, bar.name)))


def figures(
    session: Session, counted: Counted, shown: Sequence[DepartmentBar], today: date
) -> tuple[Figure, ...]:
    office = office_row(session)
    return (
        _agreements(session, office, today),
        *_items(counted, office),
        _reports(session, shown, today),
        _money(session, office, today),
    )


def count_items(session: Session, names: Names, today: date) -> Counted:
    standing = standing_in(session, round_on(session, today))
    lead, status = item_lead(today).label("lead_id"), status_of(standing).label("status")
    percent, weight = standing.c.percent.label("percent"), ActionItemRow.weight
    query = (
        select(lead, status, percent, weight, func.count().label("items"))
        .select_from(ActionItemRow)
        .outerjoin(AgreementRow, AgreementRow.id == ActionItemRow.agreement_id)
        .outerjoin(standing, standing.c.item_id == ActionItemRow.id)
        .where(*items_running(today))
        .group_by(lead, status, percent, weight)
    )
    counted = Counted(defaultdict(lambda: defaultdict(int)), [])
    for row in session.execute(query):
        counted.by_department[names.incarnation(row.lead_id)][row.status] += row.items
        counted.parts += [(row.percent, row.weight)] * row.items
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


def _items(counted: Counted, office: OfficeRow) -> tuple[Figure, Figure]:
    totals, labels, lead = counted.by_status, office.label_set, office.lead_rate
    told = rates(totals, counted.parts, office.mean_kind).of(lead)
    lagging = sum(totals[status] for status in LAGGING)
    said: dict[str, int] = defaultdict(int)
    for status in LAGGING:
        said[status_word(status, labels)] += totals[status]
    words = " · ".join(f"{name} {count:,}" for name, count in said.items())
    return (
        Figure(
            key="items",
            title="실행과제",
            value=f"{sum(totals.values()):,}",
            note=f"{word(lead)} {percent(told)}",
            leads_to=ItemScope(),
            hint=formula(lead, labels, office.mean_kind),
        ),
        Figure(
            key="lagging",
            title="·".join(said),
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


def _money(session: Session, office: OfficeRow, today: date) -> Figure:
    amount, spent = spent_of_budget(session, today)
    unit = office.screen_unit
    return Figure(
        key="money",
        title="예산 집행률",
        value=percent(rate(spent, amount)),
        note=f"집행 {won_in(spent, unit)}",
        hint=f"집행률 = 집행액 ÷ 예산액({won_in(amount, unit)}) × 100",
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
