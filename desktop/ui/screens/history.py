"""이력: every unit of work, newest first, with what it changed beside it; taking it back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QPushButton, QSplitter, QWidget

from desktop.domain.errors import UndoRefused
from desktop.domain.forms import Saved
from desktop.domain.views_history import (
    HistoryFilter,
    HistorySpan,
    HistoryTarget,
    PastTarget,
    UnitLine,
    UnitView,
)
from desktop.ui import style
from desktop.ui.messages import Messages
from desktop.ui.models.history_columns import UNIT_COLUMNS
from desktop.ui.models.rows import PAGE, PagedTable
from desktop.ui.ports import Logbook
from desktop.ui.screens.history_detail import UnitPane
from desktop.ui.screens.history_filters import HistoryFilters
from desktop.ui.screens.page import Page
from desktop.ui.settings import WindowMemory
from desktop.ui.tasks import TaskRunner
from desktop.ui.widgets.cards import Card, PageHead
from desktop.ui.widgets.empty_state import ContentOrEmpty, EmptyState
from desktop.ui.widgets.table import RecordsTable

_SETTLES_IN = 60
_SPLITTER = "history/splitter"
Found = tuple[HistorySpan, Sequence[str], Sequence[UnitLine]]


class HistoryPage(Page):
    """The log may be long: only its numbers are read at once, and lines as they come in sight."""

    def __init__(
        self,
        logbook: Logbook,
        tasks: TaskRunner,
        messages: Messages,
        memory: WindowMemory,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._logbook, self._tasks, self._messages = logbook, tasks, messages
        self._memory = memory
        self._wanted_id = ""
        self.model = PagedTable(UNIT_COLUMNS, self)
        # Walking through the list with the arrow keys reads only the unit one stops at.
        self._settling = QTimer(self, singleShot=True, interval=_SETTLES_IN)
        self._build()
        self._connect()
        self.reload()

    # building

    def _build(self) -> None:
        self.head = PageHead("이력")
        self.past = QPushButton("과거 시점 보기…")
        self.past.setToolTip("지난 어느 날의 자료를 읽기 전용으로 봅니다.")
        self.filters = HistoryFilters()
        self.head.addWidget(self.filters.scope)
        self.head.addWidget(self.past)
        self.body.addLayout(self.head)
        self.body.addWidget(self.filters)
        self.table = RecordsTable(
            self.model, name="작업 목록", key="units", memory=self._memory, tall=True
        )
        empty = EmptyState(
            "조건에 맞는 작업이 없습니다",
            "거르개를 지우면 모든 작업이 나타납니다.",
            "거르개 지우기",
        )
        self.content = ContentOrEmpty(self.table, empty)
        card = Card(padded=False)
        card.body.addWidget(self.content)
        self.detail = UnitPane(self._memory)
        self.both = QSplitter(Qt.Orientation.Horizontal)
        self.both.setChildrenCollapsible(False)
        self.both.setHandleWidth(style.WIDE_GAP)
        self.both.addWidget(card)
        self.both.addWidget(self.detail)
        self.both.setSizes([440, 610])
        kept = self._memory.bytes(_SPLITTER)
        if not kept.isEmpty():
            self.both.restoreState(kept)
        self.body.addWidget(self.both, 1)

    def _connect(self) -> None:
        self.past.clicked.connect(lambda: self.wanted.emit(PastTarget()))
        self.filters.changed.connect(self.reload)
        self.content.empty.acted.connect(self.filters.clear)
        self.table.chosen.connect(self._settling.start)
        self.table.opened.connect(lambda _id: self.detail.front.setFocus())
        self.model.wanted.connect(self._on_rows_wanted)
        self._settling.timeout.connect(self._read_unit)
        self.detail.preview_wanted.connect(self._on_preview_wanted)
        self.detail.undo_wanted.connect(self._on_undo_wanted)
        self.detail.moment_wanted.connect(lambda number: self.wanted.emit(PastTarget(number)))
        self.detail.place_wanted.connect(self.wanted)
        self.both.splitterMoved.connect(
            lambda _place, _which: self._memory.keep(_SPLITTER, self.both.saveState())
        )

    # what the window asks of a page

    def panes(self) -> list[QWidget]:
        return [self.table, self.detail.front, self.filters.text]

    def seek(self) -> None:
        self.filters.text.setFocus()
        self.filters.text.selectAll()

    def step_back(self) -> None:
        """From the question to the changes, from there to the list, from there out of filters."""
        if self.detail.is_asking:
            self.detail.step_back()
        elif self.detail.isAncestorOf(self.focusWidget() or self):
            self.table.setFocus()
        else:
            self.filters.clear()
            self.table.setFocus()

    @Slot()
    def reload(self) -> None:
        wanted = self.filters.wanted()

        def read(_job: object) -> Found:
            ids = self._logbook.matching(wanted)
            return self._logbook.span(), ids, self._logbook.rows(ids[:PAGE])

        self._tasks.run(
            read, done=self._on_found, failed=self._messages.failure, channel=(id(self), "list")
        )

    def show_target(self, target: object) -> None:
        """The history of one record, or a unit in the history of all."""
        if isinstance(target, HistoryTarget):
            self._wanted_id = "" if target.number is None else str(target.number)
            self.filters.show_target(target)
            self.reload()

    # filling

    @Slot(object)
    def _on_found(self, found: Found) -> None:
        span, ids, rows = found
        chosen, self._wanted_id = self._wanted_id or self.table.chosen_id(), ""
        self.filters.show_span(span)
        self.model.replace(ids, rows)
        self.head.show_count(len(ids))
        self.content.show_content(bool(ids))
        self.content.empty.button.setVisible(self.filters.wanted() != HistoryFilter())
        self._choose(ids, chosen)

    def _choose(self, ids: Sequence[str], chosen: str) -> None:
        if not ids:
            self._settling.stop()
            self.detail.show_unit(None)
            return
        # Looking through the numbers takes a moment; a table of them all would take long.
        row = ids.index(chosen) if chosen in ids else 0
        self.table.selectRow(row)
        self.table.scrollTo(self.model.index(row, 0))

    @Slot(int, object)
    def _on_rows_wanted(self, first: int, ids: Sequence[str]) -> None:
        self._tasks.run(
            lambda _job: self._logbook.rows(ids),
            done=lambda rows: self.model.fill(first, ids, rows),
            failed=self._messages.failure,
        )

    @Slot()
    def _read_unit(self) -> None:
        number = self.table.chosen_id()
        if number:
            self._tasks.run(
                lambda _job: self._logbook.unit(int(number)),
                done=self._on_unit,
                failed=self._messages.failure,
                channel=(id(self), "unit"),
            )

    @Slot(object)
    def _on_unit(self, unit: UnitView) -> None:
        self.detail.show_unit(unit)

    # taking back

    @Slot(int)
    def _on_preview_wanted(self, number: int) -> None:
        self._tasks.run(
            lambda _job: self._logbook.preview(number),
            done=lambda lines: self.detail.show_preview(number, lines),
            failed=lambda error: self._on_refused(number, error),
            channel=(id(self), "preview"),
        )

    @Slot(int)
    def _on_undo_wanted(self, number: int) -> None:
        self.detail.confirm.setEnabled(False)
        self._tasks.run(
            lambda _job: self._logbook.undo(number),
            done=self._on_undone,
            failed=lambda error: self._on_refused(number, error),
            ended=lambda: self.detail.confirm.setEnabled(True),
            lasting=True,
        )

    @Slot(object)
    def _on_undone(self, saved: Saved) -> None:
        self.detail.step_back()
        self.changed.emit(saved)

    def _on_refused(self, number: int, error: Exception) -> None:
        """A reason that forbids undoing is told where it was asked for."""
        if isinstance(error, UndoRefused):
            self.detail.show_refusal(number, error.sentence)
        else:
            self._messages.failure(error)
