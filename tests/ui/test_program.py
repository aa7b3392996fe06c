"""The whole window on the sample office: opening, rooms, keys, remembering, leaving."""

from __future__ import annotations

import shutil
import threading

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from desktop import app
from desktop.domain.views_register import DetailTab
from desktop.ui.new_office import NewOfficeDialog
from desktop.ui.program import Program
from desktop.ui.rooms import Room
from desktop.ui.settings import WindowMemory
from tests.ui.accessibility import unnamed_inputs
from tests.ui.conftest import clock
from tests.ui.typing_hangul import commit

CONTROL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def start(qtbot, qapp, messages, tmp_path):
    """Start the window as the program does; every one started is closed again."""
    started = []

    def begin(location=None, size=(1280, 720)):
        memory = WindowMemory(tmp_path / "window.ini")
        offices = app.OfficeFiles("시험", clock)
        program = Program(offices, messages, memory, str(location) if location else None)
        qtbot.addWidget(program.window)
        started.append(program)
        if size:
            program.window.resize(*size)
        program.window.show()
        program.window.activateWindow()
        qtbot.waitUntil(lambda: program.window.room is not None, timeout=20_000)
        return program

    yield begin
    for program in started:
        program.window.close()
        qapp.removeEventFilter(program._open_syllable)


@pytest.fixture
def program(qtbot, start, sample_path):
    made = start(sample_path)
    home = made.window.page(Room.HOME)
    qtbot.waitUntil(lambda: home.cares.rowCount() > 0)
    qtbot.waitUntil(lambda: made.window.isActiveWindow() and home.care_list.hasFocus())
    return made


def press(qtbot, program, key, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget() or program.window, key, modifiers)


# --- opening ---


def test_an_office_opens_with_its_name_file_state_and_day(program):
    window = program.window
    assert window.room is Room.HOME
    assert window.top.office.text() == "예시광역연합 정책기획관"
    assert window.top.round.text() == "2026년 3/4분기"
    assert window.status.file.text() == "예시광역연합.mou"
    assert window.status.saved.text().startswith("저장됨 · 2026. 10. 20.")
    assert window.status.banner.text() == "예시 자료(실적은 가상)"
    assert window.status.as_of.text() == "기준일 2026. 10. 20.(화)"
    assert window.windowTitle() == "예시광역연합.mou – 협약지기"


def test_without_an_office_the_first_page_offers_three_ways_in(start):
    program = start()
    page = program.window.front
    assert program.window.room is Room.WELCOME
    names = [way.accessibleName() for way in (page.sample, page.new, page.open)]
    assert names == ["예시로 둘러보기", "새 자료 만들기", "열기"]
    enabled = {room for room, each in program.window.rail.buttons.items() if each.isEnabled()}
    assert enabled == {Room.ABOUT}


def test_the_sample_is_made_where_the_user_says_and_opened(qtbot, start, messages, tmp_path):
    program = start()
    messages.save_path = tmp_path / "둘러보기.mou"
    qtbot.mouseClick(program.window.front.sample, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.window.room is Room.HOME, timeout=20_000)
    assert messages.save_path.exists()
    assert program.window.status.banner.text() == "예시 자료(실적은 가상)"


def test_a_new_office_is_made_under_its_name(qtbot, start, messages, tmp_path):
    program = start()
    messages.office_name, messages.save_path = "가온군", tmp_path / "가온군.mou"
    qtbot.mouseClick(program.window.front.new, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.window.room is Room.HOME, timeout=20_000)
    assert program.window.top.office.text() == "가온군"
    assert program.window.status.banner.text() == ""
    qtbot.waitUntil(lambda: program.window.front.content.is_empty)


def test_thinking_better_of_it_changes_nothing(qtbot, start, messages, tmp_path):
    program = start()
    page = program.window.front
    for way in (page.sample, page.new, page.open):
        qtbot.mouseClick(way, Qt.MouseButton.LeftButton)
    messages.office_name = "가온군"
    qtbot.mouseClick(page.new, Qt.MouseButton.LeftButton)
    assert program.window.front is page
    assert program.office is None
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".mou"] == []


def test_a_file_that_is_not_ours_is_refused_on_the_page_with_its_code(qtbot, start, tmp_path):
    wrong = tmp_path / "아무거나.mou"
    wrong.write_text("협약이 아닙니다", encoding="utf-8")
    program = start(wrong)
    page = program.window.front
    assert program.window.room is Room.WELCOME
    assert page.trouble.isVisible()
    assert page.trouble_sentence.text()
    assert page.trouble_code.text().startswith("오류 번호 S-")
    assert wrong.read_text(encoding="utf-8") == "협약이 아닙니다"


