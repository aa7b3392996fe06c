"""The program as its door starts it, with somebody who types into a form until it is killed.

`python -m tests.soak.typing_window OFFICE SEED new|edit`. Tells on the standard output, a line
of JSON each: what was offered on the start, and before each key what will then have been typed.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from collections.abc import Callable, Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

import desktop.__main__ as door
from desktop import app
from desktop.ui.program import Program
from desktop.ui.rooms import Room
from tests.ui.typing_hangul import send, steps_of

LINES = ("title", "place", "document_number", "renewal")
TEXTS = ("purpose", "note")
ROWS, NAME = "parties", "organisation_id"
FIELDS = (*LINES, *TEXTS, ROWS)
_WORDS = "스마트팜을 함께 짓고 청년 농부를 키우는 일에 힘을 모읍니다 26 3월 협약"
_BEAT, _KEY_MS = 30, (50, 190)


def tell(**what: object) -> None:
    print(json.dumps({**what, "at": time.monotonic()}, ensure_ascii=False), flush=True)


class Typist:
    """Works through its steps; one that gives False is tried again a moment later."""

    def __init__(self, program: Program, seed: int, kind: str) -> None:
        self._program, self._number, self._kind = program, random.Random(seed), kind
        self._typed = dict.fromkeys(FIELDS, "")
        self._steps: list[Callable[[], bool]] = [
            self._is_open,
            self._look_at_offer,
            self._has_form,
            self._begin,
        ]
        self._go_on()

    def _go_on(self) -> None:
        if self._steps and self._steps[0]():
            del self._steps[0]
        if self._steps:
            QTimer.singleShot(_BEAT, self._go_on)

    # --- from the start of the program to a form that is open ---

    def _is_open(self) -> bool:
        program = self._program
        return (
            program.office is not None
            and program.window.room is not None
            and program.forms is not None
            and not program.tasks._waiting
        )

    def _look_at_offer(self) -> bool:
        program = self._program
        if program.window.status.unfinished.isVisible():
            QTest.mouseClick(program.window.status.unfinished, Qt.MouseButton.LeftButton)
            menu = QApplication.activePopupWidget()
            menu.actions()[0].trigger()
            menu.close()
            self._steps.insert(1, self._take_offer)
            return True
        tell(offered=None)
        page = program.window.show_room(Room.REGISTER)
        self._steps.insert(1, lambda: bool(page._shown_id))
        self._steps.insert(2, self._ask_for_form)
        return True

    def _ask_for_form(self) -> bool:
        target = QApplication.focusWidget() or self._program.window
        if self._kind == "new":
            QTest.keyClick(target, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        else:
            QTest.keyClick(target, Qt.Key.Key_F2)
        return True

    def _has_form(self) -> bool:
        dialog = self._program.forms.dialog
        return dialog is not None and dialog.isVisible() and dialog.middle.isEnabled()

    def _take_offer(self) -> bool:
        dialog = self._program.forms.dialog
        if dialog is None or not dialog.isVisible() or not dialog.band.buttons:
            return False
        go_on: QPushButton = dialog.band.buttons[0]
        QTest.mouseClick(go_on, Qt.MouseButton.LeftButton)
        tell(offered=self._standing())
        return True

    def _standing(self) -> dict[str, str]:
        entries = self._program.forms.dialog.body.entries()
        rows = entries.get(ROWS, ())
        lines = {key: entries[key] for key in FIELDS if key != ROWS}
        return {**lines, ROWS: rows[0].get(NAME, "") if rows else ""}

    def _begin(self) -> bool:
        self._typed = self._standing()
        self._keys = self._all_keys()
        tell(typing=True, typed=self._typed)
        self._press_next()
        return True

    # --- typing ---

    def _press_next(self) -> None:
        next(self._keys)
        QTimer.singleShot(self._number.randint(*_KEY_MS), self._press_next)

    def _all_keys(self) -> Iterator[None]:
        while True:
            key = self._number.choice([each for each in FIELDS if self._has(each)])
            self._go_to(key)
            yield
            start = self._number.randrange(len(_WORDS) - 12)
            for letter in _WORDS[start : start + self._number.randint(3, 12)]:
                yield from self._type(key, letter)

    def _has(self, key: str) -> bool:
        return key in self._program.forms.dialog.body.rows

    def _go_to(self, key: str) -> None:
        body = self._program.forms.dialog.body
        body.go_to(key)
        if key == ROWS:
            body.control(key).table.go_to(0, 0)
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F2)
        held = Qt.KeyboardModifier.ControlModifier if key in TEXTS else Qt.KeyboardModifier(0)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_End, held)

    def _type(self, key: str, letter: str) -> Iterator[None]:
        """Each key of a syllable alone: it stays open until the last one has been pressed."""
        before = self._typed[key]
        if "가" <= letter <= "힣":
            for step in steps_of(letter):
                self._tell_typed(key, before + step)
                send(QInputMethodEvent(step, []))
                yield
            event = QInputMethodEvent()
            event.setCommitString(letter)
            send(event)
        else:
            self._tell_typed(key, before + letter)
            QTest.keyClick(QGuiApplication.focusObject(), letter)
            yield

    def _tell_typed(self, key: str, text: str) -> None:
        self._typed[key] = text
        tell(typed=self._typed)


def main() -> int:
    office, seed, kind = sys.argv[1:4]
    make = app.make_program

    def make_with_typist(*parts: object) -> Program:
        program = make(*parts)
        program.typist = Typist(program, int(seed), kind)
        return program

    app.make_program = make_with_typist
    return door.main(["--file", office, "--user", "시험"])


if __name__ == "__main__":
    sys.exit(main())
