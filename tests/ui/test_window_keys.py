"""Rooms and keys of the whole window on the sample office."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop.domain.views_register import DetailTab
from desktop.ui.rooms import RAIL, Room
from tests.ui.accessibility import unnamed_inputs
from tests.ui.keyboard import press
from tests.ui.typing_hangul import commit

CONTROL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def key_of(room):
    """The number key that enters a room of the rail."""
    return Qt.Key(Qt.Key.Key_1 + [entry.room for entry in RAIL].index(room))


def test_rooms_are_built_on_the_first_visit(qtbot, program):
    assert not program.window.is_built(Room.REGISTER)
    qtbot.mouseClick(program.window.rail.buttons[Room.REGISTER], Qt.MouseButton.LeftButton)
    assert program.window.is_built(Room.REGISTER)
    assert program.window.rail.buttons[Room.REGISTER].isChecked()
    assert not program.window.rail.buttons[Room.HOME].isChecked()


def test_keys_lead_through_the_rooms(qtbot, program):
    visited = []
    program.window.room_shown.connect(lambda room: visited.append(Room(room)))
    press(qtbot, program, key_of(Room.REGISTER), ALT)
    press(qtbot, program, key_of(Room.REPORTS), ALT)
    press(qtbot, program, key_of(Room.HOME), ALT)
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
    press(qtbot, program, key_of(Room.REGISTER), ALT)
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
    press(qtbot, program, key_of(Room.REGISTER), ALT)
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
    for room in Room:
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
    for room in Room:
        program.window.show_room(room)
        assert unnamed_inputs(program.window) == [], room


def test_enter_presses_the_button_that_has_the_keyboard(qtbot, program):
    button = program.window.rail.buttons[Room.REGISTER]
    button.setFocus()
    press(qtbot, program, Qt.Key.Key_Return)
    assert program.window.room is Room.REGISTER
