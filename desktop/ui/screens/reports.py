"""보고서: which document, for which day and round, and where to; then its making and opening."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.codes import ReportKind
from desktop.domain.views_office import ReportChoices, ReportRequest
from desktop.ui import style
from desktop.ui.messages import Messages
from desktop.ui.ports import Documents
from desktop.ui.screens.page import Page
from desktop.ui.screens.report_form import ReportForm
from desktop.ui.settings import WindowMemory
from desktop.ui.tasks import Job, TaskRunner
from desktop.ui.widgets.cards import PageHead
from desktop.ui.widgets.made_documents import MadeDocuments

_FOLDER_KEY = "reports/folder"


def open_outside(path: Path) -> bool:
    """Open a file or a folder with the program the system has for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class ReportsPage(Page):
    """The form at the left, what was made in this sitting at the right."""

    def __init__(
        self,
        documents: Documents,
        tasks: TaskRunner,
        messages: Messages,
        memory: WindowMemory,
        parent: QWidget | None = None,
        *,
        opener: Callable[[Path], bool] = open_outside,
    ) -> None:
        super().__init__(parent)
        self._documents, self._tasks, self._messages = documents, tasks, messages
        self._memory, self._open = memory, opener
        self._job: Job | None = None
        self._had_keyboard = False
        self._build()
        self._connect()
        self.reload()

    def _build(self) -> None:
        self.head = PageHead("보고서")
        self.body.addLayout(self.head)
        self.form = ReportForm()
        self.form.show_folder(Path(self._memory.text(_FOLDER_KEY) or Path.home()))
        self.made = MadeDocuments()
        both = QHBoxLayout()
        both.setSpacing(style.WIDE_GAP)
        both.addWidget(self.form, 3)
        both.addWidget(self.made, 2)
        self.body.addLayout(both, 1)

    def _connect(self) -> None:
        self.form.make_wanted.connect(self._on_make_wanted)
        self.form.cancel_wanted.connect(self._on_cancel_wanted)
        self.form.folder_wanted.connect(self._on_folder_wanted)
        self.form.changed.connect(self._on_form_changed)
        self.made.file_wanted.connect(self._on_open_wanted)
        self.made.folder_wanted.connect(lambda path: self._on_open_wanted(path.parent))

    # what the window asks of a page

    def panes(self) -> list[QWidget]:
        return [self.form.first_field, *self.made.buttons[:1]]

    def reload(self) -> None:
        self._tasks.run(
            lambda _job: self._documents.choices(),
            done=self._on_choices,
            failed=self._messages.failure,
            channel=(id(self), "choices"),
        )

    def step_back(self) -> None:
        self._on_cancel_wanted()

    # filling and making

    @Slot(object)
    def _on_choices(self, choices: ReportChoices) -> None:
        self.form.show_choices(choices)

    @Slot(object, object)
    def _on_form_changed(self, kind: ReportKind, as_of: date) -> None:
        self.form.show_file_name(self._documents.file_name(kind, as_of))

    @Slot()
    def _on_folder_wanted(self) -> None:
        chosen = self._messages.ask_folder("저장할 폴더", self.form.folder())
        if chosen is not None:
            self.form.show_folder(chosen)
            self._memory.keep(_FOLDER_KEY, str(chosen))

    @Slot(object)
    def _on_make_wanted(self, request: ReportRequest) -> None:
        self._had_keyboard = self.form.make.hasFocus()
        self.form.show_working(True)
        self._job = self._tasks.run(
            lambda job: self._documents.make(request, job.step),
            progress=self.form.show_progress,
            done=self._on_made,
            failed=self._messages.failure,
            ended=self._on_ended,
        )

    @Slot()
    def _on_cancel_wanted(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.form.show_cancelling()

    @Slot(object)
    def _on_made(self, path: Path) -> None:
        self.made.add(path)
        self.said.emit(f"문서를 만들었습니다: {path.name}")

    @Slot()
    def _on_ended(self) -> None:
        if self._job is not None and self._job.stopped:
            self.said.emit("문서 만들기를 취소했습니다. 만들던 파일은 남지 않았습니다.")
        self._job = None
        self.form.show_working(False)
        if self._had_keyboard and self.isVisible():
            self.form.make.setFocus()  # it was given away while the button could not be pressed

    @Slot(object)
    def _on_open_wanted(self, path: Path) -> None:
        if not path.exists():
            self.said.emit(f"{path.name}: 파일이 옮겨졌거나 지워졌습니다.")
        elif not self._open(path):
            self.said.emit(f"{path.name}: 이 컴퓨터에 여는 프로그램이 없습니다.")
