"""What 홈 shows: figures, what needs a person, bars by department; sorted and worded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.codes import Status
from desktop.domain.views_register import Place, RegisterFilter
from desktop.domain.views_work import WorkScope


class CareKind(StrEnum):
    """Why something needs a person, the most pressing first."""

    LATE = "care_late"
    NOT_REPORTED = "care_not_reported"
    EXPIRED = "care_expired"
    COUNCIL_DUE = "care_council_due"
    EVALUATION_DUE = "care_evaluation_due"
    DUE_SOON = "care_due_soon"
    EXPIRING = "care_expiring"
    UNCONFIRMED_DATE = "care_unconfirmed_date"


@dataclass(frozen=True)
class WorkRow:
    """A line of work. `days_left` < 0 is late; `workdays_left` leaves out days of rest."""

    id: str
    mark: CareKind | Status
    text: str
    context: str
    department: str
    due: str
    days_left: int | None
    place: Place | RegisterFilter | WorkScope
    workdays_left: int | None = None


@dataclass(frozen=True)
class ItemScope:
    """Which action items: of one department ("" = any) and in these statuses (() = any)."""

    department_id: str = ""
    statuses: tuple[Status, ...] = ()


@dataclass(frozen=True)
class Figure:
    """A card. `troubled` paints the value as danger; a click opens what `leads_to` selects.

    `hint` says how a rate among its words is computed.
    """

    key: str
    title: str
    value: str
    note: str
    leads_to: ItemScope | RegisterFilter
    troubled: bool = False
    hint: str = ""


@dataclass(frozen=True)
class StatusCount:
    status: Status
    count: int


@dataclass(frozen=True)
class DepartmentBar:
    """Items a department leads, by status in the order of the bar; no zero counts."""

    department_id: str
    name: str
    counts: tuple[StatusCount, ...]

    @property
    def total(self) -> int:
        return sum(part.count for part in self.counts)


@dataclass(frozen=True)
class HomeView:
    """`cares` are sorted by pressure, then by day; `bars` by total, the greatest first."""

    as_of: date
    figures: tuple[Figure, ...]
    cares: tuple[WorkRow, ...]
    bars: tuple[DepartmentBar, ...]
