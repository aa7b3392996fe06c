"""The buttons above the outline, for those who do not know its keys yet."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

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
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(style.GAP // 2)
        self._all: list[QPushButton] = []
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
            self._all.append(button)
        self._across = 0
        self._lay_out(len(self._all))

    def allow(self, *, some: bool) -> None:
        """Without any clause only a first one can be added."""
        for button in self._all[1:]:
            button.setEnabled(some)

    def minimumSizeHint(self) -> QSize:
        """Of the narrower way: the row of all would take the room of the list beside it."""
        half = self._all[: len(self._all) // 2]
        widest = max(sum(b.sizeHint().width() for b in some) for some in (half, self._all[4:]))
        gaps = (len(half) - 1) * self._grid.spacing()
        return QSize(widest + gaps, self._grid.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        gaps = (len(self._all) - 1) * self._grid.spacing()
        whole = sum(button.sizeHint().width() for button in self._all) + gaps
        self._lay_out(len(self._all) if event.size().width() >= whole else len(self._all) // 2)

    def _lay_out(self, across: int) -> None:
        """So many buttons beside one another, in one line or two."""
        if across == self._across:
            return
        self._across = across
        for number, button in enumerate(self._all):
            self._grid.addWidget(button, number // across, number % across)
        for column in range(len(self._all) + 1):
            self._grid.setColumnStretch(column, int(column == across))
        self.updateGeometry()
