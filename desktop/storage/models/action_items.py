"""Tables of action items, milestones, facilities, rounds and progress."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Mapped

from desktop.domain import codes
from desktop.domain.dates import FuzzyDate
from desktop.storage.base import Kept
from desktop.storage.columns import fuzzy, ref


class ActionItemRow(Kept):
    __tablename__ = "action_item"

    title: Mapped[str]
    text: Mapped[str]
    number: Mapped[str]
    agreement_id: Mapped[str | None] = ref("agreement", owner=True)
    plan_id: Mapped[str | None] = ref("plan", owner=True)
    parent_id: Mapped[str | None] = ref("action_item", owner=True)
    position: Mapped[int]
    kind: Mapped[codes.ActionKind]
    group: Mapped[str]
    owner_side: Mapped[codes.OwnerSide]
    owner_id: Mapped[str | None] = ref("organisation")
    starts_on: Mapped[FuzzyDate] = fuzzy("starts_on")
    due_on: Mapped[FuzzyDate] = fuzzy("due_on")
    recurrence: Mapped[codes.Recurrence]
    weight: Mapped[int]
    is_budgeted: Mapped[bool]
    place: Mapped[str]
    facility_id: Mapped[str | None] = ref("facility")
    needs: Mapped[str]
    effects: Mapped[str]
    note: Mapped[str]


class ActionClauseRow(Kept):
    __tablename__ = "action_clause"

    action_item_id: Mapped[str] = ref("action_item", owner=True)
    clause_id: Mapped[str] = ref("clause", owner=True)
    basis: Mapped[codes.LinkBasis]


class ActionStrategyRow(Kept):
    __tablename__ = "action_strategy"

    action_item_id: Mapped[str] = ref("action_item", owner=True)
    strategy_id: Mapped[str] = ref("strategy", owner=True)


class ActionPartnerRow(Kept):
    __tablename__ = "action_partner"

    action_item_id: Mapped[str] = ref("action_item", owner=True)
    organisation_id: Mapped[str] = ref("organisation")
    role: Mapped[str]


class MilestoneRow(Kept):
    __tablename__ = "milestone"

    action_item_id: Mapped[str] = ref("action_item", owner=True)
    name: Mapped[str]
    planned_on: Mapped[FuzzyDate] = fuzzy("planned_on")
    actual_on: Mapped[FuzzyDate] = fuzzy("actual_on")
    note: Mapped[str]


class FacilityRow(Kept):
    __tablename__ = "facility"

    name: Mapped[str]
    agreement_id: Mapped[str | None] = ref("agreement", owner=True)
    plan_id: Mapped[str | None] = ref("plan", owner=True)
    parent_id: Mapped[str | None] = ref("facility", owner=True)
    owner_id: Mapped[str | None] = ref("organisation")
    place: Mapped[str]
    area: Mapped[Decimal | None]
    area_approx: Mapped[bool]
    description: Mapped[str]


class RoundRow(Kept):
    __tablename__ = "round"

    year: Mapped[int]
    as_of: Mapped[date]
    kind: Mapped[codes.RoundKind]
    sequence: Mapped[int]
    due_on: Mapped[date | None]
    state: Mapped[codes.RoundState]
    note: Mapped[str]


class ProgressEntryRow(Kept):
    __tablename__ = "progress_entry"

    round_id: Mapped[str] = ref("round", owner=True)
    action_item_id: Mapped[str] = ref("action_item", owner=True)
    status: Mapped[codes.Status]
    percent: Mapped[int | None]
    achievements: Mapped[str]
    plans: Mapped[str]
    problems: Mapped[str]
    measures: Mapped[str]
    grade: Mapped[codes.Grade | None]
    department_id: Mapped[str | None] = ref("department")
    department_then: Mapped[str]
    author: Mapped[str]
    submitted_on: Mapped[date | None]
    review_state: Mapped[codes.ReviewState]
    review_note: Mapped[str]
    corrects_id: Mapped[str | None] = ref("progress_entry")
    reason: Mapped[str]


class AgreementReviewRow(Kept):
    __tablename__ = "agreement_review"

    round_id: Mapped[str] = ref("round", owner=True)
    agreement_id: Mapped[str] = ref("agreement", owner=True)
    verdict: Mapped[codes.Verdict]
    opinion: Mapped[str]
    improvement: Mapped[str]


class EvaluationMeetingRow(Kept):
    __tablename__ = "evaluation_meeting"

    year: Mapped[int]
    held_on: Mapped[date | None]
    planned_on: Mapped[date | None]
    result: Mapped[str]


class EvaluatedAgreementRow(Kept):
    __tablename__ = "evaluated_agreement"

    evaluation_meeting_id: Mapped[str] = ref("evaluation_meeting", owner=True)
    agreement_id: Mapped[str] = ref("agreement", owner=True)
    result: Mapped[str]
