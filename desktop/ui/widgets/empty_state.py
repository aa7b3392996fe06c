"""What stands where there is nothing to list: it says so, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QStackedLayout, QVBoxLayout, QWidget

from desktop.ui import style
from desktop.ui.widgets.cards import label


class EmptyState(QWidget):
    """A sentence on what is missing, one on the next step, and a button if a step can be made."""

    acted = Signal()

    def __init__(self, title: str, step: str, button: str = "") -> None:
        super().__init__()
        self.title = label(title, "section")
        self.step = label(step, "subtle", wraps=True)
        self.button = QPushButton(button)
        self.button.clicked.connect(self.acted)
        layout = QVBoxLayout(self)
        layout.setSpacing(style.GAP)
        layout.addStretch(2)
        for widget in (self.title, self.step):
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(widget)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        # Not before it has a parent: Qt would show it as a window of its own.
        self.button.setVisible(bool(button))

    def say(self, title: str, step: str) -> None:
        self.title.setText(title)
        self.step.setText(step)


class ContentOrEmpty(QWidget):
    """Shows its content while there is any, and else the empty state."""

    def __init__(self, content: QWidget, empty: EmptyState) -> None:
        super().__init__()
        self.empty = empty
        self._both = QStackedLayout(self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.addWidget(content)
        self._both.addWidget(empty)

    def show_content(self, there_is: bool) -> None:
        self._both.setCurrentIndex(0 if there_is else 1)

    @property
    def is_empty(self) -> bool:
        return self._both.currentIndex() == 1
