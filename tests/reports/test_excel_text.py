"""Whatever text an office holds arrives as that text: no formula, no link, no lost sign."""

from __future__ import annotations

import re
import tempfile
import unicodedata
import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.contents.tracker import DepartmentLine
from reports.contents.tracker_subject import Subject
from reports.excel.limits import LONGEST_TEXT, TextTooLong
from tests.reports import workbooks
from tests.reports.tracker_rows import agreements
from tests.reports.tracker_sample import item, sample

HOSTILE = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        (
            "=1+1",
            "+SUM(A1)",
            "-2+3",
            "@cmd",
            '=HYPERLINK("http://x","y")',
            "http://example.invalid/",
            "mailto:a@example.invalid",
            "internal:'총괄표'!A1",
            "_x0041_",
            "{=A1}",
            "a\x00b\x08c\x1fd",
            "\ud800 홀로",
            "\ufffe\uffff",
            "줄\r\n바꿈\r끝\n",
            "\t들여 쓴 글",
            "&<>\"'",
            "각",
            "협약 📜 𠮷",
            "0123",
            "1e9",
            "TRUE",
            "2026-11-25",
            "*?~",
        )
    ),
)


def expected(text: str) -> str | None:
    kept = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]", "", text)
    plain = kept.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return unicodedata.normalize("NFC", plain) or None


def read(contents):
    with tempfile.TemporaryDirectory() as folder:
        path = workbooks.written(contents, Path(folder))
        with zipfile.ZipFile(path) as package:
            for name in package.namelist():
                ElementTree.fromstring(package.read(name))
        return workbooks.formulas(path)


@settings(max_examples=25)
@given(HOSTILE, HOSTILE)
def test_any_text_comes_back_as_that_text(first, second):
    rows = (item(1, title=first, achievements=second), item(2, basis=first, next_steps=second))
    sheet = read(sample(0, items=rows))["과제별 추진현황"]
    cells = {
        title: workbooks.column(sheet, title)
        for title in ("과제명", "추진실적", "조항·전략", "향후계획")
    }
    for title, place, text in (
        ("과제명", 0, first),
        ("추진실적", 0, second),
        ("조항·전략", 1, first),
        ("향후계획", 1, second),
    ):
        cell = cells[title][place]
        assert cell.value == expected(text)
        assert cell.data_type in ("s", "n")  # an empty cell counts as a number
        assert cell.hyperlink is None


@settings(max_examples=15)
@given(HOSTILE)
def test_any_name_may_be_an_office_a_department_or_an_agreement(text):
    subject = Subject(number=text or "번호", name=text)
    contents = sample(
        0,
        office=text,
        department=text,
        title=text or "표",
        notice=text,
        round_name=text,
        departments=(DepartmentLine(name=text, bureau=text),),
        items=(item(1, department=text, subject=subject),),
        agreements=(replace(agreements()[0], subject=subject),),
    )
    book = read(contents)
    assert book["과제별 추진현황"].max_row == 4


def test_text_that_looks_like_a_formula_stays_text_when_a_clerk_edits_it():
    sheet = read(sample(0, items=(item(1, title="=1+1"),)))["과제별 추진현황"]
    assert workbooks.column(sheet, "과제명")[0].quotePrefix


def test_text_as_long_as_a_cell_can_hold_is_written_whole():
    text = "가" * LONGEST_TEXT
    sheet = read(sample(0, items=(item(1, achievements=text),)))["과제별 추진현황"]
    assert workbooks.shown(sheet, "추진실적") == [text]


@pytest.mark.parametrize("text", ["가" * (LONGEST_TEXT + 1), "𠮷" * (LONGEST_TEXT // 2 + 1)])
def test_longer_text_is_refused_with_sheet_and_row_and_never_cut(tmp_path, text):
    rows = (item(1), item(2, achievements=text))
    with pytest.raises(TextTooLong, match=r"‘과제별 추진현황’ 시트 5행.*32,768자"):
        workbooks.written(sample(0, items=rows), tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_star_in_the_name_of_a_department_counts_only_that_department():
    rows = tuple(item(number, department=name) for number, name in enumerate(("가*", "가나"), 1))
    sheet = read(sample(0, items=rows, departments=()))["총괄표"]
    assert sheet["B8"].value == "=SUM(C8:K8)"
    assert 'SUBSTITUTE($A8,"*","~*")' in sheet["C8"].value


def test_sheet_names_and_defined_names_are_legal(tmp_path):
    with zipfile.ZipFile(workbooks.written(sample(), tmp_path)) as package:
        book = package.read("xl/workbook.xml").decode()
    sheets = re.findall(r'<sheet name="([^"]+)"', book)
    assert len(sheets) == len(set(sheets)) == 18
    for name in sheets:
        assert 0 < len(name) <= 31
        assert not set(name) & set("[]:*?/\\'")
    names = set(re.findall(r'<definedName name="([^"]+)"', book))
    assert names == {"_xlnm.Print_Area", "_xlnm.Print_Titles", "_xlnm._FilterDatabase"}


def test_links_lead_only_to_sheets_of_the_workbook(tmp_path):
    path = workbooks.written(sample(), tmp_path)
    links = [cell.hyperlink for cell in workbooks.all_cells(workbooks.values(path))]
    inside = [link.target is None and link.location.endswith("!A1") for link in links if link]
    assert inside == [True] * 17
    with zipfile.ZipFile(path) as package:
        assert not [name for name in package.namelist() if "externalLink" in name]
