"""How a sheet looks on paper and above its first row: landscape, one page wide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from reports import formatting
from reports.contents.tracker import Tracker
from reports.contents.tracker_money import MoneyUnit
from reports.excel.book import Book
from reports.excel.cells import Formula, Pen, clean

A3: Final = 8  # as Excel numbers paper
A4: Final = 9
_INCH: Final = 25.4
_LONGEST_PART: Final = 60  # header and footer may have 255 characters together


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a table: title, 기준일 and unit, notes; `rows` is their number."""

    title: str
    unit: str = ""
    notes: tuple[str | Formula, ...] = ()

    @property
    def rows(self) -> int:
        return 2 + len(self.notes)


def unit_words(unit: MoneyUnit) -> str:
    """`단위: 백만원`"""
    return formatting.unit_caption(unit.value).strip("()")


def write_heading(book: Book, sheet: Worksheet, pen: Pen, heading: Heading, width: int) -> None:
    """The title over `width` columns, then a line with the notice and the 기준일, then notes."""
    look = book.styles
    sheet.set_row(0, 30)
    pen.string(0, 0, heading.title, look.title())
    for column in range(1, width):
        sheet.write_blank(0, column, None, look.title())
    sheet.set_row(1, 18)
    pen.string(1, 0, book.tracker.notice, look.notice())
    told = [formatting.as_of(book.tracker.as_of), book.tracker.round_name, heading.unit]
    pen.string(1, width - 1, f"({', '.join(part for part in told if part)})", look.caption())
    for row, note in enumerate(heading.notes, start=2):
        sheet.set_row(row, 16)
        if isinstance(note, Formula):
            sheet.write_formula(row, 0, note.text, look.note(), str(note.result))
        else:
            pen.string(row, 0, note, look.note())


def set_up_print(
    sheet: Worksheet,
    tracker: Tracker,
    *,
    heads: tuple[int, int] | None,
    last: tuple[int, int],
    paper: int = A4,
) -> None:
    """Paper, margins, header and footer; `heads` are the rows that repeat, `last` the corner."""
    sheet.set_landscape()
    sheet.set_paper(paper)
    sheet.fit_to_pages(1, 0)
    sheet.center_horizontally()
    sheet.hide_gridlines(2)
    sheet.set_margins(left=10 / _INCH, right=10 / _INCH, top=18 / _INCH, bottom=15 / _INCH)
    office, notice, department = (
        _header_part(text) for text in (tracker.office, tracker.notice, tracker.department)
    )
    face = f'&"{tracker.look.table},Regular"&9 '
    sheet.set_header(f"&L{face}{notice}&R{face}{office}", {"margin": 8 / _INCH})
    sheet.set_footer(
        f"&L{face}{department}&C{face}&P / &N&R{face}출력 &D &T", {"margin": 7 / _INCH}
    )
    sheet.print_area(0, 0, last[0], last[1])
    if heads is not None:
        sheet.repeat_rows(*heads)
    _spare_green_corners(sheet, last)


def _spare_green_corners(sheet: Worksheet, last: tuple[int, int]) -> None:
    """Sums beside other numbers and numbers kept as text are meant here."""
    area = xl_range(0, 0, *last)
    kinds = ("number_stored_as_text", "formula_differs", "formula_range")
    sheet.ignore_errors(dict.fromkeys(kinds, area))


def _header_part(text: str) -> str:
    return clean(text).replace("\n", " ")[:_LONGEST_PART].replace("&", "&&")
