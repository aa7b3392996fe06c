"""Codes for meetings, requests and the council."""

from __future__ import annotations

from enum import StrEnum


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
