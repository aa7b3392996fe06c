"""Service calls off the GUI thread, one at a time, with results on the GUI thread."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.ui.garbage import GarbageSearch

if TYPE_CHECKING:
    from queue import SimpleQueue

# The window must get its turn while the worker imports and computes.
_SWITCH_INTERVAL = 0.001


class Cancelled(Exception):
    """Raised inside the work when the user has cancelled it. Not a failure."""


class Job:
    """One piece of work under way: what it calls back, and whether it still matters."""

    def __init__(
        self,
        work: Callable[[Job], Any],
        done: Callable[[Any], None] | None,
        failed: Callable[[Exception], None],
        progress: Callable[[int, int], None] | None,
        ended: Callable[[], None] | None,
        lasting: bool,
    ) -> None:
        self.work, self.done, self.failed = work, done, failed
        self.progress, self.ended, self._lasting = progress, ended, lasting
        self.result: Any = None
        self.error: Exception | None = None
        self.stopped = False
        self.dropped = False
        self.channel: object = None
        self._cancelled = threading.Event()
        self._tell: Callable[[Job, int, int], None] | None = None

    @property
    def is_cancelled(self) -> bool:
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next step. Work that ends all the same is delivered."""
        self._cancelled.set()

    def drop(self) -> None:
        """Deliver nothing whatever happens: nobody waits for it. Stop it, unless it is lasting."""
        self.dropped = True
        if not self._lasting:
            self._cancelled.set()

    def step(self, done: int, total: int) -> None:
        """Called by the work, in the worker thread. Raises Cancelled to stop it."""
        if self._cancelled.is_set():
            raise Cancelled
        if self._tell is not None:
            self._tell(self, done, total)


class TaskRunner(QObject):
    """Runs one job after another in a thread of its own that lives as long as the program.

    `work` runs there and must not touch widgets; `done`, `failed`, `progress` and `ended`
    are called on the GUI thread. Of several jobs on one `channel` only the newest counts;
    older ones are skipped, or their results dropped. `ended` comes last, unless dropped.
    A `lasting` job, such as a save, is done even when its page goes or the program is closed.
    """

    busy_changed = Signal(bool)
    _came_back = Signal(object)
    _stepped = Signal(object, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest: dict[object, Job] = {}
        self._waiting: set[Job] = set()
        self._thread = threading.Thread(target=self._work, name="data", daemon=True)
        # Emitted in the worker, received by an object that lives here: Qt queues the call.
        self._came_back.connect(self._on_came_back)
        self._stepped.connect(self._on_stepped)
        self._slow = QTimer(self, singleShot=True, interval=500)
        self._slow.timeout.connect(self._on_slow)
        self._garbage = GarbageSearch(self)
        self._busy = False
        self._finished = False

    def run(
        self,
        work: Callable[[Job], Any],
        *,
        failed: Callable[[Exception], None],
        done: Callable[[Any], None] | None = None,
        progress: Callable[[int, int], None] | None = None,
        ended: Callable[[], None] | None = None,
        channel: object = None,
        lasting: bool = False,
    ) -> Job:
        job = Job(work, done, failed, progress, ended, lasting)
        job._tell = self._stepped.emit
        if self._finished:
            job.drop()  # a timer of a page that is about to go
            return job
        if channel is not None:
            older = self._newest.get(channel)
            if older is not None:
                older.drop()
            self._newest[channel] = job
            job.channel = channel
        self._waiting.add(job)
        self._queue.put(job)
        if not self._thread.is_alive():
            self._garbage.take_over()
            self._thread.start()
        if not self._slow.isActive() and not self._busy:
            self._slow.start()
        return job

    def is_waiting(self, job: Job) -> bool:
        """Not come back yet."""
        return job in self._waiting

    def forget(self) -> None:
        """Cancel everything and drop what still comes back: its screens are gone."""
        for job in self._waiting:
            job.drop()

    def finish(self) -> None:
        """Let the job under way end and take no other; called before the application closes."""
        self._finished = True
        self.forget()
        if self._thread.is_alive():
            self._queue.put(None)
            self._thread.join()
            self._garbage.give_back()

    @cached_property
    def _queue(self) -> SimpleQueue[Job | None]:
        """Made with the first job: the first picture needs none."""
        from queue import SimpleQueue

        return SimpleQueue()

    # in the worker thread

    def _work(self) -> None:
        sys.setswitchinterval(_SWITCH_INTERVAL)
        while (job := self._queue.get()) is not None:
            self._do(job)
            self._garbage.calm()  # opening an office lets Python search
            self._came_back.emit(job)
            del job  # until the next one comes it would keep the page that waited

    @staticmethod
    def _do(job: Job) -> None:
        if job.is_cancelled:
            job.stopped = True
            return
        try:
            job.result = job.work(job)
        except Cancelled:
            job.stopped = True
        except Exception as error:
            job.error = error

    # in the GUI thread

    @Slot(object, int, int)
    def _on_stepped(self, job: Job, done: int, total: int) -> None:
        if job.progress is not None and not job.is_cancelled:
            job.progress(done, total)

    @Slot(object)
    def _on_came_back(self, job: Job) -> None:
        self._waiting.discard(job)
        if self._newest.get(job.channel) is job:
            del self._newest[job.channel]  # it would keep the page that waited for it
        if not self._waiting:
            self._slow.stop()
            self._set_busy(False)
        if job.dropped:
            return
        try:
            self._deliver(job)
        finally:
            if job.ended is not None:
                job.ended()

    def _deliver(self, job: Job) -> None:
        if job.error is not None:
            job.failed(job.error)
        elif job.done is not None and not job.stopped:
            job.done(job.result)

    @Slot()
    def _on_slow(self) -> None:
        self._set_busy(bool(self._waiting))

    def _set_busy(self, busy: bool) -> None:
        if busy != self._busy:
            self._busy = busy
            self.busy_changed.emit(busy)
