"""The two budget sheets tie to the won with each other and with exact sums."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.contents.tracker_money import ABSENT, BudgetRow, MoneyUnit
from reports.excel import tracker as printer
from reports.excel.limits import AmountTooLarge
from tests.reports import workbooks
from tests.reports.tracker_office import SUBJECTS
from tests.reports.tracker_sample import sample

GROUPS = ("국비", "시·도비", "구·군비", "지방비", "민간자본", "현물")
WON = st.one_of(st.integers(-(10**12), 10**12), st.none(), st.just(ABSENT), st.just(0))
ROWS = st.lists(
    st.builds(
        BudgetRow,
        subject=st.sampled_from(SUBJECTS),
        project=st.sampled_from(("가 사업", "나 사업", "다 사업", "2026", "*", "=1+1")),
        source=st.just("재원"),
        group=st.sampled_from((*GROUPS, "기타~*?")),
        year=st.one_of(st.none(), st.integers(2019, 2030)),
        total=WON,
        invested_before=WON,
        original=WON,
        supplementary=WON,
        carried_in=WON,
        adjusted=WON,
        spent=WON,
        approx=st.booleans(),
    ),
    max_size=25,
).map(tuple)
MEASURES = {
    "총사업비": lambda row: row.total,
    "예산현액": lambda row: row.available,
    "집행액": lambda row: row.spent,
}


def write(rows, folder, **changed):
    contents = sample(0, budgets=tuple(rows), funding_groups=GROUPS, **changed)
    return workbooks.written(contents, Path(folder))


def known(values):
    return sum(value for value in values if isinstance(value, int))


def printed_blocks(sheet):
    """The rows under the heads, and where each block begins and ends."""
    head = workbooks.head_row(sheet, "총사업비")
    titles = {cell.value: cell.column for cell in sheet[head] if cell.value}
    order = sorted(titles.values())
    ends = {title: order[order.index(at) + 1] for title, at in titles.items() if title in MEASURES}
    rows = list(sheet.iter_rows(min_row=head + 2, values_only=True))
    return rows, {title: (titles[title], ends[title]) for title in MEASURES}


@settings(max_examples=30)
@given(ROWS)
def test_flat_rows_printed_rows_and_exact_sums_are_one(rows):
    with tempfile.TemporaryDirectory() as folder:
        book = workbooks.values(write(rows, folder))
    flat, printed = book["예산 자료"], book["예산 집행현황"]
    lines, blocks = printed_blocks(printed)
    for title, amount in MEASURES.items():
        exact = known(map(amount, rows))
        head = workbooks.head_row(flat, "연번")
        data = [cell.value for cell in workbooks.column(flat, title, head=head)]
        start, end = blocks[title]
        projects = [line for line in lines if isinstance(line[0], int)]
        sums = [line for line in lines if line[0] is None and line[1] is not None]
        assert known(data) == exact
        assert known(line[start - 1] for line in projects) == exact
        assert known(line[start - 1] for line in sums) == exact
        for line in lines:
            assert known(line[start : end - 1]) == known([line[start - 1]])
        if rows:
            assert known([lines[0][start - 1]]) == exact
            assert known([flat.cell(head - 1, cell_column(flat, title, head)).value]) == exact


def cell_column(sheet, title, head):
    return workbooks.column(sheet, title, head=head)[0].column


@settings(max_examples=10)
@given(ROWS)
def test_the_proof_line_says_that_the_sheets_tie(rows):
    with tempfile.TemporaryDirectory() as folder:
        sheet = workbooks.values(write(rows, folder))["예산 집행현황"]
    notes = [sheet.cell(row, 1).value for row in (3, 4)]
    told = [note for note in notes if isinstance(note, str) and note.startswith("※ 검산")]
    assert told == (["※ 검산: 사업별 합계와 ‘예산 자료’ 합계 일치"] if rows else [])


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return workbooks.written(sample(), tmp_path_factory.mktemp("budget"))


def test_the_total_comes_first_then_each_agreement_with_its_projects(path):
    lines, _ = printed_blocks(workbooks.values(path)["예산 집행현황"])
    assert [(line[0], line[2], line[3]) for line in lines[:4]] == [
        (None, "계", None),
        (None, f"{SUBJECTS[0].name} 소계", None),
        (1, "스마트 물류 실증단지", "전체"),
        (1, "스마트 물류 실증단지", 2026),
    ]


def test_heads_of_the_printed_sheet_are_merged_over_their_sources(path):
    sheet = workbooks.values(path)["예산 집행현황"]
    merged = {str(area) for area in sheet.merged_cells.ranges}
    assert {"A5:A6", "E5:H5", "I5:M5", "N5:R5", "S5:S6"} <= merged
    assert [cell.value for cell in sheet[6]][4:8] == ["계", "국비", "지방비", "민간자본"]


def test_only_sources_with_amounts_have_columns(path):
    sheet = workbooks.values(path)["예산 집행현황"]
    assert [cell.value for cell in sheet[6]][8:13] == ["계", "국비", "시·도비", "구·군비", "지방비"]


def test_unknown_is_a_word_and_what_is_not_there_is_empty(path):
    flat = workbooks.values(path)["예산 자료"]
    assert workbooks.shown(flat, "본예산")[:4] == [None, None, 4_100_000_001, "미정"]
    assert workbooks.shown(flat, "예산현액")[:4] == [None, None, 4_429_500_001, "미정"]
    assert workbooks.shown(flat, "집행잔액")[:4] == [None, None, 2_083_821_100, "미정"]


def test_computed_columns_are_live_formulas(path):
    flat = workbooks.formulas(path)["예산 자료"]
    available, balance, rate = (
        workbooks.shown(flat, title)[2] for title in ("예산현액", "집행잔액", "집행률")
    )
    assert available == '=IF(AND(SUM(R9:U9)=0,COUNTIF(R9:U9,"미정")>0),"미정",SUM(R9:U9))'
    assert balance.startswith("=IF(COUNT(V9,X9)=2,V9-X9,")
    assert rate.startswith('=IF(COUNT(V9,X9)=2,IF(V9=0,"-",X9/V9),')


def test_totals_of_the_data_stand_above_the_heads(path):
    values, live = workbooks.values(path)["예산 자료"], workbooks.formulas(path)["예산 자료"]
    head = workbooks.head_row(values, "연번")
    assert values.cell(head - 1, 1).value == "합계"
    assert values.cell(head - 1, 16).value == 849_700_000_000
    assert "SUBTOTAL(109,P7:P15)" in live.cell(head - 1, 16).value


def test_amounts_keep_the_won_whatever_the_unit_shown(tmp_path):
    books = {
        unit: workbooks.values(workbooks.written(sample(unit=unit), tmp_path))
        for unit in (MoneyUnit.WON, MoneyUnit.THOUSAND, MoneyUnit.MILLION)
    }
    cells = {unit: book["예산 집행현황"].cell(8, 5) for unit, book in books.items()}
    assert {cell.value for cell in cells.values()} >= {49_700_000_000}
    formats = {unit: cell.number_format.split(";")[0] for unit, cell in cells.items()}
    assert formats == {
        MoneyUnit.WON: "#,##0",
        MoneyUnit.THOUSAND: "#,##0,",
        MoneyUnit.MILLION: "#,##0,,",
    }


def test_a_unit_that_excel_cannot_show_is_a_fault_of_ours():
    with pytest.raises(ValueError, match="Excel"):
        sample(unit=MoneyUnit.HUNDRED_MILLION)


def test_about_stands_before_every_sum_that_holds_an_estimate(path):
    sheet = workbooks.values(path)["예산 집행현황"]
    total, private = sheet["E7"], sheet["H7"]
    assert total.number_format.startswith('"약 "')
    assert private.number_format.startswith('"약 "')
    assert not sheet["F7"].number_format.startswith('"약 "')


def test_money_below_the_unit_brings_the_note_on_rounding(tmp_path, path):
    note = "※ 단위 미만 반올림으로 합계가 일치하지 않을 수 있음(칸의 값은 원 단위)"
    whole = [
        replace(row, original=5_000_000, spent=0) for row in sample().budgets if row.year == 2025
    ]
    rounded = workbooks.values(path)["예산 집행현황"]
    exact = workbooks.values(write(whole, tmp_path))["예산 집행현황"]
    assert [sheet["A3"].value == note for sheet in (rounded, exact)] == [True, False]


@pytest.mark.parametrize("amounts", [(10**15,), (6 * 10**14, 6 * 10**14), (-(10**15),)])
def test_money_beyond_fifteen_digits_is_refused_with_its_place(tmp_path, amounts):
    rows = [
        BudgetRow(subject=SUBJECTS[0], project="사업", source="국비", group="국비", total=amount)
        for amount in amounts
    ]
    with pytest.raises(AmountTooLarge, match=r"‘예산 집행현황’ 시트 \d+행의 금액 -?1,"):
        write(rows, tmp_path)
    assert not list(tmp_path.iterdir())


def test_columns_are_wide_enough_for_their_amounts(path):
    book = workbooks.values(path)
    for sheet in (book["예산 자료"], book["예산 집행현황"]):
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            if isinstance(cell.value, int) and "#,##0" in cell.number_format:
                assert width_of(sheet, cell) >= len(as_shown(cell)) + 1, cell


def as_shown(cell):
    first = cell.number_format.split(";")[0]
    scale = 1_000_000 if first.endswith(",,") else 1
    return f"{'약  ' if '약' in first else ''}{round(cell.value / scale):,}"


def width_of(sheet, cell):
    dimensions = sheet.column_dimensions.values()
    return next(each.width for each in dimensions if each.min <= cell.column <= each.max)


def test_the_printer_refuses_before_it_touches_the_old_file(tmp_path):
    path = tmp_path / "표.xlsx"
    path.write_bytes(b"old")
    row = BudgetRow(subject=SUBJECTS[0], project="사업", source="", group="국비", spent=10**16)
    with pytest.raises(AmountTooLarge):
        printer.write(sample(0, budgets=(row,)), path)
    assert path.read_bytes() == b"old"
