"""The keys that work everywhere in the window."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from operator import methodcaller
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop.ui.rooms import RAIL, Room
from desktop.ui.screens.page import Page

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow

_ENTER, _KEYPAD = (Qt.Key.Key_Return, Qt.Key.Key_Enter), Qt.KeyboardModifier.KeypadModifier


def connect_keys(window: MainWindow) -> None:
    """The keys of `KEY_TABLE` that belong to the frame."""
    keys: dict[str, Callable[[], object]] = {
        "F1": partial(_help, window),
        "Ctrl+/": _list_keys,
        "Ctrl+PgUp": partial(_walk, window, -1),
        "Ctrl+PgDown": partial(_walk, window, 1),
        "F6": partial(_next_pane, window, 1),
        "Shift+F6": partial(_next_pane, window, -1),
        "F5": partial(_on_page, window, methodcaller("reload")),
        "Ctrl+F": partial(_on_page, window, methodcaller("seek")),
        "Ctrl+P": partial(_enter, window, Room.REPORTS),
        "Esc": partial(_on_page, window, methodcaller("step_back")),
        "Ctrl+O": window.status.other_wanted.emit,
    }
    for number, entry in enumerate(RAIL, start=1):
        keys[f"Alt+{number}"] = partial(_enter, window, entry.room)
    for number in range(1, 10):
        keys[f"Ctrl+{number}"] = partial(_on_page, window, methodcaller("show_tab", number))
    for text, act in keys.items():
        QShortcut(QKeySequence(text), window).activated.connect(act)
    window.closing.connect(_close_help)
    window.installEventFilter(_EnterPresses(window))


class _EnterPresses(QObject):
    """Enter presses the button that has the keyboard, in the window as in its dialogs."""

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        button = QApplication.focusWidget()
        enters = event.key() in _ENTER and not event.modifiers() & ~_KEYPAD
        if not enters or not isinstance(button, QAbstractButton):
            return False
        button.click()
        return True


def _help(window: MainWindow) -> None:
    """The help is imported with the first look into it."""
    from desktop.ui.help.opening import show_help
    from desktop.ui.help.pages import room_page

    show_help(room_page(window.room))


def _close_help() -> None:
    """Its window would keep the program running; nothing where it was never opened."""
    opening = sys.modules.get("desktop.ui.help.opening")
    if opening is not None:
        opening.close_help()


def _list_keys() -> None:
    from desktop.ui.help.opening import show_help
    from desktop.ui.help.pages import KEYS

    show_help(KEYS)


def _on_page(window: MainWindow, act: Callable[[Page], object]) -> None:
    if window.front is not None:
        act(window.front)


def _enter(window: MainWindow, room: Room) -> None:
    if window.rail.buttons[room].isEnabled():
        window.show_room(room)


def _walk(window: MainWindow, step: int) -> None:
    """The next or previous room that may be entered, round and round."""
    able = [room for room, button in window.rail.buttons.items() if button.isEnabled()]
    if window.room in able:
        window.show_room(able[(able.index(window.room) + step) % len(able)])
    elif able:
        window.show_room(able[0])


def _next_pane(window: MainWindow, step: int) -> None:
    """From the page's panes on to the rail, and round again."""
    if window.front is None:
        return
    panes: list[QWidget] = [p for p in window.front.panes() if p.isVisible() and p.isEnabled()]
    in_rail = [b for b in window.rail.buttons.values() if b.isChecked()]
    panes += in_rail or list(window.rail.buttons.values())[-1:]
    focus = QApplication.focusWidget()
    here = [n for n, p in enumerate(panes) if focus and (p is focus or p.isAncestorOf(focus))]
    start = here[0] if here else (-1 if step > 0 else 0)
    panes[(start + step) % len(panes)].setFocus()
