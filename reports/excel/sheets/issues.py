"""부진·쟁점: what hinders, what is done about it, by whom and until when."""

from __future__ import annotations

from typing import Final

from reports.contents.tracker_money import ABSENT
from reports.contents.tracker_rows import IssueRow
from reports.excel.cells import Kind
from reports.excel.page import Heading
from reports.excel.table import Column, Table


def table() -> Table[IssueRow]:
    return Table(name="부진·쟁점", heading=Heading("부진·쟁점 과제"), columns=_COLUMNS, frozen=3)


_COLUMNS: Final[tuple[Column[IssueRow], ...]] = (
    Column("연번", 6.5, Kind.PLAIN, lambda number, _: number),
    Column("관리번호", 13.5, Kind.CENTRE, lambda _, row: row.subject.number),
    Column("협약·계획명", 24, Kind.TEXT, lambda _, row: row.subject.name),
    Column("과제번호", 9.5, Kind.CENTRE, lambda _, row: row.item_number),
    Column("과제명", 28, Kind.TEXT, lambda _, row: row.item),
    Column("주관부서", 11, Kind.CENTRE, lambda _, row: row.department),
    Column("담당자", 9, Kind.CENTRE, lambda _, row: row.officer),
    Column("기한", 12, Kind.DATE, lambda _, row: row.due_on),
    Column(
        "추진상태", 12, Kind.STATUS, lambda _, row: ABSENT if row.status is None else row.status
    ),
    Column("추진율", 7.5, Kind.RATE, lambda _, row: row.percent),
    Column("문제점", 34, Kind.TEXT, lambda _, row: row.problem),
    Column("대책", 34, Kind.TEXT, lambda _, row: row.measure),
    Column("비고", 12, Kind.TEXT, lambda _, row: row.note),
)
