"""Evaluation meetings and the agreements they dealt with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.domain.rounds import EvaluatedAgreement, EvaluationMeeting
from desktop.services.records import Records
from desktop.services.rules import Once
from desktop.storage.models import EvaluatedAgreementRow, EvaluationMeetingRow


class Evaluations(Records[EvaluationMeeting]):
    """평가보고회 (경기 조례 제7조: 연 1회 이상)."""

    row = EvaluationMeetingRow
    record = EvaluationMeeting
    noun = "평가보고회"

    def hold(self, meeting_id: str, on: date, result: str = "") -> None:
        """Say when the meeting was held and what came of it."""
        meeting = self.get(meeting_id).value
        held = replace(meeting, held_on=on, result=result or meeting.result)
        with self._desk.together(self._sentence(meeting, "개최")):
            self.revise(meeting_id, held)


class EvaluatedAgreements(Records[EvaluatedAgreement]):
    """Agreements that an evaluation meeting dealt with."""

    row = EvaluatedAgreementRow
    record = EvaluatedAgreement
    noun = "평가 대상 협약"
    once = (Once(("evaluation_meeting_id", "agreement_id"), "이미 이 보고회의 평가 대상입니다."),)
    fixed = ("evaluation_meeting_id",)
