"""The draft beside the text: its pieces listed, the fields of the chosen one below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desktop.domain import review_steps as steps
from desktop.domain.review import Piece, PieceKind, Span
from desktop.ui.forms.control import Around
from desktop.ui.hangul import flush_open_syllable
from desktop.ui.review.piece_form import PieceForm
from desktop.ui.review.pieces_model import PiecesModel
from desktop.ui.review.pieces_table import PiecesTable
from desktop.ui.widgets.cards import Card

_ABOUT_LIKENESS = (PieceKind.TITLE, PieceKind.PARTY)


class DraftPane(QWidget):
    """Holds the pieces while they are corrected. `changed` comes with every change, `chosen`
    with the piece one stands on, `named_anew` when title or parties have changed, `dated_anew`
    when the day that the text came out has.
    """

    changed = Signal()
    named_anew = Signal()
    dated_anew = Signal()
    chosen = Signal(str)
    register_wanted = Signal()

    def __init__(self, around: Around, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pieces: steps.Pieces = ()
        self.model = PiecesModel(self)
        self.model.ticked = self.tick
        self.table = PiecesTable(self.model)
        self.form = PieceForm(around)
        both = QSplitter(Qt.Orientation.Vertical)
        both.setChildrenCollapsible(False)
        both.addWidget(self.table)
        both.addWidget(self.form)
        both.setSizes([300, 190])
        both.setStretchFactor(0, 1)
        card = Card(padded=False)
        card.body.addWidget(both)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        self._connect()

    def _connect(self) -> None:
        table = self.table
        table.chosen.connect(self._on_chosen)
        table.register_wanted.connect(self.register_wanted)
        table.correcting.connect(lambda: self.form.go_to())
        table.removed.connect(self.remove)
        table.moved.connect(lambda step: self._put(steps.moved(self.pieces, self.here, step)))
        table.turned.connect(lambda step: self._put(steps.turned(self.pieces, self.here, step)))
        self.form.edited.connect(self._on_edited)
        self.form.left.connect(table.setFocus)

    @property
    def here(self) -> str:
        return self.table.chosen_id

    @property
    def piece(self) -> Piece | None:
        at = steps.index_of(self.pieces, self.here)
        return self.pieces[at] if at >= 0 else None

    def show_pieces(self, pieces: steps.Pieces) -> None:
        """Pieces of another text, the first of them chosen."""
        self.form.show_piece(None)
        self.pieces = pieces
        self.model.show_pieces(pieces)
        if pieces:
            self.table.selectRow(0)

    def choose(self, piece_id: str) -> None:
        self.table.choose(piece_id)

    def show_error(self, piece_id: str, key: str, sentence: str) -> None:
        self.choose(piece_id)
        self.form.show_error(key, sentence)

    # what is done to them

    def mark(self, kind: PieceKind, words: str, span: Span) -> None:
        pieces, made = steps.marked(self.pieces, kind, words, span)
        self._put(pieces, made)
        self.form.show_piece(None)
        self._on_chosen(made)
        self._tell_names(kind)

    def tick(self, ids: list[str], taken: bool) -> None:
        self._put(steps.ticked(self.pieces, ids, taken=taken))

    @Slot()
    def remove(self) -> None:
        if self.piece is not None:
            row, kind = self.table.currentIndex().row(), self.piece.kind
            self._put(steps.without(self.pieces, self.here))
            self.table.selectRow(min(row, self.model.rowCount() - 1))
            self._tell_names(kind)

    @Slot()
    def join(self) -> None:
        if self.piece is not None:
            self._put_anew(steps.joined(self.pieces, self.here), self.here)

    @Slot()
    def split(self) -> None:
        if self.piece is not None:
            where = self.form.cursor_in_text()
            self._put_anew(*steps.split(self.pieces, self.here, where))

    def take_in(self) -> None:
        """Take in what is being typed."""
        flush_open_syllable()

    def _put_anew(self, pieces: steps.Pieces, chosen: str) -> None:
        """The words of the chosen piece are others now: its fields are shown again."""
        self.form.show_piece(None)
        self._put(pieces, chosen)
        self.form.show_piece(self.piece)

    def _put(self, pieces: steps.Pieces, chosen: str = "") -> None:
        here = chosen or self.here
        self.pieces = pieces
        self.model.show_pieces(pieces)
        self.choose(here)
        self.changed.emit()

    def _on_edited(self, key: str, typed: str) -> None:
        at = steps.index_of(self.pieces, self.form.piece_id)
        if at >= 0 and self.pieces[at].entry(key) != typed:
            self._put(steps.with_entry(self.pieces, self.form.piece_id, key, typed))
            self._tell_names(self.pieces[at].kind)
            if key == "published":
                self.dated_anew.emit()

    def put_single(self, piece: Piece) -> None:
        """A piece told anew, such as the day of signing."""
        self._put(steps.put_single(self.pieces, piece))

    def _tell_names(self, kind: PieceKind) -> None:
        if kind in _ABOUT_LIKENESS:
            self.named_anew.emit()

    @Slot(str)
    def _on_chosen(self, piece_id: str) -> None:
        self.form.show_piece(self.piece)
        self.chosen.emit(piece_id)
