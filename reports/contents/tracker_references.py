"""What a tracker tells of agreements and plans on sheets of their own.

Who signed, what went to the council, remarks and sources. The rules are those of
`tracker_rows`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from reports.contents.tracker_rows import UNKNOWN_DATE, TrackerDate
from reports.contents.tracker_subject import Subject

NO_DATE: Final = TrackerDate(text="")


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureRow:
    """협약기관 and one who signed for it, with the title of then; `note` for proxies and proof."""

    subject: Subject
    party: str
    role: str = ""
    duties: str = ""
    title: str = ""
    name: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilRow:
    """의회 보고·동의: until when it is due, when it was done and with what result."""

    subject: Subject
    kind: str
    committee: str = ""
    session: str = ""
    due_on: TrackerDate = NO_DATE
    done_on: TrackerDate = NO_DATE
    result: str = ""
    document: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkRow:
    """참고사항 of a `kind` (시설, 점검의견, 예산); `about` names the part that it is about."""

    subject: Subject
    kind: str
    text: str
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """출처: `kind` tells 원문 from 외부확인, `supports` what rests on it (`협약, 과제 8건`)."""

    subject: Subject
    kind: str
    outlet: str
    title: str = ""
    published: TrackerDate = UNKNOWN_DATE
    address: str = ""
    supports: str = ""
