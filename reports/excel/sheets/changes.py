"""변경이력: what was changed, from what to what, and why."""

from __future__ import annotations

from typing import Final

from reports.contents.tracker_rows import ChangeRow
from reports.excel.cells import Kind
from reports.excel.page import Heading
from reports.excel.table import Column, Table


def table() -> Table[ChangeRow]:
    return Table(
        name="변경이력", heading=Heading("변경이력(당초·변경 대비)"), columns=_COLUMNS, frozen=3
    )


_COLUMNS: Final[tuple[Column[ChangeRow], ...]] = (
    Column("연번", 6.5, Kind.PLAIN, lambda number, _: number),
    Column("변경일", 12, Kind.DATE, lambda _, row: row.changed_on),
    Column("대상", 34, Kind.TEXT, lambda _, row: row.target),
    Column("항목", 16, Kind.CENTRE, lambda _, row: row.what),
    Column("당초", 34, Kind.TEXT, lambda _, row: row.before),
    Column("변경", 34, Kind.TEXT, lambda _, row: row.after),
    Column("사유", 26, Kind.TEXT, lambda _, row: row.reason),
    Column("변경자", 10, Kind.CENTRE, lambda _, row: row.who),
)
