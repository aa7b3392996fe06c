"""A band across the top of a form: what the program has to tell, and what can be done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from desktop.ui import style
from desktop.ui.forms.control import dress_again
from desktop.ui.widgets.cards import label

TROUBLE, CARE, NEWS = "band-trouble", "band-care", "band-news"

Act = tuple[str, Callable[[], object]]


class Band(QFrame):
    """Shows one thing at a time; hidden while there is nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = label("", "body", wraps=True)
        self.buttons: list[QPushButton] = []
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(style.PAGE_MARGIN, style.GAP, style.PAGE_MARGIN, style.GAP)
        self._layout.setSpacing(style.GAP)
        self._layout.addWidget(self.said, 1)
        self.hide()

    def tell(self, look: str, text: str, *acts: Act) -> None:
        """`acts` are buttons: their words, and what a press does."""
        self.clear()
        self.setProperty("look", look)
        self.said.setText(text)
        self.said.setAccessibleName(text)
        for words, act in acts:
            button = QPushButton(words)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, act=act: act())
            self.buttons.append(button)
            self._layout.addWidget(button)
        for widget in (self, self.said):
            dress_again(widget)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self.said, QAccessible.Event.Alert))

    def clear(self) -> None:
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = []
        self.hide()
