"""First step of a reorganisation: of what kind, which departments, from when, and what comes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.codes import SuccessionKind
from desktop.domain.reorganising import DepartmentChoice, Reorganising
from desktop.domain.words import word
from desktop.ui import style
from desktop.ui.dialogs.new_departments import NewDepartments
from desktop.ui.dialogs.steps import Step
from desktop.ui.dialogs.told_field import ToldField
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.date_field import DateField

_SAID = {
    SuccessionKind.RENAME: "이름만 바뀝니다",
    SuccessionKind.MERGE: "여러 부서가 한 부서로 됩니다",
    SuccessionKind.SPLIT: "한 부서가 여럿으로 나뉩니다",
    SuccessionKind.ABOLISH: "부서가 없어지고 일은 다른 부서가 맡습니다",
    SuccessionKind.TRANSFER: "부서는 그대로 있고 일의 일부를 넘깁니다",
}
_OPENED = {SuccessionKind.RENAME: 1, SuccessionKind.MERGE: 1, SuccessionKind.SPLIT: 2}
_LIST_HEIGHT, _LINE = 176, 28


class WishStep(Step):
    """`day_changed` asks for the departments of another day."""

    heading = "무엇을 언제부터 바꿀지 정하십시오"
    day_changed = Signal()

    def __init__(self, on: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: dict[str, DepartmentChoice] = {}
        kinds = {kind: f"{word(kind)} – {said}" for kind, said in _SAID.items()}
        self.kind = Choice("조직개편 종류", kinds)
        self.on = DateField("시행일")
        self.on.show_day(on)
        self.one = Choice("부서", {})
        self.several = QListWidget()
        self.several.setAccessibleName("통합할 부서")
        self.several.setFixedHeight(_LIST_HEIGHT)
        self.new = NewDepartments()
        self.note = QLineEdit()
        self.note.setAccessibleName("근거")
        self.note.setPlaceholderText("예: 2027년 상반기 조직개편")
        self._build()
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.one.currentIndexChanged.connect(self._offer)
        self.several.itemChanged.connect(self._offer)
        self.on.dateChanged.connect(self.day_changed)
        self._on_kind()

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(style.WIDE_GAP)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        self.fields = {
            "kind": ToldField(grid, "종류", self.kind),
            "on": ToldField(
                grid, "시행일", self.on, help="이날부터 바뀌고, 앞의 기록은 그대로 남습니다."
            ),
            "one": ToldField(grid, "부서", self.one),
            "several": ToldField(
                grid, "통합할 부서", self.several, help="사이띄개로 고르고 다시 누르면 빠집니다."
            ),
            "new": ToldField(grid, "새 부서", self.new),
            "note": ToldField(grid, "근거", self.note),
        }
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(grid)
        layout.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        """Tab comes to the note after the departments, of which there may be more."""
        super().showEvent(event)
        for line in self.new.lines[:1]:
            QWidget.setTabOrder(self.several, line.name)
        self.new.put_in_order()
        QWidget.setTabOrder(self.new.less, self.note)

    # reading and showing

    def wanted(self) -> Reorganising:
        kind: SuccessionKind = self.kind.value()
        return Reorganising(
            kind=kind,
            on=self.on.day(),
            department_ids=self._chosen(),
            new=self.new.departments() if kind in _OPENED else (),
            note=self.note.text().strip(),
        )

    def show_departments(self, choices: Sequence[DepartmentChoice], chosen: str = "") -> None:
        """The departments of the day; what was chosen stays chosen if it is there."""
        before = set(self._chosen()) or {chosen}
        self._choices = {each.id: each for each in choices}
        said = {each.id: _said(each) for each in choices}
        self.one.set_entries(said)
        self.one.show_value(next((each for each in said if each in before), None))
        self.several.clear()
        for key, text in said.items():
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setSizeHint(QSize(0, _LINE))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            checked = key in before
            item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
            self.several.addItem(item)
        self._offer()

    def check(self, *department_ids: str) -> None:
        """Tick departments to be merged."""
        for row in range(self.several.count()):
            item = self.several.item(row)
            ticked = item.data(Qt.ItemDataRole.UserRole) in department_ids
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def _chosen(self) -> tuple[str, ...]:
        if self.kind.value() is not SuccessionKind.MERGE:
            one = self.one.value()
            return (one,) if one else ()
        items = [self.several.item(row) for row in range(self.several.count())]
        return tuple(
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )

    # what the dialog asks of a step

    def focus_first(self) -> None:
        self.kind.setFocus()

    def show_error(self, field: str, sentence: str) -> bool:
        if field.startswith("new."):
            return self.new.show_error(int(field.split(".")[1]), sentence)
        merges = self.kind.value() is SuccessionKind.MERGE
        key = ("several" if merges else "one") if field == "department_ids" else field
        if key not in self.fields:
            return False
        self.fields[key].show_error(sentence)
        return True

    def clear_errors(self) -> None:
        self.new.clear_errors()
        for field in self.fields.values():
            field.show_error("")

    # what the user does

    @Slot()
    def _on_kind(self) -> None:
        kind = self.kind.value()
        merges = kind is SuccessionKind.MERGE
        self.fields["one"].setVisible(not merges)
        self.fields["several"].setVisible(merges)
        self.fields["new"].setVisible(kind in _OPENED)
        number = _OPENED.get(kind, 1)
        self.new.show_number(number, may_grow=kind is SuccessionKind.SPLIT)
        self._offer()

    @Slot()
    def _offer(self) -> None:
        """New departments suggest themselves in the place of the old one."""
        chosen = self._chosen()
        old = self._choices.get(chosen[0]) if chosen else None
        above = {each.id: each.name for each in self._choices.values() if each.id not in chosen}
        if old is not None:
            self.new.show_above(above, old.above_id, old.level)


def _said(choice: DepartmentChoice) -> str:
    return f"{choice.name} ({choice.above})" if choice.above else choice.name
