"""Opens the help at the page that somebody needs, over whatever is on the screen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.help.pages import ERRORS, FIRST
from desktop.ui.help.window import HelpWindow

_open: list[HelpWindow] = []
"""Windows that are there; one that goes with its dialog takes itself off."""


def show_help(name: str = FIRST, at: str = "") -> HelpWindow:
    """One window serves all; over a dialog that waits for an answer it is that dialog's own."""
    waiting = QApplication.activeModalWidget()
    if isinstance(waiting, HelpWindow):
        waiting = waiting.parentWidget()
    window = next((each for each in _open if each.parentWidget() is waiting), None)
    if window is None:
        window = HelpWindow(waiting)
        window.destroyed.connect(partial(_forget, window))
        _open.append(window)
    window.show()  # first: only what is shown can be scrolled
    window.show_page(name, at)
    window.raise_()
    window.activateWindow()
    window.text.setFocus()
    return window


def show_error_help(code: str) -> HelpWindow:
    return show_help(ERRORS, code)


def close_help() -> None:
    """The program is about to end."""
    for window in list(_open):
        window.close()
        window.deleteLater()


def _forget(window: HelpWindow, _object: object = None) -> None:
    _open[:] = [each for each in _open if each is not window]


def help_key(widget: QWidget, page: Callable[[], str]) -> None:
    """F1 inside this dialog opens the page that `page` names."""
    key = QShortcut(QKeySequence("F1"), widget)
    key.activated.connect(lambda: show_help(page()))
