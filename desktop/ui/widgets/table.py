"""The table of every screen: sorts by asking, hides columns by right click, remembers widths."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QSignalBlocker,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QWidget

from desktop.ui import style
from desktop.ui.models.rows import RowTable
from desktop.ui.settings import WindowMemory
from desktop.ui.widgets.cells import CellDelegate, text_height

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# Measuring text costs time; a list this long keeps rows of one height.
_WRAPS_UP_TO = 300
_WRAP_PADDING = 12
_REMEMBERS_AFTER = 300


class Heads(QHeaderView):
    """A press sorts, and leaves chosen what is: Qt would choose the whole column."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        with QSignalBlocker(self):
            super().mousePressEvent(event)


class RecordsTable(QTableView):
    """Shows a RowTable. `name` tells what it lists, to screen readers and to the memory."""

    chosen = Signal(str)
    opened = Signal(str)
    sort_wanted = Signal(str, bool)

    def __init__(
        self,
        model: RowTable,
        *,
        name: str,
        key: str,
        memory: WindowMemory,
        tall: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.rows = model
        self._key, self._memory = f"tables/{key}-{len(model.columns)}", memory
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        self._row_height = style.TALL_ROW if tall else style.ROW
        self._set_up_look()
        self._set_up_heads()
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._fit_rows)
        self._remembering = QTimer(self, singleShot=True, interval=_REMEMBERS_AFTER)
        self._remembering.timeout.connect(self.remember)
        self._connect()

    def chosen_id(self) -> str:
        return self.rows.id_at(self.currentIndex().row())

    def choose(self, record_id: str) -> bool:
        """Make this record's row the current one, if it is in the list."""
        row = self.rows.row_of(record_id) if record_id else -1
        if row >= 0:
            self.selectRow(row)
            self.scrollTo(self.rows.index(row, 0))
        return row >= 0

    def show_sort(self, key: str, descending: bool) -> None:
        """Mark the head by which the rows are sorted already."""
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        places = {column.key: n for n, column in enumerate(self.rows.columns)}
        self.horizontalHeader().setSortIndicator(places.get(key, -1), order)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.opened.emit(self.chosen_id())
            return
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.rows.rowCount():
            last = self.rows.rowCount() - 1
            self.selectRow(0 if event.key() == Qt.Key.Key_Home else last)
            self.scrollTo(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fitting.start()

    def _set_up_look(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setMinimumSectionSize(style.ROW)
        rows.setDefaultSectionSize(self._row_height)
        self.verticalScrollBar().setSingleStep(self._row_height)

    def _set_up_heads(self) -> None:
        if self.rows.editing is not None:  # else whole rows are chosen, and never a column
            self.setHorizontalHeader(Heads(Qt.Orientation.Horizontal, self))
        heads = self.horizontalHeader()
        heads.setFixedHeight(style.ROW)
        heads.setHighlightSections(False)
        heads.setMinimumSectionSize(40)
        heads.setSectionsClickable(True)
        heads.setStretchLastSection(False)
        for number, column in enumerate(self.rows.columns):
            self.setColumnWidth(number, column.width)
            self.setColumnHidden(number, column.optional)
        kept = self._memory.bytes(self._key)
        if not kept.isEmpty():
            heads.restoreState(kept)
        for number, column in enumerate(self.rows.columns):
            if column.stretches:
                heads.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        heads.setSortIndicatorShown(any(column.sorts for column in self.rows.columns))
        heads.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        heads.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _connect(self) -> None:
        heads = self.horizontalHeader()
        heads.sectionClicked.connect(self._on_head_clicked)
        heads.sectionResized.connect(self._on_head_resized)
        heads.customContextMenuRequested.connect(self._on_heads_asked)
        self.doubleClicked.connect(self._on_double_clicked)
        self.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self.rows.modelReset.connect(self._fitting.start)

    def selectAll(self) -> None:
        """All rows that are at hand: nothing could be done with those that were not read."""
        if self.selectionMode() is QAbstractItemView.SelectionMode.SingleSelection:
            return
        first, last = self.rows.rows_at_hand(self.currentIndex().row())
        corners = self.rows.index(first, 0), self.rows.index(last, self.rows.columnCount() - 1)
        way = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().select(QItemSelection(*corners), way)

    @Slot(int)
    def _on_head_clicked(self, number: int) -> None:
        column = self.rows.columns[number]
        if column.sorts:
            heads = self.horizontalHeader()
            falling = heads.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
            self.sort_wanted.emit(column.key, falling)

    @Slot(int, int, int)
    def _on_head_resized(self, _number: int, _before: int, _after: int) -> None:
        self._fitting.start()
        self._remembering.start()

    @Slot(QPoint)
    def _on_heads_asked(self, at: QPoint) -> None:
        menu = self.column_menu()
        menu.popup(self.horizontalHeader().mapToGlobal(at))

    def column_menu(self) -> QMenu:
        """A tick for each column; the first always stays."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, column in enumerate(self.rows.columns):
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(number))
            action.setEnabled(number > 0)
            action.toggled.connect(lambda shown, n=number: self._show_column(n, shown))
        return menu

    def _show_column(self, number: int, shown: bool) -> None:
        self.setColumnHidden(number, not shown)
        self.remember()

    def remember(self) -> None:
        self._memory.keep(self._key, self.horizontalHeader().saveState())

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self.rows.id_at(index.row()))

    @Slot(QModelIndex, QModelIndex)
    def _on_row_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self.chosen.emit(self.rows.id_at(now.row()))

    @Slot()
    def _fit_rows(self) -> None:
        """Give every row the height its wrapping texts need."""
        wrapping = [n for n, column in enumerate(self.rows.columns) if column.wraps]
        count = self.rows.rowCount()
        if not wrapping or count > _WRAPS_UP_TO:
            return
        for row in range(count):
            needed = max(
                text_height(self.rows.index(row, n).data() or "", self.columnWidth(n))
                for n in wrapping
            )
            self.setRowHeight(row, max(self._row_height, needed + _WRAP_PADDING))
