"""What can be done with the chosen cells of a table: copied, pasted, filled, cleared, left."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from desktop.domain.forms import FieldKind
from desktop.ui.hangul import flush_open_syllable
from desktop.ui.widgets.cell_editors import Editor
from desktop.ui.widgets.choice_menu import choice_menu
from desktop.ui.widgets.clipboard_table import read_cells, write_cells
from desktop.ui.widgets.table_keys import Step

if TYPE_CHECKING:
    from desktop.ui.widgets.editable_table import EditableTable

_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_NONE = Qt.KeyboardModifier.NoModifier


class CellRange:
    """Works on the selection of one table; all its cells are filled in by one act."""

    def __init__(self, table: EditableTable, today: Callable[[], date]) -> None:
        self._table, self._today = table, today

    def command(self, event: QKeyEvent) -> Callable[[], None] | None:
        """What this key does with the chosen cells, None for other keys."""
        if event.matches(QKeySequence.StandardKey.Copy):
            return self.copy
        if event.matches(QKeySequence.StandardKey.Cut):
            return self.cut
        if event.matches(QKeySequence.StandardKey.Paste):
            return self.paste
        if self.is_today(event):
            return self.write_today
        if event.key() == Qt.Key.Key_Space and self._is_choice():
            return self.show_choices
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        acts: dict[tuple[int, Qt.KeyboardModifier], Callable[[], None]] = {
            (Qt.Key.Key_D, _CONTROL): self.fill_down,
            (Qt.Key.Key_Delete, _NONE): self.clear,
            (Qt.Key.Key_Down, _ALT): self.show_choices,
            (Qt.Key.Key_Home, _NONE): lambda: self._to_end(across=-1),
            (Qt.Key.Key_End, _NONE): lambda: self._to_end(across=1),
            (Qt.Key.Key_Home, _CONTROL): lambda: self._to_end(down=-1),
            (Qt.Key.Key_End, _CONTROL): lambda: self._to_end(down=1),
        }
        return acts.get((event.key(), modifiers))

    @staticmethod
    def is_today(event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Semicolon and event.modifiers() == _CONTROL

    @staticmethod
    def is_save(event: QKeyEvent) -> bool:
        return event.matches(QKeySequence.StandardKey.Save)

    def columns(self) -> list[int]:
        """The columns in sight, in their order on the screen."""
        heads = self._table.horizontalHeader()
        places = [heads.logicalIndex(n) for n in range(heads.count())]
        return [place for place in places if not self._table.isColumnHidden(place)]

    # moving

    def target(self, step: Step) -> QModelIndex | None:
        """The cell a step leads to, None beyond the table."""
        return self._next_entry(step.across) if step.wraps else self._beside(step)

    def _beside(self, step: Step) -> QModelIndex | None:
        here, columns = self._table.currentIndex(), self.columns()
        place = columns.index(here.column()) + step.across if here.isValid() else -1
        row = here.row() + step.down
        if not 0 <= place < len(columns) or not 0 <= row < self._table.rows.rowCount():
            return None
        return self._table.rows.index(row, columns[place])

    def _next_entry(self, across: int) -> QModelIndex | None:
        """The next cell that can be filled in, over the end of the row."""
        here, columns = self._table.currentIndex(), self.columns()
        if not here.isValid():
            return None
        wide, rows = len(columns), self._table.rows
        first = here.row() * wide + columns.index(here.column())
        end = min((here.row() + 2) * wide, rows.rowCount() * wide)
        way = range(first + 1, end) if across > 0 else range(first - 1, -1, -1)
        for place in way:
            index = rows.index(place // wide, columns[place % wide])
            if self._table.editing.entry(index) is not None:
                return index
            if here.row() - place // wide > 1:
                break
        return None

    def _to_end(self, across: int = 0, down: int = 0) -> None:
        here, columns, rows = self._table.currentIndex(), self.columns(), self._table.rows
        if not here.isValid():
            return
        column = here.column() if not across else columns[0 if across < 0 else -1]
        row = here.row() if not down else (0 if down < 0 else rows.rowCount() - 1)
        self._table.go_to(row, column)

    # cells

    def chosen(self) -> list[list[QModelIndex]]:
        """The chosen cells in sight, row by row; where none is chosen, that of the keyboard."""
        here = self._table.currentIndex()
        cells = self._table.selectionModel().selectedIndexes() or [here] * here.isValid()
        rows = sorted({cell.row() for cell in cells})
        wide = {cell.column() for cell in cells}
        columns = [place for place in self.columns() if place in wide]
        return [[self._table.rows.index(row, place) for place in columns] for row in rows]

    def copy(self) -> None:
        table = self._table
        texts = [[self._read(cell) for cell in row] for row in self.chosen()]
        QGuiApplication.clipboard().setText(write_cells(texts))
        table.told.emit(f"{sum(map(len, texts)):,}칸을 복사했습니다.")

    def cut(self) -> None:
        self.copy()
        self.clear()

    def clear(self) -> None:
        self._table.editing.enter([(cell, "") for row in self.chosen() for cell in row])

    def fill_down(self) -> None:
        """The first chosen row into those below; one cell alone takes what is above it."""
        rows = self.chosen()
        if len(rows) == 1 and rows[0][0].row() > 0:
            above = [cell.siblingAtRow(cell.row() - 1) for cell in rows[0]]
            rows = [above, *rows]
        typed = [
            (cell, self._table.editing.text(first))
            for row in rows[1:]
            for first, cell in zip(rows[0], row, strict=True)
        ]
        self._table.editing.enter(typed)

    def paste(self) -> None:
        """Texts from the clipboard, from the first chosen cell on; one text fills them all."""
        texts = read_cells(QGuiApplication.clipboard().text())
        chosen = self.chosen()
        if not texts or not chosen:
            return
        if len(texts) == len(texts[0]) == 1:
            self._table.editing.enter([(cell, texts[0][0]) for row in chosen for cell in row])
            return
        self._add_rows(chosen[0][0].row() + len(texts))
        placed = list(self._placed(texts, chosen[0][0]))
        able = [text for cell, text in placed if text and self._table.editing.entry(cell)]
        given = sum(bool(text) for row in texts for text in row)
        self._table.editing.enter(placed)
        said = f"{len(able):,}칸을 붙여 넣었습니다."
        if given > len(able):
            said += f" 넣을 수 없는 칸의 값 {given - len(able):,}개는 넣지 않았습니다."
        self._table.told.emit(said)

    def _add_rows(self, needed: int) -> None:
        missing = needed - self._table.rows.rowCount()
        if missing > 0:
            self._table.rows_missing.emit(missing)

    def _placed(
        self, texts: list[list[str]], first: QModelIndex
    ) -> Iterator[tuple[QModelIndex, str]]:
        columns, rows = self.columns(), self._table.rows
        columns = columns[columns.index(first.column()) :]
        for down, row in enumerate(texts):
            if first.row() + down < rows.rowCount():
                for column, text in zip(columns, row, strict=False):
                    yield rows.index(first.row() + down, column), text

    def _read(self, cell: QModelIndex) -> str:
        if self._table.rows.columns[cell.column()].entry is not None:
            return self._table.editing.text(cell)
        return str(cell.data() or "")

    # one cell

    def write_today(self, editor: Editor | None = None) -> None:
        """Put today's day into the cell: over its content, or where the cursor is."""
        day = self._today()
        text = f"{day.year}. {day.month}. {day.day}."
        flush_open_syllable()
        if isinstance(editor, QLineEdit):
            editor.insert(text)
        elif editor is not None:
            editor.insertPlainText(text)
        else:
            self._table.editing.enter([(self._table.currentIndex(), text)])

    def show_choices(self) -> None:
        """The options of the cell as a menu below it."""
        editing = self._table.editing
        index = QPersistentModelIndex(self._table.currentIndex())
        entry = editing.entry(index)
        if entry is not None and entry.kind is FieldKind.CHOICE:
            menu = choice_menu(self._table, entry.options, editing.text(index))
            menu.picked.connect(lambda code: editing.enter([(index, code)]))
            box: QRect = self._table.visualRect(self._table.currentIndex())
            menu.popup(self._table.viewport().mapToGlobal(box.bottomLeft()))

    def _is_choice(self) -> bool:
        entry = self._table.editing.entry(self._table.currentIndex())
        return entry is not None and entry.kind is FieldKind.CHOICE
