"""Keeps what is being typed, so that a power cut loses two seconds of it at most."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.errors import UserError
from desktop.domain.forms import Entries, Form
from desktop.ui.ports import Forms
from desktop.ui.tasks import TaskRunner

_AFTER = 1000


class Keeper(QObject):
    """Told of every change; keeps all fields together, in the worker, one second later.

    `read` gives the form and its entries as they are. `kept` says whether something of this
    form may have been kept and has not been dropped since.
    """

    def __init__(
        self,
        forms: Forms,
        tasks: TaskRunner,
        read: Callable[[], tuple[Form, Entries]],
        failed: Callable[[Exception], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._forms, self._tasks, self._read, self._failed = forms, tasks, read, failed
        self.kept = False
        self._is_left = False
        # Not started anew by each key: somebody who never pauses is kept as well.
        self._pending = QTimer(self, singleShot=True, interval=_AFTER)
        self._pending.timeout.connect(self.keep)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    @Slot()
    def note_change(self) -> None:
        if not self._pending.isActive():
            self._pending.start()

    @Slot()
    def keep(self) -> None:
        self._pending.stop()
        form, entries = self._read()
        self.kept = True
        self._tasks.run(
            lambda _job: self._forms.keep(form, entries),
            failed=self._on_failed,
            channel=(id(self), "keep"),
            lasting=True,
        )

    def keep_at_once(self) -> None:
        """In this thread: the program is about to end and the worker has ended."""
        self._pending.stop()
        self._forms.keep(*self._read())

    @property
    def is_pending(self) -> bool:
        return self._pending.isActive()

    def pause(self) -> None:
        """What was typed is about to be saved or thrown away."""
        self._pending.stop()

    def drop(self) -> None:
        """Forget what was kept."""
        self._pending.stop()
        form, _ = self._read()
        self.kept = False
        self._tasks.run(
            lambda _job: self._forms.drop(form.target), failed=self._on_failed, lasting=True
        )

    def leave(self) -> None:
        """The form is gone: what cannot be kept or dropped is nobody's concern any more."""
        self._pending.stop()
        self._is_left = True

    def _on_failed(self, error: Exception) -> None:
        if not (self._is_left and isinstance(error, UserError)):
            self._failed(error)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _before: QWidget, _now: QWidget) -> None:
        if self._pending.isActive():
            self.keep()
