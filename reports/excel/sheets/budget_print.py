"""예산 집행현황: sources side by side under merged heads, 계 first, tied to the data sheet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

from reports.contents.tracker_money import ABSENT, BudgetRow, Won
from reports.excel import formulas, heights
from reports.excel.book import Book
from reports.excel.budget_lines import BEFORE, PRINTED, Measure, Printed, PrintLine, about
from reports.excel.cells import Cell, Formula, Kind, clean
from reports.excel.page import Heading, set_up_print, unit_words, write_heading
from reports.excel.sheets import budget_data
from reports.excel.table import money_width, write_none

_NAME: Final = "예산 집행현황"
_LEADS: Final = (
    ("사업\n번호", 6.0),
    ("관리번호", 14.0),
    ("협약·계획명 / 사업명", 34.0),
    ("연도", 7.0),
)
_NOTE_WIDTH: Final = 18.0
_WHOLE: Final = "계"
_ROUNDED: Final = "※ 단위 미만 반올림으로 합계가 일치하지 않을 수 있음(칸의 값은 원 단위)"
_PROOF: Final = "※ 검산: 사업별 합계와 ‘예산 자료’ 합계"


@dataclass(frozen=True, slots=True)
class _Block:
    """Columns of one measure: its 계 at `start`, then a column for each group."""

    measure: Measure
    start: int
    groups: tuple[str, ...]

    @property
    def end(self) -> int:
        return self.start + len(self.groups)


def write(book: Book, printed: Printed) -> None:
    _Sheet(book, printed).write()


class _Sheet:
    """Leads, then 총사업비, 기투자 if there is any, 예산현액, 집행액, 집행잔액, 집행률, 비고."""

    def __init__(self, book: Book, printed: Printed) -> None:
        self._book = book
        self._printed = printed
        self._data = budget_data.table(book.tracker)
        self._blocks, self._tail = _places(printed)
        self._sheet, self._pen = book.add(_NAME)
        unit = book.tracker.unit
        self._notes = [_ROUNDED] if printed.rounds(unit) else []
        self._head = 2 + len(self._notes) + (1 if printed.lines else 0)
        self._first = self._head + 2

    def write(self) -> None:
        sheet, lines, width = self._sheet, self._printed.lines, self._tail + 3
        notes = (*self._notes, *((self._proof(),) if lines else ()))
        heading = Heading(_NAME, unit=unit_words(self._book.tracker.unit), notes=notes)
        write_heading(self._book, sheet, self._pen, heading, width)
        self._write_heads()
        for row, line in enumerate(lines, start=self._first):
            self._write_line(row, line)
            self._book.progress.step()
        if not lines:
            write_none(self._book, self._pen, self._first, width)
        last = (self._first + max(len(lines), 1) - 1, width - 1)
        sheet.freeze_panes(self._first, len(_LEADS))
        set_up_print(sheet, self._book.tracker, heads=(self._head, self._head + 1), last=last)

    def _proof(self) -> Formula:
        """Whether the projects printed here add up to the data sheet, to the won."""
        first, last = self._first + 1, self._first + len(self._printed.lines)
        pairs = []
        for block in self._blocks:
            letter = xl_col_to_name(block.start)
            here = f'SUMIFS({letter}{first}:{letter}{last},$A${first}:$A${last},">0")'
            pairs.append(f"{here}=SUM({self._column(block.measure.title)})")
        text = f'="{_PROOF} "&IF(AND({",".join(pairs)}),"일치","불일치")'
        ties = "일치" if self._printed.ties() else "불일치"
        return Formula(text, f"{_PROOF} {ties}")

    def _write_heads(self) -> None:
        tail = (
            ("집행잔액", money_width(self._printed.balances(), self._book.tracker.unit)),
            ("집행률", 8.0),
            ("비고", _NOTE_WIDTH),
        )
        for start, columns in ((0, _LEADS), (self._tail, tail)):
            for place, (title, width) in enumerate(columns, start=start):
                self._sheet.set_column(place, place, width)
                self._merge(self._head, place, self._head + 1, place, title)
        for block in self._blocks:
            self._write_block_heads(block)
        self._sheet.set_row(self._head, 20)
        self._sheet.set_row(self._head + 1, 20)

    def _write_block_heads(self, block: _Block) -> None:
        style, title = self._book.styles.head(), block.measure.title
        self._sheet.set_column(block.start, block.end, self._width(block.measure))
        if block.measure is BEFORE:
            self._merge(self._head, block.start, self._head + 1, block.end, title)
            return
        self._merge(self._head, block.start, self._head, block.end, title)
        for place, group in enumerate((_WHOLE, *block.groups), start=block.start):
            self._pen.string(self._head + 1, place, group, style)

    def _merge(self, top: int, left: int, bottom: int, right: int, text: str) -> None:
        style = self._book.styles.head()
        if (top, left) != (bottom, right):
            self._sheet.merge_range(top, left, bottom, right, "", style)
        self._pen.string(top, left, text, style)

    def _width(self, measure: Measure) -> float:
        rows = (line.row for line in self._printed.data)
        amounts = self._printed.amounts(measure)
        return money_width(amounts, self._book.tracker.unit, approx=about(rows, measure))

    def _write_line(self, row: int, line: PrintLine) -> None:
        total = line.number is None
        leads: tuple[tuple[Kind, Cell], ...] = (
            (Kind.PLAIN, ABSENT if line.number is None else line.number),
            (Kind.CENTRE, line.subject_number),
            (Kind.TEXT, line.label),
            (Kind.PLAIN, line.year),
        )
        for place, (kind, value) in enumerate(leads):
            self._pen.write(row, place, kind, value, total=total)
        shown = {block.measure: self._write_block(row, line, block) for block in self._blocks}
        self._write_tail(row, line, shown)
        lines = max(heights.lines(line.label, _LEADS[2][1]), heights.lines(line.note, _NOTE_WIDTH))
        self._sheet.set_row(row, heights.height(lines))

    def _write_tail(self, row: int, line: PrintLine, shown: dict[Measure, Won]) -> None:
        total, spent = line.number is None, PRINTED[1:]
        starts = {block.measure: block.start for block in self._blocks}
        whole, part = (xl_rowcol_to_cell(row, starts[measure]) for measure in spent)
        amounts = (shown[spent[0]], shown[spent[1]])
        balance = formulas.difference(whole, part, amounts)
        self._put(row, self._tail, line, balance, line.rows, *spent)
        rate = _shown(formulas.rate(whole, part, amounts))
        self._pen.write(row, self._tail + 1, Kind.RATE, rate, total=total)
        self._pen.write(row, self._tail + 2, Kind.TEXT, line.note, total=total)

    def _write_block(self, row: int, line: PrintLine, block: _Block) -> Won:
        """The groups of a measure and their 계; what the 계 shows."""
        parts: list[Won] = []
        for place, group in enumerate(block.groups, start=block.start + 1):
            rows = [member for member in line.rows if clean(member.group) == group]
            head = xl_rowcol_to_cell(self._head + 1, place, row_abs=True)
            condition = [self._column(budget_data.GROUP), formulas.equals(head, group)]
            made = self._summed(row, line, block.measure, rows, condition)
            self._put(row, place, line, made, rows, block.measure)
            parts.append(_won(made))
        if block.groups:
            first, last = (xl_rowcol_to_cell(row, at) for at in (block.start + 1, block.end))
            whole = formulas.total(f"{first}:{last}", parts)
        else:
            whole = self._summed(row, line, block.measure, line.rows, [])
        self._put(row, block.start, line, whole, line.rows, block.measure)
        return _won(whole)

    def _summed(
        self,
        row: int,
        line: PrintLine,
        measure: Measure,
        rows: Iterable[BudgetRow],
        condition: list[str],
    ) -> Formula:
        """The data sheet's amounts of this line, of one group or of all."""
        area, amounts = self._column(measure.title), [measure.of(member) for member in rows]
        conditions = [*self._conditions(row, line), *condition]
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

    def _column(self, title: str) -> str:
        return self._data.cells(title, len(self._printed.data))

    def _put(
        self,
        row: int,
        place: int,
        line: PrintLine,
        formula: Formula,
        rows: Iterable[BudgetRow],
        *measures: Measure,
    ) -> None:
        marked = replace(formula, approx=about(rows, *measures))
        self._pen.write(row, place, Kind.MONEY, _shown(marked), total=line.number is None)


def _places(printed: Printed) -> tuple[tuple[_Block, ...], int]:
    """The blocks side by side and the first column behind them."""
    measures = [PRINTED[0], *([BEFORE] if printed.has(BEFORE) else []), *PRINTED[1:]]
    blocks, start = [], len(_LEADS)
    for measure in measures:
        block = _Block(measure, start, printed.groups.get(measure, ()))
        blocks.append(block)
        start = block.end + 1
    return tuple(blocks), start


def _shown(formula: Formula) -> Cell:
    """Nothing at all where no line stands behind the cell."""
    return ABSENT if formula.result is ABSENT else formula


def _won(formula: Formula) -> Won:
    assert not isinstance(formula.result, float | str)
    return formula.result
