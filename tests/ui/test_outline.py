"""Clauses written, put in order and pasted by keys, each step saved at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.domain.agreements import Agreement
from desktop.domain.forms import FormKind
from desktop.services.activities import Activities
from desktop.services.editing.outline_desk import OutlineDesk
from desktop.ui.hangul import OpenSyllable
from desktop.ui.screens.outline import OutlineEditor
from desktop.ui.tasks import TaskRunner
from tests.services.conftest import desk, empty_office  # noqa: F401
from tests.ui.typing_hangul import close_syllable, compose

K, M = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def guard(qapp):
    made = OpenSyllable(qapp)
    yield made
    made.leave()
    made.deleteLater()


@pytest.fixture
def editor(qtbot, desk, memory, messages, guard):  # noqa: F811
    """The outline of an agreement without clauses, in a window of its own."""
    agreement_id = Activities(desk).agreements.add(Agreement(title="관광 협약"))
    tasks = TaskRunner()
    made = OutlineEditor(OutlineDesk(desk), tasks, messages, memory)
    window = QWidget()
    QVBoxLayout(window).addWidget(made)
    window.resize(760, 420)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(window.isVisible)
    made.show_agreement(agreement_id)
    made.settled = lambda: settled(qtbot, made)
    made.settled()
    yield made
    tasks.finish()


def settled(qtbot, editor):
    """Wait until all that was asked for is saved and shown."""
    qtbot.waitUntil(lambda: not editor._waiting and not editor._tasks._waiting)
    return shape(editor)


def shape(editor):
    rows = [editor.model.at(n) for n in range(editor.model.rowCount())]
    return [(row.depth, f"{row.mark} {row.text}".strip()) for row in rows]


def type_word(word):
    for syllable in word[:-1]:
        compose(syllable)
        close_syllable(syllable)
    compose(word[-1])


def press(qtbot, editor, key, modifiers=M.NoModifier):
    qtbot.keyClick(editor.table, key, modifiers)


def write_lines(qtbot, editor, *words):
    editor.buttons.line.emit()
    for word in words[:-1]:
        type_word(word)
        press(qtbot, editor, K.Key_Return)
    type_word(words[-1])
    press(qtbot, editor, K.Key_S, M.ControlModifier)
    editor.settled()


def test_the_rows_obey_qts_rules(qtmodeltester, qtbot, editor):
    write_lines(qtbot, editor, "관광", "산업")
    qtmodeltester.check(editor.model)


def test_enter_writes_line_after_line_without_waiting_for_the_disk(qtbot, editor):
    write_lines(qtbot, editor, "관광", "산업", "문화")
    assert shape(editor) == [(0, "관광"), (0, "산업"), (0, "문화")]


def test_tab_puts_the_line_that_is_written_deeper(qtbot, editor):
    write_lines(qtbot, editor, "관광")
    press(qtbot, editor, K.Key_Return)
    press(qtbot, editor, K.Key_Tab)
    type_word("축제")
    press(qtbot, editor, K.Key_Return)
    press(qtbot, editor, K.Key_Escape)
    assert editor.settled()[:2] == [(0, "관광"), (1, "축제")]


def test_tab_and_shift_tab_turn_a_saved_line(qtbot, editor):
    write_lines(qtbot, editor, "관광", "축제")
    press(qtbot, editor, K.Key_Tab)
    assert editor.settled() == [(0, "관광"), (1, "축제")]
    press(qtbot, editor, K.Key_Tab, M.ShiftModifier)
    assert editor.settled() == [(0, "관광"), (0, "축제")]


def test_alt_and_arrows_move_a_line(qtbot, editor):
    write_lines(qtbot, editor, "관광", "축제")
    press(qtbot, editor, K.Key_Up, M.AltModifier)
    assert editor.settled() == [(0, "축제"), (0, "관광")]
    assert editor.model.at(editor.table.currentIndex().row()).text == "축제"


def test_a_line_that_was_left_empty_is_given_up(qtbot, editor):
    write_lines(qtbot, editor, "관광")
    press(qtbot, editor, K.Key_Return)
    press(qtbot, editor, K.Key_Escape)
    press(qtbot, editor, K.Key_Up)
    assert editor.settled() == [(0, "관광")]


def test_typing_on_a_line_goes_on_behind_its_words(qtbot, editor):
    write_lines(qtbot, editor, "관광")
    type_word("교류")
    press(qtbot, editor, K.Key_S, M.ControlModifier)
    assert editor.settled() == [(0, "관광교류")]


def test_a_pasted_list_becomes_clauses(qtbot, editor):
    write_lines(qtbot, editor, "목적")
    QGuiApplication.clipboard().setText("제2조 관광\n① 축제\n② 숙박")
    press(qtbot, editor, K.Key_V, M.ControlModifier)
    assert editor.settled() == [
        (0, "목적"),
        (0, "제2조 관광"),
        (1, "① 축제"),
        (1, "② 숙박"),
    ]


def test_deleting_tells_the_number_to_undo_it_by(qtbot, editor):
    write_lines(qtbot, editor, "관광", "산업")
    told = []
    editor.changed.connect(told.append)
    press(qtbot, editor, K.Key_Delete)
    assert editor.settled() == [(0, "관광")]
    assert (told[0].sentence, told[0].number > 0) == ("조항 ‘산업’ 삭제", True)


def test_a_line_emptied_of_words_is_refused_and_stays_as_typed(qtbot, editor):
    write_lines(qtbot, editor, "관광")
    press(qtbot, editor, K.Key_F2)
    editor.table.indexWidget(editor.table.currentIndex()).setPlainText("")
    press(qtbot, editor, K.Key_S, M.ControlModifier)
    editor.settled()
    assert editor.errors.isVisible()
    assert "조항 내용을" in editor.errors.sentence.text()
    press(qtbot, editor, K.Key_Escape)
    assert shape(editor) == [(0, "관광")]


def test_a_move_that_leads_nowhere_is_told_in_words(qtbot, editor):
    write_lines(qtbot, editor, "관광")
    told = []
    editor.said.connect(told.append)
    press(qtbot, editor, K.Key_Tab)
    editor.settled()
    assert len(told) == 1


def test_one_key_makes_an_item_of_the_clause(qtbot, editor):
    write_lines(qtbot, editor, "관광")
    wanted = []
    editor.form_wanted.connect(wanted.append)
    press(qtbot, editor, K.Key_T, M.ControlModifier)
    press(qtbot, editor, K.Key_Return, M.AltModifier)
    row_id = editor.model.real(editor.table.chosen_id())
    assert [(w.kind, w.owner_id, w.record_id) for w in wanted] == [
        (FormKind.ACTION_ITEM, row_id, ""),
        (FormKind.CLAUSE, "", row_id),
    ]


def test_every_button_has_a_name_and_a_tip(editor):
    names = [b.accessibleName() for b in editor.buttons.findChildren(QWidget) if b.toolTip()]
    assert len(names) == 8
    assert all(names)


def test_what_is_copied_is_pasted_where_no_clause_is_yet(qtbot, editor):
    QGuiApplication.clipboard().setText("△관광 △산업")
    button = editor.content.empty.button
    button.setFocus()
    qtbot.keyClick(button, K.Key_V, M.ControlModifier)
    assert editor.settled() == [(0, "△ 관광"), (0, "△ 산업")]


def test_esc_leaves_a_line_as_it_was_though_the_window_has_a_use_for_it(qtbot, editor):
    write_lines(qtbot, editor, "관광")
    other = QLineEdit(editor.window())
    other.show()
    leave = QShortcut(QKeySequence("Esc"), editor.window())
    leave.activated.connect(other.setFocus)
    press(qtbot, editor, K.Key_F2)
    type_word("과")
    press(qtbot, editor, K.Key_Escape)
    assert editor.settled() == [(0, "관광")]
    assert editor.table.hasFocus()
    press(qtbot, editor, K.Key_Escape)
    assert other.hasFocus()


def test_the_buttons_stand_in_two_lines_where_there_is_little_room(qtbot, editor):
    def lines():
        buttons = [b for b in editor.buttons.findChildren(QWidget) if b.toolTip()]
        return len({button.y() for button in buttons})

    assert lines() == 1
    editor.window().resize(330, 420)
    qtbot.waitUntil(lambda: lines() == 2)
    assert editor.width() <= 330
    editor.window().resize(760, 420)
    qtbot.waitUntil(lambda: lines() == 1)
