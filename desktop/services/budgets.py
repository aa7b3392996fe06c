"""Budgets by source and year, and what was spent of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.budgets import Budget, BudgetLine, Execution, FundingSource
from desktop.services.records import Records
from desktop.services.rules import Once
from desktop.services.trees import OrderedTree
from desktop.storage.models import BudgetLineRow, BudgetRow, ExecutionRow, FundingSourceRow


class FundingSources(OrderedTree[FundingSource]):
    """재원, as one tree for the office."""

    row = FundingSourceRow
    record = FundingSource
    noun = "재원"
    once = (Once(("code",), "같은 부호의 재원이 이미 있습니다."),)
    tree = ()


class Budgets(Records[Budget]):
    """사업예산 of an agreement, a plan or an item, in won."""

    row = BudgetRow
    record = Budget
    noun = "사업예산"

    def register(self, budget: Budget, lines: Sequence[BudgetLine]) -> str:
        """Enter a budget with its lines as one unit; gives its id.

        The lines are put under the new budget, whatever `budget_id` they bear.
        """
        with self._desk.together(self._sentence(budget, "등록")):
            budget_id = self.add(budget)
            for line in lines:
                BudgetLines(self._desk).add(replace(line, budget_id=budget_id))
        return budget_id


class BudgetLines(Records[BudgetLine]):
    """예산: source × fiscal year × kind, in won."""

    row = BudgetLineRow
    record = BudgetLine
    noun = "예산"
    fixed = ("budget_id",)


class Executions(Records[Execution]):
    """집행 of a line, cumulative up to a day, in won (지방재정법: 지출액 누계)."""

    row = ExecutionRow
    record = Execution
    noun = "집행"
    once = (Once(("budget_line_id", "as_of"), "같은 기준일의 집행이 이미 있습니다."),)
    fixed = ("budget_line_id",)
