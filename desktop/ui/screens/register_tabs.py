"""The tabs of one agreement or plan: each a table, some with what lies under the chosen row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.views_register import ItemRow, RecordKind, RegisterDetail
from desktop.ui import style
from desktop.ui.models.columns import Column
from desktop.ui.models.register_columns import CLAUSE_COLUMNS, ITEM_COLUMNS
from desktop.ui.models.rows import RecordTable
from desktop.ui.screens.outline import OutlineEditor
from desktop.ui.settings import WindowMemory
from desktop.ui.widgets.cards import label
from desktop.ui.widgets.empty_state import ContentOrEmpty, EmptyState
from desktop.ui.widgets.table import RecordsTable


class ListTab(QWidget):
    """One table of rows; says what is missing when there are none."""

    def __init__(
        self,
        key: str,
        name: str,
        columns: Sequence[Column],
        memory: WindowMemory,
        missing: str,
        *,
        tall: bool = False,
    ) -> None:
        super().__init__()
        self.model = RecordTable(columns, self)
        self.table = RecordsTable(self.model, name=name, key=key, memory=memory, tall=tall)
        self.content = ContentOrEmpty(
            self.table, EmptyState(missing, "등록되면 여기에 나타납니다.")
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.content)

    def show_rows(self, rows: Sequence[Any]) -> None:
        self.model.replace(rows)
        self.content.show_content(bool(rows))
        if rows:
            self.table.selectRow(0)


class ClausesTab(QWidget):
    """Clauses above, the action items of the chosen clause below.

    With an OutlineEditor the clauses of agreements are edited; strategies of plans are listed.
    """

    def __init__(self, memory: WindowMemory) -> None:
        super().__init__()
        self._items: Sequence[ItemRow] = ()
        self.clauses = ListTab("clauses", "조항", CLAUSE_COLUMNS, memory, "등록된 조항이 없습니다")
        self.items = ListTab(
            "clause-items", "조항의 과제", ITEM_COLUMNS, memory, "이 조항에 이어진 과제가 없습니다"
        )
        self.under = label("", "strong", wraps=True)
        lower = QWidget()
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, style.GAP, 0, 0)
        below.addWidget(self.under)
        below.addWidget(self.items, 1)
        self._editor: OutlineEditor | None = None
        self.upper = QStackedWidget()
        self.upper.addWidget(self.clauses)
        both = QSplitter(Qt.Orientation.Vertical)
        both.setChildrenCollapsible(False)
        both.addWidget(self.upper)
        both.addWidget(lower)
        both.setSizes([300, 180])
        both.setStretchFactor(0, 3)
        both.setStretchFactor(1, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(both)
        self.clauses.table.chosen.connect(self._on_clause_chosen)

    @property
    def table(self) -> RecordsTable:
        shown = self.upper.currentWidget()
        return shown.table if isinstance(shown, OutlineEditor) else self.clauses.table

    def edit_with(self, editor: OutlineEditor) -> None:
        self._editor = editor
        self.upper.addWidget(editor)
        editor.chosen.connect(self._on_clause_chosen)

    def take_in(self) -> None:
        if self._editor is not None:
            self._editor.table.commit_edit()

    def show_detail(self, detail: RegisterDetail) -> None:
        self._items = detail.items
        self.under.clear()
        self.items.show_rows(())
        if self._editor is not None and detail.kind is RecordKind.AGREEMENT:
            self.clauses.model.replace(detail.clauses)
            self.upper.setCurrentWidget(self._editor)
            self._editor.show_agreement(detail.id)
            self._on_clause_chosen(self._editor.chosen_clause())
        else:
            self.upper.setCurrentWidget(self.clauses)
            self.clauses.show_rows(detail.clauses)

    @Slot(str)
    def _on_clause_chosen(self, clause_id: str) -> None:
        place = self.clauses.model.row_of(clause_id)
        clause = self.clauses.model.record(place) if place >= 0 else None
        text = f"{clause.label}. {clause.text}" if clause and clause.label else ""
        self.under.setText(text or (clause.text if clause else ""))
        self.items.show_rows([item for item in self._items if clause_id in item.clause_ids])


class ItemsTab(QWidget):
    """Action items above, the latest progress of the chosen one below."""

    def __init__(self, memory: WindowMemory) -> None:
        super().__init__()
        self.items = ListTab(
            "agreement-items", "과제", ITEM_COLUMNS, memory, "등록된 과제가 없습니다"
        )
        self.under = label("", "strong", wraps=True)
        self.progress = label("", "body", wraps=True)
        self.progress.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.progress.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.source = label("", "small", wraps=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.GAP)
        layout.addWidget(self.items, 1)
        layout.addWidget(self._panel())
        self.items.table.chosen.connect(self._on_item_chosen)

    def _panel(self) -> QWidget:
        inside = QWidget()
        inside.setProperty("look", "plain")
        texts = QVBoxLayout(inside)
        texts.setContentsMargins(2, 0, 8, 0)
        for widget in (self.under, self.progress, self.source):
            texts.addWidget(widget)
        texts.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName("추진실적")
        area.setWidget(inside)
        area.setFixedHeight(112)
        return area

    @property
    def table(self) -> RecordsTable:
        return self.items.table

    def show_detail(self, detail: RegisterDetail) -> None:
        for text in (self.under, self.progress, self.source):
            text.clear()
        self.items.show_rows(detail.items)

    @Slot(str)
    def _on_item_chosen(self, item_id: str) -> None:
        item = self.items.model.record(self.items.model.row_of(item_id))
        self.under.setText(item.text)
        self.progress.setText(item.progress or "적힌 추진실적이 없습니다.")
        self.source.setText(item.source)
