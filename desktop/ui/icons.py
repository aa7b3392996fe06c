"""The line icons of `resources/icons`, drawn in the colour and size asked for."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QIcon, QImageReader, QPixmap

from desktop.ui.style import RESOURCES

_STANDS_FOR_COLOUR = b"currentColor"


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """`size` in logical pixels; `ratio` is the device pixel ratio of the place it is drawn."""
    drawing = (RESOURCES / "icons" / f"{name}.svg").read_bytes()
    buffer = QBuffer()
    buffer.setData(QByteArray(drawing.replace(_STANDS_FOR_COLOUR, colour.encode())))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    # Read through the image plug-in: importing QtSvg would cost time at every start.
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(round(size * ratio), round(size * ratio)))
    drawn = QPixmap.fromImage(reader.read())
    drawn.setDevicePixelRatio(ratio)
    return drawn


def icon(name: str, colour: str, size: int = 20) -> QIcon:
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, colour, size, ratio))
    return made


def program_icon() -> QIcon:
    return QIcon(str(RESOURCES / "icons" / "mou-keeper.svg"))
