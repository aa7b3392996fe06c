"""The tracker 업무협약 추진현황표, gathered."""

from __future__ import annotations

from desktop.domain.codes import MeanKind, RateKind
from desktop.domain.progress import rates_in_order
from desktop.services.documents.look import look_of, table_unit
from desktop.services.documents.scope import Scope
from desktop.services.documents.status_kinds import status_kinds
from desktop.services.documents.tracker_changes import change_rows
from desktop.services.documents.tracker_items import issue_rows, item_rows, meeting_rows
from desktop.services.documents.tracker_money import budget_rows, indicator_rows
from desktop.services.documents.tracker_references import (
    council_rows,
    remark_rows,
    signature_rows,
    source_rows,
)
from desktop.services.documents.tracker_register import agreement_rows, clause_rows, plan_row
from desktop.services.names import NOBODY
from reports.contents.tracker import DepartmentLine, Rate, Tracker
from reports.contents.tracker_money import MoneyUnit

_RATES = {
    RateKind.PROGRESS: Rate.PROGRESS,
    RateKind.COMPLETION: Rate.COMPLETION,
    RateKind.FULFILMENT: Rate.FULFILMENT,
}
_GUIDANCE = (
    "총괄표의 건수와 비율은 ‘과제별 추진현황’을 세는 수식이므로 그 시트를 고치면 따라 바뀜",
    "‘예산 자료’는 원 단위이며 한 줄에 한 재원·한 연도, ‘예산 집행현황’은 그 합계",
    "(외부확인)은 원문이 아닌 다른 출처로 확인한 것, (추정)은 앞뒤 사정으로 미루어 본 것",
    "미정은 아직 알 수 없는 값이며 0과 다름",
)


def tracker_of(scope: Scope, recorded: int) -> Tracker:
    """`recorded` is the log number up to which the contents count."""
    office = scope.office
    return Tracker(
        office=office.name,
        department=scope.coordinating,
        as_of=scope.as_of,
        statuses=status_kinds(scope),
        round_name=scope.round_name,
        recorded=f"변경이력 {recorded:,}번까지",
        notice=scope.notice,
        guidance=_GUIDANCE,
        unit=min(table_unit(office), MoneyUnit.MILLION, key=lambda unit: unit.value),
        weighted=office.mean_kind is MeanKind.WEIGHTED,
        rates=tuple(_RATES[kind] for kind in rates_in_order(office.lead_rate)),
        look=look_of(office),
        departments=_departments(scope),
        funding_groups=tuple(scope.dossier.money.groups()),
        agreements=agreement_rows(scope),
        plans=tuple(plan_row(scope, row) for row in scope.plans),
        clauses=clause_rows(scope),
        items=item_rows(scope),
        budgets=budget_rows(scope),
        indicators=indicator_rows(scope),
        issues=issue_rows(scope),
        meetings=meeting_rows(scope),
        signatures=signature_rows(scope),
        council=council_rows(scope),
        remarks=remark_rows(scope),
        sources=source_rows(scope),
        changes=change_rows(scope),
    )


def _departments(scope: Scope) -> tuple[DepartmentLine, ...]:
    """Departments that lead an item, in the office's order, those of one 국 together."""
    names = scope.dossier.names
    leading = {scope.department(item) for _, item in scope.all_items()} - {NOBODY}
    lines = [
        DepartmentLine(name=names.department(each), bureau=names.bureau(each))
        for each in names.departments()
        if names.department(each) in leading
    ]
    bureaus = list(dict.fromkeys(line.bureau for line in lines))
    return tuple(sorted(lines, key=lambda line: bureaus.index(line.bureau)))
