"""The buttons above the outline, for those who do not know its keys yet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.ui import style


class OutlineButtons(QWidget):
    """Each tells what it asks for; its tooltip names the key that does the same."""

    line = Signal()
    turn = Signal(int)
    shift = Signal(int)
    item = Signal()
    details = Signal()
    remove = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.GAP // 2)
        self._some = []
        for text, name, act in (
            ("추가", "조항 추가 (Enter)", self.line.emit),
            ("안으로", "한 단계 안으로 (Tab)", lambda: self.turn.emit(1)),
            ("밖으로", "한 단계 밖으로 (Shift+Tab)", lambda: self.turn.emit(-1)),
            ("위로", "위로 옮기기 (Alt+↑)", lambda: self.shift.emit(-1)),
            ("아래로", "아래로 옮기기 (Alt+↓)", lambda: self.shift.emit(1)),
            ("과제 만들기", "이 조항의 과제 만들기 (Ctrl+T)", self.item.emit),
            ("자세히", "종류·의무 당사자 등 고치기 (Alt+Enter)", self.details.emit),
            ("삭제", "조항 삭제 (Delete)", self.remove.emit),
        ):
            button = QPushButton(text)
            button.setProperty("look", "small")
            button.setToolTip(name)
            button.setAccessibleName(name.split(" (")[0])
            button.clicked.connect(act)
            layout.addWidget(button)
            self._some.append(button)
        layout.addStretch(1)
        self._some = self._some[1:]

    def allow(self, *, some: bool) -> None:
        """Without any clause only a first one can be added."""
        for button in self._some:
            button.setEnabled(some)
