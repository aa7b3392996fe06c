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
    TITLE,
    UNIT,
)
from reports.word.tables import TEXT_WIDTH, Cell, Column, Table, box

_COUNTS_A_BAND: Final = 8
_REGISTER: Final = (
    Column("연번", 11, SMALL_CENTRE),
    Column("협약(계획)명", 46),
    Column("구분", 18, SMALL_CENTRE),
    Column("협약기관", 28),
    Column("체결(발표)일", 24, SMALL_CENTRE),
    Column("주관부서", 24, SMALL_CENTRE),
    Column("상태", 19, SMALL_CENTRE),
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
        for distribution in briefing.distributions:
            yield from _distribution(distribution)
    else:
        yield paragraph(PLAIN, NONE)
    yield paragraph(SQUARE, "협약·계획 목록" if briefing.plans else "협약 목록")
    if briefing.promises:
        yield _register_table(briefing)
    else:
        yield paragraph(PLAIN, NONE)


def _distribution(distribution: Distribution) -> Iterator[Element]:
    """Names above, numbers below; many names go on in further bands."""
    counts = distribution.counts
    for start in range(0, max(len(counts), 1), _COUNTS_A_BAND):
        band = counts[start : start + _COUNTS_A_BAND]
        yield _band(distribution, band, with_total=start == 0)
        yield paragraph(GAP, keep_next=distribution.note is not None)
    if distribution.note:
        yield paragraph(NOTE, distribution.note)


def _band(
    distribution: Distribution, band: Sequence[tuple[str, int]], *, with_total: bool
) -> Element:
    named = [("계", distribution.total), *band] if with_total else list(band)
    first = 26.0
    width = (TEXT_WIDTH - first) / max(len(named), 1)
    columns = [Column(distribution.criterion, first, CENTRE)]
    columns += [Column(name, width, NUMBER) for name, _ in named]
    table = Table(columns, f"{distribution.criterion}별 현황", head=HEAD)
    table.heading()
    cells = [Cell(number(count), bold=with_total and i == 0) for i, (_, count) in enumerate(named)]
    table.row(["건수", *cells], keep_next=distribution.note is not None)
    return table.element()


def _register_table(briefing: Briefing) -> Element:
    table = Table(_REGISTER, "협약 목록")
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
                status_words(one.status),
            )
        )
    return table.element()


def _counterpart(one: Promise) -> tuple[str, str | None]:
    if isinstance(one, AgreementReport):
        return names_of(one.parties, "\n") or UNKNOWN, one.signed_on
    return one.owner or UNKNOWN, one.announced_on


# --- Ⅲ ------------------------------------------------------------------------------------------


def standing(briefing: Briefing) -> Iterator[Element]:
    for table in briefing.status_tables:
        yield paragraph(SQUARE, f"{table.criterion}별 추진상황")
        yield paragraph(UNIT, "(단위: 건, %)")
        used = _used(table)
        yield _status_table(table, used)
        unused = [s.label for i, s in enumerate(table.statuses) if i not in used]
        if unused:
            yield paragraph(NOTE, f"해당 과제가 없는 상태는 표에서 생략: {', '.join(unused)}")
    for formula in briefing.formulas:
        yield paragraph(NOTE, formula)


def _used(table: StatusTable) -> tuple[int, ...]:
    """The columns that hold a number; a column of dashes only takes room from the names."""
    return tuple(i for i, count in enumerate(table.total.counts) if count)


def _status_table(table: StatusTable, used: Sequence[int]) -> Element:
    width = 13 if len(used) <= 5 else 11
    rates = ("평균\n추진율", "완료율", "이행률")
    counted = [Column(_stacked(table.statuses[i]), width, SMALL_NUMBER) for i in used]
    tail = [Column(name, 14, SMALL_NUMBER) for name in rates]
    rest = TEXT_WIDTH - 12 - width * len(used) - 14 * len(rates)
    first = [Column(table.criterion, rest), Column("계", 12, SMALL_NUMBER)]
    made = Table([*first, *counted, *tail], f"{table.criterion}별 추진상황", compact=True)
    made.heading()
    made.sum_row(_status_cells(table.total, used, name_style=True))
    for row in table.rows:
        made.row(_status_cells(row, used))
    return made.element()


def _stacked(status: Status) -> str:
    """Mark and name one below the other, cut between syllables where an office would cut."""
    words = status.label.replace("(", " (").split()
    halves = (f"{word[:2]}\n{word[2:]}" if len(word) == 4 else word for word in words)
    return "\n".join((status.mark, *halves))


def _status_cells(row: StatusRow, used: Sequence[int], *, name_style: bool = False) -> list[Cell]:
    rates = (row.progress, row.completion, row.fulfilment)
    return [
        Cell(row.name, style=SMALL_CENTRE if name_style else None),
        Cell(number(sum(row.counts)), bold=True),
        *(Cell(number(row.counts[i])) for i in used),
        *(Cell(percent(rate, sign=False)) for rate in rates),
    ]
