"""협약: the register of agreements and plans, with the chosen one beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QSplitter, QWidget

from desktop.domain.errors import NotFound
from desktop.domain.forms import FormKind, FormTarget, Saved
from desktop.domain.views_register import (
    DetailTab,
    Place,
    RegisterDetail,
    RegisterFilter,
    RegisterKey,
    RegisterRow,
    RegisterSort,
)
from desktop.ui import style
from desktop.ui.messages import Messages
from desktop.ui.models.register_columns import REGISTER_COLUMNS
from desktop.ui.models.rows import PAGE, PagedTable
from desktop.ui.ports import Outline, Register
from desktop.ui.screens.outline import OutlineEditor
from desktop.ui.screens.page import Page
from desktop.ui.screens.register_detail import DetailPane
from desktop.ui.screens.register_editing import RegisterEditing
from desktop.ui.screens.register_filters import RegisterFilters
from desktop.ui.settings import WindowMemory
from desktop.ui.tasks import TaskRunner
from desktop.ui.widgets.cards import Card, PageHead
from desktop.ui.widgets.empty_state import ContentOrEmpty, EmptyState
from desktop.ui.widgets.table import RecordsTable

_SETTLES_IN, _DETAIL_AFTER = 60, 20
_FIRST_STEP = "‘협약 등록’(Ctrl+N)을 눌러 첫 협약을 적으십시오."
Found = tuple[Sequence[str], Sequence[RegisterRow]]


class RegisterPage(Page):
    """Filtering and sorting is asked of the register; only rows in sight are read."""

    def __init__(
        self,
        register: Register,
        tasks: TaskRunner,
        messages: Messages,
        memory: WindowMemory,
        parent: QWidget | None = None,
        *,
        editable: bool = True,
        outline: Outline | None = None,
    ) -> None:
        super().__init__(parent)
        self._editable, self._outline = editable, outline
        self._register, self._tasks, self._messages = register, tasks, messages
        self._memory = memory
        self._sort = RegisterSort()
        self._wanted_place: Place | None = None
        self._shown_id = ""
        self._detail: DetailPane | None = None
        self.model = PagedTable(REGISTER_COLUMNS, self)
        # Walking through the list with the arrow keys reads only the record one stops at.
        self._settling = QTimer(self, singleShot=True, interval=_SETTLES_IN)
        self._build()
        self._connect()
        QTimer.singleShot(_DETAIL_AFTER, self, lambda: self.detail)
        self.reload()

    # building

    def _build(self) -> None:
        self.head = PageHead("협약")
        self.filters = RegisterFilters()
        self.head.addWidget(self.filters)
        if self._editable:
            self.editing = RegisterEditing(self, self.head)
        self.body.addLayout(self.head)
        self.table = RecordsTable(
            self.model, name="협약 목록", key="register", memory=self._memory, tall=True
        )
        self.table.show_sort(self._sort.key, self._sort.descending)
        empty = EmptyState("등록된 협약이 없습니다", _FIRST_STEP, "거르개 지우기")
        self.content = ContentOrEmpty(self.table, empty)
        card = Card(padded=False)
        card.body.addWidget(self.content)
        self.both = QSplitter(Qt.Orientation.Horizontal)
        self.both.setChildrenCollapsible(False)
        self.both.setHandleWidth(style.WIDE_GAP)
        self.both.addWidget(card)
        self.body.addWidget(self.both, 1)

    @property
    def detail(self) -> DetailPane:
        """Its nine tables are built a moment after the list, so that neither stops the window."""
        if self._detail is None:
            self._detail = DetailPane(self._memory, editable=self._editable)
            self._detail.history_wanted.connect(self.wanted)
            self._detail.form_wanted.connect(self.form_wanted)
            self._detail.remove_wanted.connect(self.remove_wanted)
            if self._outline is not None:
                self._edit_clauses(self._detail, self._outline)
            self.both.addWidget(self._detail)
            self.both.setSizes([510, 540])
            self.both.setStretchFactor(0, 1)
            self.both.setStretchFactor(1, 1)
            kept = self._memory.bytes("register/splitter")
            if not kept.isEmpty():
                self.both.restoreState(kept)
        return self._detail

    def _edit_clauses(self, detail: DetailPane, outline: Outline) -> None:
        editor = OutlineEditor(outline, self._tasks, self._messages, self._memory)
        editor.changed.connect(self.changed)
        editor.said.connect(self.said)
        editor.form_wanted.connect(self.form_wanted)
        detail.clauses.edit_with(editor)

    def _connect(self) -> None:
        self.filters.changed.connect(self.reload)
        self.content.empty.acted.connect(self.filters.clear)
        self.table.sort_wanted.connect(self._on_sort_wanted)
        self.table.chosen.connect(self._settling.start)
        self.table.opened.connect(self._on_opened)
        self.model.wanted.connect(self._on_rows_wanted)
        self._settling.timeout.connect(self._read_detail)
        self.both.splitterMoved.connect(self._on_splitter_moved)

    # what the window asks of a page

    def panes(self) -> list[QWidget]:
        built = [self._detail.front] if self._detail is not None else []
        return [self.table, *built, self.filters.text]

    def seek(self) -> None:
        self.filters.text.setFocus()
        self.filters.text.selectAll()

    def take_in(self) -> None:
        if self._detail is not None:
            self._detail.clauses.take_in()

    def show_tab(self, number: int) -> None:
        was_inside = self.detail.isAncestorOf(self.focusWidget() or self)
        self.detail.tabs.show_number(number)
        if was_inside and self.detail.front.isVisible():
            self.detail.front.setFocus()

    def step_back(self) -> None:
        """From the detail to the list; from the list out of the filter."""
        if self.detail.isAncestorOf(self.focusWidget() or self):
            self.table.setFocus()
        else:
            self.filters.clear()
            self.table.setFocus()

    @Slot()
    def reload(self) -> None:
        wanted, sort = self.filters.wanted(), self._sort

        def read(_job: object) -> Found:
            ids = self._register.matching(wanted, sort)
            return ids, self._register.rows(ids[:PAGE])

        self._tasks.run(
            read, done=self._on_found, failed=self._messages.failure, channel=(id(self), "list")
        )

    def show_target(self, target: object) -> None:
        """A RegisterFilter that a number has counted, or the Place a row leads to."""
        if isinstance(target, RegisterFilter):
            self.filters.show_filter(target)
        elif isinstance(target, Place):
            self._show_place(target)

    def form_saved(self, target: FormTarget, saved: Saved) -> None:
        """Show what was saved: a new record, or the row in the tab where it was added."""
        tab = DetailTab(self.detail.tabs.key)
        is_record = target.kind in (FormKind.AGREEMENT, FormKind.PLAN)
        if is_record and not target.record_id:
            self._show_place(Place(saved.record_id))
        elif not is_record and self._shown_id:
            self._wanted_place = Place(self._shown_id, tab, saved.record_id)
            self._shown_id = ""

    def _show_place(self, place: Place) -> None:
        """Show one record, clearing the filter if it hides it."""
        self._wanted_place = place
        if self.model.row_of(place.record_id) >= 0:
            self._go_to_place()
        else:
            self.filters.clear(quietly=True)
            self.reload()

    # filling

    @Slot(object)
    def _on_found(self, found: Found) -> None:
        ids, rows = found
        chosen = self.table.chosen_id()
        self.model.replace(ids, rows)
        self.head.show_count(len(ids))
        self._show_whether_empty(bool(ids))
        if self._wanted_place is not None:
            self._go_to_place()
        elif not self.table.choose(chosen) and ids:
            self.table.selectRow(0)
        elif not ids:
            self._shown_id = ""
            self.detail.show_detail(None)

    def _show_whether_empty(self, there_are: bool) -> None:
        filtered = self.filters.wanted() != RegisterFilter()
        empty = self.content.empty
        empty.button.setVisible(filtered)
        if filtered:
            empty.say("조건에 맞는 협약이 없습니다", "거르개를 지우면 모든 협약이 나타납니다.")
        else:
            empty.say("등록된 협약이 없습니다", _FIRST_STEP)
        self.content.show_content(there_are)

    def _go_to_place(self) -> None:
        place = self._wanted_place
        assert place is not None
        if not self.table.choose(place.record_id):
            self._wanted_place = None
            return
        if place.record_id == self._shown_id:
            self._show_wanted_tab()
        else:
            self._read_detail()

    @Slot()
    def _read_detail(self) -> None:
        record_id = self.table.chosen_id()
        if record_id:
            self._tasks.run(
                lambda _job: self._register.detail(record_id),
                done=self._on_detail,
                failed=self._on_no_detail,
                channel=(id(self), "detail"),
            )

    def _on_no_detail(self, error: Exception) -> None:
        """A record removed meanwhile: the list, which is read anew, no longer has it."""
        if not isinstance(error, NotFound):
            self._messages.failure(error)

    @Slot(object)
    def _on_detail(self, detail: RegisterDetail) -> None:
        self._shown_id = detail.id
        self.detail.show_detail(detail)
        self._show_wanted_tab()

    def _show_wanted_tab(self) -> None:
        place = self._wanted_place
        if place is not None and place.record_id == self._shown_id:
            self._wanted_place = None
            self.detail.choose(place.tab, place.row_id)
            self.detail.front.setFocus()

    @Slot(int, object)
    def _on_rows_wanted(self, first: int, ids: Sequence[str]) -> None:
        self._tasks.run(
            lambda _job: self._register.rows(ids),
            done=lambda rows: self.model.fill(first, ids, rows),
            failed=self._messages.failure,
        )

    # what the user does

    @Slot(str, bool)
    def _on_sort_wanted(self, key: str, descending: bool) -> None:
        self._sort = RegisterSort(RegisterKey(key), descending)
        self.reload()

    @Slot(str)
    def _on_opened(self, _record_id: str) -> None:
        self.detail.front.setFocus()

    @Slot(int, int)
    def _on_splitter_moved(self, _place: int, _which: int) -> None:
        self._memory.keep("register/splitter", self.both.saveState())
