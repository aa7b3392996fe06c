"""Clauses that could not be saved, and those written just before something else happens."""

# ruff: noqa: F811

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop.domain.agreements import Agreement
from desktop.services.activities import Activities
from desktop.services.editing.outline_desk import OutlineDesk
from tests.services.conftest import desk, empty_office  # noqa: F401
from tests.ui.test_outline import (  # noqa: F401
    editor,
    guard,
    press,
    settled,
    shape,
    type_word,
    write_lines,
)

K, M = Qt.Key, Qt.KeyboardModifier
_TOO_LONG = "가" * 10_001


def clauses(desk, editor):
    return [row.text for row in OutlineDesk(desk).rows(editor._agreement_id)]


def write_too_much(qtbot, editor):
    """A line whose words are refused, and the next one begun meanwhile."""
    editor.buttons.line.emit()
    editor.table._editor.setPlainText(_TOO_LONG)
    press(qtbot, editor, K.Key_Return)


def held(editor):
    return [len(text) for text in editor.table.editing._texts.values()]


def test_words_that_were_refused_stay_while_one_writes_on(qtbot, editor, desk):
    write_too_much(qtbot, editor)
    type_word("산업")
    press(qtbot, editor, K.Key_Return)
    press(qtbot, editor, K.Key_Escape)
    press(qtbot, editor, K.Key_Up)
    editor.settled()
    assert held(editor) == [len(_TOO_LONG), 2]
    refused = editor.table.editing.wrong()[0]
    editor.table.go_to(refused.row, refused.column)
    press(qtbot, editor, K.Key_Return)
    editor.table._editor.setPlainText("관광")
    press(qtbot, editor, K.Key_S, M.ControlModifier)
    editor.settled()
    editor.table.choose(editor.model.id_at(1))
    press(qtbot, editor, K.Key_Return)
    press(qtbot, editor, K.Key_S, M.ControlModifier)
    editor.settled()
    assert sorted(clauses(desk, editor)) == ["관광", "산업"]


def test_a_refused_line_can_be_thrown_away(qtbot, editor):
    write_too_much(qtbot, editor)
    press(qtbot, editor, K.Key_Escape)
    editor.settled()
    refused = editor.table.editing.wrong()[0]
    editor.table.go_to(refused.row, refused.column)
    press(qtbot, editor, K.Key_Delete)
    assert editor.settled() == []
    assert editor.table.editing.wrong() == []


def test_a_line_refused_after_another_agreement_was_chosen_is_told(
    qtbot,
    editor,
    desk,
    messages,
):
    other = Activities(desk).agreements.add(Agreement(title="산업 협약"))
    write_too_much(qtbot, editor)
    editor.show_agreement(other)
    assert editor.settled() == []
    assert len(messages.failures) == 1
    write_lines(qtbot, editor, "산업")
    assert shape(editor) == [(0, "산업")]


def test_an_open_line_belongs_to_the_agreement_it_was_written_for(
    qtbot,
    editor,
    desk,
):
    first = editor._agreement_id
    other = Activities(desk).agreements.add(Agreement(title="산업 협약"))
    editor.buttons.line.emit()
    type_word("관광")
    editor.show_agreement(other)
    assert editor.settled() == []
    assert [row.text for row in OutlineDesk(desk).rows(first)] == ["관광"]


def test_a_line_written_just_before_the_program_ends_is_saved(qtbot, editor, desk):
    editor.buttons.line.emit()
    type_word("관광")
    editor.table.commit_edit()
    editor._tasks.finish()
    assert clauses(desk, editor) == ["관광"]
