"""Keeps what is being reviewed, so that a power cut loses two seconds of it at most."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.domain.errors import UserError
from desktop.domain.review import Review
from desktop.ui.ports import Reviews
from desktop.ui.tasks import TaskRunner

_AFTER = 1000


class ReviewKeeper(QObject):
    """Told of every change; keeps all of it, in the worker, one second later.

    `read` gives the review as it is, None for an empty page. `failed` comes when it could not
    be kept.
    """

    failed = Signal()

    def __init__(
        self,
        reviews: Reviews,
        tasks: TaskRunner,
        read: Callable[[], Review | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._reviews, self._tasks, self._read = reviews, tasks, read
        self._pending = QTimer(self, singleShot=True, interval=_AFTER)
        self._pending.timeout.connect(self.keep)

    @Slot()
    def note_change(self) -> None:
        if not self._pending.isActive():
            self._pending.start()

    def pause(self) -> None:
        """What is reviewed is about to be registered or put away."""
        self._pending.stop()

    @Slot()
    def keep(self) -> None:
        review = self._read()
        if review is not None:
            self._run(lambda _job: self._reviews.keep(review))

    def drop(self) -> None:
        self._pending.stop()
        self._run(lambda _job: self._reviews.drop())

    @Slot()
    def keep_at_once(self) -> None:
        """In this thread: the worker may take nothing more."""
        review = self._read()
        if self._pending.isActive() and review is not None:
            self._pending.stop()
            try:
                self._reviews.keep(review)
            except UserError:
                self.failed.emit()

    def _run(self, work: Callable[[object], None]) -> None:
        self._tasks.run(work, failed=self._on_failed, channel=(id(self), "keep"))

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.failed.emit()
