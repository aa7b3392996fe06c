"""Keys pressed and words chosen in the review."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

KEY, MODIFIER = Qt.Key, Qt.KeyboardModifier


def press(widget, key, modifier=MODIFIER.NoModifier):
    QTest.keyClick(widget, key, modifier)


def piece_of(page, kind):
    return next(each for each in page.draft.pieces if each.kind is kind)


def choose(page, kind):
    page.draft.choose(piece_of(page, kind).id)


def select(page, words):
    start = page.text.toPlainText().index(words)
    cursor = page.text.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    page.text.setTextCursor(cursor)
    page.text.setFocus()
