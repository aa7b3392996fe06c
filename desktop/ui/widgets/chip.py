"""A status as mark, word and colour together, as a widget and painted into a cell."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain import words
from desktop.domain.codes import ReviewState, Status
from desktop.domain.views_home import CareKind
from desktop.ui import labels, style
from desktop.ui.style import Tokens, Tone

Code = Status | CareKind | ReviewState

_HEIGHT, _PADDING, _MARK_GAP, _MARK = 20, 7, 4, 11

_TONES: dict[Code, str] = {
    Status.DONE: "success",
    Status.DONE_CONTINUING: "success",
    Status.ON_TRACK: "information",
    Status.PARTIAL: "warning",
    Status.DELAYED: "danger",
    Status.STOPPED: "danger",
    CareKind.LATE: "danger",
    CareKind.EXPIRED: "danger",
    CareKind.DUE_SOON: "warning",
    CareKind.EXPIRING: "warning",
    CareKind.COUNCIL_DUE: "warning",
    CareKind.EVALUATION_DUE: "warning",
}
_OTHER_MARKS: dict[Code, str] = {
    CareKind.LATE: "▼",
    CareKind.NOT_REPORTED: "×",
    CareKind.UNCONFIRMED_DATE: "?",
    ReviewState.DRAFT: "○",
}


@dataclass(frozen=True)
class Chip:
    mark: str
    word: str
    tone: Tone


def tone_of(code: Code, colours: Tokens) -> Tone:
    tone: Tone = getattr(colours, _TONES.get(code, "none"))
    return tone


def chip_of(code: Code) -> Chip:
    tone = tone_of(code, style.tokens())
    if isinstance(code, Status):
        return Chip(words.status_mark(code), labels.status_word(code), tone)
    return Chip(_OTHER_MARKS.get(code, "!"), words.word(code), tone)


def chip_size(chip: Chip) -> QSize:
    measure = QFontMetricsF(style.font(style.SMALL, bold=True))
    wide = measure.horizontalAdvance(chip.word) + _MARK + _MARK_GAP + 2 * _PADDING
    return QSize(round(wide), _HEIGHT)


def paint_chip(painter: QPainter, chip: Chip, left: float, middle: float) -> None:
    """Draw the chip with its left edge at `left`, centred on the height `middle`."""
    size = chip_size(chip)
    ground = QRectF(left, middle - size.height() / 2, size.width(), size.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(chip.tone.ground))
    painter.drawRoundedRect(ground, style.CHIP_RADIUS, style.CHIP_RADIUS)
    mark_at = QPointF(left + _PADDING + _MARK / 2, middle)
    paint_mark(painter, chip.mark, mark_at, chip.tone.text)
    painter.setFont(style.font(style.SMALL, bold=True))
    painter.setPen(QColor(chip.tone.text))
    word = ground.adjusted(_PADDING + _MARK + _MARK_GAP, 0, 0, 0)
    painter.drawText(word, int(Qt.AlignmentFlag.AlignVCenter), chip.word)
    painter.restore()


def paint_mark(painter: QPainter, mark: str, centre: QPointF, colour_name: str) -> None:
    """Marks are drawn, not typed: every machine's fonts would size them differently."""
    colour = QColor(colour_name)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    draw = _DRAWN_MARKS.get(mark)
    if draw is not None:
        draw(painter, centre, colour)
        return
    painter.setFont(style.font(style.SMALL, bold=True))
    painter.setPen(colour)
    box = QRectF(centre.x() - 8, centre.y() - 10, 16, 20)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), mark)


def _disc(painter: QPainter, centre: QPointF, _colour: QColor) -> None:
    painter.drawEllipse(centre, 4.6, 4.6)


def _ring(painter: QPainter, centre: QPointF, colour: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = painter.pen()
    pen.setStyle(Qt.PenStyle.SolidLine)
    pen.setColor(colour)
    pen.setWidthF(1.5)
    painter.setPen(pen)
    painter.drawEllipse(centre, 4.2, 4.2)


def _double_ring(painter: QPainter, centre: QPointF, colour: QColor) -> None:
    _ring(painter, centre, colour)
    painter.drawEllipse(centre, 1.6, 1.6)


def _bull(painter: QPainter, centre: QPointF, colour: QColor) -> None:
    _ring(painter, centre, colour)
    painter.setBrush(colour)
    painter.drawEllipse(centre, 1.8, 1.8)


def _up(painter: QPainter, centre: QPointF, _colour: QColor) -> None:
    x, y = centre.x(), centre.y()
    painter.drawPolygon([QPointF(x - 5, y + 4.2), QPointF(x + 5, y + 4.2), QPointF(x, y - 4.6)])


def _down(painter: QPainter, centre: QPointF, _colour: QColor) -> None:
    x, y = centre.x(), centre.y()
    painter.drawPolygon([QPointF(x - 5, y - 4.2), QPointF(x + 5, y - 4.2), QPointF(x, y + 4.6)])


def _square(painter: QPainter, centre: QPointF, _colour: QColor) -> None:
    painter.drawRect(QRectF(centre.x() - 4, centre.y() - 4, 8, 8))


def _pause(painter: QPainter, centre: QPointF, _colour: QColor) -> None:
    painter.drawRect(QRectF(centre.x() - 3.5, centre.y() - 4.5, 2.4, 9))
    painter.drawRect(QRectF(centre.x() + 1.1, centre.y() - 4.5, 2.4, 9))


_DRAWN_MARKS = {
    "●": _disc,
    "○": _ring,
    "◎": _double_ring,
    "◉": _bull,
    "▲": _up,
    "▼": _down,
    "■": _square,
    "Ⅱ": _pause,
}


class StatusChip(QWidget):
    """A chip that stands by itself; hidden while it has no code."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code: Code | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setVisible(False)

    def show_code(self, code: Code | None) -> None:
        self._code = code
        self.setVisible(code is not None)
        self.setAccessibleName("상태")
        if code is not None:
            self.setAccessibleDescription(chip_of(code).word)
            self.setFixedSize(chip_size(chip_of(code)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._code is not None:
            painter = QPainter(self)
            paint_chip(painter, chip_of(self._code), 0, self.height() / 2)
            painter.end()
