"""What one page or dialog asks the worker for: nothing comes back to it once it is gone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Slot

from desktop.ui.tasks import Job, TaskRunner


class PageTasks(TaskRunner):
    """Hands all on to the runner of the program, and drops what is its page's when that goes.

    A timer of the page may still ring between being thrown away and being destroyed.
    """

    def __init__(self, program: TaskRunner) -> None:
        super().__init__()
        self._program = program
        self._own: list[Job] = []
        self._has_left = False

    def run(self, work: Callable[[Job], Any], **given: Any) -> Job:
        job = self._program.run(work, **given)
        self._own = [each for each in self._own if self._program.is_waiting(each)] + [job]
        if self._has_left:
            job.drop()
        return job

    @Slot()
    def leave(self) -> None:
        self._has_left = True
        for job in self._own:
            job.drop()
