"""What is asked again while a draft is corrected: like agreements, and the day of signing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.domain.review import Piece, Review
from desktop.ui.ports import Reviews
from desktop.ui.review.working import Working

_TYPING_PAUSE = 300


class Afterthoughts(QObject):
    """Asks when the typing pauses. `alike` comes with the sentences of like agreements, `dated`
    with the day of signing as a piece.
    """

    alike = Signal(object)
    dated = Signal(object)

    def __init__(
        self,
        reviews: Reviews,
        work: Working,
        read: Callable[[], Review | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._reviews, self._work, self._read = reviews, work, read
        self.compare = QTimer(self, singleShot=True, interval=_TYPING_PAUSE)
        self.compare.timeout.connect(self._compare)
        self.date = QTimer(self, singleShot=True, interval=_TYPING_PAUSE)
        self.date.timeout.connect(self._date)

    def pause(self) -> None:
        """What is reviewed is about to be registered or put away."""
        self.compare.stop()
        self.date.stop()

    @Slot()
    def _compare(self) -> None:
        review = self._read()
        if review is not None:
            self._work.ask(partial(self._reviews.alike, review), self.alike.emit, "alike")

    @Slot()
    def _date(self) -> None:
        review = self._read()
        if review is not None:
            self._work.ask_quietly(partial(self._reviews.signing_day, review), self._told, "day")

    def _told(self, day: Piece | None) -> None:
        if day is not None:
            self.dated.emit(day)
