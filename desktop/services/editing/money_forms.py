"""Forms of budgets and spending, indicators, and what investors promised."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from desktop.domain import codes
from desktop.domain.forms import FormKind, FormTarget, Lookup
from desktop.services.activities import Activities
from desktop.services.editing.bound import Binding, Sheet
from desktop.services.editing.record_form import Children, Fixed, RecordForm

_BUDGET, _LINE, _EXECUTION = Binding("budget"), Binding("budget_line"), Binding("execution")
_INDICATOR, _TARGET = Binding("indicator"), Binding("indicator_target")
_ACTUAL, _PLEDGE, _RESULT = Binding("indicator_actual"), Binding("pledge"), Binding("pledge_result")
_OWNERS = ("agreement_id", "plan_id", "action_item_id")
_MORE = "그 밖에"


@dataclass(frozen=True)
class ExecutionForm(RecordForm):
    """Spending of one of the lines of a budget, which is the owner of a new form."""

    def offered(self, activities: Activities, sheet: Sheet, target: FormTarget) -> dict[str, Any]:
        offered = super().offered(activities, sheet, target)
        lines = activities.budget_lines.below("budget_id", target.owner_id)
        if len(lines) == 1:
            name = sheet.lookups.name_of(Lookup.BUDGET_LINE, lines[0].id, target.owner_id)
            offered["budget_line_id"] = name
        return offered

    def owner(self, activities: Activities, owner_id: str) -> Fixed:
        return {}


FORMS: tuple[RecordForm, ...] = (
    RecordForm(
        kind=FormKind.BUDGET,
        service="budgets",
        owners=_OWNERS,
        bounds=(
            _BUDGET.text("project", required=True, label="사업명"),
            _BUDGET.money("stated_total", label="총사업비"),
            _BUDGET.date("period_from"),
            _BUDGET.date("period_until"),
            _BUDGET.text("note", long=True, section=_MORE),
        ),
        children=(
            Children(
                "lines",
                "재원별 예산",
                "budget_lines",
                "budget_id",
                (
                    _LINE.link(
                        "funding_source_id", Lookup.FUNDING_SOURCE, label="재원", required=True
                    ),
                    _LINE.number("fiscal_year", label="회계연도"),
                    _LINE.choice("kind", list(codes.BudgetKind), label="구분"),
                    _LINE.choice("state", list(codes.BudgetState), label="상태"),
                    _LINE.money("amount", label="금액"),
                    _LINE.text("detail_project"),
                    _LINE.text("item_code"),
                ),
                help="회계연도를 비우면 사업 기간 전체의 금액입니다.",
            ),
        ),
    ),
    ExecutionForm(
        kind=FormKind.EXECUTION,
        service="executions",
        bounds=(
            _EXECUTION.link("budget_line_id", Lookup.BUDGET_LINE, label="예산", required=True),
            _EXECUTION.day("as_of", required=True),
            _EXECUTION.money("paid", help="그날까지 쓴 돈을 모두 더한 금액입니다."),
            _EXECUTION.money("granted"),
            _EXECUTION.money("spent_by_recipient"),
            _EXECUTION.choice("carry_kind", list(codes.CarryKind)),
            _EXECUTION.money("carried"),
            _EXECUTION.text("note", long=True),
        ),
        owners=("budget_line_id",),
    ),
    RecordForm(
        kind=FormKind.INDICATOR,
        service="indicators",
        owners=_OWNERS,
        bounds=(
            _INDICATOR.text("name", required=True, label="지표명"),
            _INDICATOR.choice("kind", list(codes.IndicatorKind), label="종류"),
            _INDICATOR.choice("direction", list(codes.Direction)),
            _INDICATOR.suggested("unit", Lookup.UNIT),
            _INDICATOR.text("formula"),
            _INDICATOR.text("means"),
            _INDICATOR.text("stated", long=True),
            _INDICATOR.number("baseline_year"),
            _INDICATOR.decimal("baseline"),
            _INDICATOR.text("note", long=True, section=_MORE),
        ),
        children=(
            Children(
                "targets",
                "목표값",
                "indicator_targets",
                "indicator_id",
                (_TARGET.number("year", required=True), _TARGET.decimal("value", required=True)),
                section="목표와 실적",
            ),
            Children(
                "actuals",
                "실적값",
                "indicator_actuals",
                "indicator_id",
                (
                    _ACTUAL.number("year", required=True),
                    _ACTUAL.decimal("value", required=True),
                    _ACTUAL.day("measured_on"),
                    _ACTUAL.text("note"),
                ),
                section="목표와 실적",
            ),
        ),
    ),
    RecordForm(
        kind=FormKind.PLEDGE,
        service="pledges",
        owners=("agreement_id",),
        bounds=(
            _PLEDGE.choice("kind", list(codes.PledgeKind), required=True, label="종류"),
            _PLEDGE.money("promised", help="투자 약속일 때 적습니다."),
            _PLEDGE.number("persons", unit="명", help="고용 약속일 때 적습니다."),
            _PLEDGE.date("due_on"),
            _PLEDGE.text("note", long=True),
        ),
        children=(
            Children(
                "results",
                "실적",
                "pledge_results",
                "pledge_id",
                (
                    _RESULT.day("as_of", required=True),
                    _RESULT.money("invested"),
                    _RESULT.number("persons"),
                    _RESULT.text("note"),
                ),
                help="기준일까지 모두 더한 값입니다.",
            ),
        ),
    ),
)
