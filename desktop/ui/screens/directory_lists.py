"""The two lists of 부서·기관: departments as a tree of a day, and partners found by name."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QTimer, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.views_directory import DepartmentsWanted
from desktop.ui import style
from desktop.ui.models.directory_columns import DEPARTMENT_COLUMNS, PARTNER_COLUMNS
from desktop.ui.models.rows import RecordTable
from desktop.ui.settings import WindowMemory
from desktop.ui.widgets.cards import label
from desktop.ui.widgets.date_field import DateField
from desktop.ui.widgets.empty_state import ContentOrEmpty, EmptyState
from desktop.ui.widgets.table import RecordsTable

_TYPING_PAUSE = 200


class DepartmentList(QWidget):
    """`changed` asks for another tree: another day, or with the former departments."""

    changed = Signal()

    def __init__(self, memory: WindowMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = RecordTable(DEPARTMENT_COLUMNS, self)
        self.table = RecordsTable(self.model, name="부서 목록", key="departments", memory=memory)
        self.on = DateField("기준일")
        self.former = QCheckBox("폐지된 부서 포함")
        self.former.setAccessibleName("폐지된 부서도 목록에 나타내기")
        above = QHBoxLayout()
        above.setContentsMargins(0, 0, 0, style.GAP)
        above.setSpacing(style.GAP)
        caption = label("기준일", "subtle")
        caption.setBuddy(self.on)
        above.addWidget(caption)
        above.addWidget(self.on)
        above.addWidget(self.former)
        above.addStretch(1)
        self.content = ContentOrEmpty(
            self.table,
            EmptyState(
                "이날 있던 부서가 없습니다",
                "부서를 등록하거나 부서 명부를 붙여넣으면 여기에 나타납니다.",
            ),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(above)
        layout.addWidget(self.content, 1)
        self.on.dateChanged.connect(self.changed)
        self.former.toggled.connect(self.changed)

    def wanted(self) -> DepartmentsWanted:
        return DepartmentsWanted(self.on.day(), self.former.isChecked())

    def include_former(self) -> None:
        """Show former departments without asking for the tree: the caller does."""
        with QSignalBlocker(self.former):
            self.former.setChecked(True)


class PartnerList(QWidget):
    """`changed` comes once the typing pauses."""

    changed = Signal()

    def __init__(self, memory: WindowMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = RecordTable(PARTNER_COLUMNS, self)
        self.table = RecordsTable(
            self.model, name="기관 목록", key="partners", memory=memory, tall=True
        )
        self.text = QLineEdit()
        self.text.setPlaceholderText("기관 이름, 옛 이름으로 찾기")
        self.text.setAccessibleName("기관 찾기")
        self.text.setClearButtonEnabled(True)
        above = QHBoxLayout()
        above.setContentsMargins(0, 0, 0, style.GAP)
        above.addWidget(self.text)
        self.empty = EmptyState("찾는 기관이 없습니다", "찾을 말을 지우면 모든 기관이 나타납니다.")
        self.content = ContentOrEmpty(self.table, self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(above)
        layout.addWidget(self.content, 1)
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE)
        self._pause.timeout.connect(self.changed)
        self.text.textChanged.connect(self._pause.start)
        self.text.returnPressed.connect(self._on_return)

    def wanted(self) -> str:
        return self.text.text().strip()

    def clear(self) -> None:
        with QSignalBlocker(self.text):
            self.text.clear()
        self._pause.stop()
        self.changed.emit()

    @Slot()
    def _on_return(self) -> None:
        self._pause.stop()
        self.changed.emit()
