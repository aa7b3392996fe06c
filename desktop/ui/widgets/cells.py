"""Draws the cells of every table: plain, two-line, status and progress."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

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
from desktop.ui.models.columns import Cell, Column
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
        column, record = model.columns[index.column()], model.record(index.row())
        colours = style.tokens()
        painter.save()
        self.paint_ground(painter, option, index, colours)
        # Records are read from the model itself: Qt would turn their codes into plain texts.
        if record is not None:
            self.paint_content(painter, option, index, column, record, colours)
        painter.restore()

    def paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, _index: Index, colours: Tokens
    ) -> None:
        _paint_ground(painter, option, colours)

    def paint_content(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        _index: Index,
        column: Column,
        record: Any,
        colours: Tokens,
    ) -> None:
        inside = option.rect.adjusted(CELL_PADDING, 0, -CELL_PADDING, -1)
        _PAINTERS[column.cell](painter, inside, column, record, colours)

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


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, colours: Tokens) -> None:
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, QColor(colours.selected_row))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, QColor(colours.window))
    painter.setPen(QColor(colours.hairline))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())


def text_height(text: str, width: int) -> int:
    """How high a wrapping cell of this width must be for its text."""
    measure = QFontMetrics(style.font(style.BODY))
    room = QRect(0, 0, max(width - 2 * CELL_PADDING, 40), 10_000)
    return measure.boundingRect(room, _WRAP, text).height()


def _paint_text(
    painter: QPainter, inside: QRect, column: Column, record: Any, colours: Tokens
) -> None:
    troubled = bool(column.trouble(record))
    colour = colours.subtle if column.cell is Cell.SUBTLE else colours.text
    painter.setFont(style.font(style.BODY, bold=troubled))
    painter.setPen(QColor(colours.danger.text if troubled else colour))
    room = inside.adjusted((column.indent(record) or 0) * _INDENT, 0, 0, 0)
    if column.wraps:
        painter.drawText(room, _WRAP, column.text(record))
        return
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    write_line(painter, room, column.text(record), side)


def _paint_two_lines(
    painter: QPainter, inside: QRect, column: Column, record: Any, colours: Tokens
) -> None:
    second = column.second(record)
    if not second:
        _paint_text(painter, inside, column, record, colours)
        return
    left, wide, middle = inside.left(), inside.width(), inside.center().y()
    upper = QRect(left, inside.top() + 4, wide, middle - inside.top() - 3)
    lower = QRect(left, middle, wide, inside.bottom() - middle - 3)
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    painter.setFont(style.font(style.BODY))
    painter.setPen(QColor(colours.text))
    write_line(painter, upper, column.text(record), side)
    painter.setFont(style.font(style.SMALL))
    painter.setPen(QColor(colours.subtle))
    write_line(painter, lower, second, side)


def _paint_code(
    painter: QPainter, inside: QRect, column: Column, record: Any, colours: Tokens
) -> None:
    code = column.code(record)
    if code is None:
        _paint_text(painter, inside, column, record, colours)
    else:
        paint_chip(painter, chip_of(code), inside.left(), inside.center().y() + 0.5)


def _paint_progress(
    painter: QPainter, inside: QRect, column: Column, record: Any, colours: Tokens
) -> None:
    percent = column.percent(record)
    painter.setFont(style.font(style.BODY))
    painter.setPen(QColor(colours.text if percent is not None else colours.subtle))
    write_line(painter, inside, column.text(record), Qt.AlignmentFlag.AlignRight)
    wide = inside.width() - _PERCENT_WIDTH
    if percent is None or wide < 16:
        return
    top = inside.center().y() - _BAR_HEIGHT / 2 + 1
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for colour, part in ((colours.track, 1.0), (colours.primary, min(percent, 100) / 100)):
        painter.setBrush(QColor(colour))
        bar = QRectF(inside.left(), top, wide * part, _BAR_HEIGHT)
        painter.drawRoundedRect(bar, _BAR_HEIGHT / 2, _BAR_HEIGHT / 2)


def write_line(
    painter: QPainter,
    room: QRect,
    text: str,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """One line, cut with an ellipsis where there is no room for all of it."""
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), shown)


_PAINTERS: dict[Cell, Callable[[QPainter, QRect, Column, Any, Tokens], None]] = {
    Cell.TEXT: _paint_text,
    Cell.SUBTLE: _paint_text,
    Cell.TWO_LINES: _paint_two_lines,
    Cell.CHIP: _paint_code,
    Cell.PROGRESS: _paint_progress,
}
