"""Ctrl+Z and Ctrl+Y everywhere in the window, and the offer to take back what was just done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

if TYPE_CHECKING:
    from desktop.domain.forms import Saved
    from desktop.ui.main_window import MainWindow
    from desktop.ui.messages import Messages
    from desktop.ui.pages import Pages
    from desktop.ui.ports import Logbook
    from desktop.ui.tasks import TaskRunner

_BACK, _AGAIN = ("Ctrl+Z",), ("Ctrl+Y", "Ctrl+Shift+Z")
_NOTHING_BACK = "이번에 연 뒤로 되돌릴 작업이 없습니다. 지난 작업은 ‘이력’에서 되돌립니다."
_NOTHING_AGAIN = "다시 실행할 작업이 없습니다."


class TakingBack(QObject):
    """A text field that has typing of its own to undo keeps the keys for itself."""

    def __init__(
        self, window: MainWindow, pages: Pages, tasks: TaskRunner, messages: Messages
    ) -> None:
        super().__init__(window)
        self._window, self._pages = window, pages
        self._tasks, self._messages = tasks, messages
        for keys, act in ((_BACK, self.take_back), (_AGAIN, self.do_again)):
            for key in keys:
                QShortcut(QKeySequence(key), window).activated.connect(act)
        window.status.undo_wanted.connect(self.undo)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    @Slot()
    def take_back(self) -> None:
        self._do(lambda logbook: logbook.take_back(), _NOTHING_BACK)

    @Slot()
    def do_again(self) -> None:
        self._do(lambda logbook: logbook.do_again(), _NOTHING_AGAIN)

    @Slot(int)
    def undo(self, number: int) -> None:
        self._do(lambda logbook: logbook.undo(number), "")

    def _do(self, act: Callable[[Logbook], Saved | None], nothing: str) -> None:
        if not self._pages.has_office:
            return
        logbook = self._pages.office.logbook

        def told(saved: Saved | None) -> None:
            if saved is None:
                self._window.status.say(nothing)
            else:
                self._pages.show_changed(saved)

        self._tasks.run(
            lambda _job: act(logbook), done=told, failed=self._messages.failure, lasting=True
        )

    # keys that a text field would swallow without having anything to undo

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, QLineEdit | QPlainTextEdit | QTextEdit):
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.keyCombination()).toString()
            if pressed in (*_BACK, *_AGAIN) and not _has_own(watched, back=pressed in _BACK):
                event.ignore()
                return True
        return False


def _has_own(field: QObject, *, back: bool) -> bool:
    """Whether the field itself can undo, or do again, what was typed in it."""
    if isinstance(field, QLineEdit):
        able = field.isUndoAvailable() if back else field.isRedoAvailable()
        return able and not field.isReadOnly()
    if isinstance(field, QPlainTextEdit | QTextEdit):
        document = field.document()
        able = document.isUndoAvailable() if back else document.isRedoAvailable()
        return able and not field.isReadOnly()
    return False
