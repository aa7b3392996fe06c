"""Every room with its tabs and every dialog: named, readable, whole, and in order for Tab.

Screens that are added later are looked at as soon as they can be reached.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.ui import style_sheet
from tests.ui.accessibility import unnamed_inputs
from tests.ui.every_screen import dialogs, rooms, settled
from tests.ui.looking import cut_off, out_of_order, unreadable

SMALLEST = (960, 540)  # 1920×1080 at 200 %
ROOT = Path(__file__).resolve().parents[2]
FRAMES = {"FormFrame", "StepsDialog"}


def told(faults):
    return "\n".join(f"{place}: {fault}" for place, found in faults.items() for fault in found)


def check(faults, name, kind, found):
    if found:
        faults[f"{name}: {kind}"] = found


@pytest.fixture
def settle(qtbot, program):
    return settled(qtbot, program)


def test_rooms_are_named_readable_whole_and_in_order(program, settle):
    program.window.resize(*SMALLEST)
    faults = {}
    for name, window in rooms(program, settle):
        check(faults, name, "no name", unnamed_inputs(window))
        check(faults, name, "not readable", unreadable(window))
        check(faults, name, "cut off", cut_off(window))
        check(faults, name, "out of order", out_of_order(window.front))
    assert not faults, told(faults)


def test_dialogs_are_named_readable_whole_and_in_order(program, settle):
    program.window.resize(*SMALLEST)
    faults = {}
    for name, dialog in dialogs(program, settle):
        dialog.resize(min(dialog.width(), SMALLEST[0]), min(dialog.height(), SMALLEST[1] - 40))
        settle()
        check(faults, name, "no name", unnamed_inputs(dialog))
        check(faults, name, "not readable", unreadable(dialog))
        check(faults, name, "cut off", cut_off(dialog))
        check(faults, name, "out of order", out_of_order(dialog))
    assert not faults, told(faults)


def test_rooms_and_dialogs_are_readable_when_it_is_dark(program, settle, dark):
    faults = {}
    for name, window in (*rooms(program, settle),):
        check(faults, name, "not readable", unreadable(window))
    for name, dialog in dialogs(program, settle):
        check(faults, name, "not readable", unreadable(dialog))
    assert not faults, told(faults)


def test_the_window_follows_the_system_between_light_and_dark(qapp, program, settle):
    from desktop import app

    app.complete(qapp)
    before = program.window.grab().toImage().pixelColor(5, 60).lightness()
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    settle()
    assert program.window.grab().toImage().pixelColor(5, 60).lightness() < 80 < before
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    settle()
    assert program.window.grab().toImage().pixelColor(5, 60).lightness() == before
    style_sheet.apply(qapp, dark=False)


def test_every_dialog_of_the_program_is_looked_at(program, settle):
    bases = {"QDialog", "StepsDialog", "FormFrame"}
    made = {
        node.name
        for file in (ROOT / "desktop" / "ui").rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        and bases & {getattr(base, "id", "") for base in node.bases}
    }
    seen = {type(dialog).__name__ for _, dialog in dialogs(program, settle)}
    assert made - seen - FRAMES == set()
    assert "FormDialog" in seen
