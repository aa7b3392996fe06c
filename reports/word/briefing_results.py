"""Chapters Ⅴ to Ⅷ of the briefing and its end: money, indicators, problems, next steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from reports.contents.briefing import Briefing, BudgetRow, Figure, IndicatorRow, Problem
from reports.formatting import (
    UNKNOWN,
    ZERO,
    money,
    number,
    percent,
    rate,
    rounding_shows,
    unit_caption,
)
from reports.word.elements import Element
from reports.word.paragraphs import paragraph
from reports.word.styles import (
    ATTACHED,
    ATTACHED_MORE,
    AUTHOR,
    CELL_NOTE,
    CENTRE,
    CIRCLE,
    DASH,
    HEAD,
    NOTE,
    NUMBER,
    SMALL_CENTRE,
    SMALL_NUMBER,
    SQUARE,
    SUM_FILL,
    TEXT,
    UNIT,
)
from reports.word.tables import Cell, Column, Line, Table

_BY_SOURCE: Final = (
    Column("재원", 50, TEXT),
    Column("건수", 24, NUMBER),
    Column("예산액", 36, NUMBER),
    Column("집행액", 36, NUMBER),
    Column("집행률(%)", 24, NUMBER),
)
_BY_SUBJECT: Final = (
    Column("협약·계획", 35),
    Column("사업명", 38),
    Column("재원", 20, SMALL_CENTRE),
    Column("구분", 19, SMALL_CENTRE),
    Column("예산액", 25, SMALL_NUMBER),
    Column("집행액", 19, SMALL_NUMBER),
    Column("집행률\n(%)", 14, SMALL_NUMBER),
)
_INDICATORS: Final = (
    Column("협약·계획", 36),
    Column("지표명", 38),
    Column("단위", 14, SMALL_CENTRE),
    Column("기준", 20, SMALL_CENTRE),
    Column("목표", 24, SMALL_CENTRE),
    Column("실적", 24, SMALL_CENTRE),
    Column("달성률\n(%)", 14, SMALL_NUMBER),
)
_NEXT_STEPS: Final = (
    Column("일정", 36, CENTRE),
    Column("내용", 72, TEXT),
    Column("협약·계획", 38, TEXT),
    Column("담당부서", 24, CENTRE),
)

_ROWS_TOGETHER: Final = 8


# --- Ⅴ ------------------------------------------------------------------------------------------


def budgets(briefing: Briefing) -> Iterator[Element]:
    rows = briefing.budgets
    if not rows:
        return
    yield paragraph(SQUARE, "재원별 집행현황")
    yield paragraph(UNIT, unit_caption())
    yield _sources_table(rows)
    yield paragraph(SQUARE, "협약·계획별 집행현황" if briefing.plans else "협약별 집행현황")
    yield paragraph(UNIT, unit_caption())
    yield _subjects_table(rows)
    for note in _budget_notes(rows):
        yield paragraph(NOTE, note)


def _sources_table(rows: Sequence[BudgetRow]) -> Element:
    table = Table(_BY_SOURCE, "재원별 집행현황", head=HEAD)
    table.heading()
    table.sum_row((Cell("계", style=CENTRE), number(len(rows)), *_sums(rows)))
    names = dict.fromkeys(row.source for row in rows)
    for name in names:
        own = [row for row in rows if row.source == name]
        table.row((name, number(len(own)), *_sums(own)))
    return table.element()


def _subjects_table(rows: Sequence[BudgetRow]) -> Element:
    table = Table(_BY_SUBJECT, "협약별 집행현황")
    table.heading()
    table.sum_row((Cell("합계", style=SMALL_CENTRE, span=4), *_sums(rows)))
    for subject, group in groupby(rows, key=lambda row: row.subject):
        own = list(group)
        if len(own) > 1:
            name = Cell(subject, merge="start")
            table.row((name, *_summed("소계", own)), keep_next=True)
        for position, row in enumerate(own):
            name = Cell(merge="more") if len(own) > 1 else Cell(subject)
            table.row((name, *_budget_cells(row)), keep_next=_holds(position, len(own)))
    return table.element()


def _budget_cells(row: BudgetRow) -> tuple[Cell | str, ...]:
    lines = [Line(row.project)]
    if row.note:
        lines.append(Line(row.note, CELL_NOTE))
    return (
        Cell(lines=tuple(lines)),
        row.source,
        f"{row.year}\n{row.state}",
        money(row.amount, approx=row.approx),
        money(row.spent),
        percent(rate(row.spent, row.amount), sign=False),
    )


def _summed(label: str, rows: Sequence[BudgetRow]) -> list[Cell]:
    cells = [Cell(label, style=SMALL_CENTRE, span=3), *(Cell(text) for text in _sums(rows))]
    return [replace(cell, fill=SUM_FILL, bold=True) for cell in cells]


def _sums(rows: Sequence[BudgetRow]) -> tuple[str, str, str]:
    """Exact sums of what is known, each rounded once; unknown only when all is unknown."""
    amount = _sum(row.amount for row in rows)
    spent = _sum(row.spent for row in rows)
    approx = any(row.approx and row.amount for row in rows)
    return (
        money(amount, approx=approx),
        money(spent),
        percent(rate(spent, amount), sign=False),
    )


def _sum(values: Iterator[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def _budget_notes(rows: Sequence[BudgetRow]) -> Iterator[str]:
    yield "집행률 = 집행액 ÷ 예산액 × 100"
    if any(row.amount is None or row.spent is None for row in rows):
        yield "미정인 금액은 소계와 합계에 넣지 않음"
    if any(row.approx for row in rows):
        yield "‘약’은 어림한 금액이며, 이를 더한 합계에도 표시함"
    if rounding_shows(row.amount for row in rows) or rounding_shows(row.spent for row in rows):
        yield "단위 미만 반올림으로 합계가 일치하지 않을 수 있음"


def _holds(position: int, rows: int) -> bool:
    """Whether a row stays with the next, so that the name beside them is on their page."""
    return rows <= _ROWS_TOGETHER and position < rows - 1


def _down(text: str, position: int, rows: int) -> Cell:
    """One cell over the rows that say the same."""
    if rows == 1:
        return Cell(text)
    return Cell(text, merge="start") if position == 0 else Cell(merge="more")


# --- Ⅵ ------------------------------------------------------------------------------------------


def indicators(briefing: Briefing) -> Iterator[Element]:
    if not briefing.indicators:
        return
    table = Table(_INDICATORS, "성과지표")
    table.heading()
    for subject, group in groupby(briefing.indicators, key=lambda row: row.subject):
        own = list(group)
        for position, row in enumerate(own):
            cells = (_down(subject, position, len(own)), *_indicator_cells(row))
            table.row(cells, keep_next=_holds(position, len(own)))
    yield table.element()
    yield paragraph(NOTE, "달성률 = 실적 ÷ 기준일이 속한 연도의 목표 × 100, ( ) 안은 해당 연도")


def _indicator_cells(row: IndicatorRow) -> tuple[Cell | str, ...]:
    lines = [Line(row.name)]
    if row.note:
        lines.append(Line(row.note, CELL_NOTE))
    name = Cell(lines=tuple(lines))
    if row.words is not None:
        return (name, row.unit or "정성", Cell(row.words, style=None, span=4))
    return (
        name,
        row.unit or ZERO,
        _figures((row.baseline,) if row.baseline else ()),
        _figures(row.targets),
        _figures(row.actuals),
        percent(row.achievement, sign=False),
    )


def _figures(figures: Sequence[Figure]) -> str:
    return "\n".join(_figure(figure) for figure in figures) or UNKNOWN


def _figure(figure: Figure) -> str:
    value = "0" if figure.value == 0 else number(figure.value)
    return f"{value}({figure.when})"


# --- Ⅶ, Ⅷ ---------------------------------------------------------------------------------------


def problems(briefing: Briefing) -> Iterator[Element]:
    for problem in briefing.problems:
        yield paragraph(CIRCLE, f"({problem.subject}) {problem.text}", keep_next=True)
        yield paragraph(DASH, _measure(problem))


def _measure(problem: Problem) -> str:
    by = [part for part in (problem.department, problem.due) if part]
    tail = f" ({', '.join(by)})" if by else ""
    return f"대책: {problem.measure or UNKNOWN}{tail}"


def next_steps(briefing: Briefing) -> Iterator[Element]:
    if not briefing.next_steps:
        return
    table = Table(_NEXT_STEPS, "향후계획", head=HEAD)
    table.heading()
    for step in briefing.next_steps:
        table.row((step.when, step.text, step.subject or "공통", step.department or UNKNOWN))
    yield table.element()


# --- end ----------------------------------------------------------------------------------------


def closing(briefing: Briefing) -> Iterator[Element]:
    """붙임 with its numbers, 끝. after the last of them, and who made the paper."""
    names = briefing.attachments
    numbered = [f"{i}. {name}" for i, name in enumerate(names, 1)] if len(names) > 1 else names
    for position, name in enumerate(numbered):
        end = "  끝." if position == len(names) - 1 else ""
        if position == 0:
            yield paragraph(ATTACHED, f"붙임\t{name}{end}", keep_next=True)
        else:
            yield paragraph(ATTACHED_MORE, f"{name}{end}", keep_next=True)
    if not names:
        yield paragraph(ATTACHED, " 끝.", keep_next=True)
    if briefing.author:
        yield paragraph(AUTHOR, f"작성: {briefing.author}")
