"""Every room of a large office walked through: `python -m tests.benchmarks.bench_stalls`.

Entered, filtered, sorted by every head, a form opened, saved and taken back. Tells every time
the GUI thread was busy for over 50 ms, with what it was doing then.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView

from desktop import app
from desktop.ui.messages import MessageBoxes
from desktop.ui.program import Program
from desktop.ui.rooms import Room
from desktop.ui.settings import WindowMemory
from tests.benchmarks.make_large import NOW, make_large
from tests.soak.gui_watch import GuiWatch
from tests.ui.typing_hangul import commit

_LIMIT = 120
Step = tuple[str, Callable[[], object], Callable[[], bool]]
ROOMS = (Room.HOME, Room.REGISTER, Room.ITEMS, Room.PEOPLE, Room.REPORTS, Room.HISTORY)
_CONTROL = Qt.KeyboardModifier.ControlModifier


class Walk:
    """`steps` are what a user does one after the other; each ends when the worker has rest."""

    def __init__(self, path: Path, folder: Path) -> None:
        offices = app.OfficeFiles("시험", lambda: NOW)
        memory = WindowMemory(folder / "window.ini")
        self.program = Program(offices, MessageBoxes(), memory, str(path))
        self.watch = GuiWatch()
        self.watch.worst_kept = 200

    def run(self) -> GuiWatch:
        window = self.program.window
        self.watch.start()
        self._during("window and office open", window.show, lambda: window.room is not None)
        for name, act, until in self._steps():
            self._during(name, act, until)
        self.watch.stop()
        window.close()
        return self.watch

    def _during(self, name: str, act: Callable[[], object], until: Callable[[], bool]) -> None:
        begun, self.watch.what = time.perf_counter(), name
        before = self.watch.long, self.watch.waits
        QTimer.singleShot(0, act)
        loop, rest = QEventLoop(), 0

        def look() -> None:
            nonlocal rest
            passed = time.perf_counter() - begun
            rest = rest + 1 if until() and not self.program.tasks._waiting else 0
            if rest > 12 or passed > _LIMIT:
                loop.quit()

        poll = QTimer(interval=10)
        poll.timeout.connect(look)
        poll.start()
        loop.exec()
        long, waits = self.watch.long - before[0], self.watch.waits - before[1]
        took = time.perf_counter() - begun
        print(f"{name:<44}{took:6.2f} s, busy {long} times, paused {waits} times", flush=True)

    # --- what is done ---

    def _steps(self) -> Iterator[Step]:
        for turn in ("first", "again"):
            for room in (*ROOMS, Room.SETTINGS, Room.ABOUT):
                yield f"{room} {turn}", lambda r=room: self.program.window.show_room(r), _at_once
        for room in (Room.REGISTER, Room.ITEMS, Room.HISTORY):
            yield from self._filtered(room)
            yield from self._sorted(room)
            yield from self._walked(room)
        yield from self._corrected(Room.REGISTER)
        yield from self._corrected(Room.PEOPLE)
        yield from self._corrected(Room.ITEMS)
        yield from self._filled_in()
        for number in range(1, 10):
            yield f"register: tab {number}", lambda n=number: self._show_tab(n), _at_once

    def _page(self, room: Room) -> Any:
        return self.program.window.page(room)

    def _filtered(self, room: Room) -> Iterator[Step]:
        def type_into(text: str) -> None:
            self.program.window.show_room(room).seek()
            field = QApplication.focusWidget()
            if isinstance(field, QLineEdit):
                field.selectAll()
                commit(field, text)

        for text in ("0042", "시험", "협력기관 017", "없는 말"):
            yield f"{room}: filtered by ‘{text}’", lambda t=text: type_into(t), _at_once
        clear = lambda: (QApplication.focusWidget().clear(), None)  # noqa: E731
        yield f"{room}: filter cleared", clear, _at_once

    def _sorted(self, room: Room) -> Iterator[Step]:
        table: QTableView = self._page(room).table
        head = table.horizontalHeader()
        for place in range(head.count()):
            if head.isSectionHidden(place):
                continue
            at = head.sectionViewportPosition(place) + 8
            yield (
                f"{room}: head {place}",
                lambda x=at: QTest.mouseClick(
                    head.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0), QPoint(x, 8)
                ),
                _at_once,
            )

    def _walked(self, room: Room) -> Iterator[Step]:
        table: QTableView = self._page(room).table
        for key in (Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_Down):
            yield f"{room}: {key.name}", lambda k=key: _press(table, k), _at_once

    def _corrected(self, room: Room) -> Iterator[Step]:
        forms = self.program.forms
        assert forms is not None

        def ask() -> None:
            table = self.program.window.show_room(room).table if room != Room.PEOPLE else None
            page = self.program.window.show_room(room)
            target = table or page.departments.table
            target.setFocus()
            if room == Room.ITEMS:
                target.opened.emit(target.chosen_id())
            else:
                _press(target, Qt.Key.Key_F2)

        def shown() -> bool:
            return forms.dialog is not None and forms.dialog.isVisible()

        yield f"{room}: form opened", ask, shown
        yield f"{room}: typed into the form", lambda: self._type_into_form(), _at_once
        save = lambda: _press(QApplication.focusWidget(), Qt.Key.Key_S, _CONTROL)  # noqa: E731
        yield f"{room}: form saved", save, lambda: forms.dialog is None
        undo = lambda: _press(self.program.window, Qt.Key.Key_Z, _CONTROL)  # noqa: E731
        yield f"{room}: taken back", undo, _at_once

    def _type_into_form(self) -> None:
        dialog = self.program.forms.dialog  # type: ignore[union-attr]
        assert dialog is not None
        key = next(each for each in ("note", "text", "name") if each in dialog.body.rows)
        dialog.body.go_to(key)
        commit(QApplication.focusWidget(), "고쳐 씁니다")

    def _filled_in(self) -> Iterator[Step]:
        page = self._page(Room.ITEMS)
        place = [column.key for column in page.model.columns].index("achievements")
        for count in (1, 100):
            cells = [(page.model.index(row, place), f"실적 {count}-{row}") for row in range(count)]
            yield (
                f"items: {count} cells filled in",
                lambda c=cells: page.table.editing.enter(c),
                lambda: not page.table.editing._texts,
            )

    def _show_tab(self, number: int) -> None:
        self.program.window.show_room(Room.REGISTER).show_tab(number)


def _at_once() -> bool:
    return True


def _press(target: Any, key: Qt.Key, held: Any = None) -> None:
    QTest.keyClick(target, key, held or Qt.KeyboardModifier(0))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--agreements", type=int, default=10_000)
    parser.add_argument("--file", type=Path, help="an office file made before")
    given = parser.parse_args()
    qt = app.application([])
    with tempfile.TemporaryDirectory() as folder:
        path = given.file or Path(folder) / "large.mou"
        if given.file is None:
            make_large(path, agreements=given.agreements)
        watch = Walk(path, Path(folder)).run()
    print("\n".join(watch.report()))
    del qt


if __name__ == "__main__":
    main()
