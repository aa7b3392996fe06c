"""The window on a past day: the same rooms, read-only, and the way back to today."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from desktop.ui.rooms import Room

if TYPE_CHECKING:
    from desktop.domain.views_history import HistorySpan
    from desktop.domain.views_office import OfficeView
    from desktop.ui.main_window import MainWindow
    from desktop.ui.messages import Messages
    from desktop.ui.pages import Pages
    from desktop.ui.ports import Office
    from desktop.ui.tasks import Job, TaskRunner

_CHANNEL = "past"


class PastView(QObject):
    """`today` gives the open office as it is now; a past one is shown over it and closed first."""

    came_back = Signal()

    def __init__(
        self,
        window: MainWindow,
        pages: Pages,
        tasks: TaskRunner,
        messages: Messages,
        today: Callable[[], Office | None],
    ) -> None:
        super().__init__(window)
        self._window, self._pages = window, pages
        self._tasks, self._messages, self._today = tasks, messages, today
        self._past: Office | None = None
        # Made in the worker and not shown yet: nobody else would close them.
        self._unseen: list[Office] = []
        pages.past_wanted.connect(self.show_past)
        window.status.past_wanted.connect(self.show_past)
        window.now_wanted.connect(self.return_to_now)

    @Slot()
    def show_past(self, when: date | int | None = None) -> None:
        """`when` is a day or the number of a unit; the user is asked for a day without it."""
        office = self._today()
        if office is None:
            return
        if when is None:
            span = office.logbook.span
            self._tasks.run(
                lambda _job: span(), done=self._ask, failed=self._messages.failure, channel=_CHANNEL
            )
        else:
            self._open(office, when)

    def _ask(self, span: HistorySpan) -> None:
        day = self._messages.ask_past_day(span.first, span.last)
        if day is not None:
            self.show_past(day)

    def _open(self, office: Office, when: date | int) -> None:
        def work(job: Job) -> tuple[Office, OfficeView]:
            past = office.past(when)
            self._unseen.append(past)
            if job.is_cancelled:
                self._close_unseen()
                job.step(0, 1)
            return past, past.overview.office()

        self._window.status.say("지난 자료를 준비하고 있습니다.")
        self._tasks.run(work, done=self._enter, failed=self._messages.failure, channel=_CHANNEL)

    def _enter(self, ready: tuple[Office, OfficeView]) -> None:
        past, view = ready
        self._unseen = [each for each in self._unseen if each is not past]
        if QApplication.activeModalWidget() is not None:
            self._window.status.say("열려 있는 입력 창을 닫은 뒤 다시 과거 시점을 고르십시오.")
            self._throw_away(past)
            return
        before, self._past = self._past, past
        self._show(past, view)
        self._window.show_notice(past.notice, way_back=True)
        self._window.status.show_unfinished(0)  # they belong to today
        self._throw_away(before)

    @Slot()
    def return_to_now(self) -> None:
        office = self._today()
        if office is None or self._past is None:
            return
        overview = office.overview
        self._tasks.run(
            lambda _job: overview.office(),
            done=self._come_back,
            failed=self._messages.failure,
            channel=_CHANNEL,
        )

    def _come_back(self, view: OfficeView) -> None:
        office = self._today()
        if office is not None:
            left = self.leave()
            self._show(office, view)
            self._window.show_notice(office.notice)
            for past in left:
                self._throw_away(past)
            self.came_back.emit()

    def leave(self) -> list[Office]:
        """Forget what was opened of the past; whoever asks has to close it."""
        past, self._past = self._past, None
        return [*self._taken_unseen(), *([past] if past is not None else [])]

    def _taken_unseen(self) -> Iterator[Office]:
        while self._unseen:
            yield self._unseen.pop()

    def _close_unseen(self) -> None:
        for past in self._taken_unseen():
            past.close()

    def _show(self, office: Office, view: OfficeView) -> None:
        """The same room, made anew on another office."""
        room = self._window.room
        self._tasks.forget()
        self._window.forget_pages()
        self._pages.use(office)
        self._window.show_office(view)
        self._window.status.say("")
        self._window.rail.buttons[Room.HOME].show_count(0)  # of another day
        elsewhere = {None: Room.HOME, Room.WELCOME: Room.HOME, Room.REVIEW: Room.REGISTER}
        self._window.show_room(elsewhere.get(room) or room or Room.HOME)

    def _throw_away(self, past: Office | None) -> None:
        if past is not None:
            self._tasks.run(lambda _job: past.close(), failed=self._messages.failure, lasting=True)
