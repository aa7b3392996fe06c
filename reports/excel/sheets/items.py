"""과제별 추진현황: one row an action item; the 총괄표 counts these rows."""

from __future__ import annotations

from typing import Final

from xlsxwriter.utility import xl_col_to_name

from reports import formatting
from reports.contents.tracker_rows import ItemRow
from reports.excel.cells import Formula, Kind
from reports.excel.page import Heading
from reports.excel.status_lines import department_of
from reports.excel.table import Column, Table

NUMBER: Final = "관리번호"
DEPARTMENT: Final = "주관부서"
STATUS: Final = "추진상태"
PERCENT: Final = "추진율"
WEIGHT: Final = "가중치"
WEIGHED: Final = "추진율 ×\n가중치"


def table(*, weighted: bool) -> Table[ItemRow]:
    """With weights beside the percents where the mean goes by them."""
    place = [column.title for column in _COLUMNS].index(PERCENT) + 1
    weights = (_WEIGHT, _weighed(place)) if weighted else ()
    return Table(
        name="과제별 추진현황",
        heading=Heading("과제별 추진현황"),
        columns=(*_COLUMNS[:place], *weights, *_COLUMNS[place:]),
        frozen=3,
    )


def _weighed(place: int) -> Column[ItemRow]:
    """The product that a weighted mean adds up; `place` is the column of the weights."""
    percent, weight = f"{xl_col_to_name(place - 1)}{{row}}", f"{xl_col_to_name(place)}{{row}}"
    text = f'=IF(ISNUMBER({percent}),{percent}*{weight},"{formatting.ZERO}")'

    def product(_number: int, item: ItemRow) -> Formula:
        if item.percent is None:
            return Formula(text, formatting.ZERO)
        return Formula(text, float(item.percent) / 100 * item.weight)

    return Column(WEIGHED, 9, Kind.RATE, product)


def labelled(problem: str, measure: str) -> str:
    """문제점 and 대책 in one cell, each under its word."""
    parts = [("문제점", problem), ("대책", measure)]
    return "\n".join(f"({word}) {text}" for word, text in parts if text)


def _title(item: ItemRow) -> str:
    return f"└ {item.title}" if item.parent else item.title


_WEIGHT: Final[Column[ItemRow]] = Column(WEIGHT, 8, Kind.PLAIN, lambda _, item: item.weight)
_COLUMNS: Final[tuple[Column[ItemRow], ...]] = (
    Column("연번", 6.5, Kind.PLAIN, lambda number, _: number),
    Column(NUMBER, 14, Kind.CENTRE, lambda _, item: item.subject.number),
    Column("협약·계획명", 24, Kind.TEXT, lambda _, item: item.subject.name),
    Column("조항·전략", 11, Kind.CENTRE, lambda _, item: item.basis),
    Column("과제번호", 12, Kind.CENTRE, lambda _, item: item.number),
    Column("과제명", 30, Kind.TEXT, lambda _, item: _title(item)),
    Column(DEPARTMENT, 14, Kind.CENTRE, lambda _, item: department_of(item)),
    Column("기한", 14, Kind.DATE, lambda _, item: item.due_on),
    Column(STATUS, 12, Kind.STATUS, lambda _, item: item.status),
    Column(PERCENT, 8, Kind.RATE, lambda _, item: item.percent),
    Column("추진실적", 30, Kind.TEXT, lambda _, item: item.achievements),
    Column("향후계획", 22, Kind.TEXT, lambda _, item: item.next_steps),
    Column("문제점·대책", 28, Kind.TEXT, lambda _, item: labelled(item.problems, item.measures)),
)
