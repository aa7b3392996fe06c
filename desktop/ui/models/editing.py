"""Cells of a table that are filled in: what was typed, what waits for an answer, what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.domain.cells import CellEdit, CellRefusal, option_meant
from desktop.domain.forms import FieldKind
from desktop.ui.models.columns import Entry

if TYPE_CHECKING:
    from desktop.ui.models.rows import RowTable

Index = QModelIndex | QPersistentModelIndex
_DESCRIPTION = Qt.ItemDataRole.AccessibleDescriptionRole


class Wrong(NamedTuple):
    """A cell whose text was refused; `row` is -1 while its record is not in the list."""

    row: int
    column: int
    sentence: str


class CellEditing(QObject):
    """Belongs to a RowTable whose columns have entries.

    What is typed goes out twice: `edited` (record id, key, text) for each cell, and `entered`
    (a list of CellEdit) for all that one act has filled in. It stays in its cell until somebody
    answers by `settle` or `refuse`; what was refused stays typed, with the reason beside it.
    """

    edited = Signal(str, str, str)
    entered = Signal(object)
    errors_changed = Signal()

    def __init__(self, rows: RowTable) -> None:
        super().__init__(rows)
        self._rows = rows
        self._texts: dict[tuple[str, str], str] = {}
        self._errors: dict[tuple[str, str], str] = {}

    # reading a cell

    def entry(self, index: Index) -> Entry | None:
        """How this cell is filled in, None where it cannot be."""
        if not index.isValid():
            return None
        entry = self._rows.columns[index.column()].entry
        if entry is None:
            return None
        record = self._rows.record(index.row())
        return entry if record is not None and entry.allowed(record) else None

    def text(self, index: Index) -> str:
        """What the editor of the cell starts with: what was typed, else what is stored."""
        entry = self._rows.columns[index.column()].entry
        record = self._rows.record(index.row())
        if entry is None or record is None:
            return ""
        return _as_read(entry, self._texts.get(self._cell(index), entry.text(record)))

    def held(self, index: Index) -> str | None:
        """What was typed and is not settled yet, as it reads; None for nothing."""
        held = self._texts.get(self._cell(index)) if self._texts else None
        entry = self._rows.columns[index.column()].entry
        return None if held is None or entry is None else _as_read(entry, held)

    def error(self, index: Index) -> str:
        return self._errors.get(self._cell(index), "") if self._errors else ""

    def data(self, index: Index, role: int) -> Any:
        """What editing has to say for a role, None where it is the stored value that counts."""
        if role == Qt.ItemDataRole.EditRole:
            return self.text(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.held(index)
        if role in (Qt.ItemDataRole.ToolTipRole, _DESCRIPTION):
            return self.error(index) or None
        return None

    def wrong(self) -> list[Wrong]:
        """All refused cells in the order of the list."""
        places = {column.key: n for n, column in enumerate(self._rows.columns)}
        found = (
            Wrong(self._rows.row_of(record_id), places[key], sentence)
            for (record_id, key), sentence in self._errors.items()
        )
        return sorted(found)

    # typing

    def enter(self, typed: Iterable[tuple[Index, str]]) -> int:
        """Take the texts of some cells by one act; gives how many of them can be filled in."""
        able = [(index, text) for index, text in typed if self.entry(index) is not None]
        edits = [edit for index, text in able if (edit := self._taken(index, text)) is not None]
        for edit in edits:
            self.edited.emit(edit.record_id, edit.key, edit.text)
        if edits:
            self.entered.emit(edits)
        return len(able)

    def _taken(self, index: Index, text: str) -> CellEdit | None:
        """The edit, held until it is answered; None for one that changes nothing or is wrong."""
        cell, entry = self._cell(index), self._rows.columns[index.column()].entry
        assert entry is not None
        if entry.kind is FieldKind.CHOICE:
            code = option_meant(entry.options, text)
            if code is None:
                self._texts[cell] = text
                self._tell(index, cell, _no_such(entry))
                return None
            text = code
        stored = entry.text(self._rows.record(index.row()))
        waits = cell in self._texts and cell not in self._errors
        before = self._texts[cell] if waits else stored
        if text == before:
            if not waits:
                self.drop(index)
            return None
        self._texts[cell] = text
        self._tell(index, cell, "")
        return CellEdit(*cell, text, before)

    # answers

    def settle(self, edits: Iterable[CellEdit]) -> None:
        """These were taken; a cell that was edited again meanwhile goes on waiting."""
        for edit in edits:
            cell = (edit.record_id, edit.key)
            if self._texts.get(cell) == edit.text:
                self._texts.pop(cell)
                self._errors.pop(cell, None)
                self._repaint(cell)
        self.errors_changed.emit()

    def refuse(self, refusals: Sequence[CellRefusal]) -> None:
        """These were not taken; what was typed stays, with the reason."""
        for refusal in refusals:
            cell = (refusal.record_id, refusal.key)
            if cell in self._texts:
                self._errors[cell] = refusal.sentence
                self._repaint(cell)
        self.errors_changed.emit()

    def drop(self, index: Index) -> None:
        """Forget what was refused in this cell: it shows again what is stored."""
        self._texts.pop(self._cell(index), None)
        self._tell(index, self._cell(index), "")

    def drop_all(self) -> None:
        """Forget everything typed: the rows are of something else now."""
        self._texts.clear()
        self._errors.clear()
        self.errors_changed.emit()

    def _cell(self, index: Index) -> tuple[str, str]:
        return self._rows.id_at(index.row()), self._rows.columns[index.column()].key

    def _tell(self, index: Index, cell: tuple[str, str], sentence: str) -> None:
        if sentence:
            self._errors[cell] = sentence
        else:
            self._errors.pop(cell, None)
        self._rows.dataChanged.emit(index, index)
        self.errors_changed.emit()

    def _repaint(self, cell: tuple[str, str]) -> None:
        row = self._rows.row_of(cell[0])
        if row >= 0:
            keys = [column.key for column in self._rows.columns]
            index = self._rows.index(row, keys.index(cell[1]))
            self._rows.dataChanged.emit(index, index)


def _as_read(entry: Entry, text: str) -> str:
    words = {option.code: option.word for option in entry.options}
    return words.get(text, text)


def _no_such(entry: Entry) -> str:
    words = "·".join(option.word for option in entry.options)
    return f"{words} 가운데 하나를 고르십시오."
