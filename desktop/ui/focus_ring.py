"""A ring of two pixels around whatever has the keyboard, over all other parts of the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from desktop.ui import style

_OUTSIDE = style.FOCUS_WIDTH + 1


class FocusRing(QWidget):
    """Lies over its window, sees no mouse, and follows the focus inside that window.

    It holds on to no widget: whenever the window is about to be painted it asks anew who has
    the focus, so that widgets may move, scroll and go as they like.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        window.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:
            self._follow()
        return False

    @Slot()
    def _follow(self) -> None:
        window, around = self.parentWidget(), QApplication.focusWidget()
        if window is None or around is None or not self._is_in(window, around):
            self.hide()
            return
        corner = around.mapTo(window, QPoint(0, 0))
        ring = QRect(corner, around.size()).adjusted(-_OUTSIDE, -_OUTSIDE, _OUTSIDE, _OUTSIDE)
        ring &= self._room(window, around)
        if ring != self.geometry():
            self.setGeometry(ring)
        if not self.isVisible():
            self.show()
        self.raise_()

    @staticmethod
    def _is_in(window: QWidget, around: QWidget) -> bool:
        return around.isVisible() and window.isAncestorOf(around)

    @staticmethod
    def _room(window: QWidget, around: QWidget) -> QRect:
        """What of the window is not beyond the edge of a page that scrolls."""
        room, page = window.rect(), around.parentWidget()
        while page is not None and page is not window:
            area = page.parentWidget()
            if isinstance(area, QScrollArea) and area.viewport() is page:
                seen = QRect(page.mapTo(window, QPoint(0, 0)), page.size())
                room &= seen.adjusted(-_OUTSIDE, -_OUTSIDE, _OUTSIDE, _OUTSIDE)
            page = area
        return room

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(style.tokens().focus), style.FOCUS_WIDTH))
        ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(ring, style.CONTROL_RADIUS + 2, style.CONTROL_RADIUS + 2)
        painter.end()
