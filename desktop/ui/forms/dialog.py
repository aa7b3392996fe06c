"""The dialog around a form: filled in, kept meanwhile, saved or thrown away."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QElapsedTimer, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import UserError
from desktop.domain.forms import Entries, Form, Found, Lookup, Saved, Unfinished
from desktop.ui.forms.band import CARE, NEWS, TROUBLE
from desktop.ui.forms.conflict import ConflictView
from desktop.ui.forms.control import Around
from desktop.ui.forms.frame import FormFrame
from desktop.ui.forms.keeping import Keeper
from desktop.ui.forms.saving import Saving
from desktop.ui.forms.wording import same_entries, since_words
from desktop.ui.hangul import open_syllable
from desktop.ui.messages import Messages, Unsaved
from desktop.ui.ports import Forms
from desktop.ui.settings import WindowMemory
from desktop.ui.tasks import Job, TaskRunner

_TURN = 15
_NOT_KEPT = "쓰던 내용을 이 컴퓨터에 보관하지 못했습니다. 입력한 내용은 그대로 있으니 저장하십시오."


class FormDialog(FormFrame):
    """To be filled, then opened with `open`. `filled` comes when that was done in turns.

    `saved` comes once, with what was done; then the dialog is gone.
    """

    filled = Signal()
    saved = Signal(object)

    def __init__(
        self,
        form: Form,
        forms: Forms,
        tasks: TaskRunner,
        messages: Messages,
        memory: WindowMemory,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(form, memory, parent)
        self.form = form
        self._forms, self._tasks, self._messages = forms, tasks, messages
        self._now = now
        self._look_up_job: Job | None = None
        self._conflict: ConflictView | None = None
        self._stored = form
        self._base: Entries = {}
        self._around = Around(self.look_up, lambda: now().date(), memory)
        self._filling = self._fill()
        self.keeper = Keeper(forms, tasks, self._as_it_is, self._on_not_kept, self)
        self.saving = Saving(forms, tasks, messages, self)
        self._connect()

    def _connect(self) -> None:
        self.body.edited.connect(self._on_edited)
        self.button.clicked.connect(self.save)
        self.cancel.clicked.connect(self.reject)
        for key in ("Ctrl+S", "Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.save)
        self.saving.saved.connect(self._on_saved)
        self.saving.warned.connect(self._on_warned)
        self.saving.wrong.connect(self._on_wrong)
        self.saving.overtaken.connect(self._on_overtaken)
        self.saving.refused.connect(self._on_refused)

    def _fill(self) -> Iterator[None]:
        yield from self.body.filling(self.form, self._around)
        self._base = self.body.entries()
        self.complete()

    def fill(self) -> None:
        for _ in self._filling:
            pass

    @Slot()
    def fill_in_turns(self) -> None:
        """A few fields at a time: the window goes on between them."""
        since = QElapsedTimer()
        since.start()
        for _ in self._filling:
            if since.elapsed() >= _TURN:
                QTimer.singleShot(0, self, self.fill_in_turns)
                return
        self.filled.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.band.buttons:
            QTimer.singleShot(0, self, self.body.go_to_first)

    def done(self, result: int) -> None:
        if self._look_up_job is not None:
            self._look_up_job.drop()
        self.keeper.leave()
        super().done(result)

    # what was kept from before

    def offer(self, left: Unfinished) -> None:
        """What was typed before waits for an answer, so that new typing does not replace it."""
        self.middle.setEnabled(False)
        self.button.setEnabled(False)
        self.band.tell(
            NEWS,
            f"{since_words(self._now() - left.kept_at)} 쓰다 만 내용이 있습니다.",
            ("이어 쓰기", lambda: self._go_on(left)),
            ("버림", self._forget_left),
        )
        self.band.buttons[0].setFocus()

    @property
    def _is_offering(self) -> bool:
        return not self.middle.isEnabled()

    def _go_on(self, left: Unfinished) -> None:
        """What it had shown then stays what one's own changes are told from."""
        now, self._base = self.form.entries, left.shown
        self.form = replace(self.form, seen=left.seen, entries=left.shown)
        self._answered()
        self.body.show_entries({**now, **left.entries})
        self.keeper.kept = True

    def _forget_left(self) -> None:
        self._answered()
        self.keeper.drop()

    def _answered(self) -> None:
        self.band.clear()
        self.middle.setEnabled(True)
        self.button.setEnabled(True)
        self.body.go_to_first()

    # while it is filled in

    def look_up(self, what: Lookup, typed: str, found: Callable[[Sequence[Found]], None]) -> None:
        target = self.form.target
        owner = target.owner_id or target.record_id
        self._look_up_job = self._tasks.run(
            lambda _job: self._forms.look_up(what, typed, owner),
            done=found,
            failed=self._messages.failure,
            channel=(id(self), "look up"),
        )

    def keep_at_once(self) -> None:
        """In this thread, when the program is about to end; nobody is asked."""
        self.body.take_in()
        if not self._is_offering and not self.saving.is_under_way and self.is_changed():
            self.keeper.keep_at_once()

    def is_changed(self) -> bool:
        return not same_entries(self.body.entries(), self._base)

    @Slot()
    def _on_edited(self) -> None:
        self.keeper.note_change()
        if self.band.property("look") != NEWS:
            self.band.clear()

    def _as_it_is(self) -> tuple[Form, Entries]:
        return self.form, self.body.entries_now(open_syllable())

    def _on_not_kept(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.band.tell(CARE, f"{_NOT_KEPT} (오류 번호 {error.code})")

    # saving

    @Slot()
    def save(self, *, confirmed: bool = False) -> None:
        """Save what stands in the fields; `confirmed` when the warnings have been read."""
        if self.saving.is_under_way or self._is_offering:
            return
        if self._conflict is not None:
            self._settle()
            return
        self.body.take_in()
        self.band.clear()
        self.body.clear_errors()
        if not self.body.show_missing():
            self._send(confirmed)

    def _send(self, confirmed: bool) -> None:
        if self.is_changed():
            self.keeper.keep()  # the program may end before it is saved
        self.keeper.pause()
        self.show_working(True)
        self.saving.start(self.form, self.body.entries(), confirmed=confirmed)

    def _to_be_mended(self) -> None:
        """Nothing was saved: what was typed stays, and is kept on."""
        self.show_working(False)
        self.keeper.note_change()

    @Slot(object)
    def _on_saved(self, saved: Saved) -> None:
        self.saved.emit(saved)
        self.accept()

    @Slot(object)
    def _on_warned(self, warnings: Sequence[str]) -> None:
        self._to_be_mended()
        self.band.tell(
            CARE, "\n".join(warnings), ("그대로 저장", lambda: self.save(confirmed=True))
        )
        self.band.buttons[0].setFocus()

    @Slot(str, str, str)
    def _on_wrong(self, name: str, reason: str, sentence: str) -> None:
        self._to_be_mended()
        if not self.body.show_error(name, reason):
            self.band.tell(TROUBLE, sentence)

    @Slot(str)
    def _on_refused(self, sentence: str) -> None:
        self._to_be_mended()
        self.band.tell(TROUBLE, sentence)
        self.body.go_to_first()

    # somebody else's change

    @Slot(object)
    def _on_overtaken(self, stored: Form) -> None:
        self._to_be_mended()
        self._conflict = ConflictView(self._base, stored, self.body.entries())
        self._conflict.settled.connect(self._settle)
        self._conflict.back.connect(self._leave_conflict)
        self.middle.addWidget(self._conflict)
        self.middle.setCurrentWidget(self._conflict)
        self.foot.hide()
        self._stored = stored
        self._conflict.focus_first()

    @Slot()
    def _settle(self) -> None:
        assert self._conflict is not None
        chosen = self._conflict.chosen()
        self.form = self._stored
        self._leave_conflict()
        self.body.show_entries(self._stored.entries)
        self._base = self.body.entries()
        self.body.show_entries(chosen)
        self.save(confirmed=True)

    @Slot()
    def _leave_conflict(self) -> None:
        if self._conflict is not None:
            self.middle.removeWidget(self._conflict)
            self._conflict.deleteLater()
            self._conflict = None
        self.foot.show()
        self.body.go_to_first()

    # leaving

    @Slot()
    def reject(self) -> None:
        """Esc, 취소 and the window's own cross."""
        if self.saving.is_under_way:
            return
        if self._conflict is not None:
            self._leave_conflict()
            return
        if self._is_offering:
            super().reject()  # what is offered stays kept until it is answered
            return
        self.body.take_in()
        answer = self._answer()
        if answer is Unsaved.SAVE:
            self.save()
        elif answer is Unsaved.DISCARD:
            if self.keeper.kept or self.keeper.is_pending:
                self.keeper.drop()
            super().reject()

    def _answer(self) -> Unsaved:
        """What becomes of the changes; asked about only when there are any."""
        if not self.is_changed():
            return Unsaved.DISCARD
        return self._messages.ask_unsaved(self.form.title)
