"""Labelled values to be read and copied: label left, value right, its source under it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from desktop.domain.views_register import Labelled
from desktop.ui import style
from desktop.ui.widgets.cards import label

_LABEL_WIDTH = 92


class FieldList(QScrollArea):
    """Scrolls when there is more than fits; empty values are shown as a dash."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)

    def show_fields(self, fields: Sequence[Labelled]) -> None:
        inside = QWidget()
        inside.setProperty("look", "plain")
        grid = QGridLayout(inside)
        grid.setContentsMargins(2, 4, 8, 4)
        grid.setHorizontalSpacing(style.WIDE_GAP)
        grid.setVerticalSpacing(10)
        grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        row = 0
        for field in fields:
            caption = label(field.label, "subtle")
            value = _value(field.value or "–", "body")
            value.setAccessibleName(field.label)
            grid.addWidget(caption, row, 0, top)
            grid.addWidget(value, row, 1, top)
            row += 1
            if field.note:
                grid.addWidget(_value(field.note, "small"), row, 1, top)
                row += 1
        grid.setRowStretch(row, 1)
        self.setWidget(inside)


def _value(text: str, look: str) -> QWidget:
    made = label(text, look, wraps=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
