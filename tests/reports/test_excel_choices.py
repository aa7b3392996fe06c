"""What an office chooses for its workbook: the mean, the order of rates, the typeface."""

from __future__ import annotations

import pytest

from reports.contents.look import Look
from reports.contents.tracker import Rate
from tests.reports import workbooks
from tests.reports.tracker_office import DONE, DROPPED, MISSING, ON_TRACK
from tests.reports.tracker_sample import item, sample


def test_weights_stand_beside_the_percents_where_the_mean_goes_by_them(tmp_path):
    items = (item(1, percent=100, weight=3), item(2, percent=20, weight=1), item(3, percent=None))
    contents = sample(items=items, weighted=True, rates=(Rate.FULFILMENT, Rate.PROGRESS))
    book = workbooks.values(workbooks.written(contents, tmp_path))
    assert workbooks.shown(book["과제별 추진현황"], "가중치") == [3, 1, 1]
    assert workbooks.shown(book["과제별 추진현황"], "추진율 ×\n가중치") == [3, 0.2, "-"]
    sheet = book["총괄표"]
    assert sheet["A3"].value.startswith("※ 이행률 =")
    assert sheet["A4"].value == (
        "※ 평균 추진율 = 추진율이 있는 과제의 (추진율 × 가중치)의 합 ÷ 가중치의 합"
    )
    assert [cell.value for cell in sheet[6]][-1] == pytest.approx(0.8)


def test_every_cell_is_in_the_typeface_that_the_office_has_chosen(tmp_path):
    path = workbooks.written(sample(look=Look(table="함초롬돋움")), tmp_path)
    cells = workbooks.all_cells(workbooks.values(path))
    assert {cell.font.name for cell in cells if cell.value is not None} == {"함초롬돋움"}


def test_rates_follow_their_printed_formulas(tmp_path):
    kinds = [DONE, DONE, ON_TRACK, DROPPED, MISSING]
    items = tuple(
        item(number, status=kind, percent=number * 10, department="디지털정책과")
        for number, kind in enumerate(kinds, start=1)
    )
    sheet = workbooks.values(workbooks.written(sample(items=items), tmp_path))["총괄표"]
    total = [cell.value for cell in sheet[7]]
    assert [sheet[f"A{row}"].value for row in (3, 4, 5)] == [
        "※ 평균 추진율 = 추진율이 있는 과제의 단순평균",
        "※ 완료율 = (완료 + 이행 후 계속추진) ÷ 계",
        "※ 이행률 = (완료 + 이행 후 계속추진 + 정상추진) ÷ (계 - 폐기)",
    ]
    assert total[11:] == [2 / 5, 3 / 4, pytest.approx(0.3)]
