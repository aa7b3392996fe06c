"""Second step of a reorganisation: who takes each open agreement, item, post and department."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTableView, QVBoxLayout, QWidget

from desktop.domain.reorganising import ReorganisationPlan
from desktop.ui import style
from desktop.ui.dialogs.steps import Step
from desktop.ui.models.part_columns import PartTable
from desktop.ui.settings import WindowMemory
from desktop.ui.widgets.cards import label
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.table import RecordsTable

_DIGITS = range(Qt.Key.Key_1, Qt.Key.Key_9 + 1)


class PartList(RecordsTable):
    """Several rows may be chosen; a digit gives them to the taker of that number."""

    numbered = Signal(int)

    def __init__(self, model: PartTable, memory: WindowMemory) -> None:
        super().__init__(model, name="열린 담당", key="open-parts", memory=memory, tall=True)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and event.key() in _DIGITS:
            self.numbered.emit(event.key() - Qt.Key.Key_1)
        else:
            super().keyPressEvent(event)

    def go_to(self, place: int) -> None:
        """Choose this row alone, whatever keys are being held."""
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(
            self.rows.index(place, 0), flags.ClearAndSelect | flags.Rows
        )

    def chosen_places(self) -> list[int]:
        return sorted(index.row() for index in self.selectionModel().selectedRows())


class TakersStep(Step):
    """All at once or one by one; nothing may stay without a department."""

    heading = "누가 이어받을지 정하십시오"

    def __init__(self, memory: WindowMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = PartTable(self)
        self.table = PartList(self.model, memory)
        self.told = label("", "small", wraps=True)
        self.error = label("", "error", wraps=True)
        self.taker = Choice("이어받을 부서", {})
        self.give = QPushButton("고른 것을 맡기기")
        self.give_all = QPushButton("모두 맡기기")
        for button in (self.give, self.give_all):
            button.setAutoDefault(False)
        self._build()
        self.give.clicked.connect(self._on_give)
        self.give_all.clicked.connect(self._on_give_all)
        self.table.numbered.connect(self._on_numbered)
        self.table.opened.connect(self._on_opened)

    def _build(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(style.GAP)
        caption = label("이어받을 부서", "body")
        caption.setBuddy(self.taker)
        below.addWidget(caption)
        below.addWidget(self.taker, 1)
        below.addWidget(self.give)
        below.addWidget(self.give_all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.GAP)
        layout.addWidget(self.told)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.error)
        layout.addLayout(below)
        layout.addWidget(
            label(
                "Shift+방향키나 Ctrl+A로 여럿을 고르고, 숫자를 누르면 그 부서에 맡깁니다.", "small"
            )
        )
        self.error.hide()

    def show_plan(self, plan: ReorganisationPlan) -> None:
        """What was chosen in an earlier look at the same parts stays."""
        self.model.show_parts(plan.parts, plan.takers, self.model.choices())
        self.taker.set_entries(
            {taker.key: f"{n}. {taker.name}" for n, taker in enumerate(plan.takers, 1)}
        )
        self.told.setText(f"시행일에 열려 있는 것 {len(plan.parts):,}건")
        self.table.go_to(0)

    def choices(self) -> dict[str, str]:
        return self.model.choices()

    def refuse_undecided(self) -> bool:
        """Tell and show the first that nobody takes; False when all are taken."""
        left = self.model.undecided()
        self._tell(f"이어받을 부서를 정하지 않은 것이 {len(left):,}건 있습니다." if left else "")
        if left:
            self.table.go_to(left[0])
            self.table.setFocus()
        return bool(left)

    def focus_first(self) -> None:
        self.table.setFocus()

    def show_error(self, field: str, sentence: str) -> bool:
        if field not in ("choices", "moves"):
            return False
        self._tell(sentence)
        self.table.setFocus()
        return True

    def clear_errors(self) -> None:
        self._tell("")

    def _tell(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        self.table.setAccessibleDescription(sentence)

    @Slot()
    def _on_give(self) -> None:
        self._decide(self.table.chosen_places(), self.taker.value())

    @Slot()
    def _on_give_all(self) -> None:
        self._decide(list(range(self.model.rowCount())), self.taker.value())

    @Slot(int)
    def _on_numbered(self, number: int) -> None:
        if number < self.taker.count():
            self.taker.setCurrentIndex(number)
            self._on_give()

    @Slot(str)
    def _on_opened(self, _part_id: str) -> None:
        self.taker.setFocus()
        self.taker.showPopup()

    def _decide(self, places: list[int], key: str | None) -> None:
        if key:
            self.model.decide(places, key)
            self._tell("")
