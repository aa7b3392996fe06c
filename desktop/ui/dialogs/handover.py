"""담당 인계: one or many agreements and items pass to another department or officer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QWidget

from desktop.domain.reorganising import DepartmentChoice
from desktop.domain.staffing import Handover, OfficerChoice
from desktop.domain.views_directory import DutyLine
from desktop.ui import style
from desktop.ui.dialogs.steps import Step, StepsDialog
from desktop.ui.dialogs.told_field import ToldField
from desktop.ui.messages import Messages
from desktop.ui.people_ports import Handovers
from desktop.ui.settings import WindowMemory
from desktop.ui.tasks import TaskRunner
from desktop.ui.widgets.cards import label
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.date_field import DateField

_TOLD = 5
_NOTE_HEIGHT = 96
_SETTLES_IN = 200
_SAME_DEPARTMENT, _SAME_OFFICER = "지금 부서 그대로", "지금 담당자 그대로"
_NO_OFFICER = "담당자를 아직 정하지 않음"


class HandoverStep(Step):
    heading = "누구에게 언제 넘길지 정하십시오"
    forward = "인계"

    def __init__(self, duties: Sequence[DutyLine], on: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.duties = label(_said(duties), "body", wraps=True)
        self.on = DateField("인계일")
        self.on.show_day(on)
        self.department = Choice("이어받을 부서", {"": _SAME_DEPARTMENT})
        self.officer = Choice("이어받을 담당자", {"": _SAME_OFFICER})
        self.note = QPlainTextEdit()
        self.note.setProperty("look", "field")
        self.note.setAccessibleName("인계 사항")
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(_NOTE_HEIGHT)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(style.WIDE_GAP)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        self.fields = {
            "targets": ToldField(grid, "넘길 것", self.duties),
            "on": ToldField(grid, "인계일", self.on, help="이날부터 새 담당이 맡습니다."),
            "department_id": ToldField(grid, "부서", self.department),
            "person_id": ToldField(grid, "담당자", self.officer),
            "note": ToldField(grid, "인계 사항", self.note),
        }
        grid.setRowStretch(grid.rowCount(), 1)

    def show_departments(self, found: Sequence[DepartmentChoice]) -> None:
        chosen = self.department.value()
        said = {
            each.id: f"{each.name} ({each.above})" if each.above else each.name for each in found
        }
        self.department.set_entries({"": _SAME_DEPARTMENT, **said})
        self.department.show_value(chosen)

    def show_officers(self, found: Sequence[OfficerChoice]) -> None:
        chosen = self.officer.value()
        nobody = _NO_OFFICER if self.department.value() else _SAME_OFFICER
        said = {each.id: f"{each.name} {each.title}" for each in found}
        self.officer.set_entries({"": nobody, **said})
        self.officer.show_value(chosen)

    def focus_first(self) -> None:
        self.on.setFocus()

    def show_error(self, field: str, sentence: str) -> bool:
        field = "on" if field in ("valid_from", "valid_to") else field
        if field not in self.fields:
            return False
        self.fields[field].show_error(sentence)
        return True

    def clear_errors(self) -> None:
        for field in self.fields.values():
            field.show_error("")


class HandoverDialog(StepsDialog):
    """`department_id` is where the duties are now: its officers are offered first."""

    def __init__(
        self,
        handovers: Handovers,
        duties: Sequence[DutyLine],
        department_id: str,
        on: date,
        tasks: TaskRunner,
        messages: Messages,
        memory: WindowMemory,
        parent: QWidget | None = None,
    ) -> None:
        self.form = HandoverStep(duties, on)
        super().__init__("담당 인계", "handover", (self.form,), tasks, messages, memory, parent)
        self._handovers, self._here = handovers, department_id
        self._targets = tuple(duty.target for duty in duties)
        self._settling = QTimer(self, singleShot=True, interval=_SETTLES_IN)
        self._settling.timeout.connect(self._read_departments)
        self.form.on.dateChanged.connect(self._settling.start)
        self.form.department.activated.connect(self._read_officers)
        self._read_departments()

    @Slot()
    def _read_departments(self) -> None:
        on = self.form.on.day()
        self.read(lambda: self._handovers.departments(on), self._on_departments, "departments")

    def _on_departments(self, found: Sequence[DepartmentChoice]) -> None:
        self.form.show_departments(found)
        self._read_officers()

    @Slot()
    def _read_officers(self) -> None:
        on, department_id = self.form.on.day(), self.form.department.value() or self._here
        self.read(
            lambda: self._handovers.officers(department_id, on),
            self.form.show_officers,
            "officers",
        )

    def leave(self, _number: int) -> None:
        wanted = Handover(
            targets=self._targets,
            on=self.form.on.day(),
            department_id=self.form.department.value() or "",
            officer_id=self.form.officer.value() or "",
            note=self.form.note.toPlainText().strip(),
        )
        self.carry_out(lambda: self._handovers.hand_over(wanted), "인계를 저장하는 중입니다.")


def _said(duties: Sequence[DutyLine]) -> str:
    told = [f"· {duty.text}" for duty in duties[:_TOLD]]
    if len(duties) > _TOLD:
        told.append(f"· 그 밖에 {len(duties) - _TOLD:,}건")
    return "\n".join(told)
