"""Evaluation meetings and the agreements they dealt with."""

from __future__ import annotations

from desktop.domain.rounds import EvaluatedAgreement, EvaluationMeeting
from desktop.services.records import Records
from desktop.services.rules import Once
from desktop.storage.models import EvaluatedAgreementRow, EvaluationMeetingRow


class Evaluations(Records[EvaluationMeeting]):
    """평가보고회 (경기 조례 제7조: 연 1회 이상)."""

    row = EvaluationMeetingRow
    record = EvaluationMeeting
    noun = "평가보고회"


class EvaluatedAgreements(Records[EvaluatedAgreement]):
    """Agreements an evaluation meeting dealt with."""

    row = EvaluatedAgreementRow
    record = EvaluatedAgreement
    noun = "평가 대상 협약"
    once = (Once(("evaluation_meeting_id", "agreement_id"), "이미 이 보고회의 평가 대상입니다."),)
    fixed = ("evaluation_meeting_id",)
