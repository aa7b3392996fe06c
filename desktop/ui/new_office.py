"""Asks for the name of the office whose empty file is to be made."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.ui import style
from desktop.ui.focus_ring import FocusRing
from desktop.ui.help.opening import help_key
from desktop.ui.help.pages import FIRST
from desktop.ui.widgets.cards import label


class NewOfficeDialog(QDialog):
    """The name is required; what was typed stays until it is right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("새 자료 만들기")
        self.setMinimumWidth(420)
        self.name = QLineEdit()
        self.name.setAccessibleName("기관명")
        self.name.setPlaceholderText("예: 예시광역연합")
        self.wrong = label("", "error")
        self.wrong.hide()
        self.make = QPushButton("저장할 곳 정하기")
        self.make.setProperty("look", "primary")
        self.make.setDefault(True)
        self.cancel = QPushButton("취소")
        self._build()
        self.ring = FocusRing(self)
        help_key(self, lambda: FIRST)
        self.make.clicked.connect(self._on_make)
        self.cancel.clicked.connect(self.reject)

    def office_name(self) -> str:
        return self.name.text().strip()

    def _build(self) -> None:
        caption = label("기관명 (필수)", "strong")
        caption.setBuddy(self.name)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.make)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.setSpacing(style.GAP)
        layout.addWidget(caption)
        layout.addWidget(self.name)
        layout.addWidget(self.wrong)
        layout.addWidget(label("문서와 화면에 쓰이는 우리 기관의 이름입니다.", "small"))
        layout.addSpacing(style.WIDE_GAP)
        layout.addLayout(buttons)

    @Slot()
    def _on_make(self) -> None:
        if self.office_name():
            self.accept()
            return
        self.wrong.setText("기관명을 입력하십시오.")
        self.wrong.show()
        self.name.setFocus()
