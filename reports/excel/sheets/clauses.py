"""조항: the wording of every clause beside its agreement."""

from __future__ import annotations

from typing import Final

from reports.contents.tracker_rows import ClauseRow
from reports.excel.cells import Kind
from reports.excel.page import Heading
from reports.excel.table import Column, Table


def table() -> Table[ClauseRow]:
    return Table(name="조항", heading=Heading("협약 조항"), columns=_COLUMNS, frozen=3)


_COLUMNS: Final[tuple[Column[ClauseRow], ...]] = (
    Column("연번", 6.5, Kind.PLAIN, lambda number, _: number),
    Column("관리번호", 13.5, Kind.CENTRE, lambda _, row: row.subject.number),
    Column("협약명", 30, Kind.TEXT, lambda _, row: row.subject.name),
    Column("조항", 9, Kind.CENTRE, lambda _, row: row.label),
    Column("구분", 10, Kind.CENTRE, lambda _, row: row.kind),
    Column("조항 내용", 52, Kind.TEXT, lambda _, row: row.text),
    Column("이행 의무", 13, Kind.CENTRE, lambda _, row: row.binds),
    Column("점검대상", 9, Kind.CENTRE, lambda _, row: "대상" if row.tracked else "제외"),
    Column("과제 수", 8, Kind.PLAIN, lambda _, row: len(row.items)),
    Column("과제번호", 16, Kind.TEXT, lambda _, row: ", ".join(row.items)),
    Column("비고", 20, Kind.TEXT, lambda _, row: row.note),
)
