"""The sitting: which office is open, its pages, and the ways from one page to another."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from desktop.domain.errors import UserError
from desktop.ui.main_window import MainWindow
from desktop.ui.pages import Pages
from desktop.ui.rooms import Room
from desktop.ui.settings import WindowMemory
from desktop.ui.tasks import Job, TaskRunner

if TYPE_CHECKING:
    from desktop.domain.views_office import OfficeView
    from desktop.ui.forms.opening import FormOpener
    from desktop.ui.messages import Messages
    from desktop.ui.past_view import PastView
    from desktop.ui.ports import Office, Offices
    from desktop.ui.proof import Proof
    from desktop.ui.screens.page import Page

_KINDS = "협약지기 자료 (*.mou)"
_LAST_OFFICE = "last/office"


class Program(QObject):
    """Opens offices in the background and hands their calls to the pages.

    Nothing that reads an office is imported before the shell is on the screen.
    """

    def __init__(
        self, offices: Offices, messages: Messages, memory: WindowMemory, location: str | None
    ) -> None:
        super().__init__()
        self._offices, self._messages, self._memory = offices, messages, memory
        self._location = location
        self.office: Office | None = None
        # Opened in the worker and not shown yet: nobody else would close them.
        self._unseen: list[Office] = []
        self.past_view: PastView | None = None
        self.forms: FormOpener | None = None
        self.proof: Proof | None = None
        self.tasks = TaskRunner(self)
        self.window = MainWindow(memory)
        self.pages = Pages(self.window, self.tasks, messages, memory)
        self.window.offer(Room.WELCOME, self._make_welcome)
        self.tasks.busy_changed.connect(self.window.status.show_busy)
        self.window.painted.connect(self._on_painted)
        self.window.closing.connect(self._on_closing)
        self.window.status.other_wanted.connect(self._on_other_wanted)
        self.window.rail.allow(False)

    # opening

    @Slot()
    def _on_painted(self) -> None:
        QTimer.singleShot(0, self._begin)

    def _begin(self) -> None:
        from desktop.ui.forms.opening import FormOpener
        from desktop.ui.hangul import OpenSyllable
        from desktop.ui.past_view import PastView
        from desktop.ui.proof import Proof
        from desktop.ui.review.file_drops import FileDrops
        from desktop.ui.taking_back import TakingBack

        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._open_syllable = OpenSyllable(app)
        self.window.complete()
        shared = self.window, self.pages, self.tasks, self._messages
        self.taking_back = TakingBack(*shared)
        FileDrops(self.window, lambda: self.pages.can_review, self.pages.show_review)
        self.forms = FormOpener(*shared, self._memory)
        self.past_view = PastView(*shared, lambda: self.office)
        self.past_view.came_back.connect(self._on_came_back)
        self.proof = Proof(self._on_damaged, self)
        location = self._location or self._memory.text(_LAST_OFFICE)
        if location:
            self.open(location)
        else:
            _spare_collector()
            self.window.show_room(Room.WELCOME)

    def open(self, location: str) -> None:
        self._start(lambda: self._offices.open(location), location)

    def make_sample(self, path: Path) -> None:
        self._start(lambda: self._offices.make_sample(path), str(path))

    def make_new(self, path: Path, name: str) -> None:
        self._start(lambda: self._offices.make_new(path, name), str(path))

    def _start(self, way_in: Callable[[], Office], location: str) -> None:
        self._leave_office()
        self.window.show_waiting("자료를 여는 중입니다.")

        def enter(job: Job) -> tuple[Office, OfficeView]:
            try:
                office = way_in()
                self._unseen.append(office)
                if job.is_cancelled:
                    self._close_unseen()
                    job.step(0, 1)
                return office, office.overview.office()
            finally:
                _spare_collector()

        self.tasks.run(enter, done=partial(self._on_opened, location), failed=self._on_not_opened)

    def _on_opened(self, location: str, opened: tuple[Office, OfficeView]) -> None:
        self.office, view = opened
        self._unseen = [each for each in self._unseen if each is not self.office]
        self.pages.use(self.office)
        address = urlsplit(location)
        if address.password is None and "password=" not in address.query:
            self._memory.keep(_LAST_OFFICE, location)
        self.window.show_office(view)
        self.window.show_notice(self.office.notice)
        self.window.show_room(self.pages.last_room())
        if self.forms is not None:
            self.forms.look_for_unfinished()
        # After what the first page has asked for.
        self.tasks.run(_nothing, done=self._prove, failed=self._messages.failure)

    @Slot()
    def _on_came_back(self) -> None:
        if self.forms is not None:
            self.forms.look_for_unfinished()

    def _prove(self, _nothing: object) -> None:
        if self.proof is not None and self.office is not None:
            self.proof.begin(self.office)

    def _on_damaged(self, error: Exception) -> None:
        """Told as long as the office is open: it can be read, and every save is refused."""
        from dataclasses import replace

        if not isinstance(error, UserError):
            raise error
        if self.office is not None:
            self.office = replace(self.office, notice=f"{self.office.notice} {error}".strip())
            self.window.show_notice(self.office.notice)

    def _on_not_opened(self, error: Exception) -> None:
        welcome = self.window.show_room(Room.WELCOME)
        if not isinstance(error, UserError):
            raise error
        welcome.show_target(error)

    # leaving

    def _leave_office(self) -> None:
        """Close the office that is open, before anything else is done."""
        if self.forms is not None:
            self.forms.leave()
        self.tasks.forget()
        if self.proof is not None:
            self.proof.leave()
        self.window.forget_pages()
        self.pages.use(None)
        self.window.show_office(None)
        self.window.show_notice("")
        for office in self._given_up():
            self.tasks.run(partial(self._close, office), failed=self._messages.failure)

    def _close(self, office: Office, _job: object) -> None:
        assert self.proof is not None  # made before any office is opened
        with self.proof.at_work:
            office.close()

    def _given_up(self) -> list[Office]:
        """What was open and has to be closed, the past first."""
        past = self.past_view.leave() if self.past_view is not None else []
        office, self.office = self.office, None
        return [*past, *([office] if office is not None else []), *self._taken_unseen()]

    def _taken_unseen(self) -> Iterator[Office]:
        while self._unseen:
            yield self._unseen.pop()

    def _close_unseen(self) -> None:
        for office in self._taken_unseen():
            office.close()

    @Slot()
    def _on_closing(self) -> None:
        self.tasks.finish()
        if self.proof is not None:
            self.proof.finish()
        if self.forms is not None:
            self.forms.leave()
        for office in self._given_up():
            try:
                office.close()
            except UserError as error:
                self._messages.failure(error)
        self._memory.sync()

    # the ways in that the first page offers

    def _make_welcome(self) -> Page:
        from desktop.ui.screens.welcome import WelcomePage

        page = WelcomePage()
        page.sample_wanted.connect(self._on_sample_wanted)
        page.new_wanted.connect(self._on_new_wanted)
        page.open_wanted.connect(self._on_open_wanted)
        return page

    @Slot()
    def _on_other_wanted(self) -> None:
        self.window.show_room(Room.WELCOME)

    @Slot()
    def _on_sample_wanted(self) -> None:
        offered = Path.home() / "예시광역연합.mou"
        path = self._messages.ask_save("예시 자료를 저장할 곳", _KINDS, offered)
        if path is not None:
            self.make_sample(path)

    @Slot()
    def _on_new_wanted(self) -> None:
        name = self._messages.ask_office_name()
        if not name:
            return
        offered = Path.home() / f"{name}.mou"
        path = self._messages.ask_save("새 자료를 저장할 곳", _KINDS, offered)
        if path is not None:
            self.make_new(path, name)

    @Slot()
    def _on_open_wanted(self) -> None:
        path = self._messages.ask_open("자료 열기", _KINDS)
        if path is not None:
            self.open(str(path))


def _nothing(_job: object) -> None:
    """Work that is done when all before it is."""


def _spare_collector() -> None:
    """Leave all that was imported out of every later search for garbage.

    Until here `app` has kept the collector quiet. Searching the 120,000 objects of Qt,
    SQLAlchemy and their like anew would stop the window for 100 ms, again and again. Once is
    enough: what is garbage by the next time would stay for ever.
    """
    if not gc.isenabled() and not gc.get_freeze_count():
        gc.freeze()
        gc.enable()
