"""The tracker workbook (추진현황표): which sheets it has and how it reaches the disk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from reports import output
from reports.contents.tracker import Tracker
from reports.excel.book import Book, Progress
from reports.excel.budget_lines import printed
from reports.excel.sheets import (
    budget_data,
    budget_print,
    changes,
    clauses,
    cover,
    details,
    indicators,
    issues,
    items,
    meetings,
    plans,
    references,
    register,
    summary,
)
from reports.excel.status_lines import by_department, by_subject
from reports.excel.table import Record, Table

_PURPOSES: Final = {
    "총괄표": "부서별 과제 수를 추진상태별로 센 표(수식)",
    "협약·계획별 총괄": "협약·계획별 과제 수를 추진상태별로 센 표(수식)",
    "협약 관리대장": "협약의 체결일, 기관, 주요내용, 추진상황, 주관부서, 변경사항",
    "협약기관·서명자": "협약기관의 역할과 서명한 사람의 체결 당시 직위",
    "계획·전략": "협약이 아닌 시책·계획과 그 전략",
    "조항": "협약 조항의 원문과 이행 과제",
    "과제별 추진현황": "실행과제의 담당, 기한, 추진상태, 실적, 향후계획",
    "과제 세부": "실행과제의 추진주체, 협조부서, 담당자, 일정, 장소, 협력기관",
    "예산 집행현황": "출력용: 재원별 총사업비, 예산현액, 집행액",
    "예산 자료": "자료용: 과제 × 재원 × 연도 한 줄씩, 원 단위",
    "성과지표": "지표의 연도별 목표, 실적, 달성률",
    "부진·쟁점": "문제점과 대책, 담당, 기한",
    "회의·결정사항": "회의·행사의 참석자, 결정사항, 건의사항",
    "의회 보고": "의회 보고·동의의 기한, 처리일, 결과",
    "참고사항": "시설, 관련 협약, 점검의견, 예산 설명 등 다른 시트에 담지 않은 내용",
    "출처": "자료의 매체, 제목, 날짜, 주소와 뒷받침하는 내용",
    "변경이력": "당초와 변경, 사유",
}


def write(
    tracker: Tracker, path: Path, *, progress: Callable[[int, int], None] | None = None
) -> None:
    """Write the workbook to `path`, whole or not at all.

    `progress` hears (rows done, rows in all) about once a percent, on this thread; what it
    raises stops the writing and leaves the old file as it was. Raises `ReportError`.
    """
    output.atomic_write(path, partial(_produce, tracker, progress), output.verify_zip)


def _produce(
    tracker: Tracker, progress: Callable[[int, int], None] | None, temporary: Path
) -> None:
    sheets = _sheets(tracker)
    book = Book(temporary, tracker, Progress(sum(sheet.rows for sheet in sheets), progress))
    cover.write(book, [(sheet.name, _PURPOSES[sheet.name]) for sheet in sheets])
    for sheet in sheets:
        sheet.write(book)
    book.close()
    book.progress.finish()


@dataclass(frozen=True, slots=True)
class _Sheet:
    name: str
    rows: int
    write: Callable[[Book], None]


def _sheets(tracker: Tracker) -> list[_Sheet]:
    """In the order of the workbook; plans and changes only where there are any."""
    budget = printed(tracker)
    plan_lines, years = plans.lines(tracker), indicators.lines(tracker)
    return [
        _Sheet("총괄표", len(by_department(tracker)), summary.write_by_department),
        _Sheet("협약·계획별 총괄", len(by_subject(tracker)), summary.write_by_subject),
        _table(register.table(tracker), tracker.agreements),
        _table(references.signatures(), tracker.signatures),
        *([_table(plans.table(), plan_lines)] if plan_lines else []),
        _table(clauses.table(), tracker.clauses),
        _table(items.table(weighted=tracker.weighted), tracker.items),
        _table(details.table(), tracker.items),
        _Sheet("예산 집행현황", len(budget.lines), partial(budget_print.write, printed=budget)),
        _table(budget_data.table(tracker), budget.data),
        _table(indicators.table(), years),
        _table(issues.table(), tracker.issues),
        _table(meetings.table(), tracker.meetings),
        _table(references.council(), tracker.council),
        _table(references.remarks(), tracker.remarks),
        _table(references.sources(), tracker.sources),
        *([_table(changes.table(), tracker.changes)] if tracker.changes else []),
    ]


def _table(table: Table[Record], records: Sequence[Record]) -> _Sheet:
    return _Sheet(table.name, len(records), partial(table.write, records=records))
