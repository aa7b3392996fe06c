"""Several cells of a table at once: copied, pasted, filled, cleared; and cells with choices."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desktop.domain.cells import option_meant
from desktop.ui.widgets.choice_menu import ChoiceMenu
from desktop.ui.widgets.clipboard_table import read_cells, write_cells
from tests.ui.filling_in import PERCENT, STATE, STATES, TEXT, press, stored, type_word

K, M = Qt.Key, Qt.KeyboardModifier


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


def test_a_table_one_has_just_come_to_takes_what_is_pasted(qtbot, table):
    table.go_to(0, TEXT)
    table.clearSelection()
    QGuiApplication.clipboard().setText("하나\t")
    press(qtbot, table, (K.Key_V, M.ControlModifier))
    assert stored(table)[0] == "하나"
