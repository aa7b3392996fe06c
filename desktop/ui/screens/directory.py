"""부서·기관: departments through reorganisations, officers, and partners with what is agreed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.forms import FormKind, FormTarget, Saved
from desktop.domain.views_directory import (
    DepartmentView,
    DutyLine,
    MemberLine,
    NameLine,
    PartnerView,
    PostLine,
    SignedLine,
)
from desktop.ui import style
from desktop.ui.messages import Messages
from desktop.ui.people_ports import Directory, Staffing
from desktop.ui.screens.directory_acts import DUTY_TABS, DirectoryActs
from desktop.ui.screens.directory_detail import DEPARTMENT_TABS, PARTNER_TABS, DirectoryPane
from desktop.ui.screens.directory_lists import DepartmentList, PartnerList
from desktop.ui.screens.page import Page
from desktop.ui.settings import WindowMemory
from desktop.ui.tasks import TaskRunner
from desktop.ui.widgets.cards import Card, PageHead
from desktop.ui.widgets.tabs import CountedTabs

_DEPARTMENTS, _PARTNERS = "departments", "partners"
_SETTLES_IN, _PARTNERS_AFTER = 60, 20
_SPLITTER = "directory/splitter"


class DirectoryPage(Page):
    """Two lists with one detail beside each; every row of it leads on."""

    def __init__(
        self,
        directory: Directory,
        tasks: TaskRunner,
        messages: Messages,
        memory: WindowMemory,
        staffing: Staffing | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._directory, self._tasks, self._messages = directory, tasks, messages
        self._memory = memory
        self._wanted = {_DEPARTMENTS: "", _PARTNERS: ""}
        self._settling = QTimer(self, singleShot=True, interval=_SETTLES_IN)
        self.acts = DirectoryActs(self, staffing, tasks, messages, memory, self)
        self._build()
        self._connect()
        self.departments.on.show_day(directory.today())
        self._on_tab_shown(_DEPARTMENTS)
        QTimer.singleShot(_PARTNERS_AFTER, self, self._partners_built)
        self.reload()

    # building

    def _build(self) -> None:
        self.head = PageHead("부서·기관")
        for button in (self.acts.reorganise, self.acts.paste, self.acts.add):
            self.head.addWidget(button)
        self.body.addLayout(self.head)
        self.both = QSplitter(Qt.Orientation.Horizontal)
        self.both.setChildrenCollapsible(False)
        self.both.setHandleWidth(style.WIDE_GAP)
        self.both.addWidget(self._build_lists())
        self.both.addWidget(self._build_panes())
        self.both.setSizes([400, 690])
        self.both.setStretchFactor(0, 2)
        self.both.setStretchFactor(1, 3)
        kept = self._memory.bytes(_SPLITTER)
        if not kept.isEmpty():
            self.both.restoreState(kept)
        self.body.addWidget(self.both, 1)

    def _build_lists(self) -> QWidget:
        self.departments = DepartmentList(self._memory)
        self._partner_side: tuple[PartnerList, DirectoryPane] | None = None
        self._partner_holder = QWidget()
        QVBoxLayout(self._partner_holder).setContentsMargins(0, 0, 0, 0)
        self.tabs = CountedTabs("부서와 기관")
        self.tabs.add(_DEPARTMENTS, "부서", self.departments)
        self.tabs.add(_PARTNERS, "기관", self._partner_holder)
        card = Card()
        card.body.addWidget(self.tabs)
        return card

    def _build_panes(self) -> QWidget:
        acts = self.acts
        buttons = (acts.hand_over, acts.officer, acts.edit)
        self.department = DirectoryPane("부서", DEPARTMENT_TABS, buttons, self._memory)
        self.panes_stack = QStackedWidget()
        self.panes_stack.addWidget(self.department)
        return self.panes_stack

    def _partners_built(self) -> tuple[PartnerList, DirectoryPane]:
        """List and detail of partners, built a moment after the page, so that it comes at once."""
        if self._partner_side is None:
            named = (self.acts.add_name, self.acts.edit_partner)
            pane = DirectoryPane("기관", PARTNER_TABS, named, self._memory)
            listed = PartnerList(self._memory)
            self._partner_side = listed, pane
            holder = self._partner_holder.layout()
            assert holder is not None
            holder.addWidget(listed)
            self.panes_stack.addWidget(pane)
            self._connect_side(listed, pane)
        return self._partner_side

    @property
    def partners(self) -> PartnerList:
        return self._partners_built()[0]

    @property
    def partner(self) -> DirectoryPane:
        return self._partners_built()[1]

    def _connect(self) -> None:
        self.tabs.shown.connect(self._on_tab_shown)
        self._settling.timeout.connect(self._read_detail)
        self._connect_side(self.departments, self.department)
        self.acts.form_wanted.connect(self.form_wanted)
        self.acts.remove_wanted.connect(self.remove_wanted)
        self.acts.done.connect(self.changed)
        self.both.splitterMoved.connect(self._on_splitter_moved)

    def _connect_side(self, listed: DepartmentList | PartnerList, pane: DirectoryPane) -> None:
        listed.changed.connect(self.reload)
        listed.table.chosen.connect(self._settling.start)
        listed.table.opened.connect(lambda _id: self._pane.front.setFocus())
        pane.opened.connect(self._on_row_opened)
        pane.tabs.shown.connect(self.acts.show_for)

    @property
    def shows_departments(self) -> bool:
        return self.tabs.key == _DEPARTMENTS

    @property
    def shown_id(self) -> str:
        return self._pane.shown_id

    @property
    def day(self) -> date:
        return self.departments.on.day()

    def chosen_duties(self) -> Sequence[DutyLine]:
        return self.department.chosen_rows() if self.department.tabs.key in DUTY_TABS else ()

    @property
    def _list(self) -> DepartmentList | PartnerList:
        return self.departments if self.shows_departments else self.partners

    @property
    def _pane(self) -> DirectoryPane:
        return self.department if self.shows_departments else self.partner

    # what the window asks of a page

    def panes(self) -> list[QWidget]:
        first = self.departments.on if self.shows_departments else self.partners.text
        return [self._list.table, self._pane.front, first]

    def seek(self) -> None:
        if self.shows_departments:
            self.tabs.show_tab(_PARTNERS)
        self.partners.text.setFocus()
        self.partners.text.selectAll()

    def show_tab(self, number: int) -> None:
        self._pane.tabs.show_number(number)

    def step_back(self) -> None:
        """From the detail to the list; from the list out of the search."""
        if not self.shows_departments and not self._pane.isAncestorOf(self.focusWidget() or self):
            self.partners.clear()
        self._list.table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete is about the record in the list, and only there."""
        elsewhere = event.key() == Qt.Key.Key_Delete and not self._list.table.hasFocus()
        if elsewhere or not self.acts.act_by_key(event):
            super().keyPressEvent(event)

    @Slot()
    def reload(self) -> None:
        if self.shows_departments:
            wanted = self.departments.wanted()
            self._read(_DEPARTMENTS, lambda: self._directory.departments(wanted))
        else:
            text = self.partners.wanted()
            self._read(_PARTNERS, lambda: self._directory.partners(text))

    def show_department(self, department_id: str) -> None:
        """Choose a department, a former one too."""
        self._wanted[_DEPARTMENTS] = department_id
        self.tabs.show_tab(_DEPARTMENTS)
        if self.departments.model.row_of(department_id) < 0:
            self.departments.include_former()
        self.reload()

    def show_partner(self, organisation_id: str) -> None:
        self._wanted[_PARTNERS] = organisation_id
        self.tabs.show_tab(_PARTNERS)
        self.partners.clear()

    # filling

    def _read(self, key: str, ask: Callable[[], Sequence[Any]]) -> None:
        self._tasks.run(
            lambda _job: ask(),
            done=lambda found: self._on_found(key, found),
            failed=self._messages.failure,
            channel=(id(self), key),
        )

    def _on_found(self, key: str, found: Sequence[Any]) -> None:
        listed = self.departments if key == _DEPARTMENTS else self.partners
        chosen = self._wanted[key] or listed.table.chosen_id()
        self._wanted[key] = ""
        listed.model.replace(found)
        listed.content.show_content(bool(found))
        self.tabs.show_count(key, len(found))
        if not listed.table.choose(chosen) and found:
            listed.table.selectRow(0)
        if key == self.tabs.key:
            self._read_detail()

    @Slot()
    def _read_detail(self) -> None:
        record_id, on = self._list.table.chosen_id(), self.departments.on.day()
        pane = self._pane
        if not record_id:
            pane.show_view(None)
            return
        self._tasks.run(
            lambda _job: self._view_of(pane, record_id, on),
            done=pane.show_view,
            failed=self._messages.failure,
            channel=(id(self), id(pane)),
        )

    def _view_of(
        self, pane: DirectoryPane, record_id: str, on: date
    ) -> DepartmentView | PartnerView:
        if pane is self.department:
            return self._directory.department(record_id, on)
        return self._directory.partner(record_id, on)

    # what the user does

    @Slot(str)
    def _on_tab_shown(self, _key: str) -> None:
        self.acts.show_for(self._pane.tabs.key)
        self.panes_stack.setCurrentWidget(self._pane)
        if not self.shows_departments and not self.partners.model.rowCount():
            self.reload()

    @Slot(object)
    def _on_row_opened(self, row: Any) -> None:
        if isinstance(row, MemberLine):
            self.show_partner(row.id)
        elif isinstance(row, NameLine):
            self._open_name(row)
        elif isinstance(row, PostLine) or (isinstance(row, SignedLine) and row.place is None):
            self.form_wanted.emit(FormTarget(kind=FormKind.PERSON, record_id=row.person_id))
        else:
            self.wanted.emit(row.place)

    def _open_name(self, row: NameLine) -> None:
        if self.shows_departments:
            self.show_department(row.id)
        elif row.id != self.partner.shown_id:
            kind = FormKind.ORGANISATION_NAME
            self.form_wanted.emit(FormTarget(kind=kind, record_id=row.id))

    def form_saved(self, target: FormTarget, saved: Saved) -> None:
        """What was entered here comes to the front when the list is read again."""
        if target.kind is FormKind.DEPARTMENT and saved.record_id:
            self._wanted[_DEPARTMENTS] = saved.record_id
        elif target.kind is FormKind.ORGANISATION and saved.record_id:
            self._wanted[_PARTNERS] = saved.record_id

    @Slot(int, int)
    def _on_splitter_moved(self, _place: int, _which: int) -> None:
        self._memory.keep(_SPLITTER, self.both.saveState())
