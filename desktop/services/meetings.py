"""Meetings, who took part, what was decided and asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.codes import RequestState
from desktop.domain.meetings import Decision, Meeting, Participant, Request
from desktop.services.records import Records
from desktop.services.rules import Once
from desktop.storage.models import DecisionRow, MeetingRow, ParticipantRow, RequestRow


class Meetings(Records[Meeting]):
    """회의·행사 (행정업무규정 제63조: 일시·참석자·발언내용·결정사항)."""

    row = MeetingRow
    record = Meeting
    noun = "회의·행사"

    def register(
        self,
        meeting: Meeting,
        *,
        participants: Sequence[Participant] = (),
        decisions: Sequence[Decision] = (),
        requests: Sequence[Request] = (),
    ) -> str:
        """Enter a meeting with all that belongs to it as one unit; gives its id.

        The rest is put under the new meeting, whatever `meeting_id` it bears.
        """
        desk = self._desk
        with desk.together(self._sentence(meeting, "등록")):
            meeting_id = self.add(meeting)
            for participant in participants:
                Participants(desk).add(replace(participant, meeting_id=meeting_id))
            for decision in decisions:
                Decisions(desk).add(replace(decision, meeting_id=meeting_id))
            for request in requests:
                Requests(desk).add(replace(request, meeting_id=meeting_id))
        return meeting_id


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

    def answer(self, request_id: str, state: RequestState, reply: str) -> None:
        """Keep what the other body answered."""
        request = self.get(request_id).value
        with self._desk.together(self._sentence(request, "회신")):
            self.revise(request_id, replace(request, state=state, reply=reply))
