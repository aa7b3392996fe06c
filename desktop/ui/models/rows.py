"""Table models over rows already in memory: all of them, or a list of ids read by the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from desktop.ui.models.columns import RECORD_ROLE, Cell, Column
from desktop.ui.models.editing import CellEditing

Index = QModelIndex | QPersistentModelIndex

PAGE = 100
_WAITING = "…"
_PAGES_KEPT = 40
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class RowTable(QAbstractTableModel):
    """Columns over rows; what a row is, and where it comes from, is the subclass's business.

    `editing` knows what is typed into the cells, where any column can be filled in.
    """

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        fillable = any(column.entry is not None for column in self.columns)
        self.editing = CellEditing(self) if fillable else None

    def record(self, row: int) -> Any:
        """The record in this row, or None while it is still being read."""
        raise NotImplementedError

    def id_at(self, row: int) -> str:
        raise NotImplementedError

    def row_of(self, record_id: str) -> int:
        """The row of a record, or -1."""
        raise NotImplementedError

    def rows_at_hand(self, row: int) -> tuple[int, int]:
        """The first and last of the rows around this one that were read."""
        return 0, self.rowCount() - 1

    # Qt interface

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.right else _LEFT
        if self.editing is not None:
            typed = self.editing.data(index, role)
            if typed is not None:
                return typed
        read = _READERS.get(role)
        if read is None:
            return None
        record = self.record(index.row())
        if record is None:
            waits = role == Qt.ItemDataRole.DisplayRole and index.column() == 0
            return _WAITING if waits else None
        return read(column, record)

    def flags(self, index: Index) -> Qt.ItemFlag:
        able = super().flags(index)
        if self.editing is not None and self.editing.entry(index) is not None:
            able |= Qt.ItemFlag.ItemIsEditable
        return able

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if self.editing is None or role != Qt.ItemDataRole.EditRole:
            return False
        return self.editing.enter([(index, str(value))]) == 1

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[section].right else _LEFT
        return None


def _spoken(column: Column, record: Any) -> str:
    second = column.second(record)
    text = column.text(record)
    return f"{text}, {second}" if column.cell is Cell.TWO_LINES and second else text


_READERS: dict[int, Callable[[Column, Any], Any]] = {
    Qt.ItemDataRole.DisplayRole: lambda column, record: column.text(record),
    Qt.ItemDataRole.AccessibleTextRole: _spoken,
    RECORD_ROLE: lambda _column, record: record,
}


class RecordTable(RowTable):
    """All rows at hand; each record has an `id`."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._records: tuple[Any, ...] = ()

    def replace(self, records: Sequence[Any]) -> None:
        self.beginResetModel()
        self._records = tuple(records)
        self.endResetModel()

    def change(self, record: Any) -> None:
        """Show this record in the place of the one with its id."""
        row = self.row_of(record.id)
        self._records = (*self._records[:row], record, *self._records[row + 1 :])
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def record(self, row: int) -> Any:
        return self._records[row]

    def id_at(self, row: int) -> str:
        return self._records[row].id if 0 <= row < len(self._records) else ""

    def row_of(self, record_id: str) -> int:
        found = (n for n, record in enumerate(self._records) if record.id == record_id)
        return next(found, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._records)


class PagedTable(RowTable):
    """A list of ids whose rows are read by the page, when they come into sight.

    `wanted(first, ids)` asks for a page; whoever listens answers with `fill`. Rows that are
    gone in the meantime stay blank until the list is asked for again.
    """

    wanted = Signal(int, object)

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._ids: Sequence[str] = ()
        self._places: dict[str, int] = {}
        self._pages: dict[int, list[Any]] = {}
        self._asked: set[int] = set()
        self._ask = QTimer(self, singleShot=True, interval=0)
        self._ask.timeout.connect(self._ask_for_pages)
        self._missing: set[int] = set()

    def replace(self, ids: Sequence[str], rows: Sequence[Any] = (), first: int = 0) -> None:
        """Show these ids; `rows` are those of the page that begins at `first`, if known already."""
        self.beginResetModel()
        self._ids, self._places = ids, {}
        self._pages, self._asked, self._missing = {}, set(), set()
        self._keep(first, rows)
        self.endResetModel()

    def change(self, record: Any) -> None:
        """Show this record in the place of the one with its id, if its page is here."""
        row = self.row_of(record.id)
        page = self._pages.get(row // PAGE)
        if row >= 0 and page is not None:
            page[row % PAGE] = record
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def fill(self, first: int, ids: Sequence[str], rows: Sequence[Any]) -> None:
        """Rows for a page that was wanted; ignored if the list is another by now."""
        if self._ids[first : first + len(ids)] != ids:
            return
        self._keep(first, rows)
        last = min(first + PAGE, len(self._ids)) - 1
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def record(self, row: int) -> Any:
        number, place = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is not None:
            return page[place]
        if number not in self._asked:
            self._asked.add(number)
            self._missing.add(number)
            self._ask.start()
        return None

    def id_at(self, row: int) -> str:
        return self._ids[row] if 0 <= row < len(self._ids) else ""

    def row_of(self, record_id: str) -> int:
        """Found where it was found last, else by looking through the list: a table of all its
        places would stop the window.
        """
        row = self._places.get(record_id, -1)
        if row < 0 and record_id in self._ids:
            row = self._places[record_id] = self._ids.index(record_id)
        return row

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt asks this of rows far out of sight; they are not read for it."""
        if index.isValid() and index.row() // PAGE not in self._pages:
            return QAbstractTableModel.flags(self, index)
        return super().flags(index)

    def rows_at_hand(self, row: int) -> tuple[int, int]:
        here = max(row, 0) // PAGE
        first = last = here
        while first - 1 in self._pages:
            first -= 1
        while last + 1 in self._pages:
            last += 1
        return first * PAGE, min((last + 1) * PAGE, len(self._ids)) - 1

    def _keep(self, first: int, rows: Sequence[Any]) -> None:
        by_id = {row.id: row for row in rows}
        for start in range(first, first + len(rows), PAGE):
            ids = self._ids[start : start + PAGE]
            self._places.update((each, start + n) for n, each in enumerate(ids))
            self._pages[start // PAGE] = [by_id.get(each) for each in ids]
            self._asked.add(start // PAGE)
        while len(self._pages) > _PAGES_KEPT:
            oldest = next(iter(self._pages))
            del self._pages[oldest]
            self._asked.discard(oldest)

    def _ask_for_pages(self) -> None:
        missing, self._missing = sorted(self._missing), set()
        for number in missing:
            first = number * PAGE
            self.wanted.emit(first, self._ids[first : first + PAGE])
