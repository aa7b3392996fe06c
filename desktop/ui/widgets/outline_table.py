"""A table whose rows are lines of an outline: Enter new, Tab deeper, Alt+arrows move."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from desktop.ui.models.outline_rows import TEXT, OutlineRows
from desktop.ui.models.rows import Index
from desktop.ui.settings import WindowMemory
from desktop.ui.widgets.editable_table import EditableTable, Way
from desktop.ui.widgets.table_keys import Step

_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_NONE = Qt.KeyboardModifier.NoModifier


class OutlineTable(EditableTable):
    """Tells by signals what a key asks for; the id is that of the line it was pressed on."""

    line_wanted = Signal(str)
    turned = Signal(str, int)
    shifted = Signal(str, int)
    removed = Signal(str)
    pasted = Signal(str, str)
    item_wanted = Signal(str)

    def __init__(self, model: OutlineRows, memory: WindowMemory) -> None:
        super().__init__(model, name="조항", key="outline", memory=memory)
        self.lines = model
        self._place_of_text = [column.key for column in model.columns].index(TEXT)

    def open_cell(self, index: Index, way: Way) -> bool:
        """Wherever one stands in a line, its words are edited: typing goes on behind them."""
        here = self.rows.index(index.row(), self._place_of_text)
        if not self.is_editing and here != self.currentIndex():
            self.setCurrentIndex(here)
        return super().open_cell(here, Way.INTO)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            assert isinstance(event, QKeyEvent)
            if self._outline_act(event) is not None:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._outline_act(event)
        if act is None:
            super().keyPressEvent(event)
            return
        self.commit_edit()
        act()
        event.accept()

    def _outline_act(self, event: QKeyEvent) -> Callable[[], None] | None:
        here = self.chosen_id()
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Paste):
            return self._paste_act(here)
        acts: dict[tuple[int, Qt.KeyboardModifier], Callable[[], None]] = {
            (Qt.Key.Key_Up, _ALT): lambda: self.shifted.emit(here, -1),
            (Qt.Key.Key_Down, _ALT): lambda: self.shifted.emit(here, 1),
            (Qt.Key.Key_T, _CONTROL): lambda: self.item_wanted.emit(here),
        }
        if not self.is_editing:
            acts[(Qt.Key.Key_Delete, _NONE)] = lambda: self.removed.emit(here)
            acts[(Qt.Key.Key_F2, _NONE)] = self._write_on
            acts[(Qt.Key.Key_Return, _ALT)] = lambda: self.opened.emit(here)
        return acts.get((event.key(), modifiers))

    def _write_on(self) -> None:
        self.open_cell(self.currentIndex(), Way.INTO)

    def _paste_act(self, here: str) -> Callable[[], None] | None:
        """Several lines become clauses; one line is text for the open line."""
        text = QGuiApplication.clipboard().text()
        if self.is_editing and "\n" not in text.strip():
            return None
        return lambda: self.pasted.emit(here, text)

    def _go(self, step: Step, event: QKeyEvent) -> None:
        """Enter opens a new line, Tab turns this one deeper, with Shift less deep."""
        was_editing = self.is_editing
        self.commit_edit()
        here = self.chosen_id()
        if step.wraps:
            self.turned.emit(here, step.across)
            if was_editing and self.currentIndex().isValid():
                self.open_cell(self.currentIndex(), Way.INTO)
        elif step.is_entering and step.down > 0:
            self.line_wanted.emit(here)
        else:
            super()._go(step, event)
        event.accept()
