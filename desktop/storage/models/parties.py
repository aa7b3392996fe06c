"""Tables of the office, organisations, people, departments and who is in charge."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from desktop.domain import codes
from desktop.storage.base import Kept
from desktop.storage.columns import ref


class OfficeRow(Kept):
    __tablename__ = "office"

    name: Mapped[str]
    level: Mapped[codes.OfficeLevel]
    head_title: Mapped[str]
    coordinating_department: Mapped[str]
    coordinator: Mapped[str]
    organisation_id: Mapped[str | None] = ref("organisation")
    label_set: Mapped[codes.LabelSet]
    ordinance: Mapped[str]
    council_report_days: Mapped[int | None]
    evaluation_per_year: Mapped[int]
    due_soon_days: Mapped[int]
    expiry_warning_days: Mapped[int]
    is_sample: Mapped[bool]
    # Added in version 3, behind all others: files of version 2 got them there.
    council_rule: Mapped[codes.CouncilRule] = mapped_column(sort_order=910)
    mean_kind: Mapped[codes.MeanKind] = mapped_column(sort_order=911)
    lead_rate: Mapped[codes.RateKind] = mapped_column(sort_order=912)
    money_unit: Mapped[codes.MoneyUnit] = mapped_column(sort_order=913)
    page_profile: Mapped[codes.PageProfile] = mapped_column(sort_order=914)
    body_face: Mapped[codes.Typeface] = mapped_column(sort_order=915)
    heading_face: Mapped[codes.Typeface] = mapped_column(sort_order=916)
    table_face: Mapped[codes.Typeface] = mapped_column(sort_order=917)
    day_count: Mapped[codes.DayCount] = mapped_column(sort_order=918)
    screen_unit: Mapped[codes.MoneyUnit] = mapped_column(sort_order=919)


class OrganisationRow(Kept):
    __tablename__ = "organisation"

    name: Mapped[str]
    kind: Mapped[codes.OrganisationKind]
    short_name: Mapped[str]
    aliases: Mapped[tuple[str, ...]]
    country: Mapped[str]
    note: Mapped[str]


class OrganisationNameRow(Kept):
    __tablename__ = "organisation_name"

    organisation_id: Mapped[str] = ref("organisation", owner=True)
    name: Mapped[str]
    short_name: Mapped[str]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    reason: Mapped[str]


class OrganisationMemberRow(Kept):
    __tablename__ = "organisation_member"

    consortium_id: Mapped[str] = ref("organisation", owner=True)
    member_id: Mapped[str] = ref("organisation")
    note: Mapped[str]


class PersonRow(Kept):
    __tablename__ = "person"

    name: Mapped[str]
    kind: Mapped[codes.PersonKind]
    contact: Mapped[str]
    note: Mapped[str]


class PositionRow(Kept):
    __tablename__ = "position"

    person_id: Mapped[str] = ref("person", owner=True)
    title: Mapped[str]
    organisation_id: Mapped[str | None] = ref("organisation")
    department_id: Mapped[str | None] = ref("department")
    rank: Mapped[str]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]


class DepartmentRow(Kept):
    __tablename__ = "department"

    name: Mapped[str]
    level: Mapped[codes.DepartmentLevel]
    organisation_id: Mapped[str | None] = ref("organisation")
    parent_id: Mapped[str | None] = ref("department")
    code: Mapped[str]
    position: Mapped[int]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]


class DepartmentSuccessionRow(Kept):
    __tablename__ = "department_succession"

    kind: Mapped[codes.SuccessionKind]
    effective_on: Mapped[date]
    predecessor_id: Mapped[str | None] = ref("department")
    successor_id: Mapped[str | None] = ref("department")
    share: Mapped[int | None]
    note: Mapped[str]


class AssignmentRow(Kept):
    __tablename__ = "assignment"

    role: Mapped[codes.AssignmentRole]
    agreement_id: Mapped[str | None] = ref("agreement", owner=True)
    plan_id: Mapped[str | None] = ref("plan", owner=True)
    action_item_id: Mapped[str | None] = ref("action_item", owner=True)
    indicator_id: Mapped[str | None] = ref("indicator", owner=True)
    budget_id: Mapped[str | None] = ref("budget", owner=True)
    department_id: Mapped[str | None] = ref("department")
    person_id: Mapped[str | None] = ref("person")
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    handover_note: Mapped[str]
