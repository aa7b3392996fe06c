"""The calls that 부서·기관 makes; services answer them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from desktop.domain.forms import Saved
from desktop.domain.reorganising import (
    Choices,
    DepartmentChoice,
    ReorganisationPlan,
    Reorganising,
)
from desktop.domain.staffing import Handover, OfficerChoice, Roster
from desktop.domain.views_directory import (
    DepartmentLine,
    DepartmentsWanted,
    DepartmentView,
    PartnerLine,
    PartnerView,
)


class Directory(Protocol):
    """Departments, officers and partners."""

    def today(self) -> date: ...

    def departments(self, wanted: DepartmentsWanted) -> Sequence[DepartmentLine]:
        """The tree laid flat, each department under the one above it."""

    def department(self, department_id: str, on: date) -> DepartmentView:
        """Raises NotFound for a department that is gone."""

    def partners(self, text: str) -> Sequence[PartnerLine]:
        """Organisations by name, found by any name they bear or bore; all for ""."""

    def partner(self, organisation_id: str, on: date) -> PartnerView:
        """Raises NotFound for an organisation that is gone."""


class Reorganisations(Protocol):
    """조직개편. Wishes that cannot be raise InvalidEntry (`on`, `new.0.name`) or Refused."""

    def departments(self, on: date) -> Sequence[DepartmentChoice]:
        """Departments that stand on the day and have no end yet."""

    def plan(self, wanted: Reorganising) -> ReorganisationPlan:
        """Everything that is open, and who may take it; writes nothing."""

    def preview(self, wanted: Reorganising, choices: Choices) -> Sequence[str]:
        """What carrying it out would change, in sentences; tried without saving."""

    def carry_out(self, wanted: Reorganising, choices: Choices) -> Saved: ...


class Rosters(Protocol):
    """A pasted list of departments and officers. Raises InvalidEntry for `pasted`."""

    def read(self, pasted: str, on: date) -> Roster:
        """What each line would do; writes nothing."""

    def take_in(self, pasted: str, on: date) -> Saved:
        """All sound lines as of the day. Raises Refused when nothing is left to do."""


class Handovers(Protocol):
    """Duties that pass to another department or officer on a day."""

    def departments(self, on: date) -> Sequence[DepartmentChoice]: ...

    def officers(self, department_id: str, on: date) -> Sequence[OfficerChoice]: ...

    def hand_over(self, wanted: Handover) -> Saved:
        """All of it or nothing. Raises InvalidEntry (`targets`, `department_id`), Refused."""


@dataclass(frozen=True)
class Staffing:
    """What changes departments, officers and duties beyond single records."""

    reorganisations: Reorganisations
    rosters: Rosters
    handovers: Handovers
