"""The line under a table that says in words which cells were refused, and leads to them."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from desktop.ui import style
from desktop.ui.models.editing import Wrong
from desktop.ui.widgets.cards import label
from desktop.ui.widgets.editable_table import EditableTable

_SHOWN = 2


class ErrorLine(QWidget):
    """Hidden while nothing is wrong. The button goes to the next wrong cell, round and round.

    `names` is the key of the column by which a row is called; else its number in the list is.
    """

    def __init__(
        self, table: EditableTable, parent: QWidget | None = None, *, names: str = ""
    ) -> None:
        super().__init__(parent)
        self._table, self._names = table, names
        self.count = label("", "wrong-count")
        self.sentence = label("", "error")
        self.sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.go = QPushButton("그 칸으로")
        self.go.setProperty("look", "link")
        self.go.setAccessibleName("고칠 칸으로 가기")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(style.CARD_PADDING_ACROSS, 4, style.CARD_PADDING_ACROSS, 4)
        layout.setSpacing(style.GAP)
        layout.addWidget(self.count)
        layout.addWidget(self.sentence, 1)
        layout.addWidget(self.go)
        self.hide()
        self.go.clicked.connect(self._on_go)
        table.editing.errors_changed.connect(self.show_errors)

    @Slot()
    def show_errors(self) -> None:
        wrong = self._table.editing.wrong()
        self.count.setText(f"! {len(wrong):,}")
        self.sentence.setText("  ".join(self._said(each) for each in wrong[:_SHOWN]))
        self.sentence.setToolTip("\n".join(self._said(each) for each in wrong))
        self.setVisible(bool(wrong))

    def _said(self, wrong: Wrong) -> str:
        title = self._table.rows.columns[wrong.column].title
        if wrong.row < 0:
            return f"{title}: {wrong.sentence}"
        return f"{self._row_name(wrong.row)} {title}: {wrong.sentence}"

    def _row_name(self, row: int) -> str:
        keys = [column.key for column in self._table.rows.columns]
        if self._names not in keys:
            return f"{row + 1}행"
        return f"‘{self._table.rows.index(row, keys.index(self._names)).data()}’"

    @Slot()
    def _on_go(self) -> None:
        here = self._table.currentIndex()
        places = [(each.row, each.column) for each in self._table.editing.wrong() if each.row >= 0]
        after = [place for place in places if place > (here.row(), here.column())]
        if places:
            self._table.go_to(*(after or places)[0])
            self._table.setFocus()
