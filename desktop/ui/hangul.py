"""No syllable is lost when a key or a change of focus arrives while Hangul is being composed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_FLUSHING_KEYS = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Escape,
)
_KEY_EVENTS = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)


def flush_open_syllable() -> None:
    """Commit what is being composed anywhere; to be called before fields are read."""
    guard = _guard()
    if guard is not None:
        guard.flush()


def open_syllable() -> str:
    """What is being composed in the field that has the keyboard, for reading it undisturbed."""
    guard = _guard()
    return guard.preedit if guard is not None else ""


def _guard() -> OpenSyllable | None:
    app = QGuiApplication.instance()
    guards = app.findChildren(OpenSyllable) if app is not None else []
    return guards[-1] if guards else None


class OpenSyllable(QObject):
    """Made once for the application: watches what is being composed in the focused field.

    Call `flush` before reading any field. Only what had the keyboard once is watched: looking
    at every event of every widget costs a fifth of the time in which a page is built.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._preedit = ""
        self._field: QObject | None = None
        app.focusChanged.connect(self._on_focus_changed)
        self._on_focus_changed(None, app.focusWidget())

    def leave(self) -> None:
        """Watch no longer."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.disconnect(self._on_focus_changed)

    @property
    def preedit(self) -> str:
        return self._preedit

    def flush(self) -> None:
        """Ask the input method to commit; where it does not, commit what was seen."""
        if not self._preedit:
            return
        QGuiApplication.inputMethod().commit()
        if self._preedit and self._field is not None:
            event = QInputMethodEvent()
            event.setCommitString(self._preedit)
            self._preedit = ""
            QCoreApplication.sendEvent(self._field, event)
            QGuiApplication.inputMethod().reset()

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None:
            now.installEventFilter(self)  # once, however often it is said

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QInputMethodEvent):
            if watched is QGuiApplication.focusObject():
                self._watch(watched, event.preeditString())
        elif self._preedit and watched is self._field and _ends_syllable(event):
            self.flush()
        return False

    def _watch(self, field: QObject, preedit: str) -> None:
        if field is not self._field:
            if self._field is not None:
                self._field.destroyed.disconnect(self._on_field_gone)
            field.destroyed.connect(self._on_field_gone)
            self._field = field
        self._preedit = preedit

    @Slot()
    def _on_field_gone(self) -> None:
        self._field, self._preedit = None, ""


def _ends_syllable(event: QEvent) -> bool:
    if event.type() == QEvent.Type.FocusAboutToChange:
        return True
    if event.type() not in _KEY_EVENTS or not isinstance(event, QKeyEvent):
        return False
    with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return event.key() in _FLUSHING_KEYS or (with_control and event.key() != Qt.Key.Key_Control)
