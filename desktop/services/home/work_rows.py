"""Items as lines of work: who leads them, until when, and where they lead to."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Select, Subquery, func, select

from desktop.domain.codes import Status
from desktop.domain.dates import FuzzyDate
from desktop.domain.views_home import CareKind, WorkRow
from desktop.domain.views_register import DetailTab, Place
from desktop.domain.workdays import Calendar
from desktop.services.current import item_lead, status_of
from desktop.services.names import NOBODY, Names
from desktop.storage.models import ActionItemRow, AgreementRow, PlanRow


def item_query(standing: Subquery, today: date) -> Select[Any]:
    """Columns that `item_row` needs; conditions come on top."""
    return (
        select(
            ActionItemRow.id,
            ActionItemRow.title,
            ActionItemRow.due_on,
            func.coalesce(ActionItemRow.agreement_id, ActionItemRow.plan_id).label("owner_id"),
            func.coalesce(AgreementRow.title, PlanRow.title).label("owner_title"),
            item_lead(today).label("lead_id"),
            status_of(standing).label("status"),
        )
        .outerjoin(AgreementRow, AgreementRow.id == ActionItemRow.agreement_id)
        .outerjoin(PlanRow, PlanRow.id == ActionItemRow.plan_id)
        .outerjoin(standing, standing.c.item_id == ActionItemRow.id)
    )


def item_row(
    row: Any, names: Names, today: date, mark: CareKind | Status, calendar: Calendar
) -> WorkRow:
    last = row.due_on.latest
    return WorkRow(
        id=row.id,
        mark=mark,
        text=row.title,
        context=row.owner_title,
        department=names.department(row.lead_id) or NOBODY,
        due=row.due_on.text(),
        days_left=days_left(row.due_on, today),
        place=Place(row.owner_id, DetailTab.ITEMS, row.id),
        workdays_left=None if last is None else calendar.workdays_until(today, last),
    )


def days_left(due: FuzzyDate, today: date) -> int | None:
    """Days until the latest possible day, below 0 when it is over, None when it is unknown."""
    return None if due.latest is None else (due.latest - today).days
