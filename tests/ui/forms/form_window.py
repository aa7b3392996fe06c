"""Types into an open form, and reads what is said beside its fields."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication


def press(qtbot, key, modifiers=Qt.KeyboardModifier.NoModifier):
    """In whatever has the focus."""
    qtbot.keyClick(QApplication.focusWidget(), key, modifiers)


def write(dialog, key, text):
    """As if it had been typed by hand."""
    control = dialog.body.control(key)
    control.target.clear()
    if hasattr(control, "line"):
        control.line.insert(text)
        control.line.changed.emit()
    else:
        control.target.insertPlainText(text)


def error_of(dialog, key):
    row = dialog.body.rows[key]
    return row.error.text() if row.error.isVisible() else ""
