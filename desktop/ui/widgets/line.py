"""A hairline between two groups."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame


def line() -> QFrame:
    made = QFrame()
    made.setProperty("look", "line")
    return made
