"""The filters above 과제·실적: round, department, status, what is missing or late, and text."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QTimer, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from desktop.domain.codes import Status
from desktop.domain.views_work import UNASSIGNED, RoundChoice, WorkChoices, WorkFilter
from desktop.ui import labels, style
from desktop.ui.screens.work_rounds import RoundButton
from desktop.ui.widgets.choice import Choice

_TYPING_PAUSE, _ROUND_WIDTH, _DEPARTMENT_WIDTH = 200, 176, 140


class WorkFilters(QWidget):
    """`changed` comes when other items are wanted, `round_changed` when another round is."""

    changed = Signal()
    round_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rounds: dict[str, RoundChoice] = {}
        # Several statuses come only from elsewhere; choosing one here replaces them.
        self._statuses: tuple[Status, ...] = ()
        self.round = Choice("점검 회차", {})
        self.round.setMinimumWidth(_ROUND_WIDTH)
        self.department = Choice("부서", {"": "부서 전체"})
        self.department.setMinimumWidth(_DEPARTMENT_WIDTH)
        self.status = Choice("상태", {None: "상태 전체"} | labels.status_choices())
        self.missing, self.late = QCheckBox("미제출만"), QCheckBox("지연만")
        self.text = QLineEdit()
        self.text.setPlaceholderText("과제·협약·부서로 거르기")
        self.text.setAccessibleName("과제 목록 거르기")
        self.text.setClearButtonEnabled(True)
        self.rounds = RoundButton()
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.GAP)
        for part in (
            self.round,
            self.rounds,
            self.department,
            self.status,
            self.missing,
            self.late,
        ):
            layout.addWidget(part)
        layout.addWidget(self.text, 1)

    def _connect(self) -> None:
        self._pause.timeout.connect(self.changed)
        self.text.textChanged.connect(self._pause.start)
        self.text.returnPressed.connect(self._on_return)
        self.round.activated.connect(self.round_changed)
        self.department.activated.connect(self.changed)
        self.status.activated.connect(self._on_status)
        for box in (self.missing, self.late):
            box.clicked.connect(self.changed)

    @property
    def chosen_round(self) -> RoundChoice | None:
        return self._rounds.get(self.round.value() or "")

    def show_choices(self, choices: WorkChoices, round_id: str) -> None:
        """What can be chosen from now, and the round that is shown."""
        department = self.department.value()
        self._rounds = {each.id: each for each in choices.rounds}
        with QSignalBlocker(self.round), QSignalBlocker(self.department):
            self.round.set_entries({each.id: _round_words(each) for each in choices.rounds})
            self.round.show_value(round_id)
            self.rounds.show_round(self.chosen_round)
            names = {each.code: each.word for each in choices.departments}
            self.department.set_entries({"": "부서 전체"} | names | {UNASSIGNED: "미지정"})
            self.department.show_value(department)
            status = self.status.value()
            self.status.set_entries({None: "상태 전체"} | labels.status_choices())
            self.status.show_value(status)

    def wanted(self) -> WorkFilter:
        status = self.status.value()
        return WorkFilter(
            text=self.text.text().strip(),
            department_id=self.department.value() or "",
            statuses=(status,) if status else self._statuses,
            only_missing=self.missing.isChecked(),
            only_late=self.late.isChecked(),
        )

    def show_filter(self, wanted: WorkFilter) -> None:
        """Say nothing of it: the caller reads again."""
        single = wanted.statuses[0] if len(wanted.statuses) == 1 else None
        self._statuses = () if single else wanted.statuses
        with QSignalBlocker(self.text):
            self.text.setText(wanted.text)
        self._pause.stop()
        self.department.show_value(wanted.department_id)
        self.status.show_value(single)
        self.missing.setChecked(wanted.only_missing)
        self.late.setChecked(wanted.only_late)

    @property
    def is_narrowed(self) -> bool:
        return self.wanted() != WorkFilter()

    @Slot()
    def clear(self) -> None:
        if self.is_narrowed:
            self.show_filter(WorkFilter())
            self.changed.emit()

    @Slot()
    def _on_return(self) -> None:
        self._pause.stop()
        self.changed.emit()

    @Slot()
    def _on_status(self) -> None:
        self._statuses = ()
        self.changed.emit()


def _round_words(choice: RoundChoice) -> str:
    return f"{choice.label} (마감)" if choice.is_closed else choice.label
