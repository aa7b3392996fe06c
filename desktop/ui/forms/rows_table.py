"""The table of a form's rows, in which names are found as one types as well."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QLineEdit, QPlainTextEdit, QWidget

from desktop.domain.forms import FormField, Found
from desktop.domain.text import search_key
from desktop.ui.forms.control import Around
from desktop.ui.forms.found_list import FoundList
from desktop.ui.forms.rows_model import FormRows
from desktop.ui.models.rows import Index
from desktop.ui.widgets.editable_table import EditableTable, Way

_TYPING_PAUSE = 150
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class RowsTable(EditableTable):
    """Down and Up go through the names found, Enter or Tab takes one, Esc closes the list.

    `typed` comes with every change in the cell that is open.
    """

    typed = Signal()

    def __init__(self, field: FormField, model: FormRows, around: Around) -> None:
        super().__init__(
            model,
            name=field.label,
            key=f"form-{field.key}",
            memory=around.memory,
            today=around.today,
        )
        self._fields, self._look_up = field.columns, around.look_up
        self._list: FoundList | None = None
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE)
        self._pause.timeout.connect(self._ask)

    def open_cell(self, index: Index, way: Way) -> bool:
        opened = super().open_cell(index, way)
        editor = self.indexWidget(index) if opened else None
        if isinstance(editor, QLineEdit | QPlainTextEdit):
            editor.textChanged.connect(self.typed)
        if isinstance(editor, QLineEdit) and self._fields[index.column()].lookup is not None:
            editor.textChanged.connect(self._pause.start)
            self._list = FoundList(self._fields[index.column()].label, editor)
            self._list.chosen.connect(self._take)
        return opened

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self.typed.emit()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        self._pause.stop()
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
            self._list = None
        super().closeEditor(editor, hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        found = self._list
        if found is None or not found.isVisible() or not self._on_list_key(found, event):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Esc closes the list of names before it means anything to the cell or the form."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self._list is not None
            and self._list.isVisible()
        ):
            event.accept()
            return True
        return super().event(event)

    def _on_list_key(self, found: FoundList, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _STEPS:
            found.step(_STEPS[key])
        elif key == Qt.Key.Key_Escape:
            found.hide()
        elif key in _TAKING and found.name():
            self._take(found.name())
            return False  # and go on from the cell as the key says
        else:
            return False
        return True

    @Slot()
    def _ask(self) -> None:
        field = self._fields[self.currentIndex().column()]
        typed = (self.open_text() or "").strip()
        if field.lookup is not None and self._list is not None:
            self._look_up(field.lookup, typed, self._on_found)

    def _on_found(self, found: Sequence[Found]) -> None:
        typed = (self.open_text() or "").strip()
        if self._list is None:
            return
        field = self._fields[self.currentIndex().column()]
        known = {search_key(each.name) for each in found}
        new = typed if field.creates and search_key(typed) not in known else ""
        self._list.show_found(found, new)

    @Slot(str)
    def _take(self, name: str) -> None:
        editor = self.indexWidget(self.currentIndex())
        if isinstance(editor, QLineEdit):
            editor.setText(name)
            self._pause.stop()
        if self._list is not None:
            self._list.hide()
