"""What every field of a form can do, whatever it is filled in with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.forms import Entry, FormField, Found, Lookup
from desktop.ui.settings import WindowMemory

Today = Callable[[], date]
LookUp = Callable[[Lookup, str, Callable[[Sequence[Found]], None]], None]


@dataclass(frozen=True)
class Around:
    """What fields ask of the form around them.

    `look_up` asks for names in the background and hands them to whoever asked.
    """

    look_up: LookUp
    today: Today
    memory: WindowMemory


class Control(QWidget):
    """One field filled in by a person.

    `edited` comes with every change by hand, also while a syllable is being composed;
    `told` says beneath the field what was understood of it, and whether it was. `sentence` is
    what is wrong with it.
    """

    edited = Signal()
    told = Signal(str, bool)

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.sentence = ""
        self.spoken = f"{field.label} (필수)" if field.required else field.label

    @property
    def target(self) -> QWidget:
        """What takes the keyboard."""
        raise NotImplementedError

    def take_in(self) -> None:
        """Close what is open inside the field and take in its text."""

    def entry(self) -> Entry:
        """What stands in the field, as text or rows; flush the open syllable first."""
        raise NotImplementedError

    def entry_with(self, _composing: str) -> Entry:
        """The same, counting in the syllable being composed here, without ending it."""
        return self.entry()

    def show_entry(self, entry: Entry) -> None:
        raise NotImplementedError

    def show_wrong(self, wrong: bool, place: Sequence[str] = ()) -> bool:
        """Mark the field, or the cell at `place` (row, column); False when there is none."""
        self.target.setProperty("wrong", wrong)
        dress_again(self.target)
        return True


def dress_again(widget: QWidget) -> None:
    """Let the style sheet look anew at the properties of a widget."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
