"""What can be done with the round that is shown, and how a new one is begun."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from desktop.domain.forms import FormKind, FormTarget
from desktop.domain.views_work import RoundChoice


class RoundButton(QPushButton):
    """A menu: a new round, and correct or close the one shown while it is open."""

    form_wanted = Signal(object)
    closing_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("회차", parent)
        self._shown: RoundChoice | None = None
        self.setToolTip("점검 회차 만들기, 고치기, 마감")
        self.setAccessibleName("점검 회차 관리")
        self.acts = QMenu(self)
        self.new = self.acts.addAction("새 회차 만들기")
        self.edit = self.acts.addAction("이 회차 고치기")
        self.finish = self.acts.addAction("이 회차 마감")
        self.setMenu(self.acts)
        self.new.triggered.connect(self._on_new)
        self.edit.triggered.connect(self._on_edit)
        self.finish.triggered.connect(self.closing_wanted)
        self.show_round(None)

    def show_round(self, shown: RoundChoice | None) -> None:
        self._shown = shown
        is_open = shown is not None and not shown.is_closed
        self.edit.setEnabled(is_open)
        self.finish.setEnabled(is_open)

    @Slot()
    def _on_new(self) -> None:
        self.form_wanted.emit(FormTarget(kind=FormKind.ROUND))

    @Slot()
    def _on_edit(self) -> None:
        if self._shown is not None:
            self.form_wanted.emit(FormTarget(kind=FormKind.ROUND, record_id=self._shown.id))
