"""One unit of work beside the list: what it changed, and what taking it back would change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.views_history import ChangeLine, UnitView
from desktop.ui import style
from desktop.ui.forms.band import CARE, NEWS
from desktop.ui.forms.control import dress_again
from desktop.ui.models.history_columns import CHANGE_COLUMNS, PREVIEW_COLUMNS
from desktop.ui.models.rows import RecordTable
from desktop.ui.settings import WindowMemory
from desktop.ui.widgets.cards import Card, label
from desktop.ui.widgets.empty_state import ContentOrEmpty, EmptyState
from desktop.ui.widgets.table import RecordsTable

_CONFIRM = {"되돌리기": "되돌리기 실행"}


class UnitPane(Card):
    """Asks by signals and does nothing itself: what is shown is told by the page.

    Undoing takes two steps: `preview_wanted`, then, seeing what would change, `undo_wanted`.
    """

    preview_wanted = Signal(int)
    undo_wanted = Signal(int)
    moment_wanted = Signal(int)
    place_wanted = Signal(object)

    def __init__(self, memory: WindowMemory) -> None:
        super().__init__(padded=True)
        self._unit: UnitView | None = None
        self._build(memory)
        self._connect()

    # building

    def _build(self, memory: WindowMemory) -> None:
        self.changes = RecordTable(CHANGE_COLUMNS, self)
        self.preview = RecordTable(PREVIEW_COLUMNS, self)
        self.change_table = RecordsTable(
            self.changes, name="바뀐 내용", key="changes", memory=memory, tall=True
        )
        self.preview_table = RecordsTable(
            self.preview, name="되돌린 뒤의 내용", key="undo-preview", memory=memory, tall=True
        )
        self.tables = QStackedWidget()
        self.tables.addWidget(self.change_table)
        self.tables.addWidget(self.preview_table)
        self.unshown = label("", "small")
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.GAP)
        layout.addLayout(self._build_head())
        layout.addWidget(self._build_question())
        layout.addWidget(self.tables, 1)
        layout.addWidget(self.unshown)
        empty = EmptyState("고른 작업이 없습니다", "목록에서 작업을 고르면 바뀐 내용이 나타납니다.")
        self.content = ContentOrEmpty(inside, empty)
        self.content.show_content(False)
        self.body.addWidget(self.content)
        self._stop_asking()

    def _build_head(self) -> QVBoxLayout:
        self.title = label("", "section", wraps=True)
        self.about = label("", "small", wraps=True)
        self.undo = QPushButton("되돌리기")
        self.moment = QPushButton("이 시점 보기")
        self.moment.setToolTip("이 작업을 마친 때의 자료를 읽기 전용으로 봅니다.")
        self.open = QPushButton("기록 열기")
        buttons = QHBoxLayout()
        buttons.setSpacing(style.GAP)
        for button in (self.undo, self.moment, self.open):
            buttons.addWidget(button)
        buttons.addStretch(1)
        head = QVBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.title)
        head.addWidget(self.about)
        head.addLayout(buttons)
        return head

    def _build_question(self) -> QWidget:
        """The band in which undoing is confirmed, or refused with the reason."""
        self.question = QFrame()
        self.told = label("", "body", wraps=True)
        self.confirm = QPushButton("되돌리기 실행")
        self.confirm.setProperty("look", "primary")
        self.stop = QPushButton("그만두기")
        layout = QHBoxLayout(self.question)
        layout.setContentsMargins(style.WIDE_GAP, style.GAP, style.WIDE_GAP, style.GAP)
        layout.addWidget(self.told, 1)
        for button in (self.confirm, self.stop):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return self.question

    def _connect(self) -> None:
        self.undo.clicked.connect(lambda: self.preview_wanted.emit(self._number()))
        self.confirm.clicked.connect(lambda: self.undo_wanted.emit(self._number()))
        self.moment.clicked.connect(lambda: self.moment_wanted.emit(self._number()))
        self.stop.clicked.connect(self.step_back)
        self.open.clicked.connect(self._on_open)
        for table in (self.change_table, self.preview_table):
            table.chosen.connect(self._show_whether_it_opens)
            table.opened.connect(self._on_open)

    # showing

    def show_unit(self, unit: UnitView | None) -> None:
        """None empties the pane."""
        self._unit = unit
        self.content.show_content(unit is not None)
        self._stop_asking()
        if unit is None:
            return
        self.title.setText(unit.sentence)
        state = "" if unit.stands else "되돌린 작업"
        parts = (f"작업 {unit.number:,}번", unit.at, unit.who, state)
        self.about.setText(" · ".join(part for part in parts if part))
        self.undo.setText(f"{unit.undo_word or '되돌리기'}…")
        self.undo.setEnabled(bool(unit.undo_word))
        self._fill(self.changes, self.change_table, unit.changes)
        self.unshown.setText(f"이 밖에 {unit.unshown:,}건이 더 바뀌었습니다.")
        self.unshown.setVisible(bool(unit.unshown))

    def show_preview(self, number: int, lines: Sequence[ChangeLine]) -> None:
        """What would change, with the question whether it shall; ignored for another unit."""
        unit = self._unit
        if unit is None or unit.number != number:
            return
        self.told.setText("실행하면 아래와 같이 바뀝니다. 이력에는 새 작업으로 남습니다.")
        self.confirm.setText(_CONFIRM.get(unit.undo_word, unit.undo_word))
        self.confirm.setVisible(True)
        self._fill(self.preview, self.preview_table, lines)
        self.tables.setCurrentWidget(self.preview_table)
        self._ask(NEWS)
        self.confirm.setFocus()

    def show_refusal(self, number: int, sentence: str) -> None:
        if self._unit is not None and self._unit.number == number:
            self.told.setText(sentence)
            self.confirm.setVisible(False)
            self._ask(CARE)
            self.stop.setFocus()

    @property
    def is_asking(self) -> bool:
        return self.question.isVisibleTo(self)

    @property
    def front(self) -> RecordsTable:
        """The table in front, which takes the keyboard."""
        return self.preview_table if self.tables.currentIndex() else self.change_table

    @Slot()
    def step_back(self) -> None:
        """From the question back to what was changed."""
        self._stop_asking()
        self.change_table.setFocus()

    def _ask(self, look: str) -> None:
        self.undo.setEnabled(False)
        self.question.setProperty("look", look)
        for widget in (self.question, self.told):
            dress_again(widget)
        self.question.show()

    def _stop_asking(self) -> None:
        self.question.hide()
        self.tables.setCurrentWidget(self.change_table)
        self.undo.setEnabled(self._unit is not None and bool(self._unit.undo_word))
        self._show_whether_it_opens()

    @staticmethod
    def _fill(model: RecordTable, table: RecordsTable, lines: Sequence[ChangeLine]) -> None:
        model.replace(lines)
        if lines:
            table.selectRow(0)

    # what the user does

    def _number(self) -> int:
        assert self._unit is not None
        return self._unit.number

    def _chosen(self) -> ChangeLine | None:
        table = self.front
        row = table.currentIndex().row()
        return table.rows.record(row) if 0 <= row < table.rows.rowCount() else None

    @Slot()
    def _show_whether_it_opens(self) -> None:
        chosen = self._chosen()
        self.open.setEnabled(chosen is not None and chosen.place is not None)

    @Slot()
    def _on_open(self) -> None:
        chosen = self._chosen()
        if chosen is not None and chosen.place is not None:
            self.place_wanted.emit(chosen.place)
