"""과제별 추진현황: one row an action item; the 총괄표 counts these rows."""

from __future__ import annotations

from typing import Final

from reports.contents.tracker_money import ABSENT
from reports.contents.tracker_rows import ItemRow
from reports.excel.cells import Cell, Kind
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


def numbered(_: int, text: str) -> str:
    return text


def labelled(problem: str, measure: str) -> str:
    """문제점 and 대책 in one cell, each under its word."""
    parts = [("문제점", problem), ("대책", measure)]
    return "\n".join(f"({word}) {text}" for word, text in parts if text)


def _schedule(item: ItemRow) -> tuple[str, ...]:
    partners = (f"협력: {', '.join(item.partners)}",) if item.partners else ()
    return (*item.milestones, *item.places, *partners)


def _title(item: ItemRow) -> str:
    return f"└ {item.title}" if item.parent else item.title


def _note(item: ItemRow) -> str:
    parent = f"상위과제 {item.parent}" if item.parent else ""
    return "\n".join(part for part in (parent, item.note) if part)


def _percent(item: ItemRow) -> Cell:
    return item.percent


_COLUMNS: Final[tuple[Column[ItemRow], ...]] = (
    Column("연번", 6.5, Kind.PLAIN, lambda number, _: number),
    Column(NUMBER, 13.5, Kind.CENTRE, lambda _, item: item.subject.number),
    Column("협약·계획명", 18, Kind.TEXT, lambda _, item: item.subject.name),
    Column("조항·전략", 9.5, Kind.CENTRE, lambda _, item: item.basis),
    Column("과제번호", 9.5, Kind.CENTRE, lambda _, item: item.number),
    Column("과제명", 26, Kind.TEXT, lambda _, item: _title(item)),
    Column("추진주체", 8.5, Kind.CENTRE, lambda _, item: item.owner_side),
    Column(DEPARTMENT, 11, Kind.CENTRE, lambda _, item: department_of(item)),
    Column("협조부서", 9, Kind.CENTRE, lambda _, item: item.supporting),
    Column("담당자", 8, Kind.CENTRE, lambda _, item: item.officer),
    Column("시작", 11.5, Kind.DATE, lambda _, item: item.starts_on),
    Column("기한", 11.5, Kind.DATE, lambda _, item: item.due_on),
    Column(STATUS, 11.5, Kind.STATUS, lambda _, item: item.status),
    Column(PERCENT, 7.5, Kind.RATE, lambda _, item: _percent(item)),
    Column("추진실적", 26, Kind.TEXT, lambda _, item: item.achievements),
    Column("향후계획", 17, Kind.TEXT, lambda _, item: item.next_steps),
    Column("문제점·대책", 18, Kind.TEXT, lambda _, item: labelled(item.problems, item.measures)),
    Column("주요일정·장소", 17, Kind.TEXT, lambda _, item: _schedule(item)),
    Column("비고", 9, Kind.TEXT, lambda _, item: _note(item) or ABSENT),
)
