"""What keys mean in a table that is filled in."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_COMMANDING = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class Step(NamedTuple):
    """Rows down and cells across. One that `wraps` goes on to cells that can be filled in."""

    down: int
    across: int
    wraps: bool = False
    is_entering: bool = False


_ARROWS: dict[int, Step] = {
    Qt.Key.Key_Up: Step(-1, 0),
    Qt.Key.Key_Down: Step(1, 0),
    Qt.Key.Key_Left: Step(0, -1),
    Qt.Key.Key_Right: Step(0, 1),
}


def editing_step(event: QKeyEvent) -> Step | None:
    """Where a key leads after the cell was taken in; None for keys that lead nowhere."""
    if event.modifiers() & _COMMANDING:
        return None
    back = bool(event.modifiers() & _SHIFT)
    if event.key() in _ENTER:
        return Step(-1 if back else 1, 0, is_entering=True)
    if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        backwards = back or event.key() == Qt.Key.Key_Backtab
        return Step(0, -1 if backwards else 1, wraps=True, is_entering=True)
    return None if back else _ARROWS.get(event.key())


def wants_line_break(event: QKeyEvent) -> bool:
    """Ctrl+Enter, and Alt+Enter as in a spreadsheet."""
    return event.key() in _ENTER and bool(event.modifiers() & _COMMANDING)


def is_text(event: QKeyEvent) -> bool:
    """A letter typed over the cell; the Backspace key empties it and waits."""
    if event.modifiers() & _COMMANDING:
        return False
    text = event.text()
    return event.key() == Qt.Key.Key_Backspace or (bool(text) and text.isprintable())
