"""The bars above and below the pages: whose office and round, file, state and day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.ui import style

if TYPE_CHECKING:
    from datetime import date, datetime

    from PySide6.QtGui import QPaintEvent

    from desktop.domain.forms import Saved
    from desktop.domain.views_office import OfficeView

_SAID_FOR, _SAID_LEAST, _BANNER = 10_000, 40, 20


def caption(text: str, look: str) -> QLabel:
    """A label of the frame. It must be made plain before it is given words of the office."""
    made = QLabel(text)
    made.setProperty("look", look)
    return made


def write_plain(widget: QLabel, text: str) -> None:
    from PySide6.QtCore import Qt

    widget.setTextFormat(Qt.TextFormat.PlainText)
    widget.setText(text)


class TopBar(QFrame):
    """Whose office it is, and the round in hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar-top")
        self.setFixedHeight(style.TOP_BAR)
        self.office = caption("", "subtle")
        self.round_caption = caption("점검 회차", "small")
        self.round = caption("", "strong")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.setSpacing(style.WIDE_GAP)
        layout.addWidget(caption("협약지기", "section"))
        layout.addWidget(self.office)
        layout.addStretch(1)
        layout.addWidget(self.round_caption)
        layout.addWidget(self.round)
        self.round_caption.hide()

    def show_office(self, view: OfficeView | None) -> None:
        write_plain(self.office, f"{view.name} {view.department}".strip() if view else "")
        write_plain(self.round, view.round_label if view else "")
        self.round_caption.setVisible(bool(self.round.text()))


class _Said(QLabel):
    """One line, cut in the middle where there is no room: its end says what was done."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "small")
        self.setMinimumWidth(_SAID_LEAST)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.text():  # as in the first picture, which is drawn without Qt's name space
            return
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QPainter

        cut = Qt.TextElideMode.ElideMiddle
        painter = QPainter(self)
        shown = painter.fontMetrics().elidedText(self.text(), cut, self.width())
        painter.drawText(self.rect(), style.MIDDLE, shown)
        painter.end()


class StatusBar(QFrame):
    """Which file, saved when, sample or read-only, what was just done, and the day."""

    other_wanted = Signal()
    past_wanted = Signal()
    undo_wanted = Signal(int)
    unfinished_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar-bottom")
        self.setFixedHeight(style.STATUS_BAR)
        self.file = QPushButton()
        self.file.setProperty("look", "quiet")
        self.file.setToolTip("다른 자료 열기 (Ctrl+O)")
        self.file.setAccessibleName("다른 자료 열기")
        self.file.clicked.connect(self.other_wanted)
        self.saved = caption("", "small")
        self.banner = caption("", "banner")
        self.banner.setFixedHeight(_BANNER)
        self.said = _Said()
        self.undo = QPushButton(self)
        self.undo.setProperty("look", "act")
        self.undo.clicked.connect(self._on_undo)
        self._undo_number = 0
        self.unfinished = QPushButton(self)
        self.unfinished.setProperty("look", "act")
        self.unfinished.setToolTip("저장하지 않고 둔 내용을 이어 씁니다")
        self.unfinished.clicked.connect(self.unfinished_wanted)
        self.as_of = QPushButton()
        self.as_of.setProperty("look", "quiet")
        self.as_of.setToolTip("과거 시점 보기")
        self.as_of.clicked.connect(self.past_wanted)
        self.busy = caption("작업하고 있습니다", "small")
        self._quiet = QTimer(self, singleShot=True, interval=_SAID_FOR)
        self._quiet.timeout.connect(self._on_quiet)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.setSpacing(16)
        for widget in (self.file, self.saved, self.banner, self.said, self.undo):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self.unfinished)
        layout.addWidget(self.busy)
        layout.addWidget(self.as_of)
        for widget in (self.banner, self.undo, self.unfinished, self.busy, self.as_of):
            widget.hide()

    def show_office(self, view: OfficeView | None) -> None:
        self.file.setText(view.file_name if view else "")
        self.file.setVisible(view is not None)
        self.saved.setText(_saved_text(view.saved_at) if view else "")
        self.as_of.setText(f"기준일 {_day(view.as_of, weekday=True)}" if view else "")
        self.as_of.setAccessibleName(f"과거 시점 보기, {self.as_of.text()}")
        self.as_of.setVisible(view is not None)
        banner = _banner_text(view) if view else ""
        self.banner.setText(banner)
        self.banner.setVisible(bool(banner))

    def say(self, text: str) -> None:
        write_plain(self.said, text)
        self.said.setAccessibleName(text)
        self.undo.hide()
        self._quiet.start()

    def say_done(self, saved: Saved) -> None:
        """Say what was done and, as long as it is said, offer to take it back."""
        self.say(saved.sentence)
        self._undo_number = saved.number
        self.undo.setText(saved.undo_word)
        self.undo.setAccessibleName(f"{saved.undo_word}: {saved.sentence}")
        self.undo.setVisible(saved.number > 0)

    def show_unfinished(self, count: int) -> None:
        """How many forms were left unfinished; nothing is said of none."""
        self.unfinished.setText(f"쓰다 만 내용 {count:,}건")
        self.unfinished.setVisible(count > 0)

    @Slot()
    def _on_undo(self) -> None:
        self.undo.hide()
        self.undo_wanted.emit(self._undo_number)

    @Slot()
    def _on_quiet(self) -> None:
        self.said.clear()
        self.undo.hide()

    @Slot(bool)
    def show_busy(self, busy: bool) -> None:
        self.busy.setVisible(busy)


def _day(value: date, *, weekday: bool = False) -> str:
    # Imported when an office is open: the empty frame has no dates.
    from desktop.domain.dates import format_day

    return format_day(value, weekday=weekday)


def _saved_text(at: datetime | None) -> str:
    if at is None:
        return "저장된 변경 없음"
    here = at.astimezone()
    return f"저장됨 · {_day(here.date())} {here:%H:%M}"


def _banner_text(view: OfficeView) -> str:
    told = []
    if view.is_sample:
        told.append("예시 자료(실적은 가상)")
    if view.is_read_only:
        told.append("읽기 전용")
    return " · ".join(told)
