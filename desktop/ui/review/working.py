"""Work of the review in the background: one thing at a time, and questions on the side."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import InvalidEntry
from desktop.domain.forms import Found, Lookup
from desktop.ui.ports import Forms
from desktop.ui.tasks import TaskRunner


class Working(QObject):
    """While something is done, `widgets` cannot be pressed; `doing` says in words what is."""

    doing = Signal(str)

    def __init__(
        self, tasks: TaskRunner, failed: Callable[[Exception], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tasks, self._failed = tasks, failed
        self.widgets: Sequence[QWidget] = ()
        self.is_busy = False

    def do(self, act: Callable[[], object], done: Callable[..., None], doing: str) -> None:
        """Nothing, while something else is being done."""
        if self.is_busy:
            return
        self._show(True)
        self.doing.emit(doing)

        def ended(result: object) -> None:
            self._show(False)
            done(result)

        def failed(error: Exception) -> None:
            self._show(False)
            self._failed(error)

        self._tasks.run(lambda _job: act(), done=ended, failed=failed, channel=(id(self), "work"))

    def ask(self, act: Callable[[], object], done: Callable[..., None], about: str) -> None:
        """Only the newest question `about` it counts."""
        self._tasks.run(
            lambda _job: act(), done=done, failed=self._failed, channel=(id(self), about)
        )

    def ask_quietly(self, act: Callable[[], object], done: Callable[..., None], about: str) -> None:
        """What is still being typed and cannot be read yet is no answer."""

        def failed(error: Exception) -> None:
            if not isinstance(error, InvalidEntry):
                self._failed(error)

        self._tasks.run(lambda _job: act(), done=done, failed=failed, channel=(id(self), about))

    def look_up(
        self, forms: Forms, what: Lookup, typed: str, told: Callable[[Sequence[Found]], None]
    ) -> None:
        self.ask(lambda: forms.look_up(what, typed), told, "look up")

    def _show(self, busy: bool) -> None:
        self.is_busy = busy
        for widget in self.widgets:
            widget.setEnabled(not busy)
