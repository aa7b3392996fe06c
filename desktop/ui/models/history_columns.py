"""Columns of 이력: the units of work, what one changed, and what undoing it would change."""

from __future__ import annotations

from typing import Any

from desktop.ui.models.columns import Cell, Column

_LONGEST = 300


def _short(text: str) -> str:
    """A page of text in one cell would hide all the others."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"


def _changes(before: str, after: str) -> tuple[Column, ...]:
    return (
        Column(
            "record",
            "기록",
            lambda row: row.name or row.kind,
            132,
            Cell.TWO_LINES,
            second=lambda row: row.kind if row.name else "",
        ),
        Column("field", "항목", lambda row: row.field, 84, Cell.SUBTLE, wraps=True),
        Column(
            "before", before, lambda row: _short(row.before) or "–", 120, stretches=True, wraps=True
        ),
        Column(
            "after", after, lambda row: _short(row.after) or "–", 120, stretches=True, wraps=True
        ),
    )


def _said_of(row: Any) -> str:
    return f"{row.at} · {row.who}"


UNIT_COLUMNS = (
    Column(
        "sentence",
        "한 일",
        lambda row: row.sentence,
        240,
        Cell.TWO_LINES,
        second=_said_of,
        stretches=True,
    ),
    Column("stands", "되돌림", lambda row: "" if row.stands else "되돌림", 64, Cell.SUBTLE),
)
CHANGE_COLUMNS = _changes("당초", "변경")
PREVIEW_COLUMNS = _changes("지금", "되돌린 뒤")
