"""The frame of a short wizard: what is wrong on top, one step at a time, buttons below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import InvalidEntry, UserError
from desktop.domain.forms import Saved
from desktop.ui import style
from desktop.ui.focus_ring import FocusRing
from desktop.ui.forms.band import TROUBLE, Band
from desktop.ui.hangul import flush_open_syllable
from desktop.ui.help.opening import help_key
from desktop.ui.messages import Messages
from desktop.ui.page_tasks import PageTasks
from desktop.ui.settings import WindowMemory
from desktop.ui.tasks import TaskRunner
from desktop.ui.widgets.cards import label

_SIZE, _SMALLEST = QSize(840, 580), QSize(640, 420)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Step(QWidget):
    """One step: its heading, the words on the button that leaves it, and its first field."""

    heading = ""
    forward = "다음"

    def focus_first(self) -> None:
        """Put the keyboard where the step begins."""

    def show_error(self, field: str, sentence: str) -> bool:
        """Tell what is wrong beside its field; False where there is no such field."""
        return False

    def clear_errors(self) -> None:
        """Forget what was wrong."""


class StepsDialog(QDialog):
    """Opened with `open`. `saved` comes once, with what was done; then the dialog is gone.

    Esc goes a step back and closes the first one, so that no choice is lost by it. F1 opens
    `help_page`.
    """

    saved = Signal(object)
    help_page = "people"

    def __init__(
        self,
        title: str,
        key: str,
        steps: Sequence[Step],
        tasks: TaskRunner,
        messages: Messages,
        memory: WindowMemory,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "plain")
        self.setWindowTitle(title)
        self.setMinimumSize(_SMALLEST)
        self._tasks, self._messages, self._memory = PageTasks(tasks), messages, memory
        self._size_key, self._steps = f"dialogs/{key}", list(steps)
        self._build()
        self.ring = FocusRing(self)
        kept = memory.bytes(self._size_key)
        if kept.isEmpty() or not self.restoreGeometry(kept):
            self.resize(_SIZE)
        self._forward.clicked.connect(self.go_on)
        self._back.clicked.connect(self.go_back)
        self._cancel.clicked.connect(self.close)
        for keys in ("Ctrl+S", "Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.go_on)
        help_key(self, lambda: self.help_page)
        self.show_step(0)

    def _build(self) -> None:
        self.band = Band()
        self.heading = label("", "section")
        self.count = label("", "small")
        self.stack = QStackedWidget()
        for step in self._steps:
            self.stack.addWidget(step)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.count)
        inside = QVBoxLayout()
        inside.setContentsMargins(style.PAGE_MARGIN, 16, style.PAGE_MARGIN, 12)
        inside.setSpacing(style.WIDE_GAP)
        inside.addLayout(head)
        inside.addWidget(self.stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.band)
        layout.addLayout(inside, 1)
        layout.addWidget(self._foot())

    def _foot(self) -> QFrame:
        self.doing = label("", "small")
        self._cancel, self._back = QPushButton("취소"), QPushButton("이전")
        self._forward = QPushButton("다음")
        self._forward.setProperty("look", "primary")
        foot = QFrame()
        foot.setProperty("look", "bar-bottom")
        line = QHBoxLayout(foot)
        line.setContentsMargins(style.PAGE_MARGIN, style.WIDE_GAP, style.PAGE_MARGIN, 12)
        line.setSpacing(style.GAP)
        line.addWidget(self.doing, 1)
        for button in (self._cancel, self._back, self._forward):
            button.setAutoDefault(False)
            line.addWidget(button)
        return foot

    # going

    @property
    def step(self) -> Step:
        return self._steps[self.stack.currentIndex()]

    def show_step(self, number: int) -> None:
        self.band.clear()
        self.stack.setCurrentIndex(number)
        step = self._steps[number]
        self.heading.setText(step.heading)
        self.count.setText(f"{number + 1} / {len(self._steps)}" if len(self._steps) > 1 else "")
        self._forward.setText(step.forward)
        self._back.setVisible(number > 0)
        step.focus_first()

    @Slot()
    def go_on(self) -> None:
        """Leave the step in front by what the dialog does there."""
        if self._forward.isEnabled():
            flush_open_syllable()
            self.step.clear_errors()
            self.band.clear()
            self.leave(self.stack.currentIndex())

    def leave(self, number: int) -> None:
        """Do what leads on from a step."""
        raise NotImplementedError

    @Slot()
    def go_back(self) -> None:
        if self.stack.currentIndex() and self._back.isEnabled():
            self.show_step(self._previous(self.stack.currentIndex()))
        elif self._cancel.isEnabled():
            self.close()

    def _previous(self, number: int) -> int:
        return number - 1

    # working

    def ask(self, work: Callable[[], Any], done: Callable[[Any], None], doing: str) -> None:
        """Ask a service in the background; what it refuses is told in the dialog."""
        self._show_working(doing)

        def finished(result: Any) -> None:
            self._show_working("")
            done(result)

        self.read(work, finished, "step")

    def read(self, work: Callable[[], Any], done: Callable[[Any], None], about: str) -> None:
        """Ask in the background without a word; only the newest question `about` it counts."""
        self._tasks.run(
            lambda _job: work(), done=done, failed=self._on_failed, channel=(id(self), about)
        )

    def carry_out(self, work: Callable[[], Saved], doing: str) -> None:
        """The last step: saved whole, or refused with everything as it was typed."""
        self.ask(work, self._on_saved, doing)

    def _on_saved(self, saved: Saved) -> None:
        self.saved.emit(saved)
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self._show_working("")
        if not isinstance(error, UserError):
            self._messages.failure(error)
        elif isinstance(error, InvalidEntry):
            self.tell_wrong(error.field, error.reason, error.sentence)
        else:
            self.band.tell(TROUBLE, error.sentence)

    def tell_wrong(self, field: str, reason: str, sentence: str) -> None:
        """Beside the field, in the first step that has it; else in the band."""
        for number, step in enumerate(self._steps):
            if step.show_error(field, reason):
                if step is not self.step:
                    self.show_step(number)
                step.show_error(field, reason)
                return
        self.band.tell(TROUBLE, sentence)

    def _show_working(self, doing: str) -> None:
        self.stack.setEnabled(not doing)
        for button in (self._cancel, self._back, self._forward):
            button.setEnabled(not doing)
        self.doing.setText(doing)

    # Qt interface

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self.step, self.step.focus_first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter moves on, and presses the button that has the keyboard; it never saves."""
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        elif event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif isinstance(here := self.focusWidget(), QPushButton):
            here.click()
        else:
            self.focusNextChild()

    def reject(self) -> None:
        """Not while something is being saved: what becomes of it must be told."""
        if self._cancel.isEnabled():
            super().reject()

    def done(self, result: int) -> None:
        self._tasks.leave()
        self._memory.keep(self._size_key, self.saveGeometry())
        super().done(result)
