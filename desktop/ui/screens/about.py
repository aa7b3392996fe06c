"""프로그램 정보: what the program is, and the licences of all its parts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QPlainTextEdit, QSplitter, QWidget

from desktop.ui import style
from desktop.ui.messages import Messages
from desktop.ui.models.columns import Cell, Column
from desktop.ui.models.rows import RecordTable
from desktop.ui.parts import Part, all_parts
from desktop.ui.screens.page import Page
from desktop.ui.settings import WindowMemory
from desktop.ui.tasks import TaskRunner
from desktop.ui.widgets.cards import Card, PageHead, label
from desktop.ui.widgets.table import RecordsTable

_COLUMNS = (
    Column("name", "이름", lambda part: part.name, 150),
    Column("version", "판", lambda part: part.version, 110, Cell.SUBTLE),
    Column("licence", "사용 허가", lambda part: part.licence, 130, stretches=True),
    Column("purpose", "하는 일", lambda part: part.purpose, 190, Cell.SUBTLE),
)


class AboutPage(Page):
    """A part at the left, its licence at the right."""

    def __init__(
        self,
        tasks: TaskRunner,
        messages: Messages,
        memory: WindowMemory,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._messages = tasks, messages
        self.model = RecordTable(_COLUMNS, self)
        self.table = RecordsTable(self.model, name="구성 요소", key="parts", memory=memory)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName("사용 허가 내용")
        self.text.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self._build()
        self.table.chosen.connect(self._on_chosen)
        self.reload()

    def _build(self) -> None:
        self.body.addLayout(PageHead("프로그램 정보"))
        self.body.addWidget(
            label(
                "협약지기는 지방자치단체의 업무협약과 시책, 추진상황을 관리하는 프로그램입니다. "
                "Apache-2.0 사용 허가로 공개되며, 자료 파일 밖으로 아무것도 보내지 않습니다.",
                "subtle",
                wraps=True,
            )
        )
        left = Card(padded=False)
        left.body.addWidget(self.table)
        right = Card()
        right.body.addWidget(self.text)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setHandleWidth(style.WIDE_GAP)
        both.setChildrenCollapsible(False)
        both.addWidget(left)
        both.addWidget(right)
        both.setSizes([600, 440])
        self.body.addWidget(both, 1)

    def panes(self) -> list[QWidget]:
        return [self.table, self.text]

    def reload(self) -> None:
        self._tasks.run(
            lambda _job: all_parts(),
            done=self._on_parts,
            failed=self._messages.failure,
            channel=(id(self), "parts"),
        )

    @Slot(object)
    def _on_parts(self, parts: Sequence[Part]) -> None:
        self.model.replace(parts)
        self.table.selectRow(0)

    @Slot(str)
    def _on_chosen(self, part_id: str) -> None:
        part = self.model.record(self.model.row_of(part_id))
        self.text.setPlainText(part.text or f"사용 허가: {part.licence}")
