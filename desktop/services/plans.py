"""Plans, their versions and strategies."""

from __future__ import annotations

from desktop.domain.plans import Plan, PlanVersion, Strategy
from desktop.services.records import Records
from desktop.services.rules import Once
from desktop.storage.models import PlanRow, PlanVersionRow, StrategyRow


class Plans(Records[Plan]):
    """계획(시책): promised without a counterparty."""

    row = PlanRow
    record = Plan
    noun = "계획"


class PlanVersions(Records[PlanVersion]):
    """Later forms of a plan, with the counts stated then."""

    row = PlanVersionRow
    record = PlanVersion
    noun = "계획 판"
    once = (Once(("plan_id", "sequence"), "같은 차수의 판이 이미 있습니다."),)
    fixed = ("plan_id",)


class Strategies(Records[Strategy]):
    """전략·분야 of a plan, as a tree."""

    row = StrategyRow
    record = Strategy
    noun = "전략"
    fixed = ("plan_id",)
    tree = ("plan_id",)
