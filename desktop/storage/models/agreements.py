"""Tables of agreements, their parties, versions and clauses, and of plans."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped

from desktop.domain import codes
from desktop.domain.dates import FuzzyDate
from desktop.domain.money import Amount
from desktop.storage.base import Kept
from desktop.storage.columns import amount, fuzzy, ref


class AgreementRow(Kept):
    __tablename__ = "agreement"

    title: Mapped[str]
    number: Mapped[str]
    kind: Mapped[codes.AgreementKind]
    field: Mapped[codes.Field]
    title_note: Mapped[str]
    aliases: Mapped[tuple[str, ...]]
    purpose: Mapped[str]
    framework: Mapped[str]
    legal_force: Mapped[codes.LegalForce]
    burdens: Mapped[tuple[codes.Burden, ...]]
    amount: Mapped[Amount] = amount("amount")
    signed_on: Mapped[FuzzyDate] = fuzzy("signed_on")
    place: Mapped[str]
    effective_from: Mapped[FuzzyDate] = fuzzy("effective_from")
    effective_until: Mapped[FuzzyDate] = fuzzy("effective_until")
    renewal: Mapped[str]
    clauses_stated: Mapped[int | None]
    lifecycle: Mapped[codes.Lifecycle]
    ended_on: Mapped[date | None]
    end_reason: Mapped[codes.EndReason | None]
    end_note: Mapped[str]
    disclosure: Mapped[codes.Disclosure]
    document_number: Mapped[str]
    note: Mapped[str]


class AgreementVersionRow(Kept):
    __tablename__ = "agreement_version"

    agreement_id: Mapped[str] = ref("agreement", owner=True)
    sequence: Mapped[int]
    kind: Mapped[codes.VersionKind]
    dated: Mapped[FuzzyDate] = fuzzy("dated")
    changes: Mapped[str]


class AgreementRelationRow(Kept):
    __tablename__ = "agreement_relation"

    agreement_id: Mapped[str] = ref("agreement", owner=True)
    kind: Mapped[codes.RelationKind]
    other_agreement_id: Mapped[str | None] = ref("agreement", owner=True)
    other_plan_id: Mapped[str | None] = ref("plan", owner=True)
    other_action_item_id: Mapped[str | None] = ref("action_item", owner=True)
    note: Mapped[str]


class AgreementPartyRow(Kept):
    __tablename__ = "agreement_party"

    agreement_id: Mapped[str] = ref("agreement", owner=True)
    organisation_id: Mapped[str] = ref("organisation")
    position: Mapped[int]
    name_as_signed: Mapped[str]
    role: Mapped[codes.PartyRole]
    duties: Mapped[str]


class SignatoryRow(Kept):
    __tablename__ = "signatory"

    party_id: Mapped[str] = ref("agreement_party", owner=True)
    person_id: Mapped[str] = ref("person")
    title_as_signed: Mapped[str]
    is_proxy: Mapped[bool]
    proxy_for: Mapped[str]
    basis: Mapped[str]


class ClauseRow(Kept):
    __tablename__ = "clause"

    version_id: Mapped[str] = ref("agreement_version", owner=True)
    text: Mapped[str]
    parent_id: Mapped[str | None] = ref("clause", owner=True)
    previous_id: Mapped[str | None] = ref("clause")
    position: Mapped[int]
    mark: Mapped[str]
    kind: Mapped[codes.ClauseKind]
    is_tracked: Mapped[bool]
    note: Mapped[str]


class ClauseBindingRow(Kept):
    __tablename__ = "clause_binding"

    clause_id: Mapped[str] = ref("clause", owner=True)
    party_id: Mapped[str] = ref("agreement_party", owner=True)
    basis: Mapped[codes.LinkBasis]


class PlanRow(Kept):
    __tablename__ = "plan"

    title: Mapped[str]
    number: Mapped[str]
    field: Mapped[codes.Field]
    organisation_id: Mapped[str | None] = ref("organisation")
    title_note: Mapped[str]
    presentation_title: Mapped[str]
    slogan: Mapped[str]
    goal: Mapped[str]
    focus: Mapped[str]
    basis: Mapped[str]
    announced_on: Mapped[FuzzyDate] = fuzzy("announced_on")
    strategies_stated: Mapped[int | None]
    tasks_stated: Mapped[int | None]
    note: Mapped[str]


class PlanVersionRow(Kept):
    __tablename__ = "plan_version"

    plan_id: Mapped[str] = ref("plan", owner=True)
    sequence: Mapped[int]
    dated: Mapped[FuzzyDate] = fuzzy("dated")
    strategies_stated: Mapped[int | None]
    tasks_stated: Mapped[int | None]
    changes: Mapped[str]


class StrategyRow(Kept):
    __tablename__ = "strategy"

    plan_id: Mapped[str] = ref("plan", owner=True)
    name: Mapped[str]
    parent_id: Mapped[str | None] = ref("strategy", owner=True)
    position: Mapped[int]
    description: Mapped[str]
    areas: Mapped[tuple[str, ...]]
