"""총괄표: items counted over the statuses by department, and by agreement, 계 first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from reports import formatting
from reports.contents.tracker import Rate, Tracker
from reports.contents.tracker_rows import StatusKind
from reports.excel import formulas, heights, status_lines
from reports.excel.book import Book
from reports.excel.cells import Formula, Kind, Pen, clean
from reports.excel.page import Heading, set_up_print, write_heading
from reports.excel.sheets import items as item_sheet
from reports.excel.status_lines import Level, Line

_RATES: Final = ("완료율", "이행률", "평균\n추진율")
_PLAIN: Final = "단순평균"
_WEIGHTED: Final = "(추진율 × 가중치)의 합 ÷ 가중치의 합"
_HEAD_HEIGHT: Final = 33


@dataclass(frozen=True, slots=True)
class _Layout:
    """`leads` are the columns before 계; `key` is the items' column that a line goes by."""

    name: str
    title: str
    leads: tuple[tuple[str, float], ...]
    key: str


_DEPARTMENTS: Final = _Layout(
    "총괄표", "부서별 추진상황 총괄표", (("부서", 30),), item_sheet.DEPARTMENT
)
_SUBJECTS: Final = _Layout(
    "협약·계획별 총괄",
    "협약·계획별 추진상황 총괄표",
    (("관리번호", 15), ("협약·계획명", 48)),
    item_sheet.NUMBER,
)


def write_by_department(book: Book) -> None:
    _Counts(book, _DEPARTMENTS).write(status_lines.by_department(book.tracker))


def write_by_subject(book: Book) -> None:
    _Counts(book, _SUBJECTS).write(status_lines.by_subject(book.tracker))


def rate_words(tracker: Tracker) -> tuple[str, ...]:
    """How each rate is computed, in the labels of the statuses in use."""
    kinds = status_lines.statuses(tracker)
    done = _added(kind.label for kind in kinds if kind.is_done)
    fulfilled = _added(kind.label for kind in kinds if kind.is_fulfilled or kind.is_done)
    dropped = "".join(f" - {kind.label}" for kind in kinds if kind.is_dropped)
    mean = _WEIGHTED if tracker.weighted else _PLAIN
    told = {
        Rate.COMPLETION: f"{done} ÷ 계",
        Rate.FULFILMENT: f"{fulfilled} ÷ {f'(계{dropped})' if dropped else '계'}",
        Rate.PROGRESS: f"추진율이 있는 과제의 {mean}",
    }
    return tuple(f"{rate.value} = {told[rate]}" for rate in tracker.rates)


def _added(labels: Iterable[str]) -> str:
    told = list(labels)
    return f"({' + '.join(told)})" if len(told) > 1 else "".join(told) or "0"