def test_an_existing_file_opens_from_the_first_page(qtbot, start, messages, sample_path):
    program = start()
    messages.open_path = sample_path
    qtbot.mouseClick(program.window.front.open, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.window.room is Room.HOME, timeout=20_000)


def test_a_second_window_on_the_same_file_says_so(qtbot, program, start, sample_path):
    second = start(sample_path)
    notice = second.window._notice
    told = second.window.room is Room.WELCOME or notice.isVisible()
    assert told


def test_the_last_office_opens_again_by_itself(qtbot, start, program, sample_path):
    program.window.close()
    again = start()
    assert again.window.status.file.text() == "예시광역연합.mou"


def test_another_office_takes_the_place_of_the_first(qtbot, program, messages, tmp_path):
    other = shutil.copy(tmp_path / "예시광역연합.mou", tmp_path / "다른.mou")
    press(qtbot, program, Qt.Key.Key_O, CONTROL)
    assert program.window.room is Room.WELCOME
    messages.open_path = other
    qtbot.mouseClick(program.window.front.open, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.window.status.file.text() == "다른.mou", timeout=20_000)
    assert program.window.room is Room.HOME
    assert messages.failures == []


# --- rooms and keys ---


def test_rooms_are_built_on_the_first_visit(qtbot, program):
    assert not program.window.is_built(Room.REGISTER)
    qtbot.mouseClick(program.window.rail.buttons[Room.REGISTER], Qt.MouseButton.LeftButton)
    assert program.window.is_built(Room.REGISTER)
    assert program.window.rail.buttons[Room.REGISTER].isChecked()
    assert not program.window.rail.buttons[Room.HOME].isChecked()


def test_keys_lead_through_the_rooms(qtbot, program):
    visited = []
    program.window.room_shown.connect(lambda room: visited.append(Room(room)))
    press(qtbot, program, Qt.Key.Key_2, ALT)
    press(qtbot, program, Qt.Key.Key_3, ALT)
    press(qtbot, program, Qt.Key.Key_1, ALT)
    press(qtbot, program, Qt.Key.Key_PageDown, CONTROL)
    press(qtbot, program, Qt.Key.Key_PageUp, CONTROL)
    press(qtbot, program, Qt.Key.Key_P, CONTROL)
    assert visited == [
        Room.REGISTER,
        Room.REPORTS,
        Room.HOME,
        Room.REGISTER,
        Room.HOME,
        Room.REPORTS,
    ]


def test_a_care_leads_to_its_row_in_the_register(qtbot, program):
    home = program.window.front
    place = home.cares.record(0).place
    press(qtbot, program, Qt.Key.Key_Return)
    register = program.window.front
    assert program.window.room is Room.REGISTER
    qtbot.waitUntil(lambda: register.detail.tabs.key == place.tab)
    qtbot.waitUntil(lambda: register.detail.items.table.chosen_id() == place.row_id)


def test_tabs_filter_panes_and_esc_by_keyboard_alone(qtbot, program):
    press(qtbot, program, Qt.Key.Key_2, ALT)
    page = program.window.front
    qtbot.waitUntil(lambda: bool(page._shown_id))
    press(qtbot, program, Qt.Key.Key_3, CONTROL)
    assert page.detail.tabs.key == DetailTab.CLAUSES
    press(qtbot, program, Qt.Key.Key_F, CONTROL)
    qtbot.waitUntil(page.filters.text.hasFocus)
    commit(page.filters.text, "상생")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    press(qtbot, program, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.model.rowCount() == 7)
    assert page.table.hasFocus()


def test_f6_goes_round_all_panes_and_the_rail(qtbot, program):
    press(qtbot, program, Qt.Key.Key_2, ALT)
    page = program.window.front
    qtbot.waitUntil(lambda: bool(page._shown_id))
    rail = program.window.rail.buttons[Room.REGISTER]
    for expected in (*page.panes()[1:], rail, page.table):
        press(qtbot, program, Qt.Key.Key_F6)
        qtbot.waitUntil(lambda e=expected: e.hasFocus())
    press(qtbot, program, Qt.Key.Key_F6, SHIFT)
    qtbot.waitUntil(rail.hasFocus)


