"""Columns of a pasted list before it is taken in."""

from __future__ import annotations

from desktop.domain import words
from desktop.domain.staffing import RosterState
from desktop.ui.models.columns import Cell, Column

ROSTER_COLUMNS = (
    Column("number", "줄", lambda line: line.id, 44, right=True),
    Column(
        "state",
        "구분",
        lambda line: words.word(line.state),
        80,
        trouble=lambda line: line.state is RosterState.FAULTY,
    ),
    Column("department", "부서", lambda line: line.department or "–", 200),
    Column("person", "성명", lambda line: line.person or "–", 72),
    Column("title", "직위·직급", lambda line: line.title or "–", 100),
    Column("phone", "전화", lambda line: line.phone or "–", 104, optional=True),
    Column("duty", "담당업무", lambda line: line.duty, 120, Cell.SUBTLE, optional=True),
    Column("reason", "바뀌는 내용·까닭", lambda line: line.reason, 220, stretches=True, wraps=True),
)
