"""조직개편 as a wizard, by mouse and by keys, on a sample office that it changes."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from desktop.domain.codes import SuccessionKind
from desktop.domain.departments import Department
from desktop.services.activities import Activities
from desktop.services.office_files import open_office
from desktop.services.reorganisation.planning import ReorganisationPlanning
from desktop.ui.help.window import HelpWindow
from tests.ui.conftest import clock
from tests.ui.people import (
    CONTROL,
    DAY,
    finish,
    go_on,
    names,
    people_page,
    press_on,
    reorganise,
    show,
)
from tests.ui.typing_hangul import commit


@pytest.fixture
def office(sample_path):
    opened = open_office(str(sample_path), user="시험", clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def page(qtbot, office, tasks, messages, memory):
    yield people_page(qtbot, office.desk, tasks, messages, memory)
    assert messages.failures == []


def test_a_rename_from_wish_to_deed_by_keys_alone(qtbot, page):
    dialog = reorganise(qtbot, page, SuccessionKind.RENAME, "인공지능과")
    assert dialog.wish.one.currentText().startswith("AI정책과")
    go_on(qtbot, dialog, 1)
    assert dialog.takers.model.rowCount() > 20
    assert dialog.takers.model.undecided() == []
    go_on(qtbot, dialog, 2)
    assert dialog.told.sentences[0] == "2026. 12. 1.부터 AI정책과의 이름이 인공지능과로 바뀝니다."
    saved = finish(qtbot, page, dialog)
    assert saved.sentence == "조직개편 ‘AI정책과 → 인공지능과’ 명칭변경(2026. 12. 1. 시행)"
    page.departments.on.show_day(DAY)
    qtbot.waitUntil(lambda: "인공지능과" in names(page))
    assert "AI정책과" not in names(page)


def test_parts_go_one_by_one_many_or_all_at_once(qtbot, page, office):
    dialog = reorganise(qtbot, page, SuccessionKind.SPLIT, "인공지능과", "데이터과")
    go_on(qtbot, dialog, 1)
    takers, table = dialog.takers, dialog.takers.table
    keys = list(takers.choices().values())
    assert set(keys) == {"new-0"}
    table.go_to(0)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(table, Qt.Key.Key_2)
    assert list(takers.choices().values()) == ["new-1", "new-1", *keys[2:]]
    takers.taker.setCurrentIndex(1)
    qtbot.mouseClick(takers.give_all, Qt.MouseButton.LeftButton)
    assert set(takers.choices().values()) == {"new-1"}
    takers.taker.setCurrentIndex(0)
    table.go_to(3)
    qtbot.mouseClick(takers.give, Qt.MouseButton.LeftButton)
    assert list(takers.choices().values()).count("new-0") == 1
    go_on(qtbot, dialog, 2)
    finish(qtbot, page, dialog)
    do = Activities(office.desk)
    new = do.departments.named("데이터과", DAY).id
    duties = [row.value for row in do.assignments.all() if row.value.department_id == new]
    assert len(duties) == len(keys) - 2  # one duty, and the officer's post


def test_what_was_chosen_stays_when_one_goes_back(qtbot, page):
    dialog = reorganise(qtbot, page, SuccessionKind.SPLIT, "인공지능과", "데이터과")
    go_on(qtbot, dialog, 1)
    dialog.takers.table.go_to(0)
    qtbot.keyClick(dialog.takers.table, Qt.Key.Key_2)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.stack.currentIndex() == 0
    go_on(qtbot, dialog, 1)
    assert list(dialog.takers.choices().values())[:2] == ["new-1", "new-0"]
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.acts.dialog is None)


def test_nothing_stays_without_a_department(qtbot, page):
    dialog = reorganise(qtbot, page, SuccessionKind.ABOLISH)
    go_on(qtbot, dialog, 1)
    count = dialog.takers.model.rowCount()
    press_on(qtbot, dialog)
    told = f"이어받을 부서를 정하지 않은 것이 {count}건 있습니다."
    assert dialog.takers.error.text() == told
    qtbot.keyClick(dialog.takers.table, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(dialog.takers.table, Qt.Key.Key_1)
    assert dialog.takers.error.text() == ""
    go_on(qtbot, dialog, 2)
    assert dialog.told.sentences[0] == "2026. 12. 1.부터 AI정책과가 없어집니다."
    finish(qtbot, page, dialog)


def test_departments_below_are_asked_for_and_a_transfer_wants_something(qtbot, page):
    show(qtbot, page, "기획조정실")
    dialog = reorganise(qtbot, page, SuccessionKind.RENAME, "기획실")
    go_on(qtbot, dialog, 1)
    assert [row.part.text for row in dialog.takers.model._records] == [
        "정보통신담당관",
        "정책기획관",
    ]
    dialog.close()
    show(qtbot, page, "정보통신담당관")
    dialog = reorganise(qtbot, page, SuccessionKind.TRANSFER)
    go_on(qtbot, dialog, 1)
    press_on(qtbot, dialog)
    qtbot.waitUntil(lambda: dialog.takers.error.text() == "넘길 담당을 하나 이상 고르십시오.")


def test_a_department_with_nothing_open_goes_straight_to_what_will_be(qtbot, page, office):
    Activities(office.desk).departments.add(Department(name="빈과"))
    page.reload()
    qtbot.waitUntil(lambda: "빈과" in names(page))
    show(qtbot, page, "빈과")
    dialog = reorganise(qtbot, page, SuccessionKind.ABOLISH)
    go_on(qtbot, dialog, 2)
    assert "이어받을 담당, 직원, 하위 부서가 없습니다." in dialog.told.sentences
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.stack.currentIndex() == 0


def test_several_are_ticked_to_be_merged(qtbot, page):
    dialog = reorganise(qtbot, page, SuccessionKind.MERGE, "미래과")
    wish = dialog.wish
    press_on(qtbot, dialog)
    qtbot.waitUntil(lambda: bool(wish.fields["several"].error.text()))
    assert wish.fields["several"].error.text() == "통합할 부서를 둘 이상 고르십시오."
    row = next(n for n in range(wish.several.count()) if "스마트" in wish.several.item(n).text())
    wish.several.setCurrentRow(row)
    qtbot.keyClick(wish.several, Qt.Key.Key_Space)
    go_on(qtbot, dialog, 1)
    assert wish.fields["several"].error.text() == ""
    go_on(qtbot, dialog, 2)
    saved = finish(qtbot, page, dialog)
    assert saved.sentence == "조직개편 ‘AI정책과·스마트도시과 → 미래과’ 통합(2026. 12. 1. 시행)"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "새 부서의 이름을 적으십시오."),
        ("AI정책과", "지금 이름과 같습니다. 새 이름을 적으십시오."),
        ("기업지원과", "같은 때에 같은 이름의 부서가 이미 있습니다."),
    ],
)
def test_a_wrong_name_is_told_beside_its_field_and_stays(qtbot, page, typed, told):
    dialog = reorganise(qtbot, page, SuccessionKind.RENAME, typed)
    press_on(qtbot, dialog)
    line = dialog.wish.new.lines[0]
    qtbot.waitUntil(lambda: line.error.text() == told)
    assert line.name.text() == typed
    assert line.name.accessibleDescription() == told
    assert dialog.stack.currentIndex() == 0
    commit(line.name, "새이름")
    assert line.error.text() == ""


def test_a_day_before_the_department_is_refused_with_everything_kept(qtbot, page):
    dialog = reorganise(qtbot, page, SuccessionKind.RENAME, "인공지능과", on=date(2026, 4, 1))
    qtbot.waitUntil(lambda: dialog.wish.one.value() is not None)
    dialog.wish.show_departments(
        ReorganisationPlanning.departments(dialog._reorganisations, DAY), page.department.shown_id
    )
    press_on(qtbot, dialog)
    qtbot.waitUntil(dialog.band.isVisible)
    assert "생긴 날" in dialog.band.said.text()
    assert dialog.wish.new.lines[0].name.text() == "인공지능과"


def test_a_split_may_open_more_departments(qtbot, page):
    dialog = reorganise(qtbot, page, SuccessionKind.SPLIT, "하나과", "둘과")
    new = dialog.wish.new
    qtbot.mouseClick(new.more, Qt.MouseButton.LeftButton)
    commit(new.lines[2].name, "셋과")
    assert [each.name for each in dialog.wish.wanted().new] == ["하나과", "둘과", "셋과"]
    qtbot.mouseClick(new.less, Qt.MouseButton.LeftButton)
    assert len(dialog.wish.wanted().new) == 2
    assert not new.less.isVisible()


def test_f1_opens_the_help_on_reorganising(qtbot, page):
    dialog = reorganise(qtbot, page, SuccessionKind.RENAME, "인공지능과")
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in dialog.findChildren(HelpWindow)))
    (window,) = dialog.findChildren(HelpWindow)
    assert "조직개편" in window.text.toPlainText()
    window.close()
