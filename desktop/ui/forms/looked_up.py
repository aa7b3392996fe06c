"""A name found as one types: people, departments, organisations, agreements and their like."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.forms import Entry, FormField, Found
from desktop.domain.text import search_key
from desktop.ui.forms.control import LookUp
from desktop.ui.forms.found_list import FoundList
from desktop.ui.forms.written import TextControl

_TYPING_PAUSE = 150
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class LookupControl(TextControl):
    """Down opens the list and goes through it, Enter or Tab takes, Esc closes the list."""

    def __init__(self, field: FormField, look_up: LookUp, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._look_up = look_up
        self._list: FoundList | None = None
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE)
        self._pause.timeout.connect(self._ask)
        self.line.textEdited.connect(self._on_typed)
        self.line.left.connect(self.close_list)
        self.line.installEventFilter(self)

    @property
    def found(self) -> FoundList:
        if self._list is None:
            self._list = FoundList(self.field.label, self.line)
            self._list.chosen.connect(self._take)
        return self._list

    def is_open(self) -> bool:
        return self._list is not None and self._list.isVisible()

    @Slot()
    def close_list(self) -> None:
        self._pause.stop()
        if self._list is not None:
            self._list.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        self.close_list()
        super().hideEvent(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        return (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            and self._on_key(event)
        )

    def _on_key(self, event: QKeyEvent) -> bool:
        """True when the key was meant for the list."""
        key = Qt.Key(event.key())
        if not self.is_open():
            if key == Qt.Key.Key_Down:
                self._ask()
            return key == Qt.Key.Key_Down
        if key in _STEPS:
            self.found.step(_STEPS[key])
        elif key == Qt.Key.Key_Escape:
            self.close_list()
        elif key in _TAKING and self.found.name():
            self._take(self.found.name())
            return key != Qt.Key.Key_Tab
        else:
            return False
        return True

    @Slot()
    def _on_typed(self) -> None:
        self._pause.start()

    @Slot()
    def _ask(self) -> None:
        assert self.field.lookup is not None
        self._look_up(self.field.lookup, self.line.text().strip(), self._on_found)

    def _on_found(self, found: Sequence[Found]) -> None:
        """Show them if the field is still being typed into."""
        if not self.line.hasFocus():
            return
        typed = self.line.text().strip()
        known = {search_key(each.name) for each in found}
        new = typed if self.field.creates and search_key(typed) not in known else ""
        self.found.show_found(found, new)
        nothing = bool(typed) and not found and not self.field.creates
        self.told.emit("찾은 이름이 없습니다." if nothing else "", not nothing)

    @Slot(str)
    def _take(self, name: str) -> None:
        self.line.setText(name)
        self.close_list()
        self.told.emit("", True)
        self.edited.emit()

    def show_entry(self, entry: Entry) -> None:
        super().show_entry(entry)
        self.close_list()
