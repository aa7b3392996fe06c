"""What is typed into 과제·실적 on its way to the office's data, and the answers back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from desktop.domain.cells import CellEdit, CellRefusal
from desktop.domain.errors import InvalidEntry, Refused, UserError
from desktop.domain.views_work import Entered
from desktop.ui.messages import Messages
from desktop.ui.models.rows import PagedTable
from desktop.ui.ports import Work
from desktop.ui.tasks import TaskRunner


class WorkSaving(QObject):
    """Saves every act as it comes, one after another. `answered` tells what became of it.

    `round_id` and `reason` are those of the list that is shown.
    """

    answered = Signal(object)

    def __init__(
        self, work: Work, model: PagedTable, tasks: TaskRunner, messages: Messages, parent: QObject
    ) -> None:
        super().__init__(parent)
        assert model.editing is not None
        self._work, self._tasks, self._messages = work, tasks, messages
        self._model, self._editing = model, model.editing
        self.round_id = self.reason = ""
        self._editing.entered.connect(self._on_entered)

    @Slot(object)
    def _on_entered(self, edits: Sequence[CellEdit]) -> None:
        round_id, reason = self.round_id, self.reason
        self._tasks.run(
            lambda _job: self._work.enter(round_id, edits, reason),
            done=partial(self._on_answer, round_id),
            failed=partial(self._on_failed, edits),
            lasting=True,
        )

    def _on_answer(self, round_id: str, entered: Entered) -> None:
        if round_id == self.round_id:
            for line in entered.lines:
                self._model.change(line)
            self._editing.settle(entered.taken)
            self._editing.refuse(entered.refused)
        self.answered.emit(entered)

    def _on_failed(self, edits: Sequence[CellEdit], error: Exception) -> None:
        """What was typed stays in its cells, with the reason; anything else is a bug."""
        if not isinstance(error, UserError):
            self._messages.failure(error)
            return
        plain = error.reason if isinstance(error, InvalidEntry | Refused) else error.sentence
        self._editing.refuse([CellRefusal(each.record_id, each.key, plain) for each in edits])
