"""One section of 설정: its fields, what the choices mean, and the button that saves them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.errors import UserError
from desktop.domain.forms import Entries, Form, Saved, Unfinished
from desktop.ui import style
from desktop.ui.forms.band import CARE, NEWS, TROUBLE, Band
from desktop.ui.forms.body import FormBody
from desktop.ui.forms.conflict import ConflictView
from desktop.ui.forms.control import Around
from desktop.ui.forms.keeping import Keeper
from desktop.ui.forms.saving import Saving
from desktop.ui.forms.wording import same_entries, since_words
from desktop.ui.hangul import open_syllable
from desktop.ui.messages import Messages
from desktop.ui.ports import Forms
from desktop.ui.screens.settings_preview import PREVIEWS
from desktop.ui.settings import WindowMemory
from desktop.ui.tasks import TaskRunner
from desktop.ui.widgets.cards import Card, label
from desktop.ui.widgets.fields import FieldList

_CHANGED = "저장하지 않은 내용이 있습니다."


class SettingsSection(QWidget):
    """`saved` tells what was done. What is typed is kept until it is saved or thrown away."""

    saved = Signal(object)
    filled = Signal()

    def __init__(
        self,
        form: Form,
        forms: Forms,
        tasks: TaskRunner,
        messages: Messages,
        memory: WindowMemory,
        now: Callable[[], datetime],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.form, self._now = form, now
        self._conflict: ConflictView | None = None
        self._left: Unfinished | None = None
        self.is_filled = False
        self.preview: FieldList | None = None
        self._base: Entries = {}
        self._build()
        self.keeper = Keeper(forms, tasks, self._as_it_is, self._on_not_kept, self)
        self.saving = Saving(forms, tasks, messages, self)
        # No field of the settings looks a name up.
        around = Around(lambda _what, _typed, found: found(()), lambda: now().date(), memory)
        self._filling = self.body.filling(replace(form, help=""), around)

    # building: each part inside the next larger one, so that Qt dresses it once

    def _build(self) -> None:
        self._both = QHBoxLayout(self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(style.WIDE_GAP)
        left = QVBoxLayout()
        left.setSpacing(style.GAP)
        self._both.addLayout(left, 3)
        self.note = label(self.form.help, "subtle", wraps=True)
        left.addWidget(self.note)
        self.note.setVisible(bool(self.form.help))
        self._card = Card(padded=False, parent=self)
        self._card.body.setSpacing(0)
        left.addWidget(self._card, 1)
        self.band, self.middle = Band(self._card), QStackedWidget(self._card)
        self._card.body.addWidget(self.band)
        self._card.body.addWidget(self.middle, 1)
        self.body = FormBody(self.middle)
        self.middle.addWidget(self.body)

    @Slot()
    def fill_in_turns(self) -> None:
        """A field at a time: the window goes on between them."""
        for _field in self._filling:
            QTimer.singleShot(0, self, self.fill_in_turns)
            return
        self._base = self.body.entries()
        self._card.body.addLayout(self._foot())
        self._build_preview()
        self._connect()
        self.is_filled = True
        self._show_state()
        self.filled.emit()

    def _foot(self) -> QHBoxLayout:
        self.button = QPushButton("저장", self._card)
        self.button.setProperty("look", "primary")
        self.button.setToolTip("저장 (Ctrl+S)")
        self.undo = QPushButton("되돌리기", self._card)
        self.undo.setToolTip("저장된 값으로 되돌립니다")
        self.state = label("", "small")
        foot = QHBoxLayout()
        foot.setContentsMargins(style.PAGE_MARGIN, style.GAP, style.PAGE_MARGIN, style.WIDE_GAP)
        foot.setSpacing(style.GAP)
        foot.addWidget(self.button)
        foot.addWidget(self.undo)
        foot.addWidget(self.state, 1)
        return foot

    def _build_preview(self) -> None:
        if self.form.target.kind not in PREVIEWS:
            return
        title, self._preview = PREVIEWS[self.form.target.kind]
        card = Card(parent=self)
        self._both.addWidget(card, 2)
        self.preview = FieldList(title, card)
        card.body.addWidget(label(title, "section"))
        card.body.addWidget(self.preview, 1)

    def _connect(self) -> None:
        self.body.edited.connect(self._on_edited)
        self.button.clicked.connect(self.save)
        self.undo.clicked.connect(self.take_back)
        key = QShortcut(QKeySequence("Ctrl+S"), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self.save)
        self.saving.saved.connect(self._on_saved)
        self.saving.wrong.connect(self._on_wrong)
        self.saving.overtaken.connect(self._on_overtaken)
        self.saving.refused.connect(self._on_refused)

    # showing

    @property
    def first_field(self) -> QWidget:
        return self.body.control(next(iter(self.body.rows))).target

    def is_changed(self) -> bool:
        return not same_entries(self.body.entries(), self._base)

    def show_stored(self, form: Form) -> None:
        """The form as it is stored by now; what was typed meanwhile stays.

        Another section that was saved makes the record newer but leaves these fields alone.
        """
        if not self.is_filled or self.saving.is_under_way or self._conflict is not None:
            return
        if not self.is_changed():
            self._show(form)
        elif same_entries(form.entries, self.form.entries):
            self.form = form

    def _show(self, form: Form) -> None:
        self.form = form
        self.note.setText(form.help)
        self.note.setVisible(bool(form.help))
        self.body.show_entries(form.entries)
        self._base = self.body.entries()
        self.body.clear_errors()
        self._show_state()

    def _show_state(self) -> None:
        changed = self.is_changed()
        for button in (self.button, self.undo):
            button.setEnabled(changed)
        self.state.setText(_CHANGED if changed else "")
        if self.preview is not None:
            self.preview.show_fields(self._preview(self.body.entries()))

    # what was typed and not saved

    def offer(self, left: Unfinished) -> None:
        """What was typed before waits for an answer."""
        self._left = left
        self.band.tell(
            NEWS,
            f"{since_words(self._now() - left.kept_at)} 쓰다 만 내용이 있습니다.",
            ("이어 쓰기", self._go_on),
            ("버림", self._forget_left),
        )

    def _go_on(self) -> None:
        assert self._left is not None
        left, self._left = self._left, None
        self.band.clear()
        now, self._base = self.form.entries, left.shown
        self.form = replace(self.form, seen=left.seen, entries=left.shown)
        self.body.show_entries({**now, **left.entries})
        self._on_edited()

    def _forget_left(self) -> None:
        self._left = None
        self.band.clear()
        self.keeper.drop()

    @Slot()
    def _on_edited(self) -> None:
        self._show_state()
        if self.is_changed():
            self.keeper.note_change()

    def _as_it_is(self) -> tuple[Form, Entries]:
        return self.form, self.body.entries_now(open_syllable())

    def _on_not_kept(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.band.tell(CARE, error.sentence)

    # saving

    @Slot()
    def save(self) -> None:
        self.body.take_in()
        if self.saving.is_under_way or self._conflict is not None or not self.is_changed():
            return
        self.band.clear()
        self.body.clear_errors()
        if not self.body.show_missing():
            self.keeper.pause()
            self._show_working(True)
            self.saving.start(self.form, self.body.entries(), confirmed=True)

    @Slot()
    def take_back(self) -> None:
        """Throw away what was typed since the last saving."""
        if self.keeper.kept or self.keeper.is_pending:
            self.keeper.drop()
        self.band.clear()
        self._show(self.form)

    def _show_working(self, working: bool) -> None:
        self.middle.setEnabled(not working)
        for button in (self.button, self.undo):
            button.setEnabled(not working)
        if working:
            self.state.setText("저장하고 있습니다.")

    @Slot(object)
    def _on_saved(self, saved: Saved) -> None:
        self._show_working(False)
        self.keeper.kept = False
        self._base = self.body.entries()
        self.form = replace(self.form, entries=self._base)  # its own change is nobody else's
        self._show_state()
        self.saved.emit(saved)

    def _to_be_mended(self) -> None:
        """Nothing was saved: what was typed stays, and is kept on."""
        self._show_working(False)
        self._on_edited()

    @Slot(str, str, str)
    def _on_wrong(self, name: str, reason: str, sentence: str) -> None:
        self._to_be_mended()
        if not self.body.show_error(name, reason):
            self.band.tell(TROUBLE, sentence)

    @Slot(str)
    def _on_refused(self, sentence: str) -> None:
        self._to_be_mended()
        self.band.tell(TROUBLE, sentence)

    # somebody else's change

    @Slot(object)
    def _on_overtaken(self, stored: Form) -> None:
        """Only what was changed in this section is asked about."""
        self._to_be_mended()
        if same_entries(stored.entries, self.form.entries):
            self.form = stored
            self.save()
            return
        self._conflict = ConflictView(self._base, stored, self.body.entries())
        self._conflict.settled.connect(lambda: self._settle(stored))
        self._conflict.back.connect(self._leave_conflict)
        self.middle.addWidget(self._conflict)
        self.middle.setCurrentWidget(self._conflict)
        self._conflict.focus_first()

    def _settle(self, stored: Form) -> None:
        assert self._conflict is not None
        chosen = self._conflict.chosen()
        self._leave_conflict()
        self._show(stored)
        self.body.show_entries(chosen)
        self._on_edited()
        self.save()

    @Slot()
    def _leave_conflict(self) -> None:
        assert self._conflict is not None
        self.middle.removeWidget(self._conflict)
        self._conflict.deleteLater()
        self._conflict = None
