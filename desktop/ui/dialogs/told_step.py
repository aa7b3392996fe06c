"""The last step of a wizard: what will be, in sentences."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.dialogs.steps import Step
from desktop.ui.widgets.cards import label


class ToldStep(Step):
    """Sentences to be read and copied before they come true."""

    def __init__(self, heading: str, forward: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading, self.forward = heading, forward
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName("바뀌는 내용")
        self.sentences: tuple[str, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)

    def show_sentences(self, sentences: Sequence[str]) -> None:
        self.sentences = tuple(sentences)
        inside = QWidget()
        inside.setProperty("look", "plain")
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(2, 2, 8, 2)
        lines.setSpacing(10)
        for number, sentence in enumerate(sentences):
            line = label(sentence, "strong" if number == 0 else "body", wraps=True)
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            lines.addWidget(line)
        lines.addStretch(1)
        self.area.setAccessibleDescription(" ".join(sentences))
        self.area.setWidget(inside)

    def focus_first(self) -> None:
        self.area.setFocus()
