"""Proving an open office in a thread of its own, so that damage is told before anybody types."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.ports import Office
    from desktop.ui.tasks import Job


class Proof(QObject):
    """Reads all that was saved once; what is found is told, and the services refuse to save."""

    def __init__(self, failed: Callable[[Exception], None], parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = TaskRunner(self)
        self._failed = failed
        self.at_work = threading.Lock()

    def begin(self, office: Office) -> None:
        def prove(job: Job) -> None:
            with self.at_work:
                job.step(0, 1)  # raises where it was given up meanwhile
                office.verify(job.step)

        self._tasks.run(prove, failed=self._failed)

    def leave(self) -> None:
        """Give up at the next step. Whoever closes the office waits for `at_work`."""
        self._tasks.forget()

    def finish(self) -> None:
        self._tasks.finish()
