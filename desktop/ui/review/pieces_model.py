"""The pieces of a draft as the rows of a table; what is not sure stands apart below."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from desktop.domain.codes import AgreementKind, ClauseKind
from desktop.domain.review import Piece, PieceKind
from desktop.domain.review_fields import PLAN
from desktop.domain.words import word
from desktop.ui import style

Index = QModelIndex | QPersistentModelIndex
KIND, WORDS = 0, 1
_TITLES = ("구분", "내용")
_NONE = QModelIndex()


class PiecesModel(QAbstractTableModel):
    """A row is a piece, or the heading of those that are not sure."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Piece | None] = []
        self.ticked: Any = None  # told which piece is to be taken or not

    def show_pieces(self, pieces: tuple[Piece, ...]) -> None:
        rows: list[Piece | None] = [piece for piece in pieces if not piece.doubt]
        unsure = [piece for piece in pieces if piece.doubt]
        if unsure:
            rows += [None, *unsure]
        if [_key(row) for row in rows] == [_key(row) for row in self.rows]:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def piece(self, row: int) -> Piece | None:
        return self.rows[row] if 0 <= row < len(self.rows) else None

    def row_of(self, piece_id: str) -> int:
        found = (n for n, row in enumerate(self.rows) if row is not None and row.id == piece_id)
        return next(found, -1)

    def unsure(self) -> list[Piece]:
        return [row for row in self.rows if row is not None and row.doubt]

    # Qt interface

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(_TITLES)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _TITLES[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == KIND else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        piece = self.rows[index.row()]
        if piece is None:
            return self._heading(index.column(), role)
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == KIND:
            return Qt.CheckState.Checked if piece.taken else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return word(piece.kind) if index.column() == KIND else _shown(piece)
        if role == Qt.ItemDataRole.BackgroundRole and index.column() == KIND:
            return QColor(style.tokens().marks[piece.kind.value])
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            taken = "" if piece.taken else "등록하지 않음. "
            return f"{taken}{word(piece.kind)}: {_shown(piece)}"
        return None

    def _heading(self, column: int, role: int) -> Any:
        unsure = self.unsure()
        told = f"확실하지 않은 것 {len(unsure)}건 · 담을 것에 표시하십시오"
        texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if column == KIND and role in texts:
            return told
        if column == KIND and role == Qt.ItemDataRole.CheckStateRole:
            all_taken = all(piece.taken for piece in unsure)
            return Qt.CheckState.Checked if all_taken else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.BackgroundRole:
            return QColor(style.tokens().surface_head)
        return style.font(style.BODY, bold=True) if role == Qt.ItemDataRole.FontRole else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or self.ticked is None:
            return False
        piece = self.rows[index.row()]
        ids = [piece.id] if piece is not None else [each.id for each in self.unsure()]
        self.ticked(ids, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True


def _key(row: Piece | None) -> tuple[str, bool]:
    return (row.id, bool(row.doubt)) if row is not None else ("", False)


def _shown(piece: Piece) -> str:
    words = _WORDS.get(piece.kind, _plain)(piece)
    return f"{words}\n{piece.doubt}" if piece.doubt else words


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _plain(piece: Piece) -> str:
    return piece.text


def _title(piece: Piece) -> str:
    kind = piece.entry("kind")
    told = "계획" if kind == PLAN else word(AgreementKind(kind)) if kind else ""
    return _joined(piece.text or "이름을 입력하십시오", told)


def _clause(piece: Piece) -> str:
    text = " ".join(piece.text.split())
    kind = piece.entry("kind")
    told = word(ClauseKind(kind)) if kind and kind != ClauseKind.COOPERATION else ""
    binds = piece.entry("binds")
    before = "    " * piece.depth + (f"{piece.entry('mark')} " if piece.entry("mark") else "")
    return _joined(before + text, told, f"지킬 당사자 {binds}" if binds else "")


def _party(piece: Piece) -> str:
    name = piece.entry("organisation")
    return piece.text if name in ("", piece.text) else f"{piece.text} → {name}"


def _target(piece: Piece) -> str:
    year = piece.entry("year")
    value = f"{piece.entry('value')}{piece.entry('unit')}"
    return _joined(piece.text, f"{year}년" if year else "", value)


_WORDS = {
    PieceKind.TITLE: _title,
    PieceKind.PARTY: _party,
    PieceKind.CLAUSE: _clause,
    PieceKind.SIGNATORY: lambda p: _joined(p.text, p.entry("post"), p.entry("party")),
    PieceKind.BUDGET: lambda p: _joined(p.text, p.entry("total"), p.entry("shares")),
    PieceKind.TARGET: _target,
    PieceKind.FACILITY: lambda p: _joined(p.text, p.entry("area")),
    PieceKind.ACTION: lambda p: _joined(p.text, p.entry("owner"), p.entry("due")),
    PieceKind.SOURCE: lambda p: _joined(p.text, p.entry("outlet"), p.entry("published")),
}
