"""A small table as a field of a form."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.domain.forms import Entry, FormField
from desktop.ui import style
from desktop.ui.forms.control import Around, Control
from desktop.ui.forms.rows_model import FormRows, TypedRow
from desktop.ui.forms.rows_table import RowsTable
from desktop.ui.widgets.cards import Card, label
from desktop.ui.widgets.error_line import ErrorLine

_ROWS_TO = 8


class RowsControl(Control):
    """The last row is always empty and begins a new one. A removed row can be brought back."""

    def __init__(self, field: FormField, around: Around, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.model = FormRows(field.columns, self)
        self.table = RowsTable(field, self.model, around)
        self.table.setAccessibleName(self.spoken)
        self.remove = QPushButton("행 삭제")
        self.remove.setToolTip("고른 행을 지웁니다 (Ctrl+Delete)")
        self.back = QPushButton("지운 행 되살리기")
        self.said = label("", "small")
        for button in (self.remove, self.back):
            button.setAutoDefault(False)
            button.setProperty("look", "quiet")
        self._taken: list[tuple[int, TypedRow]] = []
        self._lay_out()
        self.back.hide()
        self._connect()
        self._fit()

    def _lay_out(self) -> None:
        card = Card(padded=False)
        card.body.setSpacing(0)
        card.body.addWidget(self.table)
        card.body.addWidget(ErrorLine(self.table))
        under = QHBoxLayout()
        under.setSpacing(style.WIDE_GAP)
        under.addWidget(self.remove)
        under.addWidget(self.back)
        under.addWidget(self.said, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(card)
        layout.addLayout(under)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.table.rows_missing.connect(self.model.add)
        self.table.told.connect(self.said.setText)
        self.remove.clicked.connect(self._remove_row)
        self.back.clicked.connect(self._bring_back)
        self.model.typing.entered.connect(self.edited)
        self.table.typed.connect(self.edited)
        for changed in (self.model.rowsInserted, self.model.rowsRemoved, self.model.modelReset):
            changed.connect(self._fit)
        key = QShortcut(QKeySequence("Ctrl+Delete"), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self._remove_row)

    @property
    def target(self) -> QWidget:
        return self.table

    # what stands in it

    def take_in(self) -> None:
        self.table.commit_edit()

    def entry(self) -> Entry:
        return [dict(row.cells) for row in self.model.filled()]

    def entry_with(self, _composing: str) -> Entry:
        """With the text of the cell that is open, which stays open."""
        typed = self.table.open_text()
        here = self.table.currentIndex()
        if typed is None or not here.isValid():
            return self.entry()
        row_id, key = self.model.id_at(here.row()), self.model.columns[here.column()].key
        rows = []
        for place in range(self.model.rowCount()):
            row = self.model.record(place)
            cells = row.cells | {key: typed} if row.id == row_id else row.cells
            if any(cell.strip() for cell in cells.values()):
                rows.append(dict(cells))
        return rows

    def show_entry(self, entry: Entry) -> None:
        self.model.replace([] if isinstance(entry, str) else entry)
        self._taken.clear()
        self.back.hide()

    def show_wrong(self, wrong: bool, place: Sequence[str] = ()) -> bool:
        self.model.typing.clear_errors()
        keys = [column.key for column in self.model.columns]
        filled = self.model.filled()
        if not wrong or len(place) != 2 or place[1] not in keys or not place[0].isdecimal():
            return False
        if int(place[0]) >= len(filled):
            return False
        row_id = filled[int(place[0])].id
        self.model.typing.point_at(row_id, place[1], self.sentence)
        self.table.go_to(self.model.row_of(row_id), keys.index(place[1]))
        return True

    # rows

    @Slot()
    def _remove_row(self) -> None:
        self.table.commit_edit()
        place = self.table.currentIndex().row()
        if 0 <= place < self.model.rowCount() - 1:
            self._taken.append((place, self.model.take(place)))
            self.back.show()
            self.table.go_to(place, 0)
            self.table.setFocus()
            self.edited.emit()

    @Slot()
    def _bring_back(self) -> None:
        place, row = self._taken.pop()
        self.model.put_back(place, row)
        self.back.setVisible(bool(self._taken))
        self.table.go_to(place, 0)
        self.table.setFocus()
        self.edited.emit()

    @Slot()
    def _fit(self) -> None:
        """As high as its rows, up to a limit; then it scrolls."""
        rows = min(self.model.rowCount(), _ROWS_TO)
        self.table.setFixedHeight((rows + 1) * style.ROW + 2)
