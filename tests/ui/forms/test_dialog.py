"""A form from its opening to its saving: errors, warnings, others' changes, leaving."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.domain.errors import InvalidEntry, Refused
from desktop.ui.forms.wording import same_entries
from tests.ui.accessibility import unnamed_inputs
from tests.ui.forms.form_window import error_of, press, write
from tests.ui.forms.memory_forms import ENTRIES, OLD

CONTROL = Qt.KeyboardModifier.ControlModifier


def wait_for_answer(qtbot, dialog):
    qtbot.waitUntil(lambda: not dialog.saving.is_under_way)


# --- saving ---


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [(Qt.Key.Key_S, CONTROL), (Qt.Key.Key_Return, CONTROL), (Qt.Key.Key_Enter, CONTROL)],
)
def test_a_form_is_saved_by_key_and_is_gone(qtbot, open_form, forms, key, modifiers):
    dialog = open_form()
    write(dialog, "title", "새 협약")
    with qtbot.waitSignal(dialog.finished):
        press(qtbot, key, modifiers)
    assert [saved.number for saved in dialog.outcomes] == [12]
    assert forms.saved[0][1]["title"] == "새 협약"
    assert forms.kept == {}


def test_a_form_is_saved_by_its_button(qtbot, open_form, forms):
    dialog = open_form(OLD)
    with qtbot.waitSignal(dialog.finished):
        qtbot.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    form, entries = forms.saved[0]
    assert form.seen == 3
    assert same_entries(entries, ENTRIES)


def test_what_is_missing_is_said_beside_every_empty_required_field(qtbot, open_form, forms):
    dialog = open_form()
    dialog.body.go_to("money")
    press(qtbot, Qt.Key.Key_S, CONTROL)
    assert error_of(dialog, "title") == "필수 항목입니다. 내용을 입력하십시오."
    assert dialog.body.control("title").target.hasFocus()
    assert forms.calls == []
    write(dialog, "title", "협약")
    assert error_of(dialog, "title") == ""


def test_a_refused_field_has_its_sentence_and_keeps_what_was_typed(qtbot, open_form, forms):
    dialog = open_form()
    write(dialog, "title", "협약")
    write(dialog, "money", "-3")
    forms.fails.append(InvalidEntry("money", "금액은 0보다 작을 수 없습니다."))
    dialog.save()
    wait_for_answer(qtbot, dialog)
    assert error_of(dialog, "money") == "금액은 0보다 작을 수 없습니다."
    assert dialog.body.control("money").target.hasFocus()
    assert dialog.body.control("money").entry() == "-3"
    assert "0보다" in dialog.body.control("money").target.accessibleDescription()
    assert dialog.body.control("money").target.property("wrong") is True
    assert not dialog.band.isVisible()
    assert forms.saved == []


def test_a_refused_cell_is_pointed_at_in_its_row(qtbot, open_form, forms):
    dialog = open_form(OLD)
    forms.fails.append(InvalidEntry("parties.1.title", "직위를 다시 입력하십시오."))
    dialog.save()
    wait_for_answer(qtbot, dialog)
    table = dialog.body.control("parties").table
    assert table.hasFocus()
    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, 1)
    said = [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]
    assert "2행 직위: 직위를 다시 입력하십시오." in said
    with qtbot.waitSignal(dialog.finished):
        dialog.save()


def test_an_error_of_no_field_is_told_at_the_top(qtbot, open_form, forms):
    dialog = open_form(OLD)
    forms.fails.append(InvalidEntry("elsewhere", "다른 항목이 맞지 않습니다."))
    dialog.save()
    wait_for_answer(qtbot, dialog)
    assert "다른 항목이 맞지 않습니다." in dialog.band.said.text()


def test_a_refusal_is_told_at_the_top_and_can_be_tried_again(qtbot, open_form, forms):
    dialog = open_form(OLD)
    forms.fails.append(Refused("마감한 회차입니다."))
    dialog.save()
    wait_for_answer(qtbot, dialog)
    assert "마감한 회차입니다." in dialog.band.said.text()
    assert "E-104" in dialog.band.said.text()
    with qtbot.waitSignal(dialog.finished):
        dialog.save()


def test_a_form_is_not_saved_twice_nor_left_while_it_is_saved(qtbot, open_form, forms, messages):
    dialog = open_form(OLD)
    dialog.save()
    dialog.save()
    dialog.reject()
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: bool(dialog.outcomes))
    assert forms.calls.count("save") == 1
    assert messages.asked == []


def test_a_bug_while_saving_is_raised_and_the_form_stays(qtbot, open_form, forms, messages):
    dialog = open_form(OLD)
    forms.fails.append(ZeroDivisionError())
    dialog.save()
    wait_for_answer(qtbot, dialog)
    assert [type(each) for each in messages.failures] == [ZeroDivisionError]
    messages.failures.clear()
    assert dialog.middle.isEnabled()
    assert "저장하지 못했습니다" in dialog.band.said.text()


# --- warnings ---


def test_a_like_agreement_is_shown_before_saving(qtbot, open_form, forms):
    forms.cautions = ("비슷한 협약이 있습니다: MOU-2023-004",)
    dialog = open_form(OLD)
    press(qtbot, Qt.Key.Key_S, CONTROL)
    wait_for_answer(qtbot, dialog)
    assert dialog.band.said.text() == "비슷한 협약이 있습니다: MOU-2023-004"
    assert forms.saved == []
    with qtbot.waitSignal(dialog.finished):
        press(qtbot, Qt.Key.Key_Return)
    assert len(forms.saved) == 1


def test_an_edit_after_the_warning_asks_again(qtbot, open_form, forms):
    forms.cautions = ("비슷한 협약이 있습니다.",)
    dialog = open_form(OLD)
    dialog.save()
    wait_for_answer(qtbot, dialog)
    write(dialog, "title", "다른 이름")
    assert not dialog.band.isVisible()
    forms.cautions = ()
    with qtbot.waitSignal(dialog.finished):
        dialog.save()
    assert forms.calls == ["warnings", "warnings", "save"]


# --- somebody else's change ---


@pytest.fixture
def conflict(qtbot, open_form, forms):
    dialog = open_form(OLD)
    write(dialog, "title", "내가 고친 이름")
    forms.seen = 4
    forms.stored |= {"title": "남이 고친 이름", "money": "1억원"}
    press(qtbot, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: dialog._conflict is not None)
    return dialog


def test_both_versions_stand_side_by_side(conflict):
    view = conflict._conflict
    assert set(view.choices) == {"title", "money"}
    said = {each.text() for each in view.findChildren(QLabel)}
    assert {"지금 저장된 값", "내가 입력한 값", "남이 고친 이름", "내가 고친 이름"} <= said
    assert unnamed_inputs(view) == []


def test_what_only_the_other_has_changed_is_taken_and_the_rest_is_mine(qtbot, conflict, forms):
    with qtbot.waitSignal(conflict.finished):
        press(qtbot, Qt.Key.Key_S, CONTROL)
    form, entries = forms.saved[0]
    assert form.seen == 4
    assert (entries["title"], entries["money"]) == ("내가 고친 이름", "1억원")
    assert entries["partner"] == "가온군"


def test_each_field_is_chosen_for_itself(qtbot, conflict, forms):
    theirs, _ = conflict._conflict.choices["title"]
    qtbot.mouseClick(theirs.parentWidget(), Qt.MouseButton.LeftButton)
    _, mine = conflict._conflict.choices["money"]
    mine.setFocus()
    qtbot.keyClick(mine, Qt.Key.Key_Space)
    with qtbot.waitSignal(conflict.finished):
        qtbot.mouseClick(conflict._conflict.settle, Qt.MouseButton.LeftButton)
    assert forms.saved[0][1]["title"] == "남이 고친 이름"
    assert forms.saved[0][1]["money"] == "497억원"


def test_esc_goes_back_to_the_form_with_everything_typed(qtbot, conflict, messages):
    press(qtbot, Qt.Key.Key_Escape)
    assert conflict._conflict is None
    assert conflict.isVisible()
    assert conflict.body.control("title").entry() == "내가 고친 이름"
    assert messages.asked == []
