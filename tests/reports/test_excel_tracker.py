"""The tracker workbook read back: sheets, values, formats, print set-up."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from datetime import date, datetime

import pytest

from reports.contents.tracker import DepartmentLine
from reports.contents.tracker_rows import TrackerDate
from reports.errors import ReportError
from reports.excel import tracker as printer
from tests.reports import workbooks
from tests.reports.tracker_office import (
    STATUSES,
    SUBJECTS,
    day,
)
from tests.reports.tracker_sample import item, sample

SHEETS = [
    "표지·작성요령",
    "총괄표",
    "협약·계획별 총괄",
    "협약 관리대장",
    "협약기관·서명자",
    "계획·전략",
    "조항",
    "과제별 추진현황",
    "과제 세부",
    "예산 집행현황",
    "예산 자료",
    "성과지표",
    "부진·쟁점",
    "회의·결정사항",
    "의회 보고",
    "참고사항",
    "출처",
    "변경이력",
]
ON_A3 = ("협약 관리대장", "예산 자료")
DATA_SHEETS = [
    name
    for name in SHEETS
    if name not in ("표지·작성요령", "총괄표", "협약·계획별 총괄", "예산 집행현황")
]


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return workbooks.written(sample(), tmp_path_factory.mktemp("tracker"))


@pytest.fixture(scope="module")
def values(path):
    return workbooks.values(path)


@pytest.fixture(scope="module")
def formulas(path):
    return workbooks.formulas(path)


def test_sheets_stand_in_the_order_of_the_office(values):
    assert values.sheetnames == SHEETS


def test_plans_and_changes_have_no_sheet_without_rows(tmp_path):
    book = workbooks.values(workbooks.written(sample(plans=(), changes=()), tmp_path))
    assert book.sheetnames == [name for name in SHEETS if name not in ("계획·전략", "변경이력")]


def test_an_empty_tracker_says_so_on_every_sheet(tmp_path):
    fields = ("agreements", "plans", "clauses", "items", "budgets", "indicators", "issues")
    around = ("meetings", "signatures", "council", "remarks", "sources", "changes")
    empty = dict.fromkeys((*fields, *around), ())
    book = workbooks.values(workbooks.written(sample(**empty), tmp_path))
    for sheet in book:
        words = {cell.value for row in sheet.iter_rows() for cell in row}
        assert sheet.title in SHEETS[:3] or "해당 없음" in words
    assert book["총괄표"]["B7"].value == 0


def test_every_sheet_carries_the_notice_on_the_sheet_and_on_paper(values):
    for sheet in values:
        assert "예시 자료 (실적은 가상)" in [row[0].value for row in sheet["A1:A4"]]
        assert "예시 자료 (실적은 가상)" in sheet.oddHeader.left.text


def test_every_sheet_prints_landscape_one_page_wide(values):
    for sheet in values:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.paperSize == (8 if sheet.title in ON_A3 else 9)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToWidth in (None, 1)  # 1 is what is meant by saying nothing
        assert sheet.page_setup.fitToHeight == (None if sheet.title == SHEETS[0] else 0)
        assert sheet.oddFooter.center.text.endswith("&P / &N")
        assert sheet.oddFooter.right.text.endswith("출력 &D &T")
        assert sheet.print_area.endswith(f"${sheet.max_row}")


def test_tables_repeat_their_heads_and_stay_in_sight(values):
    for name in SHEETS[1:]:
        sheet = values[name]
        last_head = sheet.print_title_rows.split(":")[1].strip("$")
        assert sheet.freeze_panes.lstrip("ABCDEFG") == str(int(last_head) + 1)


def test_data_sheets_filter_all_their_rows_and_merge_nothing(values):
    for name in DATA_SHEETS:
        sheet = values[name]
        head, last = sheet.auto_filter.ref.split(":")
        assert int(head.lstrip("A")) + 1 == int(sheet.freeze_panes.lstrip("ABCDEFG"))
        assert last.endswith(str(sheet.max_row))
        assert not sheet.merged_cells.ranges


def test_the_register_holds_what_the_ordinances_ask_for(values):
    sheet = values["협약 관리대장"]
    first = {cell.value: under[0].value for cell in sheet[3] if (under := _under(sheet, cell))}
    assert first["협약명\n(관리번호)"] == f"{SUBJECTS[0].name}\n({SUBJECTS[0].number})"
    assert first["협약기관(서명자)"].startswith("가람도(가람도지사 한결)\n나래시(")
    assert first["체결일"] == datetime(2021, 5, 10)
    assert first["부담액"] == 49_700_000_000
    assert first["추진상황"] == "● 정상추진"
    assert first["추진율"] == 0.62
    assert values["출처"]["E4"].value == "가람신문"


def _under(sheet, cell):
    return workbooks.column(sheet, cell.value, head=cell.row)


def test_a_known_day_is_a_date_and_a_known_month_stays_words(values):
    cells = workbooks.column(values["협약 관리대장"], "체결일")
    assert [cell.value for cell in cells[:3]] == [
        datetime(2021, 5, 10),
        datetime(2022, 5, 11),
        "2023. 12.(외부확인)",
    ]
    assert cells[0].number_format == 'yyyy". "m". "d"."'
    assert cells[1].number_format == 'yyyy". "m". "d".""(외부확인)"'


@pytest.mark.parametrize(
    "stated",
    [
        TrackerDate(text="1899. 12. 31.", day=date(1899, 12, 31)),
        TrackerDate(text="1900. 2. 1.", day=date(1900, 2, 1)),
        TrackerDate(text="2026년 5월", day=date(2026, 5, 3)),
        TrackerDate(text='2026. 5. 3."[빨강]', day=date(2026, 5, 3)),
    ],
)
def test_a_day_that_a_number_format_cannot_print_stays_words(tmp_path, stated):
    contents = sample(1, agreements=(replace(sample().agreements[0], signed_on=stated),))
    sheet = workbooks.values(workbooks.written(contents, tmp_path))["협약 관리대장"]
    assert workbooks.shown(sheet, "체결일") == [stated.text]


def test_unknown_money_is_a_word_and_no_money_is_nothing(values):
    burdens = workbooks.column(values["협약 관리대장"], "부담액")
    assert [cell.value for cell in burdens] == [49_700_000_000, None, 800_000_000_000, "미정", None]
    assert burdens[0].number_format == '#,##0,,;"△"#,##0,,;"-"'
    assert burdens[2].number_format == '"약 "#,##0,,;"약 ""△"#,##0,,;"-"'


def test_status_stands_as_mark_and_word_in_its_colour(values):
    cells = workbooks.column(values["과제별 추진현황"], "추진상태")
    colours = {cell.value: cell.fill.fgColor.rgb for cell in cells}
    assert set(colours) == {status.text for status in STATUSES}
    assert colours["● 정상추진"] == "FFDDEBF7"
    assert colours["▼ 지연"] == "FFFBE0CF"


def test_percent_is_a_number_and_unknown_a_dash(values):
    cells = workbooks.column(values["과제별 추진현황"], "추진율")
    for number, cell in enumerate(cells, start=1):
        percent = item(number).percent
        assert cell.value == ("-" if percent is None else percent / 100)
    assert cells[0].number_format == "0.0%"


def test_departments_are_counted_by_status_with_the_total_first(values):
    contents, sheet = sample(), values["총괄표"]
    rows = {row[0].value: [cell.value for cell in row] for row in sheet.iter_rows(min_row=7)}
    assert next(iter(rows)) == "계"
    counts = [sum(row.status is status for row in contents.items) for status in STATUSES]
    assert rows["계"][1:11] == [len(contents.items), *counts]
    for department in contents.departments:
        mine = [row.status for row in contents.items if row.department == department.name]
        assert rows[department.name][1:11] == [len(mine), *map(mine.count, STATUSES)]
    parts = ("디지털정책과", "미래차산업과", "바이오산업과")
    assert rows["미래산업국 소계"][1] == sum(rows[part][1] for part in parts)


def test_counts_are_live_formulas_over_the_items(formulas):
    sheet = formulas["총괄표"]
    rows = {row[0].value: row for row in sheet.iter_rows(min_row=7)}
    states = "'과제별 추진현황'!$I$4:$I$71"
    assert rows["계"][2].value == f'=COUNTIFS({states},"="&C$6)'
    leaf = rows["디지털정책과"][2]
    keys = "'과제별 추진현황'!$G$4:$G$71"
    assert leaf.value == f'=COUNTIFS({keys},"="&$A{leaf.row},{states},"="&C$6)'


def test_a_rate_of_nothing_is_a_dash(tmp_path):
    contents = sample(items=(), departments=(DepartmentLine(name="빈 부서"),))
    sheet = workbooks.values(workbooks.written(contents, tmp_path))["총괄표"]
    assert [cell.value for cell in sheet[8]][-3:] == ["-", "-", "-"]


def test_indicators_compute_upward_and_downward_rates(values, formulas):
    rates = workbooks.shown(values["성과지표"], "달성률")
    assert rates == [0.71, "-", pytest.approx(12.5 / 13.25), "-"]
    assert workbooks.shown(formulas["성과지표"], "달성률")[2].endswith('J7/K7),"-")')


def test_the_same_contents_make_the_same_bytes(tmp_path, monkeypatch):
    first = workbooks.written(sample(), tmp_path).read_bytes()
    if hasattr(time, "tzset"):
        monkeypatch.setenv("TZ", "Asia/Seoul" if os.environ.get("TZ") != "Asia/Seoul" else "UTC")
        time.tzset()
    second = workbooks.written(sample(), tmp_path).read_bytes()
    monkeypatch.undo()
    if hasattr(time, "tzset"):
        time.tzset()
    assert first == second
    assert workbooks.values(tmp_path / "추진현황표.xlsx").properties.created == datetime(
        2026, 9, 30
    )


def test_progress_is_told_about_once_a_percent_and_ends_whole(tmp_path):
    heard = []
    printer.write(sample(400), tmp_path / "표.xlsx", progress=lambda *told: heard.append(told))
    assert 80 <= len(heard) <= 130
    assert heard == sorted(heard)
    assert heard[-1][0] == heard[-1][1]


class _Stopped(Exception):
    pass


def test_stopping_leaves_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "표.xlsx"
    path.write_bytes(b"old")

    def stop(done, _):
        if done > 40:
            raise _Stopped

    with pytest.raises(_Stopped):
        printer.write(sample(), path, progress=stop)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_told_in_korean(tmp_path):
    with pytest.raises(ReportError, match="폴더"):
        printer.write(sample(1), tmp_path / "없음" / "표.xlsx")


def test_a_status_that_only_an_item_has_gets_its_column(tmp_path):
    contents = sample(3, statuses=())
    sheet = workbooks.values(workbooks.written(contents, tmp_path))["총괄표"]
    heads = [cell.value for cell in sheet[6]]
    assert heads[2:5] == [row.status.text for row in contents.items]
    assert [cell.value for cell in sheet[7]][1:5] == [3, 1, 1, 1]


def test_dates_with_words_behind_widen_their_column(tmp_path):
    plain = workbooks.values(workbooks.written(sample(1), tmp_path))
    told = replace(item(1), due_on=day(date(2026, 12, 31), "(외부확인)"))
    wide = workbooks.values(workbooks.written(sample(items=(told,)), tmp_path))
    letter = workbooks.column(plain["과제별 추진현황"], "기한")[0].column_letter
    widths = [book["과제별 추진현황"].column_dimensions[letter].width for book in (plain, wide)]
    assert widths[1] > widths[0] + 5
