"""Fixtures for tests that show widgets."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.ui import style, style_sheet
from desktop.ui.settings import WindowMemory
from desktop.ui.tasks import TaskRunner


class RecordedMessages:
    """Stands in for dialogs, which would block a test for ever, and answers what it was told."""

    def __init__(self) -> None:
        self.failures: list[Exception] = []
        self.open_path: Path | None = None
        self.save_path: Path | None = None
        self.folder: Path | None = None
        self.office_name = ""

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
