"""Codes for agreements, their versions, parties and clauses."""

from __future__ import annotations

from enum import StrEnum


class AgreementKind(StrEnum):
    MOU = "mou"
    MOA = "moa"
    STATEMENT = "statement"
    INVESTMENT = "investment"
    REGIONAL = "regional"
    SISTER = "sister"
    DECLARATION = "declaration"
    OTHER = "other"


class Field(StrEnum):
    """분야 (경기·고양 조례 제3조의 대상 분야를 다듬은 것)."""

    ECONOMY = "economy"
    SCIENCE = "science"
    CULTURE = "culture"
    WELFARE = "welfare"
    EDUCATION = "education"
    ENVIRONMENT = "environment"
    CONSTRUCTION = "construction"
    AGRICULTURE = "agriculture"
    ADMINISTRATION = "administration"
    INTERNATIONAL = "international"
    OTHER = "other"


class LegalForce(StrEnum):
    NON_BINDING = "non_binding"
    PARTLY_BINDING = "partly_binding"
    BINDING = "binding"


class Burden(StrEnum):
    """부담유형: what makes a council step due (부산 조례 제6조②)."""

    FINANCIAL = "financial"
    PROPERTY = "property"
    WAIVER = "waiver"
    RESIDENTS = "residents"


class Lifecycle(StrEnum):
    """Where an agreement stands in its life, as decided by the office."""

    REVIEWING = "reviewing"
    PLANNED = "planned"
    IN_FORCE = "in_force"
    ENDED = "ended"
    NOT_SIGNED = "not_signed"


class EndReason(StrEnum):
    """Why an agreement ended (경기 조례 제7조③, 부산 제5조③, 고양 제6조②)."""

    ACHIEVED = "achieved"
    COUNTERPARTY = "counterparty"
    UNNECESSARY = "unnecessary"
    EXPIRED = "expired"
    REPLACED = "replaced"


class Disclosure(StrEnum):
    PUBLIC = "public"
    PARTIAL = "partial"
    CLOSED = "closed"


class PartyRole(StrEnum):
    PARTY = "party"
    LEAD = "lead"
    PARTICIPANT = "participant"
    CONSORTIUM_LEAD = "consortium_lead"


class VersionKind(StrEnum):
    FIRST = "first"
    AMENDMENT = "amendment"
    EXTENSION = "extension"
    RENEWAL = "renewal"
    SUPPLEMENT = "supplement"


class RelationKind(StrEnum):
    SUCCESSOR = "successor"
    REPLACEMENT = "replacement"
    SUPPLEMENT = "supplement"
    PARENT = "parent"
    SUBORDINATE = "subordinate"
    LINKED = "linked"


class ClauseKind(StrEnum):
    PURPOSE = "purpose"
    COOPERATION = "cooperation"
    ROLES = "roles"
    COUNCIL = "council"
    COSTS = "costs"
    SECRECY = "secrecy"
    TERM = "term"
    TERMINATION = "termination"
    OTHER = "other"


class LinkBasis(StrEnum):
    """Whether a source states a link or the office reads it so."""

    STATED = "stated"
    INFERRED = "inferred"
