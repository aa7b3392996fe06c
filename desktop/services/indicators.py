"""Performance indicators, their targets and actuals."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.domain.codes import IndicatorKind
from desktop.domain.errors import InvalidEntry
from desktop.domain.indicators import Indicator, IndicatorActual, IndicatorTarget
from desktop.services.records import Records
from desktop.services.rules import Once
from desktop.storage.models import IndicatorActualRow, IndicatorRow, IndicatorTargetRow


class Indicators(Records[Indicator]):
    """성과지표 of an agreement, a plan or an item."""

    row = IndicatorRow
    record = Indicator
    noun = "성과지표"

    def _check(self, session: Session, record: Indicator, row: Any) -> None:
        if row is None or record.kind is IndicatorKind.QUANTITATIVE:
            return
        for kind in (IndicatorTargetRow, IndicatorActualRow):
            values: Any = kind
            query = select(values.id).where(
                values.indicator_id == row.id, values.deleted_at.is_(None)
            )
            if session.scalar(query.limit(1)) is not None:
                raise InvalidEntry("kind", "목표값이나 실적값이 있는 지표는 정성으로 못 바꿉니다.")


class IndicatorTargets(Records[IndicatorTarget]):
    """목표값 of a year."""

    row = IndicatorTargetRow
    record = IndicatorTarget
    noun = "목표값"
    once = (Once(("indicator_id", "year"), "같은 연도의 목표값이 이미 있습니다."),)
    fixed = ("indicator_id",)

    def _check(self, session: Session, record: IndicatorTarget, row: Any) -> None:
        _refuse_qualitative(session, record.indicator_id)


class IndicatorActuals(Records[IndicatorActual]):
    """실적값 of a year."""

    row = IndicatorActualRow
    record = IndicatorActual
    noun = "실적값"
    once = (Once(("indicator_id", "year"), "같은 연도의 실적값이 이미 있습니다."),)
    fixed = ("indicator_id",)

    def _check(self, session: Session, record: IndicatorActual, row: Any) -> None:
        _refuse_qualitative(session, record.indicator_id)


def _refuse_qualitative(session: Session, indicator_id: str) -> None:
    if session.get_one(IndicatorRow, indicator_id).kind is IndicatorKind.QUALITATIVE:
        raise InvalidEntry("indicator_id", "정성 지표에는 값을 넣지 않습니다.")
