"""The list of 과제·실적 with what is wrong in it, or what to do where there is nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop.domain.views_work import WorkKey, WorkLine
from desktop.ui.models.progress_columns import progress_columns
from desktop.ui.models.rows import PagedTable
from desktop.ui.settings import WindowMemory
from desktop.ui.widgets.cards import Card
from desktop.ui.widgets.editable_table import EditableTable
from desktop.ui.widgets.empty_state import ContentOrEmpty, EmptyState
from desktop.ui.widgets.error_line import ErrorLine

_NO_ROUND = ("점검 회차가 없습니다", "점검 회차를 만들면 과제마다 실적을 적을 수 있습니다.")
_NO_ITEM = (
    "등록된 과제가 없습니다",
    "과제는 협약이나 계획에 등록하며, 조항에서 바로 만들 수 있습니다.",
)
_NO_MATCH = ("조건에 맞는 과제가 없습니다", "거르개를 지우면 모든 과제가 나타납니다.")


class WorkList(Card):
    """`may_fill` tells whether the report of a line can be filled in now."""

    def __init__(self, may_fill: Callable[[WorkLine], bool], memory: WindowMemory) -> None:
        super().__init__(padded=False)
        self._may_fill = may_fill
        self.model = PagedTable(progress_columns(may_fill), self)
        self.table = EditableTable(self.model, name="과제 목록", key="work", memory=memory)
        self.errors = ErrorLine(self.table, names=WorkKey.TITLE)
        self.content = ContentOrEmpty(self.table, EmptyState(*_NO_ROUND, "점검 회차 만들기"))
        self.body.setSpacing(0)
        self.body.addWidget(self.content, 1)
        self.body.addWidget(self.errors)

    def replace(self, ids: Sequence[str], lines: Sequence[WorkLine], first: int, here: str) -> None:
        """Show these items; cell and place on the screen stay where they were, if they can."""
        column = max(self.table.currentIndex().column(), 0)
        scrolled = self.table.verticalScrollBar().value()
        self.model.columns = progress_columns(self._may_fill)  # their words may be others by now
        self.model.replace(ids, lines, first)
        if ids:
            self.table.verticalScrollBar().setValue(scrolled)
            self.table.go_to(max(self.model.row_of(here), 0), column)

    def line(self, item_id: str) -> WorkLine | None:
        row = self.model.row_of(item_id)
        line: WorkLine | None = self.model.record(row) if row >= 0 else None
        return line

    def show_whether_empty(self, *, has_round: bool, narrowed: bool, editable: bool) -> None:
        empty, step = self.content.empty, ""
        if not has_round:
            empty.say(*_NO_ROUND)
            step = "점검 회차 만들기" if editable else ""
        elif narrowed:
            empty.say(*_NO_MATCH)
            step = "거르개 지우기"
        else:
            empty.say(*_NO_ITEM)
            step = "협약으로 가기"
        empty.button.setText(step)
        empty.button.setVisible(bool(step))
        self.content.show_content(self.model.rowCount() > 0)
