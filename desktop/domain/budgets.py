"""Money promised and spent: budgets by source and year, execution, investment pledges."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.domain.codes import BudgetKind, BudgetState, CarryKind, PledgeKind
from desktop.domain.dates import UNKNOWN_DATE, FuzzyDate
from desktop.domain.errors import InvalidEntry
from desktop.domain.money import UNKNOWN_AMOUNT, Amount
from desktop.domain.record import (
    Record,
    require_not_negative,
    require_one_target,
    require_order,
    require_range,
    require_text,
)
from desktop.domain.text import Line

_OF_A_YEAR = {BudgetKind.ORIGINAL, BudgetKind.SUPPLEMENTARY, BudgetKind.CARRIED_IN}


@dataclass(frozen=True, slots=True, kw_only=True)
class FundingSource(Record):
    """재원, as a tree: 국비, 지방비(미구분), 시·도비, 민간자본, 현물 …"""

    code: Line
    name: Line
    parent_id: str | None = None
    position: int = 0
    is_in_kind: bool = False

    def check(self) -> None:
        require_text("code", self.code, "재원 부호를")
        require_text("name", self.name, "재원 이름을")

    def label(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget(Record):
    """사업예산 of an agreement, a plan or an item.

    `stated_total` and `headline` keep what a source says; the lines are what counts.
    """

    project: Line
    agreement_id: str | None = None
    plan_id: str | None = None
    action_item_id: str | None = None
    position: int = 0
    period_from: FuzzyDate = UNKNOWN_DATE
    period_until: FuzzyDate = UNKNOWN_DATE
    stated_total: Amount = UNKNOWN_AMOUNT
    stated_words: str = ""
    headline: str = ""
    note: str = ""

    def check(self) -> None:
        require_text("project", self.project, "사업명을")
        require_one_target(
            agreement_id=self.agreement_id,
            plan_id=self.plan_id,
            action_item_id=self.action_item_id,
        )
        require_not_negative("stated_total", self.stated_total.won, "총사업비는")
        require_order(
            "period_until",
            self.period_from.earliest,
            self.period_until.latest,
            "사업기간의 끝이 시작보다 앞설 수 없습니다.",
        )

    def label(self) -> str:
        return self.project


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetLine(Record):
    """예산 한 줄: source × fiscal year × kind. `fiscal_year` None means the whole period."""

    budget_id: str
    funding_source_id: str
    fiscal_year: int | None = None
    kind: BudgetKind = BudgetKind.WHOLE
    state: BudgetState = BudgetState.PLANNED
    amount: Amount = UNKNOWN_AMOUNT
    contributor_id: str | None = None
    account: Line = ""
    policy_project: Line = ""
    unit_project: Line = ""
    detail_project: Line = ""
    item_code: Line = ""
    stated_words: str = ""
    note: str = ""

    def check(self) -> None:
        require_range("fiscal_year", self.fiscal_year, 1990, 2200, "회계연도는")
        require_not_negative("amount", self.amount.won, "금액은")
        if self.kind in _OF_A_YEAR and self.fiscal_year is None:
            raise InvalidEntry("fiscal_year", "회계연도를 입력하십시오.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Execution(Record):
    """집행 of a line, cumulative up to `as_of`."""

    budget_line_id: str
    as_of: date
    paid: Amount = UNKNOWN_AMOUNT
    granted: Amount = UNKNOWN_AMOUNT
    spent_by_recipient: Amount = UNKNOWN_AMOUNT
    carry_kind: CarryKind = CarryKind.NONE
    carried: Amount = UNKNOWN_AMOUNT
    note: str = ""

    def check(self) -> None:
        require_not_negative("paid", self.paid.won, "집행액은")
        require_not_negative("granted", self.granted.won, "교부액은")
        require_not_negative("spent_by_recipient", self.spent_by_recipient.won, "실집행액은")
        require_not_negative("carried", self.carried.won, "이월액은")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pledge(Record):
    """투자협약의 약속: won for investment, persons for employment."""

    agreement_id: str
    kind: PledgeKind
    promised: Amount = UNKNOWN_AMOUNT
    persons: int | None = None
    due_on: FuzzyDate = UNKNOWN_DATE
    note: str = ""

    def check(self) -> None:
        require_not_negative("promised", self.promised.won, "투자액은")
        require_not_negative("persons", self.persons, "고용 인원은")
        if self.kind is PledgeKind.INVESTMENT and self.persons is not None:
            raise InvalidEntry("persons", "고용 인원은 고용 약속에 입력하십시오.")
        if self.kind is PledgeKind.EMPLOYMENT and self.promised.won is not None:
            raise InvalidEntry("promised", "투자액은 투자 약속에 입력하십시오.")


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeResult(Record):
    """What of a pledge had been done by `as_of`."""

    pledge_id: str
    as_of: date
    invested: Amount = UNKNOWN_AMOUNT
    persons: int | None = None
    note: str = ""

    def check(self) -> None:
        require_not_negative("invested", self.invested.won, "투자 실적은")
        require_not_negative("persons", self.persons, "고용 실적은")
