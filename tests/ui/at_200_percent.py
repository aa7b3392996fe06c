"""Run as a program of its own: the window at 200 % on a screen of 1920×1080; prints faults."""

from __future__ import annotations

import json
import sys
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path

from PySide6.QtWidgets import QApplication, QTabBar

from desktop import app
from desktop.ui import style_sheet
from desktop.ui.program import Program
from desktop.ui.rooms import Room
from desktop.ui.settings import WindowMemory
from tests.ui.looking import cut_off, unreadable


def clock() -> datetime:
    return datetime(2026, 10, 20, 9, 0, tzinfo=timezone(timedelta(hours=9)))


def settle(program: Program, ready=lambda: True) -> None:
    end, quiet = time.monotonic() + 30, 0
    while time.monotonic() < end and quiet < 8:
        QApplication.processEvents()
        quiet = quiet + 1 if ready() and not program.tasks._waiting else 0
        time.sleep(0.005)


def look(location: str, folder: Path) -> dict[str, object]:
    application = app.application(sys.argv[:1])
    style_sheet.apply(application, dark=False)
    offices, memory = app.OfficeFiles("시험", clock), WindowMemory(folder / "window.ini")
    program = Program(offices, app.MessageBoxes(), memory, location)
    window = program.window
    screen = window.screen().availableGeometry()
    window.setGeometry(screen)
    window.show()
    settle(program, lambda: window.room is not None)
    faults = []
    for room in Room:
        window.show_room(room)
        settle(program)
        for bar in [None, *window.front.findChildren(QTabBar)]:
            for place in range(bar.count() if bar is not None else 1):
                if bar is not None:
                    bar.setCurrentIndex(place)
                    settle(program)
                faults += [f"{room}: {fault}" for fault in (*cut_off(window), *unreadable(window))]
    told = {
        "screen": [screen.width(), screen.height()],
        "ratio": window.devicePixelRatioF(),
        "window": [window.width(), window.height()],
        "faults": sorted(set(faults)),
    }
    window.close()
    return told


if __name__ == "__main__":
    print(json.dumps(look(sys.argv[1], Path(sys.argv[2])), ensure_ascii=False))
