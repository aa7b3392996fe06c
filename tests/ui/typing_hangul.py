"""Types Hangul into a field as an input method does: QTest's own keys know ASCII only."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QWidget


def commit(field: QWidget, text: str) -> None:
    for syllable in text:
        event = QInputMethodEvent()
        event.setCommitString(syllable)
        QCoreApplication.sendEvent(field, event)
