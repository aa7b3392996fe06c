"""Sheets are not shrunk on paper until nobody can read them."""

from __future__ import annotations

from tests.reports import workbooks
from tests.reports.tracker_sample import sample

A3 = 8
MILLIMETRES = {A3: 400, 9: 277}  # between the margins of paper as Excel numbers it


def test_every_sheet_is_readable_on_paper(tmp_path):
    for sheet in workbooks.values(workbooks.written(sample(), tmp_path)):
        widths = (sheet.column_dimensions[cell.column_letter].width for cell in sheet[3])
        shown = sum(int(width * 7) for width in widths) * 25.4 / 96
        assert MILLIMETRES[sheet.page_setup.paperSize] / shown >= 0.5, sheet.title
