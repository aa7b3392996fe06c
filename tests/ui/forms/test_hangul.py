"""No syllable is lost, doubled or changed by anything that may happen in a form."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent

from desktop.ui.messages import Unsaved
from tests.ui.forms.form_window import press, write
from tests.ui.forms.memory_forms import NEW, OLD

CONTROL = Qt.KeyboardModifier.ControlModifier
TEXTS = ("title", "purpose", "partner")
JAMO = {"한": "ㅎ하한", "글": "ㄱ그글", "협": "ㅎ혀협", "약": "ㅇ야약"}


def compose(syllable):
    for step in JAMO[syllable]:
        QCoreApplication.sendEvent(QGuiApplication.focusObject(), QInputMethodEvent(step, []))


def commit(syllable):
    event = QInputMethodEvent()
    event.setCommitString(syllable)
    QCoreApplication.sendEvent(QGuiApplication.focusObject(), event)


def entry(dialog, key):
    return dialog.body.control(key).entry()


@pytest.mark.parametrize("key", TEXTS)
def test_saving_by_key_takes_the_syllable_along(qtbot, open_form, forms, key):
    dialog = open_form()
    write(dialog, "title", "협약")
    dialog.body.go_to(key)
    dialog.body.control(key).target.clear()
    compose("한")
    with qtbot.waitSignal(dialog.finished):
        press(qtbot, Qt.Key.Key_S, CONTROL)
    assert forms.saved[0][1][key] == "한"


def test_saving_by_mouse_takes_the_syllable_along(qtbot, open_form, forms):
    dialog = open_form()
    compose("글")
    with qtbot.waitSignal(dialog.finished):
        qtbot.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    assert forms.saved[0][1]["title"] == "글"


@pytest.mark.parametrize("key", TEXTS)
@pytest.mark.parametrize("leaving", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_leaving_a_field_keeps_the_syllable_in_it(qtbot, open_form, key, leaving):
    dialog = open_form()
    dialog.body.go_to(key)
    compose("협")
    press(qtbot, leaving)
    assert not dialog.body.control(key).target.hasFocus()
    assert {each: entry(dialog, each) for each in TEXTS} == dict.fromkeys(TEXTS, "") | {key: "협"}


def test_enter_moves_on_with_the_syllable_where_it_was(qtbot, open_form):
    dialog = open_form()
    compose("약")
    press(qtbot, Qt.Key.Key_Return)
    assert (entry(dialog, "title"), entry(dialog, "purpose")) == ("약", "")


@pytest.mark.parametrize("leave", ["esc", "close", "cancel"])
def test_leaving_the_form_counts_the_open_syllable_as_a_change(
    qtbot, open_form, forms, messages, leave
):
    dialog = open_form()
    compose("한")
    messages.unsaved = Unsaved.SAVE
    with qtbot.waitSignal(dialog.finished):
        if leave == "esc":
            press(qtbot, Qt.Key.Key_Escape)
        elif leave == "close":
            dialog.close()
        else:
            qtbot.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
    assert messages.asked == ["협약 등록"]
    assert forms.saved[0][1]["title"] == "한"


def test_keeping_counts_the_open_syllable_and_does_not_end_it(qtbot, open_form, forms):
    dialog = open_form()
    commit("한")
    compose("글")
    dialog.keeper.keep()
    qtbot.waitUntil(lambda: NEW in forms.kept)
    assert forms.kept[NEW].entries["title"] == "한글"
    assert entry(dialog, "title") == "한"
    commit("글")
    assert entry(dialog, "title") == "한글"


def test_an_open_syllable_alone_is_kept_as_well(qtbot, open_form, forms):
    open_form()
    compose("협")
    qtbot.waitUntil(lambda: NEW in forms.kept, timeout=2000)
    assert forms.kept[NEW].entries["title"] == "협"


def test_an_open_cell_is_kept_with_its_open_syllable(qtbot, open_form, forms):
    dialog = open_form(OLD)
    table = dialog.body.control("parties").table
    table.go_to(2, 1)
    table.setFocus()
    commit("한")
    compose("글")
    qtbot.waitUntil(lambda: OLD in forms.kept, timeout=2000)
    assert forms.kept[OLD].entries["parties"][2] == {"title": "한글"}
    assert table.is_editing


@pytest.mark.parametrize("how", ["save", "tab", "enter", "elsewhere"])
def test_a_cell_takes_the_syllable_along(qtbot, open_form, forms, how):
    dialog = open_form(OLD)
    table = dialog.body.control("parties").table
    table.go_to(2, 1)
    table.setFocus()
    compose("약")
    if how == "save":
        with qtbot.waitSignal(dialog.finished):
            press(qtbot, Qt.Key.Key_S, CONTROL)
        assert forms.saved[0][1]["parties"][2] == {"title": "약"}
        return
    if how == "elsewhere":
        dialog.body.go_to("title")
    else:
        press(qtbot, {"tab": Qt.Key.Key_Tab, "enter": Qt.Key.Key_Return}[how])
    assert entry(dialog, "parties")[2] == {"title": "약"}


@pytest.mark.parametrize("seed", range(12))
def test_random_composing_between_leaving_keeping_and_warned_saves(
    qtbot, open_form, forms, guard, seed
):
    """Twenty-five acts each; what was composed stands in its field once, in order."""
    chance = random.Random(seed)
    forms.cautions = ("비슷한 협약이 있습니다.",)
    dialog = open_form()
    typed = dict.fromkeys(TEXTS, "")
    for _ in range(25):
        here, syllable = chance.choice(TEXTS), chance.choice(list(JAMO))
        dialog.body.go_to(here)
        compose(syllable)
        name = chance.choice(ACTS)
        act(qtbot, dialog, name)
        typed[here] += syllable
        if name == "enter" and here == "purpose":
            typed[here] += "\n"
        if guard.preedit:  # still open: the next syllable, or leaving the field, ends it
            chance.choice([commit, lambda _syllable: dialog.body.go_to("money")])(syllable)
        assert {key: entry(dialog, key) for key in TEXTS} == typed


KEYS = {"tab": Qt.Key.Key_Tab, "enter": Qt.Key.Key_Return, "esc": Qt.Key.Key_Escape}
ACTS = [*KEYS, "go on", "keep", "save", "save by mouse", "close"]


def act(qtbot, dialog, name):
    """Saving only warns and leaving is thought better of, so that the form stays."""
    if name in KEYS:
        press(qtbot, KEYS[name])
    elif name == "keep":
        dialog.keeper.keep()
    elif name == "close":
        dialog.close()
    elif name == "save":
        press(qtbot, Qt.Key.Key_S, CONTROL)
    elif name == "save by mouse":
        qtbot.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.saving.is_under_way)
