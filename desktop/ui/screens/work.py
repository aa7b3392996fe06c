"""과제·실적: all items of a round, filled in like a spreadsheet, with the chosen one below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, Qt, QTimer, Slot
from PySide6.QtWidgets import QPushButton, QSplitter, QWidget

from desktop.domain.forms import FormKind, FormTarget, Saved
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
from desktop.ui.screens.work_acts import WorkActs
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
    """Only rows in sight are read. What is typed is saved at once, each act by itself.

    `shown_round` is the id of the round whose items are listed, "" before there is any.
    """

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
        self.shown_round = self._made_id = ""
        self._scope: WorkScope | None = None
        self._own_change = False
        self._detail: WorkDetailPane | None = None
        self.list = WorkList(self._may_fill, memory)
        self.model, self.table = self.list.model, self.list.table
        self.saving = WorkSaving(work, self.model, tasks, messages, self)
        self._settling = QTimer(self, singleShot=True, interval=_SETTLES_IN)
        self._build()
        self.acts = WorkActs(self, work, tasks, messages, editable=editable)
        self._connect()
        QTimer.singleShot(_DETAIL_AFTER, self, lambda: self.detail)
        self.reload()

    # building

    def _build(self) -> None:
        self.head = PageHead("과제·실적")
        self.new = QPushButton("과제 등록")
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
        self.table.sort_wanted.connect(self._on_sort_wanted)
        self.table.told.connect(self.said)
        self.table.selectionModel().currentChanged.connect(self._on_cell_changed)
        self.model.wanted.connect(self._on_lines_wanted)
        self.saving.answered.connect(self._on_answered)
        self._settling.timeout.connect(self._read_detail)
        self.both.splitterMoved.connect(self._on_splitter_moved)

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

    def form_saved(self, target: FormTarget, saved: Saved) -> None:
        """Go on with the item, or the round, that has been made."""
        if target.kind is FormKind.ROUND:
            self._scope = WorkScope(saved.record_id, self.filters.wanted())
        elif target.kind is FormKind.ACTION_ITEM:
            self._made_id = saved.record_id

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
        scope, sort = self._scope, self._sort
        here = self._made_id or self.table.chosen_id()
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
        self.table.commit_edit()  # what was begun meanwhile belongs to the list that goes
        self.filters.show_choices(listed.choices, listed.round_id)
        if self._scope is not None:
            self.filters.show_filter(self._scope.wanted)
            self._scope = None
        chosen = self.filters.chosen_round
        self.correcting.show_round(chosen if self._editable else None)
        if listed.round_id != self.shown_round:
            self.table.editing.drop_all()
        self.shown_round = self.saving.round_id = listed.round_id
        here, self._made_id = self._made_id or self.table.chosen_id(), ""
        self.list.replace(listed.ids, listed.lines, listed.first, here)
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
        round_id = self.shown_round
        self._tasks.run(
            lambda _job: self._work.lines(round_id, ids),
            done=lambda lines: self.model.fill(first, ids, lines),
            failed=self._messages.failure,
        )

    @Slot()
    def _read_detail(self) -> None:
        item_id, round_id = self.table.chosen_id(), self.shown_round
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

    @Slot(int, int)
    def _on_splitter_moved(self, _place: int, _which: int) -> None:
        self._memory.keep(_SPLITTER, self.both.saveState())
