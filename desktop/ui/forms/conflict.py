"""Somebody else's change beside one's own, to choose from field by field."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.forms import Entries, Entry, Form, FormField
from desktop.ui import style
from desktop.ui.forms.wording import entry_words, same_entry
from desktop.ui.widgets.cards import label

STORED, MINE = "지금 저장된 값", "내가 입력한 값"
_CAPTION_WIDTH = 96
_TOLD = (
    "그사이 다른 곳에서 이 기록을 고쳤습니다. 먼저 저장된 내용은 그대로 있습니다. "
    "서로 다른 항목마다 남길 값을 고르십시오."
)


class ConflictView(QWidget):
    """Lists the fields that differ; what only one side has changed is chosen already."""

    settled = Signal()
    back = Signal()

    def __init__(self, base: Entries, stored: Form, mine: Entries) -> None:
        super().__init__()
        self.setProperty("look", "plain")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._stored, self._mine = stored, mine
        self.choices: dict[str, tuple[QRadioButton, QRadioButton]] = {}
        self._groups: list[QButtonGroup] = []
        self.settle = QPushButton("고른 대로 저장")
        self.settle.setProperty("look", "primary")
        self.settle.clicked.connect(self.settled)
        self.return_ = QPushButton("입력으로 돌아가기")
        self.return_.clicked.connect(self.back)
        for button in (self.settle, self.return_):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.PAGE_MARGIN, style.WIDE_GAP, style.PAGE_MARGIN, 16)
        layout.setSpacing(style.WIDE_GAP)
        layout.addWidget(label(_TOLD, "body", wraps=True))
        layout.addWidget(self._table(base), 1)
        layout.addLayout(self._buttons())

    def chosen(self) -> Entries:
        """One's own entries with the stored ones where those were chosen."""
        stored = {
            key: self._stored.entries.get(key, "")
            for key, (theirs, _mine) in self.choices.items()
            if theirs.isChecked()
        }
        return {**self._mine, **stored}

    def focus_first(self) -> None:
        pairs = list(self.choices.values())
        target = next((each for each in pairs[0] if each.isChecked()), None) if pairs else None
        (target or self.settle).setFocus()

    def _table(self, base: Entries) -> QWidget:
        inside = QWidget()
        inside.setProperty("look", "plain")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, style.GAP, 0)
        grid.setHorizontalSpacing(style.WIDE_GAP)
        grid.setVerticalSpacing(style.WIDE_GAP)
        grid.setColumnMinimumWidth(0, _CAPTION_WIDTH)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for column, head in enumerate(("항목", STORED, MINE)):
            grid.addWidget(label(head, "strong"), 0, column)
        for field in self._stored.fields:
            self._add(grid, field, base.get(field.key, ""))
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        return area

    def _add(self, grid: QGridLayout, field: FormField, base: Entry) -> None:
        stored = self._stored.entries.get(field.key, "")
        mine = self._mine.get(field.key, "")
        if same_entry(stored, mine):
            return
        row = grid.rowCount()
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(label(field.label, "body", wraps=True), row, 0, top)
        group = QButtonGroup(self)
        self._groups.append(group)
        pair = []
        for column, (side, entry) in enumerate(((STORED, stored), (MINE, mine)), start=1):
            radio = QRadioButton()
            radio.setAccessibleName(f"{field.label}: {side}")
            words = entry_words(field, entry)
            radio.setAccessibleDescription(words)
            group.addButton(radio)
            pair.append(radio)
            grid.addWidget(_Side(radio, words), row, column)
        pair[0 if same_entry(mine, base) else 1].setChecked(True)
        self.choices[field.key] = (pair[0], pair[1])

    def _buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.return_)
        buttons.addWidget(self.settle)
        return buttons


class _Side(QWidget):
    """One value with its button; a click on the words chooses it as well."""

    def __init__(self, radio: QRadioButton, words: str) -> None:
        super().__init__()
        self._radio = radio
        side = QHBoxLayout(self)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(style.GAP)
        text = label(words, "body", wraps=True)
        text.setAlignment(Qt.AlignmentFlag.AlignTop)
        side.addWidget(radio, 0, Qt.AlignmentFlag.AlignTop)
        side.addWidget(text, 1)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self._radio.click()
