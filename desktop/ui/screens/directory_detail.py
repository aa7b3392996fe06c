"""One department or partner beside its list: head, what can be done, and tabs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.domain import words
from desktop.domain.views_directory import DepartmentTab, PartnerTab
from desktop.ui import style
from desktop.ui.models.columns import Column
from desktop.ui.models.directory_columns import (
    AGREED_COLUMNS,
    AGREEMENT_DUTY_COLUMNS,
    CHARGE_COLUMNS,
    ITEM_DUTY_COLUMNS,
    MEMBER_COLUMNS,
    NAME_COLUMNS,
    OWED_COLUMNS,
    POST_COLUMNS,
    SIGNED_COLUMNS,
)
from desktop.ui.screens.directory_acts import DUTY_TABS
from desktop.ui.screens.register_tabs import ListTab
from desktop.ui.settings import WindowMemory
from desktop.ui.widgets.cards import Card, label
from desktop.ui.widgets.empty_state import ContentOrEmpty, EmptyState
from desktop.ui.widgets.fields import FieldList
from desktop.ui.widgets.table import RecordsTable
from desktop.ui.widgets.tabs import CountedTabs

_OVERVIEW = DepartmentTab.OVERVIEW


class TabSpec(NamedTuple):
    """A tab that is one table; `tall` where its rows have two lines."""

    key: DepartmentTab | PartnerTab
    columns: Sequence[Column]
    missing: str
    tall: bool


DEPARTMENT_TABS = (
    TabSpec(DepartmentTab.AGREEMENTS, AGREEMENT_DUTY_COLUMNS, "맡은 협약이 없습니다", True),
    TabSpec(DepartmentTab.ITEMS, ITEM_DUTY_COLUMNS, "맡은 과제가 없습니다", True),
    TabSpec(DepartmentTab.LATE, ITEM_DUTY_COLUMNS, "늦어진 과제가 없습니다", True),
    TabSpec(DepartmentTab.PEOPLE, POST_COLUMNS, "등록된 직원이 없습니다", True),
    TabSpec(DepartmentTab.CHARGES, CHARGE_COLUMNS, "남은 담당 이력이 없습니다", True),
    TabSpec(DepartmentTab.NAMES, NAME_COLUMNS, "남은 이름이 없습니다", False),
)
PARTNER_TABS = (
    TabSpec(PartnerTab.AGREEMENTS, AGREED_COLUMNS, "맺은 협약이 없습니다", True),
    TabSpec(PartnerTab.OWED, OWED_COLUMNS, "이 기관이 할 과제가 없습니다", True),
    TabSpec(PartnerTab.PEOPLE, SIGNED_COLUMNS, "서명자가 없습니다", False),
    TabSpec(PartnerTab.MEMBERS, MEMBER_COLUMNS, "컨소시엄 관계가 없습니다", False),
    TabSpec(PartnerTab.NAMES, NAME_COLUMNS, "남은 이름이 없습니다", False),
)


class DirectoryPane(Card):
    """Shows a DepartmentView or PartnerView; a tab is filled when it is looked at.

    `opened` gives the row that was opened; what it leads to is the page's business.
    """

    opened = Signal(object)

    def __init__(
        self,
        name: str,
        specs: Sequence[TabSpec],
        acts: Sequence[QPushButton],
        memory: WindowMemory,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(padded=True, parent=parent)
        self._name, self._specs, self._memory = name, specs, memory
        self._missing = {"부서": "부서가", "기관": "기관이"}[name]
        self._view: Any = None
        self._filled: set[str] = set()
        self._lists: dict[str, ListTab] = {}
        self._holders: dict[str, QVBoxLayout] = {}
        self._build(acts)
        self.tabs.shown.connect(self._fill)

    def _build(self, acts: Sequence[QPushButton]) -> None:
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        self.title = label("", "section", wraps=True)
        self.subtitle = label("", "small", wraps=True)
        head = QHBoxLayout()
        head.setSpacing(style.GAP)
        head.addWidget(self.title, 1)
        for button in acts:
            head.addWidget(button)
        layout.addLayout(head)
        layout.addWidget(self.subtitle)
        self.tabs = CountedTabs(f"{self._name} 내용")
        self.fields = FieldList("개요")
        self.tabs.add(_OVERVIEW, words.word(_OVERVIEW), self.fields)
        for spec in self._specs:
            holder = QWidget()
            self._holders[spec.key] = QVBoxLayout(holder)
            self._holders[spec.key].setContentsMargins(0, 0, 0, 0)
            self.tabs.add(spec.key, words.word(spec.key), holder)
        layout.addWidget(self.tabs, 1)
        empty = EmptyState(f"고른 {self._missing} 없습니다", "목록에서 고르면 내용이 나타납니다.")
        self.content = ContentOrEmpty(inside, empty)
        self.content.show_content(False)
        self.body.addWidget(self.content)

    def list_of(self, key: str) -> ListTab:
        """The list of a tab, built when it is first looked at: nine at once stop the window."""
        if key not in self._lists:
            spec = next(each for each in self._specs if each.key == key)
            made = ListTab(
                f"{self._name}-{spec.key}",
                words.word(spec.key),
                spec.columns,
                self._memory,
                spec.missing,
                tall=spec.tall,
            )
            if spec.key in DUTY_TABS:
                made.table.setSelectionMode(RecordsTable.SelectionMode.ExtendedSelection)
            made.table.opened.connect(self._on_opened)
            self._lists[key] = made
            self._holders[key].addWidget(made)
        return self._lists[key]

    @property
    def front(self) -> QWidget:
        """What takes the keyboard in the tab in front."""
        return self.fields if self.tabs.key == _OVERVIEW else self.table(self.tabs.key)

    @property
    def shown_id(self) -> str:
        return self._view.id if self._view is not None else ""

    def table(self, key: str) -> RecordsTable:
        return self.list_of(key).table

    def chosen_rows(self) -> list[Any]:
        """The rows that are chosen in the tab in front, else the one where the keyboard is."""
        if self.tabs.key == _OVERVIEW:
            return []
        table = self.table(self.tabs.key)
        places = sorted(index.row() for index in table.selectionModel().selectedRows())
        here = table.currentIndex().row()
        return [table.rows.record(place) for place in places or [here] if place >= 0]

    def show_view(self, view: Any) -> None:
        """None empties the pane."""
        self._view = view
        self._filled.clear()
        self.content.show_content(view is not None)
        if view is None:
            return
        self.title.setText(view.title)
        self.subtitle.setText(view.subtitle)
        for spec in self._specs:
            self.tabs.show_count(spec.key, len(getattr(view, spec.key)))
        self._fill(self.tabs.key)

    @Slot(str)
    def _fill(self, key: str) -> None:
        if self._view is None or key in self._filled:
            return
        self._filled.add(key)
        if key == _OVERVIEW:
            self.fields.show_fields(self._view.overview)
        else:
            self.list_of(key).show_rows(getattr(self._view, key))

    @Slot(str)
    def _on_opened(self, row_id: str) -> None:
        model = self.list_of(self.tabs.key).model
        place = model.row_of(row_id)
        if place >= 0:
            self.opened.emit(model.record(place))
