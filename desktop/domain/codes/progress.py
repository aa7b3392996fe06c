"""Codes for action items, rounds and progress."""

from __future__ import annotations

from enum import StrEnum


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
