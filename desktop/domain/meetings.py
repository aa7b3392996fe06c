"""Meetings and events, what was decided and asked for there, and steps with the council."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.domain.codes import CouncilKind, MeetingKind, RequestState
from desktop.domain.dates import UNKNOWN_DATE, FuzzyDate
from desktop.domain.record import Record, require_not_negative, require_order, require_text
from desktop.domain.text import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Record):
    """회의·행사 (정책실명제: 일시·참석자·발언내용·결정사항, 행정업무규정 제63조)."""

    name: Line
    agreement_id: str | None = None
    plan_id: str | None = None
    kind: MeetingKind = MeetingKind.OTHER
    held_on: FuzzyDate = UNKNOWN_DATE
    place: Line = ""
    host: Line = ""
    slogan: str = ""
    attendance: int | None = None
    attendance_approx: bool = False
    attendance_note: str = ""
    agenda: str = ""
    note: str = ""

    def check(self) -> None:
        require_text("name", self.name, "회의 이름을")
        require_not_negative("attendance", self.attendance, "참석 인원은")

    def label(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant(Record):
    """참석자, with the title of that day."""

    meeting_id: str
    person_id: str
    organisation_id: str | None = None
    position: int = 0
    title_then: Line = ""
    opinion: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Record):
    """결정사항, and the item that carries it out."""

    meeting_id: str
    text: str
    position: int = 0
    action_item_id: str | None = None

    def check(self) -> None:
        require_text("text", self.text, "결정사항을")

    def label(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Request(Record):
    """건의사항 to another body, and what became of it."""

    text: str
    addressee: Line
    meeting_id: str | None = None
    agreement_id: str | None = None
    plan_id: str | None = None
    position: int = 0
    requested_on: FuzzyDate = UNKNOWN_DATE
    state: RequestState = RequestState.REQUESTED
    reply: str = ""

    def check(self) -> None:
        require_text("text", self.text, "건의 내용을")

    def label(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilAction(Record):
    """의회 조치: due by `due_on`, done when `done_on` is set (지방자치법 제47조, 각 조례)."""

    agreement_id: str
    kind: CouncilKind
    committee: Line = ""
    session: Line = ""
    due_on: date | None = None
    done_on: date | None = None
    result: str = ""
    document_number: Line = ""

    def check(self) -> None:
        require_order("done_on", date(1990, 1, 1), self.done_on, "조치일을 다시 확인하십시오.")

    def label(self) -> str:
        return self.committee
