"""Departments through reorganisations, and who is in charge of what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.domain.codes import AssignmentRole, DepartmentLevel, SuccessionKind
from desktop.domain.errors import InvalidEntry
from desktop.domain.record import (
    Record,
    require_one_target,
    require_order,
    require_range,
    require_text,
)
from desktop.domain.text import Line

_ENDS_BEFORE_START = "끝난 날이 시작한 날보다 앞설 수 없습니다."


@dataclass(frozen=True, slots=True, kw_only=True)
class Department(Record):
    """One incarnation of a department; a rename closes it and opens its successor.

    `organisation_id` is None for our own departments. It exists from `valid_from` until the
    day before `valid_to`.
    """

    name: Line
    level: DepartmentLevel = DepartmentLevel.DIVISION
    organisation_id: str | None = None
    parent_id: str | None = None
    code: Line = ""
    position: int = 0
    valid_from: date | None = None
    valid_to: date | None = None

    def check(self) -> None:
        require_text("name", self.name, "부서명을")
        require_order("valid_to", self.valid_from, self.valid_to, _ENDS_BEFORE_START)

    def label(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentSuccession(Record):
    """부서 승계: who goes on with whose work from `effective_on`."""

    kind: SuccessionKind
    effective_on: date
    predecessor_id: str | None = None
    successor_id: str | None = None
    share: int | None = None
    note: str = ""

    def check(self) -> None:
        require_range("share", self.share, 0, 100, "승계 비율은")
        if self.predecessor_id is None and self.successor_id is None:
            raise InvalidEntry("predecessor_id", "이전 부서나 새 부서를 지정하십시오.")
        if self.predecessor_id == self.successor_id:
            raise InvalidEntry("successor_id", "같은 부서로 이어질 수 없습니다.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment(Record):
    """담당 지정: a department or a person in charge of one thing, for a time."""

    role: AssignmentRole
    agreement_id: str | None = None
    plan_id: str | None = None
    action_item_id: str | None = None
    indicator_id: str | None = None
    budget_id: str | None = None
    department_id: str | None = None
    person_id: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    handover_note: str = ""

    def check(self) -> None:
        require_one_target(
            agreement_id=self.agreement_id,
            plan_id=self.plan_id,
            action_item_id=self.action_item_id,
            indicator_id=self.indicator_id,
            budget_id=self.budget_id,
        )
        if self.department_id is None and self.person_id is None:
            raise InvalidEntry("department_id", "담당 부서나 담당자를 지정하십시오.")
        require_order("valid_to", self.valid_from, self.valid_to, _ENDS_BEFORE_START)
