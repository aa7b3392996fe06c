"""A table that is filled in like a spreadsheet, in Hangul as well: the table keeps the focus."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QLineEdit, QWidget

from desktop.domain.forms import FieldKind
from desktop.ui.hangul import flush_open_syllable
from desktop.ui.models.editing import CellEditing
from desktop.ui.models.rows import Index, RowTable
from desktop.ui.settings import WindowMemory
from desktop.ui.widgets.cell_editors import (
    EditingDelegate,
    Editor,
    LongCell,
    editor_text,
    wake,
    write_editor,
)
from desktop.ui.widgets.cell_range import CellRange
from desktop.ui.widgets.table import RecordsTable
from desktop.ui.widgets.table_keys import Step, editing_step, is_text, wants_line_break

_PLACES = (
    Qt.InputMethodQuery.ImCursorRectangle,
    Qt.InputMethodQuery.ImAnchorRectangle,
    Qt.InputMethodQuery.ImInputItemClipRectangle,
)
_STAYS_OPEN = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class Way(Enum):
    """How an editor was opened: typing over the cell, or going into its text."""

    OVER = "over"
    INTO = "into"


class EditableTable(RecordsTable):
    """Shows a RowTable with entries; what is typed goes out by the signals of `rows.editing`.

    `opened` comes from F2 or a double click on a cell that is not filled in here. Before a paste
    that needs more rows than there are, `rows_missing` tells how many; who listens may add them.
    `told` is a sentence on what a paste has left out.
    """

    rows_missing = Signal(int)
    told = Signal(str)

    def __init__(
        self,
        model: RowTable,
        *,
        name: str,
        key: str,
        memory: WindowMemory,
        tall: bool = False,
        parent: QWidget | None = None,
        today: Callable[[], date] = date.today,
    ) -> None:
        # Qt asks about cells as soon as it is given the model.
        self._editor: Editor | None = None
        self._way, self._composed = Way.OVER, ""
        super().__init__(model, name=name, key=key, memory=memory, tall=tall, parent=parent)
        self.range = CellRange(self, today)
        self.setItemDelegate(EditingDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        model.modelAboutToBeReset.connect(self.cancel_edit)
        model.rowsAboutToBeRemoved.connect(self.commit_edit)
        model.dataChanged.connect(self._on_data_changed)

    # what others may ask

    @property
    def editing(self) -> CellEditing:
        assert self.rows.editing is not None, "no column has an entry"
        return self.rows.editing

    @property
    def is_editing(self) -> bool:
        return self._editor is not None

    def open_text(self) -> str | None:
        """What stands in the open editor, None where none is open.

        The syllable being composed is in it; composing goes on undisturbed.
        """
        return editor_text(self._editor, self._composed) if self._editor is not None else None

    def choose(self, record_id: str) -> bool:
        """Go to the row of this record, in the column where one is."""
        row = self.rows.row_of(record_id) if record_id else -1
        if row >= 0:
            self.go_to(row, max(self.currentIndex().column(), 0))
        return row >= 0

    def go_to(self, row: int, column: int) -> None:
        index = self.rows.index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    @Slot()
    def commit_edit(self) -> None:
        """Take in what is being typed and close the cell; also called before a page is left."""
        flush_open_syllable()
        if self._editor is not None:
            self.commitData(self._editor)
            self.closeEditor(self._editor, QAbstractItemDelegate.EndEditHint.NoHint)

    @Slot()
    def cancel_edit(self) -> None:
        """Close the cell; it keeps what it had before."""
        flush_open_syllable()
        if self._editor is not None:
            self.closeEditor(self._editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def open_cell(self, index: Index, way: Way) -> bool:
        """Open the editor of a cell; False where it cannot be filled in."""
        entry = self.editing.entry(index)
        if entry is None or self._editor is not None:
            return False
        if not self.edit(
            index, QAbstractItemView.EditTrigger.AllEditTriggers, QEvent(QEvent.Type.None_)
        ):
            return False
        editor = self.indexWidget(index)
        assert isinstance(editor, Editor)
        self._editor, self._way = editor, way
        if way is Way.OVER:
            write_editor(editor, "")
        elif isinstance(editor, QLineEdit):
            editor.deselect()
            editor.end(False)
        wake(editor)
        return True

    # Hangul

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What is composed opens the editor and goes there; the focus stays here."""
        composes = bool(event.preeditString() or event.commitString())
        if self._editor is None and composes:
            self.open_cell(self.currentIndex(), Way.OVER)
        if self._editor is not None:
            self._composed = event.preeditString()
            QCoreApplication.sendEvent(self._editor, event)
        else:
            event.ignore()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:
        if self._editor is None:
            return super().inputMethodQuery(query)
        told = self._editor.inputMethodQuery(query)
        if query in _PLACES and hasattr(told, "translated"):
            at = self._editor.mapTo(self, self._editor.rect().topLeft())
            return told.translated(at)
        return told

    # keys

    def event(self, event: QEvent) -> bool:
        """Keys that mean something in the cell are not left to the shortcuts of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._editor is not None and editing_step(event) is None:
                self._editor.event(event)
            if self._claims(event):
                event.accept()
                return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = editing_step(event)
            if step is not None and step.wraps:  # Qt would leave the table at once
                self._go(step, event)
                return True
        return super().event(event)

    def _claims(self, event: QKeyEvent) -> bool:
        if self._editor is not None:
            leaves = event.key() == Qt.Key.Key_Escape or editing_step(event) is not None
            return leaves or event.isAccepted()
        if event.key() == Qt.Key.Key_Escape:
            return bool(self.editing.error(self.currentIndex()))
        return self.range.command(event) is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._editor is not None:
            self._key_in_cell(self._editor, event)
            return
        step, command = editing_step(event), self.range.command(event)
        if event.key() == Qt.Key.Key_F2:
            self._begin(self.currentIndex())
        elif command is not None:
            command()
        elif event.key() == Qt.Key.Key_Escape:
            self._drop_refused(event)
        elif step is not None and step.is_entering:
            self._go(step, event)
        elif is_text(event) and self.open_cell(self.currentIndex(), Way.OVER):
            assert self._editor is not None
            self._editor.event(event)
        else:
            QAbstractItemView.keyPressEvent(self, event)

    def _key_in_cell(self, editor: Editor, event: QKeyEvent) -> None:
        step = editing_step(event)
        if wants_line_break(event):
            if isinstance(editor, LongCell):
                editor.insertPlainText("\n")
        elif event.key() == Qt.Key.Key_Escape:
            self.cancel_edit()
        elif self.range.is_today(event):
            self.range.write_today(editor)
        elif self.range.is_save(event):
            self.commit_edit()
        elif step is not None and (step.is_entering or self._leaves(editor, step)):
            self._go(step, event)
        else:
            # Not sent: what the editor has no use for would come back here as its parent.
            editor.event(event)

    def _leaves(self, editor: Editor, step: Step) -> bool:
        """Arrows leave a cell that is typed over; inside its text they move the cursor."""
        if self._way is Way.OVER:
            return True
        return bool(step.down) and not isinstance(editor, LongCell)

    def _go(self, step: Step, event: QKeyEvent) -> None:
        """Take in the cell and move on; Tab leaves the table behind its last cell."""
        self.commit_edit()
        target = self.range.target(step)
        if target is not None:
            self.setCurrentIndex(target)
        elif step.wraps:
            self.focusNextPrevChild(step.across > 0)
        event.accept()

    def _begin(self, index: Index) -> None:
        entry = self.editing.entry(index)
        if entry is not None and entry.kind is FieldKind.CHOICE:
            self.range.show_choices()
        elif not self.open_cell(index, Way.INTO) and index.isValid():
            self.opened.emit(self.rows.id_at(index.row()))

    def _drop_refused(self, event: QKeyEvent) -> None:
        if self.editing.error(self.currentIndex()):
            self.editing.drop(self.currentIndex())
        else:
            event.ignore()

    def keyboardSearch(self, _search: str) -> None:
        """Typing fills cells in; it does not look for rows, which would read them all."""

    # mouse and focus

    def mousePressEvent(self, event: QMouseEvent) -> None:
        flush_open_syllable()
        super().mousePressEvent(event)

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        self._begin(index)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in _STAYS_OPEN:
            self.commit_edit()
        super().focusOutEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._allow_input_method()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        if editor is self._editor:
            self._editor, self._composed = None, ""
        # Else the editor, when it goes, would take the focus of its proxy along.
        editor.setFocusProxy(None)  # type: ignore[arg-type]
        super().closeEditor(editor, hint)
        self._allow_input_method()

    def currentChanged(self, current: Index, previous: Index) -> None:
        flush_open_syllable()
        super().currentChanged(current, previous)
        self._allow_input_method()
        self.viewport().update()

    @Slot()
    def _on_data_changed(self) -> None:
        self._allow_input_method()

    def _allow_input_method(self) -> None:
        """Composing begins only where a cell can be filled in."""
        able = self.is_editing or self.editing.entry(self.currentIndex()) is not None
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, able)
