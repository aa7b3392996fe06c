"""Meetings, who took part, what was decided and asked for."""

from __future__ import annotations

from desktop.domain.meetings import Decision, Meeting, Participant, Request
from desktop.services.records import Records
from desktop.services.rules import Once
from desktop.storage.models import DecisionRow, MeetingRow, ParticipantRow, RequestRow


class Meetings(Records[Meeting]):
    """회의·행사 (행정업무규정 제63조)."""

    row = MeetingRow
    record = Meeting
    noun = "회의·행사"


class Participants(Records[Participant]):
    """참석자 of a meeting."""

    row = ParticipantRow
    record = Participant
    noun = "참석자"
    once = (Once(("meeting_id", "person_id"), "이미 참석자로 등록되어 있습니다."),)
    fixed = ("meeting_id",)


class Decisions(Records[Decision]):
    """결정사항 of a meeting."""

    row = DecisionRow
    record = Decision
    noun = "결정사항"
    fixed = ("meeting_id",)


class Requests(Records[Request]):
    """건의사항 to other bodies, and their replies."""

    row = RequestRow
    record = Request
    noun = "건의사항"
