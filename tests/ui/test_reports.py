"""보고서 on the sample office: real documents made in the background, opened and cancelled."""

from __future__ import annotations

import zipfile
from datetime import date

import pytest
from PySide6.QtCore import Qt

from desktop.domain.codes import ReportKind
from desktop.domain.errors import UserError
from desktop.services.document_desk import Documents
from desktop.services.office_files import open_office
from desktop.ui.screens.reports import ReportsPage
from tests.ui.accessibility import unnamed_inputs
from tests.ui.conftest import clock


@pytest.fixture
def documents(sample_path):
    office = open_office(str(sample_path), user="시험", clock=clock)
    yield Documents(office)
    office.close()


@pytest.fixture
def opened():
    """What the page has asked the system to open."""
    return []


@pytest.fixture
def page(qtbot, documents, tasks, messages, memory, opened, tmp_path):
    made = ReportsPage(
        documents,
        tasks,
        messages,
        memory,
        opener=lambda path: opened.append(path) or True,
    )
    qtbot.addWidget(made)
    made.resize(1104, 648)
    made.show()
    made.form.show_folder(tmp_path)
    qtbot.waitUntil(made.form.make.isEnabled)
    yield made
    tasks.finish()


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def make(qtbot, page):
    before = len(page.made.paths)
    click(qtbot, page.form.make)
    assert not page.form.make.isEnabled()
    qtbot.waitUntil(page.form.make.isEnabled, timeout=30_000)
    assert page._messages.failures == []
    assert len(page.made.paths) == before + 1


def test_the_round_in_hand_and_its_day_are_offered(page):
    assert page.form.round.currentText() == "2026년 3/4분기"
    assert page.form.as_of.day() == date(2026, 9, 30)
    assert page.form.file.text() == "업무협약_추진상황보고_20260930.docx"


def test_the_name_follows_kind_and_day(page):
    page.form.kind.show_value(ReportKind.TRACKER)
    assert page.form.file.text() == "업무협약_추진현황표_20260930.xlsx"
    page.form.as_of.show_day(date(2026, 10, 1))
    assert page.form.file.text() == "업무협약_추진현황표_20261001.xlsx"


def test_another_round_brings_its_own_day(page):
    page.form.round.setCurrentIndex(2)
    assert page.form.as_of.day() == date(2026, 6, 30)


@pytest.mark.parametrize(
    ("kind", "part"),
    [(ReportKind.BRIEFING, "word/document.xml"), (ReportKind.TRACKER, "xl/workbook.xml")],
)
def test_a_document_is_made_told_and_opened(qtbot, page, opened, tmp_path, kind, part):
    told = []
    page.said.connect(told.append)
    page.form.kind.show_value(kind)
    make(qtbot, page)
    path = page.made.paths[0]
    assert path.parent == tmp_path
    assert part in zipfile.ZipFile(path).namelist()
    assert told == [f"문서를 만들었습니다: {path.name}"]
    click(qtbot, page.made.buttons[0])
    click(qtbot, page.made.buttons[1])
    assert opened == [path, tmp_path]


def test_the_progress_is_counted_and_then_gone(qtbot, page):
    seen = []
    counted = page.form.show_progress
    page.form.show_progress = lambda done, total: (seen.append((done, total)), counted(done, total))
    make(qtbot, page)
    assert seen
    assert all(0 <= done <= total for done, total in seen)
    assert not page.form.bar.isVisible()
    assert not page.form.cancel.isVisible()


def test_cancelling_leaves_no_file_and_says_so(qtbot, page, tmp_path):
    told = []
    page.said.connect(told.append)
    click(qtbot, page.form.make)
    assert page.form.cancel.isVisible()
    assert not page.form.make.isEnabled()
    click(qtbot, page.form.cancel)
    qtbot.waitUntil(lambda: bool(told), timeout=30_000)
    assert told == ["문서 만들기를 취소했습니다. 만들던 파일은 남지 않았습니다."]
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".docx"] == []
    assert page.form.make.isEnabled()
    assert page.made.paths == []


def test_a_document_that_would_be_replaced_is_told_first(qtbot, page, tmp_path):
    path = tmp_path / page.form.file.text()
    path.write_text("옛 문서", encoding="utf-8")
    click(qtbot, page.form.make)
    assert "이미 있습니다" in page.form.wrong.text()
    assert path.read_text(encoding="utf-8") == "옛 문서"
    assert page.made.paths == []
    make(qtbot, page)
    assert zipfile.is_zipfile(path)
    assert page.form.wrong.text() == ""


def test_another_name_takes_the_warning_away(qtbot, page, tmp_path):
    (tmp_path / page.form.file.text()).write_text("옛 문서", encoding="utf-8")
    click(qtbot, page.form.make)
    page.form.file.setText("다른 이름.docx")
    assert page.form.wrong.text() == ""
    assert page.form.make.text() == "문서 만들기"


def test_a_wrong_ending_is_refused_with_its_code(qtbot, page, messages):
    page.form.file.setText("보고.txt")
    click(qtbot, page.form.make)
    qtbot.waitUntil(lambda: bool(messages.failures))
    assert messages.failures[0].code == "E-107"
    qtbot.waitUntil(page.form.make.isEnabled)


def test_without_a_name_nothing_can_be_made(page):
    page.form.file.clear()
    assert not page.form.make.isEnabled()


def test_the_folder_is_chosen_and_remembered(qtbot, page, messages, memory, tmp_path):
    messages.folder = tmp_path / "보고"
    click(qtbot, page.form.pick)
    assert page.form.folder() == tmp_path / "보고"
    assert memory.text("reports/folder") == str(tmp_path / "보고")
    messages.folder = None
    click(qtbot, page.form.pick)
    assert page.form.folder() == tmp_path / "보고"


def test_a_file_that_was_moved_away_is_told(qtbot, page, opened):
    make(qtbot, page)
    told = []
    page.said.connect(told.append)
    page.made.paths[0].unlink()
    click(qtbot, page.made.buttons[0])
    assert opened == []
    assert told[0].endswith("파일이 옮겨졌거나 지워졌습니다.")


def test_every_input_has_a_name_that_is_not_its_value(page):
    assert unnamed_inputs(page) == []


def test_a_name_that_is_too_long_is_told_and_nothing_is_made(qtbot, page):
    page.form.file.setText("가" * 300 + ".docx")
    click(qtbot, page.form.make)
    qtbot.waitUntil(lambda: bool(page._messages.failures), timeout=30_000)
    qtbot.waitUntil(page.form.make.isEnabled)
    assert isinstance(page._messages.failures[0], UserError)
    assert page.made.paths == []
