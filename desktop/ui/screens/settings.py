"""설정: the office's own rules, section by section."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

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
        self._read: dict[FormKind, Form] = {}
        self._left: dict[FormKind, Unfinished] = {}
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
        if self.tabs.isHidden():
            return []
        section = self.sections.get(FormKind(self.tabs.key))
        there = section is not None and section.is_filled
        return [self.tabs.bar, *([section.first_field] if section and there else [])]

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
        self._read = {form.target.kind: form for form in forms}
        if self.tabs.isHidden():
            self._left = {left.target.kind: left for left in unfinished}
            self._offer_tabs()
        for kind, section in self.sections.items():
            section.show_stored(self._read[kind])

    def take_in(self) -> None:
        """What was typed a moment ago is kept before the window goes."""
        for section in self.sections.values():
            section.body.take_in()
            if section.keeper.is_pending:
                section.keeper.keep()

    def _offer_tabs(self) -> None:
        for kind, form in self._read.items():
            self.tabs.add(kind, form.title.removeprefix("설정: "), QWidget(self.tabs))
        self.tabs.shown.connect(self._on_tab_shown)
        self.tabs.show()
        self.tabs.bar.setFocus()
        self._on_tab_shown(self.tabs.key)

    @Slot(str)
    def _on_tab_shown(self, key: str) -> None:
        """Sections are built when they are first looked at."""
        kind = FormKind(key)
        if kind in self.sections or self._forms is None:
            return
        shared = self._forms, self._tasks, self._messages, self._memory, self._now
        place = self.tabs.page(key)
        section = SettingsSection(self._read[kind], *shared, place)
        whole = QVBoxLayout(place)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(section)
        section.saved.connect(self._on_saved)
        section.filled.connect(partial(self._on_filled, kind))
        self.sections[kind] = section
        section.fill_in_turns()

    def _on_filled(self, kind: FormKind) -> None:
        if kind in self._left:
            self.sections[kind].offer(self._left.pop(kind))

    @Slot(object)
    def _on_saved(self, saved: Saved) -> None:
        self.changed.emit(saved)
