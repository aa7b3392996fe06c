"""Columns of 과제·실적: what an item is, and the cells of its report that are filled in."""

from __future__ import annotations

from collections.abc import Callable

from desktop.domain import words
from desktop.domain.codes import Status
from desktop.domain.forms import FieldKind, Option
from desktop.domain.views_work import WorkKey, WorkLine
from desktop.ui import labels
from desktop.ui.models.columns import Cell, Column, Entry, day_and_basis, percent_text
from desktop.ui.models.work_columns import days_left_text


def statuses() -> tuple[Option, ...]:
    """What can be reported, in the words of the office; that nothing was is no report."""
    told = labels.status_choices()
    return tuple(
        Option(status.value, name)
        for status, name in told.items()
        if status is not Status.NOT_REPORTED
    )


def mark_word(line: WorkLine) -> str:
    return words.word(line.mark) if line.is_begun else labels.status_word(line.status)


def _status_code(line: WorkLine) -> str:
    """The code that was reported; what an earlier round has settled is no report in this one."""
    reported = line.review is not None and not line.is_begun
    return line.status.value if reported else ""


def _percent(line: WorkLine) -> str:
    return "" if line.percent is None or line.review is None else str(line.percent)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def progress_columns(may_fill: Callable[[WorkLine], bool]) -> tuple[Column, ...]:
    """`may_fill` tells whether the report of a line can be filled in now."""
    return (
        *_ITEM_COLUMNS,
        Column(
            WorkKey.STATUS,
            "상태",
            mark_word,
            96,
            Cell.CHIP,
            code=lambda line: line.mark,
            sorts=True,
            entry=Entry(_status_code, FieldKind.CHOICE, statuses(), may_fill),
        ),
        Column(
            WorkKey.PERCENT,
            "추진율",
            lambda line: percent_text(line.percent),
            62,
            right=True,
            sorts=True,
            entry=Entry(_percent, FieldKind.PERCENT, (), may_fill),
        ),
        _text("achievements", "추진실적", 150, may_fill, stretches=True),
        _text("problems", "문제점", 90, may_fill),
        _text("measures", "대책", 90, may_fill),
        _text("plans", "향후계획", 90, may_fill),
    )


def _text(
    key: str, title: str, width: int, may_fill: Callable[[WorkLine], bool], stretches: bool = False
) -> Column:
    return Column(
        key,
        title,
        lambda line: _one_line(getattr(line, key)),
        width,
        stretches=stretches,
        entry=Entry(lambda line: getattr(line, key), FieldKind.LONG_TEXT, (), may_fill),
    )


_ITEM_COLUMNS = (
    Column(WorkKey.AGREEMENT, "협약", lambda line: line.agreement, 104, Cell.SUBTLE, sorts=True),
    Column(WorkKey.TITLE, "과제", lambda line: line.title, 172, sorts=True),
    Column(WorkKey.DEPARTMENT, "주관부서", lambda line: line.department, 92, sorts=True),
    Column("officer", "담당자", lambda line: line.officer or "–", 72, optional=True),
    Column(
        WorkKey.DUE,
        "기한",
        lambda line: day_and_basis(line.due)[0],
        100,
        sorts=True,
        trouble=lambda line: line.is_late,
    ),
    Column(
        "left",
        "남은 날",
        lambda line: days_left_text(line.days_left),
        64,
        right=True,
        optional=True,
    ),
)
REPORT_COLUMNS = (
    Column("round", "회차", lambda row: row.round, 104),
    Column(
        "status",
        "상태",
        lambda row: labels.status_word(row.status),
        94,
        Cell.CHIP,
        code=lambda row: row.status,
    ),
    Column("percent", "추진율", lambda row: percent_text(row.percent), 60, right=True),
    Column(
        "achievements", "추진실적", lambda row: row.achievements, 240, stretches=True, wraps=True
    ),
    Column("problems", "문제점", lambda row: row.problems, 120, wraps=True),
    Column("measures", "대책", lambda row: row.measures, 120, wraps=True),
    Column("plans", "향후계획", lambda row: row.plans, 120, wraps=True),
    Column("by", "제출", lambda row: row.by, 130, Cell.SUBTLE, wraps=True),
    Column("reason", "정정 사유", lambda row: row.reason, 110, Cell.SUBTLE, optional=True),
)
