"""Forms that 과제·실적 asks for, and the closing of its round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from desktop.domain.forms import FormKind, FormTarget
from desktop.ui.messages import Messages
from desktop.ui.ports import Work
from desktop.ui.rooms import Room
from desktop.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from desktop.ui.screens.work import WorkPage


class WorkActs(QObject):
    """Ctrl+N makes an item of the agreement in hand; F2 on what an item is opens its form."""

    def __init__(
        self, page: WorkPage, work: Work, tasks: TaskRunner, messages: Messages, *, editable: bool
    ) -> None:
        super().__init__(page)
        self._page, self._work, self._tasks, self._messages = page, work, tasks, messages
        self._editable = editable
        self.new = page.new
        self.new.setToolTip("고른 과제의 협약에 새 과제 등록 (Ctrl+N)")
        self.new.setVisible(editable)
        page.filters.rounds.setVisible(editable)
        self.new.clicked.connect(self.make_item)
        key = QShortcut(QKeySequence("Ctrl+N"), page)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self.make_item)
        page.table.opened.connect(self._on_opened)
        page.list.content.empty.acted.connect(self._on_empty_acted)
        page.filters.rounds.form_wanted.connect(page.form_wanted)
        page.filters.rounds.closing_wanted.connect(self._on_closing_wanted)

    @Slot()
    def make_item(self) -> None:
        """A new item of the agreement in hand; without one it is chosen in the register first."""
        page = self._page
        line = page.list.line(page.table.chosen_id())
        if line is None:
            page.wanted.emit(Room.REGISTER)
        elif self._editable:
            owner_id = line.place.record_id
            page.form_wanted.emit(FormTarget(kind=FormKind.ACTION_ITEM, owner_id=owner_id))

    @Slot(str)
    def _on_opened(self, item_id: str) -> None:
        if self._editable:
            target = FormTarget(kind=FormKind.ACTION_ITEM, record_id=item_id)
            self._page.form_wanted.emit(target)

    @Slot()
    def _on_empty_acted(self) -> None:
        page = self._page
        if not page.shown_round:
            page.form_wanted.emit(FormTarget(kind=FormKind.ROUND))
        elif page.filters.is_narrowed:
            page.filters.clear()
        else:
            self.make_item()

    @Slot()
    def _on_closing_wanted(self) -> None:
        self._page.take_in()
        round_id = self._page.shown_round
        self._tasks.run(
            lambda _job: self._work.close_round(round_id),
            done=self._page.changed.emit,
            failed=self._messages.failure,
            lasting=True,
        )
