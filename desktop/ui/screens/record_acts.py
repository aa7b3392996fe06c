"""The buttons of the record beside the register: add in the tab, edit, and what else happens."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from desktop.domain.forms import FormKind, FormTarget
from desktop.domain.views_register import RegisterDetail
from desktop.ui import style
from desktop.ui.screens.register_forms import (
    Step,
    further_steps,
    new_below,
    record_form,
    row_steps,
)

# The outline of the clauses has a button of its own.
_ADDED_IN_TAB = (FormKind.CLAUSE,)


class RecordActs(QWidget):
    """`form_wanted` asks for a form (a FormTarget). The buttons follow record and tab, the menu
    the chosen row as well: `row_form` gives its form.
    """

    form_wanted = Signal(object)

    def __init__(
        self, row_form: Callable[[], FormTarget | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._row_form = row_form
        self._detail: RegisterDetail | None = None
        self._tab = ""
        self.add = QPushButton()
        self.add.setToolTip("이 탭에 더하기 (Insert)")
        self.edit = QPushButton("수정")
        self.edit.setToolTip("이 기록 고치기 (F2)")
        self.more = QPushButton("더 보기")
        self.more.setAccessibleName("더 할 수 있는 일")
        self.menu = QMenu(self.more)
        self.more.setMenu(self.menu)
        self.menu.aboutToShow.connect(self.fill_menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.GAP)
        for button in (self.add, self.edit, self.more):
            layout.addWidget(button)
        self.add.clicked.connect(self.add_in_tab)
        self.edit.clicked.connect(self.edit_record)

    def show_for(self, detail: RegisterDetail, tab: str) -> None:
        self._detail, self._tab = detail, tab
        below = new_below(detail, tab)
        self.add.setVisible(below is not None and below[1].kind not in _ADDED_IN_TAB)
        if below is not None:
            self.add.setText(below[0])

    @Slot()
    def fill_menu(self) -> None:
        self.menu.clear()
        if self._detail is not None:
            below = row_steps(self._row_form())
            self._add(below)
            if below:
                self.menu.addSeparator()
            self._add(further_steps(self._detail))

    def _add(self, steps: list[Step]) -> None:
        for words, target in steps:
            self.menu.addAction(words).triggered.connect(partial(self._ask, target))

    @Slot()
    def add_in_tab(self) -> None:
        below = new_below(self._detail, self._tab) if self._detail is not None else None
        if below is not None:
            self.form_wanted.emit(below[1])

    @Slot()
    def edit_record(self) -> None:
        if self._detail is not None:
            self.form_wanted.emit(record_form(self._detail.kind, self._detail.id))

    def _ask(self, target: FormTarget, _checked: bool = False) -> None:
        self.form_wanted.emit(target)
