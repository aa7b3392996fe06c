"""The fields of a form under their headings, in an area that scrolls."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.forms import Entries, Entry, FieldKind, Form, FormField
from desktop.ui import style
from desktop.ui.forms.control import Around, Control
from desktop.ui.forms.field_row import FieldRow
from desktop.ui.forms.making import control_for
from desktop.ui.hangul import flush_open_syllable
from desktop.ui.widgets.cards import label

_MISSING = "필수 항목입니다. 내용을 입력하십시오."


class FormBody(QScrollArea):
    """Knows what was typed; what becomes of it is the dialog's business."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows: dict[str, FieldRow] = {}
        self._loading = False
        self.inside = QWidget(self)
        self.inside.setProperty("look", "plain")
        self.setWidget(self.inside)

    def filling(self, form: Form, around: Around) -> Iterator[None]:
        """Make the fields of the form one by one, then show its entries."""
        layout = QVBoxLayout(self.inside)
        layout.setContentsMargins(style.PAGE_MARGIN, style.WIDE_GAP, style.PAGE_MARGIN, 16)
        layout.setSpacing(style.WIDE_GAP)
        if form.help:
            layout.addWidget(label(form.help, "subtle", wraps=True))
        for heading, fields in _sections(form.fields):
            if heading:
                layout.addWidget(label(heading, "section"))
            yield from self._fill(_grid_in(layout), fields, around)
        layout.addStretch(1)
        self.show_entries(form.entries)

    def _fill(
        self, grid: QGridLayout, fields: Sequence[FormField], around: Around
    ) -> Iterator[None]:
        grid.setHorizontalSpacing(style.WIDE_GAP)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        for place, field in enumerate(fields):
            control = control_for(field, around, self.inside)
            control.edited.connect(self._on_edited)
            self.rows[field.key] = FieldRow(control, grid, place)
            yield

    def control(self, key: str) -> Control:
        return self.rows[key].control

    # what stands in the fields

    def take_in(self) -> None:
        """Commit the open syllable and the open cell, before anything is read."""
        flush_open_syllable()
        for row in self.rows.values():
            row.control.take_in()

    def entries(self) -> Entries:
        return {key: row.control.entry() for key, row in self.rows.items()}

    def entries_now(self, composing: str) -> Entries:
        """The same with the syllable that is being composed, which goes on undisturbed."""
        here = QApplication.focusWidget()
        return {
            key: row.control.entry_with(composing)
            if composing and here is not None and row.control.isAncestorOf(here)
            else row.control.entry()
            for key, row in self.rows.items()
        }

    def show_entries(self, entries: Entries) -> None:
        self._loading = True
        for key, row in self.rows.items():
            row.control.show_entry(entries.get(key, _nothing(row.control.field)))
        self._loading = False

    def _on_edited(self) -> None:
        if not self._loading:
            self.edited.emit()

    # what is wrong with them

    def clear_errors(self) -> None:
        for row in self.rows.values():
            row.show_error("")

    def show_error(self, name: str, sentence: str) -> bool:
        """Beside the field of this name (`key` or `key.row.column`); False if there is none."""
        key, *place = name.split(".")
        if key not in self.rows:
            return False
        self.rows[key].show_error(sentence, place)
        self.go_to(key)
        return True

    def show_missing(self) -> bool:
        """Mark every required field that is empty; True when there is one."""
        missing = [key for key, row in self.rows.items() if _is_missing(row.control)]
        for key in missing:
            self.rows[key].show_error(_MISSING)
        if missing:
            self.go_to(missing[0])
        return bool(missing)

    def go_to(self, key: str) -> None:
        row = self.rows[key]
        row.control.target.setFocus(Qt.FocusReason.OtherFocusReason)
        # Words that have just appeared make the line higher: scroll when that is laid out.
        QTimer.singleShot(0, row.control, lambda: self._bring_into_sight(row))

    def _bring_into_sight(self, row: FieldRow) -> None:
        self.ensureWidgetVisible(row.control)
        if row.error.isVisible():
            self.ensureWidgetVisible(row.error)

    def go_to_first(self) -> None:
        first = next(iter(self.rows), "")
        if first:
            self.control(first).target.setFocus(Qt.FocusReason.OtherFocusReason)


def _grid_in(layout: QVBoxLayout) -> QGridLayout:
    grid = QGridLayout()
    layout.addLayout(grid)
    return grid


def _sections(fields: Sequence[FormField]) -> list[tuple[str, list[FormField]]]:
    """Fields that follow one another under the same heading."""
    sections: list[tuple[str, list[FormField]]] = []
    for field in fields:
        if not sections or sections[-1][0] != field.section:
            sections.append((field.section, []))
        sections[-1][1].append(field)
    return sections


def _nothing(field: FormField) -> Entry:
    return () if field.kind is FieldKind.ROWS else ""


def _is_missing(control: Control) -> bool:
    entry = control.entry()
    return control.field.required and not (entry.strip() if isinstance(entry, str) else entry)
