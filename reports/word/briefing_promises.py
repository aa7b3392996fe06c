"""Chapter Ⅳ of the briefing: one agreement or plan with its clauses and their tasks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reports.contents.promises import AgreementReport, Promise, Task, TaskGroup
from reports.formatting import NONE, UNKNOWN, ZERO, percent
from reports.word.briefing_overview import names_of, overview, status_words
from reports.word.elements import Element, run
from reports.word.paragraphs import paragraph
from reports.word.styles import CIRCLE, GAP, SMALL_CENTRE, SQUARE, SUM_FILL
from reports.word.tables import Cell, Column, Line, Table

_TASKS: Final = (
    Column("실행과제", 55),
    Column("담당·기한", 28, SMALL_CENTRE),
    Column("상태·추진율", 21, SMALL_CENTRE),
    Column("추진실적 → 향후계획", 66),
)
_AFTER_TITLE: Final = 12  # points


def promise(one: Promise) -> Iterator[Element]:
    yield _heading(one)
    yield overview(one)
    yield from _tasks(one)


def _heading(one: Promise) -> Element:
    """□ 협약명 (체결일, 기관, 부서): the brackets smaller than the title."""
    if isinstance(one, AgreementReport):
        who, when = names_of(one.parties, "·"), one.signed_on or f"체결일 {UNKNOWN}"
    else:
        who, when = one.owner or "", one.announced_on or f"발표일 {UNKNOWN}"
    known = [part for part in (when, who, one.department) if part]
    heading = paragraph(SQUARE, one.title)
    heading.append(run(f" ({', '.join(known)})", size=_AFTER_TITLE))
    return heading


def _tasks(one: Promise) -> Iterator[Element]:
    by = "조항별" if isinstance(one, AgreementReport) else "전략별"
    if not one.groups:
        yield paragraph(CIRCLE, f"{by} 추진상황: {NONE}")
        return
    yield paragraph(GAP, keep_next=True)
    table = Table(_TASKS, f"{one.title} {by} 추진상황", compact=True)
    table.heading()
    for group in one.groups:
        _group_rows(table, group)
    yield table.element()


def _group_rows(table: Table, group: TaskGroup) -> None:
    notes = [*group.notes, *(() if group.tasks else ("실행과제 없음",))]
    text = f"○ {group.mark}  {group.text}".rstrip()
    lines = [Line(text, bold=True), *([Line(f"    ({', '.join(notes)})")] if notes else [])]
    cell = Cell(lines=tuple(lines), span=len(_TASKS), fill=SUM_FILL)
    table.row([cell], keep_next=bool(group.tasks))
    below = False
    for task in group.tasks:
        if not task.routine:
            table.row(_task_cells(task, part=below and task.level > 0))
        below = not task.routine if task.level == 0 else below
    routine = tuple(Line(_routine(task)) for task in group.tasks if task.routine)
    if routine:
        table.row([Cell(lines=routine, span=len(_TASKS))])


def _routine(task: Task) -> str:
    """`● 정상추진 68.0%  의료정보시스템 기술 확보(바이오헬스과, 2026. 12. 31.)`"""
    return f"{' '.join(_standing(task))}  {_named(task)}({', '.join(_in_charge(task))})"


def _named(task: Task) -> str:
    return f"[{task.owner}] {task.title}" if task.owner else task.title


def _in_charge(task: Task) -> list[str]:
    return [task.department or UNKNOWN, *([task.due] if task.due else [])]


def _standing(task: Task) -> list[str]:
    reached = [percent(task.percent)] if task.percent is not None else []
    return [status_words(task.status), *reached]


def _task_cells(task: Task, *, part: bool) -> list[Cell]:
    """`part` marks a task whose whole stands above it."""
    return [
        Cell(f"{'└ ' if part else ''}{_named(task)}"),
        Cell("\n".join(_in_charge(task))),
        Cell("\n".join(_standing(task))),
        Cell(_done_and_planned(task)),
    ]


def _done_and_planned(task: Task) -> str:
    done, planned = ", ".join(task.achievements), ", ".join(task.plans)
    if not planned:
        return done or ZERO
    return f"{done} → {planned}" if done else f"→ {planned}"
