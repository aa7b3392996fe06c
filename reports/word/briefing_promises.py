"""Chapter Ⅳ of the briefing: one agreement or plan with its clauses, tasks and meetings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from reports.contents.promises import (
    AgreementReport,
    Facility,
    Meeting,
    Promise,
    Request,
    Task,
    TaskGroup,
)
from reports.formatting import NONE, UNKNOWN, ZERO, number, percent
from reports.word.briefing_overview import names_of, overview, status_words
from reports.word.elements import Element, run
from reports.word.paragraphs import paragraph
from reports.word.styles import (
    CELL_DASH,
    CELL_NOTE,
    CIRCLE,
    DASH,
    GAP,
    NOTE,
    SMALL,
    SMALL_CENTRE,
    SQUARE,
    SUM_FILL,
)
from reports.word.tables import Cell, Column, Line, Table

_TASKS: Final = (
    Column("실행과제", 46),
    Column("담당", 24, SMALL_CENTRE),
    Column("기한", 24, SMALL_CENTRE),
    Column("상태", 18, SMALL_CENTRE),
    Column("추진실적 및 향후계획", 58),
)
_FACILITIES: Final = (
    Column("시설명", 42),
    Column("위치", 38),
    Column("규모", 22, SMALL_CENTRE),
    Column("운영", 24, SMALL_CENTRE),
    Column("내용", 44),
)
_MEETINGS: Final = (
    Column("일시·장소", 32),
    Column("회의·행사", 40),
    Column("참석", 36),
    Column("주요내용", 62),
)
_AFTER_TITLE: Final = 12  # points


def promise(one: Promise) -> Iterator[Element]:
    yield _heading(one)
    yield overview(one)
    for note in one.notes:
        yield paragraph(NOTE, note)
    yield from _tasks(one)
    if one.facilities:
        yield paragraph(CIRCLE, "관련 시설", keep_next=True)
        yield _facilities(one.facilities)
    if one.meetings:
        yield paragraph(CIRCLE, "회의·행사", keep_next=True)
        yield _meetings(one.meetings)
    if one.requests:
        yield paragraph(CIRCLE, "건의사항", keep_next=True)
        for request in one.requests:
            yield paragraph(DASH, _request(request))


def _heading(one: Promise) -> Element:
    """□ 협약명 (체결일, 기관, 부서): the brackets smaller than the title."""
    if isinstance(one, AgreementReport):
        who, when = names_of(one.parties, "·"), one.signed_on
    else:
        who, when = one.owner or "", one.announced_on
    known = [part for part in (when, who, one.department) if part]
    heading = paragraph(SQUARE, one.title)
    if known:
        heading.append(run(f" ({', '.join(known)})", size=_AFTER_TITLE))
    return heading


# --- clauses and tasks ---


def _tasks(one: Promise) -> Iterator[Element]:
    by = "조항별" if isinstance(one, AgreementReport) else "전략별"
    if not one.groups:
        yield paragraph(CIRCLE, f"{by} 추진상황: {NONE}")
        return
    yield paragraph(GAP, keep_next=True)
    table = Table(_TASKS, f"{one.title} {by} 추진상황")
    table.heading()
    for group in one.groups:
        _group_rows(table, group)
    yield table.element()


def _group_rows(table: Table, group: TaskGroup) -> None:
    lines = [Line(f"○ {group.mark}  {group.text}".rstrip(), bold=True)]
    lines += [Line(note, CELL_NOTE) for note in group.notes]
    table.row([Cell(lines=tuple(lines), span=len(_TASKS), fill=SUM_FILL)], keep_next=True)
    for task in group.tasks:
        table.row(_task_cells(task))
    if not group.tasks:
        table.row([Cell(f"실행과제 {NONE}", style=SMALL_CENTRE, span=len(_TASKS))])


def _task_cells(task: Task) -> list[Cell]:
    mark = "└ " if task.level else ""
    named = [Line(mark + task.title), *(Line(note, CELL_NOTE) for note in task.notes)]
    standing = [Line(status_words(task.status), SMALL_CENTRE)]
    if task.percent is not None:
        standing.append(Line(percent(task.percent), SMALL_CENTRE))
    return [
        Cell(lines=tuple(named)),
        Cell(_in_charge(task)),
        Cell(task.due or ZERO),
        Cell(lines=tuple(standing)),
        Cell(lines=_done_and_planned(task)),
    ]


def _in_charge(task: Task) -> str:
    parts = [task.department] if task.department else []
    parts += [f"(협조) {name}" for name in task.cooperating]
    parts += [f"[{task.owner}]"] if task.owner else []
    return "\n".join(parts) or UNKNOWN


def _done_and_planned(task: Task) -> tuple[Line, ...]:
    lines = [*_marked("실적", task.achievements), *_marked("계획", task.plans)]
    return tuple(lines) or (Line(ZERO, SMALL_CENTRE),)


def _marked(label: str, entries: Iterable[str]) -> Iterator[Line]:
    for position, entry in enumerate(entries):
        yield Line(f"({label}) {entry}" if position == 0 else entry, CELL_DASH)


# --- facilities, meetings, requests ---


def _facilities(facilities: Sequence[Facility]) -> Element:
    table = Table(_FACILITIES, "관련 시설")
    table.heading()
    for one in facilities:
        table.row(
            (
                one.name,
                one.place or ZERO,
                _area(one),
                one.operator or ZERO,
                one.description or ZERO,
            )
        )
    return table.element()


def _area(facility: Facility) -> str:
    if facility.area is None:
        return ZERO
    return f"{'약 ' if facility.area_approx else ''}{number(facility.area)}㎡"


def _meetings(meetings: Sequence[Meeting]) -> Element:
    table = Table(_MEETINGS, "회의·행사")
    table.heading()
    for one in meetings:
        present = [*one.participants, *([one.attendance] if one.attendance else [])]
        table.row(
            (
                "\n".join(part for part in (one.held or UNKNOWN, one.place) if part),
                f"{one.name}\n({one.kind})",
                "\n".join(present) or ZERO,
                Cell(lines=_proceedings(one)),
            )
        )
    return table.element()


def _proceedings(meeting: Meeting) -> tuple[Line, ...]:
    lines = [
        *_marked("구호", [meeting.slogan] if meeting.slogan else []),
        *_marked("논의", meeting.agenda),
        *_marked("결정", meeting.decisions),
        *(Line(_request(request, label="건의 "), CELL_DASH) for request in meeting.requests),
        *(Line(note, CELL_NOTE) for note in meeting.notes),
    ]
    return tuple(lines) or (Line(ZERO, SMALL),)


def _request(request: Request, label: str = "") -> str:
    reply = f" → {request.reply}" if request.reply else ""
    return f"({label}{request.addressee}) {request.text} [{request.state}]{reply}"
