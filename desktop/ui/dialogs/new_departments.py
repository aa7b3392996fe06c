"""The departments that a reorganisation opens: a line each with name, level and upper one."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.domain import words
from desktop.domain.codes import DepartmentLevel
from desktop.domain.reorganising import NewDepartment
from desktop.ui import style
from desktop.ui.forms.control import dress_again
from desktop.ui.widgets.cards import label
from desktop.ui.widgets.choice import Choice

_MOST = 10
_LEVEL_WIDTH, _ABOVE_WIDTH = 96, 180


class _Line(QWidget):
    edited = Signal()

    def __init__(self, number: int, above: Mapping[str, str]) -> None:
        super().__init__()
        self.name = QLineEdit()
        self.name.setAccessibleName(f"새 부서 {number} 이름")
        self.name.setPlaceholderText("새 부서 이름")
        levels = {level: words.word(level) for level in DepartmentLevel}
        self.level = Choice(f"새 부서 {number} 구분", levels)
        self.level.setFixedWidth(_LEVEL_WIDTH)
        self.level.show_value(DepartmentLevel.DIVISION)
        self.above = Choice(f"새 부서 {number} 상위 부서", above)
        self.above.setFixedWidth(_ABOVE_WIDTH)
        self.error = label("", "error", wraps=True)
        line = QHBoxLayout()
        line.setSpacing(style.GAP)
        line.addWidget(self.name, 1)
        line.addWidget(self.level)
        line.addWidget(self.above)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(2)
        stack.addLayout(line)
        stack.addWidget(self.error)
        self.error.hide()
        self.name.textEdited.connect(lambda _text: self.show_error(""))

    def show_error(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        self.name.setProperty("wrong", bool(sentence))
        self.name.setAccessibleDescription(sentence)
        dress_again(self.name)


class NewDepartments(QWidget):
    """As many lines as the kind of reorganisation opens; a split may have more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._above: dict[str, str] = {"": "상위 부서 없음"}
        self.lines: list[_Line] = []
        self.more = QPushButton("부서 더하기")
        self.less = QPushButton("마지막 부서 빼기")
        self._least = 1
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        buttons = QHBoxLayout()
        for button in (self.more, self.less):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._layout.addLayout(buttons)
        self.more.clicked.connect(self._on_more)
        self.less.clicked.connect(self._on_less)

    def show_number(self, number: int, *, may_grow: bool) -> None:
        """At least so many lines; what was typed into them stays."""
        self._least = number
        while len(self.lines) < number:
            self._add()
        while len(self.lines) > number and not (may_grow and self.lines[-1].name.text()):
            self._drop()
        self._show_buttons(may_grow)

    def show_above(self, above: Mapping[str, str], offered: str, level: DepartmentLevel) -> None:
        """What may stand above, and which of it and which level suggest themselves."""
        self._above = {"": "상위 부서 없음", **above}
        for line in self.lines:
            line.above.set_entries(self._above)
            line.above.show_value(offered)
            line.level.show_value(level)

    def departments(self) -> tuple[NewDepartment, ...]:
        return tuple(
            NewDepartment(
                name=line.name.text().strip(),
                level=line.level.value(),
                above_id=line.above.value() or "",
            )
            for line in self.lines
        )

    def show_error(self, number: int, sentence: str) -> bool:
        if not 0 <= number < len(self.lines):
            return False
        self.lines[number].show_error(sentence)
        self.lines[number].name.setFocus()
        return True

    def clear_errors(self) -> None:
        for line in self.lines:
            line.show_error("")

    def _add(self) -> None:
        line = _Line(len(self.lines) + 1, self._above)
        if self.lines:
            line.above.show_value(self.lines[0].above.value())
            line.level.show_value(self.lines[0].level.value())
        self.lines.append(line)
        self._layout.insertWidget(len(self.lines) - 1, line)
        self.put_in_order()

    def put_in_order(self) -> None:
        """Tab goes through the lines and then to the buttons, whenever a line was added."""
        fields = [field for line in self.lines for field in (line.name, line.level, line.above)]
        for before, after in pairwise((*fields, self.more, self.less)):
            QWidget.setTabOrder(before, after)

    def _drop(self) -> None:
        line = self.lines.pop()
        line.hide()
        line.deleteLater()

    def _show_buttons(self, may_grow: bool) -> None:
        self.more.setVisible(may_grow and len(self.lines) < _MOST)
        self.less.setVisible(may_grow and len(self.lines) > self._least)

    @Slot()
    def _on_more(self) -> None:
        self._add()
        self._show_buttons(True)
        self.lines[-1].name.setFocus()

    @Slot()
    def _on_less(self) -> None:
        self._drop()
        self._show_buttons(True)
        self.lines[-1].name.setFocus()
