"""The open syllable survives Enter, shortcuts and changes of focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.ui.hangul import OpenSyllable


@pytest.fixture
def guard(qapp):
    made = OpenSyllable(qapp)
    yield made
    made.leave()
    made.deleteLater()


@pytest.fixture
def fields(qtbot, guard):
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    pair = QLineEdit(), QLineEdit()
    for field in pair:
        layout.addWidget(field)
    window.show()
    window.activateWindow()
    pair[0].setFocus()
    qtbot.waitUntil(pair[0].hasFocus)
    yield pair
    window.close()


def compose(text):
    for length in range(1, len(text) + 1):
        event = QInputMethodEvent(text[:length], [])
        QCoreApplication.sendEvent(QGuiApplication.focusObject(), event)


def test_enter_takes_the_syllable_along(qtbot, fields):
    entered = []
    fields[0].returnPressed.connect(lambda: entered.append(fields[0].text()))
    compose("김")
    assert fields[0].text() == ""
    qtbot.keyClick(fields[0], Qt.Key.Key_Return)
    assert entered == ["김"]


def test_a_shortcut_takes_the_syllable_along(qtbot, fields):
    compose("협")
    qtbot.keyClick(fields[0], Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert fields[0].text() == "협"


def test_leaving_the_field_keeps_the_syllable_there(qtbot, fields):
    compose("약")
    fields[1].setFocus()
    qtbot.waitUntil(fields[1].hasFocus)
    assert (fields[0].text(), fields[1].text()) == ("약", "")


def test_asking_for_it_commits_once(fields, guard):
    compose("군")
    guard.flush()
    guard.flush()
    assert fields[0].text() == "군"


def test_plain_letters_do_not_break_a_composition(qtbot, fields):
    compose("ㅎ")
    qtbot.keyClick(fields[0], Qt.Key.Key_Shift)
    assert fields[0].text() == ""


def test_a_field_that_is_gone_is_forgotten(qtbot, fields, guard):
    compose("한")
    fields[0].deleteLater()
    qtbot.waitUntil(lambda: guard._field is None or guard._field is fields[1])
    guard.flush()
    assert fields[1].text() == ""
