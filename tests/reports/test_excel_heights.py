"""Rows are as high as their wrapped text needs."""

from __future__ import annotations

import pytest

from reports.excel import heights
from tests.reports import workbooks
from tests.reports.tracker_sample import item, sample


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, 1),
        ("가나다", 10, 1),
        ("가나다라마바 사아자", 12, 2),
        ("한 줄\n두 줄\n세 줄", 40, 3),
        ("가" * 50, 10, 10),
        ("2026. 9. 30.", 12, 1),
    ],
)
def test_words_move_down_whole_and_long_words_break(text, width, lines):
    assert heights.lines(text, width) == lines


def test_a_row_is_as_high_as_its_tallest_cell(tmp_path):
    rows = (item(1, achievements="- 실적"), item(2, achievements="- 실적\n" * 9))
    sheet = workbooks.values(workbooks.written(sample(0, items=rows), tmp_path))["과제별 추진현황"]
    low, high = (sheet.row_dimensions[row].height for row in (4, 5))
    assert low < 60
    assert high == heights.height(10)


def test_no_row_is_higher_than_excel_allows(tmp_path):
    rows = (item(1, achievements="- 실적\n" * 200),)
    sheet = workbooks.values(workbooks.written(sample(0, items=rows), tmp_path))["과제별 추진현황"]
    assert 400 < sheet.row_dimensions[4].height <= 409
