"""The line icons of `resources/icons`, drawn in the colour and size asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPixmap

from desktop.ui.style import RESOURCES

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_SIDE = b'width="20" height="20"'


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """`size` in logical pixels; `ratio` is the device pixel ratio of the place it is drawn.

    The size is written into the drawing itself, and QIcon is imported late: what Qt has for
    reading and scaling pictures would cost 5 ms at every start.
    """
    side = round(size * ratio)
    drawing = (RESOURCES / "icons" / f"{name}.svg").read_bytes()
    drawing = drawing.replace(b"currentColor", colour.encode())
    drawn = QPixmap()
    drawn.loadFromData(drawing.replace(_SIDE, b'width="%d" height="%d"' % (side, side)), "svg")
    drawn.setDevicePixelRatio(ratio)
    return drawn


def icon(name: str, colour: str, size: int = 20) -> QIcon:
    from PySide6.QtGui import QIcon

    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, colour, size, ratio))
    return made


def program_icon() -> QIcon:
    from PySide6.QtGui import QIcon

    return QIcon(str(RESOURCES / "icons" / "mou-keeper.svg"))
