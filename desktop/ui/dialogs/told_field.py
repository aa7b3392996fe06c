"""A field of a dialog with its label at the left, and what is wrong in words beneath it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.ui import style
from desktop.ui.forms.control import dress_again
from desktop.ui.widgets.cards import label
from desktop.ui.widgets.date_field import DateField

_CAPTION_WIDTH = 112


class ToldField:
    """Puts a field into the next row of a grid; `show_error` marks it and says why."""

    def __init__(self, grid: QGridLayout, caption: str, field: QWidget, *, help: str = "") -> None:
        self.field = field
        self.caption = label(caption, "body")
        self.caption.setFixedWidth(_CAPTION_WIDTH)
        self.caption.setBuddy(field)
        self.error = label("", "error", wraps=True)
        self.help = label(help, "small", wraps=True)
        self.box = QWidget()
        stack = QVBoxLayout(self.box)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(2)
        stack.addWidget(field)
        if isinstance(field, DateField):
            stack.setAlignment(field, Qt.AlignmentFlag.AlignLeft)
        for widget in (self.error, self.help):
            stack.addWidget(widget)
        row = grid.rowCount()
        # Beside the first line of the field, however high that is.
        self.caption.setFixedHeight(style.CONTROL)
        grid.addWidget(self.caption, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.box, row, 1)
        self.error.hide()
        self.help.setVisible(bool(help))
        field.setAccessibleDescription(help)

    def show_error(self, sentence: str) -> None:
        """ "" when it is right again."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        self.field.setProperty("wrong", bool(sentence))
        dress_again(self.field)
        told = " ".join(part for part in (sentence, self.help.text()) if part)
        self.field.setAccessibleDescription(told)
        if sentence:
            self.field.setFocus()

    def setVisible(self, visible: bool) -> None:
        self.caption.setVisible(visible)
        self.box.setVisible(visible)
