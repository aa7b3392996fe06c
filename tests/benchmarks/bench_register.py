"""A register of many agreements in the real window: `python -m tests.benchmarks.bench_register`.

Shown, scrolled, sorted by every head and filtered; the longest stall of the event loop in each.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer

from desktop import app
from desktop.domain.codes import Status
from desktop.domain.views_register import RegisterKey
from desktop.ui.messages import MessageBoxes
from desktop.ui.program import Program
from desktop.ui.rooms import Room
from desktop.ui.settings import WindowMemory
from tests.benchmarks.make_large import NOW, make_large

_BEAT = 5
_LIMIT = 120


class Watch:
    """A heart in the event loop: the longest gap between two beats is the stall.

    `busiest` is the most that this thread itself computed between two beats: on a machine that
    others use as well, a gap may be somebody else's.
    """

    def __init__(self) -> None:
        self.worst: dict[str, float] = {}
        self.busiest: dict[str, float] = {}
        self._computed = 0.0
        self._last = 0.0
        self._name = ""
        self._timer = QTimer(interval=_BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def _beat(self) -> None:
        now = time.perf_counter()
        gap = (now - self._last) * 1000 - _BEAT
        self.worst[self._name] = max(self.worst.get(self._name, 0), gap)
        computed = time.thread_time()
        busy = (computed - self._computed) * 1000
        self.busiest[self._name] = max(self.busiest.get(self._name, 0), busy)
        self._last, self._computed = now, computed

    def during(self, name: str, act: Callable[[], object], until: Callable[[], bool]) -> None:
        """Act, run the event loop until the end is seen, and tell time and stall."""
        self._name, self._last, self._computed = name, time.perf_counter(), time.thread_time()
        begun = self._last
        self._timer.start()
        QTimer.singleShot(0, act)
        loop = QEventLoop()
        poll = QTimer(interval=10)
        poll.timeout.connect(lambda: loop.quit() if self._is_over(begun, until) else None)
        poll.start()
        loop.exec()
        self._timer.stop()
        took = time.perf_counter() - begun
        stall, busy = self.worst[name], self.busiest[name]
        print(f"{name:34} {took * 1000:7.0f} ms, longest stall {stall:4.0f}, busy {busy:4.0f} ms")

    @staticmethod
    def _is_over(begun: float, until: Callable[[], bool]) -> bool:
        if time.perf_counter() - begun > _LIMIT:
            raise TimeoutError
        return time.perf_counter() - begun > 0.05 and until()


def measure(path: Path, folder: Path) -> None:
    qt = app.application([])
    offices = app.OfficeFiles("시험", lambda: NOW)
    program = Program(offices, MessageBoxes(), WindowMemory(folder / "window.ini"), str(path))
    window, watch = program.window, Watch()
    window.resize(1280, 720)
    watch.during("window and office open", window.show, lambda: window.room is Room.HOME)
    home: Any = window.front
    watch.during("홈 filled", lambda: None, lambda: home.cares.rowCount() > 0)
    watch.during("협약 shown", lambda: window.show_room(Room.REGISTER), lambda: _settled(window))
    page: Any = window.front
    print(f"{page.model.rowCount():,} agreements")
    _scroll(watch, page)
    for key in RegisterKey:
        for falling in (False, True):
            name = f"sorted by {key}, {'falling' if falling else 'rising'}"
            watch.during(
                name,
                lambda k=key, f=falling: page._on_sort_wanted(k, f),
                lambda: _settled(window) and not program.tasks._waiting,
            )
    for text in ("시험", "협력기관 017", "0042", "없는 말", ""):
        watch.during(
            f"filtered by ‘{text}’",
            lambda t=text: page.filters.text.setText(t),
            lambda: not page.filters._pause.isActive() and not program.tasks._waiting,
        )
    watch.during(
        "filtered by a status",
        lambda: page.filters.status.show_value(Status.DELAYED),
        lambda: not program.tasks._waiting,
    )
    window.close()
    print(f"longest stall of all: {max(watch.worst.values()):.0f} ms")
    del qt


def _settled(window: Any) -> bool:
    page = window.front
    return bool(page.model.rowCount()) and bool(page._shown_id)


def _scroll(watch: Watch, page: Any) -> None:
    bar = page.table.verticalScrollBar()
    steps = iter([bar.maximum() * n // 40 for n in range(41)])
    timer = QTimer(interval=25)

    def step() -> None:
        place = next(steps, None)
        if place is None:
            timer.stop()
        else:
            bar.setValue(place)

    timer.timeout.connect(step)
    watch.during("scrolled from top to bottom", timer.start, lambda: not timer.isActive())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--agreements", type=int, default=10_000)
    parser.add_argument("--file", type=Path, help="an office file made before")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = given.file or Path(folder) / "large.mou"
        if given.file is None:
            make_large(path, agreements=given.agreements)
        measure(path, Path(folder))


if __name__ == "__main__":
    main()
