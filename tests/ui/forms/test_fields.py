"""Every kind of field: shown, typed by key, read, and told back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.domain.forms import FieldKind
from tests.ui.accessibility import unnamed_inputs
from tests.ui.forms.form_window import press, write
from tests.ui.forms.memory_forms import ENTRIES, FIELDS, OLD
from tests.ui.typing_hangul import commit

CONTROL = Qt.KeyboardModifier.ControlModifier


def told(dialog, key):
    row = dialog.body.rows[key]
    return row.told.text() if row.told.isVisible() else ""


def test_every_kind_of_field_is_in_the_form_of_these_tests():
    assert {field.kind for field in FIELDS} == set(FieldKind)


def test_every_field_gives_back_what_it_was_given(open_form):
    entries = open_form(OLD).body.entries()
    expected = {field.key: ENTRIES.get(field.key, "") for field in FIELDS}
    expected["parties"] = list(ENTRIES["parties"])
    assert entries == expected


def test_an_empty_form_has_empty_entries(open_form):
    entries = open_form().body.entries()
    assert entries == {field.key: "" for field in FIELDS} | {"parties": []}


def test_every_input_has_a_name_that_is_not_its_value(open_form):
    assert unnamed_inputs(open_form(OLD)) == []
    assert unnamed_inputs(open_form()) == []


def test_each_label_leads_to_its_field_and_required_is_a_word(open_form):
    dialog = open_form()
    for row in dialog.body.rows.values():
        assert row.caption.buddy() is row.control.target
        assert row.control.field.label in row.control.target.accessibleName()
    assert "필수" in dialog.body.control("title").target.accessibleName()
    assert "*" not in dialog.body.rows["title"].caption.text()


def test_help_and_unit_are_read_with_the_field(open_form):
    dialog = open_form()
    assert "원문 그대로" in dialog.body.control("title").target.accessibleDescription()
    assert "명" in dialog.body.control("jobs").target.accessibleDescription()


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("21.6.4", "2021. 6. 4.(금)"),
        ("2026년 하반기", "2026년 하반기 = 2026. 7. 1. ~ 2026. 12. 31."),
        ("２０２６. ７.", "2026. 7. = 2026. 7. 1. ~ 2026. 7. 31."),
        ("미정", "미정"),
    ],
)
def test_a_date_is_told_back_as_one_types(open_form, typed, understood):
    dialog = open_form()
    write(dialog, "signed", typed)
    assert told(dialog, "signed") == understood


def test_a_date_that_does_not_exist_is_told_while_it_is_typed(open_form):
    dialog = open_form()
    write(dialog, "signed", "2026. 2. 30.")
    assert "없는 날짜" in told(dialog, "signed")
    write(dialog, "registered", "2026년 하반기")
    assert "연·월·일" in told(dialog, "registered")


def test_what_is_not_understood_is_marked_when_the_field_is_left(qtbot, open_form):
    dialog = open_form()
    dialog.body.go_to("signed")
    write(dialog, "signed", "2026. 2. 30.")
    assert dialog.body.rows["signed"].told.property("look") == "small"
    press(qtbot, Qt.Key.Key_Tab)
    assert dialog.body.rows["signed"].told.property("look") == "error"
    dialog.body.go_to("signed")
    write(dialog, "signed", "2026. 2. 28.")
    assert dialog.body.rows["signed"].told.property("look") == "small"


@pytest.mark.parametrize("key", ["signed", "registered"])
def test_today_is_one_key(qtbot, open_form, key):
    dialog = open_form()
    dialog.body.go_to(key)
    press(qtbot, Qt.Key.Key_Semicolon, CONTROL)
    assert dialog.body.control(key).entry() == "2026. 10. 20."
    assert told(dialog, key) == "2026. 10. 20.(화)"


def test_money_is_told_back_in_won(open_form):
    dialog = open_form()
    write(dialog, "money", "497억 원")
    assert told(dialog, "money") == "497억원 = 49,700,000,000원"
    write(dialog, "money", "49700000001")
    assert told(dialog, "money") == "49,700,000,001원"
    write(dialog, "money", "많이")
    assert "금액을 알 수 없습니다" in told(dialog, "money")


def test_full_width_figures_become_plain_on_leaving(qtbot, open_form):
    dialog = open_form()
    dialog.body.go_to("rate")
    commit(dialog.body.control("rate").target, "７５")
    assert dialog.body.control("rate").entry() == "75"
    press(qtbot, Qt.Key.Key_Tab)
    assert dialog.body.control("rate").line.text() == "75"


def test_a_number_that_is_none_is_told(open_form):
    dialog = open_form()
    for key in ("jobs", "rate"):
        write(dialog, key, "열둘")
        assert told(dialog, key) == "숫자로 입력하십시오."
        write(dialog, key, "1,234.5")
        assert told(dialog, key) == ""


def test_long_text_grows_and_tab_leaves_it(qtbot, open_form):
    dialog = open_form()
    dialog.body.go_to("purpose")
    text = dialog.body.control("purpose").target
    before = text.height()
    for line in range(8):
        commit(text, f"{line}줄")
        press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: text.height() > before)
    assert text.toPlainText().count("\n") == 8
    press(qtbot, Qt.Key.Key_Tab)
    assert dialog.body.control("signed").target.hasFocus()


def test_long_text_is_as_high_as_its_broken_lines(qtbot, open_form):
    dialog = open_form()
    text = dialog.body.control("purpose").target
    dialog.body.control("purpose").show_entry("가나다라 " * 60 + "\n끝")
    qtbot.waitUntil(lambda: text.height() > 5 * text.fontMetrics().lineSpacing())
    qtbot.waitUntil(lambda: text.verticalScrollBar().maximum() == 0)
    narrow = text.height()
    dialog.resize(dialog.width() + 300, dialog.height())
    qtbot.waitUntil(lambda: text.height() < narrow)


def test_choices_boxes_and_yes_are_set_by_key(qtbot, open_form):
    dialog = open_form()
    dialog.body.go_to("kind")
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Down)
    assert dialog.body.control("kind").entry() == "invest"
    dialog.body.go_to("bases")
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Space)
    assert dialog.body.control("bases").entry() == "law rule"
    dialog.body.go_to("public")
    press(qtbot, Qt.Key.Key_Space)
    assert dialog.body.control("public").entry() == "1"


def test_enter_moves_on_and_never_saves(qtbot, open_form, forms):
    dialog = open_form()
    press(qtbot, Qt.Key.Key_Return)
    assert dialog.body.control("purpose").target.hasFocus()
    assert forms.calls == []


@pytest.mark.parametrize("key", ["title", "purpose"])
@pytest.mark.parametrize("odd", ["각" * 10, "가\u200b나", "a\x07b", "가" * 10_001])
def test_odd_texts_stay_as_they_were_pasted(qtbot, open_form, key, odd):
    dialog = open_form()
    dialog.body.go_to(key)
    QGuiApplication.clipboard().setText(odd)
    press(qtbot, Qt.Key.Key_V, CONTROL)
    assert dialog.body.control(key).entry() == odd


def test_a_text_longer_than_qts_limit_is_not_cut(qtbot, open_form):
    dialog = open_form()
    QGuiApplication.clipboard().setText("가" * 40_000)
    press(qtbot, Qt.Key.Key_V, CONTROL)
    assert len(dialog.body.control("title").entry()) == 40_000


def test_a_pasted_line_break_is_no_part_of_a_line(qtbot, open_form):
    dialog = open_form()
    QGuiApplication.clipboard().setText("상생발전\r\n업무협약\n")
    press(qtbot, Qt.Key.Key_V, CONTROL)
    assert dialog.body.control("title").entry().strip() == "상생발전 업무협약"


def test_an_ampersand_in_a_label_is_no_mnemonic(open_form, forms):
    from dataclasses import replace

    forms.fields = (replace(FIELDS[0], label="R&D"),)
    dialog = open_form()
    assert dialog.body.rows["title"].caption.text() == "R&&D"
    assert dialog.body.control("title").target.accessibleName() == "R&D (필수)"


def test_tab_follows_the_eye_from_the_first_field_to_the_buttons(qtbot, open_form):
    dialog = open_form()
    inside, places = dialog.body.inside, []
    while inside.isAncestorOf(QApplication.focusWidget()):
        places.append(QApplication.focusWidget().mapTo(inside, QPoint(0, 0)).y())
        press(qtbot, Qt.Key.Key_Tab)
    assert len(places) >= len(FIELDS)
    assert places == sorted(places)
    assert QApplication.focusWidget() is dialog.cancel
    press(qtbot, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is dialog.button


def test_what_is_wrong_is_said_once(qtbot, open_form):
    """A date that is no day is told as one types, and again when saving is refused."""
    dialog = open_form()
    write(dialog, "signed", "2026. 2. 30.")
    press(qtbot, Qt.Key.Key_Tab)
    sentence = told(dialog, "signed")
    row = dialog.body.rows["signed"]
    row.show_error(sentence)
    assert row.error.isVisible()
    assert told(dialog, "signed") == ""
    row.show_error("")
    assert told(dialog, "signed") == sentence
