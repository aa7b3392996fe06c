"""Columns of the lists in 홈."""

from __future__ import annotations

from desktop.domain import words
from desktop.domain.codes import Status
from desktop.domain.views_home import WorkRow
from desktop.ui import labels
from desktop.ui.models.columns import Cell, Column, day_and_basis

_SETTLED = (Status.DONE, Status.DONE_CONTINUING, Status.STOPPED)


def days_left_text(days: int | None) -> str:
    """D-8 while there is time, D+22 when it is over, D-day on the day."""
    if days is None:
        return "–"
    if days == 0:
        return "오늘"
    return f"D-{days}" if days > 0 else f"D+{-days}"


def workdays_text(row: WorkRow) -> str:
    """`근무일 5일`: how many days there are to work on it, nothing once it is over."""
    left = row.workdays_left
    if left is None or row.mark in _SETTLED or row.days_left is None or row.days_left <= 0:
        return ""
    return f"근무일 {left:,}일"


def _mark_word(row: WorkRow) -> str:
    if isinstance(row.mark, Status):
        return labels.status_word(row.mark)
    return words.word(row.mark)


def _is_late(row: WorkRow) -> bool:
    return row.days_left is not None and row.days_left < 0 and row.mark not in _SETTLED


WORK_COLUMNS = (
    Column("mark", "구분", _mark_word, 96, Cell.CHIP, code=lambda row: row.mark),
    Column(
        "text",
        "내용",
        lambda row: row.text,
        280,
        Cell.TWO_LINES,
        second=lambda row: row.context,
        stretches=True,
    ),
    Column("department", "부서", lambda row: row.department or "–", 112),
    Column(
        "due",
        "기한",
        lambda row: day_and_basis(row.due)[0],
        104,
        Cell.TWO_LINES,
        second=lambda row: day_and_basis(row.due)[1],
    ),
    Column(
        "left",
        "남은 날",
        lambda row: days_left_text(None if row.mark in _SETTLED else row.days_left),
        84,
        Cell.TWO_LINES,
        second=workdays_text,
        right=True,
        trouble=_is_late,
    ),
)
