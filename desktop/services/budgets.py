"""Budgets by source and year, and what was spent of them."""

from __future__ import annotations

from desktop.domain.budgets import Budget, BudgetLine, Execution, FundingSource
from desktop.services.records import Records
from desktop.services.rules import Once
from desktop.storage.models import BudgetLineRow, BudgetRow, ExecutionRow, FundingSourceRow


class FundingSources(Records[FundingSource]):
    """재원, as a tree."""

    row = FundingSourceRow
    record = FundingSource
    noun = "재원"
    once = (Once(("code",), "같은 부호의 재원이 이미 있습니다."),)
    tree = ()


class Budgets(Records[Budget]):
    """사업예산 of an agreement, a plan or an item."""

    row = BudgetRow
    record = Budget
    noun = "사업예산"


class BudgetLines(Records[BudgetLine]):
    """예산: source × fiscal year × kind, in won."""

    row = BudgetLineRow
    record = BudgetLine
    noun = "예산"
    fixed = ("budget_id",)


class Executions(Records[Execution]):
    """집행 of a line, cumulative up to a day, in won."""

    row = ExecutionRow
    record = Execution
    noun = "집행"
    once = (Once(("budget_line_id", "as_of"), "같은 기준일의 집행이 이미 있습니다."),)
    fixed = ("budget_line_id",)
