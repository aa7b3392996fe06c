"""One agreement or plan beside the register: its head and its tabs."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.domain import words
from desktop.domain.forms import FormTarget
from desktop.domain.views_history import HistoryTarget
from desktop.domain.views_register import DetailTab, RecordKind, RegisterDetail
from desktop.ui.models.register_columns import (
    BUDGET_COLUMNS,
    HISTORY_COLUMNS,
    INDICATOR_COLUMNS,
    MEETING_COLUMNS,
    PARTY_COLUMNS,
)
from desktop.ui.screens.record_acts import RecordActs
from desktop.ui.screens.register_forms import is_whole, row_form
from desktop.ui.screens.register_tabs import ClausesTab, ItemsTab, ListTab
from desktop.ui.settings import WindowMemory
from desktop.ui.widgets.cards import Card, label
from desktop.ui.widgets.chip import StatusChip
from desktop.ui.widgets.empty_state import ContentOrEmpty, EmptyState
from desktop.ui.widgets.fields import FieldList
from desktop.ui.widgets.table import RecordsTable
from desktop.ui.widgets.tabs import CountedTabs

_LISTS = (
    (DetailTab.PARTIES, PARTY_COLUMNS, "등록된 당사자가 없습니다"),
    (DetailTab.BUDGETS, BUDGET_COLUMNS, "등록된 예산이 없습니다"),
    (DetailTab.INDICATORS, INDICATOR_COLUMNS, "등록된 성과지표가 없습니다"),
    (DetailTab.MEETINGS, MEETING_COLUMNS, "등록된 회의·행사가 없습니다"),
    (DetailTab.HISTORY, HISTORY_COLUMNS, "남은 이력이 없습니다"),
)
_LISTS_AFTER = 20
_PLAN_WORDS = {DetailTab.CLAUSES: "전략"}


class DetailPane(Card):
    """Shows a RegisterDetail; a tab is filled when it is looked at.

    Where it is `editable`, a row of a tab is edited and removed by `form_wanted` and
    `remove_wanted` (a FormTarget each).
    """

    history_wanted = Signal(object)
    form_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(
        self, memory: WindowMemory, *, editable: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(padded=True, parent=parent)
        self.acts = RecordActs(self._chosen_form) if editable else None
        self._detail: RegisterDetail | None = None
        self._filled: set[str] = set()
        self._items: ItemsTab | None = None
        self._lists: dict[str, ListTab] = {}
        self._memory = memory
        self._build(memory)
        self.tabs.shown.connect(self._fill)
        if self.acts is not None:
            self.acts.form_wanted.connect(self.form_wanted)
            self.clauses.table.opened.connect(self.edit_row)
        QTimer.singleShot(_LISTS_AFTER, self, self._build_in_turns)

    def _build(self, memory: WindowMemory) -> None:
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        self.title = label("", "section", wraps=True)
        self.chip = StatusChip()
        self.number = label("", "small")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        head.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignTop)
        self.subtitle = label("", "small", wraps=True)
        layout.addLayout(head)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.subtitle, 1)
        if self.acts is not None:
            below.addWidget(self.acts, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(below)
        layout.addWidget(self._build_tabs(memory), 1)
        empty = EmptyState("고른 협약이 없습니다", "목록에서 협약을 고르면 내용이 나타납니다.")
        self.content = ContentOrEmpty(inside, empty)
        self.content.show_content(False)
        self.body.addWidget(self.content)

    def _build_tabs(self, memory: WindowMemory) -> QWidget:
        self.tabs = CountedTabs("협약 내용")
        self.fields = FieldList("개요")
        self.clauses = ClausesTab(memory)
        pages: dict[DetailTab, QWidget] = {
            DetailTab.OVERVIEW: self.fields,
            DetailTab.CLAUSES: self.clauses,
            DetailTab.ITEMS: _holder(),
        }
        pages |= {tab: _holder() for tab, *_ in _LISTS}
        self._holders = pages
        for tab in DetailTab:
            self.tabs.add(tab, words.word(tab), pages[tab])
        return self.tabs

    @property
    def items(self) -> ItemsTab:
        return self._items or self._build_items()

    def _build_items(self) -> ItemsTab:
        made = self._items = ItemsTab(self._memory)
        self._put_in(DetailTab.ITEMS, made, made.table)
        return made

    @property
    def lists(self) -> dict[str, ListTab]:
        """The tabs that are one table each."""
        while len(self._lists) < len(_LISTS):
            self._build_next_list()
        return self._lists

    @Slot()
    def _build_in_turns(self) -> None:
        """One tab after the other, a moment after what is in sight: none stops the window."""
        if self._items is None:
            self._build_items()
        elif len(self._lists) < len(_LISTS):
            self._build_next_list()
        else:
            return
        QTimer.singleShot(0, self, self._build_in_turns)

    def _build_next_list(self) -> None:
        tab, columns, missing = _LISTS[len(self._lists)]
        made = self._lists[tab] = ListTab(tab, words.word(tab), columns, self._memory, missing)
        if tab is DetailTab.HISTORY:
            self._lead_to_history(made)
        self._put_in(tab, made, made.table)

    def _put_in(self, tab: DetailTab, made: QWidget, table: RecordsTable) -> None:
        if self.acts is not None:
            table.opened.connect(self.edit_row)
        holder = self._holders[tab].layout()
        assert holder is not None
        holder.addWidget(made)

    def _lead_to_history(self, tab: ListTab) -> None:
        """이력 shows what each unit of work changed, and takes it back."""
        lead = QPushButton("이력에서 보기")
        layout = tab.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addWidget(lead, 0, Qt.AlignmentFlag.AlignLeft)
        lead.clicked.connect(self._on_history_wanted)
        tab.table.opened.connect(self._on_history_wanted)

    @Slot()
    def _on_history_wanted(self) -> None:
        detail = self._detail
        if detail is not None:
            number = self.lists[DetailTab.HISTORY].table.chosen_id()
            target = HistoryTarget(detail.id, detail.title, int(number) if number else None)
            self.history_wanted.emit(target)

    def show_detail(self, detail: RegisterDetail | None) -> None:
        """None empties the pane."""
        self._detail = detail
        self._filled.clear()
        self.content.show_content(detail is not None)
        if detail is None:
            return
        self.title.setText(detail.title)
        self.chip.show_code(detail.status)
        parts = (detail.number, detail.subtitle, detail.lifecycle)
        self.subtitle.setText(" · ".join(part for part in parts if part))
        is_plan = detail.kind is RecordKind.PLAN
        for tab, count in _counts(detail).items():
            if tab in _PLAN_WORDS:
                self.tabs.rename(tab, _PLAN_WORDS[tab] if is_plan else words.word(tab))
            self.tabs.show_count(tab, count)
        self._fill(self.tabs.key)

    def choose(self, tab: DetailTab, row_id: str) -> None:
        """Bring a tab to the front, and a row of it."""
        self.tabs.show_tab(tab)
        table = self._table_of(tab)
        if table is not None and row_id:
            table.choose(row_id)

    @property
    def front(self) -> QWidget:
        """What takes the keyboard in the tab in front."""
        return self._table_of(self.tabs.key) or self.fields

    def _table_of(self, tab: str) -> RecordsTable | None:
        if tab == DetailTab.OVERVIEW:
            return None
        if tab == DetailTab.CLAUSES:
            return self.clauses.table
        return self.items.table if tab == DetailTab.ITEMS else self.lists[tab].table

    # editing

    @Slot()
    def edit_row(self) -> None:
        """The form of the chosen row; of the record itself where no row has one."""
        found = self._row_and_form()
        if found is not None:
            self.form_wanted.emit(found[1])
        elif self.acts is not None and self._table_of(self.tabs.key) is None:
            self.acts.edit_record()

    @Slot()
    def remove_row(self) -> None:
        """A row that is only a part of its record is taken out in the form of that."""
        found, table = self._row_and_form(), self._table_of(self.tabs.key)
        if found is None or table is None:
            return
        row, form = found
        rows = [table.rows.record(place) for place in range(table.rows.rowCount())]
        (self.remove_wanted if is_whole(row, form, rows) else self.form_wanted).emit(form)

    def _chosen_form(self) -> FormTarget | None:
        found = self._row_and_form()
        return found[1] if found is not None else None

    def _row_and_form(self) -> tuple[Any, FormTarget] | None:
        table = self._table_of(self.tabs.key)
        if self._detail is None or table is None or not table.currentIndex().isValid():
            return None
        row = table.rows.record(table.currentIndex().row())
        form = row_form(self._detail, self.tabs.key, row)
        return (row, form) if form is not None else None

    @Slot(str)
    def _fill(self, tab: str) -> None:
        detail = self._detail
        if detail is not None and self.acts is not None:
            self.acts.show_for(detail, tab)
        if detail is None or tab in self._filled:
            return
        self._filled.add(tab)
        if tab == DetailTab.OVERVIEW:
            self.fields.show_fields(detail.overview)
        elif tab == DetailTab.CLAUSES:
            self.clauses.show_detail(detail)
        elif tab == DetailTab.ITEMS:
            self.items.show_detail(detail)
        else:
            self.lists[tab].show_rows(getattr(detail, tab))


def _holder() -> QWidget:
    made = QWidget()
    QVBoxLayout(made).setContentsMargins(0, 0, 0, 0)
    return made


def _counts(detail: RegisterDetail) -> dict[DetailTab, int]:
    tabs = [tab for tab in DetailTab if tab is not DetailTab.OVERVIEW]
    return {tab: len(getattr(detail, tab)) for tab in tabs}
