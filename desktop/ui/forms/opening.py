"""Opens forms over the window, and offers again those that were left unfinished."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Slot

from desktop.domain.errors import UserError

if TYPE_CHECKING:
    from desktop.domain.forms import Form, FormTarget, Saved, Unfinished
    from desktop.ui.forms.dialog import FormDialog
    from desktop.ui.main_window import MainWindow
    from desktop.ui.messages import Messages
    from desktop.ui.pages import Pages
    from desktop.ui.ports import Forms
    from desktop.ui.settings import WindowMemory
    from desktop.ui.tasks import TaskRunner

    Opened = tuple[Form, Unfinished | None]


def _now() -> datetime:
    return datetime.now().astimezone()


class FormOpener(QObject):
    """One form is open at a time. Its modules are imported with the first one, in the worker."""

    def __init__(
        self,
        window: MainWindow,
        pages: Pages,
        tasks: TaskRunner,
        messages: Messages,
        memory: WindowMemory,
        now: Callable[[], datetime] = _now,
    ) -> None:
        super().__init__(window)
        self._window, self._pages, self._tasks = window, pages, tasks
        self._messages, self._memory, self._now = messages, memory, now
        self.dialog: FormDialog | None = None
        self._left: Sequence[Unfinished] = ()
        pages.form_wanted.connect(self.open)
        pages.remove_wanted.connect(self.remove)
        window.status.unfinished_wanted.connect(self.show_unfinished)

    @property
    def _forms(self) -> Forms | None:
        return self._pages.office.forms if self._pages.has_office else None

    @Slot(object)
    def open(self, target: FormTarget) -> None:
        forms = self._forms
        if forms is None or self.dialog is not None:
            return

        def read(_job: object) -> Opened:
            from desktop.ui.forms import dialog  # noqa: F401

            form = forms.open(target)
            kept = (each for each in forms.unfinished() if each.target == target)
            return form, next(kept, None)

        self._tasks.run(
            read,
            done=self._on_opened,
            failed=self._messages.failure,
            channel=(id(self), "open"),
        )

    @Slot(object)
    def remove(self, target: FormTarget) -> None:
        forms = self._forms
        if forms is not None:
            self._tasks.run(
                lambda _job: forms.remove(target),
                done=self._pages.show_changed,
                failed=self._messages.failure,
                lasting=True,
            )

    def look_for_unfinished(self) -> None:
        """Offer in the status bar what was left; it is not asked about."""
        forms = self._forms
        if forms is not None:
            self._tasks.run(
                lambda _job: forms.unfinished(),
                done=self._on_unfinished,
                failed=self._messages.failure,
                channel=(id(self), "unfinished"),
            )

    @Slot()
    def show_unfinished(self) -> None:
        """A line for each form that was left, with its age."""
        from PySide6.QtWidgets import QMenu

        from desktop.ui.forms.wording import age_words

        button, now = self._window.status.unfinished, self._now()
        menu = QMenu(button)
        for each in self._left:
            title = each.title.replace("&", "&&")
            action = menu.addAction(f"{title} ({age_words(now - each.kept_at)})")
            action.triggered.connect(partial(self.open, each.target))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def leave(self) -> None:
        """The office is about to be closed: an open form is kept and offered next time."""
        self._on_unfinished(())
        if self.dialog is None:
            return
        dialog, self.dialog = self.dialog, None
        try:
            dialog.keep_at_once()
        except UserError as error:
            self._messages.failure(error)
        dialog.done(0)

    def _on_opened(self, opened: Opened) -> None:
        from desktop.ui.forms.dialog import FormDialog

        form, left = opened
        forms = self._forms
        if forms is None or self.dialog is not None:
            return
        shared = forms, self._tasks, self._messages, self._memory
        self.dialog = FormDialog(form, *shared, self._now, self._window)
        self.dialog.saved.connect(partial(self._on_saved, form.target))
        self.dialog.finished.connect(self._on_finished)
        self.dialog.filled.connect(partial(self._on_filled, self.dialog, left))
        self.dialog.fill_in_turns()

    @staticmethod
    def _on_filled(dialog: FormDialog, left: Unfinished | None) -> None:
        if left is not None:
            dialog.offer(left)
        dialog.open()

    def _on_saved(self, target: FormTarget, saved: Saved) -> None:
        if self._window.front is not None:
            self._window.front.form_saved(target, saved)
        self._pages.show_changed(saved)

    @Slot(int)
    def _on_finished(self, _result: int) -> None:
        self.dialog = None
        self._window.activateWindow()
        self.look_for_unfinished()

    def _on_unfinished(self, left: Sequence[Unfinished]) -> None:
        self._left = left
        self._window.status.show_unfinished(len(left))
