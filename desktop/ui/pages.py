"""Makes the pages of the open office on their first visit, and leads from one to another."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.ui.page_tasks import PageTasks
from desktop.ui.rooms import Room

if TYPE_CHECKING:
    from desktop.domain.forms import Saved
    from desktop.domain.views_office import OfficeView
    from desktop.ui.main_window import MainWindow
    from desktop.ui.messages import Messages
    from desktop.ui.ports import Office
    from desktop.ui.review.targets import ReviewTarget
    from desktop.ui.screens.page import Page
    from desktop.ui.settings import WindowMemory
    from desktop.ui.tasks import TaskRunner

_LAST_ROOM = "last/room"
_REMEMBERED = (
    Room.HOME,
    Room.REGISTER,
    Room.ITEMS,
    Room.PEOPLE,
    Room.REPORTS,
    Room.HISTORY,
)


class Pages(QObject):
    """The modules of the pages are imported here, late: the shell must not wait for them.

    `past_wanted` tells of which day or unit of work the office is to be shown, `form_wanted`
    and `remove_wanted` of which record a form is to be opened, or which is to be removed.
    """

    past_wanted = Signal(object)
    form_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(
        self, window: MainWindow, tasks: TaskRunner, messages: Messages, memory: WindowMemory
    ) -> None:
        super().__init__(window)
        self._window, self._tasks = window, tasks
        self._messages, self._memory = messages, memory
        self._office: Office | None = None
        self._stale: set[str] = set()
        for room, make in (
            (Room.HOME, self._make_home),
            (Room.REGISTER, self._make_register),
            (Room.ITEMS, self._make_work),
            (Room.PEOPLE, self._make_directory),
            (Room.REPORTS, self._make_reports),
            (Room.HISTORY, self._make_history),
            (Room.SETTINGS, self._make_settings),
            (Room.ABOUT, self._make_about),
            (Room.REVIEW, self._make_review),
        ):
            window.offer(room, partial(self._connected, make))
        window.room_shown.connect(self._on_room_shown)

    def use(self, office: Office | None) -> None:
        """The pages made from now on show this office; None when it has been left."""
        self._office = office
        self._stale.clear()

    def last_room(self) -> Room:
        last = self._memory.text(_LAST_ROOM)
        return Room(last) if last in _REMEMBERED else Room.HOME

    @property
    def has_office(self) -> bool:
        return self._office is not None

    @property
    def office(self) -> Office:
        assert self._office is not None, "a room was entered without an office"
        return self._office

    def _connected(self, make: Callable[[TaskRunner], Page]) -> Page:
        tasks = PageTasks(self._tasks)
        page = make(tasks)
        page.thrown_away.connect(tasks.leave)
        page.wanted.connect(self._on_wanted)
        page.said.connect(self._window.status.say)
        page.changed.connect(self.show_changed)
        page.form_wanted.connect(self.form_wanted)
        page.remove_wanted.connect(self.remove_wanted)
        return page

    def _make_home(self, tasks: TaskRunner) -> Page:
        from desktop.ui.screens.home import HomePage

        page = HomePage(self.office.overview, tasks, self._messages, self._memory)
        page.counted.connect(self._window.rail.buttons[Room.HOME].show_count)
        page.counted.connect(self._bring_other_rooms)
        return page

    @Slot()
    def _bring_other_rooms(self) -> None:
        """Import them while the user looks at 홈; entering them then does not stop the window."""

        def bring(_job: object) -> None:
            from desktop.ui.screens import (  # noqa: F401
                directory,
                history,
                register,
                reports,
                review,
                settings,
                work,
            )

        self._tasks.run(bring, failed=self._messages.failure)

    def _make_register(self, tasks: TaskRunner) -> Page:
        from desktop.ui.screens.register import RegisterPage

        return RegisterPage(
            self.office.register,
            tasks,
            self._messages,
            self._memory,
            editable=self.office.forms is not None,
            outline=self.office.outline,
        )

    def _make_review(self, tasks: TaskRunner) -> Page:
        from desktop.ui.screens.review import ReviewPage

        reviews, forms = self.office.reviews, self.office.forms
        assert reviews is not None, "an office that is only read"
        assert forms is not None, "an office that is only read"
        return ReviewPage(reviews, forms, tasks, self._messages, self._memory)

    def _make_work(self, tasks: TaskRunner) -> Page:
        from desktop.ui.screens.work import WorkPage

        return WorkPage(
            self.office.work,
            tasks,
            self._messages,
            self._memory,
            editable=self.office.forms is not None,
        )

    def _make_directory(self, tasks: TaskRunner) -> Page:
        from desktop.ui.screens.directory import DirectoryPage

        return DirectoryPage(
            self.office.directory,
            tasks,
            self._messages,
            self._memory,
            self.office.staffing,
        )

    def _make_reports(self, tasks: TaskRunner) -> Page:
        from desktop.ui.screens.reports import ReportsPage

        return ReportsPage(self.office.documents, tasks, self._messages, self._memory)

    def _make_history(self, tasks: TaskRunner) -> Page:
        from desktop.ui.screens.history import HistoryPage

        return HistoryPage(self.office.logbook, tasks, self._messages, self._memory)

    def _make_settings(self, tasks: TaskRunner) -> Page:
        from desktop.ui.screens.settings import SettingsPage

        return SettingsPage(self.office.forms, tasks, self._messages, self._memory)

    def _make_about(self, tasks: TaskRunner) -> Page:
        from desktop.ui.screens.about import AboutPage

        return AboutPage(tasks, self._messages, self._memory)

    @Slot(object)
    def show_changed(self, saved: Saved) -> None:
        """Say what was done; read the page in front again, and the others when they are shown."""
        self._window.status.say_done(saved)
        overview = self.office.overview
        self._tasks.run(
            lambda _job: overview.office(),
            done=self._show_office,
            failed=self._messages.failure,
            channel=(id(self), "office"),
        )
        built = (room for room in Room if self._window.is_built(room))
        self._stale = {room for room in built if room != self._window.room}
        if self._window.front is not None:
            self._window.front.reload()

    @Slot(object)
    def _show_office(self, view: OfficeView) -> None:
        """What the frame tells; with other words for statuses, all pages are built anew."""
        from desktop.ui import labels

        before = labels.in_use()
        self._window.show_office(view)
        if view.labels is not before:
            self._window.forget_other_pages()

    @Slot(object)
    def _on_wanted(self, target: object) -> None:
        """A Room is entered; what no other room knows is something the register shows."""
        from desktop.domain.views_history import HistoryTarget, PastTarget
        from desktop.domain.views_work import WorkScope
        from desktop.ui.review.targets import ReviewTarget

        if isinstance(target, Room):
            self._window.show_room(target)
        elif isinstance(target, PastTarget):
            self.past_wanted.emit(target.when)
        elif isinstance(target, HistoryTarget):
            self._window.show_room(Room.HISTORY).show_target(target)
        elif isinstance(target, ReviewTarget):
            self.show_review(target)
        elif isinstance(target, WorkScope):
            self._window.show_room(Room.ITEMS).show_target(target)
        else:
            self._window.show_room(Room.REGISTER).show_target(target)

    @property
    def can_review(self) -> bool:
        """Whether something can be registered now."""
        return self.has_office and self.office.reviews is not None

    def show_review(self, target: ReviewTarget) -> None:
        self._window.show_room(Room.REVIEW).show_target(target)

    @Slot(str)
    def _on_room_shown(self, room: str) -> None:
        if room in _REMEMBERED:
            self._memory.keep(_LAST_ROOM, room)
        if room in self._stale:
            self._stale.discard(room)
            self._window.page(Room(room)).reload()
