"""명부 붙여넣기: departments and officers from a list, looked at before they are taken in."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.domain import words
from desktop.domain.staffing import Roster, RosterState
from desktop.ui import style
from desktop.ui.dialogs.steps import Step, StepsDialog
from desktop.ui.dialogs.told_field import ToldField
from desktop.ui.messages import Messages
from desktop.ui.models.roster_columns import ROSTER_COLUMNS
from desktop.ui.models.rows import RecordTable
from desktop.ui.people_ports import Rosters
from desktop.ui.settings import WindowMemory
from desktop.ui.tasks import TaskRunner
from desktop.ui.widgets.cards import label
from desktop.ui.widgets.date_field import DateField
from desktop.ui.widgets.table import RecordsTable

_HELP = (
    "엑셀에서 부서, 성명, 직위(직급), 담당업무, 전화 열을 머리글과 함께 복사해 붙여넣으십시오. "
    "머리글이 없으면 이 순서로 읽습니다. 비어 있는 칸은 지금 자료를 바꾸지 않습니다."
)


class PasteStep(Step):
    """The list as it was pasted or typed, and the day it holds from."""

    heading = "부서와 직원 명부를 붙여넣으십시오"
    forward = "살펴보기"

    def __init__(self, on: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.on = DateField("적용일")
        self.on.show_day(on)
        self.pasted = QPlainTextEdit()
        self.pasted.setProperty("look", "field")
        self.pasted.setAccessibleName("명부")
        self.pasted.setTabChangesFocus(True)
        self.pasted.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.pasted.setPlaceholderText("AI정책과\t김하나\t주무관\t데이터 협약\t02-000-0000")
        copied = QGuiApplication.clipboard().text()
        if "\t" in copied and "\n" in copied:
            self.pasted.setPlainText(copied)
            self.pasted.selectAll()  # so that pasting by hand replaces it
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(style.WIDE_GAP)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        help_on = "새 부서와 직위는 이날부터 있는 것으로, 바뀐 직위는 이날 옮긴 것으로 적습니다."
        self.fields = {
            "on": ToldField(grid, "적용일", self.on, help=help_on),
            "pasted": ToldField(grid, "명부", self.pasted, help=_HELP),
        }
        grid.setRowStretch(grid.rowCount() - 1, 1)

    def focus_first(self) -> None:
        self.pasted.setFocus()

    def show_error(self, field: str, sentence: str) -> bool:
        if field not in self.fields:
            return False
        self.fields[field].show_error(sentence)
        return True

    def clear_errors(self) -> None:
        for field in self.fields.values():
            field.show_error("")


class LinesStep(Step):
    """What each line would do: new, changed, the same, or why it cannot be taken in."""

    heading = "명부를 살펴보십시오"
    forward = "반영"

    def __init__(self, memory: WindowMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts = label("", "strong", wraps=True)
        self.note = label("", "small", wraps=True)
        self.model = RecordTable(ROSTER_COLUMNS, self)
        self.table = RecordsTable(self.model, name="명부 줄", key="roster", memory=memory)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.GAP)
        layout.addWidget(self.counts)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.note)

    def show_roster(self, roster: Roster) -> None:
        counted = ((state, roster.count(state)) for state in RosterState)
        self.counts.setText(" · ".join(f"{words.word(s)} {n:,}" for s, n in counted if n))
        notes = []
        if roster.count(RosterState.FAULTY):
            notes.append("고칠 것은 빼고 반영합니다. ‘이전’으로 돌아가 고칠 수 있습니다.")
        if roster.ignored:
            notes.append(f"쓰지 않은 열: {', '.join(roster.ignored)}")
        self.note.setText(" ".join(notes))
        self.note.setVisible(bool(notes))
        self.model.replace(roster.lines)
        faulty = (n for n, line in enumerate(roster.lines) if line.state is RosterState.FAULTY)
        self.table.selectRow(next(faulty, 0))

    def focus_first(self) -> None:
        self.table.setFocus()


class RosterDialog(StepsDialog):
    def __init__(
        self,
        rosters: Rosters,
        on: date,
        tasks: TaskRunner,
        messages: Messages,
        memory: WindowMemory,
        parent: QWidget | None = None,
    ) -> None:
        self.paste, self.lines = PasteStep(on), LinesStep(memory)
        steps = (self.paste, self.lines)
        super().__init__("명부 붙여넣기", "roster", steps, tasks, messages, memory, parent)
        self._rosters = rosters

    def leave(self, number: int) -> None:
        pasted, on = self.paste.pasted.toPlainText(), self.paste.on.day()
        if number == 0:
            self.ask(lambda: self._rosters.read(pasted, on), self._on_read, "명부를 읽는 중입니다.")
        else:
            self.carry_out(lambda: self._rosters.take_in(pasted, on), "명부를 반영하는 중입니다.")

    def _on_read(self, roster: Roster) -> None:
        self.lines.show_roster(roster)
        self.show_step(1)
