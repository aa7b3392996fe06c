"""CPU time to the painted shell against a bare window: `python -m tests.benchmarks.bench_start`.

Three processes take turns: a bare window, our window, and the whole program with its command
line. The last two go on until 홈 is filled and tell the longest stall of the window by then.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

_HEAVY = ("sqlalchemy", "xlsxwriter", "openpyxl", "docx")
_BEAT = 5
_KINDS = ("bare", "window", "program")


def _bare() -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication([])

    class Window(QMainWindow):
        def paintEvent(self, event):
            super().paintEvent(event)
            QTimer.singleShot(0, self.painted)

        def painted(self):
            print(json.dumps({"cpu": time.process_time() * 1000}))
            app.quit()

    window = Window()
    window.resize(1280, 720)
    window.show()
    app.exec()


def _window(location: str) -> None:
    from desktop import app

    _watch(app)
    app.run(location)


def _program(location: str) -> None:
    import desktop.__main__ as door

    def open_window(_unseen: int, given: str | None, _user: str) -> int:
        from desktop import app

        _watch(app)
        return app.run(given)

    door._open_window = open_window
    door.main(["--file", location])


def _watch(app: Any) -> None:
    """Let the program that `app` makes report its first picture, and end once 홈 is filled."""
    make = app.make_program

    def watched(*given: Any) -> Any:
        program = make(*given)
        program.window.painted.connect(lambda: _begin(program))
        return program

    app.make_program = watched


def _begin(program: Any) -> None:
    found = {"cpu": time.process_time() * 1000}
    found["loaded"] = [name for name in _HEAVY if name in sys.modules]

    from PySide6.QtCore import Qt, QTimer

    beats = [time.perf_counter()]
    timer = QTimer(program, interval=_BEAT, timerType=Qt.TimerType.PreciseTimer)

    def beat() -> None:
        beats.append(time.perf_counter())
        page = program.window.front
        if page is not None and getattr(page, "cares", None) and page.cares.rowCount():
            timer.stop()
            gaps = [(b - a) * 1000 - _BEAT for a, b in itertools.pairwise(beats)]
            found["stall"] = max(gaps)
            found["filled"] = (beats[-1] - beats[0]) * 1000
            print(json.dumps(found), flush=True)
            program.window.close()

    timer.timeout.connect(beat)
    timer.start()


def _child(kind: str, location: str, home: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.benchmarks.bench_start", "--kind", kind, location]
    settings = os.environ | {"XDG_CONFIG_HOME": home, "XDG_STATE_HOME": home}
    settings.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Compiled modules are kept, as they are for every user from the second start on.
    settings.pop("PYTHONDONTWRITEBYTECODE", None)
    settings["PYTHONPYCACHEPREFIX"] = f"{home}/bytecode"
    done = subprocess.run(command, env=settings, capture_output=True, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def _make_sample(path: Path) -> None:
    from datetime import UTC, datetime

    from desktop.services.office_files import create_office
    from desktop.services.sample import load_sample, sample_office

    create_office(
        str(path), sample_office(), user="시험", clock=lambda: datetime.now(UTC), enter=load_sample
    ).close()


def measure(repeats: int) -> dict[str, list[dict[str, Any]]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.mou"
        _make_sample(path)
        for kind in _KINDS:  # once for the caches
            _child(kind, str(path), folder)
        taken: dict[str, list[dict[str, Any]]] = {kind: [] for kind in _KINDS}
        for _ in range(repeats):
            for kind in _KINDS:
                taken[kind].append(_child(kind, str(path), folder))
    return taken


def _tell(taken: dict[str, list[dict[str, Any]]]) -> None:
    cpu = {kind: statistics.median(each["cpu"] for each in rows) for kind, rows in taken.items()}
    for kind, milliseconds in cpu.items():
        ratio = milliseconds / cpu["bare"]
        line = f"{kind:8} {milliseconds:6.1f} ms CPU to the picture, {ratio:.2f} x bare"
        if kind != "bare":
            stalls = sorted(each["stall"] for each in taken[kind])
            filled = statistics.median(each["filled"] for each in taken[kind])
            loaded = sorted({name for each in taken[kind] for name in each["loaded"]})
            line += (
                f"; longest stall {statistics.median(stalls):.0f} ms (worst {stalls[-1]:.0f}), "
                f"홈 filled after {filled:.0f} ms; heavy modules by then: {loaded or 'none'}"
            )
        print(line)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kind", choices=_KINDS)
    parser.add_argument("--repeats", type=int, default=7)
    parser.add_argument("location", nargs="?", default="")
    given = parser.parse_args()
    if given.kind is None:
        _tell(measure(given.repeats))
    elif given.kind == "bare":
        _bare()
    else:
        (_window if given.kind == "window" else _program)(given.location)


if __name__ == "__main__":
    main()
