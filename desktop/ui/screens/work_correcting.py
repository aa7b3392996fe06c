"""The line over a closed round: why its cells are shut, and the reason that opens them."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from desktop.domain.views_work import RoundChoice
from desktop.ui import style
from desktop.ui.widgets.cards import label

_CLOSED = "마감된 회차라 고칠 수 없습니다. 바로잡을 것은 «정정»으로 남깁니다."


class CorrectionBar(QWidget):
    """Hidden over an open round. While there is a reason each edit is a correction."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = label(_CLOSED, "banner")
        self.begin = QPushButton("정정")
        self.begin.setToolTip("사유를 적고 마감된 실적 바로잡기")
        self.caption = label("정정 사유", "subtle")
        self.field = QLineEdit()
        self.field.setPlaceholderText("사유를 적으면 칸이 열리고, 고친 것마다 이 사유가 남습니다")
        self.caption.setBuddy(self.field)
        self.field.setAccessibleName("정정 사유")
        self.end = QPushButton("정정 마침")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.GAP)
        for part in (self.said, self.begin, self.caption):
            layout.addWidget(part)
        layout.addWidget(self.field, 1)
        layout.addWidget(self.end)
        layout.addStretch(0)
        self.begin.clicked.connect(self._on_begin)
        self.end.clicked.connect(self.clear)
        self.field.textChanged.connect(self.changed)
        self._show_correcting(False)
        self.hide()

    @property
    def reason(self) -> str:
        return self.field.text().strip()

    def show_round(self, chosen: RoundChoice | None) -> None:
        self.setVisible(chosen is not None and chosen.is_closed)

    @Slot()
    def clear(self) -> None:
        """No more corrections: the cells are shut again."""
        self.field.clear()
        self._show_correcting(False)

    @Slot()
    def _on_begin(self) -> None:
        self._show_correcting(True)
        self.field.setFocus()

    def _show_correcting(self, correcting: bool) -> None:
        for shut in (self.said, self.begin):
            shut.setVisible(not correcting)
        for opened in (self.caption, self.field, self.end):
            opened.setVisible(correcting)
