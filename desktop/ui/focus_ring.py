"""A ring of two pixels around whatever has the keyboard, over all other parts of the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui import style

_OUTSIDE = style.FOCUS_WIDTH + 1
_FOLLOWED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class FocusRing(QWidget):
    """Lies over its window, sees no mouse, and follows the focus inside that window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._around: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        window = self.parentWidget()
        if self._around is not None:
            self._around.removeEventFilter(self)
            self._around.destroyed.disconnect(self._on_gone)
        ours = now is not None and window is not None and window.isAncestorOf(now)
        self._around = now if ours else None
        if self._around is not None:
            self._around.installEventFilter(self)
            self._around.destroyed.connect(self._on_gone)
        self._follow()

    @Slot()
    def _on_gone(self) -> None:
        self._around = None
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._around and event.type() in _FOLLOWED:
            self._follow()
        return False

    def _follow(self) -> None:
        window, around = self.parentWidget(), self._around
        if window is None or around is None or not around.isVisible():
            self.hide()
            return
        corner = around.mapTo(window, QPoint(0, 0))
        self.setGeometry(
            QRect(corner, around.size()).adjusted(-_OUTSIDE, -_OUTSIDE, _OUTSIDE, _OUTSIDE)
        )
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(style.tokens().focus), style.FOCUS_WIDTH))
        ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(ring, style.CONTROL_RADIUS + 2, style.CONTROL_RADIUS + 2)
        painter.end()
