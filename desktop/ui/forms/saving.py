"""One attempt to save a form after another, in the background, and how each has ended."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import ChangedMeanwhile, InvalidEntry, UserError
from desktop.domain.forms import Entries, Form, Saved
from desktop.ui.messages import Messages
from desktop.ui.ports import Forms
from desktop.ui.tasks import TaskRunner


class Saving(QObject):
    """Each attempt ends with one of the signals; but for `saved` nothing was saved.

    `wrong` names a field, with the reason alone and the sentence in full; `overtaken` hands
    over the form as it is stored by now; `warned` what a person should look at first.
    """

    saved = Signal(object)
    warned = Signal(object)
    wrong = Signal(str, str, str)
    overtaken = Signal(object)
    refused = Signal(str)

    def __init__(
        self, forms: Forms, tasks: TaskRunner, messages: Messages, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._forms, self._tasks, self._messages = forms, tasks, messages
        self._form: Form | None = None

    @property
    def is_under_way(self) -> bool:
        return self._form is not None

    def start(self, form: Form, entries: Entries, *, confirmed: bool) -> None:
        self._form = form

        def work(_job: object) -> Saved | Sequence[str]:
            warnings = () if confirmed else self._forms.warnings(form, entries)
            return tuple(warnings) or self._forms.enter(form, entries)

        self._tasks.run(work, done=self._on_done, failed=self._on_failed, lasting=True)

    def _on_done(self, result: Saved | Sequence[str]) -> None:
        self._form = None
        if isinstance(result, Saved):
            self.saved.emit(result)
        else:
            self.warned.emit(result)

    def _on_failed(self, error: Exception) -> None:
        form, self._form = self._form, None
        if isinstance(error, InvalidEntry):
            self.wrong.emit(error.field, error.reason, str(error))
        elif isinstance(error, ChangedMeanwhile) and form is not None and form.target.record_id:
            self._read_stored(form)
        else:
            self._refuse(error)

    def _read_stored(self, form: Form) -> None:
        self._form = form

        def on_read(stored: Form) -> None:
            self._form = None
            self.overtaken.emit(stored)

        self._tasks.run(
            lambda _job: self._forms.open(form.target), done=on_read, failed=self._refuse
        )

    def _refuse(self, error: Exception) -> None:
        self._form = None
        told = str(error) if isinstance(error, UserError) else ""
        self.refused.emit(told or _BROKEN)
        if not told:
            self._messages.failure(error)


_BROKEN = "저장하지 못했습니다. 입력한 내용은 그대로 있으니 다시 저장해 보십시오."
