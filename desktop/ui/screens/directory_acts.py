"""What can be changed in 부서·기관: its buttons and keys, and the dialogs that they open."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.domain.forms import FormKind, FormTarget
from desktop.domain.views_directory import DepartmentTab, DutyLine
from desktop.ui.dialogs.handover import HandoverDialog
from desktop.ui.dialogs.reorganisation import ReorganisationDialog
from desktop.ui.dialogs.roster import RosterDialog
from desktop.ui.dialogs.steps import StepsDialog
from desktop.ui.messages import Messages
from desktop.ui.people_ports import Staffing
from desktop.ui.settings import WindowMemory
from desktop.ui.tasks import TaskRunner

DUTY_TABS = (DepartmentTab.AGREEMENTS, DepartmentTab.ITEMS, DepartmentTab.LATE)


class Shown(Protocol):
    """What the page shows just now."""

    @property
    def shows_departments(self) -> bool: ...

    @property
    def shown_id(self) -> str: ...

    @property
    def day(self) -> date: ...

    def chosen_duties(self) -> Sequence[DutyLine]:
        """Agreements and items that are chosen in the tab in front."""


class DirectoryActs(QObject):
    """Without `staffing` the office is only read: no button shows and no key acts.

    `form_wanted` and `remove_wanted` give a FormTarget, `done` what a dialog has saved.
    """

    form_wanted = Signal(object)
    remove_wanted = Signal(object)
    done = Signal(object)

    def __init__(
        self,
        shown: Shown,
        staffing: Staffing | None,
        tasks: TaskRunner,
        messages: Messages,
        memory: WindowMemory,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._shown, self._staffing, self._window = shown, staffing, window
        self._around = (tasks, messages, memory)
        self.dialog: StepsDialog | None = None
        self.add = QPushButton("부서 등록")
        self.add.setProperty("look", "primary")
        self.add.setToolTip("새로 등록 (Ctrl+N)")
        self.reorganise, self.paste = QPushButton("조직개편"), QPushButton("명부 붙여넣기")
        self.hand_over, self.officer = QPushButton("담당 인계"), QPushButton("직원 등록")
        self.edit, self.edit_partner = QPushButton("수정"), QPushButton("수정")
        for button in (self.edit, self.edit_partner):
            button.setToolTip("이 기록 고치기 (F2)")
        self.add_name = QPushButton("명칭변경")
        for button, act in (
            (self.add, self.add_record),
            (self.edit, self.edit_record),
            (self.edit_partner, self.edit_record),
            (self.officer, self._on_officer),
            (self.add_name, self._on_add_name),
            (self.reorganise, self._on_reorganise),
            (self.paste, self._on_paste),
            (self.hand_over, self._on_hand_over),
        ):
            button.clicked.connect(act)

    def show_for(self, tab: str) -> None:
        """Offer what fits the list in front and the tab of its detail."""
        here, may = self._shown.shows_departments, self._staffing is not None
        self.add.setText("부서 등록" if here else "기관 등록")
        self.add.setVisible(may)
        for button in (self.reorganise, self.paste, self.edit, self.officer):
            button.setVisible(may and here)
        for button in (self.edit_partner, self.add_name):
            button.setVisible(may and not here)
        self.hand_over.setVisible(may and here and tab in DUTY_TABS)

    def act_by_key(self, event: QKeyEvent) -> bool:
        """Ctrl+N registers, F2 edits, Delete removes; False for any other key."""
        keys = {
            (Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier): self.add_record,
            (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier): self.edit_record,
            (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier): self.remove_record,
        }
        act = keys.get((Qt.Key(event.key()), event.modifiers()))
        if act is None or self._staffing is None:
            return False
        act()
        return True

    # single records

    @property
    def _kind(self) -> FormKind:
        return FormKind.DEPARTMENT if self._shown.shows_departments else FormKind.ORGANISATION

    @Slot()
    def add_record(self) -> None:
        self.form_wanted.emit(FormTarget(kind=self._kind))

    @Slot()
    def edit_record(self) -> None:
        if self._shown.shown_id:
            self.form_wanted.emit(FormTarget(kind=self._kind, record_id=self._shown.shown_id))

    @Slot()
    def remove_record(self) -> None:
        if self._shown.shown_id:
            self.remove_wanted.emit(FormTarget(kind=self._kind, record_id=self._shown.shown_id))

    @Slot()
    def _on_officer(self) -> None:
        self.form_wanted.emit(FormTarget(kind=FormKind.PERSON, owner_id=self._shown.shown_id))

    @Slot()
    def _on_add_name(self) -> None:
        kind = FormKind.ORGANISATION_NAME
        self.form_wanted.emit(FormTarget(kind=kind, owner_id=self._shown.shown_id))

    # dialogs

    @Slot()
    def _on_reorganise(self) -> None:
        if self._staffing is not None:
            acts, shown = self._staffing.reorganisations, self._shown
            self._open(
                ReorganisationDialog(acts, shown.day, shown.shown_id, *self._around, self._window)
            )

    @Slot()
    def _on_paste(self) -> None:
        if self._staffing is not None:
            acts = self._staffing.rosters
            self._open(RosterDialog(acts, self._shown.day, *self._around, self._window))

    @Slot()
    def _on_hand_over(self) -> None:
        duties = self._shown.chosen_duties()
        if self._staffing is not None and duties:
            acts, shown = self._staffing.handovers, self._shown
            self._open(
                HandoverDialog(acts, duties, shown.shown_id, shown.day, *self._around, self._window)
            )

    def _open(self, dialog: StepsDialog) -> None:
        self.dialog = dialog
        dialog.saved.connect(self.done)
        dialog.finished.connect(self._on_finished)
        dialog.open()

    @Slot(int)
    def _on_finished(self, _result: int) -> None:
        self.dialog = None
