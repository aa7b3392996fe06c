"""Fixtures for tests that show widgets."""

from __future__ import annotations

import shutil
from datetime import date, datetime, timedelta, timezone
from functools import partial
from pathlib import Path

import pytest

from desktop import app
from desktop.services.office_files import create_office, open_office
from desktop.services.sample import load_sample, sample_office
from desktop.ui import style, style_sheet
from desktop.ui.messages import Unsaved
from desktop.ui.program import Program
from desktop.ui.rooms import Room
from desktop.ui.settings import WindowMemory
from desktop.ui.tasks import TaskRunner

_PATIENCE = 30_000


class RecordedMessages:
    """Stands in for dialogs, which would block a test for ever, and answers what it was told."""

    def __init__(self) -> None:
        self.failures: list[Exception] = []
        self.open_path: Path | None = None
        self.save_path: Path | None = None
        self.folder: Path | None = None
        self.office_name = ""
        self.past_day: date | None = None
        self.days_offered: tuple[date, date] | None = None
        self.unsaved = Unsaved.LEFT
        self.asked: list[str] = []

    def failure(self, error: Exception) -> None:
        self.failures.append(error)

    def ask_open(self, _title: str, _kinds: str) -> Path | None:
        return self.open_path

    def ask_save(self, _title: str, _kinds: str, _offered: Path) -> Path | None:
        return self.save_path

    def ask_folder(self, _title: str, _offered: Path) -> Path | None:
        return self.folder

    def ask_office_name(self) -> str:
        return self.office_name

    def ask_past_day(self, first: date, last: date) -> date | None:
        self.days_offered = first, last
        return self.past_day

    def ask_unsaved(self, title: str) -> Unsaved:
        self.asked.append(title)
        return self.unsaved


@pytest.fixture
def qtbot(qtbot):
    """Waits as long as a slow machine may need; what comes at once is not waited for."""
    qtbot.waitUntil = partial(qtbot.waitUntil, timeout=_PATIENCE)
    qtbot.waitSignal = partial(qtbot.waitSignal, timeout=_PATIENCE)
    return qtbot


@pytest.fixture(autouse=True)
def _dressed(qapp):
    """The light look of the program, whatever a test before has done."""
    if not hasattr(qapp, "has_our_look"):
        style_sheet.apply(qapp, dark=False)
        qapp.has_our_look = True


@pytest.fixture
def dark(qapp):
    """The dark look, for one test."""
    style_sheet.apply(qapp, dark=True)
    yield style.DARK
    style_sheet.apply(qapp, dark=False)


@pytest.fixture
def memory(tmp_path):
    return WindowMemory(tmp_path / "window.ini")


@pytest.fixture
def messages():
    return RecordedMessages()


@pytest.fixture
def tasks(qapp):
    tasks = TaskRunner()
    yield tasks
    tasks.finish()


KOREA = timezone(timedelta(hours=9))


def clock() -> datetime:
    """The day on which the sample is looked at in these tests."""
    return datetime(2026, 10, 20, 9, 0, tzinfo=KOREA)


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory) -> Path:
    """The sample office, made once; tests work on copies."""
    path = tmp_path_factory.mktemp("sample") / "예시광역연합.mou"
    create_office(str(path), sample_office(), user="시험", clock=clock, enter=load_sample).close()
    return path


@pytest.fixture
def sample_path(sample_file, tmp_path) -> Path:
    return Path(shutil.copy(sample_file, tmp_path))


@pytest.fixture(scope="session")
def sample(sample_file, tmp_path_factory):
    """The sample office, open once on real SQLite for all tests that only read."""
    path = shutil.copy(sample_file, tmp_path_factory.mktemp("reading"))
    opened = open_office(str(path), user="시험", clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def start(qtbot, qapp, messages, tmp_path):
    """Start the window as the program does; every one started is closed again."""
    started = []

    def begin(location=None, size=(1280, 720)):
        memory = WindowMemory(tmp_path / "window.ini")
        offices = app.OfficeFiles("시험", clock)
        program = Program(offices, messages, memory, str(location) if location else None)
        qtbot.addWidget(program.window)
        started.append(program)
        if size:
            program.window.resize(*size)
        program.window.show()
        program.window.activateWindow()
        qtbot.waitUntil(lambda: program.window.room is not None, timeout=20_000)
        return program

    yield begin
    for program in started:
        program.window.close()
        program._open_syllable.leave()


@pytest.fixture
def program(qtbot, start, sample_path):
    made = start(sample_path)
    home = made.window.page(Room.HOME)
    qtbot.waitUntil(lambda: home.cares.rowCount() > 0)
    qtbot.waitUntil(lambda: made.window.isActiveWindow() and home.care_list.hasFocus())
    return made
