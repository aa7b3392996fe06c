"""Sees every time the GUI thread answers nothing for too long, and what it was doing then."""

from __future__ import annotations

import heapq
import linecache
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

LIMIT = 50
_BEAT = 5
_KEPT = 12
Step = tuple[str, int, str]


@dataclass(order=True)
class Stall:
    """`ms` passed between two beats; the thread itself computed for `cpu` of them."""

    cpu: float
    ms: float
    number: int
    what: str = field(compare=False)
    stack: tuple[Step, ...] = field(compare=False)

    def __str__(self) -> str:
        lines = "".join(f"\n      {_place(*step)}" for step in self.stack)
        return f"{self.ms:.0f} ms, {self.cpu:.0f} ms of them computed: {self.what}{lines}"


class GuiWatch(QObject):
    """A clock in the event loop, and a thread that looks at the stack when it does not tick.

    On a machine that others use as well a pause may be somebody else's: only what the thread
    itself computed counts as `long`, all other pauses are told apart from it. `what` says what
    is being done; work inside `own` is not the program's.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.what = ""
        self.worst: list[Stall] = []
        self.long = self.waits = 0
        self.worst_kept = _KEPT
        self.by_what: Counter[str] = Counter()
        self._own_ms = self._own_cpu = 0.0
        self._numbers = count()
        self._stack: tuple[Step, ...] = ()
        self._main = threading.get_ident()
        self._at, self._cpu = time.perf_counter(), time.thread_time()
        self._over = threading.Event()
        self._timer = QTimer(self, interval=_BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        self._at, self._cpu = time.perf_counter(), time.thread_time()
        self._timer.start()
        threading.Thread(target=self._look, name="watch", daemon=True).start()

    def stop(self) -> None:
        self._timer.stop()
        self._over.set()

    @contextmanager
    def own(self) -> Iterator[None]:
        """What the trial does for itself."""
        at, cpu = time.perf_counter(), time.thread_time()
        yield
        self._own_ms += time.perf_counter() - at
        self._own_cpu += time.thread_time() - cpu

    def report(self) -> list[str]:
        said = [f"GUI thread busy over {LIMIT} ms: {self.long} times; paused: {self.waits} times"]
        worst = sorted(self.worst, reverse=True)
        return said + [f"  {stall}" for stall in worst]

    # in the GUI thread

    def _beat(self) -> None:
        at, cpu = time.perf_counter(), time.thread_time()
        ms = (at - self._at - self._own_ms) * 1000 - _BEAT
        computed = (cpu - self._cpu - self._own_cpu) * 1000
        if ms > LIMIT:
            self._note(ms, computed)
        self._at, self._cpu = at, cpu
        self._own_ms = self._own_cpu = 0.0
        self._stack = ()

    def _note(self, ms: float, computed: float) -> None:
        if computed > LIMIT:
            self.long += 1
            self.by_what[self.what] += 1
        else:
            self.waits += 1
        stall = Stall(computed, ms, next(self._numbers), self.what, self._stack)
        if len(self.worst) < self.worst_kept:
            heapq.heappush(self.worst, stall)
        else:
            heapq.heappushpop(self.worst, stall)

    # in the thread that watches

    def _look(self) -> None:
        while not self._over.wait(0.01):
            if not self._stack and (time.perf_counter() - self._at) * 1000 > LIMIT * 0.6:
                stack = _stack_of(self._main)
                self._stack = tuple(_ours(stack))


def _stack_of(thread: int) -> list[Step]:
    """Innermost first. Frames are let go at once: they would keep widgets that are gone."""
    steps, frame = [], sys._current_frames().get(thread)
    while frame is not None:
        code = frame.f_code
        steps.append((code.co_filename, frame.f_lineno, code.co_name))
        frame = frame.f_back
    return steps


def _ours(stack: list[Step]) -> list[Step]:
    """The last steps within the program, and where it was last."""
    inside = [each for each in stack if "/desktop/" in each[0]][:6]
    return list(reversed(inside if stack[:1] == inside[:1] else stack[:1] + inside))


def _place(file: str, line: int, name: str) -> str:
    return f"{Path(file).name}:{line} {name}: {linecache.getline(file, line).strip()}"
