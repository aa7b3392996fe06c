"""Opens forms as the window does, over forms that live in memory."""

from __future__ import annotations

import pytest

from desktop.ui.forms.dialog import FormDialog
from desktop.ui.hangul import OpenSyllable
from tests.ui.forms.memory_forms import NEW, MemoryForms, now


@pytest.fixture
def guard(qapp):
    made = OpenSyllable(qapp)
    yield made
    made.leave()
    made.setParent(None)
    made.deleteLater()


@pytest.fixture
def forms():
    return MemoryForms()


@pytest.fixture
def open_form(qtbot, forms, tasks, messages, memory, guard):
    """Open the form of a target as the window does; `done` collects what it has saved."""
    opened = []

    def begin(target=NEW):
        dialog = FormDialog(forms.open(target), forms, tasks, messages, memory, now)
        dialog.outcomes = []
        dialog.saved.connect(dialog.outcomes.append)
        dialog.finished.connect(lambda _result: opened.remove(dialog))
        opened.append(dialog)
        dialog.fill()
        dialog.open()
        dialog.activateWindow()
        first = dialog.body.control("title").target
        qtbot.waitUntil(first.hasFocus)
        return dialog

    yield begin
    for dialog in list(opened):
        dialog.keeper.pause()
        dialog.done(0)
    assert messages.failures == []
