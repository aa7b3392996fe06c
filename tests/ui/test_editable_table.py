"""A table that is filled in by keys, mouse, clipboard and Hangul."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.domain.cells import option_meant
from desktop.ui.hangul import OpenSyllable
from desktop.ui.widgets.choice_menu import ChoiceMenu
from desktop.ui.widgets.clipboard_table import read_cells, write_cells
from desktop.ui.widgets.error_line import ErrorLine
from tests.ui.filling_in import (
    NAME,
    NOTE,
    PERCENT,
    STATE,
    STATES,
    TEXT,
    new_table,
    stored,
    table_to_fill,
)
from tests.ui.typing_hangul import close_syllable, compose, send

K, M = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def guard(qapp):
    made = OpenSyllable(qapp)
    yield made
    qapp.removeEventFilter(made)
    made.deleteLater()


@pytest.fixture
def table(qtbot, memory, guard):
    return table_to_fill(qtbot, memory)


def place(table):
    return table.currentIndex().row(), table.currentIndex().column()


def type_word(word):
    for syllable in word[:-1]:
        compose(syllable)
        close_syllable(syllable)
    compose(word[-1])


def press(qtbot, table, *keys):
    for key in keys:
        qtbot.keyClick(table, *key) if isinstance(key, tuple) else qtbot.keyClick(table, key)


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
    assert line.sentence.text() == "1행 진척률: 0에서 100까지입니다."
    assert not line.isHidden()
    qtbot.mouseClick(line.go, Qt.MouseButton.LeftButton)
    assert place(table) == (0, PERCENT)
    press(qtbot, table, K.Key_F2, K.Key_Backspace, K.Key_Return)
    assert (stored(table, "percent")[0], line.isHidden()) == ("15", True)
    table.go_to(1, PERCENT)
    press(qtbot, table, K.Key_9, K.Key_9, K.Key_9, K.Key_Return, K.Key_Up, K.Key_Escape)
    assert (table.rows.index(1, PERCENT).data(), line.isHidden()) == ("", True)


def test_choices_are_typed_by_how_they_begin(qtbot, table):
    table.go_to(0, STATE)
    type_word("정상")
    press(qtbot, table, K.Key_Return)
    type_word("추")
    press(qtbot, table, K.Key_Return)
    type_word("몰라")
    press(qtbot, table, K.Key_Return)
    assert stored(table, "state")[:3] == ["going", "planned", ""]
    assert table.rows.index(2, STATE).data() == "몰라"
    assert "가운데 하나를" in table.editing.wrong()[0].sentence


def test_choices_are_picked_from_a_menu(qtbot, table):
    table.go_to(0, STATE)
    for key in (K.Key_F2, K.Key_Space, (K.Key_Down, M.AltModifier)):
        press(qtbot, table, key)
        menu = table.findChild(ChoiceMenu)
        qtbot.waitUntil(menu.isVisible)
        menu.close()
        qtbot.waitUntil(lambda: table.findChild(ChoiceMenu) is None)
    press(qtbot, table, K.Key_F2)
    table.findChild(ChoiceMenu).actions()[0].trigger()
    assert stored(table, "state")[0] == "done"


def test_what_an_option_may_be_called():
    assert option_meant(STATES, "완료") == option_meant(STATES, "done") == "done"
    assert option_meant(STATES, " 정상 추진") == "going"
    assert option_meant(STATES, "") == ""
    assert option_meant((*STATES, STATES[0]), "없음") is None


def test_today_and_filling_down_and_clearing(qtbot, table):
    press(qtbot, table, (K.Key_Semicolon, M.ControlModifier))
    assert stored(table)[0] == "2026. 10. 20."
    type_word("끝")
    press(qtbot, table, (K.Key_Semicolon, M.ControlModifier), K.Key_Return)
    assert stored(table)[0] == "끝2026. 10. 20."
    press(qtbot, table, (K.Key_D, M.ControlModifier))
    assert stored(table)[1] == "끝2026. 10. 20."
    press(qtbot, table, (K.Key_Down, M.ShiftModifier), (K.Key_Down, M.ShiftModifier))
    press(qtbot, table, (K.Key_D, M.ControlModifier))
    assert stored(table)[1:5] == ["끝2026. 10. 20."] * 3 + [""]
    assert len(table.answering.acts[-1]) == 2
    press(qtbot, table, K.Key_Delete)
    assert stored(table)[:4] == ["끝2026. 10. 20.", "", "", ""]


def test_cells_from_a_spreadsheet_are_pasted_with_their_line_breaks(qtbot, table):
    table.go_to(4, PERCENT)
    told = []
    table.told.connect(told.append)
    QGuiApplication.clipboard().setText('10\t"가\n""나"""\t비고\r\n20\t다\t\r\n30\t라\t\r\n')
    press(qtbot, table, (K.Key_V, M.ControlModifier))
    assert stored(table, "percent")[4:] == ["10", "20"]
    assert stored(table)[4:] == ['가\n"나"', "다"]
    assert stored(table, "note")[4] == "비고"
    assert len(table.answering.acts) == 1
    assert told == ["5칸을 붙여 넣었습니다. 넣을 수 없는 칸의 값 2개는 넣지 않았습니다."]


def test_rows_that_a_paste_needs_are_asked_for(qtbot, table):
    table.go_to(5, TEXT)
    QGuiApplication.clipboard().setText("가\n나\n다")
    with qtbot.waitSignal(table.rows_missing) as missing:
        press(qtbot, table, (K.Key_V, M.ControlModifier))
    assert missing.args == [2]


def test_one_text_fills_all_chosen_cells(qtbot, table):
    press(qtbot, table, (K.Key_Down, M.ShiftModifier), (K.Key_Right, M.ShiftModifier))
    QGuiApplication.clipboard().setText("같음")
    press(qtbot, table, (K.Key_V, M.ControlModifier))
    assert stored(table)[:2] == stored(table, "note")[:2] == ["같음", "같음"]


def test_copied_cells_can_be_pasted_as_they_were(qtbot, table):
    QGuiApplication.clipboard().setText('"한 줄\n두 줄"\t비고')
    press(qtbot, table, (K.Key_V, M.ControlModifier))
    press(qtbot, table, (K.Key_Right, M.ShiftModifier), (K.Key_C, M.ControlModifier))
    assert QGuiApplication.clipboard().text() == '"한 줄\n두 줄"\t비고'
    press(qtbot, table, (K.Key_X, M.ControlModifier))
    assert (stored(table)[0], stored(table, "note")[0]) == ("", "")


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", []),
        ("가\t나\r\n", [["가", "나"]]),
        ('"가\t나"\t""', [["가\t나"]]),
        ('"인용" 뒤\t나', [['"인용" 뒤', "나"]]),
        ("가\t\t\n나\t\t\n", [["가"], ["나"]]),
        ("\n가", [[""], ["가"]]),
        ('"열린 따옴표', [['"열린 따옴표']]),
        ("가\r나", [["가"], ["나"]]),
    ],
)
def test_cells_on_the_clipboard_are_read_as_spreadsheets_write_them(text, cells):
    assert read_cells(text) == cells


def test_what_is_written_to_the_clipboard_reads_back():
    cells = [["가\n나", '"따옴표"'], ["탭\t", "끝"]]
    assert read_cells(write_cells(cells)) == cells


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
