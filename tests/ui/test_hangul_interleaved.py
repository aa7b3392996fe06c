"""Composing and committing in any order: no syllable is lost, doubled or changed."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop.ui.hangul import OpenSyllable, flush_open_syllable
from tests.ui.filling_in import NOTE, TEXT, new_table, stored
from tests.ui.typing_hangul import close_syllable, compose, send, steps_of

SYLLABLES = "협약이행과제추진실적점검회차부서담당완료정상지연값닭괜찮"
ROWS, RUNS, STEPS = 4, 300, 14
K = Qt.Key


class Desk(QWidget):
    """A table, a line, a text, and a button that saves by mouse."""

    def __init__(self, memory):
        super().__init__()
        self.table, self.line, self.text = new_table(memory, ROWS), QLineEdit(), QPlainTextEdit()
        self.save = QPushButton("저장")
        self.save.clicked.connect(self.table.commit_edit)
        layout = QVBoxLayout(self)
        for part in (self.table, self.line, self.text, self.save):
            layout.addWidget(part)


class Player:
    """Does to the window what a person does, and keeps book of what must come of it."""

    def __init__(self, qtbot, desk, guard, chance):
        self.guard = guard
        self.qtbot, self.desk, self.chance = qtbot, desk, chance
        self.cells = {(row, key): "" for row in range(ROWS) for key in ("text", "note")}
        self.fields = {desk.line: "", desk.text: ""}
        self.open = None
        self.field = desk.table
        self._go_to_table()

    # typing

    def type(self):
        for _ in range(self.chance.randint(1, 3)):
            self._type_one(self.chance.choice(SYLLABLES))

    def _end_open_syllable(self):
        """A new letter makes the input method commit what it still has open."""
        if self.guard.preedit:
            close_syllable(self.guard.preedit)

    def _type_one(self, syllable):
        self._end_open_syllable()
        if self.chance.random() < 0.3 and self.field is self.desk.table:
            self._kept_while_composing(syllable)
        compose(syllable)
        if self.chance.random() < 0.7:
            close_syllable(syllable)
        else:
            flush_open_syllable()
        self._note(syllable)

    def type_and_leave_open(self):
        syllable = self.chance.choice(SYLLABLES)
        self._end_open_syllable()
        compose(syllable)
        self._note(syllable)

    def _kept_while_composing(self, syllable):
        """The timer that keeps drafts looks in the middle of a syllable and disturbs nothing."""
        for step in steps_of(syllable):
            send(QInputMethodEvent(step, []))
            assert self.desk.table.open_text() == (self.open or "") + step

    def _note(self, syllable):
        if self.field is self.desk.table:
            self.open = (self.open or "") + syllable
        else:
            self.fields[self.field] += syllable

    # committing

    def enter(self):
        self._key(K.Key_Return)

    def tab(self):
        if self.field is self.desk.table:
            self._key(K.Key_Tab)

    def save_by_key(self):
        self._key(K.Key_S, Qt.KeyboardModifier.ControlModifier)

    def save_by_mouse(self):
        self.qtbot.mouseClick(self.desk.save, Qt.MouseButton.LeftButton)
        self._taken()
        self._go_to_table()

    def autosave(self):
        flush_open_syllable()

    def close(self):
        self.desk.table.commit_edit()
        self._taken()

    def another_row(self):
        table = self.desk.table
        flush_open_syllable()
        row, column = self.chance.randrange(ROWS), self.chance.choice((TEXT, NOTE))
        self._leave_open_cell(row, column)
        index = table.rows.index(row, column)
        at = table.visualRect(index).center()
        self.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
        self.field = table
        self.qtbot.waitUntil(table.hasFocus)
        if not table.is_editing:
            self._taken()

    def _leave_open_cell(self, row, column):
        """A click into the open cell itself would only move its cursor."""
        here = self.desk.table.currentIndex()
        if (here.row(), here.column()) == (row, column):
            self.desk.table.commit_edit()
            self._taken()

    def other_field(self):
        self.field = self.chance.choice((self.desk.line, self.desk.text))
        self.field.setFocus()
        self.qtbot.waitUntil(self.field.hasFocus)
        self._taken()
        if self.field is self.desk.text:
            self.desk.text.moveCursor(self.desk.text.textCursor().MoveOperation.End)
        else:
            self.desk.line.end(False)

    def back_to_table(self):
        self._go_to_table()

    def discard(self):
        if self.field is self.desk.table:
            self.qtbot.keyClick(self.desk.table, K.Key_Escape)
            self.open = None

    def go_into(self):
        if self.field is self.desk.table and self.open is None:
            self.qtbot.keyClick(self.desk.table, K.Key_F2)
            self.open = self.cells[self._here()]

    def _key(self, key, *modifiers):
        if self.field is self.desk.table:
            self._taken()
            self.qtbot.keyClick(self.desk.table, key, *modifiers)
            self._stay_in_texts()
        elif self.field is self.desk.line or key != K.Key_Return:
            self.qtbot.keyClick(self.field, key, *modifiers)

    def _taken(self):
        if self.open is not None:
            self.cells[self._cell] = self.open
            self.open = None

    def _here(self):
        index = self.desk.table.currentIndex()
        return index.row(), {TEXT: "text", NOTE: "note"}[index.column()]

    def _stay_in_texts(self):
        index = self.desk.table.currentIndex()
        if index.column() not in (TEXT, NOTE):
            self.desk.table.go_to(index.row(), TEXT)

    def _go_to_table(self):
        self.field = self.desk.table
        self.field.setFocus()
        self.qtbot.waitUntil(self.field.hasFocus)
        self._stay_in_texts()

    def play(self, acts):
        for act in acts:
            self._cell = self._here() if self.field is self.desk.table else None
            getattr(self, act)()
        flush_open_syllable()
        self._cell = self._here() if self.field is self.desk.table else None
        self.desk.table.commit_edit()
        self._taken()

    def check(self):
        table = self.desk.table
        for key in ("text", "note"):
            assert stored(table, key) == [self.cells[row, key] for row in range(ROWS)]
        assert self.desk.line.text() == self.fields[self.desk.line]
        assert self.desk.text.toPlainText() == self.fields[self.desk.text]


ACTS = (
    ["type", "type_and_leave_open"] * 4
    + ["enter", "tab", "save_by_key", "save_by_mouse", "autosave", "close", "another_row"]
    + ["other_field", "back_to_table", "discard", "go_into"]
)


@pytest.fixture
def desk(qtbot, qapp, memory):
    guard = OpenSyllable(qapp)
    made = Desk(memory)
    made.guard = guard
    qtbot.addWidget(made)
    made.resize(760, 560)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()
    guard.leave()
    guard.deleteLater()


def test_300_random_interleavings_keep_every_syllable(qtbot, desk):
    done = set()
    for seed in range(RUNS):
        chance = random.Random(seed)
        acts = [chance.choice(ACTS) for _ in range(STEPS)]
        done |= set(acts)
        _clear(desk)
        player = Player(qtbot, desk, desk.guard, chance)
        try:
            player.play(acts)
            player.check()
        except AssertionError as error:
            raise AssertionError(f"seed {seed}: {acts}") from error
    assert done == set(ACTS)


def _clear(desk):
    desk.line.clear()
    desk.text.clear()
    fresh = [type(row)(row.id, row.name) for row in desk.table.rows._records]
    desk.table.rows.replace(fresh)
    desk.table.go_to(0, TEXT)
