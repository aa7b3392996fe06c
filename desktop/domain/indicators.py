"""Performance indicators: baseline, targets, actuals, and those without a number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.domain.codes import Direction, IndicatorKind
from desktop.domain.record import Record, require_one_target, require_range, require_text
from desktop.domain.text import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator(Record):
    """성과지표. A qualitative one has words in `stated` and no values."""

    name: Line
    agreement_id: str | None = None
    plan_id: str | None = None
    action_item_id: str | None = None
    position: int = 0
    kind: IndicatorKind = IndicatorKind.QUANTITATIVE
    direction: Direction = Direction.UP
    unit: Line = ""
    formula: str = ""
    means: str = ""
    stated: str = ""
    baseline_year: int | None = None
    baseline: Decimal | None = None
    note: str = ""

    def check(self) -> None:
        require_text("name", self.name, "지표 이름을")
        require_range("baseline_year", self.baseline_year, 1990, 2200, "기준 연도는")
        require_one_target(
            agreement_id=self.agreement_id,
            plan_id=self.plan_id,
            action_item_id=self.action_item_id,
        )

    def label(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorTarget(Record):
    """목표값 for a year."""

    indicator_id: str
    year: int
    value: Decimal

    def check(self) -> None:
        require_range("year", self.year, 1990, 2200, "연도는")


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorActual(Record):
    """실적값 of a year, measured on `measured_on` when the day is known."""

    indicator_id: str
    year: int
    value: Decimal
    measured_on: date | None = None
    note: str = ""

    def check(self) -> None:
        require_range("year", self.year, 1990, 2200, "연도는")
