"""A table that is filled in by keys, mouse and Hangul."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.ui.widgets.error_line import ErrorLine
from tests.ui.filling_in import (
    NAME,
    NOTE,
    PERCENT,
    STATE,
    TEXT,
    new_table,
    place,
    press,
    stored,
    type_word,
)
from tests.ui.typing_hangul import compose, send

K, M = Qt.Key, Qt.KeyboardModifier


def test_the_model_obeys_qts_rules(qtmodeltester, table):
    qtmodeltester.check(table.rows)


@pytest.mark.parametrize(
    ("key", "next_place"),
    [
        (K.Key_Return, (1, TEXT)),
        (K.Key_Tab, (0, NOTE)),
        (K.Key_Down, (1, TEXT)),
        (K.Key_Right, (0, NOTE)),
        (K.Key_Left, (0, PERCENT)),
        ((K.Key_S, M.ControlModifier), (0, TEXT)),
    ],
)
def test_a_word_is_taken_with_its_open_syllable_and_the_key_moves_on(qtbot, table, key, next_place):
    type_word("실적")
    assert QGuiApplication.focusObject() is table
    press(qtbot, table, key)
    assert (stored(table)[0], place(table)) == ("실적", next_place)
    assert not table.is_editing


def test_typing_goes_on_in_the_next_cell(qtbot, table):
    for word in ("준공", "착공", "협의"):
        type_word(word)
        press(qtbot, table, K.Key_Return)
    assert stored(table)[:3] == ["준공", "착공", "협의"]


def test_esc_discards_the_whole_edit(qtbot, table):
    type_word("완료")
    press(qtbot, table, K.Key_Return, K.Key_Up)
    type_word("취소")
    press(qtbot, table, K.Key_Escape)
    assert (stored(table)[0], table.is_editing) == ("완료", False)
    type_word("다시")
    press(qtbot, table, K.Key_Return)
    assert stored(table)[0] == "다시"


def test_f2_goes_into_the_text_and_arrows_move_the_cursor_there(qtbot, table):
    type_word("협약")
    press(qtbot, table, K.Key_Return, K.Key_Up, K.Key_F2, K.Key_Left)
    compose("업")
    press(qtbot, table, K.Key_Return)
    assert stored(table)[0] == "협업약"


def test_ctrl_enter_breaks_the_line_in_long_cells_only(qtbot, table):
    type_word("가")
    press(qtbot, table, (K.Key_Return, M.ControlModifier))
    type_word("나")
    press(qtbot, table, K.Key_Tab)
    type_word("다")
    press(qtbot, table, (K.Key_Return, M.ControlModifier))
    type_word("라")
    press(qtbot, table, K.Key_Return)
    assert (stored(table)[0], stored(table, "note")[0]) == ("가\n나", "다라")


def test_letters_and_the_backspace_key_open_a_cell(qtbot, table):
    press(qtbot, table, K.Key_A, K.Key_B, K.Key_Return)
    press(qtbot, table, K.Key_Up, K.Key_Backspace)
    assert table.is_editing
    press(qtbot, table, K.Key_C, K.Key_Return)
    assert stored(table)[0] == "c"


def test_tab_goes_over_cells_that_cannot_be_filled_in_and_leaves_behind_the_last(qtbot, memory):
    window = QWidget()
    qtbot.addWidget(window)
    table, after = new_table(memory, count=2), QLineEdit()
    layout = QVBoxLayout(window)
    layout.addWidget(table)
    layout.addWidget(after)
    window.show()
    window.activateWindow()
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    table.go_to(0, NOTE)
    press(qtbot, table, K.Key_Tab)
    assert place(table) == (1, STATE)
    press(qtbot, table, (K.Key_Backtab, M.ShiftModifier))
    assert place(table) == (0, NOTE)
    table.go_to(1, NOTE)
    press(qtbot, table, K.Key_Tab)
    qtbot.waitUntil(after.hasFocus)


def test_another_row_by_mouse_takes_the_cell_in(qtbot, table):
    type_word("부지")
    at = table.visualRect(table.rows.index(3, TEXT)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert (stored(table)[0], place(table)) == ("부지", (3, TEXT))


def test_losing_the_focus_takes_the_cell_in(qtbot, table):
    type_word("확보")
    table.clearFocus()
    assert (stored(table)[0], table.is_editing) == ("확보", False)


def test_another_window_leaves_the_cell_open(qtbot, table):
    type_word("확보")
    away = QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason)
    QApplication.sendEvent(table, away)
    assert table.open_text() == "확보"


@pytest.mark.parametrize("key", [K.Key_Escape, K.Key_Return])
def test_the_table_keeps_the_focus_when_its_editor_is_gone(qtbot, table, key):
    type_word("확보")
    press(qtbot, table, key)
    qtbot.waitUntil(lambda: table.findChild(QPlainTextEdit) is None)
    assert QApplication.focusWidget() is table


def test_an_answer_for_the_row_leaves_what_is_being_typed(qtbot, table):
    press(qtbot, table, K.Key_A)
    index = table.rows.index(0, TEXT)
    table.rows.dataChanged.emit(index, index)
    press(qtbot, table, K.Key_B, K.Key_Return)
    assert stored(table)[0] == "ab"


def test_a_list_read_again_closes_the_open_cell(qtbot, table):
    press(qtbot, table, K.Key_A)
    table.rows.replace(())
    assert not table.is_editing


def test_nothing_goes_out_when_nothing_changed(qtbot, table):
    press(qtbot, table, K.Key_A, K.Key_Return, K.Key_Up)
    with qtbot.assertNotEmitted(table.editing.edited, wait=0):
        press(qtbot, table, K.Key_F2, K.Key_Return)


def test_a_refused_text_stays_with_its_reason_until_it_is_mended_or_dropped(qtbot, table):
    line = ErrorLine(table)
    qtbot.addWidget(line)
    table.go_to(0, PERCENT)
    press(qtbot, table, K.Key_1, K.Key_5, K.Key_0, K.Key_Return)
    index = table.rows.index(0, PERCENT)
    assert index.data() == "150"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "0에서 100까지입니다."
    assert line.sentence.text() == "1행 추진율: 0에서 100까지입니다."
    assert not line.isHidden()
    qtbot.mouseClick(line.go, Qt.MouseButton.LeftButton)
    assert place(table) == (0, PERCENT)
    press(qtbot, table, K.Key_F2, K.Key_Backspace, K.Key_Return)
    assert (stored(table, "percent")[0], line.isHidden()) == ("15", True)
    table.go_to(1, PERCENT)
    press(qtbot, table, K.Key_9, K.Key_9, K.Key_9, K.Key_Return, K.Key_Up, K.Key_Escape)
    assert (table.rows.index(1, PERCENT).data(), line.isHidden()) == ("", True)


def test_f2_on_a_cell_that_is_not_filled_in_here_opens_the_record(qtbot, table):
    table.go_to(2, NAME)
    with qtbot.waitSignal(table.opened) as opened:
        press(qtbot, table, K.Key_F2)
    assert opened.args == ["L2"]
    at = table.visualRect(table.rows.index(1, NAME)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened.args == ["L1"]


def test_a_double_click_opens_a_cell_that_is_filled_in(qtbot, table):
    at = table.visualRect(table.rows.index(1, TEXT)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert isinstance(table.findChild(QPlainTextEdit), QPlainTextEdit)


def test_hangul_over_a_cell_that_is_not_filled_in_goes_nowhere(table):
    table.go_to(0, NAME)
    event = QInputMethodEvent("한", [])
    send(event)
    assert not table.is_editing
    assert not table.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    table.go_to(0, TEXT)
    assert table.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_the_input_method_is_told_where_the_cell_is(table):
    compose("한")
    told = table.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    cell = table.visualRect(table.rows.index(0, TEXT))
    at = told.translated(-table.viewport().mapTo(table, table.viewport().rect().topLeft())).toRect()
    assert cell.adjusted(0, -4, 0, 40).contains(at.center())


def test_home_and_end_go_along_the_row_and_with_control_along_the_list(qtbot, table):
    press(qtbot, table, K.Key_End)
    assert place(table) == (0, NOTE)
    press(qtbot, table, (K.Key_End, M.ControlModifier), K.Key_Home)
    assert place(table) == (5, NAME)
    press(qtbot, table, (K.Key_Home, M.ControlModifier))
    assert place(table) == (0, NAME)
