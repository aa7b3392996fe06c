"""Types Hangul into a field as an input method does: QTest's own keys know ASCII only."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QWidget

_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_FIRST_SYLLABLE, _VOWELS, _FINALS = 0xAC00, 21, 28


def commit(field: QWidget, text: str) -> None:
    for syllable in text:
        event = QInputMethodEvent()
        event.setCommitString(syllable)
        QCoreApplication.sendEvent(field, event)


def steps_of(syllable: str) -> list[str]:
    """How a syllable looks while it is composed: ㅎ, 하, 한."""
    place = ord(syllable) - _FIRST_SYLLABLE
    initial = _INITIALS[place // (_VOWELS * _FINALS)]
    without_final = chr(ord(syllable) - place % _FINALS)
    return list(dict.fromkeys((initial, without_final, syllable)))


def compose(syllable: str) -> None:
    """Compose a syllable in whatever has the focus, and leave it open."""
    for step in steps_of(syllable):
        send(QInputMethodEvent(step, []))


def close_syllable(syllable: str) -> None:
    """Commit the open syllable, as the next one's first letter makes an input method do."""
    event = QInputMethodEvent()
    event.setCommitString(syllable)
    send(event)


def send(event: QInputMethodEvent) -> None:
    QCoreApplication.sendEvent(QGuiApplication.focusObject(), event)
