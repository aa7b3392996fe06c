"""White surfaces: a card with anything in it, and a card that shows one figure and opens it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import style
from desktop.ui.style import CARD_PADDING_ACROSS, CARD_PADDING_DOWN

_FIGURE_CARD_HEIGHT = 96


def label(text: str, look: str, *, wraps: bool = False) -> QLabel:
    """A label in one of the looks of the style sheet."""
    made = QLabel(text)
    made.setProperty("look", look)
    made.setWordWrap(wraps)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


class Card(QFrame):
    """A surface with a border; `body` is where its parts go."""

    def __init__(self, *, padded: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.body = QVBoxLayout(self)
        across, down = (CARD_PADDING_ACROSS, CARD_PADDING_DOWN) if padded else (1, 1)
        self.body.setContentsMargins(across, down, across, down)
        self.body.setSpacing(style.GAP)


class PageHead(QHBoxLayout):
    """The head of a page: title, how many, and at the right what can be done."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setSpacing(style.GAP)
        self.addStrut(style.CONTROL)
        self.title = label(title, "title")
        self.counted = label("", "subtle")
        self.addWidget(self.title)
        self.addWidget(self.counted)
        self.addStretch(1)

    def show_count(self, count: int | None) -> None:
        self.counted.setText("" if count is None else f"{count:,}건")


class FigureCard(QAbstractButton):
    """One figure with its title and a note; a click leads to what it counts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = self._value = self._note = ""
        self._troubled = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_figure(
        self, title: str, value: str, note: str, *, troubled: bool, hint: str = ""
    ) -> None:
        self._title, self._value, self._note, self._troubled = title, value, note, troubled
        self.setAccessibleName(f"{title} 열기")
        self.setAccessibleDescription(". ".join(part for part in (value, note, hint) if part))
        self.setToolTip(
            "\n".join(part for part in (f"{title}: {value} {note}".strip(), hint) if part)
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, _FIGURE_CARD_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(104, _FIGURE_CARD_HEIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = style.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        hovered = self.underMouse()
        painter.setPen(QColor(colours.primary if hovered else colours.border))
        painter.setBrush(QColor(colours.selected_row if self.isDown() else colours.surface))
        painter.drawRoundedRect(frame, style.CARD_RADIUS, style.CARD_RADIUS)
        value = colours.danger.text if self._troubled else colours.text
        for text, points, bold, colour, top, height in (
            (self._title, style.SMALL, False, colours.subtle, 12, 20),
            (self._value, style.FIGURE, True, value, 34, 30),
            (self._note, style.SMALL, False, colours.subtle, 64, 20),
        ):
            self._write(painter, text, points, bold, colour, top, height)
        painter.end()

    def _write(
        self,
        painter: QPainter,
        text: str,
        points: float,
        bold: bool,
        colour: str,
        top: int,
        height: int,
    ) -> None:
        painter.setFont(style.font(points, bold=bold))
        painter.setPen(QColor(colour))
        room = QRectF(CARD_PADDING_ACROSS, top, self.width() - 2 * CARD_PADDING_ACROSS, height)
        shown = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)
