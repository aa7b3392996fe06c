"""Inspection rounds and what departments report in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.domain.codes import (
    Grade,
    ReviewState,
    RoundKind,
    RoundState,
    Status,
    Verdict,
)
from desktop.domain.errors import InvalidEntry
from desktop.domain.record import Record, require_order, require_range
from desktop.domain.text import Line
from desktop.domain.words import status_word

_NAMES = {
    RoundKind.QUARTER: "{0.year}년 {0.sequence}/4분기",
    RoundKind.HALF: "{0.year}년 {0.sequence}/2반기",
    RoundKind.YEAR: "{0.year}년",
    RoundKind.SPECIAL: "{0.year}년 수시 {0.sequence}회",
}
_CODES = {
    RoundKind.QUARTER: "{0.year}Q{0.sequence}",
    RoundKind.HALF: "{0.year}H{0.sequence}",
    RoundKind.YEAR: "{0.year}",
    RoundKind.SPECIAL: "{0.year}S{0.sequence}",
}
_LAST = {RoundKind.QUARTER: 4, RoundKind.HALF: 2, RoundKind.YEAR: 1, RoundKind.SPECIAL: 99}


@dataclass(frozen=True, slots=True, kw_only=True)
class Round(Record):
    """점검 회차: progress up to `as_of` (기준일), handed in by `due_on`."""

    year: int
    as_of: date
    kind: RoundKind = RoundKind.QUARTER
    sequence: int = 1
    due_on: date | None = None
    state: RoundState = RoundState.OPEN
    note: str = ""

    def check(self) -> None:
        require_range("year", self.year, 1990, 2200, "연도는")
        require_range("sequence", self.sequence, 1, _LAST[self.kind], "차수는")
        if self.as_of.year not in (self.year, self.year + 1):
            raise InvalidEntry("as_of", "기준일은 회차의 연도나 그다음 해여야 합니다.")

    def label(self) -> str:
        return _NAMES[self.kind].format(self)

    @property
    def code(self) -> str:
        """`2026Q4`, `2026H2`, `2026`: how the command line names it."""
        return _CODES[self.kind].format(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressEntry(Record):
    """추진실적 of one item in one round.

    A correction after closing is a new entry that names the old one (`corrects_id`) and the
    reason. `department_then` is the department's name on the day it reported.
    """

    round_id: str
    action_item_id: str
    status: Status
    percent: int | None = None
    achievements: str = ""
    plans: str = ""
    problems: str = ""
    measures: str = ""
    grade: Grade | None = None
    department_id: str | None = None
    department_then: Line = ""
    author: Line = ""
    submitted_on: date | None = None
    review_state: ReviewState = ReviewState.SUBMITTED
    review_note: str = ""
    corrects_id: str | None = None
    reason: str = ""

    def check(self) -> None:
        require_range("percent", self.percent, 0, 100, "추진율은")
        if self.status is Status.NOT_REPORTED:
            raise InvalidEntry(
                "status", "미제출은 입력하지 않습니다. 실적을 내지 않으면 미제출입니다."
            )
        if fault := _percent_fault(self.status, self.percent):
            raise InvalidEntry("percent", fault)
        if self.corrects_id is not None and not self.reason.strip():
            raise InvalidEntry("reason", "정정 사유를 입력하십시오.")


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementReview(Record):
    """협약 점검의견 of one agreement in one round (부산 조례 제5조②: 개선방안)."""

    round_id: str
    agreement_id: str
    verdict: Verdict
    opinion: str = ""
    improvement: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationMeeting(Record):
    """자체평가보고회 (경기 조례 제7조: 연 1회 이상)."""

    year: int
    held_on: date | None = None
    planned_on: date | None = None
    result: str = ""

    def check(self) -> None:
        require_range("year", self.year, 1990, 2200, "연도는")
        require_order(
            "held_on", date(self.year, 1, 1), self.held_on, "개최일이 해당 연도보다 앞섭니다."
        )

    def label(self) -> str:
        return f"{self.year}년 평가보고회"


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluatedAgreement(Record):
    """An agreement that an evaluation meeting dealt with."""

    evaluation_meeting_id: str
    agreement_id: str
    result: str = ""


def _percent_fault(status: Status, percent: int | None) -> str:
    """What to do where status and percent contradict each other; "" where they agree.

    완료 is all done (최종목표 달성), 추진예정 nothing yet; 계속추진 has been done once and may
    count its further goal. An unknown percent agrees with every status.
    """
    if percent is None:
        return ""
    told = f"‘{status_word(status)}’인 과제의 추진율은"
    if status is Status.DONE and percent != 100:
        return (
            f"{told} 100%입니다. 추진율을 100으로 고치거나 비우고, "
            "아직 끝나지 않았으면 추진상태를 바꾸십시오."
        )
    if status is Status.DONE_CONTINUING and percent == 0:
        return f"{told} 0%일 수 없습니다. 추진율을 고치거나 비우거나 추진상태를 바꾸십시오."
    if status is Status.NOT_STARTED and percent != 0:
        return (
            f"{told} 0%입니다. 추진율을 0으로 고치거나 비우고, "
            "이미 시작하였으면 추진상태를 바꾸십시오."
        )
    return ""
