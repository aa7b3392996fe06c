"""Inspection rounds and the opinions given in them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.domain.codes import RoundState
from desktop.domain.errors import Refused
from desktop.domain.record import Stored
from desktop.domain.rounds import AgreementReview, Round
from desktop.services.records import Records
from desktop.services.removing import refuse_closed
from desktop.services.rules import Once
from desktop.storage.base import Kept
from desktop.storage.models import AgreementReviewRow, ProgressEntryRow, RoundRow

_FROZEN = "마감된 점검 회차는 고치거나 다시 열 수 없습니다. 실적은 정정으로 남기십시오."


class Rounds(Records[Round]):
    """점검 회차: opened, reported in, closed. A closed one is frozen (decision 10)."""

    row = RoundRow
    record = Round
    noun = "점검 회차"
    once = (Once(("year", "kind", "sequence"), "같은 점검 회차가 이미 있습니다."),)

    def open(self, opened: Round) -> str:
        """Start a round; gives its id."""
        with self._desk.unit(self._sentence(opened, "시작")) as session:
            return self.enter(session, replace(opened, state=RoundState.OPEN)).id

    def close(self, round_id: str) -> None:
        """마감: from now on only corrections with a reason. Raises Refused when it is closed."""
        stored = self.get(round_id)
        with self._desk.unit(self._sentence(stored.value, "마감")) as session:
            row = self._live(session, round_id)
            refuse_closed(session, round_id)
            row.state = RoundState.CLOSED

    def coded(self, code: str) -> Stored[Round] | None:
        """The round that people call `2026Q4`, `2026H2` or `2026`."""
        return next((stored for stored in self.all() if stored.value.code == code), None)

    def judge_undone(self, session: Session, row: Any) -> None:
        super().judge_undone(session, row)
        corrected = select(ProgressEntryRow.id).where(
            ProgressEntryRow.round_id == row.id,
            ProgressEntryRow.corrects_id.is_not(None),
            ProgressEntryRow.deleted_at.is_(None),
        )
        if row.state is RoundState.OPEN and session.scalar(corrected.limit(1)) is not None:
            raise Refused("마감 뒤에 정정한 실적이 있는 회차입니다.")

    def _check(self, session: Session, record: Round, row: Any) -> None:
        if row is None and record.state is not RoundState.OPEN:
            raise Refused("점검 회차는 점검 중으로 시작합니다. 실적을 넣은 뒤 마감하십시오.")
        if row is not None and row.state is RoundState.CLOSED:
            raise Refused(_FROZEN)
        if row is not None and record.state is not row.state:
            raise Refused("마감은 마감 명령으로 하십시오.")

    def _check_removal(self, session: Session, row: Kept) -> None:
        refuse_closed(session, row.id)


class Reviews(Records[AgreementReview]):
    """점검의견 of an agreement in an open round (부산 조례 제5조②: 개선방안)."""

    row = AgreementReviewRow
    record = AgreementReview
    noun = "점검의견"
    once = (Once(("round_id", "agreement_id"), "이 회차의 점검의견이 이미 있습니다."),)
    fixed = ("round_id", "agreement_id")

    def _check(self, session: Session, record: AgreementReview, row: Any) -> None:
        refuse_closed(session, record.round_id)
