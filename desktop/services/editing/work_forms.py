"""Forms of plans, strategies, action items and rounds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, cast

from desktop.domain import codes
from desktop.domain.action_items import ActionItem
from desktop.domain.codes import LinkBasis, RoundState
from desktop.domain.errors import InvalidEntry
from desktop.domain.forms import Entries, FieldKind, Form, FormField, FormKind, FormTarget, Lookup
from desktop.domain.record import Stored
from desktop.domain.rounds import Round
from desktop.services.activities import Activities
from desktop.services.editing.bound import Binding, Sheet
from desktop.services.editing.charged_form import MORE as _MORE
from desktop.services.editing.charged_form import ChargedForm
from desktop.services.editing.record_form import Children, Fixed, RecordForm
from desktop.services.records import sentence

_PLAN, _STRATEGY, _ITEM, _ROUND = (
    Binding("plan"),
    Binding("strategy"),
    Binding("action_item"),
    Binding("round"),
)
_MILESTONE, _PARTNER = Binding("milestone"), Binding("action_partner")
_WHAT, _CHANGE = "과제", "기한 변경"
_LONGEST_TITLE = 60

_CHANGE_FIELDS = (
    FormField(
        key="change_reason",
        label="기한 변경 사유",
        kind=FieldKind.LONG_TEXT,
        section=_CHANGE,
        help="실적을 보고한 과제의 기한을 바꿀 때 적습니다. 이력에 당초와 변경이 함께 남습니다.",
    ),
    FormField(
        key="change_approval",
        label="승인",
        section=_CHANGE,
        help="누가 언제 승인하였는지. 예: 기획조정실장, 2026. 11. 20.",
    ),
)


@dataclass(frozen=True)
class ActionItemForm(ChargedForm):
    """An item of an agreement or plan; below a clause, it is the item that carries it out."""

    def offered(self, activities: Activities, sheet: Sheet, target: FormTarget) -> dict[str, Any]:
        entries = super().offered(activities, sheet, target)
        clause = _clause(activities, target.owner_id)
        if clause is not None:
            text = " ".join(clause.value.text.split())
            entries["title"] = text[:_LONGEST_TITLE]
            entries["text"] = clause.value.text
            name = sheet.lookups.name_of(Lookup.CLAUSE, clause.id, clause.id)
            entries["clauses"] = [{"clause_id": name}]
        return entries

    def owner(self, activities: Activities, owner_id: str) -> Fixed:
        clause = _clause(activities, owner_id)
        if clause is None:
            return super().owner(activities, owner_id)
        version = activities.versions.get(clause.value.version_id)
        return {"agreement_id": version.value.agreement_id}

    def open(self, activities: Activities, sheet: Sheet, target: FormTarget) -> Form:
        form = super().open(activities, sheet, target)
        if not _is_reported(activities, target.record_id):
            return form
        return replace(
            form,
            fields=(*form.fields, *_CHANGE_FIELDS),
            entries={**form.entries, "change_reason": "", "change_approval": ""},
        )

    def enter(
        self, activities: Activities, sheet: Sheet, form: Form, entries: Entries
    ) -> tuple[str, str]:
        if not _is_reported(activities, form.target.record_id):
            return super().enter(activities, sheet, form, entries)
        before = activities.action_items.get(form.target.record_id).value
        after = cast(ActionItem, self.corrected(sheet, Stored("", 0, before), entries))
        record_id, told = super().enter(activities, sheet, form, entries)
        if before.due_on != after.due_on:
            told = _told_change(before, after, entries)
        return record_id, told


def _clause(activities: Activities, owner_id: str) -> Stored[Any] | None:
    return activities.clauses.find(owner_id)


def _is_reported(activities: Activities, item_id: str) -> bool:
    return bool(item_id and activities.progress.below("action_item_id", item_id))


def _told_change(before: ActionItem, after: ActionItem, entries: Entries) -> str:
    reason = " ".join(str(entries.get("change_reason", "")).split())
    approval = " ".join(str(entries.get("change_approval", "")).split())
    if not reason:
        raise InvalidEntry("change_reason", "실적을 보고한 과제입니다. 변경 사유를 입력하십시오.")
    told = sentence("실행과제", after.label(), "기한 변경")
    dates = f"당초 {before.due_on.text()} → 변경 {after.due_on.text()}"
    approved = f", 승인: {approval}" if approval else ""
    return f"{told}({dates}, 사유: {reason}{approved})"


@dataclass(frozen=True)
class RoundForm(RecordForm):
    """A new round is opened; it is closed by its own step."""

    def offered(self, activities: Activities, sheet: Sheet, target: FormTarget) -> dict[str, Any]:
        """The quarter of today, which nobody has opened yet, else the one after the last."""
        year, sequence = sheet.today.year, (sheet.today.month + 2) // 3
        quarters = {
            (r.value.year, r.value.sequence)
            for r in activities.rounds.all()
            if r.value.kind is codes.RoundKind.QUARTER
        }
        while (year, sequence) in quarters:
            year, sequence = (year, sequence + 1) if sequence < 4 else (year + 1, 1)
        last_day = {1: "3. 31.", 2: "6. 30.", 3: "9. 30.", 4: "12. 31."}[sequence]
        offered = super().offered(activities, sheet, target)
        return offered | {
            "year": str(year),
            "sequence": str(sequence),
            "as_of": f"{year}. {last_day}",
        }

    def made(
        self, activities: Activities, sheet: Sheet, target: FormTarget, entries: Entries
    ) -> Round:
        record = cast(Round, super().made(activities, sheet, target, entries))
        return replace(record, state=RoundState.OPEN)


FORMS: tuple[RecordForm, ...] = (
    ChargedForm(
        kind=FormKind.PLAN,
        service="plans",
        column="plan_id",
        bounds=(
            _PLAN.text("title", required=True),
            _PLAN.choice("field", list(codes.Field)),
            _PLAN.link("organisation_id", Lookup.ORGANISATION, creates=True, label="수립 기관"),
            _PLAN.date("announced_on"),
            _PLAN.text("goal", long=True),
            _PLAN.text("slogan"),
            _PLAN.text("focus", long=True),
            _PLAN.text("basis", section=_MORE),
            _PLAN.text("presentation_title", section=_MORE),
            _PLAN.text("title_note", section=_MORE),
            _PLAN.number("strategies_stated", section=_MORE),
            _PLAN.number("tasks_stated", section=_MORE),
            _PLAN.text("note", long=True, section=_MORE),
        ),
    ),
    RecordForm(
        kind=FormKind.STRATEGY,
        service="strategies",
        owners=("plan_id",),
        bounds=(
            _STRATEGY.text("name", required=True, label="전략명"),
            _STRATEGY.link("parent_id", Lookup.STRATEGY, label="상위 전략"),
            _STRATEGY.text("description", long=True),
            _STRATEGY.words("areas"),
        ),
    ),
    ActionItemForm(
        kind=FormKind.ACTION_ITEM,
        service="action_items",
        owners=("agreement_id", "plan_id"),
        column="action_item_id",
        bounds=(
            _ITEM.text("title", required=True, section=_WHAT),
            _ITEM.text("text", long=True, section=_WHAT, label="과제 내용"),
            _ITEM.choice("kind", list(codes.ActionKind), section=_WHAT, label="종류"),
            _ITEM.choice(
                "owner_side",
                list(codes.OwnerSide),
                section=_WHAT,
                label="누가 추진하는지",
            ),
            _ITEM.link("owner_id", Lookup.OWNER, section=_WHAT, label="추진 기관"),
            _ITEM.date("starts_on", section=_WHAT, label="시작"),
            _ITEM.date("due_on", section=_WHAT, label="기한"),
            _ITEM.choice("recurrence", list(codes.Recurrence), section=_WHAT),
            _ITEM.number("weight", section=_MORE, help="평균 추진율을 낼 때의 비중. 보통 1입니다."),
            _ITEM.link("parent_id", Lookup.ACTION_ITEM, section=_MORE, label="상위 과제"),
            _ITEM.text("group", section=_MORE),
            _ITEM.yes("is_budgeted", section=_MORE),
            _ITEM.text("place", section=_MORE),
            _ITEM.text("needs", long=True, section=_MORE),
            _ITEM.text("effects", long=True, section=_MORE),
            _ITEM.text("note", long=True, section=_MORE),
        ),
        children=(
            Children(
                "clauses",
                "이행할 조항",
                "action_clauses",
                "action_item_id",
                (
                    Binding("action_clause").link(
                        "clause_id", Lookup.CLAUSE, label="조항", required=True
                    ),
                    Binding("action_clause").choice("basis", list(LinkBasis), label="근거"),
                ),
                section="연결",
            ),
            Children(
                "strategies",
                "속한 전략",
                "action_strategies",
                "action_item_id",
                (
                    Binding("action_strategy").link(
                        "strategy_id", Lookup.STRATEGY, label="전략", required=True
                    ),
                ),
                section="연결",
            ),
            Children(
                "partners",
                "함께하는 기관",
                "action_partners",
                "action_item_id",
                (
                    _PARTNER.link(
                        "organisation_id",
                        Lookup.ORGANISATION,
                        creates=True,
                        label="기관",
                        required=True,
                    ),
                    _PARTNER.text("role", label="맡은 일"),
                ),
                section="연결",
            ),
            Children(
                "milestones",
                "주요일정",
                "milestones",
                "action_item_id",
                (
                    _MILESTONE.text("name", required=True, label="일정"),
                    _MILESTONE.date("planned_on"),
                    _MILESTONE.date("actual_on"),
                    _MILESTONE.text("note"),
                ),
                section="주요일정",
            ),
        ),
    ),
    RoundForm(
        kind=FormKind.ROUND,
        service="rounds",
        bounds=(
            _ROUND.number("year", required=True, unit="년"),
            _ROUND.choice("kind", list(codes.RoundKind), label="주기"),
            _ROUND.number("sequence", required=True, label="차수", help="분기는 1–4, 반기는 1–2."),
            _ROUND.day("as_of", required=True),
            _ROUND.day("due_on"),
            _ROUND.text("note", long=True),
        ),
        help="기준일까지의 실적을 제출 기한까지 받습니다.",
    ),
)
