"""조직개편 as a short wizard: the wish, who takes what, what will be, and done as one work."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.reorganising import DepartmentChoice, ReorganisationPlan, Reorganising
from desktop.ui.dialogs.reorganisation_takers import TakersStep
from desktop.ui.dialogs.reorganisation_wish import WishStep
from desktop.ui.dialogs.steps import StepsDialog
from desktop.ui.dialogs.told_step import ToldStep
from desktop.ui.messages import Messages
from desktop.ui.people_ports import Reorganisations
from desktop.ui.settings import WindowMemory
from desktop.ui.tasks import TaskRunner

_WISH, _TAKERS, _TOLD = range(3)
_SETTLES_IN = 200


class ReorganisationDialog(StepsDialog):
    """`chosen` is the department that suggests itself."""

    help_page = "reorganising"

    def __init__(
        self,
        reorganisations: Reorganisations,
        on: date,
        chosen: str,
        tasks: TaskRunner,
        messages: Messages,
        memory: WindowMemory,
        parent: QWidget | None = None,
    ) -> None:
        self.wish, self.takers = WishStep(on), TakersStep(memory)
        self.told = ToldStep("이렇게 바뀝니다", "조직개편 시행")
        steps = (self.wish, self.takers, self.told)
        super().__init__("조직개편", "reorganisation", steps, tasks, messages, memory, parent)
        self._reorganisations, self._chosen = reorganisations, chosen
        self._plan: ReorganisationPlan | None = None
        self._day_settling = QTimer(self, singleShot=True, interval=_SETTLES_IN)
        self._day_settling.timeout.connect(self._read_departments)
        self.wish.day_changed.connect(self._day_settling.start)
        self._read_departments()

    @Slot()
    def _read_departments(self) -> None:
        on = self.wish.on.day()
        self.read(
            lambda: self._reorganisations.departments(on), self._on_departments, "departments"
        )

    def _on_departments(self, found: Sequence[DepartmentChoice]) -> None:
        self.wish.show_departments(found, self._chosen)

    def leave(self, number: int) -> None:
        wanted = self.wish.wanted()
        if number == _WISH:
            self.ask(
                lambda: self._reorganisations.plan(wanted),
                self._on_plan,
                "열린 담당을 찾는 중입니다.",
            )
        elif number == _TAKERS:
            if not self.takers.refuse_undecided():
                self._preview(wanted)
        else:
            choices = self.takers.choices()
            self.carry_out(
                lambda: self._reorganisations.carry_out(wanted, choices),
                "조직개편을 저장하는 중입니다.",
            )

    def _on_plan(self, plan: ReorganisationPlan) -> None:
        self._plan = plan
        self.takers.show_plan(plan)
        if plan.parts:
            self.show_step(_TAKERS)
        else:
            self._preview(plan.wanted)

    def _preview(self, wanted: Reorganising) -> None:
        choices = self.takers.choices()
        self.ask(
            lambda: self._reorganisations.preview(wanted, choices),
            self._on_preview,
            "바뀔 내용을 살피는 중입니다.",
        )

    def _on_preview(self, sentences: Sequence[str]) -> None:
        self.told.show_sentences(sentences)
        self.show_step(_TOLD)

    def _previous(self, number: int) -> int:
        """Back over the step that had nothing to ask."""
        asked = self._plan is not None and self._plan.parts
        return _WISH if number == _TOLD and not asked else number - 1
