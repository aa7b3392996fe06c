"""The rows of a small table in a form: cells as typed, with an empty row at the end."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QModelIndex, QObject

from desktop.domain.cells import CellEdit
from desktop.domain.forms import FieldKind, FormField, Option, Row
from desktop.ui.models.columns import Column, Entry
from desktop.ui.models.editing import CellEditing
from desktop.ui.models.rows import Index, RowTable

_WIDE = (FieldKind.TEXT, FieldKind.LONG_TEXT, FieldKind.LOOKUP)
_WIDTH, _WIDER = 110, 160
_YES = (Option("1", "예"),)


@dataclass
class TypedRow:
    """`id` lives as long as the form; it is not the id of a record."""

    id: str
    cells: dict[str, str] = field(default_factory=dict)


class RowsEditing(CellEditing):
    """Takes every edit at once; what is wrong is said when the whole form is saved."""

    def point_at(self, row_id: str, key: str, sentence: str) -> None:
        self._errors[(row_id, key)] = sentence
        self._repaint((row_id, key))
        self.errors_changed.emit()

    def clear_errors(self) -> None:
        cells = list(self._errors)
        self._errors.clear()
        for cell in cells:
            self._repaint(cell)
        self.errors_changed.emit()


class FormRows(RowTable):
    """There is always one empty row at the end to begin a new one in."""

    def __init__(self, columns: Sequence[FormField], parent: QObject | None = None) -> None:
        super().__init__(_columns(columns), parent)
        self._numbers = itertools.count(1)
        self._rows: list[TypedRow] = [self._new({})]
        self.typing = RowsEditing(self)
        self.editing = self.typing
        self.typing.entered.connect(self._on_entered)

    def replace(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self.typing.drop_all()
        self._rows = [*(self._new(row) for row in rows), self._new({})]
        self.endResetModel()

    def filled(self) -> list[TypedRow]:
        """The rows with something in them."""
        return [row for row in self._rows if any(cell.strip() for cell in row.cells.values())]

    def add(self, count: int) -> None:
        self._insert(len(self._rows), [self._new({}) for _ in range(count)])

    def take(self, place: int) -> TypedRow:
        """Remove a row and give it back."""
        self.beginRemoveRows(QModelIndex(), place, place)
        taken = self._rows.pop(place)
        self.endRemoveRows()
        self._end_with_empty_row()
        return taken

    def put_back(self, place: int, row: TypedRow) -> None:
        self._insert(min(place, len(self._rows)), [row])

    # what a table asks

    def record(self, row: int) -> TypedRow:
        return self._rows[row]

    def id_at(self, row: int) -> str:
        return self._rows[row].id if 0 <= row < len(self._rows) else ""

    def row_of(self, record_id: str) -> int:
        found = (n for n, row in enumerate(self._rows) if row.id == record_id)
        return next(found, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    # typing

    def _on_entered(self, edits: Sequence[CellEdit]) -> None:
        for edit in edits:
            self._rows[self.row_of(edit.record_id)].cells[edit.key] = edit.text
        self.typing.settle(edits)
        self._end_with_empty_row()

    def _end_with_empty_row(self) -> None:
        if not self._rows or any(cell.strip() for cell in self._rows[-1].cells.values()):
            self.add(1)

    def _insert(self, place: int, rows: Sequence[TypedRow]) -> None:
        self.beginInsertRows(QModelIndex(), place, place + len(rows) - 1)
        self._rows[place:place] = rows
        self.endInsertRows()

    def _new(self, cells: Row) -> TypedRow:
        return TypedRow(str(next(self._numbers)), dict(cells))


def _columns(fields: Sequence[FormField]) -> list[Column]:
    """One at least takes the room that is left over."""
    columns = [_column(each) for each in fields]
    if not any(column.stretches for column in columns):
        columns[-1] = replace(columns[-1], stretches=True)
    return columns


def _column(each: FormField) -> Column:
    key = each.key
    wide = each.kind in _WIDE
    options = _YES if each.kind is FieldKind.YES else each.options
    kind = FieldKind.CHOICE if options else each.kind
    words = {option.code: option.word for option in options}

    def read(row: TypedRow) -> str:
        return row.cells.get(key, "")

    def shown(row: TypedRow) -> str:
        text = " ".join(read(row).split())
        return words.get(text, text)

    return Column(
        key,
        f"{each.label}({each.unit})" if each.unit else each.label,
        shown,
        _WIDER if wide else _WIDTH,
        right=each.kind in (FieldKind.MONEY, FieldKind.NUMBER, FieldKind.PERCENT),
        stretches=wide,
        entry=Entry(read, kind, options),
    )
