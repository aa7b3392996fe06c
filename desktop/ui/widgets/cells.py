"""Draws the cells of every table: plain, two-line, status and progress."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from desktop.ui import style
from desktop.ui.models.columns import (
    CODE_ROLE,
    PERCENT_ROLE,
    RECORD_ROLE,
    SECOND_LINE_ROLE,
    Cell,
    Column,
)
from desktop.ui.models.rows import RowTable
from desktop.ui.style import CELL_PADDING, Tokens
from desktop.ui.widgets.chip import chip_of, paint_chip

Index = QModelIndex | QPersistentModelIndex

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter)
_INDENT = 16
_BAR_HEIGHT, _PERCENT_WIDTH = 6, 40


class CellDelegate(QStyledItemDelegate):
    """Paints by the column's kind of cell; the model must be a RowTable."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, RowTable)
        column = model.columns[index.column()]
        colours = style.tokens()
        painter.save()
        self._paint_ground(painter, option, colours)
        inside = option.rect.adjusted(CELL_PADDING, 0, -CELL_PADDING, -1)
        if column.cell is Cell.CHIP:
            _paint_code(painter, inside, index)
        elif column.cell is Cell.PROGRESS:
            _paint_progress(painter, inside, index, colours)
        elif column.cell is Cell.TWO_LINES:
            _paint_two_lines(painter, inside, index, colours)
        else:
            _paint_text(painter, inside, index, column, colours)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width() + 2 * CELL_PADDING, style.ROW)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """The whole text, where the cell is too narrow for it."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        text = index.data(Qt.ItemDataRole.AccessibleTextRole) or ""
        room = view.visualRect(index).width() - 2 * CELL_PADDING  # type: ignore[arg-type]
        needed = QFontMetrics(style.font(style.BODY)).horizontalAdvance(text)
        QToolTip.showText(event.globalPos(), text if needed > room else "", view)
        return True

    @staticmethod
    def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, colours: Tokens) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen:
            painter.fillRect(option.rect, QColor(colours.selected_row))
        elif hovered:
            painter.fillRect(option.rect, QColor(colours.window))
        painter.setPen(QColor(colours.hairline))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())


def text_height(text: str, width: int) -> int:
    """How high a wrapping cell of this width must be for its text."""
    measure = QFontMetrics(style.font(style.BODY))
    room = QRect(0, 0, max(width - 2 * CELL_PADDING, 40), 10_000)
    return measure.boundingRect(room, _WRAP, text).height()


def _paint_text(
    painter: QPainter, inside: QRect, index: Index, column: Column, colours: Tokens
) -> None:
    record = index.data(RECORD_ROLE)
    troubled = record is not None and bool(column.trouble(record))
    colour = colours.subtle if column.cell is Cell.SUBTLE else colours.text
    painter.setFont(style.font(style.BODY, bold=troubled))
    painter.setPen(QColor(colours.danger.text if troubled else colour))
    indent = (column.indent(record) or 0) if record is not None else 0
    room = inside.adjusted(indent * _INDENT, 0, 0, 0)
    text = index.data() or ""
    if column.wraps:
        painter.drawText(room, _WRAP, text)
        return
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), shown)


def _paint_two_lines(painter: QPainter, inside: QRect, index: Index, colours: Tokens) -> None:
    middle = inside.center().y()
    for text, points, colour, room in (
        (
            index.data() or "",
            style.BODY,
            colours.text,
            QRect(inside.left(), inside.top() + 4, inside.width(), middle - inside.top() - 3),
        ),
        (
            index.data(SECOND_LINE_ROLE) or "",
            style.SMALL,
            colours.subtle,
            QRect(inside.left(), middle, inside.width(), inside.bottom() - middle - 3),
        ),
    ):
        painter.setFont(style.font(points))
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)


def _paint_code(painter: QPainter, inside: QRect, index: Index) -> None:
    code = index.data(CODE_ROLE)
    if code is not None:
        paint_chip(painter, chip_of(code), inside.left(), inside.center().y() + 0.5)


def _paint_progress(painter: QPainter, inside: QRect, index: Index, colours: Tokens) -> None:
    percent = index.data(PERCENT_ROLE)
    painter.setFont(style.font(style.BODY))
    painter.setPen(QColor(colours.text if percent is not None else colours.subtle))
    painter.drawText(
        inside,
        int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter),
        index.data() or "",
    )
    wide = inside.width() - _PERCENT_WIDTH
    if percent is None or wide < 16:
        return
    top = inside.center().y() - _BAR_HEIGHT / 2 + 1
    track = QRectF(inside.left(), top, wide, _BAR_HEIGHT)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for colour, part in ((colours.track, 1.0), (colours.primary, min(percent, 100) / 100)):
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(QRectF(track.left(), top, wide * part, _BAR_HEIGHT), 3, 3)
