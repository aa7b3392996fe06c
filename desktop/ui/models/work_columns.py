"""Columns of the lists in 홈."""

from __future__ import annotations

from desktop.domain import words
from desktop.domain.codes import Status
from desktop.domain.views_home import WorkRow
from desktop.ui.models.columns import Cell, Column


def days_left_text(days: int | None) -> str:
    """D-8 while there is time, D+22 when it is over, D-day on the day."""
    if days is None:
        return "–"
    if days == 0:
        return "오늘"
    return f"D-{days}" if days > 0 else f"D+{-days}"


def _mark_word(row: WorkRow) -> str:
    if isinstance(row.mark, Status):
        return words.status_word(row.mark)
    return words.word(row.mark)


def _is_late(row: WorkRow) -> bool:
    return row.days_left is not None and row.days_left < 0


WORK_COLUMNS = (
    Column("mark", "구분", _mark_word, 96, Cell.CHIP, code=lambda row: row.mark),
    Column(
        "text",
        "내용",
        lambda row: f"{row.text} — {row.context}" if row.context else row.text,
        280,
        stretches=True,
    ),
    Column("department", "부서", lambda row: row.department or "–", 112),
    Column("due", "기한", lambda row: row.due or "–", 112),
    Column(
        "left",
        "남은 날",
        lambda row: days_left_text(row.days_left),
        64,
        right=True,
        trouble=_is_late,
    ),
)