class _Counts:
    """One sheet of counts."""

    def __init__(self, book: Book, layout: _Layout) -> None:
        self._book = book
        self._layout = layout
        self._kinds = status_lines.statuses(book.tracker)
        notes = (*(f"※ {words}" for words in rate_words(book.tracker)),)
        self._heading = Heading(layout.title, unit="단위: 건, %", notes=notes)
        self._head = self._heading.rows
        self._sum = len(layout.leads)
        self._first = self._sum + 1
        self._rates = self._first + len(self._kinds)
        count = len(book.tracker.items)
        self._weighted = book.tracker.weighted
        items = item_sheet.table(weighted=self._weighted)
        self._keys = items.cells(layout.key, count)
        self._states = items.cells(item_sheet.STATUS, count)
        self._percents = items.cells(item_sheet.PERCENT, count)
        if self._weighted:
            self._weights = items.cells(item_sheet.WEIGHT, count)
            self._weighed = items.cells(item_sheet.WEIGHED, count)

    def write(self, lines: Sequence[Line]) -> None:
        sheet, pen = self._book.add(self._layout.name)
        width = self._rates + len(_RATES)
        write_heading(self._book, sheet, pen, self._heading, width)
        self._write_heads(sheet, pen)
        for row, line in enumerate(lines, start=self._head + 1):
            self._write_line(pen, row, line)
            shown = zip((line.label, line.name), self._layout.leads, strict=False)
            lines_high = max(heights.lines(text, width) for text, (_, width) in shown)
            sheet.set_row(row, heights.height(lines_high) + 2)
            self._book.progress.step()
        last = (self._head + len(lines), width - 1)
        sheet.freeze_panes(self._head + 1, self._first)
        set_up_print(sheet, self._book.tracker, heads=(self._head, self._head), last=last)

    def _write_heads(self, sheet: Worksheet, pen: Pen) -> None:
        head = self._book.styles.head()
        statuses = [(clean(kind.text), 10.5) for kind in self._kinds]
        columns = (*self._layout.leads, ("계", 9), *statuses, *((rate, 9) for rate in _RATES))
        sheet.set_row(self._head, _HEAD_HEIGHT)
        for place, (title, width) in enumerate(columns):
            sheet.set_column(place, place, width)
            pen.string(self._head, place, title, head)

    def _write_line(self, pen: Pen, row: int, line: Line) -> None:
        total = line.level is not Level.LEAF
        counts = Counter(clean(item.status.text) for item in line.items)
        numbers = [counts[clean(kind.text)] for kind in self._kinds]
        pen.write(
            row, 0, Kind.CENTRE if line.level is Level.TOTAL else Kind.TEXT, line.label, total=total
        )
        if self._sum == 2:
            pen.write(row, 1, Kind.TEXT, line.name, total=total)
        letters = [self._letter(place) for place in range(len(numbers))]
        whole = f"=SUM({letters[0]}{{row}}:{letters[-1]}{{row}})" if letters else "=0"
        pen.write(row, self._sum, Kind.COUNT, Formula(whole, sum(numbers)), total=total)
        for place, number in enumerate(numbers):
            formula = Formula(self._count(row, place, line), number)
            pen.write(row, self._first + place, Kind.COUNT, formula, total=total)
        for place, rate in enumerate(self._rate_formulas(row, line, numbers)):
            pen.write(row, self._rates + place, Kind.RATE, rate, total=total)

    def _letter(self, place: int) -> str:
        return xl_col_to_name(self._first + place)

    def _count(self, row: int, place: int, line: Line) -> str:
        letter = self._letter(place)
        head = f"{letter}${self._head + 1}"
        state = f"{self._states},{formulas.equals(head, self._kinds[place].text)}"
        if line.level is Level.TOTAL:
            return f"=COUNTIFS({state})"
        if line.level is Level.BUREAU:
            return f"=SUM({letter}{row + 2}:{letter}{row + 1 + line.members})"
        return f"=COUNTIFS({self._keys},{formulas.equals(f'$A{row + 1}', line.label)},{state})"

    def _rate_formulas(
        self, row: int, line: Line, numbers: Sequence[int]
    ) -> tuple[Formula, Formula, Formula]:
        whole, all_of_it = f"{xl_col_to_name(self._sum)}{{row}}", sum(numbers)
        done, done_now = self._picked(numbers, lambda kind: kind.is_done)
        met, met_now = self._picked(numbers, lambda kind: kind.is_done or kind.is_fulfilled)
        dropped, dropped_now = self._picked(numbers, lambda kind: kind.is_dropped)
        rest = f"({whole}-({dropped}))" if dropped != "0" else whole
        return (
            _share(done, whole, done_now, all_of_it),
            _share(met, rest, met_now, all_of_it - dropped_now),
            self._average(row, line),
        )

    def _picked(
        self, numbers: Sequence[int], wanted: Callable[[StatusKind], bool]
    ) -> tuple[str, int]:
        """The cells of the statuses that are wanted, added up, and what they hold."""
        places = [place for place, kind in enumerate(self._kinds) if wanted(kind)]
        text = "+".join(f"{self._letter(place)}{{row}}" for place in places)
        return text or "0", sum(numbers[place] for place in places)

    def _average(self, row: int, line: Line) -> Formula:
        known = [
            (float(item.percent) / 100, item.weight if self._weighted else 1)
            for item in line.items
            if item.percent is not None
        ]
        weights = sum(weight for _, weight in known)
        mean = sum(share * weight for share, weight in known) / weights if weights else None
        text = self._weighted_mean(row, line) if self._weighted else self._mean(row, line)
        result = formatting.ZERO if mean is None else mean
        return Formula(f'=IFERROR({text},"{formatting.ZERO}")', result)

    def _weighted_mean(self, row: int, line: Line) -> str:
        known = f'{self._percents},">=0"'
        if line.level is Level.TOTAL:
            return f"SUM({self._weighed})/SUMIFS({self._weights},{known})"
        if line.level is Level.LEAF:
            key = f"{self._keys},{formulas.equals(f'$A{row + 1}', line.label)}"
            return f"SUMIFS({self._weighed},{key})/SUMIFS({self._weights},{known},{key})"
        names = f"{self._keys},$A{row + 2}:$A{row + 1 + line.members}"
        summed = f"SUMPRODUCT(SUMIFS({self._weighed},{names}))"
        return f"{summed}/SUMPRODUCT(SUMIFS({self._weights},{known},{names}))"

    def _mean(self, row: int, line: Line) -> str:
        if line.level is Level.TOTAL:
            return f"AVERAGE({self._percents})"
        if line.level is Level.LEAF:
            key = formulas.equals(f"$A{row + 1}", line.label)
            return f"AVERAGEIFS({self._percents},{self._keys},{key})"
        names = f"$A{row + 2}:$A{row + 1 + line.members}"
        summed = f"SUMIFS({self._percents},{self._keys},{names})"
        counted = f'COUNTIFS({self._keys},{names},{self._percents},">=0")'
        return f"SUMPRODUCT({summed})/SUMPRODUCT({counted})"


def _share(part: str, whole: str, part_now: int, whole_now: int) -> Formula:
    text = f'=IF({whole}=0,"{formatting.ZERO}",({part})/{whole})'
    return Formula(text, part_now / whole_now if whole_now else formatting.ZERO)
