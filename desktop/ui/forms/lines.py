"""The line and the growing text that every written field is typed into."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from desktop.ui import style
from desktop.ui.widgets.cards import label

# Qt cuts what is pasted beyond its own limit without a word; the office's rule tells it.
_NO_LIMIT = 10_000_000
_LINES_FROM, _LINES_TO = 3, 12


class Line(QLineEdit):
    """One line with its unit inside, at the right."""

    changed = Signal()
    left = Signal()

    def __init__(self, unit: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(_NO_LIMIT)
        self._unit: QLabel | None = None
        if unit:
            self._unit = label(unit, "subtle")
            self._unit.setParent(self)
            self.setTextMargins(0, 0, self._unit.sizeHint().width() + style.GAP, 0)
        self.textEdited.connect(self.changed)

    def text_with(self, composing: str) -> str:
        at = self.cursorPosition()
        return self.text()[:at] + composing + self.text()[at:]

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self.changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._unit is not None:
            size = self._unit.sizeHint()
            across = self.width() - size.width() - style.GAP - 1
            self._unit.setGeometry(
                across, (self.height() - size.height()) // 2, size.width(), size.height()
            )


class GrowingText(QPlainTextEdit):
    """Several lines; grows with what is written, and Tab leaves it."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "field")
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(style.GAP - 2)
        self.textChanged.connect(self._grow)
        self.textChanged.connect(self.changed)
        self._grow()

    def text_with(self, composing: str) -> str:
        text, at = self.toPlainText(), self.textCursor().position()
        return text[:at] + composing + text[at:]

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    @Slot()
    def _grow(self) -> None:
        line = self.fontMetrics().lineSpacing()
        inside = max(self._text_height(line * _LINES_TO), line * _LINES_FROM)
        around = 2 * self.document().documentMargin() + 2 * self.frameWidth()
        height = ceil(inside + around)
        if height != self.height():
            self.setFixedHeight(height)

    def _text_height(self, limit: float) -> float:
        """Of the lines as they are broken, up to a limit; by itself Qt breaks only those in
        sight.
        """
        height, block = 0.0, self.document().begin()
        while block.isValid() and height < limit:
            height += self.document().documentLayout().blockBoundingRect(block).height()
            block = block.next()
        return min(height, limit)
