"""성과지표: one row an indicator and year, with a live 달성률."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from reports import formatting
from reports.contents.tracker import Tracker
from reports.contents.tracker_rows import Direction, IndicatorRow, IndicatorYear
from reports.excel.cells import Cell, Formula, Kind
from reports.excel.page import Heading
from reports.excel.table import Column, Table

_NOTE: Final = (
    "※ 달성률: 상향 지표는 실적 ÷ 목표, 하향 지표는 목표 ÷ 실적. 유지·정성 지표는 산출하지 않음"
)
_TARGET, _ACTUAL = "J", "K"


@dataclass(frozen=True, slots=True)
class YearLine:
    indicator: IndicatorRow
    year: IndicatorYear


def table() -> Table[YearLine]:
    return Table(
        name="성과지표", heading=Heading("성과지표", notes=(_NOTE,)), columns=_COLUMNS, frozen=4
    )


def lines(tracker: Tracker) -> list[YearLine]:
    return [
        YearLine(indicator, year)
        for indicator in tracker.indicators
        for year in indicator.years or (IndicatorYear(year=None),)
    ]


def _achieved(line: YearLine) -> Cell:
    whole, part = (_TARGET, _ACTUAL), (line.year.target, line.year.actual)
    if line.indicator.direction is Direction.DOWN:
        whole, part = whole[::-1], part[::-1]
    elif line.indicator.direction is not Direction.UP:
        return None
    below, above = (f"{letter}{{row}}" for letter in whole)
    text = f'=IF(COUNT({below},{above})=2,IF({below}=0,"-",{above}/{below}),"-")'
    return Formula(text, _ratio(part[0], part[1]))


def _ratio(below: Decimal | int | None, above: Decimal | int | None) -> float | str:
    if above is None or not below:
        return formatting.ZERO
    return float(above) / float(below)


def _note(line: YearLine) -> str:
    return "\n".join(part for part in (line.year.note, line.indicator.note) if part)


_COLUMNS: Final[tuple[Column[YearLine], ...]] = (
    Column("연번", 6.5, Kind.PLAIN, lambda number, _: number),
    Column("관리번호", 13.5, Kind.CENTRE, lambda _, line: line.indicator.subject.number),
    Column("협약·계획명", 28, Kind.TEXT, lambda _, line: line.indicator.subject.name),
    Column("지표명", 28, Kind.TEXT, lambda _, line: line.indicator.name),
    Column("산식", 20, Kind.TEXT, lambda _, line: line.indicator.formula),
    Column("단위", 8, Kind.CENTRE, lambda _, line: line.indicator.unit),
    Column("방향", 8, Kind.CENTRE, lambda _, line: line.indicator.direction.value),
    Column("기준값", 15, Kind.CENTRE, lambda _, line: line.indicator.baseline),
    Column("연도", 8, Kind.PLAIN, lambda _, line: line.year.year),
    Column("목표", 10, Kind.FIGURE, lambda _, line: line.year.target),
    Column("실적", 10, Kind.FIGURE, lambda _, line: line.year.actual),
    Column("달성률", 9, Kind.RATE, lambda _, line: _achieved(line)),
    Column("담당부서", 11, Kind.CENTRE, lambda _, line: line.indicator.department),
    Column("비고", 38, Kind.TEXT, lambda _, line: _note(line)),
)
