"""Plans (시책·전략): what an organisation promises without a counterparty."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.codes import Field
from desktop.domain.dates import UNKNOWN_DATE, FuzzyDate
from desktop.domain.record import Record, require_not_negative, require_text
from desktop.domain.text import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(Record):
    """계획. Counts that a source states are kept beside what it lists, never mended."""

    title: Line
    number: Line = ""
    field: Field = Field.OTHER
    organisation_id: str | None = None
    title_note: str = ""
    presentation_title: Line = ""
    slogan: str = ""
    goal: str = ""
    focus: str = ""
    basis: str = ""
    announced_on: FuzzyDate = UNKNOWN_DATE
    strategies_stated: int | None = None
    tasks_stated: int | None = None
    note: str = ""

    def check(self) -> None:
        require_text("title", self.title, "계획명을")
        require_not_negative("strategies_stated", self.strategies_stated, "전략 수는")
        require_not_negative("tasks_stated", self.tasks_stated, "과제 수는")

    def label(self) -> str:
        return self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanVersion(Record):
    """A later form of a plan, with the counts stated then."""

    plan_id: str
    sequence: int = 1
    dated: FuzzyDate = UNKNOWN_DATE
    strategies_stated: int | None = None
    tasks_stated: int | None = None
    changes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strategy(Record):
    """전략 or 분야 of a plan, as a tree."""

    plan_id: str
    name: Line
    parent_id: str | None = None
    position: int = 0
    description: str = ""
    areas: tuple[Line, ...] = ()

    def check(self) -> None:
        require_text("name", self.name, "전략명을")

    def label(self) -> str:
        return self.name
