"""The whole job once: commands in processes of their own, and the real window between them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop import app
from desktop.domain.codes import ReportKind
from desktop.ui import style_sheet
from desktop.ui.program import Program
from desktop.ui.rooms import Room
from desktop.ui.settings import WindowMemory
from tests.ui.conftest import RecordedMessages, clock

ROOT = Path(__file__).resolve().parents[2]
KINDS = {ReportKind.BRIEFING: ".docx", ReportKind.TRACKER: ".xlsx"}


def command(*words: str | Path) -> str:
    """Run the program as a script does; gives what it printed on standard output."""
    ran = subprocess.run(
        [sys.executable, "-m", "desktop", *map(str, words)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def facts(office: Path) -> dict:
    """Everything stored but the notes of documents issued, which every making adds to."""
    stored = json.loads(command("facts", "--file", office, "--json"))
    return {table: rows for table, rows in stored.items() if table != "report_run"}


@pytest.fixture
def open_window(qtbot, qapp, tmp_path):
    style_sheet.apply(qapp, dark=False)
    opened = []

    def open_on(office: Path) -> Program:
        memory = WindowMemory(tmp_path / "window.ini")
        program = Program(app.OfficeFiles("시험", clock), RecordedMessages(), memory, str(office))
        qtbot.addWidget(program.window)
        opened.append(program)
        program.window.resize(1280, 720)
        program.window.show()
        qtbot.waitUntil(lambda: program.office is not None, timeout=30_000)
        return program

    yield open_on
    for program in opened:
        program.window.close()
        program._open_syllable.leave()


def shown_cares(qtbot, program: Program) -> list[str]:
    home = program.window.show_room(Room.HOME)
    qtbot.waitUntil(lambda: home.cares.rowCount() > 0, timeout=30_000)
    return [home.cares.index(row, 1).data() for row in range(home.cares.rowCount())]


def shown_titles(qtbot, program: Program) -> list[str]:
    register = program.window.show_room(Room.REGISTER)
    qtbot.waitUntil(lambda: register.model.rowCount() == 7, timeout=30_000)
    return [register.model.index(row, 0).data() for row in range(7)]


def make_documents(qtbot, program: Program, folder: Path) -> dict[ReportKind, bytes]:
    page = program.window.show_room(Room.REPORTS)
    qtbot.waitUntil(page.form.make.isEnabled, timeout=30_000)
    page.form.show_folder(folder)
    for count, kind in enumerate(KINDS, start=1):
        page.form.kind.show_value(kind)
        qtbot.mouseClick(page.form.make, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda made=count: len(page.made.paths) == made, timeout=60_000)
        qtbot.waitUntil(page.form.make.isEnabled)
    return {kind: next(folder.glob(f"*{suffix}")).read_bytes() for kind, suffix in KINDS.items()}


def test_sample_window_documents_close_and_reopen_are_equal(qtbot, open_window, tmp_path):
    office, folder = tmp_path / "예시.mou", tmp_path / "문서"
    folder.mkdir()
    command("sample", office)
    at_first = facts(office)

    program = open_window(office)
    cares, titles = shown_cares(qtbot, program), shown_titles(qtbot, program)
    by_window = make_documents(qtbot, program, folder)
    program.window.close()

    assert facts(office) == at_first
    for kind, suffix in KINDS.items():
        out = tmp_path / f"명령{suffix}"
        command("report", kind, "--file", office, "--out", out, "--as-of", "2026-09-30")
        assert out.read_bytes() == by_window[kind]

    again = open_window(office)
    assert shown_cares(qtbot, again) == cares
    assert shown_titles(qtbot, again) == titles
    assert command("check", "--file", office) == ""
