"""Which forms the register leads to: from a record, from a tab of it, and from a row."""

from __future__ import annotations

from typing import Any

from desktop.domain.forms import FormKind, FormTarget
from desktop.domain.views_register import DetailTab, RecordKind, RegisterDetail

Below = dict[DetailTab, tuple[FormKind, str]]

_BELOW_AGREEMENT: Below = {
    DetailTab.PARTIES: (FormKind.PARTY, "당사자 추가"),
    DetailTab.CLAUSES: (FormKind.CLAUSE, "조항 추가"),
    DetailTab.ITEMS: (FormKind.ACTION_ITEM, "과제 추가"),
    DetailTab.BUDGETS: (FormKind.BUDGET, "예산 추가"),
    DetailTab.INDICATORS: (FormKind.INDICATOR, "지표 추가"),
    DetailTab.MEETINGS: (FormKind.MEETING, "회의 추가"),
}
_BELOW_PLAN: Below = {
    **{tab: below for tab, below in _BELOW_AGREEMENT.items() if tab is not DetailTab.PARTIES},
    DetailTab.CLAUSES: (FormKind.STRATEGY, "전략 추가"),
}
_STEPS = (
    (FormKind.AGREEMENT_VERSION, "변경·갱신"),
    (FormKind.AGREEMENT_RELATION, "관련 협약"),
    (FormKind.PLEDGE, "투자·고용 약속"),
    (FormKind.COUNCIL_ACTION, "의회 조치"),
)

_BELOW_ROW = {
    FormKind.BUDGET: (FormKind.EXECUTION, "이 예산의 집행"),
    FormKind.ACTION_ITEM: (FormKind.EVIDENCE, "이 과제의 증빙"),
}

Step = tuple[str, FormTarget]


def record_form(kind: RecordKind, record_id: str) -> FormTarget:
    form = FormKind.AGREEMENT if kind is RecordKind.AGREEMENT else FormKind.PLAN
    return FormTarget(kind=form, record_id=record_id)


def new_below(detail: RegisterDetail, tab: str) -> Step | None:
    """What is added in this tab, None where nothing is."""
    below = _below(detail).get(DetailTab(tab))
    return (below[1], FormTarget(kind=below[0], owner_id=detail.id)) if below else None


def row_form(detail: RegisterDetail, tab: str, row: Any) -> FormTarget | None:
    """The form that edits a row, None where it has none."""
    if hasattr(row, "form"):
        form: FormTarget | None = row.form
        return form
    below = _below(detail).get(DetailTab(tab))
    return FormTarget(kind=below[0], record_id=row.id) if below else None


def is_whole(row: Any, form: FormTarget, rows: list[Any]) -> bool:
    """Whether the row stands for its whole record, so that both are removed together."""
    of_same = [each for each in rows if getattr(each, "form", None) == form]
    return row.id == form.record_id or len(of_same) == 1


def row_steps(form: FormTarget | None) -> list[Step]:
    """What can be added below the chosen row."""
    if form is None or form.kind not in _BELOW_ROW:
        return []
    kind, words = _BELOW_ROW[form.kind]
    return [(words, FormTarget(kind=kind, owner_id=form.record_id))]


def further_steps(detail: RegisterDetail) -> list[Step]:
    """What else can happen to the record."""
    evidence = "증빙", FormTarget(kind=FormKind.EVIDENCE, owner_id=detail.id)
    if detail.kind is RecordKind.PLAN:
        return [evidence]
    steps = [(words, FormTarget(kind=kind, owner_id=detail.id)) for kind, words in _STEPS]
    end = "종료", FormTarget(kind=FormKind.AGREEMENT_END, record_id=detail.id)
    return [steps[0], end, *steps[1:], evidence]


def _below(detail: RegisterDetail) -> Below:
    return _BELOW_AGREEMENT if detail.kind is RecordKind.AGREEMENT else _BELOW_PLAN
