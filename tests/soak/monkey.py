"""Random clicks and keys in the whole window for an hour: `monkey [SECONDS] [SEED]`.

No error escapes, Qt warns of nothing, nothing unexpected is logged, memory does not grow, the
GUI thread is never busy for long, and the office file is whole afterwards. Everything that can
be acted on is listed; what was never reached is printed.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import random
import shutil
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, QTimer, QtMsgType, QUrl, Slot, qInstallMessageHandler
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog

from desktop import app
from desktop.domain.errors import UserError
from desktop.domain.forms import FormKind
from desktop.services.office_files import create_office, open_office
from desktop.services.sample import load_sample, sample_office
from desktop.ui.messages import MessageBoxes
from desktop.ui.program import Program
from desktop.ui.rooms import Room
from desktop.ui.settings import WindowMemory
from tests.soak.census import Census, dialog_classes
from tests.soak.gui_watch import GuiWatch
from tests.soak.monkey_acts import Monkey

_HOUR, _WARM_UP, _MEMORY_MB = 3600, 0.25, 50
_PAUSE, _TRAIL, _SHOWN = 12, 12, 30
_BEGIN = datetime(2026, 10, 20, 9, 0, tzinfo=timezone(timedelta(hours=9)))
_HARMLESS = ("This plugin does not support",)


class Answers(MessageBoxes):
    """The real message boxes, but for those of the system: a file is named at random."""

    def __init__(self, folder: Path, office: Path, number: random.Random) -> None:
        self._folder, self._office, self._number = folder, office, number
        self.told: Counter[str] = Counter()
        self._wrong = folder / "아님.mou"
        self._wrong.write_text("자료가 아닌 파일", encoding="utf-8")

    def failure(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.told[f"{error.code} {error.sentence[:60]}"] += 1
        super().failure(error)

    def ask_open(self, _title: str, _kinds: str) -> Path | None:
        ways = (self._office, self._office, self._office, self._wrong, self._folder / "없음", None)
        return self._number.choice(ways)

    def ask_save(self, _title: str, _kinds: str, _offered: Path) -> Path | None:
        name = f"새로-{self._number.randrange(3)}.mou"
        return self._number.choice((None, None, self._folder / name))

    def ask_folder(self, _title: str, _offered: Path) -> Path | None:
        return self._number.choice((None, self._folder / "문서"))


class Faults:
    """Everything that must not happen, with what was done just before."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.trail: deque[str] = deque(maxlen=_TRAIL)

    def add(self, what: str) -> None:
        self.found.append(what + "\n    after: " + "\n           ".join(self.trail))

    def _error(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if error is not None:
            self.add("".join(traceback.format_exception(error)))

    def _from_qt(self, kind: QtMsgType, _context: object, text: str) -> None:
        quiet = kind in {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg}
        if not quiet and not text.startswith(_HARMLESS):
            self.add(f"Qt: {text}\n" + "".join(traceback.format_stack(limit=8)))

    @contextmanager
    def watching(self) -> Iterator[None]:
        handler = logging.Handler(logging.WARNING)
        handler.emit = lambda record: self.add(f"log: {record.getMessage()}")  # type: ignore[method-assign]
        logging.getLogger().addHandler(handler)
        sys.excepthook = self._error
        threading.excepthook = lambda told: self._error(None, told.exc_value, None)
        sys.unraisablehook = lambda told: self._error(None, told.exc_value, None)
        qInstallMessageHandler(self._from_qt)
        yield
        qInstallMessageHandler(None)
        logging.getLogger().removeHandler(handler)


class Trial(QObject):
    """Lets the monkey act again and again, from a clock that also ticks in inner event loops."""

    def __init__(self, folder: Path, seconds: float, seed: int) -> None:
        super().__init__()
        self._seconds, self._begun = seconds, time.monotonic()
        self.faults, self.census = Faults(), Census()
        self.watch = GuiWatch(self)
        self.monkey = Monkey(seed, self.census)
        self._patience = random.Random(seed + 1)
        self.acts = self._homeless = 0
        self.memory: list[tuple[float, float]] = []
        self.kinds: set[str] = set()
        self.rooms: Counter[str] = Counter()
        self.dialogs: Counter[str] = Counter()
        self.path = folder / "예시광역연합.mou"
        create_office(
            str(self.path), sample_office(), user="시험", clock=self.clock, enter=load_sample
        ).close()
        (folder / "문서").mkdir()
        self.answers = Answers(folder, self.path, random.Random(seed + 2))
        offices = app.OfficeFiles("시험", self.clock)
        memory = WindowMemory(folder / "window.ini")
        memory.keep("reports/folder", str(folder / "문서"))
        self.program = Program(offices, self.answers, memory, str(self.path))
        self.program.window.painted.connect(self._begin)
        QDesktopServices.setUrlHandler("file", self, "swallow")

    @Slot(QUrl)
    def swallow(self, _url: QUrl) -> None:
        """No other program is started."""

    def clock(self) -> datetime:
        """A few seconds pass with each act, so that an hour of it covers several days."""
        return _BEGIN + timedelta(seconds=6 * getattr(self, "acts", 0))

    @property
    def _passed(self) -> float:
        return time.monotonic() - self._begun

    @Slot()
    def _begin(self) -> None:
        app.complete(QApplication.instance())  # type: ignore[arg-type]
        self.watch.start()
        QTimer.singleShot(500, self._tick)

    def _tick(self) -> None:
        """The next tick is asked for first: an act may open a box that waits for an answer."""
        if self._passed > self._seconds:
            self._end()
            return
        QTimer.singleShot(_PAUSE, self._tick)
        if self.program.tasks._waiting and self._patience.random() < 0.9:
            return
        with self.watch.own():
            self._note()
            told, do = self.monkey.act()
            self.faults.trail.append(told)
        self.watch.what = told
        self.acts += 1
        try:
            do()
        except RuntimeError as error:  # what was to be acted on went in an inner loop
            if "already deleted" not in str(error):
                raise

    def _note(self) -> None:
        if self.program.forms is not None:
            self.program.forms._now = self.clock
        if self.acts % 5 == 0:
            self.census.take()
        self._find_home()
        room = self.program.window.room
        self.rooms[room or "-"] += 1
        for each in QApplication.topLevelWidgets():
            if isinstance(each, QDialog) and each.isVisible():
                self.dialogs[type(each).__name__] += 1
                target = getattr(getattr(each, "form", None), "target", None)
                if target is not None:
                    self.kinds.add(target.kind)
        if self.acts % 100 == 0:
            self.memory.append((self._passed, resident_mb()))

    def _find_home(self) -> None:
        """Without an office there is little to do: after a while it is opened again."""
        self._homeless = 0 if self.program.office is not None else self._homeless + 1
        if self._homeless > 60 and QApplication.activeModalWidget() is None:
            self._homeless = 0
            self.program.open(str(self.path))

    def _end(self) -> None:
        """Leave every inner loop, then close the window."""
        popup = QApplication.activePopupWidget()
        dialog = QApplication.activeModalWidget()
        if popup is not None:
            popup.close()
        elif isinstance(dialog, QDialog):
            dialog.done(0)
        else:
            self.watch.stop()
            self.program.window.close()
            QTimer.singleShot(0, QApplication.quit)
            return
        QTimer.singleShot(20, self._end)

    # --- afterwards ---

    def judge(self) -> None:
        self.faults.trail.clear()
        office = open_office(str(self.path), user="시험", clock=self.clock)
        office.verify()
        for finding in office.check():
            self.faults.add(f"office: {finding}")
        office.close()
        for left in self.path.parent.rglob(".~*"):
            self.faults.add(f"left behind: {left.name}")
        for keys, count in self.census.ambiguous.items():
            self.faults.add(f"two acts on one key, {count} times: {keys}")
        grown = self.grown()
        if grown > _MEMORY_MB and self._seconds >= _HOUR / 6:
            self.faults.add(f"memory grew by {grown:.0f} MB")

    def grown(self) -> float:
        """From the end of the warm-up to the end; the mean of five each."""
        late = [mb for at, mb in self.memory if at > self._seconds * _WARM_UP]
        return sum(late[-5:]) / 5 - sum(late[:5]) / 5 if len(late) >= 10 else 0.0

    def report(self) -> str:
        missed = self.census.unreached()
        built = dialog_classes() - set(self.dialogs)
        every = self.memory[:: max(len(self.memory) // 12, 1)]
        lines = [
            f"{self.acts} acts in {self._passed:.0f} s; "
            f"{self.census.count() - len(missed)} of {self.census.count()} things reached",
            *(f"  not reached: {name}" for name in missed),
            *(f"  dialog never shown: {name}" for name in sorted(built)),
            *(f"  form never opened: {kind.value}" for kind in FormKind if kind not in self.kinds),
            *(f"  room never entered: {room.value}" for room in Room if not self.rooms[room]),
            f"rooms: {dict(self.rooms.most_common())}",
            f"told: {dict(self.answers.told.most_common(25))}",
            f"memory grew by {self.grown():.1f} MB: "
            + ", ".join(f"{at:.0f} s {mb:.0f} MB" for at, mb in every),
            *self.watch.report(),
            f"busy in: {dict(self.watch.by_what.most_common(12))}",
        ]
        for fault, count in Counter(self.faults.found).most_common(_SHOWN):
            lines.append(f"FAULT {count} times: {fault}")
        lines.append(f"{len(self.faults.found)} faults")
        return "\n".join(lines)


def resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def monkey(seconds: float, seed: int, folder: Path) -> Trial:
    qt = app.application(["monkey"])
    trial = Trial(folder, seconds, seed)
    trial.program.window.show()
    with trial.faults.watching():
        qt.exec()
    trial.judge()
    return trial


def main() -> int:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else _HOUR
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    faulthandler.enable()
    folder = Path(tempfile.mkdtemp(prefix="mou-monkey-"))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "HOME"):
        os.environ[name] = str(folder / "home")
    (folder / "home").mkdir()
    try:
        trial = monkey(seconds, seed, folder)
        print(f"seed {seed}: {trial.report()}", flush=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 1 if trial.faults.found else 0


if __name__ == "__main__":
    sys.exit(main())
