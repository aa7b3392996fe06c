"""Fields in which something is chosen: one of a list, several, or yes."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QWidget

from desktop.domain.forms import Entry, FormField
from desktop.ui import style
from desktop.ui.forms.control import Control
from desktop.ui.widgets.choice import Choice

_COLUMNS = 3
_NOT_CHOSEN = "고르지 않음"


class ChoiceControl(Control):
    """One code of the options; nothing is chosen until somebody chooses."""

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        options = {option.code: option.word for option in field.options}
        if "" not in options:
            options = {"": _NOT_CHOSEN} | options
        self.choice = Choice(self.spoken, options)
        self.choice.setMinimumContentsLength(14)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.choice)
        layout.addStretch(1)
        self.setFocusProxy(self.choice)
        self.choice.activated.connect(self.edited)
        self.choice.currentIndexChanged.connect(self.edited)

    @property
    def target(self) -> QWidget:
        return self.choice

    def entry(self) -> Entry:
        return self.choice.value() or ""

    def show_entry(self, entry: Entry) -> None:
        self.choice.show_value(entry)


class ManyControl(Control):
    """Any number of codes, each with a box to tick."""

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.boxes = {option.code: QCheckBox(option.word) for option in field.options}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 6, 0, 0)
        grid.setHorizontalSpacing(style.WIDE_GAP)
        grid.setVerticalSpacing(style.GAP)
        for place, (code, box) in enumerate(self.boxes.items()):
            box.setAccessibleName(f"{field.label}: {box.text()}")
            box.setObjectName(code)
            box.clicked.connect(self._on_clicked)
            grid.addWidget(box, *divmod(place, _COLUMNS))
        grid.setColumnStretch(_COLUMNS, 1)
        self.setFocusProxy(self.target)

    @property
    def target(self) -> QWidget:
        return next(iter(self.boxes.values()), self)

    def entry(self) -> Entry:
        return " ".join(code for code, box in self.boxes.items() if box.isChecked())

    def show_entry(self, entry: Entry) -> None:
        assert isinstance(entry, str)
        chosen = entry.split()
        for code, box in self.boxes.items():
            box.setChecked(code in chosen)

    @Slot()
    def _on_clicked(self) -> None:
        self.edited.emit()


class YesControl(Control):
    """A box to tick."""

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.box = QCheckBox("예")
        self.box.setAccessibleName(self.spoken)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.addWidget(self.box)
        layout.addStretch(1)
        self.setFocusProxy(self.box)
        self.box.clicked.connect(self._on_clicked)

    @property
    def target(self) -> QWidget:
        return self.box

    def entry(self) -> Entry:
        return "1" if self.box.isChecked() else ""

    def show_entry(self, entry: Entry) -> None:
        self.box.setChecked(bool(entry))

    @Slot()
    def _on_clicked(self) -> None:
        self.edited.emit()
