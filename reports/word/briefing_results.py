"""Chapters Ⅴ to Ⅷ of the briefing and its end: money, indicators, problems, next steps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from reports.contents.briefing import (
    Briefing,
    BudgetRow,
    Figure,
    IndicatorRow,
    NextStep,
    Problem,
)
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
    NOTE,
    SMALL_CENTRE,
    SMALL_NUMBER,
    SUM_FILL,
    UNIT,
)
from reports.word.tables import Cell, Column, Table

_BUDGETS: Final = (
    Column("협약·계획 및 사업명", 62),
    Column("재원", 24, SMALL_CENTRE),
    Column("연도·구분", 34, SMALL_CENTRE),
    Column("예산액", 21, SMALL_NUMBER),
    Column("집행액", 16, SMALL_NUMBER),
    Column("집행률\n(%)", 13, SMALL_NUMBER),
)
_INDICATORS: Final = (
    Column("협약·계획 및 지표명", 72),
    Column("단위", 12, SMALL_CENTRE),
    Column("기준", 23, SMALL_CENTRE),
    Column("목표", 25, SMALL_CENTRE),
    Column("실적", 25, SMALL_CENTRE),
    Column("달성률\n(%)", 13, SMALL_NUMBER),
)
_PROBLEMS: Final = (
    Column("문제점", 72),
    Column("대책", 47),
    Column("담당부서", 27, SMALL_CENTRE),
    Column("기한", 24, SMALL_CENTRE),
)
_NEXT_STEPS: Final = (
    Column("일정", 26, SMALL_CENTRE),
    Column("내용", 117),
    Column("담당부서", 27, SMALL_CENTRE),
)


# --- Ⅴ ------------------------------------------------------------------------------------------


def budgets(briefing: Briefing) -> Iterator[Element]:
    if not briefing.budgets:
        return
    unit = briefing.unit.value
    yield paragraph(UNIT, unit_caption(unit))
    yield _budget_table(briefing.budgets, unit)
    for note in _budget_notes(briefing.budgets, unit):
        yield paragraph(NOTE, note)


def _budget_table(rows: Sequence[BudgetRow], unit: int) -> Element:
    """The sum of all, then of each agreement or plan with its lines below."""
    table = Table(_BUDGETS, "예산 집행현황", compact=True)
    table.heading()
    table.sum_row((Cell("합계", style=SMALL_CENTRE, span=3), *_sums(rows, unit)))
    for subject, group in groupby(rows, key=lambda row: row.subject):
        own = list(group)
        table.sum_row((Cell(f"○ {subject}", span=3), *_sums(own, unit)))
        for row in own:
            table.row(_budget_cells(row, unit))
    return table.element()


def _budget_cells(row: BudgetRow, unit: int) -> tuple[Cell | str, ...]:
    return (
        f"- {row.project}",
        row.source,
        f"{row.year}, {row.state}",
        money(row.amount, unit=unit, approx=row.approx),
        money(row.spent, unit=unit),
        percent(rate(row.spent, row.amount), sign=False),
    )


def _sums(rows: Sequence[BudgetRow], unit: int) -> tuple[str, str, str]:
    """Exact sums of what is known, each rounded once; unknown only when all is unknown."""
    amount = _sum(row.amount for row in rows)
    spent = _sum(row.spent for row in rows)
    approx = any(row.approx and row.amount for row in rows)
    return (
        money(amount, unit=unit, approx=approx),
        money(spent, unit=unit),
        percent(rate(spent, amount), sign=False),
    )


def _sum(values: Iterator[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def _by_source(rows: Sequence[BudgetRow], unit: int) -> str:
    """`국비 100,780, 시비 4,250`"""
    said = []
    for name in dict.fromkeys(row.source for row in rows):
        amount, _, _ = _sums([row for row in rows if row.source == name], unit)
        said.append(f"{name} {amount}")
    return ", ".join(said)


def _budget_notes(rows: Sequence[BudgetRow], unit: int) -> Iterator[str]:
    yield f"재원별 예산액: {_by_source(rows, unit)}"
    yield "집행률 = 집행액 ÷ 예산액 × 100"
    if any(row.amount is None or row.spent is None for row in rows):
        yield "미정인 금액은 소계와 합계에 넣지 않음"
    if any(row.approx for row in rows):
        yield "‘약’은 어림한 금액이며, 이를 더한 합계에도 표시함"
    columns = ([row.amount for row in rows], [row.spent for row in rows])
    if any(rounding_shows(column, unit=unit) for column in columns):
        yield "단위 미만 반올림으로 합계가 일치하지 않을 수 있음"


def _subject_row(table: Table, subject: str) -> None:
    """A grey row with the name of an agreement or plan, kept with the first of its lines."""
    name = Cell(f"○ {subject}", span=len(table.columns), fill=SUM_FILL, bold=True)
    table.row([name], keep_next=True)


# --- Ⅵ ------------------------------------------------------------------------------------------


def indicators(briefing: Briefing) -> Iterator[Element]:
    if not briefing.indicators:
        return
    table = Table(_INDICATORS, "성과지표", compact=True)
    table.heading()
    for subject, group in groupby(briefing.indicators, key=lambda row: row.subject):
        _subject_row(table, subject)
        for row in group:
            table.row(_indicator_cells(row))
    yield table.element()
    for row in briefing.indicators:
        if row.note:
            yield paragraph(NOTE, f"{row.name}: {row.note}")
    yield paragraph(NOTE, "달성률 = 실적 ÷ 기준일이 속한 연도의 목표 × 100, ( ) 안은 해당 연도")


def _indicator_cells(row: IndicatorRow) -> tuple[Cell | str, ...]:
    if row.words is not None:
        return (f"- {row.name}", row.unit or "정성", Cell(row.words, style=None, span=4))
    return (
        f"- {row.name}",
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
    if not briefing.problems:
        return
    table = Table(_PROBLEMS, "문제점 및 대책", compact=True)
    table.heading()
    for subject, group in groupby(briefing.problems, key=lambda problem: problem.subject):
        _subject_row(table, subject)
        for problem in group:
            table.row(_problem_cells(problem))
    yield table.element()


def _problem_cells(problem: Problem) -> tuple[str, str, str, str]:
    by, due = problem.department or UNKNOWN, problem.due or ZERO
    return f"- {problem.text}", problem.measure or UNKNOWN, by, due


def next_steps(briefing: Briefing) -> Iterator[Element]:
    """Month by month what must be seen to; what runs by itself is only counted."""
    if not briefing.next_steps:
        return
    table = Table(_NEXT_STEPS, "향후계획", compact=True)
    table.heading()
    for month, group in groupby(briefing.next_steps, key=lambda step: step.month):
        own = list(group)
        for step in own:
            if not step.routine:
                table.row(_step_cells(step))
        routine = [step for step in own if step.routine]
        if routine:
            table.row(_routine_cells(month, routine))
    yield table.element()


def _step_cells(step: NextStep) -> tuple[str, str, str]:
    subject = f" [{step.subject}]" if step.subject else ""
    return step.when, f"{step.text}{subject}", step.department or UNKNOWN


def _routine_cells(month: str, steps: Sequence[NextStep]) -> tuple[str, str, str]:
    counts = Counter(step.department or UNKNOWN for step in steps)
    said = ", ".join(f"{name} {count:,}" for name, count in counts.most_common())
    return f"{month} 중", f"그 밖의 과제 기한 {len(steps):,}건({said})", "과제별 담당"


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
