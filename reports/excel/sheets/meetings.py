"""회의·결정사항: meetings and events with who took part, what was decided and asked for."""

from __future__ import annotations

from typing import Final

from reports.contents.tracker_rows import MeetingRow, RequestLine
from reports.excel.cells import Kind
from reports.excel.page import Heading
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


def _outcome(row: MeetingRow) -> tuple[str, ...]:
    decided = tuple(f"(결정) {text}" for text in row.decisions)
    return (*decided, *(f"(건의) {_request(line)}" for line in row.requests))


_COLUMNS: Final[tuple[Column[MeetingRow], ...]] = (
    Column("연번", 6.5, Kind.PLAIN, lambda number, _: number),
    Column("협약·계획명", 26, Kind.TEXT, lambda _, row: _subjects(row)),
    Column("회의·행사명", 24, Kind.TEXT, lambda _, row: row.name),
    Column("구분", 10, Kind.CENTRE, lambda _, row: row.kind),
    Column("일시", 14, Kind.DATE, lambda _, row: row.held_on),
    Column("장소", 13, Kind.CENTRE, lambda _, row: row.place),
    Column("주최", 14, Kind.CENTRE, lambda _, row: row.hosts),
    Column("참석자", 30, Kind.TEXT, lambda _, row: _people(row)),
    Column("주요내용", 30, Kind.TEXT, lambda _, row: row.content),
    Column("결정·건의사항(처리)", 38, Kind.TEXT, lambda _, row: _outcome(row)),
    Column("비고", 18, Kind.TEXT, lambda _, row: row.note),
)
