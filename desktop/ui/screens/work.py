"""과제·실적: all items of a round, filled in like a spreadsheet, with the chosen one below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QSplitter, QWidget

from desktop.domain.forms import FormKind, FormTarget
from desktop.domain.views_work import (
    Entered,
    WorkChoices,
    WorkDetail,
    WorkKey,
    WorkLine,
    WorkScope,
    WorkSort,
)
from desktop.ui import style
from desktop.ui.messages import Messages
from desktop.ui.models.rows import PAGE
from desktop.ui.ports import Work
from desktop.ui.screens.page import Page
from desktop.ui.screens.work_correcting import CorrectionBar
from desktop.ui.screens.work_detail import WorkDetailPane
from desktop.ui.screens.work_filters import WorkFilters
from desktop.ui.screens.work_list import WorkList
from desktop.ui.screens.work_saving import WorkSaving
from desktop.ui.settings import WindowMemory
from desktop.ui.tasks import TaskRunner
from desktop.ui.widgets.cards import PageHead

_SETTLES_IN, _DETAIL_AFTER = 60, 20
_SIZES = [340, 190]
_SPLITTER = "work/splitter"


class Listed(NamedTuple):
    """What one reading gave: the lines are those of the page that begins at `first`."""

    choices: WorkChoices
    round_id: str
    ids: Sequence[str]
    first: int
    lines: Sequence[WorkLine]


class WorkPage(Page):
    """Only rows in sight are read. What is typed is saved at once, each act by itself."""

    def __init__(
        self,
        work: Work,
        tasks: TaskRunner,
        messages: Messages,
        memory: WindowMemory,
        parent: QWidget | None = None,
        *,
        editable: bool = True,
    ) -> None:
        super().__init__(parent)
        self._work, self._tasks, self._messages = work, tasks, messages
        self._memory, self._editable = memory, editable
        self._sort = WorkSort()
        self._shown_round = ""
        self._scope: WorkScope | None = None
        self._own_change = False
        self._detail: WorkDetailPane | None = None
        self.list = WorkList(self._may_fill, memory)
        self.model, self.table = self.list.model, self.list.table
        self.saving = WorkSaving(work, self.model, tasks, messages, self)
        self._settling = QTimer(self, singleShot=True, interval=_SETTLES_IN)
        self._build()
        self._connect()
        QTimer.singleShot(_DETAIL_AFTER, self, lambda: self.detail)
        self.reload()

    # building

    def _build(self) -> None:
        self.head = PageHead("과제·실적")
        self.new = QPushButton("과제 등록")
        self.new.setToolTip("새 과제 등록 (Ctrl+N)")
        self.new.setVisible(self._editable)
        self.head.addWidget(self.new)
        self.filters = WorkFilters()
        self.correcting = CorrectionBar()
        self.body.addLayout(self.head)
        self.body.addWidget(self.filters)
        self.body.addWidget(self.correcting)
        self.table.show_sort(self._sort.key, self._sort.descending)
        self.both = QSplitter(Qt.Orientation.Vertical)
        self.both.setChildrenCollapsible(False)
        self.both.setHandleWidth(style.WIDE_GAP)
        self.both.addWidget(self.list)
        self.body.addWidget(self.both, 1)

    @property
    def detail(self) -> WorkDetailPane:
        """Built a moment after the list, so that neither stops the window."""
        if self._detail is None:
            self._detail = WorkDetailPane(self._memory)
            self.both.addWidget(self._detail)
            self.both.setSizes(_SIZES)
            self.both.setStretchFactor(0, 3)
            self.both.setStretchFactor(1, 1)
            kept = self._memory.bytes(_SPLITTER)
            if not kept.isEmpty():
                self.both.restoreState(kept)
        return self._detail

    def _connect(self) -> None:
        self.filters.changed.connect(self.reload)
        self.filters.round_changed.connect(self._on_round_changed)
        self.correcting.changed.connect(self._on_reason_changed)
        self.list.content.empty.acted.connect(self._on_empty_acted)
        self.table.sort_wanted.connect(self._on_sort_wanted)
        self.table.opened.connect(self._on_opened)
        self.table.told.connect(self.said)
        self.table.selectionModel().currentChanged.connect(self._on_cell_changed)
        self.model.wanted.connect(self._on_lines_wanted)
        self.saving.answered.connect(self._on_answered)
        self._settling.timeout.connect(self._read_detail)
        self.both.splitterMoved.connect(self._on_splitter_moved)
        self.new.clicked.connect(self._make_item)
        key = QShortcut(QKeySequence("Ctrl+N"), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self._make_item)

    def _may_fill(self, _line: WorkLine) -> bool:
        chosen = self.filters.chosen_round
        open_now = chosen is not None and not chosen.is_closed
        return self._editable and (open_now or bool(self.correcting.reason))

    # what the window asks of a page

    def panes(self) -> list[QWidget]:
        built = [self._detail.front] if self._detail is not None else []
        return [self.table, *built, self.filters.round]

    def seek(self) -> None:
        self.filters.text.setFocus()
        self.filters.text.selectAll()

    def show_tab(self, number: int) -> None:
        self.detail.tabs.show_number(number)

    def take_in(self) -> None:
        self.table.commit_edit()

    def step_back(self) -> None:
        """From the item below to the list; from the list out of the filter."""
        if not self.detail.isAncestorOf(self.focusWidget() or self):
            self.filters.clear()
        self.table.setFocus()

    def show_target(self, target: object) -> None:
        """A WorkScope that a number has counted."""
        if isinstance(target, WorkScope):
            self._scope = target
            self.reload()

    @Slot()
    def reload(self) -> None:
        """Read the list again, except after an act of its own, which has told its lines."""
        if self._own_change:
            return
        self.table.commit_edit()
        scope, sort, here = self._scope, self._sort, self.table.chosen_id()
        wanted = scope.wanted if scope else self.filters.wanted()
        chosen = scope.round_id if scope else self.filters.round.value() or ""

        def read(_job: object) -> Listed:
            choices = self._work.choices()
            known = [each.id for each in choices.rounds]
            round_id = chosen if chosen in known else choices.in_hand
            if not round_id:
                return Listed(choices, "", (), 0, ())
            ids = self._work.matching(round_id, wanted, sort)
            first = ids.index(here) // PAGE * PAGE if here in ids else 0
            lines = self._work.lines(round_id, ids[first : first + PAGE])
            return Listed(choices, round_id, ids, first, lines)

        self._tasks.run(
            read, done=self._on_listed, failed=self._messages.failure, channel=(id(self), "list")
        )

    # filling

    @Slot(object)
    def _on_listed(self, listed: Listed) -> None:
        self.filters.show_choices(listed.choices, listed.round_id)
        if self._scope is not None:
            self.filters.show_filter(self._scope.wanted)
            self._scope = None
        chosen = self.filters.chosen_round
        self.correcting.show_round(chosen if self._editable else None)
        if listed.round_id != self._shown_round:
            self.table.editing.drop_all()
        self._shown_round = self.saving.round_id = listed.round_id
        self.list.replace(listed.ids, listed.lines, listed.first, self.table.chosen_id())
        self.head.show_count(len(listed.ids) if listed.round_id else None)
        self.list.show_whether_empty(
            has_round=bool(listed.round_id),
            narrowed=self.filters.is_narrowed,
            editable=self._editable,
        )
        if listed.ids:
            self._settling.start()
        else:
            self.detail.show_detail(None)

    @Slot(int, object)
    def _on_lines_wanted(self, first: int, ids: Sequence[str]) -> None:
        round_id = self._shown_round
        self._tasks.run(
            lambda _job: self._work.lines(round_id, ids),
            done=lambda lines: self.model.fill(first, ids, lines),
            failed=self._messages.failure,
        )

    @Slot()
    def _read_detail(self) -> None:
        item_id, round_id = self.table.chosen_id(), self._shown_round
        if item_id and round_id:
            self._tasks.run(
                lambda _job: self._work.detail(round_id, item_id),
                done=self._on_detail,
                failed=self._messages.failure,
                channel=(id(self), "detail"),
            )

    @Slot(object)
    def _on_detail(self, detail: WorkDetail) -> None:
        self.detail.show_detail(detail)
        self.detail.show_advice(self.list.line(detail.id))

    # what the user does

    @Slot(object)
    def _on_answered(self, entered: Entered) -> None:
        self._settling.start()
        if entered.saved is not None:
            self._own_change = True
            self.changed.emit(entered.saved)
            self._own_change = False

    @Slot()
    def _on_round_changed(self) -> None:
        self.table.commit_edit()
        self.correcting.clear()
        self.reload()

    @Slot()
    def _on_reason_changed(self) -> None:
        self.saving.reason = self.correcting.reason
        self.table.viewport().update()

    @Slot(QModelIndex, QModelIndex)
    def _on_cell_changed(self, now: QModelIndex, before: QModelIndex) -> None:
        if now.row() != before.row():
            self._settling.start()

    @Slot(str, bool)
    def _on_sort_wanted(self, key: str, descending: bool) -> None:
        self._sort = WorkSort(WorkKey(key), descending)
        self.reload()

    @Slot(str)
    def _on_opened(self, item_id: str) -> None:
        self.form_wanted.emit(FormTarget(kind=FormKind.ACTION_ITEM, record_id=item_id))

    @Slot()
    def _make_item(self) -> None:
        if self._editable:
            self.form_wanted.emit(FormTarget(kind=FormKind.ACTION_ITEM))

    @Slot()
    def _on_empty_acted(self) -> None:
        if not self._shown_round:
            self.form_wanted.emit(FormTarget(kind=FormKind.ROUND))
        elif self.filters.is_narrowed:
            self.filters.clear()
        else:
            self._make_item()

    @Slot(int, int)
    def _on_splitter_moved(self, _place: int, _which: int) -> None:
        self._memory.keep(_SPLITTER, self.both.saveState())
