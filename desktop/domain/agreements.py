"""Agreements, their parties, versions and clauses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.domain.codes import (
    AgreementKind,
    Burden,
    ClauseKind,
    Disclosure,
    EndReason,
    Field,
    LegalForce,
    Lifecycle,
    LinkBasis,
    PartyRole,
    RelationKind,
    VersionKind,
)
from desktop.domain.dates import UNKNOWN_DATE, FuzzyDate
from desktop.domain.errors import InvalidEntry
from desktop.domain.money import UNKNOWN_AMOUNT, Amount
from desktop.domain.record import (
    Record,
    require_not_negative,
    require_one_target,
    require_order,
    require_text,
)
from desktop.domain.text import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Record):
    """협약. `number` (MOU-2021-003) is given by the service and never reused.

    `title_note` says where a provisional title comes from; `clauses_stated` keeps the count
    that a source states beside the clauses that are listed.
    """

    title: Line
    number: Line = ""
    kind: AgreementKind = AgreementKind.MOU
    field: Field = Field.OTHER
    title_note: str = ""
    aliases: tuple[Line, ...] = ()
    purpose: str = ""
    framework: str = ""
    legal_force: LegalForce = LegalForce.NON_BINDING
    burdens: tuple[Burden, ...] = ()
    amount: Amount = UNKNOWN_AMOUNT
    signed_on: FuzzyDate = UNKNOWN_DATE
    place: Line = ""
    effective_from: FuzzyDate = UNKNOWN_DATE
    effective_until: FuzzyDate = UNKNOWN_DATE
    renewal: str = ""
    clauses_stated: int | None = None
    lifecycle: Lifecycle = Lifecycle.IN_FORCE
    ended_on: date | None = None
    end_reason: EndReason | None = None
    end_note: str = ""
    disclosure: Disclosure = Disclosure.PUBLIC
    document_number: Line = ""
    note: str = ""

    def check(self) -> None:
        require_text("title", self.title, "협약명을")
        require_not_negative("amount", self.amount.won, "금액은")
        require_not_negative("clauses_stated", self.clauses_stated, "조항 수는")
        require_order(
            "effective_until",
            self.effective_from.earliest,
            self.effective_until.latest,
            "유효기간의 끝이 시작보다 앞설 수 없습니다.",
        )
        if self.lifecycle is Lifecycle.ENDED and self.end_reason is None:
            raise InvalidEntry("end_reason", "종료 사유를 고르십시오.")
        if self.lifecycle is not Lifecycle.ENDED and self.ended_on is not None:
            raise InvalidEntry("ended_on", "종료되지 않은 협약에는 종료일을 적지 않습니다.")

    def label(self) -> str:
        return self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementVersion(Record):
    """협약 판: first text, amendment, extension, renewal. Clauses belong to a version."""

    agreement_id: str
    sequence: int = 1
    kind: VersionKind = VersionKind.FIRST
    dated: FuzzyDate = UNKNOWN_DATE
    changes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementRelation(Record):
    """How an agreement stands to another agreement, a plan or an action item."""

    agreement_id: str
    kind: RelationKind
    other_agreement_id: str | None = None
    other_plan_id: str | None = None
    other_action_item_id: str | None = None
    note: str = ""

    def check(self) -> None:
        require_one_target(
            other_agreement_id=self.other_agreement_id,
            other_plan_id=self.other_plan_id,
            other_action_item_id=self.other_action_item_id,
        )
        if self.agreement_id == self.other_agreement_id:
            raise InvalidEntry("other_agreement_id", "협약을 자기 자신과 이을 수 없습니다.")


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementParty(Record):
    """당사자. `name_as_signed` stays as the text has it, whatever the name became."""

    agreement_id: str
    organisation_id: str
    position: int = 0
    name_as_signed: Line = ""
    role: PartyRole = PartyRole.PARTY
    duties: str = ""

    def label(self) -> str:
        return self.name_as_signed


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory(Record):
    """서명자, with the title as signed; `basis` says how we know that they signed."""

    party_id: str
    person_id: str
    title_as_signed: Line = ""
    is_proxy: bool = False
    proxy_for: Line = ""
    basis: str = ""

    def label(self) -> str:
        return self.title_as_signed


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause(Record):
    """조항, verbatim. `mark` is its label as printed (제2조①, △); `previous_id` the clause of
    the version before that it continues."""

    version_id: str
    text: str
    parent_id: str | None = None
    previous_id: str | None = None
    position: int = 0
    mark: Line = ""
    kind: ClauseKind = ClauseKind.COOPERATION
    is_tracked: bool = True
    note: str = ""

    def check(self) -> None:
        require_text("text", self.text, "조항 내용을")

    def label(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseBinding(Record):
    """A party whom a clause binds; a clause without any binds all parties."""

    clause_id: str
    party_id: str
    basis: LinkBasis = LinkBasis.STATED
