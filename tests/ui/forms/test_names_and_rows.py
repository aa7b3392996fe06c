"""Names found as one types, and small tables, by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from tests.ui.accessibility import unnamed_inputs
from tests.ui.forms.form_window import press
from tests.ui.forms.memory_forms import OLD
from tests.ui.typing_hangul import commit

CONTROL = Qt.KeyboardModifier.ControlModifier


# --- names ---


@pytest.fixture
def partner(open_form):
    dialog = open_form()
    dialog.body.go_to("partner")
    return dialog.body.control("partner")


def shown(control):
    return [control.found.item(row).text() for row in range(control.found.count())]


def find(qtbot, control, text):
    commit(control.line, text)
    qtbot.waitUntil(control.is_open)


def test_names_are_found_once_the_typing_pauses(qtbot, partner, forms):
    find(qtbot, partner, "가온")
    assert shown(partner) == ["가온군", "가온대학교", "‘가온’ 새로 등록"]
    assert forms.calls == ["look up 가온"]
    assert partner.line.hasFocus()


def test_down_and_enter_take_a_name(qtbot, partner):
    find(qtbot, partner, "가온")
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Return)
    assert partner.entry() == "가온대학교"
    assert not partner.is_open()
    assert partner.line.hasFocus()


def test_tab_takes_a_name_and_moves_on(qtbot, partner):
    find(qtbot, partner, "나래")
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Tab)
    assert partner.entry() == "나래시"
    assert not partner.line.hasFocus()
    assert not partner.is_open()


def test_a_click_takes_a_name(qtbot, partner):
    find(qtbot, partner, "가온")
    box = partner.found.visualItemRect(partner.found.item(0))
    qtbot.mouseClick(partner.found.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert partner.entry() == "가온군"


def test_esc_closes_the_list_and_not_the_form(qtbot, partner):
    find(qtbot, partner, "가온")
    press(qtbot, Qt.Key.Key_Escape)
    assert not partner.is_open()
    assert partner.window().isVisible()
    assert partner.entry() == "가온"


def test_down_in_an_empty_field_lists_everything(qtbot, partner):
    press(qtbot, Qt.Key.Key_Down)
    qtbot.waitUntil(partner.is_open)
    assert shown(partner) == ["가온군", "가온대학교", "나래시"]


def test_a_name_that_is_new_is_offered_as_new(qtbot, partner):
    find(qtbot, partner, "새기관")
    assert shown(partner) == ["‘새기관’ 새로 등록"]
    press(qtbot, Qt.Key.Key_Up)
    press(qtbot, Qt.Key.Key_Return)
    assert partner.entry() == "새기관"


def test_the_note_tells_like_names_apart_to_the_ear_as_well(qtbot, partner):
    find(qtbot, partner, "나래")
    spoken = partner.found.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "나래시, 옛 이름 나래군"
    assert partner.found.accessibleName() == "상대 기관: 찾은 이름"


def test_the_list_stays_inside_the_window(qtbot, partner):
    partner.window().resize(520, 320)
    partner.window().body.ensureWidgetVisible(partner)
    find(qtbot, partner, "가온")
    window = partner.window()
    assert window.rect().contains(partner.found.geometry())
    line = partner.line.mapTo(window, QPoint(0, 0)).y()
    over = partner.found.geometry()
    assert over.bottom() < line or over.top() > line


# --- rows ---


@pytest.fixture
def parties(open_form):
    dialog = open_form(OLD)
    control = dialog.body.control("parties")
    control.table.go_to(0, 1)
    control.table.setFocus()
    return control


def rows(control):
    return control.entry()


def test_typing_enter_and_tab_fill_the_table(qtbot, parties):
    commit(parties.table, "부군수")
    press(qtbot, Qt.Key.Key_Return)
    commit(parties.table, "부시장")
    press(qtbot, Qt.Key.Key_Tab)
    commit(parties.table, "어제")
    press(qtbot, Qt.Key.Key_Tab)
    assert rows(parties) == [
        {"name": "가온군", "title": "부군수"},
        {"name": "나래시", "title": "부시장", "signed": "어제"},
    ]
    assert parties.table.currentIndex().row() == 2


def test_there_is_always_an_empty_row_for_a_new_one(qtbot, parties):
    assert parties.model.rowCount() == 3
    parties.table.go_to(2, 1)
    commit(parties.table, "총장")
    press(qtbot, Qt.Key.Key_Return)
    assert parties.model.rowCount() == 4
    assert rows(parties)[2] == {"title": "총장"}


def test_a_name_is_found_in_a_cell(qtbot, parties, forms):
    parties.table.go_to(2, 0)
    commit(parties.table, "가온")
    qtbot.waitUntil(lambda: parties.table._list is not None and parties.table._list.isVisible())
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Return)
    assert rows(parties)[2] == {"name": "가온대학교"}


def test_esc_closes_the_names_then_the_cell_then_asks_about_the_form(qtbot, parties):
    parties.table.go_to(2, 0)
    commit(parties.table, "가온")
    qtbot.waitUntil(lambda: parties.table._list is not None and parties.table._list.isVisible())
    press(qtbot, Qt.Key.Key_Escape)
    assert parties.table.is_editing
    press(qtbot, Qt.Key.Key_Escape)
    assert not parties.table.is_editing
    assert len(rows(parties)) == 2
    dialog = parties.window()
    with qtbot.waitSignal(dialog.finished):
        press(qtbot, Qt.Key.Key_Escape)


def test_a_row_is_removed_by_key_and_brought_back(qtbot, parties):
    press(qtbot, Qt.Key.Key_Delete, CONTROL)
    assert rows(parties) == [{"name": "나래시", "title": "시장"}]
    qtbot.mouseClick(parties.back, Qt.MouseButton.LeftButton)
    assert [row["name"] for row in rows(parties)] == ["가온군", "나래시"]
    assert not parties.back.isVisible()


def test_delete_empties_a_cell(qtbot, parties):
    press(qtbot, Qt.Key.Key_Delete)
    assert rows(parties)[0] == {"name": "가온군", "title": ""}


def test_rows_pasted_from_a_sheet_become_rows(qtbot, parties):
    parties.table.go_to(2, 0)
    QGuiApplication.clipboard().setText('다솜시\t시장\t2026. 1. 2.\n라온\t"긴\n직위"\t\n')
    press(qtbot, Qt.Key.Key_V, CONTROL)
    assert [row["name"] for row in rows(parties)] == ["가온군", "나래시", "다솜시", "라온"]
    assert rows(parties)[2]["signed"] == "2026. 1. 2."
    assert parties.model.rowCount() == 5


def test_every_edit_of_a_row_counts_as_a_change(qtbot, parties):
    dialog = parties.window()
    assert not dialog.is_changed()
    press(qtbot, Qt.Key.Key_Delete, CONTROL)
    assert dialog.is_changed()
    assert dialog.keeper.is_pending
    qtbot.mouseClick(parties.back, Qt.MouseButton.LeftButton)
    assert not dialog.is_changed()


def test_the_rows_obey_qts_rules(qtbot, parties, qtmodeltester):
    qtmodeltester.check(parties.model)
    parties.model.add(2)
    parties.model.take(0)
    parties.model.replace([{"name": "가"}])
    qtmodeltester.check(parties.model)


def test_the_table_and_its_buttons_have_names(parties):
    assert unnamed_inputs(parties) == []
    assert parties.table.accessibleName() == "당사자"
