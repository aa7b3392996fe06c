"""조직개편 as it is wished, planned and told before it is carried out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.codes import DepartmentLevel, SuccessionKind


class PartKind(StrEnum):
    """What a department leaves behind that somebody must go on with."""

    AGREEMENT = "agreement"
    PLAN = "plan"
    ITEM = "item"
    INDICATOR = "indicator"
    BUDGET = "budget"
    POST = "post"
    BELOW = "below"


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentChoice:
    """A department that a reorganisation may be about; `above` tells like names apart."""

    id: str
    name: str
    above: str
    above_id: str
    level: DepartmentLevel


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDepartment:
    name: str
    level: DepartmentLevel = DepartmentLevel.DIVISION
    above_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reorganising:
    """One step that takes effect `on` a day. `new` are the departments it opens, in order."""

    kind: SuccessionKind
    on: date
    department_ids: tuple[str, ...]
    new: tuple[NewDepartment, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPart:
    """One thing that somebody must take; `offered` is the taker that suggests itself, "" = none.

    `department` is the name of the old department, `person` who does it there.
    """

    id: str
    kind: PartKind
    text: str
    context: str
    role: str
    department_id: str
    department: str
    person: str
    offered: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Taker:
    """Who may take a part: a department that stands, or one to be opened (`new-0`)."""

    key: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReorganisationPlan:
    """Everything that is open, and who may take it, the most likely first."""

    wanted: Reorganising
    parts: tuple[OpenPart, ...]
    takers: tuple[Taker, ...]

    def offered(self) -> dict[str, str]:
        return {part.id: part.offered for part in self.parts}


Choices = Mapping[str, str]
"""By the id of a part, the key of the taker that was chosen for it."""


def new_key(number: int) -> str:
    """The key of the department that is opened as number `number`, from 0."""
    return f"new-{number}"
