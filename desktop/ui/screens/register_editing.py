"""Keys and buttons by which the register is edited."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QPushButton

from desktop.domain.forms import FormKind, FormTarget
from desktop.ui.review.targets import ReviewTarget
from desktop.ui.screens.register_forms import record_form
from desktop.ui.widgets.cards import PageHead

if TYPE_CHECKING:
    from desktop.ui.screens.register import RegisterPage


class RegisterEditing(QObject):
    """Ctrl+N registers; F2 edits and Delete removes the chosen record, or the chosen row where
    one is in the detail; Insert adds in the tab in front.
    """

    def __init__(self, page: RegisterPage, head: PageHead) -> None:
        super().__init__(page)
        self._page = page
        self.add, self.add_plan = QPushButton("협약 등록"), QPushButton("계획 등록")
        self.paste = QPushButton("붙여넣기로 등록")
        self.paste.setToolTip("보도자료나 협약서를 붙여 넣어 등록 (Ctrl+Shift+V)")
        self.paste.clicked.connect(self.go_to_review)
        self.add.setProperty("look", "primary")
        self.add.setToolTip("새 협약 등록 (Ctrl+N)")
        for button in (self.paste, self.add_plan, self.add):
            head.addWidget(button)
        self.add.clicked.connect(self.add_agreement)
        self.add_plan.clicked.connect(self.add_new_plan)
        keys: tuple[tuple[str, Callable[[], None]], ...] = (
            ("Ctrl+N", self.add_agreement),
            ("Ctrl+Shift+V", self.review_clipboard),
            ("F2", self.edit),
            ("Del", self.remove),
            ("Ins", self.add_in_tab),
        )
        for key, act in keys:
            shortcut = QShortcut(QKeySequence(key), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    @Slot()
    def add_agreement(self) -> None:
        self._page.form_wanted.emit(FormTarget(kind=FormKind.AGREEMENT))

    @Slot()
    def add_new_plan(self) -> None:
        self._page.form_wanted.emit(FormTarget(kind=FormKind.PLAN))

    @Slot()
    def go_to_review(self) -> None:
        self._page.wanted.emit(ReviewTarget())

    @Slot()
    def review_clipboard(self) -> None:
        """What was copied elsewhere is read at once."""
        self._page.wanted.emit(ReviewTarget(QApplication.clipboard().text()))

    @Slot()
    def edit(self) -> None:
        detail = self._page.detail
        if self._is_in_detail:
            detail.edit_row()
        elif detail.acts is not None:
            detail.acts.edit_record()

    @Slot()
    def remove(self) -> None:
        table = self._page.table
        if self._is_in_detail:
            self._page.detail.remove_row()
        elif table.hasFocus() and table.chosen_id():
            row = self._page.model.record(table.currentIndex().row())
            if row is not None:
                self._page.remove_wanted.emit(record_form(row.kind, row.id))

    @Slot()
    def add_in_tab(self) -> None:
        acts = self._page.detail.acts
        if acts is not None:
            acts.add_in_tab()

    @property
    def _is_in_detail(self) -> bool:
        return self._page.detail.isAncestorOf(QApplication.focusWidget() or self._page)
