"""The office's closed lists. Values are stable codes; `words.py` has their Korean."""

from __future__ import annotations

from enum import StrEnum


class OfficeLevel(StrEnum):
    """광역 or 기초, which decides what 자체재원 means."""

    METROPOLITAN = "metropolitan"
    BASIC = "basic"


class OrganisationKind(StrEnum):
    CENTRAL = "central"
    METROPOLITAN = "metropolitan"
    BASIC = "basic"
    EDUCATION = "education"
    PUBLIC = "public"
    LOCAL_PUBLIC = "local_public"
    UNIVERSITY = "university"
    RESEARCH = "research"
    COMPANY = "company"
    CONSORTIUM = "consortium"
    ASSOCIATION = "association"
    FOREIGN = "foreign"
    OTHER = "other"


class DepartmentLevel(StrEnum):
    OFFICE = "office"
    BUREAU = "bureau"
    DIVISION = "division"
    OFFICER = "officer"
    TEAM = "team"
    AGENCY = "agency"
    DIRECT = "direct"


class SuccessionKind(StrEnum):
    RENAME = "rename"
    MERGE = "merge"
    SPLIT = "split"
    ABOLISH = "abolish"
    ESTABLISH = "establish"
    TRANSFER = "transfer"


class PersonKind(StrEnum):
    OFFICIAL = "official"
    EXTERNAL = "external"


class AssignmentRole(StrEnum):
    COORDINATING = "coordinating"
    LEAD = "lead"
    SUPPORTING = "supporting"
    OFFICER = "officer"
    TEAM_HEAD = "team_head"


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


class ActionKind(StrEnum):
    TASK = "task"
    SUBTASK = "subtask"
    PROJECT = "project"
    EVENT = "event"
    SCHEME = "scheme"
    PROPOSAL = "proposal"


class OwnerSide(StrEnum):
    """Whose duty it is: one named party's, or all parties' together."""

    JOINT = "joint"
    PARTY = "party"


class Recurrence(StrEnum):
    NONE = "none"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    YEARLY = "yearly"


class RoundKind(StrEnum):
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    SPECIAL = "special"


class RoundState(StrEnum):
    OPEN = "open"
    CLOSED = "closed"


class Status(StrEnum):
    """추진상태, one canonical code for all label sets."""

    NOT_STARTED = "not_started"
    ON_TRACK = "on_track"
    PARTIAL = "partial"
    DELAYED = "delayed"
    ON_HOLD = "on_hold"
    STOPPED = "stopped"
    DONE = "done"
    DONE_CONTINUING = "done_continuing"
    NOT_REPORTED = "not_reported"


class LabelSet(StrEnum):
    PLEDGE = "pledge"
    INSPECTION = "inspection"
    INVESTMENT = "investment"


class Grade(StrEnum):
    EXCELLENT = "excellent"
    FAIR = "fair"
    POOR = "poor"


class ReviewState(StrEnum):
    DRAFT = "draft"
    IN_DEPARTMENT = "in_department"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    CONFIRMED = "confirmed"


class Verdict(StrEnum):
    KEEP = "keep"
    CHANGE = "change"
    EXTEND = "extend"
    END = "end"


class BudgetKind(StrEnum):
    WHOLE = "whole"
    ORIGINAL = "original"
    SUPPLEMENTARY = "supplementary"
    CARRIED_IN = "carried_in"
    SPENT_BEFORE = "spent_before"


class BudgetState(StrEnum):
    PLANNED = "planned"
    SECURED = "secured"
    GRANTED = "granted"
    REQUESTED = "requested"
    UNDECIDED = "undecided"


class CarryKind(StrEnum):
    """이월 (지방재정법 제50조)."""

    NONE = "none"
    EXPLICIT = "explicit"
    ACCIDENTAL = "accidental"
    CONTINUING = "continuing"


class PledgeKind(StrEnum):
    INVESTMENT = "investment"
    EMPLOYMENT = "employment"


class IndicatorKind(StrEnum):
    QUANTITATIVE = "quantitative"
    QUALITATIVE = "qualitative"


class Direction(StrEnum):
    UP = "up"
    DOWN = "down"
    KEEP = "keep"


class MeetingKind(StrEnum):
    SIGNING = "signing"
    DECLARATION = "declaration"
    WORKING = "working"
    COUNCIL = "council"
    TALK = "talk"
    SELECTION = "selection"
    VISIT = "visit"
    COMPLETION = "completion"
    HISTORY = "history"
    OTHER = "other"


class RequestState(StrEnum):
    REQUESTED = "requested"
    ACCEPTED = "accepted"
    PARTLY = "partly"
    REFUSED = "refused"
    UNDER_REVIEW = "under_review"


class CouncilKind(StrEnum):
    PRIOR_REPORT = "prior_report"
    RESOLUTION = "resolution"
    CONSENT = "consent"
    POST_REPORT = "post_report"
    ANNUAL_REPORT = "annual_report"
    END_REPORT = "end_report"


class EvidenceKind(StrEnum):
    AGREEMENT_TEXT = "agreement_text"
    PHOTO = "photo"
    OFFICIAL_LETTER = "official_letter"
    RESULT = "result"
    PRESS = "press"
    OTHER = "other"


class SourceKind(StrEnum):
    ARTICLE = "article"
    DOCUMENT = "document"
    FORM = "form"
    OTHER = "other"


class ReportKind(StrEnum):
    BRIEFING = "briefing"
    TRACKER = "tracker"
