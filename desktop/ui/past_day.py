"""Asks for the past day whose register is to be shown."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.domain.dates import format_day
from desktop.ui import style
from desktop.ui.focus_ring import FocusRing
from desktop.ui.help.opening import help_key
from desktop.ui.widgets.cards import label
from desktop.ui.widgets.date_field import DateField


class PastDayDialog(QDialog):
    """Only days from the first record up to today can be chosen."""

    def __init__(self, first: date, last: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("과거 시점 보기")
        self.setMinimumWidth(420)
        self.day = DateField("볼 날")
        self.day.limit(first, last)
        self.day.show_day(last)
        self.show_it = QPushButton("그날 보기")
        self.show_it.setProperty("look", "primary")
        self.show_it.setDefault(True)
        self.cancel = QPushButton("취소")
        self._build(first)
        self.ring = FocusRing(self)
        help_key(self, lambda: "history")
        self.show_it.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)

    def _build(self, first: date) -> None:
        caption = label("볼 날", "strong")
        caption.setBuddy(self.day)
        told = (
            "그날이 끝날 때의 자료를 읽기 전용으로 봅니다. 부서와 담당도 그날의 것으로 나옵니다. "
            f"이 자료에는 {format_day(first)}부터의 기록이 있습니다."
        )
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.show_it)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.setSpacing(style.GAP)
        layout.addWidget(caption)
        layout.addWidget(self.day)
        layout.addWidget(label(told, "small", wraps=True))
        layout.addSpacing(style.WIDE_GAP)
        layout.addLayout(buttons)
