"""과제 세부: what else is known of an item than how it stands, one row an item."""

from __future__ import annotations

from typing import Final

from reports.contents.tracker_rows import ItemRow
from reports.excel.cells import Kind
from reports.excel.page import Heading
from reports.excel.table import Column, Table


def table() -> Table[ItemRow]:
    return Table(name="과제 세부", heading=Heading("과제 세부"), columns=_COLUMNS, frozen=3)


_COLUMNS: Final[tuple[Column[ItemRow], ...]] = (
    Column("연번", 6.5, Kind.PLAIN, lambda number, _: number),
    Column("과제번호", 12, Kind.CENTRE, lambda _, item: item.number),
    Column("과제명", 28, Kind.TEXT, lambda _, item: item.title),
    Column("협약·계획명", 24, Kind.TEXT, lambda _, item: item.subject.name),
    Column("상위과제", 12, Kind.CENTRE, lambda _, item: item.parent),
    Column("추진주체", 12, Kind.CENTRE, lambda _, item: item.owner_side),
    Column("협조부서", 15, Kind.CENTRE, lambda _, item: item.supporting),
    Column("담당자", 10, Kind.CENTRE, lambda _, item: item.officer),
    Column("시작", 13, Kind.DATE, lambda _, item: item.starts_on),
    Column("주요일정", 26, Kind.TEXT, lambda _, item: item.milestones),
    Column("장소·시설", 22, Kind.TEXT, lambda _, item: item.places),
    Column("협력기관", 16, Kind.TEXT, lambda _, item: item.partners),
    Column("비고", 38, Kind.TEXT, lambda _, item: item.note),
)
