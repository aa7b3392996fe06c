"""Files dropped anywhere on the window lead to the review."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.review.targets import ReviewTarget


class FileDrops(QObject):
    """Watches the window; `allowed` says whether something can be registered now."""

    def __init__(
        self,
        window: QWidget,
        allowed: Callable[[], bool],
        go: Callable[[ReviewTarget], object],
    ) -> None:
        super().__init__(window)
        self._allowed, self._go = allowed, go
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDragEnterEvent | QDropEvent):
            return False
        files = [Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()]
        if not files or not self._allowed():
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self._go(ReviewTarget(files=tuple(files)))
        return True
