"""Columns of the lists in 부서·기관."""

from __future__ import annotations

from typing import Any

from desktop.domain.progress import is_open
from desktop.ui import labels
from desktop.ui.models.columns import Cell, Column, day_and_basis
from desktop.ui.models.work_columns import days_left_text


def _status_word(row: Any) -> str:
    return labels.status_word(row.status) if row.status else "–"


def _is_late(row: Any) -> bool:
    return row.days_left is not None and row.days_left < 0 and is_open(row.status)


def _count(row: Any) -> str:
    return f"{row.agreements:,}" if row.agreements else "–"


DEPARTMENT_COLUMNS = (
    Column("name", "부서", lambda row: row.name, 200, indent=lambda row: row.depth, stretches=True),
    Column("level", "구분", lambda row: row.level, 64, Cell.SUBTLE),
    Column("period", "기간", lambda row: row.period, 104, Cell.SUBTLE),
)

PARTNER_COLUMNS = (
    Column(
        "name",
        "기관",
        lambda row: row.name,
        200,
        Cell.TWO_LINES,
        second=lambda row: f"{row.kind} · 옛 {row.former}" if row.former else row.kind,
        stretches=True,
    ),
    Column("agreements", "협약", _count, 56, right=True),
)

_WHAT = Column(
    "text",
    "내용",
    lambda row: row.text,
    220,
    Cell.TWO_LINES,
    second=lambda row: row.context,
    stretches=True,
)
_STATUS = Column("status", "상태", _status_word, 92, Cell.CHIP, code=lambda row: row.status)

AGREEMENT_DUTY_COLUMNS = (
    _WHAT,
    Column("role", "구분", lambda row: row.role, 72, Cell.SUBTLE),
    Column("due", "단계", lambda row: row.due, 76),
    _STATUS,
    Column("officer", "담당자", lambda row: row.officer or "–", 64),
)

ITEM_DUTY_COLUMNS = (
    Column(
        "text",
        "내용",
        lambda row: row.text,
        220,
        Cell.TWO_LINES,
        second=lambda row: f"{row.role} · {row.context}",
        stretches=True,
    ),
    Column(
        "due",
        "기한",
        lambda row: day_and_basis(row.due)[0],
        100,
        Cell.TWO_LINES,
        second=lambda row: day_and_basis(row.due)[1],
    ),
    Column(
        "left",
        "남은 날",
        lambda row: days_left_text(row.days_left),
        62,
        right=True,
        trouble=_is_late,
    ),
    _STATUS,
    Column("officer", "담당자", lambda row: row.officer or "–", 64),
)

OWED_COLUMNS = (
    *ITEM_DUTY_COLUMNS[:-1],
    Column("department", "우리 부서", lambda row: row.officer or "–", 104),
)

CHARGE_COLUMNS = (
    _WHAT,
    Column("role", "구분", lambda row: row.role, 68, Cell.SUBTLE),
    Column(
        "who",
        "담당",
        lambda row: row.person or row.department,
        96,
        Cell.TWO_LINES,
        second=lambda row: row.department if row.person else "",
    ),
    Column("period", "기간", lambda row: row.period, 168),
    Column("note", "인계 사항", lambda row: row.note, 140, Cell.SUBTLE, optional=True),
)

POST_COLUMNS = (
    Column("person", "성명", lambda row: row.person, 76),
    Column("title", "직위", lambda row: row.title, 110),
    Column("contact", "전화", lambda row: row.contact or "–", 104),
    Column("note", "담당업무", lambda row: row.note, 140, stretches=True),
    Column(
        "period",
        "기간",
        lambda row: row.period,
        176,
        Cell.TWO_LINES,
        second=lambda row: row.department if row.is_former else "",
    ),
)

NAME_COLUMNS = (
    Column("name", "이름", lambda row: row.name, 180, wraps=True),
    Column("period", "기간", lambda row: row.period or "–", 180),
    Column("note", "바뀐 까닭", lambda row: row.note, 180, Cell.SUBTLE, stretches=True, wraps=True),
)

AGREED_COLUMNS = (
    Column(
        "text",
        "협약",
        lambda row: row.text,
        220,
        Cell.TWO_LINES,
        second=lambda row: " · ".join(part for part in (row.number, row.lifecycle) if part),
        stretches=True,
    ),
    Column(
        "dated",
        "체결일",
        lambda row: day_and_basis(row.dated)[0],
        92,
        Cell.TWO_LINES,
        second=lambda row: day_and_basis(row.dated)[1],
    ),
    Column(
        "as",
        "당사자 구분",
        lambda row: row.role,
        130,
        Cell.TWO_LINES,
        second=lambda row: row.signed_as,
    ),
    Column("signatories", "서명자", lambda row: row.signatories or "–", 130),
)

SIGNED_COLUMNS = (
    Column("person", "성명", lambda row: row.person, 76),
    Column("title", "직위", lambda row: row.title, 130),
    Column("text", "협약", lambda row: row.text, 180, stretches=True),
    Column("dated", "때", lambda row: row.dated or "–", 150),
)

MEMBER_COLUMNS = (
    Column("name", "기관", lambda row: row.name, 200, stretches=True),
    Column("relation", "관계", lambda row: row.relation, 110, Cell.SUBTLE),
    Column("note", "비고", lambda row: row.note, 160, Cell.SUBTLE),
)
