"""The fields of the piece that one stands on, under the list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.review import Piece, PieceKind
from desktop.domain.review_fields import PIECE_FIELDS
from desktop.ui import style
from desktop.ui.forms.control import Around, Control
from desktop.ui.forms.field_row import FieldRow
from desktop.ui.forms.making import control_for
from desktop.ui.forms.written import LongTextControl
from desktop.ui.hangul import flush_open_syllable

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PieceForm(QScrollArea):
    """`edited` comes with field and text of every change; `left` when Enter ends correcting.

    The fields of a kind are made once, and shown anew for each piece.
    """

    edited = Signal(str, str)
    left = Signal()

    def __init__(self, around: Around, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._around = around
        self._inside = QWidget()
        self._inside.setProperty("look", "plain")
        self._layout = QVBoxLayout(self._inside)
        self._layout.setContentsMargins(style.CARD_PADDING_ACROSS, style.GAP, style.GAP, style.GAP)
        self._layout.setSpacing(0)
        self._layout.addStretch(1)
        self.setWidget(self._inside)
        self._made: dict[PieceKind, tuple[QWidget, dict[str, FieldRow]]] = {}
        self._showing = False
        self.piece_id, self._kind = "", PieceKind.TITLE

    @property
    def rows(self) -> dict[str, FieldRow]:
        return self._made[self._kind][1] if self._kind in self._made else {}

    def show_piece(self, piece: Piece | None) -> None:
        """The same piece again keeps what is being typed."""
        if piece is not None and piece.id == self.piece_id:
            return
        for page, _rows in self._made.values():
            page.hide()
        self.piece_id = piece.id if piece is not None else ""
        if piece is None:
            return
        self._kind = piece.kind
        page, rows = self._page(piece.kind)
        self._showing = True
        for key, row in rows.items():
            row.show_error("")
            row.control.show_entry(piece.entry(key))
        self._showing = False
        self.setFocusProxy(next(iter(rows.values())).control.target)
        page.show()
        self.verticalScrollBar().setValue(0)

    def go_to(self, key: str = "") -> None:
        """Put the keyboard into a field, the first by default."""
        if self.piece_id:
            row = self.rows.get(key) or next(iter(self.rows.values()))
            row.control.target.setFocus()
            self.ensureWidgetVisible(row.control)

    def show_error(self, key: str, sentence: str) -> None:
        if key in self.rows:
            self.rows[key].show_error(sentence)
        self.go_to(key)

    def cursor_in_text(self) -> int:
        """Where one stands in a text of several lines; 0 elsewhere."""
        control = self.rows["text"].control if "text" in self.rows else None
        if not isinstance(control, LongTextControl):
            return 0
        flush_open_syllable()
        return control.text.textCursor().position()

    def _page(self, kind: PieceKind) -> tuple[QWidget, dict[str, FieldRow]]:
        if kind not in self._made:
            page = QWidget(self._inside)
            grid = QGridLayout(page)
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setVerticalSpacing(style.GAP)
            rows = {}
            for place, field in enumerate(PIECE_FIELDS[kind]):
                control = control_for(field, self._around, page)
                rows[field.key] = FieldRow(control, grid, place)
                control.edited.connect(lambda c=control: self._on_edited(c))
            grid.setColumnStretch(1, 1)
            self._layout.insertWidget(0, page)
            self._made[kind] = page, rows
        return self._made[kind]

    def _on_edited(self, control: Control) -> None:
        entry = control.entry()
        if not self._showing and isinstance(entry, str):
            self.edited.emit(control.field.key, entry)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.left.emit()
        else:
            super().keyPressEvent(event)
