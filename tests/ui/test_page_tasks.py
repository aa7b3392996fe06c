"""Pages that are thrown away while the worker is still busy for them."""

from __future__ import annotations

import gc
import weakref

from desktop.ui.rooms import Room


def test_nothing_comes_back_to_a_page_that_was_thrown_away(qtbot, program):
    page = program.window.show_room(Room.HISTORY)
    qtbot.waitUntil(lambda: not program.tasks._waiting and page.model.rowCount() > 0)
    heard = []
    page._on_found = heard.append
    page.reload()
    program.window.show_room(Room.HOME)
    program.window.forget_other_pages()
    page.reload()  # as a timer of it that rings before it is destroyed
    qtbot.waitUntil(lambda: not program.tasks._waiting)
    assert heard == []


def test_a_page_made_anew_is_filled(qtbot, program):
    before = program.window.show_room(Room.HISTORY)
    qtbot.waitUntil(lambda: before.model.rowCount() > 0)
    program.window.show_room(Room.HOME)
    program.window.forget_other_pages()
    again = program.window.show_room(Room.HISTORY)
    assert again is not before
    qtbot.waitUntil(lambda: again.model.rowCount() > 0)


def test_a_dialog_that_was_closed_asks_for_nothing_more(qtbot, program):
    page = program.window.show_room(Room.PEOPLE)
    qtbot.waitUntil(lambda: not program.tasks._waiting and page.departments.model.rowCount() > 0)
    page.acts.reorganise.click()
    dialog = page.acts.dialog
    qtbot.waitUntil(lambda: not program.tasks._waiting)
    heard = []
    dialog._on_departments = heard.append
    dialog.done(0)
    dialog._read_departments()  # as its timer that rings before it is destroyed
    qtbot.waitUntil(lambda: not program.tasks._waiting)
    assert heard == []


def test_nothing_keeps_a_page_that_was_thrown_away(qtbot, program):
    page = weakref.ref(program.window.show_room(Room.HISTORY))
    qtbot.waitUntil(lambda: not program.tasks._waiting and page().model.rowCount() > 0)
    program.window.show_room(Room.HOME)
    program.window.forget_other_pages()
    qtbot.waitUntil(lambda: gc.collect() >= 0 and page() is None)
