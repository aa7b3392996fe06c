"""Leaving a form, what is kept of it meanwhile, and how it is offered again."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt

from desktop.domain.errors import StorageUnavailable
from desktop.domain.forms import FormField
from desktop.ui.forms.wording import age_words, entry_words, since_words
from desktop.ui.messages import Unsaved
from tests.ui.forms.form_window import press, write
from tests.ui.forms.memory_forms import ENTRIES, FIELDS, NEW, OLD

# --- leaving ---


def test_a_form_without_changes_is_left_without_a_question(qtbot, open_form, forms, messages):
    dialog = open_form(OLD)
    with qtbot.waitSignal(dialog.finished):
        press(qtbot, Qt.Key.Key_Escape)
    assert messages.asked == []
    assert forms.calls == []


def test_changes_are_asked_about_once_and_thrown_away(qtbot, open_form, forms, messages):
    dialog = open_form(OLD)
    write(dialog, "title", "바꾼 이름")
    qtbot.waitUntil(lambda: OLD in forms.kept)
    messages.unsaved = Unsaved.DISCARD
    with qtbot.waitSignal(dialog.finished):
        press(qtbot, Qt.Key.Key_Escape)
    assert messages.asked == ["협약 수정"]
    qtbot.waitUntil(lambda: forms.kept == {})
    assert forms.saved == []


def test_changes_are_saved_on_leaving_by_the_cross(qtbot, open_form, forms, messages):
    dialog = open_form(OLD)
    write(dialog, "title", "바꾼 이름")
    messages.unsaved = Unsaved.SAVE
    with qtbot.waitSignal(dialog.finished):
        dialog.close()
    assert forms.saved[0][1]["title"] == "바꾼 이름"
    assert len(messages.asked) == 1


def test_thinking_better_of_leaving_changes_nothing(qtbot, open_form, forms, messages):
    dialog = open_form(OLD)
    write(dialog, "title", "바꾼 이름")
    qtbot.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog.body.control("title").entry() == "바꾼 이름"
    assert len(messages.asked) == 1


def test_the_size_is_remembered_by_kind(qtbot, open_form):
    dialog = open_form()
    dialog.resize(640, 480)
    with qtbot.waitSignal(dialog.finished):
        dialog.reject()
    assert open_form(OLD).size().toTuple() == (640, 480)


# --- kept meanwhile ---


def test_typing_is_kept_within_two_seconds(qtbot, open_form, forms):
    dialog = open_form(OLD)
    write(dialog, "title", "쓰는 중")
    qtbot.waitUntil(lambda: OLD in forms.kept, timeout=2000)
    assert forms.kept[OLD].entries["title"] == "쓰는 중"
    assert forms.kept[OLD].seen == 3


def test_leaving_a_field_keeps_at_once(qtbot, open_form, forms):
    dialog = open_form()
    write(dialog, "title", "쓰는 중")
    press(qtbot, Qt.Key.Key_Tab)
    assert not dialog.keeper.is_pending
    qtbot.waitUntil(lambda: NEW in forms.kept)


def test_what_cannot_be_kept_is_told_and_typing_goes_on(qtbot, open_form, forms):
    dialog = open_form()
    forms.keep_fails.append(StorageUnavailable("S-204", "디스크가 가득 찼습니다."))
    write(dialog, "title", "쓰는 중")
    qtbot.waitUntil(dialog.band.isVisible)
    assert "보관하지 못했습니다" in dialog.band.said.text()
    assert dialog.body.control("title").target.hasFocus()


def test_a_form_that_could_not_be_kept_may_be_left_at_once(qtbot, open_form, forms, messages):
    dialog = open_form()
    write(dialog, "title", "쓰는 중")
    forms.keep_fails.append(StorageUnavailable("S-204", "디스크가 가득 찼습니다."))
    messages.unsaved = Unsaved.DISCARD
    press(qtbot, Qt.Key.Key_Tab)
    with qtbot.waitSignal(dialog.finished):
        dialog.reject()
    qtbot.waitUntil(lambda: forms.calls == ["drop"])


def test_what_is_being_saved_is_kept_until_it_is_saved(qtbot, open_form, forms):
    dialog = open_form()
    write(dialog, "title", "협약")
    forms.before_entering = lambda: forms.calls.append(f"kept {len(forms.kept)}")
    with qtbot.waitSignal(dialog.finished):
        dialog.save()
    assert "kept 1" in forms.calls
    assert forms.kept == {}


def test_what_was_left_is_offered_with_its_age(qtbot, open_form, forms):
    forms.leave(NEW, {"title": "쓰다 만 협약"}, minutes=3)
    dialog = open_form()
    dialog.offer(forms.unfinished()[0])
    assert dialog.band.said.text() == "3분 전에 쓰다 만 내용이 있습니다."
    assert [button.text() for button in dialog.band.buttons] == ["이어 쓰기", "버림"]
    assert not dialog.middle.isEnabled()
    press(qtbot, Qt.Key.Key_Return)
    assert dialog.body.control("title").entry() == "쓰다 만 협약"
    assert dialog.is_changed()
    with qtbot.waitSignal(dialog.finished):
        dialog.save()
    assert forms.saved[0][1]["title"] == "쓰다 만 협약"


def test_what_was_left_can_be_thrown_away(qtbot, open_form, forms):
    forms.leave(OLD, ENTRIES | {"title": "쓰다 만"}, minutes=90)
    dialog = open_form(OLD)
    dialog.offer(forms.unfinished()[0])
    qtbot.mouseClick(dialog.band.buttons[1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: forms.kept == {})
    assert dialog.body.control("title").entry() == ENTRIES["title"]
    assert not dialog.is_changed()


def test_an_offer_that_is_not_answered_stays(qtbot, open_form, forms, messages):
    forms.leave(NEW, {"title": "쓰다 만 협약"}, minutes=3)
    dialog = open_form()
    dialog.offer(forms.unfinished()[0])
    with qtbot.waitSignal(dialog.finished):
        press(qtbot, Qt.Key.Key_Escape)
    assert NEW in forms.kept
    assert messages.asked == []


def test_going_on_with_an_old_version_finds_the_other_change(qtbot, open_form, forms):
    forms.leave(OLD, ENTRIES | {"title": "내 이름"}, minutes=3, seen=2)
    forms.stored["title"] = "남의 이름"
    dialog = open_form(OLD)
    dialog.offer(forms.unfinished()[0])
    press(qtbot, Qt.Key.Key_Return)
    dialog.save()
    qtbot.waitUntil(lambda: dialog._conflict is not None)
    assert set(dialog._conflict.choices) == {"title"}
    dialog._leave_conflict()


def test_going_on_takes_for_changed_only_what_was_typed_then(qtbot, open_form, forms):
    forms.leave(OLD, ENTRIES | {"title": "내 이름"}, minutes=3, seen=2)
    forms.stored["purpose"] = "남의 목적"
    dialog = open_form(OLD)
    dialog.offer(forms.unfinished()[0])
    press(qtbot, Qt.Key.Key_Return)
    dialog.save()
    qtbot.waitUntil(lambda: dialog._conflict is not None)
    chosen = dialog._conflict.chosen()
    assert (chosen["title"], chosen["purpose"]) == ("내 이름", "남의 목적")
    dialog._leave_conflict()


# --- words ---


def test_ages_are_said_as_people_say_them():
    ages = [timedelta(seconds=59), timedelta(minutes=59), timedelta(hours=23), timedelta(days=9)]
    assert [age_words(age) for age in ages] == ["방금", "59분 전", "23시간 전", "9일 전"]
    assert since_words(timedelta()) == "방금"
    assert since_words(timedelta(minutes=3)) == "3분 전에"


def test_entries_are_compared_by_their_words():
    by_key = {field.key: field for field in FIELDS}
    assert entry_words(by_key["kind"], "invest") == "투자협약"
    assert entry_words(by_key["bases"], "law plan") == "법률, 계획"
    assert entry_words(by_key["public"], "") == "아니요"
    assert entry_words(by_key["parties"], ENTRIES["parties"]) == "가온군 · 군수\n나래시 · 시장"
    assert entry_words(FormField(key="a", label="가"), " ") == "(비어 있음)"
