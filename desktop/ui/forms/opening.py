"""Opens forms over the window, and offers again those that were left unfinished."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from desktop.domain.errors import UserError
from desktop.domain.forms import Form, FormTarget, Saved, Unfinished
from desktop.ui.forms.dialog import FormDialog
from desktop.ui.forms.wording import age_words
from desktop.ui.messages import Messages
from desktop.ui.ports import Forms
from desktop.ui.settings import WindowMemory
from desktop.ui.tasks import TaskRunner

Opened = tuple[Form, Unfinished | None]


class FormOpener(QObject):
    """One form is open at a time. `saved` tells what a form or a removal has done.

    `unfinished` tells all forms that were kept from before, whenever that may have changed.
    """

    saved = Signal(object)
    unfinished = Signal(object)

    def __init__(
        self,
        window: QWidget,
        forms: Forms,
        tasks: TaskRunner,
        messages: Messages,
        memory: WindowMemory,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self._window, self._forms, self._tasks = window, forms, tasks
        self._messages, self._memory, self._now = messages, memory, now
        self.dialog: FormDialog | None = None

    @Slot(object)
    def open(self, target: FormTarget) -> None:
        if self.dialog is not None:
            return

        def read(_job: object) -> Opened:
            form = self._forms.open(target)
            kept = (each for each in self._forms.unfinished() if each.target == target)
            return form, next(kept, None)

        self._tasks.run(
            read,
            done=self._on_opened,
            failed=self._messages.failure,
            channel=(id(self), "open"),
        )

    def remove(self, target: FormTarget) -> None:
        self._tasks.run(
            lambda _job: self._forms.remove(target),
            done=self.saved.emit,
            failed=self._messages.failure,
        )

    def look_for_unfinished(self) -> None:
        self._tasks.run(
            lambda _job: self._forms.unfinished(),
            done=self.unfinished.emit,
            failed=self._messages.failure,
            channel=(id(self), "unfinished"),
        )

    def unfinished_menu(self, left: Sequence[Unfinished], parent: QWidget) -> QMenu:
        """A line for each form that was left, with its age."""
        menu = QMenu(parent)
        now = self._now()
        for each in left:
            title = each.title.replace("&", "&&")
            action = menu.addAction(f"{title} ({age_words(now - each.kept_at)})")
            action.triggered.connect(partial(self.open, each.target))
        return menu

    def keep_at_once(self) -> None:
        """The program ends with a form open: nobody is asked, and it is offered next time."""
        if self.dialog is not None and self.dialog.is_changed():
            try:
                self.dialog.keeper.keep_at_once()
            except UserError as error:
                self._messages.failure(error)

    def _on_opened(self, opened: Opened) -> None:
        form, left = opened
        if self.dialog is not None:
            return
        self.dialog = FormDialog(
            form,
            self._forms,
            self._tasks,
            self._messages,
            self._memory,
            self._now,
            self._window,
        )
        self.dialog.saved.connect(self._on_saved)
        self.dialog.finished.connect(self._on_finished)
        if left is not None:
            self.dialog.offer(left)
        self.dialog.open()

    @Slot(object)
    def _on_saved(self, saved: Saved) -> None:
        self.saved.emit(saved)

    @Slot(int)
    def _on_finished(self, _result: int) -> None:
        self.dialog = None
        self.look_for_unfinished()
