"""The window on a past day: the same rooms, read-only, under a banner; and back again."""

from __future__ import annotations

import shutil
import tempfile
import threading
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop import app
from desktop.services.activities import Activities
from desktop.services.office_files import open_office
from desktop.ui.past_day import PastDayDialog
from desktop.ui.program import Program
from desktop.ui.rooms import Room
from desktop.ui.settings import WindowMemory
from tests.ui.accessibility import unnamed_inputs
from tests.ui.conftest import clock
from tests.ui.keyboard import press

# A copy of the whole office is made and taken back.
PATIENCE = 20_000
ENTERED, TODAY = date(2026, 10, 20), date(2026, 10, 23)
BANNER = "2026. 10. 20. 현재 자료를 보고 있습니다. 읽기 전용입니다."


def three_days_later() -> datetime:
    return clock() + timedelta(days=3)


@pytest.fixture
def changed_path(sample_path):
    """The sample, entered on the 20th, with one title changed on the 23rd."""
    office = open_office(str(sample_path), user="시험", clock=three_days_later)
    agreements = Activities(office.desk).agreements
    stored = next(each for each in agreements.all() if "상생발전" in each.value.title)
    agreements.revise(stored.id, replace(stored.value, title="고친 협약명"), seen=stored.version)
    office.close()
    return sample_path


@pytest.fixture
def program(qtbot, qapp, messages, tmp_path, changed_path):
    memory = WindowMemory(tmp_path / "window.ini")
    made = Program(app.OfficeFiles("시험", three_days_later), messages, memory, str(changed_path))
    qtbot.addWidget(made.window)
    made.window.resize(1280, 720)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(lambda: made.window.room is not None, timeout=PATIENCE)
    yield made
    made.window.close()
    made._open_syllable.leave()
    assert messages.failures == []


def show_past(qtbot, program, when):
    program.past_view.show_past(when)
    qtbot.waitUntil(lambda: program.window._notice.isVisible(), timeout=PATIENCE)


def come_back(qtbot, program):
    qtbot.mouseClick(program.window._back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not program.window._notice.isVisible())


def titles(qtbot, program):
    page = program.window.show_room(Room.REGISTER)
    qtbot.waitUntil(lambda: page.model.rowCount() == 7)
    return {page.model.record(row).title for row in range(7)}


@pytest.fixture
def copies(tmp_path, monkeypatch):
    """Tells which copies lie in the folder for them, which is this test's own."""
    folder = tmp_path / "copies"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return lambda: list(folder.iterdir())


def test_a_past_day_shows_the_rooms_as_they_were_under_a_banner(qtbot, program):
    assert "고친 협약명" in titles(qtbot, program)
    show_past(qtbot, program, ENTERED)
    window = program.window
    assert window._notice.text() == BANNER
    assert window._back.isVisible()
    assert window._back.text() == "지금으로 돌아가기"
    assert window.room is Room.REGISTER
    assert "상생발전을 위한 업무협약" in titles(qtbot, program)
    assert window.status.as_of.text() == "기준일 2026. 10. 20.(화)"
    assert "읽기 전용" in window.status.banner.text()
    assert window.status.file.text() == "예시광역연합.mou"
    assert unnamed_inputs(window) == []


