"""회의·결정사항: meetings and events with who took part, what was decided and asked for."""

from __future__ import annotations

from typing import Final

from reports.contents.tracker_rows import MeetingRow, RequestLine
from reports.excel.cells import Kind
from reports.excel.page import Heading
from reports.excel.sheets.register import sourced
from reports.excel.table import Column, Table


def table() -> Table[MeetingRow]:
    return Table(name="회의·결정사항", heading=Heading("회의·결정사항"), columns=_COLUMNS, frozen=3)


def _subjects(row: MeetingRow) -> tuple[str, ...]:
    return tuple(f"{subject.name}\n({subject.number})" for subject in row.subjects)


def _people(row: MeetingRow) -> tuple[str, ...]:
    size = (row.attendance,) if row.attendance else ()
    return (*size, *row.participants)


def _request(line: RequestLine) -> str:
    to = f"[{line.to}] " if line.to else ""
    became = " · ".join(part for part in (line.state, line.reply) if part)
    return f"{to}{line.text}{f' → {became}' if became else ''}"


_COLUMNS: Final[tuple[Column[MeetingRow], ...]] = (
    Column("연번", 6.5, Kind.PLAIN, lambda number, _: number),
    Column("협약·계획명", 26, Kind.TEXT, lambda _, row: _subjects(row)),
    Column("회의·행사명", 22, Kind.TEXT, lambda _, row: row.name),
    Column("구분", 9, Kind.CENTRE, lambda _, row: row.kind),
    Column("일시", 12, Kind.DATE, lambda _, row: row.held_on),
    Column("장소", 11, Kind.CENTRE, lambda _, row: row.place),
    Column("주최", 10, Kind.CENTRE, lambda _, row: row.hosts),
    Column("참석자", 24, Kind.TEXT, lambda _, row: _people(row)),
    Column("주요내용", 28, Kind.TEXT, lambda _, row: row.content),
    Column("결정사항", 25, Kind.TEXT, lambda _, row: row.decisions),
    Column("건의사항(처리)", 26, Kind.TEXT, lambda _, row: tuple(map(_request, row.requests))),
    Column("비고", 22, Kind.TEXT, lambda _, row: sourced(row.note, row.source)),
)
