"""The review with a release pasted into it, and the office behind it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from desktop.services.activities import Activities
from desktop.ui.rooms import Room
from tests.services.reviewing.texts import RELEASE
from tests.ui.review.by_keys import KEY, MODIFIER, press


@pytest.fixture
def page(program, qtbot):
    """The review, entered from 협약 with the release on the clipboard."""
    QApplication.clipboard().setText(RELEASE)
    register = program.window.show_room(Room.REGISTER)
    qtbot.waitUntil(lambda: register.model.rowCount() > 0)
    register.table.setFocus()
    press(register.table, KEY.Key_V, MODIFIER.ControlModifier | MODIFIER.ShiftModifier)
    made = program.window.front
    qtbot.waitUntil(lambda: made.review is not None, timeout=10_000)
    qtbot.waitUntil(lambda: not program.tasks._waiting)
    return made


@pytest.fixture
def do(program):
    return Activities(program.office.overview._desk)
