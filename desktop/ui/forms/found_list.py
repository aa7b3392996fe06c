"""The names found while one types, in a list under the field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.domain.forms import Found
from desktop.ui import style
from desktop.ui.models.rows import Index

_SHOWN = 8
_NAME, _NOTE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class FoundList(QListWidget):
    """Lies inside the window of its field and never takes the keyboard: a window of its own
    would end the syllable that is being composed. `chosen` tells the name.
    """

    chosen = Signal(str)

    def __init__(self, name: str, field: QWidget) -> None:
        super().__init__(field.window())
        self._field = field
        self.setAccessibleName(f"{name}: 찾은 이름")
        self.setProperty("look", "found")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_NameAndNote(self))
        self.itemClicked.connect(self._on_clicked)
        self.hide()

    def show_found(self, found: Sequence[Found], creates: str) -> None:
        """`creates` is the name offered to be entered as new, or ""."""
        self.clear()
        for each in found:
            self._add(each.name, each.note, each.name)
        if creates:
            self._add(f"‘{creates}’ 새로 등록", "", creates)
        self.setVisible(self.count() > 0)
        if self.isVisible():
            self._place()

    def step(self, by: int) -> None:
        """Go down or up, round and round."""
        count = self.count()
        start = self.currentRow() if self.currentRow() >= 0 else (-1 if by > 0 else 0)
        self.setCurrentRow((start + by) % count)

    def name(self) -> str:
        """The name gone to, or ""."""
        item = self.currentItem()
        return str(item.data(_NAME)) if item is not None else ""

    def _add(self, shown: str, note: str, name: str) -> None:
        item = QListWidgetItem(shown)
        item.setData(_NAME, name)
        item.setData(_NOTE, note)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{shown}, {note}" if note else shown)
        self.addItem(item)

    def _place(self) -> None:
        """Under the field, or above it where there is more room."""
        window = self.window()
        height = min(self.count(), _SHOWN) * style.CONTROL + 2 * self.frameWidth()
        corner = self._field.mapTo(window, QPoint(0, self._field.height() + 2))
        if corner.y() + height > window.height():
            above = corner.y() - self._field.height() - 4 - height
            corner.setY(above if above >= 0 else max(window.height() - height, 0))
        self.setGeometry(QRect(corner, QSize(self._field.width(), height)))
        self.raise_()

    @Slot(QListWidgetItem)
    def _on_clicked(self, item: QListWidgetItem) -> None:
        self.chosen.emit(str(item.data(_NAME)))


class _NameAndNote(QStyledItemDelegate):
    """The name at the left, the note that tells it from like names at the right."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, style.CONTROL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = style.tokens()
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(option.rect, QColor(colours.selected_row))
        room = option.rect.adjusted(style.CELL_PADDING, 0, -style.CELL_PADDING, 0)
        note = index.data(_NOTE) or ""
        painter.setFont(style.font(style.SMALL))
        painter.setPen(QColor(colours.subtle))
        measure = painter.fontMetrics()
        noted = measure.elidedText(note, Qt.TextElideMode.ElideRight, room.width() // 2)
        painter.drawText(room, style.MIDDLE_RIGHT, noted)
        room.setRight(room.right() - measure.horizontalAdvance(noted) - style.GAP)
        painter.setFont(style.font(style.BODY))
        painter.setPen(QColor(colours.text))
        name = painter.fontMetrics().elidedText(
            index.data() or "", Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, style.MIDDLE, name)
