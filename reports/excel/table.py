"""A sheet that is one table: a row a record, a column a fact, ready to filter and to print."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from reports import formatting
from reports.contents.tracker_money import MoneyUnit, Won
from reports.contents.tracker_rows import TrackerDate
from reports.excel import formulas, heights
from reports.excel.book import Book
from reports.excel.cells import Cell, Kind, Pen, words_of
from reports.excel.page import A4, Heading, set_up_print, write_heading

Record = TypeVar("Record")

_HEAD_HEIGHT: Final = 33
_NARROWEST_MONEY: Final = 9.0
_MARGIN: Final = 1.5


@dataclass(frozen=True, slots=True)
class Column(Generic[Record]):
    """One fact of a record; `value` gets the record's number, from 1, and the record."""

    title: str
    width: float
    kind: Kind
    value: Callable[[int, Record], Cell]


@dataclass(frozen=True, slots=True)
class Table(Generic[Record]):
    """A sheet of records; `frozen` columns stay in sight when scrolling."""

    name: str
    heading: Heading
    columns: tuple[Column[Record], ...]
    frozen: int = 0
    paper: int = A4
    totals: Callable[[Book, Pen, Sequence[Record], int], None] | None = None

    @property
    def head_row(self) -> int:
        return self.heading.rows + (1 if self.totals else 0)

    def at(self, title: str) -> int:
        """The place of a column, from 0."""
        return [column.title for column in self.columns].index(title)

    def letter(self, title: str) -> str:
        return xl_col_to_name(self.at(title))

    def cells(self, title: str, count: int) -> str:
        """All cells of a column for `count` records, as other sheets' formulas name them."""
        first = self.head_row + 1
        return formulas.cells(self.name, self.at(title), first, first + max(count, 1) - 1)

    def write(self, book: Book, records: Sequence[Record]) -> None:
        sheet, pen = book.add(self.name)
        write_heading(book, sheet, pen, self.heading, len(self.columns))
        if self.totals and records:
            self.totals(book, pen, records, self.head_row - 1)
        widths = [self._width(column, records) for column in self.columns]
        self._write_heads(book, sheet, pen, widths)
        self._write_records(book, sheet, pen, records, widths)
        last = (self.head_row + max(len(records), 1), len(self.columns) - 1)
        sheet.autofilter(self.head_row, 0, *last)
        sheet.freeze_panes(self.head_row + 1, self.frozen)
        heads = (self.head_row, self.head_row)
        set_up_print(sheet, book.tracker, heads=heads, last=last, paper=self.paper)

    def _width(self, column: Column[Record], records: Sequence[Record]) -> float:
        """A date too wide for its column would print ####."""
        if column.kind is not Kind.DATE:
            return column.width
        dates = (column.value(number, record) for number, record in enumerate(records, start=1))
        days = (day.text for day in dates if isinstance(day, TrackerDate) and day.day)
        return max((column.width, *(heights.size(text) + _MARGIN for text in days)))

    def _write_heads(self, book: Book, sheet: Worksheet, pen: Pen, widths: Sequence[float]) -> None:
        sheet.set_row(self.head_row, _HEAD_HEIGHT)
        for place, column in enumerate(self.columns):
            sheet.set_column(place, place, widths[place])
            pen.string(self.head_row, place, column.title, book.styles.head())

    def _write_records(
        self,
        book: Book,
        sheet: Worksheet,
        pen: Pen,
        records: Sequence[Record],
        widths: Sequence[float],
    ) -> None:
        if not records:
            write_none(book, pen, self.head_row + 1, len(self.columns))
        for number, record in enumerate(records, start=1):
            row = self.head_row + number
            lines = 1
            for place, column in enumerate(self.columns):
                value = column.value(number, record)
                pen.write(row, place, column.kind, value)
                lines = max(lines, heights.lines(words_of(value), widths[place]))
            sheet.set_row(row, heights.height(lines))
            book.progress.step()


def write_none(book: Book, pen: Pen, row: int, width: int) -> None:
    """One row that says there is nothing to list."""
    across = book.styles.cell(align="center_across")
    for column in range(width):
        pen.string(row, column, "" if column else formatting.NONE, across)


def money_width(amounts: Iterable[Won], unit: MoneyUnit, *, approx: bool = False) -> float:
    """Width of a column that shows each of `amounts` and their sum, so that none prints ####."""
    known = [amount for amount in amounts if isinstance(amount, int)]
    shown = [formatting.money(amount, unit=unit.value) for amount in (*known, sum(known))]
    longest = max(len(text) for text in shown) + (3 if approx else 0)
    return max(_NARROWEST_MONEY, longest + 2)
