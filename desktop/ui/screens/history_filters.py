"""The filters above 이력: words, person, days, and the one record that led here."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum

from PySide6.QtCore import QSignalBlocker, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from desktop.domain.views_history import HistoryFilter, HistorySpan, HistoryTarget
from desktop.ui import style
from desktop.ui.widgets.cards import label
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.date_field import DateField

_TYPING_PAUSE = 200
_TEXT_WIDTH, _NAME_LENGTH = 240, 20


class Days(Enum):
    ALL = "전체 기간"
    TODAY = "오늘"
    WEEK = "최근 7일"
    MONTH = "최근 30일"
    CHOSEN = "직접 고르기"


_BACK = {Days.TODAY: 0, Days.WEEK: 6, Days.MONTH: 29}


class HistoryFilters(QWidget):
    """`changed` comes once the typing pauses; `wanted` reads all fields together."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record_id = ""
        self._today: date | None = None
        self.text = QLineEdit()
        self.text.setPlaceholderText("한 일에서 거르기")
        self.text.setAccessibleName("이력 거르기")
        self.text.setClearButtonEnabled(True)
        self.text.setMaximumWidth(_TEXT_WIDTH)
        self.person = Choice("한 사람", {"": "모든 사람"})
        self.days = Choice("기간", {each: each.value for each in Days})
        self.since, self.until = DateField("처음 날"), DateField("끝 날")
        self._between = label("~", "subtle")
        self.scope = QPushButton(self)  # the page has a better place for it
        self._build()
        self._connect()
        self._show_days()
        self.scope.setVisible(False)

    def _build(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.GAP)
        layout.addWidget(self.text, 1)
        for widget in (self.person, self.days, self.since, self._between, self.until):
            layout.addWidget(widget)
        layout.addStretch(1)
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE)

    def _connect(self) -> None:
        self._pause.timeout.connect(self.changed)
        self.text.textChanged.connect(self._pause.start)
        self.text.returnPressed.connect(self._at_once)
        self.person.currentIndexChanged.connect(self._at_once)
        self.days.currentIndexChanged.connect(self._on_days)
        for field in (self.since, self.until):
            field.dateChanged.connect(self._pause.start)
        self.scope.clicked.connect(self._on_scope_removed)

    # what is wanted

    def wanted(self) -> HistoryFilter:
        since, until = self._range()
        return HistoryFilter(
            text=self.text.text().strip(),
            person=self.person.value() or "",
            since=since,
            until=until,
            record_id=self._record_id,
        )

    def _range(self) -> tuple[date | None, date | None]:
        chosen = self.days.value()
        if chosen is Days.CHOSEN:
            first, last = sorted((self.since.day(), self.until.day()))
            return first, last
        if chosen is Days.ALL or self._today is None:
            return None, None
        return self._today - timedelta(days=_BACK[chosen]), None

    def show_span(self, span: HistorySpan) -> None:
        """Offer the people and days there are; what is chosen stays."""
        first_time, self._today = self._today is None, span.last
        chosen = self.person.value()
        with QSignalBlocker(self.person), QSignalBlocker(self.since), QSignalBlocker(self.until):
            self.person.set_entries({"": "모든 사람"} | {each: each for each in span.people})
            self.person.show_value(chosen)
            if first_time:
                self.since.show_day(span.first)
                self.until.show_day(span.last)

    def show_target(self, target: HistoryTarget) -> None:
        """Only what one record, or all records, went through."""
        with QSignalBlocker(self.text), QSignalBlocker(self.person), QSignalBlocker(self.days):
            self.text.clear()
            self.person.show_value("")
            self.days.show_value(Days.ALL)
        self._show_days()
        self._pause.stop()
        self._record_id = target.record_id
        name = target.name
        short = name if len(name) <= _NAME_LENGTH else f"{name[:_NAME_LENGTH]}…"
        self.scope.setText(f"‘{short}’의 이력  ×")
        self.scope.setAccessibleName(f"‘{name}’의 이력 조건 지우기")
        self.scope.setVisible(bool(target.record_id))

    @Slot()
    def clear(self) -> None:
        if self.wanted() != HistoryFilter():
            self.show_target(HistoryTarget())
            self.changed.emit()

    @Slot()
    def _at_once(self) -> None:
        self._pause.stop()
        self.changed.emit()

    @Slot()
    def _on_days(self) -> None:
        self._show_days()
        self._at_once()

    def _show_days(self) -> None:
        for widget in (self.since, self._between, self.until):
            widget.setVisible(self.days.value() is Days.CHOSEN)

    @Slot()
    def _on_scope_removed(self) -> None:
        self._record_id = ""
        self.scope.hide()
        self.changed.emit()
