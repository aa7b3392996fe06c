"""Fields that are written: texts, and dates, money and numbers with what was understood."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.forms import Entry, FieldKind, FormField
from desktop.ui.forms.control import Control, Today
from desktop.ui.forms.lines import GrowingText, Line
from desktop.ui.forms.understanding import understood

_SHORT = 330


class TextControl(Control):
    """One line of text. Line breaks that came along with a pasted text are no part of it."""

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.line = Line(field.unit, self)
        self.line.setPlaceholderText(f"예: {field.example}" if field.example else "")
        self.line.setAccessibleName(self.spoken)
        self.line.changed.connect(self.edited)
        _fill(self, self.line)

    @property
    def target(self) -> QWidget:
        return self.line

    def entry(self) -> Entry:
        return _one_line(self.line.text())

    def entry_with(self, composing: str) -> Entry:
        return _one_line(self.line.text_with(composing))

    def show_entry(self, entry: Entry) -> None:
        assert isinstance(entry, str)
        self.line.setText(entry)
        self.line.setCursorPosition(0)


class LongTextControl(Control):
    """Text of several lines."""

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.text = GrowingText(self)
        self.text.setPlaceholderText(f"예: {field.example}" if field.example else "")
        self.text.setAccessibleName(self.spoken)
        self.text.changed.connect(self.edited)
        _fill(self, self.text)

    @property
    def target(self) -> QWidget:
        return self.text

    def entry(self) -> Entry:
        return self.text.toPlainText()

    def entry_with(self, composing: str) -> Entry:
        return self.text.text_with(composing)

    def show_entry(self, entry: Entry) -> None:
        assert isinstance(entry, str)
        self.text.setPlainText(entry)


class UnderstoodControl(TextControl):
    """Dates, money and numbers, typed as people write them; full-width figures are made plain.

    What was understood is told as one types. Ctrl+; writes today into a date.
    """

    def __init__(self, field: FormField, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._today = today
        self.line.setMaximumWidth(_SHORT)
        self.line.textChanged.connect(self._tell)
        self.line.left.connect(self._make_plain)
        self.line.left.connect(self._tell)
        if field.kind in (FieldKind.DATE, FieldKind.DAY):
            key = QShortcut(QKeySequence("Ctrl+;"), self.line)
            key.setContext(Qt.ShortcutContext.WidgetShortcut)
            key.activated.connect(self._write_today)

    def entry(self) -> Entry:
        return _plain(self.line.text())

    def entry_with(self, composing: str) -> Entry:
        return _plain(self.line.text_with(composing))

    @Slot()
    def _tell(self) -> None:
        self.told.emit(*understood(self.field, _plain(self.line.text()), self._today()))

    @Slot()
    def _make_plain(self) -> None:
        plain = _plain(self.line.text())
        if plain != self.line.text():
            self.line.setText(plain)

    @Slot()
    def _write_today(self) -> None:
        today = self._today()
        self.line.setText(f"{today.year}. {today.month}. {today.day}.")
        self.edited.emit()


def _fill(control: Control, inside: QWidget) -> None:
    layout = QVBoxLayout(control)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(inside)
    control.setFocusProxy(inside)


def _one_line(text: str) -> str:
    return " ".join(text.splitlines()) if "\n" in text or "\r" in text else text


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()
