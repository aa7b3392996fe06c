"""The one question about unsaved changes, as it is really asked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop.ui.focus_ring import FocusRing
from desktop.ui.messages import MessageBoxes, Unsaved


def ask(qtbot, act):
    """Ask, and let `act` answer in the box that is open by then."""
    said = []

    def answer():
        box = QApplication.activeModalWidget()
        said.append(box.text())
        act(box)

    QTimer.singleShot(50, answer)
    return MessageBoxes().ask_unsaved("협약 등록"), said


@pytest.mark.parametrize(
    ("words", "answer"),
    [("저장", Unsaved.SAVE), ("버림", Unsaved.DISCARD), ("취소", Unsaved.LEFT)],
)
def test_each_button_gives_its_answer(qtbot, words, answer):
    def press(box):
        button = next(each for each in box.buttons() if each.text() == words)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    given, said = ask(qtbot, press)
    assert given is answer
    assert said == ["‘협약 등록’에 저장하지 않은 내용이 있습니다."]


def test_esc_leaves_everything_and_enter_saves(qtbot):
    assert ask(qtbot, lambda box: qtbot.keyClick(box, Qt.Key.Key_Escape))[0] is Unsaved.LEFT
    assert ask(qtbot, lambda box: qtbot.keyClick(box, Qt.Key.Key_Return))[0] is Unsaved.SAVE


def test_one_sees_where_the_keyboard_is(qtbot):
    seen = []

    def look(box):
        button, ring = box.focusWidget(), box.findChild(FocusRing)
        qtbot.waitUntil(ring.isVisible)
        corner = button.mapTo(box, QPoint(0, 0))
        seen.append(ring.geometry().contains(QRect(corner, button.size())))
        qtbot.keyClick(box, Qt.Key.Key_Escape)

    ask(qtbot, look)
    assert seen == [True]
