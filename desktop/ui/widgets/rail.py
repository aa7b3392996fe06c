"""The rail at the left: one button a room, folded to icons where the window is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPalette, QPixmap
from PySide6.QtWidgets import QAbstractButton, QFrame, QVBoxLayout, QWidget

from desktop.ui import icons, style
from desktop.ui.rooms import BELOW_THE_LINE, RAIL, Room, RoomEntry
from desktop.ui.widgets.line import line

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPaintEvent

_ICON, _ICON_LEFT, _TEXT_LEFT = 18, 9, 36
_INK = QPalette.ColorRole.WindowText


class RailButton(QAbstractButton):
    """A room: icon, word, and how much waits there."""

    def __init__(self, entry: RoomEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self._count = 0
        self._folded = False
        self._drawn: dict[tuple[str, float], QPixmap] = {}
        self.setText(entry.title)
        self.setCheckable(True)
        self.setFixedHeight(style.RAIL_ITEM)
        self.setAccessibleName(f"{entry.title} 화면")

    def show_count(self, count: int) -> None:
        self._count = count
        self.setAccessibleDescription(f"챙길 일 {count}건" if count else "")
        self.update()

    def fold(self, folded: bool) -> None:
        self._folded = folded
        self.setToolTip(self.entry.title if folded else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(style.RAIL_FOLDED - 16, style.RAIL_ITEM)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = style.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            ground = colours.selected_rail if self.isChecked() else colours.hairline
            rounded = QPainterPath()
            radius = style.CONTROL_RADIUS
            rounded.addRoundedRect(QRectF(self.rect()), radius, radius)
            painter.fillPath(rounded, QColor(ground))
        colour = colours.primary_text if self.isChecked() else colours.subtle
        if not self.isEnabled():
            colour = colours.disabled
        top = (self.height() - _ICON) / 2
        painter.drawPixmap(_ICON_LEFT, round(top), self._icon(colour))
        if not self._folded:
            self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        colours = style.tokens()
        colour = colours.primary_text if self.isChecked() else colours.text
        room = self.rect().adjusted(_TEXT_LEFT, 0, -10, 0)
        painter.setFont(style.font(style.BODY, bold=self.isChecked()))
        colour = colour if self.isEnabled() else colours.disabled
        self._write(painter, room, style.MIDDLE, self.entry.title, colour)
        if self._count:
            painter.setFont(style.font(style.SMALL, bold=True))
            told = f"{self._count:,}"
            self._write(painter, room, style.MIDDLE_RIGHT, told, colours.danger.text)

    def _write(self, painter: QPainter, room: QRect, flags: int, words: str, colour: str) -> None:
        """By the style, not by a pen: the first pen loads Qt's name space, 12 ms of the start."""
        ink = QPalette()
        ink.setColor(_INK, QColor(colour))
        self.style().drawItemText(painter, room, flags, ink, True, words, _INK)

    def _icon(self, colour: str) -> QPixmap:
        key = (colour, self.devicePixelRatioF())
        if key not in self._drawn:
            self._drawn[key] = icons.pixmap(self.entry.icon, colour, _ICON, key[1])
        return self._drawn[key]


class Rail(QFrame):
    """Tells which room is wanted; it goes nowhere by itself."""

    room_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "rail")
        self.setAccessibleName("화면 목록")
        self.buttons: dict[Room, RailButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 10, 8, 10)
        layout.setSpacing(2)
        for entry in RAIL:
            layout.addWidget(self._button(entry))
        layout.addStretch(1)
        layout.addWidget(line())
        layout.addSpacing(4)
        for entry in BELOW_THE_LINE:
            layout.addWidget(self._button(entry))
        self.fold(False)

    def _button(self, entry: RoomEntry) -> RailButton:
        button = RailButton(entry)
        self.buttons[entry.room] = button
        button.clicked.connect(lambda: self.room_wanted.emit(entry.room))
        return button

    def fold(self, folded: bool) -> None:
        self.setFixedWidth(style.RAIL_FOLDED if folded else style.RAIL_WIDTH)
        for button in self.buttons.values():
            button.fold(folded)

    def show_room(self, room: Room) -> None:
        """Mark the room in front; rooms that are not in the rail leave it unmarked."""
        for each, button in self.buttons.items():
            button.setChecked(each is room)

    def allow(self, with_office: bool) -> None:
        for button in self.buttons.values():
            button.setEnabled(with_office or not button.entry.needs_office)