def test_arrows_walk_along_the_rail(qtbot, program):
    rail = program.window.rail.buttons
    rail[Room.HOME].setFocus()
    press(qtbot, program, Qt.Key.Key_Down)
    qtbot.waitUntil(rail[Room.REGISTER].hasFocus)
    press(qtbot, program, Qt.Key.Key_Space)
    assert program.window.room is Room.REGISTER


def test_the_rail_tells_how_much_waits(program):
    button = program.window.rail.buttons[Room.HOME]
    count = program.window.front.cares.rowCount()
    assert button.accessibleDescription() == f"챙길 일 {count}건"


def test_f5_reads_again(qtbot, program):
    home = program.window.front
    with qtbot.waitSignal(home.counted):
        press(qtbot, program, Qt.Key.Key_F5)


def test_the_rail_folds_to_icons_in_a_narrow_window(qtbot, program):
    wide = program.window.rail.width()
    program.window.resize(1000, 600)
    qtbot.waitUntil(lambda: program.window.rail.width() < wide)
    assert program.window.rail.buttons[Room.HOME].toolTip() == "홈"
    program.window.resize(1280, 720)
    qtbot.waitUntil(lambda: program.window.rail.width() == wide)


def test_every_room_fits_the_smallest_screen(qtbot, program):
    """200 % on 1920×1080 leaves 960×540."""
    program.window.resize(960, 540)
    for room in (Room.HOME, Room.REGISTER, Room.REPORTS, Room.ABOUT, Room.WELCOME):
        program.window.show_room(room)
        assert program.window.minimumSizeHint().width() <= 960, room
        assert program.window.minimumSizeHint().height() <= 540, room
        assert (program.window.width(), program.window.height()) == (960, 540), room


def test_the_parts_of_the_program_are_listed_with_their_licences(qtbot, program):
    qtbot.mouseClick(program.window.rail.buttons[Room.ABOUT], Qt.MouseButton.LeftButton)
    page = program.window.front
    qtbot.waitUntil(lambda: page.model.rowCount() > 0)
    parts = [page.model.record(row) for row in range(page.model.rowCount())]
    assert {"협약지기", "Python", "Qt", "Pretendard GOV", "SQLAlchemy", "lxml"} <= {
        part.name for part in parts
    }
    assert all(part.licence and part.version for part in parts)
    page.table.choose("font")
    assert "SIL OPEN FONT LICENSE" in page.text.toPlainText().upper()
    page.table.choose("qt")
    assert "LGPL" in page.text.toPlainText()


def test_every_input_of_every_room_has_a_name_that_is_not_its_value(qtbot, program):
    for room in (Room.HOME, Room.REGISTER, Room.REPORTS, Room.ABOUT, Room.WELCOME):
        program.window.show_room(room)
        assert unnamed_inputs(program.window) == [], room


# --- remembering and leaving ---


def test_size_room_and_office_are_remembered(qtbot, start, program):
    press(qtbot, program, Qt.Key.Key_2, ALT)
    program.window.resize(1280, 655)  # the screen of these tests is 800 high
    program.window.close()
    again = start(size=None)
    assert again.window.room is Room.REGISTER
    assert again.window.height() == 655


def test_closing_frees_the_file_and_ends_the_worker(program, sample_path):
    from desktop.services.office_files import open_office

    program.window.close()
    assert not [each for each in threading.enumerate() if each.name == "data"]
    opened = open_office(str(sample_path), user="다른 사람", clock=clock)
    assert not opened.read_only
    opened.close()


def test_a_password_is_not_remembered(qtbot, start, program, tmp_path):
    program._on_opened(
        "postgresql+psycopg://u:secret@host/db", (program.office, program.office.overview.office())
    )
    program.window.close()
    assert "secret" not in (tmp_path / "window.ini").read_text(encoding="utf-8")


def test_a_new_office_needs_a_name(qtbot):
    dialog = NewOfficeDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.make, Qt.MouseButton.LeftButton)
    assert dialog.wrong.isVisible()
    assert dialog.isVisible()
    commit(dialog.name, "가온군")
    qtbot.mouseClick(dialog.make, Qt.MouseButton.LeftButton)
    assert dialog.result() == NewOfficeDialog.DialogCode.Accepted
    assert dialog.office_name() == "가온군"
    assert unnamed_inputs(dialog) == []


def test_qts_own_buttons_speak_korean(qtbot, qapp):
    app.complete(qapp)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text() == "취소"
    assert QLocale(QLocale.Language.Korean).language() == QLocale.Language.Korean
