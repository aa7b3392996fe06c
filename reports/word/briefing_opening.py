"""The front of the briefing and its chapters Ⅰ to Ⅲ: scope, register and standing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reports.contents.briefing import Briefing, Distribution, StatusRow, StatusTable
from reports.contents.promises import AgreementReport, Promise, Status
from reports.formatting import NONE, UNKNOWN, as_of, number, percent
from reports.word.briefing_overview import names_of, status_words
from reports.word.elements import Element
from reports.word.paragraphs import paragraph
from reports.word.styles import (
    BOX_FILL,
    CENTRE,
    CIRCLE,
    GAP,
    GIST,
    HEAD,
    ISSUED,
    NOTE,
    NOTICE,
    NUMBER,
    PLAIN,
    SMALL_CENTRE,
    SMALL_NUMBER,
    SQUARE,
    TEXT,
    TITLE,
    UNIT,
)
from reports.word.tables import TEXT_WIDTH, Cell, Column, Table, box

_SPREAD: Final = (
    Column("구분", 28, CENTRE),
    Column("계", 16, NUMBER),
    Column("내역", 126, TEXT),
)
_REGISTER: Final = (
    Column("연번", 10, SMALL_CENTRE),
    Column("협약(계획)명", 46),
    Column("구분", 17, SMALL_CENTRE),
    Column("협약기관", 30),
    Column("체결(발표)일", 23, SMALL_CENTRE),
    Column("주관부서", 26, SMALL_CENTRE),
    Column("상태\n추진율", 18, SMALL_CENTRE),
)


# --- front --------------------------------------------------------------------------------------


def front(briefing: Briefing) -> Iterator[Element]:
    if briefing.approval:
        yield _approval(briefing.approval)
        yield paragraph(GAP)
    yield paragraph(TITLE, briefing.title)
    issued = f"({as_of(briefing.as_of)}, {briefing.office} {briefing.department})"
    yield paragraph(ISSUED, issued)
    if briefing.notice:
        yield paragraph(NOTICE, f"※ {briefing.notice}")
    yield paragraph(GAP, keep_next=True)
    gist = [paragraph(GIST, line) for line in briefing.gist or (NONE,)]
    yield box(gist, title="요지", fill=BOX_FILL)


def _approval(boxes: Sequence[str]) -> Element:
    """결재란: empty squares at the right edge."""
    columns = [Column(name, 22, SMALL_CENTRE) for name in boxes]
    table = Table(columns, "결재란", align="right", row_height=18)
    table.heading()
    table.row([Cell() for _ in boxes], keep_next=True)
    return table.element()


# --- Ⅰ ------------------------------------------------------------------------------------------


def scope(briefing: Briefing) -> Iterator[Element]:
    yield paragraph(SQUARE, "추진근거")
    for ground in briefing.grounds or (NONE,):
        yield paragraph(CIRCLE, ground)
    yield paragraph(SQUARE, "점검 개요")
    yield paragraph(CIRCLE, f"점검 회차: {briefing.round_name} ({as_of(briefing.as_of)})")
    yield paragraph(CIRCLE, f"점검 대상: {briefing.target}")
    yield paragraph(CIRCLE, f"점검 기간: {briefing.checked}")
    yield paragraph(CIRCLE, f"점검 방법: {briefing.method}")


# --- Ⅱ ------------------------------------------------------------------------------------------


def register(briefing: Briefing) -> Iterator[Element]:
    yield paragraph(SQUARE, "체결 현황")
    if briefing.distributions:
        yield paragraph(UNIT, "(단위: 건)")
        yield _spread(briefing.distributions)
        for note in (spread.note for spread in briefing.distributions if spread.note):
            yield paragraph(NOTE, note)
    else:
        yield paragraph(PLAIN, NONE)
    yield paragraph(SQUARE, "협약·계획 목록" if briefing.plans else "협약 목록")
    if briefing.promises:
        yield _register_table(briefing)
    else:
        yield paragraph(PLAIN, NONE)


def _spread(distributions: Sequence[Distribution]) -> Element:
    """One row a criterion: `분야 │ 5 │ 과학·산업 4, 지역경제·투자 1`."""
    table = Table(_SPREAD, "체결 현황", head=HEAD)
    table.heading()
    for position, spread in enumerate(distributions, 1):
        counts = ", ".join(f"{name} {number(count)}" for name, count in spread.counts)
        cells = (spread.criterion, Cell(number(spread.total), bold=True), counts or NONE)
        table.row(cells, keep_next=position < len(distributions))
    return table.element()


def _register_table(briefing: Briefing) -> Element:
    table = Table(_REGISTER, "협약 목록", compact=True)
    table.heading()
    for position, one in enumerate(briefing.promises, 1):
        with_whom, when = _counterpart(one)
        table.row(
            (
                str(position),
                one.title,
                one.kind,
                with_whom,
                when or UNKNOWN,
                one.department or UNKNOWN,
                _standing_words(one),
            )
        )
    return table.element()


def _standing_words(one: Promise) -> str:
    rate = "" if one.percent is None else f"\n{percent(one.percent)}"
    return f"{status_words(one.status)}{rate}"


def _counterpart(one: Promise) -> tuple[str, str | None]:
    if isinstance(one, AgreementReport):
        return names_of(one.parties, "\n") or UNKNOWN, one.signed_on
    return one.owner or UNKNOWN, one.announced_on


# --- Ⅲ ------------------------------------------------------------------------------------------


def standing(briefing: Briefing) -> Iterator[Element]:
    for table in briefing.status_tables:
        yield paragraph(SQUARE, f"{table.criterion}별 추진상황")
        yield paragraph(UNIT, "(단위: 건, %)")
        yield _status_table(table, _used(table))
    unused = [_unused(table) for table in briefing.status_tables]
    for names in dict.fromkeys(names for names in unused if names):
        yield paragraph(NOTE, f"해당 과제가 없는 상태는 표에서 생략: {names}")
    for formula in briefing.formulas:
        yield paragraph(NOTE, formula)


def _unused(table: StatusTable) -> str:
    used = _used(table)
    return ", ".join(s.label for i, s in enumerate(table.statuses) if i not in used)


def _used(table: StatusTable) -> tuple[int, ...]:
    """The columns that hold a number; a column of dashes only takes room from the names."""
    return tuple(i for i, count in enumerate(table.total.counts) if count)


def _status_table(table: StatusTable, used: Sequence[int]) -> Element:
    width = 12 if len(used) <= 5 else 10
    rates = ("평균\n추진율", "완료율", "이행률")
    counted = [Column(_stacked(table.statuses[i]), width, SMALL_NUMBER) for i in used]
    tail = [Column(name, 13, SMALL_NUMBER) for name in rates]
    rest = TEXT_WIDTH - 10 - width * len(used) - 13 * len(rates)
    first = [Column(table.criterion, rest), Column("계", 10, SMALL_NUMBER)]
    made = Table([*first, *counted, *tail], f"{table.criterion}별 추진상황", compact=True)
    made.heading()
    made.sum_row(_status_cells(table.total, used, name_style=True))
    for row in table.rows:
        made.row(_status_cells(row, used))
    return made.element()


def _stacked(status: Status) -> str:
    """Mark and name one below the other, cut between syllables where an office would cut."""
    words = status.label.replace("(", " (").split()
    return "\n".join((status.mark, *(_halves(word) for word in words)))


def _halves(word: str) -> str:
    cut = {3: 1, 4: 2}.get(len(word))
    return f"{word[:cut]}\n{word[cut:]}" if cut else word


def _status_cells(row: StatusRow, used: Sequence[int], *, name_style: bool = False) -> list[Cell]:
    rates = (row.progress, row.completion, row.fulfilment)
    return [
        Cell(row.name, style=SMALL_CENTRE if name_style else None),
        Cell(number(sum(row.counts)), bold=True),
        *(Cell(number(row.counts[i])) for i in used),
        *(Cell(percent(rate, sign=False)) for rate in rates),
    ]
