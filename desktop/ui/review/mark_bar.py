"""What chosen words can be said to be: a button and a figure for each kind, in its colour."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.domain.words import word
from desktop.ui import style
from desktop.ui.review.source_text import MARKABLE
from desktop.ui.widgets.cards import label


class MarkBar(QWidget):
    """Also the legend of the colours."""

    said = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(style.GAP, 4, style.GAP, 4)
        line.setSpacing(4)
        line.addWidget(label("고른 글은", "small"))
        self.buttons = []
        for number, kind in enumerate(MARKABLE, start=1):
            button = QPushButton(f"{number} {word(kind)}")
            button.setProperty("look", "mark")
            button.setAccessibleName(f"고른 글은 {word(kind)}")
            button.setToolTip(f"원문에서 고른 글을 {word(kind)}(으)로 ({number})")
            button.clicked.connect(partial(self.said.emit, kind))
            self.buttons.append(button)
            line.addWidget(button)
        line.addStretch(1)
        self._dress()

    def _dress(self) -> None:
        colours = style.tokens()
        for kind, button in zip(MARKABLE, self.buttons, strict=True):
            button.setStyleSheet(f"background: {colours.marks[kind.value]}; color: {colours.text};")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
