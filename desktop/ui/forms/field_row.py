"""One field on its line of the form: label left, field right, words beneath it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.ui.forms.control import Control, dress_again
from desktop.ui.widgets.cards import label

_CAPTION_WIDTH = 132
_REQUIRED = "필수"


class FieldRow(QObject):
    """Keeps the label, the field, and beneath it: what is wrong, what was understood, help."""

    def __init__(self, control: Control, grid: QGridLayout, row: int) -> None:
        super().__init__(control)
        self.control = control
        self.caption = label(control.field.label.replace("&", "&&"), "body", wraps=True)
        self.caption.setBuddy(control.target)
        self.error = label("", "error", wraps=True)
        self.told = label("", "small", wraps=True)
        self.help = label(control.field.help, "small", wraps=True)
        for text in (self.error, self.told, self.help):
            text.setVisible(False)
        grid.addWidget(_captioned(self.caption, required=control.field.required), row, 0)
        grid.addLayout(self._stack(), row, 1)
        self.help.setVisible(bool(control.field.help))
        self._describe()
        control.told.connect(self._on_told)
        control.edited.connect(self._on_edited)

    def _stack(self) -> QVBoxLayout:
        stack = QVBoxLayout()
        stack.setSpacing(2)
        stack.addWidget(self.control)
        for text in (self.error, self.told, self.help):
            stack.addWidget(text)
        return stack

    def show_error(self, sentence: str, place: Sequence[str] = ()) -> None:
        """Say in words what is wrong with the field, or with the cell at `place` of it."""
        self.control.sentence = sentence
        in_cell = bool(place) and self.control.show_wrong(bool(sentence), place)
        if not in_cell:
            self.control.show_wrong(bool(sentence))
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence) and not in_cell)
        self._show_told()
        self._describe()

    def _describe(self) -> None:
        """What is read to those who cannot see what stands under the field."""
        parts = (self.error.text(), self.control.field.unit, self.control.field.help)
        self.control.target.setAccessibleDescription(". ".join(part for part in parts if part))

    @Slot(str, bool)
    def _on_told(self, text: str, understood: bool) -> None:
        """What is not understood is only wrong when the typing is over."""
        wrong = not understood and not self.control.target.hasFocus()
        self.told.setProperty("look", "error" if wrong else "small")
        dress_again(self.told)
        self.told.setText(text)
        self._show_told()

    def _show_told(self) -> None:
        """The same sentence is not said twice."""
        self.told.setVisible(bool(self.told.text()) and self.told.text() != self.error.text())

    @Slot()
    def _on_edited(self) -> None:
        if self.error.text():
            self.show_error("")


def _captioned(caption: QLabel, *, required: bool) -> QWidget:
    side = QWidget()
    side.setFixedWidth(_CAPTION_WIDTH)
    both = QVBoxLayout(side)
    both.setContentsMargins(0, 6, 0, 0)
    both.setAlignment(Qt.AlignmentFlag.AlignTop)
    line = QHBoxLayout()
    line.setSpacing(6)
    line.addWidget(caption, 0 if required else 1)
    if required:
        line.addWidget(label(_REQUIRED, "required"), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
    both.addLayout(line)
    return side
