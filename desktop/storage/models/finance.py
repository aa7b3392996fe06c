"""Tables of budgets, execution, pledges and indicators."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Mapped

from desktop.domain import codes
from desktop.domain.dates import FuzzyDate
from desktop.domain.money import Amount
from desktop.storage.base import Kept
from desktop.storage.columns import amount, fuzzy, ref


class FundingSourceRow(Kept):
    __tablename__ = "funding_source"

    code: Mapped[str]
    name: Mapped[str]
    parent_id: Mapped[str | None] = ref("funding_source")
    position: Mapped[int]
    is_in_kind: Mapped[bool]


class BudgetRow(Kept):
    __tablename__ = "budget"

    project: Mapped[str]
    agreement_id: Mapped[str | None] = ref("agreement", owner=True)
    plan_id: Mapped[str | None] = ref("plan", owner=True)
    action_item_id: Mapped[str | None] = ref("action_item", owner=True)
    position: Mapped[int]
    period_from: Mapped[FuzzyDate] = fuzzy("period_from")
    period_until: Mapped[FuzzyDate] = fuzzy("period_until")
    stated_total: Mapped[Amount] = amount("stated_total")
    stated_words: Mapped[str]
    headline: Mapped[str]
    note: Mapped[str]


class BudgetLineRow(Kept):
    __tablename__ = "budget_line"

    budget_id: Mapped[str] = ref("budget", owner=True)
    funding_source_id: Mapped[str] = ref("funding_source")
    fiscal_year: Mapped[int | None]
    kind: Mapped[codes.BudgetKind]
    state: Mapped[codes.BudgetState]
    amount: Mapped[Amount] = amount("amount")
    contributor_id: Mapped[str | None] = ref("organisation")
    account: Mapped[str]
    policy_project: Mapped[str]
    unit_project: Mapped[str]
    detail_project: Mapped[str]
    item_code: Mapped[str]
    stated_words: Mapped[str]
    note: Mapped[str]


class ExecutionRow(Kept):
    __tablename__ = "execution"

    budget_line_id: Mapped[str] = ref("budget_line", owner=True)
    as_of: Mapped[date]
    paid: Mapped[Amount] = amount("paid")
    granted: Mapped[Amount] = amount("granted")
    spent_by_recipient: Mapped[Amount] = amount("spent_by_recipient")
    carry_kind: Mapped[codes.CarryKind]
    carried: Mapped[Amount] = amount("carried")
    note: Mapped[str]


class PledgeRow(Kept):
    __tablename__ = "pledge"

    agreement_id: Mapped[str] = ref("agreement", owner=True)
    kind: Mapped[codes.PledgeKind]
    promised: Mapped[Amount] = amount("promised")
    persons: Mapped[int | None]
    due_on: Mapped[FuzzyDate] = fuzzy("due_on")
    note: Mapped[str]


class PledgeResultRow(Kept):
    __tablename__ = "pledge_result"

    pledge_id: Mapped[str] = ref("pledge", owner=True)
    as_of: Mapped[date]
    invested: Mapped[Amount] = amount("invested")
    persons: Mapped[int | None]
    note: Mapped[str]


class IndicatorRow(Kept):
    __tablename__ = "indicator"

    name: Mapped[str]
    agreement_id: Mapped[str | None] = ref("agreement", owner=True)
    plan_id: Mapped[str | None] = ref("plan", owner=True)
    action_item_id: Mapped[str | None] = ref("action_item", owner=True)
    position: Mapped[int]
    kind: Mapped[codes.IndicatorKind]
    direction: Mapped[codes.Direction]
    unit: Mapped[str]
    formula: Mapped[str]
    means: Mapped[str]
    stated: Mapped[str]
    baseline_year: Mapped[int | None]
    baseline: Mapped[Decimal | None]
    note: Mapped[str]


class IndicatorTargetRow(Kept):
    __tablename__ = "indicator_target"

    indicator_id: Mapped[str] = ref("indicator", owner=True)
    year: Mapped[int]
    value: Mapped[Decimal]


class IndicatorActualRow(Kept):
    __tablename__ = "indicator_actual"

    indicator_id: Mapped[str] = ref("indicator", owner=True)
    year: Mapped[int]
    value: Mapped[Decimal]
    measured_on: Mapped[date | None]
    note: Mapped[str]
