"""The frame of the window: bars, rail and pages, keys between them. No data logic."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import style
from desktop.ui.rooms import Room
from desktop.ui.settings import WindowMemory
from desktop.ui.widgets.frame_bars import StatusBar, TopBar, caption, write_plain
from desktop.ui.widgets.rail import Rail

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

    from desktop.domain.views_office import OfficeView
    from desktop.ui.screens.page import Page

_SMALLEST = (860, 500)
_FIRST_SIZE = (1280, 720)


class MainWindow(QMainWindow):
    """Pages are made by their factory on the first visit.

    `painted` comes once, when the shell is on the screen; `closing` when it is about to go.
    """

    painted = Signal()
    closing = Signal()
    now_wanted = Signal()
    room_shown = Signal(str)

    def __init__(self, memory: WindowMemory) -> None:
        super().__init__()
        self._memory = memory
        self._factories: dict[Room, Callable[[], Page]] = {}
        self._pages: dict[Room, Page] = {}
        self._was_painted = False
        self._back: QPushButton | None = None
        self.room: Room | None = None
        self.setWindowTitle("협약지기")
        self._build()
        self._connect()
        self._restore()

    # pages

    def offer(self, room: Room, factory: Callable[[], Page]) -> None:
        self._factories[room] = factory

    def page(self, room: Room) -> Page:
        if room not in self._pages:
            page = self._factories[room]()
            self._pages[room] = page
            self.stack.addWidget(page)
        return self._pages[room]

    def is_built(self, room: Room) -> bool:
        return room in self._pages

    def show_room(self, room: Room) -> Page:
        page = self.page(room)
        self.room = room
        self.stack.setCurrentWidget(page)
        self.rail.show_room(room)
        panes = page.panes()
        if panes:
            panes[0].setFocus()
        self.room_shown.emit(room)
        return page

    def forget_other_pages(self) -> None:
        """Build all pages but the one in front anew when they are entered again."""
        for room in [each for each in self._pages if each != self.room]:
            self._throw_away(self._pages.pop(room))

    def forget_pages(self) -> None:
        """Throw away the pages of the office that was open."""
        for page in self._pages.values():
            self._throw_away(page)
        self._pages.clear()
        self.room = None
        self.stack.setCurrentWidget(self._waiting)

    def _throw_away(self, page: Page) -> None:
        page.take_in()
        self.stack.removeWidget(page)
        page.thrown_away.emit()
        page.deleteLater()

    def show_notice(self, text: str, *, way_back: bool = False) -> None:
        """A banner under the top bar, as long as it has something to say.

        `way_back` is for a past day: a button in it asks for today by `now_wanted`.
        """
        write_plain(self._notice, text)
        self._notice.setVisible(bool(text))
        if way_back or self._back is not None:
            self._way_back().setVisible(way_back)

    def _way_back(self) -> QPushButton:
        """Made with the first past day: the start of the program needs none."""
        if self._back is None:
            self._back = QPushButton("지금으로 돌아가기", self._notice)
            self._back.clicked.connect(self.now_wanted)
            inside = QHBoxLayout(self._notice)
            inside.setContentsMargins(16, 0, 16, 0)
            inside.addStretch(1)
            inside.addWidget(self._back)
        return self._back

    def show_waiting(self, text: str) -> None:
        self._waiting_text.setText(text)
        self.stack.setCurrentWidget(self._waiting)

    def show_office(self, view: OfficeView | None) -> None:
        if view is not None:
            from desktop.ui import labels

            labels.use(view.labels)
        self.top.show_office(view)
        self.status.show_office(view)
        self.rail.allow(view is not None)
        self.setWindowTitle(f"{view.file_name} – 협약지기" if view else "협약지기")

    # building

    def _build(self) -> None:
        self.top, self.rail, self.status = TopBar(), Rail(), StatusBar()
        self.stack = QStackedWidget()
        self._notice = caption("", "notice")
        self._notice.setWordWrap(True)
        self._notice.hide()
        self._waiting = QWidget()
        self._waiting_text = caption("", "subtle")
        waiting = QVBoxLayout(self._waiting)
        waiting.setContentsMargins(style.PAGE_MARGIN, style.PAGE_MARGIN, 0, 0)
        waiting.addWidget(self._waiting_text)
        waiting.addStretch(1)
        self.stack.addWidget(self._waiting)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(self.stack, 1)
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top)
        layout.addWidget(self._notice)
        layout.addLayout(middle, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(whole)
        self.setMinimumSize(*_SMALLEST)

    def _connect(self) -> None:
        self.rail.room_wanted.connect(lambda room: self.show_room(Room(room)))

    @property
    def front(self) -> Page | None:
        """The page in front, if a room has been entered."""
        return self._pages[self.room] if self.room is not None else None

    # remembering

    def _restore(self) -> None:
        kept = self._memory.bytes("window/geometry")
        if kept.isEmpty() or not self.restoreGeometry(kept):
            self.resize(*self._first_size())

    def _first_size(self) -> tuple[int, int]:
        """No larger than the screen, as at 200 %, where the window can be as small as that."""
        screen = self.screen().availableSize()
        room = screen.width(), screen.height()
        if room[0] < _SMALLEST[0] or room[1] < _SMALLEST[1]:
            return _FIRST_SIZE
        return min(_FIRST_SIZE[0], room[0]), min(_FIRST_SIZE[1], room[1])

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.front is not None:
            self.front.take_in()
        self._memory.keep("window/geometry", self.saveGeometry())
        self.closing.emit()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.fold(event.size().width() < style.FOLDS_UNDER)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            # Only when the event loop is back is the picture with the window system.
            QTimer.singleShot(0, self.painted.emit)

    def complete(self) -> None:
        """Add what the first picture did not need: the focus ring and the keys."""
        from desktop.ui.focus_ring import FocusRing
        from desktop.ui.keys import connect_keys

        self.ring = FocusRing(self)
        connect_keys(self)
