"""과제별 추진현황: one row an action item; the 총괄표 counts these rows."""

from __future__ import annotations

from typing import Final

from reports.contents.tracker_rows import ItemRow
from reports.excel.cells import Kind
from reports.excel.page import Heading
from reports.excel.status_lines import department_of
from reports.excel.table import Column, Table

NUMBER: Final = "관리번호"
DEPARTMENT: Final = "주관부서"
STATUS: Final = "추진상태"
PERCENT: Final = "추진율"


def table() -> Table[ItemRow]:
    return Table(
        name="과제별 추진현황",
        heading=Heading("과제별 추진현황"),
        columns=_COLUMNS,
        frozen=3,
    )


def labelled(problem: str, measure: str) -> str:
    """문제점 and 대책 in one cell, each under its word."""
    parts = [("문제점", problem), ("대책", measure)]
    return "\n".join(f"({word}) {text}" for word, text in parts if text)


def _title(item: ItemRow) -> str:
    return f"└ {item.title}" if item.parent else item.title


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
