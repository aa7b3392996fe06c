"""A window with every kind of field, for a real input method: `python -m tests.ui.ibus_window`.

Tells on the standard output what stands in its fields, whenever one of them has changed.
"""

from __future__ import annotations

import json
import sys
import tempfile
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop import app
from desktop.domain.agreements import Agreement
from desktop.domain.office import Office as OfficeRecord
from desktop.services.activities import Activities
from desktop.services.editing.outline_desk import OutlineDesk
from desktop.services.office_files import create_office
from desktop.ui.hangul import OpenSyllable, open_syllable
from desktop.ui.messages import MessageBoxes
from desktop.ui.screens.outline import OutlineEditor
from desktop.ui.screens.register_filters import RegisterFilters
from desktop.ui.settings import WindowMemory
from desktop.ui.tasks import TaskRunner
from desktop.ui.widgets.editable_table import EditableTable
from tests.ui.filling_in import TEXT, new_table, stored

_BEAT = 40


class Fields(QWidget):
    """A line, a text, the search field of a list, a table that is filled in, and an outline."""

    def __init__(self, memory: WindowMemory, outline: OutlineEditor) -> None:
        super().__init__()
        self.setWindowTitle("한글 시험")
        self.line, self.text, self.search = QLineEdit(), QPlainTextEdit(), RegisterFilters()
        self.table, self.outline = new_table(memory), outline
        layout = QVBoxLayout(self)
        for part in (self.line, self.text, self.search, self.table, self.outline):
            layout.addWidget(part)
        self._told = ""
        self._beat = QTimer(self, interval=_BEAT)
        self._beat.timeout.connect(self._tell)
        self._beat.start()

    def _tell(self) -> None:
        """One line of JSON for each new state."""
        table, focus = self.table, QApplication.focusWidget()
        fields = {"line": self.line, "text": self.text, "search": self.search.text, "table": table}
        fields["outline"] = self.outline.table
        clauses = self.outline.model
        now = json.dumps(
            {
                "line": self.line.text(),
                "text": self.text.toPlainText(),
                "search": self.search.wanted().text,
                "table": stored(table),
                "outline": [clauses.record(row).text for row in range(clauses.rowCount())],
                "row": table.currentIndex().row(),
                "focus": next((name for name, field in fields.items() if field is focus), ""),
                "composed": open_syllable(),
                "places": {name: _middle(field) for name, field in fields.items()},
                "first_clause": _middle(self.outline.content.empty.button),
                "rows": [_in_cell(table, row) for row in range(table.rows.rowCount())],
            },
            ensure_ascii=False,
        )
        if now != self._told:
            self._told = now
            print(now, flush=True)


def _middle(field: QWidget) -> list[int]:
    at = field.mapToGlobal(field.rect().center())
    return [at.x(), at.y()]


def _in_cell(table: EditableTable, row: int) -> list[int]:
    at = table.viewport().mapToGlobal(table.visualRect(table.rows.index(row, TEXT)).center())
    return [at.x(), at.y()]


def main() -> None:
    qt = app.application(sys.argv[:1])
    guard = OpenSyllable(qt)
    with tempfile.TemporaryDirectory() as folder:
        memory, tasks = WindowMemory(Path(folder) / "window.ini"), TaskRunner()
        office = OfficeRecord(name="한글시")
        path = str(Path(folder) / "한글.mou")
        file = create_office(path, office, user="시험", clock=lambda: datetime.now().astimezone())
        agreement_id = Activities(file.desk).agreements.add(Agreement(title="한글 협약"))
        outline = OutlineEditor(OutlineDesk(file.desk), tasks, MessageBoxes(), memory)
        outline.show_agreement(agreement_id)
        window = Fields(memory, outline)
        window.resize(900, 760)
        window.show()
        window.activateWindow()
        qt.exec()
    del guard


if __name__ == "__main__":
    main()
