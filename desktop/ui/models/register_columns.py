"""Columns of the register and of the tabs of one record."""

from __future__ import annotations

from desktop.domain.codes import Status
from desktop.domain.views_register import RegisterKey
from desktop.ui import labels
from desktop.ui.models.columns import Cell, Column, day_and_basis, percent_text


def _status_word(status: Status | None) -> str:
    return labels.status_word(status) if status else "–"


def _or_dash(text: str) -> str:
    return text or "–"


REGISTER_COLUMNS = (
    Column(
        RegisterKey.TITLE,
        "협약명",
        lambda row: row.title,
        240,
        Cell.TWO_LINES,
        second=lambda row: " · ".join(part for part in (row.number, row.partners) if part),
        stretches=True,
        sorts=True,
    ),
    Column(RegisterKey.NUMBER, "번호", lambda row: row.number, 110, sorts=True, optional=True),
    Column(
        RegisterKey.SIGNED,
        "체결일",
        lambda row: day_and_basis(row.signed)[0],
        96,
        Cell.TWO_LINES,
        second=lambda row: day_and_basis(row.signed)[1],
        sorts=True,
    ),
    Column(
        RegisterKey.LIFECYCLE,
        "단계",
        lambda row: _or_dash(row.lifecycle),
        84,
        sorts=True,
        optional=True,
    ),
    Column(
        RegisterKey.STATUS,
        "상태",
        lambda row: _status_word(row.status),
        96,
        Cell.CHIP,
        code=lambda row: row.status,
        sorts=True,
    ),
    Column(
        RegisterKey.PERCENT,
        "추진율",
        lambda row: percent_text(row.percent),
        64,
        right=True,
        sorts=True,
    ),
    Column("department", "주관부서", lambda row: _or_dash(row.department), 110, optional=True),
)

PARTY_COLUMNS = (
    Column("organisation", "당사자", lambda row: row.organisation, 130, wraps=True),
    Column("role", "구분", lambda row: _or_dash(row.role), 84, Cell.SUBTLE),
    Column("title", "직위", lambda row: _or_dash(row.title), 100),
    Column("signatory", "서명자", lambda row: _or_dash(row.signatory), 84),
    Column("note", "비고", lambda row: row.note, 140, Cell.SUBTLE, stretches=True, wraps=True),
)

CLAUSE_COLUMNS = (
    Column("label", "번호", lambda row: row.label, 52, right=True),
    Column(
        "text",
        "조항",
        lambda row: row.text,
        240,
        indent=lambda row: row.depth,
        stretches=True,
        wraps=True,
    ),
    Column("kind", "종류", lambda row: row.kind, 72, Cell.SUBTLE),
    Column("items", "과제", lambda row: str(row.items), 46, right=True),
    Column(
        "percent",
        "추진율",
        lambda row: percent_text(row.percent),
        120,
        Cell.PROGRESS,
        percent=lambda row: row.percent,
    ),
    Column("source", "출처", lambda row: row.source, 140, Cell.SUBTLE, optional=True),
)

ITEM_COLUMNS = (
    Column(
        "text",
        "과제",
        lambda row: row.text,
        220,
        indent=lambda row: row.depth,
        stretches=True,
        wraps=True,
    ),
    Column("owner", "맡은 쪽", lambda row: row.owner, 84, Cell.SUBTLE, optional=True),
    Column("department", "부서", lambda row: _or_dash(row.department), 104, wraps=True),
    Column(
        "due",
        "기한",
        lambda row: day_and_basis(row.due)[0],
        98,
        Cell.TWO_LINES,
        second=lambda row: day_and_basis(row.due)[1],
    ),
    Column(
        "status",
        "상태",
        lambda row: _status_word(row.status),
        94,
        Cell.CHIP,
        code=lambda row: row.status,
    ),
    Column("percent", "추진율", lambda row: percent_text(row.percent), 56, right=True),
)

BUDGET_COLUMNS = (
    Column(
        "name",
        "사업",
        lambda row: row.name,
        150,
        indent=lambda row: row.depth,
        stretches=True,
        wraps=True,
    ),
    Column("source", "재원", lambda row: _or_dash(row.source), 84),
    Column("year", "연도", lambda row: _or_dash(row.year), 72),
    Column("amount", "예산", lambda row: row.amount, 92, right=True),
    Column("executed", "집행", lambda row: row.executed, 84, right=True),
    Column("rate", "집행률", lambda row: row.rate, 60, right=True),
    Column("note", "비고", lambda row: row.note, 140, Cell.SUBTLE, optional=True),
)

INDICATOR_COLUMNS = (
    Column("name", "지표", lambda row: row.name, 150, stretches=True, wraps=True),
    Column("kind", "구분", lambda row: row.kind, 60, Cell.SUBTLE),
    Column("baseline", "기준값", lambda row: _or_dash(row.baseline), 96, wraps=True),
    Column("targets", "목표", lambda row: _or_dash(row.targets), 110, wraps=True),
    Column("actual", "실적", lambda row: _or_dash(row.actual), 84, wraps=True),
    Column("rate", "달성률", lambda row: _or_dash(row.rate), 60, right=True),
    Column("note", "비고", lambda row: row.note, 140, Cell.SUBTLE, optional=True),
)

MEETING_COLUMNS = (
    Column("held", "때", lambda row: _or_dash(row.held), 124, wraps=True),
    Column("kind", "종류", lambda row: row.kind, 72, Cell.SUBTLE),
    Column("name", "회의·행사", lambda row: row.name, 160, stretches=True, wraps=True),
    Column("place", "곳", lambda row: _or_dash(row.place), 96, wraps=True),
    Column("attendance", "참석", lambda row: row.attendance, 84, wraps=True),
    Column("note", "비고", lambda row: row.note, 140, Cell.SUBTLE, optional=True),
)

HISTORY_COLUMNS = (
    Column("id", "번호", lambda row: row.id, 52, right=True),
    Column("at", "때", lambda row: row.at, 150),
    Column("who", "누가", lambda row: row.who, 80, Cell.SUBTLE),
    Column("sentence", "한 일", lambda row: row.sentence, 200, stretches=True, wraps=True),
    Column("changes", "바뀐 값", lambda row: row.changes, 60, Cell.SUBTLE, right=True),
)
