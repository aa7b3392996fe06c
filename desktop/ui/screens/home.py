"""홈: what needs a person today, the figures behind it, and the bars by department."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QWidget

from desktop.domain.codes import Status
from desktop.domain.views_home import Figure, HomeView, ItemScope, WorkRow
from desktop.domain.views_register import RegisterFilter
from desktop.ui import icons, labels, style
from desktop.ui.messages import Messages
from desktop.ui.models.rows import PAGE, PagedTable, RecordTable, RowTable
from desktop.ui.models.work_columns import WORK_COLUMNS
from desktop.ui.ports import Overview
from desktop.ui.rooms import Room
from desktop.ui.screens.page import Page
from desktop.ui.settings import WindowMemory
from desktop.ui.tasks import TaskRunner
from desktop.ui.widgets.bars import DepartmentBars
from desktop.ui.widgets.cards import Card, FigureCard, PageHead, label
from desktop.ui.widgets.empty_state import ContentOrEmpty, EmptyState
from desktop.ui.widgets.table import RecordsTable

_TITLE = "오늘 챙길 일"
_LATER = "기한이 다가오거나 확인할 것이 생기면 여기에 나타납니다."
_FIRST_STEPS = (
    "처음이면 ‘부서·기관’(Alt+4)에서 부서를 등록하고, ‘협약’(Alt+2)에서 협약을 등록하십시오."
)
_BARS_WIDTH = 300


class HomePage(Page):
    """The list shows either what needs a person, or the items behind a figure or a bar."""

    counted = Signal(int)

    def __init__(
        self,
        overview: Overview,
        tasks: TaskRunner,
        messages: Messages,
        memory: WindowMemory,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._overview, self._tasks, self._messages = overview, tasks, messages
        self._view: HomeView | None = None
        self._scope: ItemScope | None = None
        self.cares = RecordTable(WORK_COLUMNS, self)
        self.items = PagedTable(WORK_COLUMNS, self)
        self._build(memory)
        self._connect()
        self.reload()

    # building

    def _build(self, memory: WindowMemory) -> None:
        self.head = PageHead(_TITLE)
        self.back = QPushButton("챙길 일로")
        self.back.hide()
        self.report = QPushButton("보고서 만들기")
        self.head.addWidget(self.back)
        self.head.addWidget(self.report)
        self.body.addLayout(self.head)
        self._cards = QHBoxLayout()
        self._cards.setSpacing(10)
        self.figures: list[FigureCard] = []
        self.body.addLayout(self._cards)
        lower = QHBoxLayout()
        lower.setSpacing(style.WIDE_GAP)
        lower.addWidget(self._build_lists(memory), 2)
        lower.addWidget(self._build_bars(), 1)
        self.body.addLayout(lower, 1)

    def _build_lists(self, memory: WindowMemory) -> QWidget:
        self.care_list = self._list(self.cares, _TITLE, "cares", memory)
        self.item_list = self._list(self.items, "과제 목록", "items", memory)
        self.lists = QStackedWidget()
        self.lists.addWidget(self.care_list)
        self.lists.addWidget(self.item_list)
        self.content = ContentOrEmpty(self.lists, EmptyState("", ""))
        card = Card(padded=False)
        card.body.addWidget(self.content)
        return card

    @staticmethod
    def _list(model: RowTable, name: str, key: str, memory: WindowMemory) -> RecordsTable:
        return RecordsTable(model, name=name, key=key, memory=memory, tall=True)

    def _build_bars(self) -> QWidget:
        self.bars = DepartmentBars()
        head = QHBoxLayout()
        head.addWidget(label("부서별 추진상황", "section"))
        head.addStretch(1)
        head.addWidget(label("과제 수", "small"))
        card = Card()
        card.setMinimumWidth(_BARS_WIDTH)
        card.body.addLayout(head)
        card.body.addWidget(self.bars, 1)
        return card

    def _connect(self) -> None:
        self.report.clicked.connect(lambda: self.wanted.emit(Room.REPORTS))
        self.back.clicked.connect(self.step_back)
        self.care_list.opened.connect(self._on_row_opened)
        self.item_list.opened.connect(self._on_row_opened)
        self.items.wanted.connect(self._on_rows_wanted)
        self.bars.chosen.connect(self._on_bar_chosen)

    # what the window asks of a page

    def panes(self) -> list[QWidget]:
        shown = self.item_list if self._scope is not None else self.care_list
        return [shown, *self.figures[:1], *self.bars.buttons[:1]]

    def reload(self) -> None:
        self._tasks.run(
            lambda _job: self._overview.home(),
            done=self._on_home,
            failed=self._messages.failure,
            channel=(id(self), "home"),
        )
        if self._scope is not None:
            self.show_items(self._scope)

    @Slot()
    def step_back(self) -> None:
        """From the items behind a number back to what needs a person."""
        self._scope = None
        if self._view is not None:
            self._show_cares(self._view.cares)

    # filling

    @Slot(object)
    def _on_home(self, view: HomeView) -> None:
        self._view = view
        self._show_figures(view.figures)
        self.bars.show_bars(view.bars)
        self.counted.emit(len(view.cares))
        row = self.care_list.currentIndex().row()
        self.cares.replace(view.cares)
        self.care_list.selectRow(min(max(row, 0), len(view.cares) - 1))
        if self._scope is None:
            self._show_cares(view.cares)

    def _show_figures(self, figures: Sequence[Figure]) -> None:
        while len(self.figures) < len(figures):
            card = FigureCard()
            card.clicked.connect(partial(self._on_figure, len(self.figures)))
            before = self.figures[-1] if self.figures else self.report
            self.figures.append(card)
            self._cards.addWidget(card, 1)
            QWidget.setTabOrder(before, card)
        for card, figure in zip(self.figures, figures, strict=False):
            card.show_figure(
                figure.title,
                figure.value,
                figure.note,
                troubled=figure.troubled,
                hint=figure.hint,
            )

    def _show_cares(self, cares: Sequence[WorkRow]) -> None:
        self.head.title.setText(_TITLE)
        self.head.show_count(len(cares))
        self.back.hide()
        self.lists.setCurrentWidget(self.care_list)
        step = _LATER if self._has_begun() else _FIRST_STEPS
        self.content.empty.say("챙길 일이 없습니다", step)
        self.content.show_content(bool(cares))

    def _has_begun(self) -> bool:
        """Whether there is an agreement or an item yet."""
        return self._view is None or any(card.value != "0" for card in self._view.figures[:2])

    # leading somewhere

    def _on_figure(self, number: int, _checked: bool = False) -> None:
        assert self._view is not None
        target = self._view.figures[number].leads_to
        if isinstance(target, RegisterFilter):
            self.wanted.emit(target)
        else:
            self.show_items(target)

    @Slot(str, object)
    def _on_bar_chosen(self, department_id: str, status: Status | None) -> None:
        self.show_items(ItemScope(department_id, (status,) if status else ()))

    def show_items(self, scope: ItemScope) -> None:
        """List the items behind a number."""
        self._scope = scope

        def read(_job: object) -> tuple[ItemScope, Sequence[str], Sequence[WorkRow]]:
            ids = self._overview.item_ids(scope)
            return scope, ids, self._overview.item_rows(ids[:PAGE])

        self._tasks.run(
            read, done=self._on_items, failed=self._messages.failure, channel=(id(self), "items")
        )

    @Slot(object)
    def _on_items(self, found: tuple[ItemScope, Sequence[str], Sequence[WorkRow]]) -> None:
        scope, ids, rows = found
        if scope != self._scope:
            return  # the user has gone back meanwhile
        self.items.replace(ids, rows)
        self.head.title.setText(self._scope_title(scope))
        self.head.show_count(len(ids))
        self.back.setIcon(icons.icon("back", style.tokens().subtle, 16))
        self.back.show()
        self.lists.setCurrentWidget(self.item_list)
        self.content.empty.say("해당하는 과제가 없습니다", "‘챙길 일로’를 눌러 돌아가십시오.")
        self.content.show_content(bool(ids))
        if ids:
            self.item_list.selectRow(0)
            self.item_list.setFocus()

    def _scope_title(self, scope: ItemScope) -> str:
        bars = self._view.bars if self._view else ()
        names = {bar.department_id: bar.name for bar in bars}
        said = [names[scope.department_id]] if scope.department_id in names else []
        told = dict.fromkeys(labels.status_word(each) for each in scope.statuses)
        said.append("·".join(told) or "실행과제")
        return " · ".join(said)

    @Slot(int, object)
    def _on_rows_wanted(self, first: int, ids: Sequence[str]) -> None:
        self._tasks.run(
            lambda _job: self._overview.item_rows(ids),
            done=lambda rows: self.items.fill(first, ids, rows),
            failed=self._messages.failure,
        )

    @Slot()
    def _on_row_opened(self) -> None:
        """Several rows may be about one item, so it is the row that counts, not its id."""
        shown = self.item_list if self._scope is not None else self.care_list
        row = shown.rows.record(shown.currentIndex().row())
        if row is not None:
            self.wanted.emit(row.place)
