"""Ctrl+Z, Ctrl+Y and the offer in the status bar, in the whole window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from desktop.domain.forms import Saved
from desktop.services.activities import Activities
from desktop.services.desk import Desk
from desktop.ui.rooms import Room
from tests.ui.conftest import clock
from tests.ui.keyboard import press
from tests.ui.typing_hangul import commit

CONTROL = Qt.KeyboardModifier.ControlModifier


class Clerk:
    """Changes the open office as a page would, and tells the window."""

    def __init__(self, program):
        self.program = program
        self.desk = Desk(program.office.logbook._desk.database, "시험", clock)
        self.do = Activities(self.desk)
        self.clause_id = self.do.clauses.all()[0].id

    def text(self):
        return self.do.clauses.get(self.clause_id).value.text

    def write(self, text):
        stored = self.do.clauses.get(self.clause_id)
        changed = replace(stored.value, text=text)
        self.do.clauses.revise(self.clause_id, changed, seen=stored.version)
        number = self.desk.database.last_written
        self.program.pages.show_changed(Saved(sentence="조항 수정", number=number))


@pytest.fixture
def clerk(program):
    return Clerk(program)


def status(program):
    return program.window.status


def test_each_change_is_said_with_an_offer_to_take_it_back(qtbot, program, clerk):
    before = clerk.text()
    clerk.write("고친 글")
    assert status(program).said.text() == "조항 수정"
    assert status(program).undo.text() == "되돌리기"
    qtbot.mouseClick(status(program).undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: clerk.text() == before)
    qtbot.waitUntil(lambda: status(program).undo.text() == "다시 실행")
    assert status(program).said.text().endswith("되돌리기")
    qtbot.mouseClick(status(program).undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: clerk.text() == "고친 글")


def test_the_offer_goes_with_its_sentence(program, clerk):
    clerk.write("고친 글")
    assert status(program).undo.isVisible()
    status(program).say("다른 말")
    assert not status(program).undo.isVisible()
    clerk.write("또 고친 글")
    status(program)._quiet.timeout.emit()
    assert not status(program).undo.isVisible()
    assert status(program).said.text() == ""


def test_a_long_sentence_is_cut_and_leaves_the_window_its_size(program, clerk):
    program.window.resize(960, 540)
    narrow = program.window.minimumSizeHint().width()
    saved = Saved(sentence=f"협약 ‘{'가나다라' * 60}’ 수정", number=1)
    program.pages.show_changed(saved)
    assert status(program).undo.isVisible()
    assert program.window.minimumSizeHint().width() - narrow < 100
    assert program.window.width() == 960
    assert status(program).said.accessibleName() == saved.sentence


def test_the_time_of_saving_follows_each_change(qtbot, program, clerk):
    status(program).saved.clear()
    clerk.write("고친 글")
    qtbot.waitUntil(lambda: status(program).saved.text().startswith("저장됨 · "))


def test_ctrl_z_and_ctrl_y_work_from_any_room(qtbot, program, clerk):
    before = clerk.text()
    clerk.write("하나")
    clerk.write("둘")
    press(qtbot, program, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: clerk.text() == "하나")
    program.window.show_room(Room.REGISTER)
    press(qtbot, program, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: clerk.text() == before)
    program.window.show_room(Room.HISTORY)
    press(qtbot, program, Qt.Key.Key_Y, CONTROL)
    qtbot.waitUntil(lambda: clerk.text() == "하나")
    press(qtbot, program, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: clerk.text() == "둘")


def test_pages_that_are_built_are_read_again_after_an_undo(qtbot, program, clerk):
    clerk.write("하나")
    history = program.window.show_room(Room.HISTORY)
    qtbot.waitUntil(lambda: history.model.rowCount() > 0)
    count = history.model.rowCount()
    program.window.show_room(Room.HOME)
    press(qtbot, program, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: clerk.text() != "하나")
    qtbot.waitUntil(lambda: Room.HISTORY in program.pages._stale)
    program.window.show_room(Room.HISTORY)
    qtbot.waitUntil(lambda: history.model.rowCount() == count + 1)


def test_a_field_with_typing_of_its_own_keeps_ctrl_z(qtbot, program, clerk):
    clerk.write("고친 글")
    register = program.window.show_room(Room.REGISTER)
    register.filters.text.setFocus()
    commit(register.filters.text, "상생")
    press(qtbot, program, Qt.Key.Key_Z, CONTROL)
    assert register.filters.text.text() == ""
    assert clerk.text() == "고친 글"
    qtbot.waitUntil(lambda: register.model.rowCount() == 7)


def test_a_field_without_typing_lets_the_window_take_back(qtbot, program, clerk):
    before = clerk.text()
    clerk.write("고친 글")
    register = program.window.show_room(Room.REGISTER)
    register.filters.text.setFocus()
    press(qtbot, program, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: clerk.text() == before)


def test_with_nothing_to_take_back_it_says_so(qtbot, program, clerk):
    press(qtbot, program, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: status(program).said.text().startswith("이번에 연 뒤로"))
    press(qtbot, program, Qt.Key.Key_Y, CONTROL)
    qtbot.waitUntil(lambda: status(program).said.text().startswith("다시 실행할"))


def test_what_forbids_it_is_told(qtbot, program, clerk, messages):
    clerk.write("하나")
    number = clerk.desk.database.last_written
    clerk.write("둘")
    program.taking_back.undo(number)
    qtbot.waitUntil(lambda: len(messages.failures) == 1)
    assert messages.failures[0].code == "E-105"
    assert clerk.text() == "둘"


def test_without_an_office_the_keys_do_nothing(qtbot, start):
    program = start()
    press(qtbot, program, Qt.Key.Key_Z, CONTROL)
    assert status(program).said.text() == ""
