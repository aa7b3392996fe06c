"""Reports that were issued."""

from __future__ import annotations

from typing import Any, NoReturn

from sqlalchemy.orm import Session

from desktop.domain.errors import Refused
from desktop.domain.sources import ReportRun
from desktop.services.records import Records
from desktop.storage.base import Kept
from desktop.storage.models import ReportRunRow


class ReportRuns(Records[ReportRun]):
    """보고서 발행: what a document depended on, so that it can be made again.

    The document is out of the house: its note is neither changed nor removed nor undone.
    """

    row = ReportRunRow
    record = ReportRun
    noun = "보고서 발행"

    def judge_undone(self, session: Session, row: Kept) -> None:
        if row.deleted_at is not None:
            _refuse()

    def _check(self, session: Session, record: ReportRun, row: Any) -> None:
        if row is not None:
            _refuse()

    def _check_removal(self, session: Session, row: Any) -> None:
        _refuse()


def _refuse() -> NoReturn:
    raise Refused(
        "이미 발행한 보고서의 기록입니다. 같은 보고서를 다시 만들 수 있도록 그대로 남겨 둡니다."
    )
