"""Reading a written workbook back: formulas, cached values, and a table found by its heads."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from reports.contents.tracker import Tracker
from reports.excel import tracker as printer


def written(contents: Tracker, folder: Path) -> Path:
    path = folder / "추진현황표.xlsx"
    printer.write(contents, path)
    return path


def values(path: Path) -> Workbook:
    """What the cells show: text, numbers, the cached results of formulas."""
    return load_workbook(path, data_only=True)


def formulas(path: Path) -> Workbook:
    return load_workbook(path)


def head_row(sheet: Worksheet, title: str) -> int:
    """The row that has `title` as a column head."""
    found = (cell.row for row in sheet.iter_rows() for cell in row if cell.value == title)
    return next(found)


def column(sheet: Worksheet, title: str, *, head: int | None = None) -> list[Cell]:
    """The cells under a head, to the last row."""
    row = head or head_row(sheet, title)
    place = next(cell.column for cell in sheet[row] if cell.value == title)
    return [sheet.cell(number, place) for number in range(row + 1, sheet.max_row + 1)]


def shown(sheet: Worksheet, title: str) -> list[object]:
    return [cell.value for cell in column(sheet, title)]


def all_cells(book: Workbook) -> list[Cell]:
    return [cell for sheet in book for row in sheet.iter_rows() for cell in row]


def forget_results(path: Path, target: Path) -> None:
    """A copy whose formulas have no cached results, so that a program must compute them."""
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            part = source.read(name)
            if name.startswith("xl/worksheets/"):
                part = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", part)
            copy.writestr(name, part)
