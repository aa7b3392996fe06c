"""The plan of the small office, with its strategy, item and indicators."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from desktop.domain.action_items import (
    ActionItem,
    ActionStrategy,
)
from desktop.domain.codes import (
    AssignmentRole,
    IndicatorKind,
    Status,
)
from desktop.domain.dates import month
from desktop.domain.departments import Assignment
from desktop.domain.indicators import Indicator, IndicatorActual, IndicatorTarget
from desktop.domain.plans import Plan, Strategy
from desktop.domain.rounds import ProgressEntry
from desktop.services.activities import Activities

Names = dict[str, str]


def enter_plan(do: Activities, found: Names) -> None:
    found["plan"] = do.plans.add(
        Plan(
            title="가람 미래산업 비전",
            number="PLN-2025-001",
            organisation_id=found["own"],
            announced_on=month(2025, 6),
            slogan="함께 뛰는 가람",
            strategies_stated=1,
            tasks_stated=2,
        )
    )
    found["strategy"] = do.strategies.add(
        Strategy(plan_id=found["plan"], name="신산업", position=1, areas=("동쪽 지구",))
    )
    found["robot"] = do.action_items.add(
        ActionItem(title="로봇 실증", number="T-2026-005", plan_id=found["plan"])
    )
    do.action_strategies.add(
        ActionStrategy(action_item_id=found["robot"], strategy_id=found["strategy"])
    )
    do.assignments.add(
        Assignment(role=AssignmentRole.LEAD, department_id=found["tourism"], plan_id=found["plan"])
    )
    do.progress.add(
        ProgressEntry(
            round_id=found["q3"],
            action_item_id=found["robot"],
            status=Status.DELAYED,
            percent=10,
        )
    )
    _indicators(do, found)


def _indicators(do: Activities, found: Names) -> None:
    found["firms"] = do.indicators.add(
        Indicator(
            name="새 기업 수",
            plan_id=found["plan"],
            unit="개사",
            baseline_year=2023,
            baseline=Decimal(50),
        )
    )
    for year, value in ((2026, 100), (2030, 200)):
        do.indicator_targets.add(
            IndicatorTarget(indicator_id=found["firms"], year=year, value=Decimal(value))
        )
    do.indicator_actuals.add(
        IndicatorActual(
            indicator_id=found["firms"],
            year=2026,
            value=Decimal(80),
            measured_on=date(2026, 9, 30),
        )
    )
    do.indicators.add(
        Indicator(
            name="일자리 창출",
            agreement_id=found["mou"],
            kind=IndicatorKind.QUALITATIVE,
            stated="일자리 창출에 이바지",
        )
    )
