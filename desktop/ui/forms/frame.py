"""The frame of a form's dialog: band, fields and buttons, its size and its Enter key."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.forms import Form
from desktop.ui import style
from desktop.ui.focus_ring import FocusRing
from desktop.ui.forms.band import Band
from desktop.ui.forms.body import FormBody
from desktop.ui.help.opening import help_key
from desktop.ui.help.pages import form_page
from desktop.ui.settings import WindowMemory
from desktop.ui.widgets.cards import label

_SIZE, _SMALLEST = QSize(840, 620), QSize(520, 320)
# What a window manager puts around, and a little of the window behind.
_AROUND = QSize(40, 80)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FormFrame(QDialog):
    """Remembers its size by the kind of form, and is gone when it is closed."""

    def __init__(
        self,
        form: Form,
        memory: WindowMemory,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "plain")
        self.setWindowTitle(form.title)
        self.setMinimumSize(_SMALLEST)
        self._memory, self._size_key = memory, f"forms/{form.target.kind.value}"
        # Every part is made inside the next larger one: Qt dresses a part anew, with all that
        # is in it, each time it is given to another parent.
        self.band, self.middle, self.foot = Band(self), QStackedWidget(self), QFrame()
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self.band)
        self._whole.addWidget(self.middle, 1)
        self.body = FormBody(self.middle)
        self.middle.addWidget(self.body)
        self._build_foot(form.button)
        self.ring = FocusRing(self)
        help_key(self, lambda: form_page(form.target.kind))

    def complete(self) -> None:
        """The fields are there: put the buttons behind them, for the eye and for Tab, and take
        the size that the form had last, else what the fields need.
        """
        self._whole.addWidget(self.foot)
        kept = self._memory.bytes(self._size_key)
        if kept.isEmpty() or not self.restoreGeometry(kept):
            self.resize(self._first_size())

    def _first_size(self) -> QSize:
        """As high as the fields need, within bounds and the screen."""
        needed = self.body.inside.sizeHint().height() + self.foot.sizeHint().height()
        room = self.screen().availableSize() - _AROUND
        return QSize(_SIZE.width(), min(needed, _SIZE.height())).boundedTo(room)

    def _build_foot(self, words: str) -> None:
        self.foot.setProperty("look", "bar-bottom")
        self.doing = label("", "small")
        self.cancel, self.button = QPushButton("취소"), QPushButton(words)
        self.button.setProperty("look", "primary")
        self.button.setToolTip(f"{words} (Ctrl+S)")
        self.cancel.setToolTip("닫기 (Esc)")
        for button in (self.cancel, self.button):
            button.setAutoDefault(False)
        line = QHBoxLayout(self.foot)
        line.setContentsMargins(style.PAGE_MARGIN, style.WIDE_GAP, style.PAGE_MARGIN, 12)
        line.setSpacing(style.GAP)
        line.addWidget(self.doing, 1)
        line.addWidget(self.cancel)
        line.addWidget(self.button)

    def show_working(self, working: bool) -> None:
        self.middle.setEnabled(not working)
        for button in (self.button, self.cancel):
            button.setEnabled(not working)
        self.doing.setText("저장하는 중입니다." if working else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter moves on, and presses the button that has the keyboard; it never saves."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
            return
        here = self.focusWidget()
        if isinstance(here, QPushButton):
            here.click()
        else:
            self.focusNextChild()

    def done(self, result: int) -> None:
        self._memory.keep(self._size_key, self.saveGeometry())
        super().done(result)
