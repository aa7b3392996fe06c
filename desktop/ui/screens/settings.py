"""설정: the office's own rules, section by section."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.forms import Form, FormKind, FormTarget, Saved, Unfinished
from desktop.ui.messages import Messages
from desktop.ui.ports import Forms
from desktop.ui.screens.page import Page
from desktop.ui.screens.settings_section import SettingsSection
from desktop.ui.settings import WindowMemory
from desktop.ui.tasks import TaskRunner
from desktop.ui.widgets.cards import PageHead
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.tabs import CountedTabs

SECTIONS = (
    FormKind.OFFICE,
    FormKind.OFFICE_PROGRESS,
    FormKind.OFFICE_PAPERS,
    FormKind.OFFICE_COUNCIL,
    FormKind.OFFICE_DAYS,
)


def _now() -> datetime:
    return datetime.now().astimezone()


class SettingsPage(Page):
    """Each section is saved by itself. Without `forms` the office is only read."""

    def __init__(
        self,
        forms: Forms | None,
        tasks: TaskRunner,
        messages: Messages,
        memory: WindowMemory,
        now: Callable[[], datetime] = _now,
    ) -> None:
        super().__init__()
        self._forms, self._tasks, self._messages = forms, tasks, messages
        self._memory, self._now = memory, now
        self.sections: dict[FormKind, SettingsSection] = {}
        self.body.addLayout(PageHead("설정"))
        self.tabs = CountedTabs("설정의 갈래", self)
        self.tabs.hide()  # until there is something in it
        if forms is None:
            step = "설정은 자료를 고칠 수 있게 열었을 때 바꿉니다."
            self.body.addWidget(EmptyState("읽기 전용으로 열려 있습니다", step), 1)
            return
        self.body.addWidget(self.tabs, 1)
        self.reload()

    def panes(self) -> list[QWidget]:
        if not self.sections:
            return []
        return [self.tabs.bar, self.sections[FormKind(self.tabs.key)].first_field]

    def show_tab(self, number: int) -> None:
        self.tabs.show_number(number)

    def reload(self) -> None:
        forms = self._forms
        if forms is None:
            return

        def read(_job: object) -> tuple[Sequence[Form], Sequence[Unfinished]]:
            return [forms.open(FormTarget(kind=kind)) for kind in SECTIONS], forms.unfinished()

        self._tasks.run(
            read,
            done=self._on_read,
            failed=self._messages.failure,
            channel=(id(self), "settings"),
        )

    @Slot(object)
    def _on_read(self, found: tuple[Sequence[Form], Sequence[Unfinished]]) -> None:
        forms, unfinished = found
        if self.sections:
            for form in forms:
                self.sections[form.target.kind].show_stored(form)
            return
        for form in forms:
            self._add(form)
        for left in unfinished:
            if left.target.kind in self.sections:
                self.sections[left.target.kind].offer(left)
        self.tabs.show()
        self.tabs.bar.setFocus()

    def _add(self, form: Form) -> None:
        assert self._forms is not None
        shared = self._forms, self._tasks, self._messages, self._memory, self._now
        section = SettingsSection(form, *shared)
        section.saved.connect(self._on_saved)
        self.sections[form.target.kind] = section
        self.tabs.add(form.target.kind, form.title.removeprefix("설정: "), section)

    @Slot(object)
    def _on_saved(self, saved: Saved) -> None:
        self.changed.emit(saved)
