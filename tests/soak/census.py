"""Lists everything in a window that can be acted on, and what of it was reached."""

from __future__ import annotations

import re
from collections import Counter
from functools import partial

from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QPushButton, QTabBar, QWidget

_SEEN = "monkey seen"
_MANY = 25


class Census:
    """An act is named by where it is and what it says. What depends on the data is one act:
    figures count alike, and so do all entries of a place that has very many.
    """

    def __init__(self) -> None:
        self.known: dict[str, str] = {}
        self.reached: Counter[str] = Counter()
        self.ambiguous: Counter[str] = Counter()

    def take(self) -> None:
        """Note all that is there just now in windows that are shown, in sight or not."""
        for widget in QApplication.allWidgets():
            if widget.window().isVisible() and not widget.property(_SEEN):
                widget.setProperty(_SEEN, True)
                self._take_one(widget)
            if isinstance(widget, QMenu):
                for action in widget.actions():
                    self._take_action(widget, action)

    def name(self, widget: QWidget) -> str:
        return f"{place_of(widget)} | {_words(widget)}"

    def unreached(self) -> list[str]:
        reached = {self._grouped(name) for name in self.reached}
        wanted = {self._grouped(name) for name in self.known}
        return sorted(wanted - reached)

    def count(self) -> int:
        return len({self._grouped(name) for name in self.known})

    def _grouped(self, name: str) -> str:
        place = name.rpartition(" | ")[0]
        siblings = sum(each == place for each in self.known.values())
        return f"{place} | …" if siblings > _MANY else name

    def _take_one(self, widget: QWidget) -> None:
        if isinstance(widget, QAbstractButton) and _is_ours(widget):
            name = self.name(widget)
            self._know(name)
            has_menu = isinstance(widget, QPushButton) and widget.menu() is not None
            signal = widget.pressed if has_menu else widget.clicked
            signal.connect(partial(self._reach, name))
        for shortcut in widget.findChildren(QShortcut):
            if shortcut.parent() is widget:
                self._take_shortcut(widget, shortcut)

    def _take_shortcut(self, widget: QWidget, shortcut: QShortcut) -> None:
        keys = shortcut.key().toString()
        name = f"{place_of(widget)} | {keys}"
        self._know(name)
        shortcut.activated.connect(partial(self._reach, name))
        shortcut.activatedAmbiguously.connect(partial(self._note_ambiguous, name))

    def _take_action(self, menu: QMenu, action: QAction) -> None:
        if action.isSeparator() or action.property(_SEEN):
            return
        action.setProperty(_SEEN, True)
        name = f"{place_of(menu)} | {_plain(action.text())}"
        self._know(name)
        action.triggered.connect(partial(self._reach, name))

    def _know(self, name: str) -> None:
        self.known[name] = name.rpartition(" | ")[0]

    def _reach(self, name: str, *_told: object) -> None:
        self.reached[name] += 1

    def _note_ambiguous(self, name: str) -> None:
        self.ambiguous[name] += 1


def place_of(widget: QWidget) -> str:
    """The window and the nearest part of ours that a widget stands in."""
    chain: list[QWidget] = []
    up: QWidget | None = widget
    while up is not None:
        chain.append(up)
        up = up.parentWidget()
    ours = [each for each in chain if type(each).__module__.startswith("desktop.")]
    windows = [each for each in ours if each.isWindow() and not isinstance(each, QMenu)]
    parts = [windows[0] if windows else ours[-1], ours[0]] if ours else chain[-1:]
    form = getattr(parts[0], "form", None)
    kind = getattr(getattr(form, "target", None), "kind", "")
    names = dict.fromkeys(type(each).__name__ for each in parts)
    return "/".join(names) + (f"({kind})" if kind else "")


def dialog_classes() -> set[str]:
    """Every dialog of ours whose module has been imported."""
    from PySide6.QtWidgets import QDialog

    def below(kind: type) -> set[type]:
        return {each for sub in kind.__subclasses__() for each in {sub, *below(sub)}}

    ours = (each for each in below(QDialog) if each.__module__.startswith("desktop."))
    return {each.__name__ for each in ours if not each.__subclasses__()}


def _is_ours(button: QAbstractButton) -> bool:
    """Not the parts that Qt itself puts into tables, fields and tabs."""
    of_qt = button.objectName().startswith("qt_") or isinstance(button.parentWidget(), QTabBar)
    return not of_qt and bool(_words(button))


def _words(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return _plain(text or widget.accessibleName() or widget.toolTip() or widget.objectName())


def _plain(text: str) -> str:
    """Without figures, quoted names and accelerators."""
    text = re.sub(r"‘.*?’", "‘…’", text.replace("&", ""), flags=re.DOTALL)
    return re.sub(r"\d+", "#", text).strip()[:60]
