"""예산 집행현황: sources side by side under merged heads, 계 first, tied to the data sheet."""

from __future__ import annotations

from typing import Final

from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

from reports.contents.tracker_money import ABSENT, Won
from reports.excel import formulas, heights
from reports.excel.book import Book
from reports.excel.budget_lines import BEFORE, PRINTED, Measure, Printed, PrintLine
from reports.excel.cells import Cell, Formula, Kind, clean
from reports.excel.page import Heading, set_up_print, unit_words, write_heading
from reports.excel.sheets import budget_data
from reports.excel.table import money_width, write_none

_NAME: Final = "예산 집행현황"
_LEADS: Final = (
    ("사업\n번호", 6.0),
    ("관리번호", 14.0),
    ("협약·계획명 / 사업명", 36.0),
    ("연도", 8.0),
)
_NOTE_WIDTH: Final = 20.0
_WHOLE: Final = "계"
_ROUNDED: Final = "※ 단위 미만 반올림으로 합계가 일치하지 않을 수 있음(칸의 값은 원 단위)"
_PROOF: Final = "※ 검산: 사업별 합계와 ‘예산 자료’ 합계"


def write(book: Book, printed: Printed) -> None:
    _Sheet(book, printed).write()


class _Sheet:
    """Places of columns: leads, then 총사업비, 기투자, 예산현액, 집행액, 집행잔액, 집행률, 비고."""

    def __init__(self, book: Book, printed: Printed) -> None:
        self._book = book
        self._printed = printed
        self._data = budget_data.table(book.tracker)
        block = 1 + len(printed.groups)
        total = len(_LEADS)
        self._before = total + block
        available = self._before + 1
        self._starts = dict(zip(PRINTED, (total, available, available + block), strict=True))
        self._tail = available + 2 * block
        self._sheet, self._pen = book.add(_NAME)
        self._heading = self._noted()
        self._head = self._heading.rows
        self._first = self._head + 2

    def write(self) -> None:
        sheet, pen, lines = self._sheet, self._pen, self._printed.lines
        width = self._tail + 3
        write_heading(self._book, sheet, pen, self._heading, width)
        self._write_heads()
        for row, line in enumerate(lines, start=self._first):
            self._write_line(row, line)
            self._book.progress.step()
        if not lines:
            write_none(self._book, pen, self._first, width)
        last = (self._first + max(len(lines), 1) - 1, width - 1)
        sheet.freeze_panes(self._first, len(_LEADS))
        set_up_print(sheet, self._book.tracker, heads=(self._head, self._head + 1), last=last)

    def _noted(self) -> Heading:
        unit = self._book.tracker.unit
        heads = 2 + (1 if self._printed.rounds(unit) else 0) + (1 if self._printed.lines else 0)
        notes: list[str | Formula] = [_ROUNDED] if self._printed.rounds(unit) else []
        if self._printed.lines:
            notes.append(self._proof(first=heads + 2))
        return Heading("예산 집행현황", unit=unit_words(unit), notes=tuple(notes))

    def _proof(self, *, first: int) -> Formula:
        """Whether the projects printed here add up to the data sheet, to the won."""
        last = first + len(self._printed.lines) - 1
        numbers = f"$A${first + 1}:$A${last + 1}"
        pairs = []
        for measure, start in self._starts.items():
            letter = xl_col_to_name(start)
            here = f'SUMIFS({letter}{first + 1}:{letter}{last + 1},{numbers},">0")'
            pairs.append(f"{here}=SUM({self._area(measure)})")
        text = f'="{_PROOF} "&IF(AND({",".join(pairs)}),"일치","불일치")'
        ties = "일치" if self._printed.ties() else "불일치"
        return Formula(text, f"{_PROOF} {ties}")

    def _write_heads(self) -> None:
        for place, (title, width) in enumerate(_LEADS):
            self._sheet.set_column(place, place, width)
            self._merge(self._head, place, self._head + 1, place, title)
        for measure, start in self._starts.items():
            self._write_block_heads(measure, start)
        tail = (("집행잔액", 0.0), ("집행률", 8.5), ("비고", _NOTE_WIDTH))
        for place, (title, width) in enumerate(tail, start=self._tail):
            self._sheet.set_column(place, place, width or self._width(balance=True))
            self._merge(self._head, place, self._head + 1, place, title)
        self._sheet.set_column(self._before, self._before, self._width(BEFORE))
        self._merge(self._head, self._before, self._head + 1, self._before, BEFORE.title)
        self._sheet.set_row(self._head, 20)
        self._sheet.set_row(self._head + 1, 20)

    def _write_block_heads(self, measure: Measure, start: int) -> None:
        groups = self._printed.groups
        self._merge(self._head, start, self._head, start + len(groups), measure.title)
        for place, group in enumerate((_WHOLE, *groups), start=start):
            self._pen.string(self._head + 1, place, group, self._book.styles.head())
            self._sheet.set_column(place, place, self._width(measure))

    def _write_line(self, row: int, line: PrintLine) -> None:
        total = line.number is None
        number: Cell = ABSENT if line.number is None else line.number
        for place, (kind, value) in enumerate(
            (
                (Kind.COUNT, number),
                (Kind.CENTRE, line.subject_number),
                (Kind.TEXT, line.label),
                (Kind.YEAR, line.year),
            )
        ):
            self._pen.write(row, place, kind, value, total=total)
        shown = {measure: self._write_block(row, line, measure) for measure in PRINTED}
        self._put(row, self._before, line, self._summed(row, line, BEFORE, None))
        whole, part = (xl_rowcol_to_cell(row, self._starts[measure]) for measure in PRINTED[1:])
        amounts = (shown[PRINTED[1]], shown[PRINTED[2]])
        self._put(row, self._tail, line, formulas.difference(whole, part, amounts))
        rate = formulas.rate(whole, part, amounts)
        self._pen.write(row, self._tail + 1, Kind.RATE, _shown(rate), total=total)
        self._pen.write(row, self._tail + 2, Kind.TEXT, line.note, total=total)
        lines = max(heights.lines(line.label, _LEADS[2][1]), heights.lines(line.note, _NOTE_WIDTH))
        self._sheet.set_row(row, heights.height(lines))

    def _write_block(self, row: int, line: PrintLine, measure: Measure) -> Won:
        """The groups of a measure and their 계; what the 계 shows."""
        start, groups = self._starts[measure], self._printed.groups
        made = [self._summed(row, line, measure, place) for place in range(len(groups))]
        for place, formula in enumerate(made, start=start + 1):
            self._put(row, place, line, formula)
        area = f"{xl_rowcol_to_cell(row, start + 1)}:{xl_rowcol_to_cell(row, start + len(groups))}"
        whole = formulas.total(area, [_won(formula) for formula in made])
        self._put(row, start, line, whole)
        return _won(whole)

    def _summed(self, row: int, line: PrintLine, measure: Measure, group: int | None) -> Formula:
        """The data sheet's amounts of this line, of one group or of all."""
        area = self._area(measure)
        amounts = [
            measure.of(r)
            for r in line.rows
            if group is None or clean(r.group) == self._printed.groups[group]
        ]
        conditions = self._conditions(row, line)
        if group is not None:
            name = self._printed.groups[group]
            head = xl_rowcol_to_cell(
                self._head + 1, self._starts[measure] + 1 + group, row_abs=True
            )
            conditions += [self._column(budget_data.GROUP), formulas.equals(head, name)]
        if not conditions:
            return formulas.total(area, amounts)
        return formulas.total_where(area, ",".join(conditions), amounts)

    def _conditions(self, row: int, line: PrintLine) -> list[str]:
        if line.number is not None:
            project = self._column(budget_data.PROJECT)
            return [project, f"$A{row + 1}", self._column(budget_data.YEAR), f"$D{row + 1}"]
        if line.subject_number:
            number = formulas.equals(f"$B{row + 1}", line.subject_number)
            return [self._column(budget_data.NUMBER), number]
        return []

    def _area(self, measure: Measure) -> str:
        return self._column(measure.title)

    def _column(self, title: str) -> str:
        return self._data.cells(title, len(self._printed.data))

    def _put(self, row: int, place: int, line: PrintLine, formula: Formula) -> None:
        total = line.number is None
        marked = Formula(formula.text, formula.result, approx=line.approx)
        self._pen.write(row, place, Kind.MONEY, _shown(marked), total=total)

    def _width(self, measure: Measure | None = None, *, balance: bool = False) -> float:
        amounts = (
            self._printed.balances() if balance or not measure else (self._printed.amounts(measure))
        )
        return money_width(amounts, self._book.tracker.unit, approx=self._printed.approx())

    def _merge(self, top: int, left: int, bottom: int, right: int, text: str) -> None:
        head = self._book.styles.head()
        if (top, left) == (bottom, right):
            self._pen.string(top, left, text, head)
        else:
            self._sheet.merge_range(top, left, bottom, right, text, head)


def _shown(formula: Formula) -> Cell:
    """Nothing at all where no line stands behind the cell."""
    return ABSENT if formula.result is ABSENT else formula


def _won(formula: Formula) -> Won:
    assert not isinstance(formula.result, float | str)
    return formula.result