def test_every_room_is_entered_there_and_no_form_opens(qtbot, program):
    show_past(qtbot, program, ENTERED)
    entered = [room for room, button in program.window.rail.buttons.items() if button.isEnabled()]
    for room in entered:
        page = program.window.show_room(room)
        qtbot.waitUntil(lambda: not program.tasks._waiting)
        press(qtbot, program, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        press(qtbot, program, Qt.Key.Key_F2)
        press(qtbot, program, Qt.Key.Key_Delete)
        offered = {each.text() for each in page.findChildren(QPushButton) if each.isVisible()}
        assert not offered & {"저장", "수정", "삭제", "협약 등록", "계획 등록", "부서 개편"}, room
    assert len(entered) >= 6
    assert program.forms.dialog is None


def test_the_way_back_leads_to_today(qtbot, program):
    show_past(qtbot, program, ENTERED)
    come_back(qtbot, program)
    assert "고친 협약명" in titles(qtbot, program)
    assert program.window.status.as_of.text() == "기준일 2026. 10. 23.(금)"
    assert "읽기 전용" not in program.window.status.banner.text()
    assert not program.window._back.isVisible()


def test_one_past_after_another_and_the_copies_are_thrown_away(qtbot, program, copies):
    show_past(qtbot, program, ENTERED)
    first = copies()
    program.past_view.show_past(2)
    qtbot.waitUntil(lambda: len(copies()) == 1 and copies() != first, timeout=PATIENCE)
    come_back(qtbot, program)
    qtbot.waitUntil(lambda: copies() == [], timeout=PATIENCE)


def test_closing_the_window_in_the_past_leaves_nothing_behind(qtbot, program, copies):
    show_past(qtbot, program, ENTERED)
    assert len(copies()) == 1
    program.window.close()
    assert copies() == []
    assert program.office is None


def test_history_there_ends_at_that_time_and_offers_no_undo(qtbot, program):
    newest = program.window.show_room(Room.HISTORY)
    qtbot.waitUntil(lambda: newest.model.rowCount() > 0)
    count = newest.model.rowCount()
    show_past(qtbot, program, ENTERED)
    page = program.window.front
    qtbot.waitUntil(lambda: page.model.rowCount() == count - 1)
    qtbot.waitUntil(lambda: page.detail.changes.rowCount() > 0)
    assert not page.detail.undo.isEnabled()
    press(qtbot, program, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: program.window.status.said.text().startswith("이번에 연 뒤로"))


def test_a_unit_in_the_list_is_a_way_into_the_past(qtbot, program):
    page = program.window.show_room(Room.HISTORY)
    qtbot.waitUntil(lambda: page.model.rowCount() > 0)
    page.table.selectRow(1)
    qtbot.waitUntil(lambda: page.detail._unit is not None and page.detail._unit.day == ENTERED)
    qtbot.mouseClick(page.detail.moment, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.window._notice.isVisible(), timeout=PATIENCE)
    number = page.model.id_at(1)
    assert program.window._notice.text().startswith(
        f"2026. 10. 20. 09:00(작업 {number}번까지) 현재"
    )


def test_an_open_form_is_not_left_alone_in_the_past(qtbot, program, messages):
    dialog = PastDayDialog(ENTERED, TODAY, program.window)
    dialog.open()
    program.past_view.show_past(ENTERED)
    qtbot.waitUntil(lambda: program.window.status.said.text().startswith("열려 있는 입력 창을"))
    assert not program.window._notice.isVisible()
    dialog.close()


def test_the_day_in_the_status_bar_asks_which_day(qtbot, program, messages):
    messages.past_day = ENTERED
    qtbot.mouseClick(program.window.status.as_of, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.window._notice.isVisible(), timeout=PATIENCE)
    assert messages.days_offered == (ENTERED, TODAY)
    assert program.window._notice.text() == BANNER


def test_thinking_better_of_it_stays_with_today(qtbot, program, messages):
    qtbot.mouseClick(program.window.status.as_of, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: messages.days_offered is not None)
    assert not program.window._notice.isVisible()


def test_a_day_before_the_first_record_is_refused(qtbot, program, messages):
    program.past_view.show_past(date(2020, 1, 1))
    qtbot.waitUntil(lambda: len(messages.failures) == 1)
    assert messages.failures.pop().code == "E-104"
    assert not program.window._notice.isVisible()


def test_opening_another_file_closes_the_past_too(qtbot, program, changed_path, tmp_path, copies):
    other = shutil.copy(changed_path, tmp_path / "다른.mou")
    show_past(qtbot, program, ENTERED)
    program.open(str(other))
    qtbot.waitUntil(lambda: program.window.status.file.text() == "다른.mou", timeout=PATIENCE)
    assert not program.window._notice.isVisible()
    qtbot.waitUntil(lambda: copies() == [], timeout=PATIENCE)


def test_the_dialog_offers_only_days_of_which_there_are_records(qtbot):
    dialog = PastDayDialog(ENTERED, TODAY)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.day.day() == TODAY
    dialog.day.show_day(date(2020, 1, 1))
    assert dialog.day.day() == ENTERED
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.show_it, Qt.MouseButton.LeftButton)
    assert dialog.day.day() == ENTERED
    assert unnamed_inputs(dialog) == []


def test_a_copy_that_was_ready_and_never_shown_is_thrown_away(qtbot, program, copies):
    ready = threading.Event()
    make = program.office.past

    def past(when):
        made = make(when)
        ready.set()
        return made

    program.office = replace(program.office, past=past)
    program.past_view.show_past(ENTERED)
    assert ready.wait(20)
    assert len(copies()) == 1
    program.window.close()
    assert copies() == []
