"""Plans, their versions and strategies."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.domain.dates import FuzzyDate
from desktop.domain.errors import Refused
from desktop.domain.plans import Plan, PlanVersion, Strategy
from desktop.services.numbering import numbered
from desktop.services.records import Records
from desktop.services.rules import Once
from desktop.services.trees import OrderedTree
from desktop.storage.models import ActionItemRow, PlanRow, PlanVersionRow, StrategyRow


class Plans(Records[Plan]):
    """계획(시책): promised without a counterparty. Adding one gives it its number."""

    row = PlanRow
    record = Plan
    noun = "계획"

    def reissue(
        self,
        plan_id: str,
        *,
        dated: FuzzyDate,
        strategies_stated: int | None,
        tasks_stated: int | None,
        changes: str = "",
    ) -> str:
        """Say that the plan came out in a new form; gives the id of that version.

        The counts are those stated then; what the plan lists is not touched.
        """
        version = PlanVersion(
            plan_id=plan_id,
            dated=dated,
            strategies_stated=strategies_stated,
            tasks_stated=tasks_stated,
            changes=changes,
        )
        with self._desk.together(self._sentence(self.get(plan_id).value, "변경")):
            return PlanVersions(self._desk).add(version)

    def _completed(self, session: Session, record: Plan, row: Any) -> Plan:
        return numbered(session, PlanRow, record, row, "PLN", record.announced_on.known_year)

    def _check(self, session: Session, record: Plan, row: Any) -> None:
        if row is None or row.organisation_id == record.organisation_id:
            return
        item = select(ActionItemRow.id).where(
            ActionItemRow.plan_id == row.id,
            ActionItemRow.owner_id.is_not(None),
            ActionItemRow.owner_id == row.organisation_id,
            ActionItemRow.deleted_at.is_(None),
        )
        if session.scalar(item.limit(1)) is not None:
            raise Refused("이 기관이 추진하는 과제가 있습니다. 먼저 과제의 추진 기관을 바꾸십시오.")


class PlanVersions(Records[PlanVersion]):
    """Later forms of a plan, with the counts stated then."""

    row = PlanVersionRow
    record = PlanVersion
    noun = "계획 판"
    once = (Once(("plan_id", "sequence"), "같은 차수의 판이 이미 있습니다."),)
    fixed = ("plan_id",)

    def _completed(self, session: Session, record: PlanVersion, row: Any) -> PlanVersion:
        if row is not None:
            return replace(record, sequence=row.sequence)
        last = session.scalar(
            select(func.max(PlanVersionRow.sequence)).where(
                PlanVersionRow.plan_id == record.plan_id, PlanVersionRow.deleted_at.is_(None)
            )
        )
        return replace(record, sequence=(last or 0) + 1)


class Strategies(OrderedTree[Strategy]):
    """전략·분야 of a plan, as a tree."""

    row = StrategyRow
    record = Strategy
    noun = "전략"
    fixed = ("plan_id",)
    tree = ("plan_id",)
