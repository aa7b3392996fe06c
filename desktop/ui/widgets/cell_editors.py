"""The fields that open in a cell, and the drawing of cells that can be filled in."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt, Slot
from PySide6.QtGui import QColor, QFocusEvent, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from desktop.domain.forms import FieldKind
from desktop.ui import style
from desktop.ui.models.columns import Column
from desktop.ui.models.rows import Index, RowTable
from desktop.ui.style import CELL_PADDING, Tokens
from desktop.ui.widgets.cells import CellDelegate, write_line

_LONG_WIDTH, _LONG_HEIGHT = 320, 180

Editor = QLineEdit | QPlainTextEdit


def editor_text(editor: Editor, composed: str = "") -> str:
    """The text of the editor, with what is being composed at its cursor."""
    if isinstance(editor, QLineEdit):
        text, place = editor.text(), editor.cursorPosition()
    else:
        text, place = editor.toPlainText(), editor.textCursor().position()
    return text[:place] + composed + text[place:]


def write_editor(editor: Editor, text: str) -> None:
    if isinstance(editor, QLineEdit):
        editor.setText(text)
    else:
        editor.setPlainText(text)
        editor.moveCursor(editor.textCursor().MoveOperation.End)


class LongCell(QPlainTextEdit):
    """Covers its cell and grows with its text, inside the table."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._cell = QRect()
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().setDocumentMargin(5)
        self.textChanged.connect(self._fit)

    def cover(self, cell: QRect) -> None:
        self._cell = cell
        self._fit()

    @Slot()
    def _fit(self) -> None:
        viewport = self.parentWidget()
        assert viewport is not None
        around = viewport.rect()
        wide = min(max(self._cell.width(), _LONG_WIDTH), around.width())
        lines = max(self.document().size().height(), 1)
        needed = lines * self.fontMetrics().lineSpacing() + 15
        high = min(max(self._cell.height(), round(needed)), _LONG_HEIGHT, around.height())
        left = min(self._cell.left(), around.right() + 1 - wide)
        top = min(self._cell.top(), around.bottom() + 1 - high)
        self.setGeometry(max(left, 0), max(top, 0), wide, high)


class EditingDelegate(CellDelegate):
    """Its editors leave the focus to the table, which hands them all keys and all Hangul."""

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        model, table = _rows(index), self.parent()
        assert isinstance(table, QWidget)
        column = model.columns[index.column()]
        long = column.entry is not None and column.entry.kind is FieldKind.LONG_TEXT
        editor: Editor = LongCell(parent) if long else QLineEdit(parent)
        editor.setProperty("look", "cell")
        editor.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        editor.setFocusProxy(table)
        editor.setAccessibleName(column.title)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Once only: an answer for the row must not replace what is being typed."""
        assert isinstance(editor, Editor)
        if not editor.property("filled"):
            editor.setProperty("filled", True)
            write_editor(editor, _rows(index).data(index, Qt.ItemDataRole.EditRole) or "")

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        assert isinstance(editor, Editor)
        model.setData(index, editor_text(editor))

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        cell = QRect(option.rect)  # the option goes when this call ends
        if isinstance(editor, LongCell):
            editor.cover(cell)
        else:
            editor.setGeometry(cell)

    def paint_content(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
        column: Column,
        record: Any,
        colours: Tokens,
    ) -> None:
        editing = _rows(index).editing
        held = editing.held(index) if editing is not None else None
        if editing is not None and editing.error(index):
            _paint_wrong(painter, option.rect, colours)
        if held is None:
            super().paint_content(painter, option, index, column, record, colours)
        else:
            painter.setFont(style.font(style.BODY))
            painter.setPen(QColor(colours.text))
            inside = option.rect.adjusted(CELL_PADDING, 0, -CELL_PADDING, -1)
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            write_line(painter, inside, " ".join(held.split()), side)
        if option.state & QStyle.StateFlag.State_HasFocus:
            _paint_frame(painter, option.rect, colours.focus, style.FOCUS_WIDTH)

    def paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, colours: Tokens
    ) -> None:
        """The row one works in is tinted; of several chosen cells each one a little more."""
        table = self.parent()
        assert isinstance(table, QAbstractItemView)
        in_row = index.row() == table.currentIndex().row()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        several = chosen and index != table.currentIndex()
        option.state &= ~QStyle.StateFlag.State_Selected
        if in_row or chosen:
            tint = colours.selected_rail if several else colours.selected_row
            painter.fillRect(option.rect, QColor(tint))
            option.state &= ~QStyle.StateFlag.State_MouseOver
        super().paint_ground(painter, option, index, colours)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Why a cell was refused, before anything else."""
        editing = _rows(index).editing if index.isValid() else None
        wrong = editing.error(index) if editing is not None else ""
        if wrong and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), wrong, view)
            return True
        return super().helpEvent(event, view, option, index)


def wake(editor: Editor) -> None:
    """Show the text cursor, as in a field that has the focus."""
    gained = QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.OtherFocusReason)
    QCoreApplication.sendEvent(editor, gained)


def _rows(index: Index) -> RowTable:
    model = index.model()
    assert isinstance(model, RowTable)
    return model


def _paint_wrong(painter: QPainter, cell: QRect, colours: Tokens) -> None:
    painter.fillRect(cell, QColor(colours.danger.ground))
    _paint_frame(painter, cell, colours.danger.text, 1)


def _paint_frame(painter: QPainter, cell: QRect, colour: str, thick: int) -> None:
    pen = QPen(QColor(colour), thick)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = QPoint(thick // 2, thick // 2)
    painter.drawRect(QRect(cell.topLeft() + half, cell.bottomRight() - half - QPoint(0, 1)))
