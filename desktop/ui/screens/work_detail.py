"""The chosen item under the list: its report beside the last one, terms, rounds and clauses."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.views_register import Labelled
from desktop.domain.views_work import WorkDetail, WorkLine
from desktop.ui import style
from desktop.ui.models.progress_columns import REPORT_COLUMNS
from desktop.ui.screens.register_tabs import ListTab
from desktop.ui.settings import WindowMemory
from desktop.ui.widgets.cards import Card, label
from desktop.ui.widgets.empty_state import ContentOrEmpty, EmptyState
from desktop.ui.widgets.fields import FieldList
from desktop.ui.widgets.tabs import CountedTabs

REPORT, OVERVIEW, REPORTS, CLAUSES, MILESTONES = (
    "report",
    "overview",
    "reports",
    "clauses",
    "milestones",
)
_NONE = (Labelled("추진실적", ""),)


class WorkDetailPane(Card):
    """Shows a WorkDetail; the tab in front stays when another item is chosen."""

    def __init__(self, memory: WindowMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._detail: WorkDetail | None = None
        self.title = label("", "strong")
        self.context = label("", "small")
        self.advice = label("", "banner")
        self.tabs = CountedTabs("과제 내용")
        self.now, self.before = FieldList("이번 회차 실적"), FieldList("지난 회차 실적")
        self.before_label = label("", "small")
        self.overview = FieldList("과제 내용")
        self.clauses, self.milestones = FieldList("근거 조항"), FieldList("주요일정")
        self.reports = ListTab(
            "item-reports", "회차별 실적", REPORT_COLUMNS, memory, "낸 실적이 없습니다"
        )
        self._build()

    def _build(self) -> None:
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(style.GAP)
        head.addWidget(self.title)
        head.addWidget(self.context)
        head.addStretch(1)
        head.addWidget(self.advice)
        layout.addLayout(head)
        layout.addWidget(self.tabs, 1)
        for key, title, page in (
            (REPORT, "실적", self._both_reports()),
            (OVERVIEW, "과제 내용", self.overview),
            (REPORTS, "회차별 이력", self.reports),
            (CLAUSES, "근거 조항", self.clauses),
            (MILESTONES, "주요일정", self.milestones),
        ):
            self.tabs.add(key, title, page)
        empty = EmptyState("고른 과제가 없습니다", "목록에서 과제를 고르면 내용이 나타납니다.")
        self.content = ContentOrEmpty(inside, empty)
        self.content.show_content(False)
        self.body.addWidget(self.content)

    def _both_reports(self) -> QWidget:
        made = QWidget()
        layout = QHBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.WIDE_GAP)
        for caption, fields in (
            (label("이번 회차", "small"), self.now),
            (self.before_label, self.before),
        ):
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(caption)
            column.addWidget(fields, 1)
            layout.addLayout(column, 1)
        return made

    @property
    def shown_id(self) -> str:
        return self._detail.id if self._detail is not None else ""

    @property
    def front(self) -> QWidget:
        """What takes the keyboard in the tab in front."""
        fronts = {OVERVIEW: self.overview, CLAUSES: self.clauses, MILESTONES: self.milestones}
        if self.tabs.key == REPORTS:
            return self.reports.table
        return fronts.get(self.tabs.key, self.now)

    def show_detail(self, detail: WorkDetail | None) -> None:
        """None empties the pane."""
        self._detail = detail
        self.content.show_content(detail is not None)
        if detail is None:
            return
        self.title.setText(detail.title)
        self.context.setText(detail.context)
        self.now.show_fields(detail.now or _NONE)
        self.before_label.setText(
            f"지난 회차 — {detail.before_label}" if detail.before_label else "지난 회차 실적 없음"
        )
        self.before.show_fields(detail.before)
        self.overview.show_fields(detail.overview)
        self.clauses.show_fields(detail.clauses)
        self.milestones.show_fields(detail.milestones)
        self.reports.show_rows(detail.reports)
        self.tabs.show_count(REPORTS, len(detail.reports))
        self.tabs.show_count(CLAUSES, len(detail.clauses))
        self.tabs.show_count(MILESTONES, len(detail.milestones))

    @Slot(object)
    def show_advice(self, line: WorkLine | None) -> None:
        said = line.advice if line is not None else ""
        self.advice.setText(said)
        self.advice.setVisible(bool(said))
