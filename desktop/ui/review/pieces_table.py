"""The list of drafted pieces: walked through, ticked and put in order by keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.ui import style
from desktop.ui.review.pieces_model import KIND, WORDS, PiecesModel

_KIND_WIDTH = 104
_NONE, _ALT, _CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)


class PiecesTable(QTableView):
    """Enter registers, F2 corrects, Space ticks; the rest is about the piece one stands on."""

    chosen = Signal(str)
    register_wanted = Signal()
    correcting = Signal()
    removed = Signal()
    moved = Signal(int)
    turned = Signal(int)

    def __init__(self, model: PiecesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pieces = model
        self.setModel(model)
        self.setAccessibleName("초안")
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        across = self.horizontalHeader()
        across.setSectionResizeMode(KIND, QHeaderView.ResizeMode.Fixed)
        across.setSectionResizeMode(WORDS, QHeaderView.ResizeMode.Stretch)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.resizeSection(KIND, _KIND_WIDTH)
        model.modelReset.connect(self._lay_out)
        self.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self.doubleClicked.connect(self.correcting)

    def choose(self, piece_id: str) -> None:
        row = self.pieces.row_of(piece_id)
        if row >= 0 and row != self.currentIndex().row():
            self.selectRow(row)

    @property
    def chosen_id(self) -> str:
        piece = self.pieces.piece(self.currentIndex().row())
        return piece.id if piece is not None else ""

    @Slot()
    def _lay_out(self) -> None:
        self.clearSpans()
        for row, piece in enumerate(self.pieces.rows):
            doubtful = piece is not None and bool(piece.doubt)
            self.setRowHeight(row, style.TALL_ROW if doubtful else style.ROW)
            if piece is None:
                self.setSpan(row, KIND, 1, 2)

    @Slot(QModelIndex, QModelIndex)
    def _on_row_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.chosen.emit(self.chosen_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        act = self._acts().get((event.key(), modifiers))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _acts(self) -> dict[tuple[int, Qt.KeyboardModifier], Callable[[], object]]:
        return {
            (Qt.Key.Key_Return, _NONE): self.register_wanted.emit,
            (Qt.Key.Key_Enter, _NONE): self.register_wanted.emit,
            (Qt.Key.Key_F2, _NONE): self.correcting.emit,
            (Qt.Key.Key_Delete, _NONE): self.removed.emit,
            (Qt.Key.Key_Space, _NONE): lambda: self._tick(self.currentIndex().row()),
            (Qt.Key.Key_Space, _CONTROL): self._tick_unsure,
            (Qt.Key.Key_Up, _ALT): lambda: self.moved.emit(-1),
            (Qt.Key.Key_Down, _ALT): lambda: self.moved.emit(1),
            (Qt.Key.Key_Left, _ALT): lambda: self.turned.emit(-1),
            (Qt.Key.Key_Right, _ALT): lambda: self.turned.emit(1),
        }

    def _tick_unsure(self) -> None:
        """As the box of their heading."""
        if self.pieces.unsure():
            self._tick(self.pieces.rows.index(None))

    def _tick(self, row: int) -> None:
        index = self.pieces.index(row, KIND)
        if index.isValid():
            checked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
            other = Qt.CheckState.Unchecked
            if checked == Qt.CheckState.Unchecked:
                other = Qt.CheckState.Checked
            self.pieces.setData(index, other, Qt.ItemDataRole.CheckStateRole)
