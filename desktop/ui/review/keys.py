"""The keys of the review that work wherever one stands in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

Act = Callable[[], object]


def connect_review_keys(page: QWidget, go_on: Act, join: Act, split: Act) -> None:
    keys = {
        "Ctrl+S": go_on,
        "Ctrl+Return": go_on,
        "Ctrl+Enter": go_on,
        "Ctrl+J": join,
        "Ctrl+K": split,
    }
    for key, act in keys.items():
        shortcut = QShortcut(QKeySequence(key), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
