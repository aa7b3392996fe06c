"""The clauses of an outline as rows, with the line that is being written and not saved yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import count

from PySide6.QtCore import QModelIndex, QObject

from desktop.domain.forms import FieldKind
from desktop.domain.views_outline import OutlineRow
from desktop.ui.models.columns import Cell, Column, Entry
from desktop.ui.models.rows import RecordTable

TEXT = "text"
OUTLINE_COLUMNS = (
    Column("mark", "표시", lambda row: row.mark, 76, Cell.SUBTLE),
    Column(
        TEXT,
        "조항",
        lambda row: row.text,
        260,
        stretches=True,
        wraps=True,
        indent=lambda row: row.depth,
        entry=Entry(lambda row: row.text, FieldKind.LONG_TEXT),
    ),
    Column("kind", "종류", lambda row: row.kind, 72, Cell.SUBTLE, optional=True),
    Column("binds", "의무", lambda row: row.binds or "모두", 84, Cell.SUBTLE),
    Column("items", "과제", lambda row: f"{row.items}건" if row.items else "–", 52, right=True),
)


@dataclass(frozen=True)
class Fresh:
    """A line not written yet: behind `after_id`, or below it."""

    after_id: str
    below: bool = False


class OutlineRows(RecordTable):
    """Rows are those saved, and fresh ones; a fresh row has an id of its own until it is saved."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(OUTLINE_COLUMNS, parent)
        self.fresh: dict[str, Fresh] = {}
        self.saved_as: dict[str, str] = {}
        self._written: dict[str, Fresh] = {}
        self._numbers = count(1)

    def at(self, row: int) -> OutlineRow | None:
        found = self._records[row] if 0 <= row < len(self._records) else None
        assert found is None or isinstance(found, OutlineRow)
        return found

    def begin(self, after_id: str, text: str = "") -> str:
        """Open a fresh line behind this one and all below it, at its depth; gives its id."""
        place = self.row_of(after_id)
        depth = self._records[place].depth if place >= 0 else 0
        at = place + 1 if place >= 0 else len(self._records)
        while place >= 0 and at < len(self._records) and self._records[at].depth > depth:
            at += 1
        made = f"새-{next(self._numbers)}"
        row = OutlineRow(made, depth, "", text, "", "", 0, is_tracked=True)
        self.beginInsertRows(QModelIndex(), at, at)
        self._records = (*self._records[:at], row, *self._records[at:])
        self.endInsertRows()
        self.fresh[made] = Fresh(after_id)
        return made

    def give_up(self, made: str) -> None:
        """Take a fresh line that was not written out again."""
        place = self.row_of(made)
        self.fresh.pop(made, None)
        if place >= 0:
            self.beginRemoveRows(QModelIndex(), place, place)
            self._records = (*self._records[:place], *self._records[place + 1 :])
            self.endRemoveRows()

    def turn(self, made: str, step: int) -> None:
        """Put a fresh line below the one before it (1), or behind the one that is below (-1)."""
        fresh, place = self.fresh[made], self.row_of(made)
        row = self._records[place]
        before = self.row_of(fresh.after_id)
        if step > 0 and not fresh.below and before >= 0 and before == place - 1:
            self.fresh[made] = replace(fresh, below=True)
        elif step < 0 and fresh.below:
            self.fresh[made] = replace(fresh, below=False)
        else:
            return
        self._records = (
            *self._records[:place],
            replace(row, depth=row.depth + step),
            *self._records[place + 1 :],
        )
        self._repaint(place, place)

    def written(self, made: str, text: str) -> Fresh:
        """The fresh line has its words now; it waits to be saved."""
        place = self.row_of(made)
        row = replace(self._records[place], text=text)
        self._records = (*self._records[:place], row, *self._records[place + 1 :])
        self._written[made] = self.fresh.pop(made)
        return self._written[made]

    def not_written(self, made: str) -> None:
        """Its words were refused: the line is fresh again. They wait in its cell."""
        place = self.row_of(made)
        if place < 0 or made not in self._written or made in self.saved_as:
            return
        self.fresh[made] = self._written[made]
        row = replace(self._records[place], text="")
        self._records = (*self._records[:place], row, *self._records[place + 1 :])

    def real(self, row_id: str) -> str:
        """The id under which a line was saved."""
        return self.saved_as.get(row_id, row_id)

    def put(self, rows: Sequence[OutlineRow]) -> None:
        """Show what is saved. Where the lines are the same ones, nothing is built anew."""
        records = list(rows)
        for made, fresh in self.fresh.items():
            ids = [row.id for row in records]
            after = self.real(fresh.after_id)
            at = ids.index(after) + 1 if after in ids else len(ids)
            records.insert(at, self._records[self.row_of(made)])
        known = [self.real(row.id) for row in self._records]
        if [row.id for row in records] == known:
            self._records = tuple(records)
            self._repaint(0, len(records) - 1)
        else:
            self.replace(records)

    def _repaint(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))
