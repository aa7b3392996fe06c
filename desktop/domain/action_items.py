"""Action items: what somebody must carry out for an agreement or a plan."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.codes import ActionKind, LinkBasis, OwnerSide, Recurrence
from desktop.domain.dates import UNKNOWN_DATE, FuzzyDate
from desktop.domain.errors import InvalidEntry
from desktop.domain.record import (
    Record,
    require_one_target,
    require_order,
    require_range,
    require_text,
)
from desktop.domain.text import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionItem(Record):
    """실행과제. `title` is its short name, `text` the wording it comes from.

    `weight` counts in the mean percent; `owner_id` is the party whose duty it is when
    `owner_side` is PARTY. `needs` and `effects` are what the source says of it besides.
    """

    title: Line
    text: str = ""
    number: Line = ""
    agreement_id: str | None = None
    plan_id: str | None = None
    parent_id: str | None = None
    position: int = 0
    kind: ActionKind = ActionKind.TASK
    group: Line = ""
    owner_side: OwnerSide = OwnerSide.JOINT
    owner_id: str | None = None
    starts_on: FuzzyDate = UNKNOWN_DATE
    due_on: FuzzyDate = UNKNOWN_DATE
    recurrence: Recurrence = Recurrence.NONE
    weight: int = 1
    is_budgeted: bool = False
    place: Line = ""
    facility_id: str | None = None
    needs: str = ""
    effects: str = ""
    note: str = ""

    def check(self) -> None:
        require_text("title", self.title, "과제명을")
        require_one_target(agreement_id=self.agreement_id, plan_id=self.plan_id)
        require_range("weight", self.weight, 0, 100, "가중치는")
        require_order(
            "due_on",
            self.starts_on.earliest,
            self.due_on.latest,
            "기한이 시작보다 앞설 수 없습니다.",
        )
        if (self.owner_side is OwnerSide.PARTY) != (self.owner_id is not None):
            raise InvalidEntry("owner_id", "어느 기관의 과제인지 고르십시오.")

    def label(self) -> str:
        return self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionClause(Record):
    """Which clause an item carries out."""

    action_item_id: str
    clause_id: str
    basis: LinkBasis = LinkBasis.INFERRED


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionStrategy(Record):
    """Which strategy an item belongs to."""

    action_item_id: str
    strategy_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionPartner(Record):
    """An organisation that takes part in an item."""

    action_item_id: str
    organisation_id: str
    role: Line = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone(Record):
    """주요일정: planned, and reached when `actual_on` is known."""

    action_item_id: str
    name: Line
    planned_on: FuzzyDate = UNKNOWN_DATE
    actual_on: FuzzyDate = UNKNOWN_DATE
    note: str = ""

    def check(self) -> None:
        require_text("name", self.name, "일정 이름을")

    def label(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Facility(Record):
    """시설·장소. `area` in square metres."""

    name: Line
    agreement_id: str | None = None
    plan_id: str | None = None
    parent_id: str | None = None
    owner_id: str | None = None
    place: Line = ""
    area: Decimal | None = None
    area_approx: bool = False
    description: str = ""

    def check(self) -> None:
        require_text("name", self.name, "시설 이름을")
        if self.area is not None and self.area < 0:
            raise InvalidEntry("area", "면적은 0보다 작을 수 없습니다.")

    def label(self) -> str:
        return self.name
