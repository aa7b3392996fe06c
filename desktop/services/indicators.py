"""Performance indicators, their targets and actuals."""

from __future__ import annotations

from desktop.domain.indicators import Indicator, IndicatorActual, IndicatorTarget
from desktop.services.records import Records
from desktop.services.rules import Once
from desktop.storage.models import IndicatorActualRow, IndicatorRow, IndicatorTargetRow


class Indicators(Records[Indicator]):
    """성과지표 of an agreement, a plan or an item."""

    row = IndicatorRow
    record = Indicator
    noun = "성과지표"


class IndicatorTargets(Records[IndicatorTarget]):
    """목표값 of a year."""

    row = IndicatorTargetRow
    record = IndicatorTarget
    noun = "목표값"
    once = (Once(("indicator_id", "year"), "같은 연도의 목표값이 이미 있습니다."),)
    fixed = ("indicator_id",)


class IndicatorActuals(Records[IndicatorActual]):
    """실적값 of a year."""

    row = IndicatorActualRow
    record = IndicatorActual
    noun = "실적값"
    once = (Once(("indicator_id", "year"), "같은 연도의 실적값이 이미 있습니다."),)
    fixed = ("indicator_id",)
