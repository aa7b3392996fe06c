"""명부 붙여넣기 and 담당 인계, and what holds for all dialogs of 부서·기관."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.domain.codes import SuccessionKind
from desktop.domain.staffing import RosterState
from desktop.domain.views_directory import DepartmentTab
from desktop.services.activities import Activities
from desktop.services.directory.reading import Directory
from desktop.services.office_files import open_office
from desktop.ui.screens.directory import DirectoryPage
from tests.ui.accessibility import unnamed_inputs
from tests.ui.conftest import clock
from tests.ui.people import (
    DAY,
    HEAD,
    choose_first,
    finish,
    go_on,
    paste,
    people_page,
    press_hand_over,
    press_on,
    reorganise,
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


def test_a_copied_list_is_looked_at_and_taken_in(qtbot, page, office):
    text = HEAD + "AI정책과\t이도윤\t주무관\tAI 협약\t02-1\n\t홍길동\t팀장\t\t\n없는\t\t\t\t\n"
    dialog = paste(qtbot, page, text + "ABB산업과\t김철수\t주무관\t\t\n")
    assert dialog.paste.pasted.toPlainText().startswith("부서\t성명")
    assert dialog.paste.pasted.textCursor().hasSelection()
    go_on(qtbot, dialog, 1)
    assert dialog.lines.counts.text() == "새로 등록 2 · 바뀜 1 · 고칠 것 1"
    model = dialog.lines.model
    assert [model.record(row).state for row in range(4)] == [
        RosterState.CHANGED,
        RosterState.NEW,
        RosterState.NEW,
        RosterState.FAULTY,
    ]
    assert dialog.lines.table.chosen_id() == "4"
    saved = finish(qtbot, page, dialog)
    assert saved.sentence == "부서·직원 명부 반영(새 부서 1개, 새 직원 1명, 바뀐 직원 1명)"
    assert "홍길동" in [row.value.name for row in Activities(office.desk).people.all()]


def test_a_list_that_cannot_be_read_is_told_beside_it(qtbot, page):
    dialog = paste(qtbot, page, "")
    press_on(qtbot, dialog)
    error = dialog.paste.fields["pasted"].error
    qtbot.waitUntil(lambda: error.text().startswith("붙여넣은 내용이 없습니다."))
    commit(dialog.paste.pasted, "AI정책과 이도윤 주무관")
    go_on(qtbot, dialog, 1)
    assert dialog.lines.counts.text() == "같음 1"
    press_on(qtbot, dialog)
    qtbot.waitUntil(dialog.band.isVisible)
    assert "바꿀 줄이 없습니다" in dialog.band.said.text()


def test_chosen_items_are_handed_over_together(qtbot, page):
    page.department.tabs.show_tab(DepartmentTab.ITEMS)
    table = page.department.table(DepartmentTab.ITEMS)
    count = table.rows.rowCount()
    choose_first(table)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press_hand_over(qtbot, page)
    dialog = page.acts.dialog
    form = dialog.form
    qtbot.waitUntil(lambda: form.department.count() > 1 and form.officer.count() > 1)
    assert form.duties.text().count("·") >= 2
    place = next(n for n in range(form.department.count()) if "로봇" in form.department.itemText(n))
    form.department.setCurrentIndex(place)
    form.department.activated.emit(place)
    qtbot.waitUntil(lambda: form.officer.itemText(0) == "담당자를 아직 정하지 않음")
    form.on.show_day(DAY)
    saved = finish(qtbot, page, dialog)
    assert saved.sentence == "담당 인계 2건 → 로봇센서산업과(2026. 12. 1.)"
    page.departments.on.show_day(DAY)
    qtbot.waitUntil(lambda: table.rows.rowCount() < count)


def test_a_handover_to_nobody_is_told_beside_the_department(qtbot, page):
    page.department.tabs.show_tab(DepartmentTab.LATE)
    choose_first(page.department.table(DepartmentTab.LATE))
    press_hand_over(qtbot, page)
    dialog = page.acts.dialog
    qtbot.waitUntil(lambda: dialog.form.department.count() > 1)
    press_on(qtbot, dialog)
    error = dialog.form.fields["department_id"].error
    qtbot.waitUntil(lambda: error.text() == "이어받을 부서나 담당자를 고르십시오.")


def test_every_input_of_every_step_has_a_name_and_the_models_obey_qt(qtbot, page, qtmodeltester):
    dialog = reorganise(qtbot, page, SuccessionKind.SPLIT, "하나과", "둘과")
    assert unnamed_inputs(dialog) == []
    go_on(qtbot, dialog, 1)
    assert unnamed_inputs(dialog) == []
    qtmodeltester.check(dialog.takers.model)
    dialog.takers.model.decide([0, 1], "new-1")
    go_on(qtbot, dialog, 2)
    assert unnamed_inputs(dialog) == []
    dialog.close()
    dialog = paste(qtbot, page, HEAD + "AI정책과\t이도윤\t주무관\t\t\n")
    assert unnamed_inputs(dialog) == []
    go_on(qtbot, dialog, 1)
    assert unnamed_inputs(dialog) == []
    qtmodeltester.check(dialog.lines.model)
    dialog.close()
    page.department.tabs.show_tab(DepartmentTab.ITEMS)
    choose_first(page.department.table(DepartmentTab.ITEMS))
    press_hand_over(qtbot, page)
    assert unnamed_inputs(page.acts.dialog) == []


def test_an_office_that_is_only_read_offers_no_change(qtbot, sample, tasks, messages, memory):
    page = DirectoryPage(Directory(sample.desk), tasks, messages, memory)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: bool(page.department.shown_id))
    acts = page.acts
    buttons = (acts.add, acts.reorganise, acts.paste, acts.edit, acts.officer, acts.hand_over)
    assert not any(button.isVisible() for button in buttons)
    asked = []
    page.form_wanted.connect(asked.append)
    page.remove_wanted.connect(asked.append)
    for key in (Qt.Key.Key_F2, Qt.Key.Key_Delete):
        qtbot.keyClick(page.departments.table, key)
    assert asked == []


def test_a_dialog_may_be_closed_while_it_reads(qtbot, page, tasks):
    page.department.tabs.show_tab(DepartmentTab.ITEMS)
    choose_first(page.department.table(DepartmentTab.ITEMS))
    press_hand_over(qtbot, page)
    page.acts.dialog.close()
    assert page.acts.dialog is None
    with qtbot.waitCallback() as read_after:
        tasks.run(lambda _job: None, done=read_after, failed=read_after)


def test_without_a_choice_the_row_of_the_keyboard_is_handed_over(qtbot, page):
    page.department.tabs.show_tab(DepartmentTab.ITEMS)
    table = page.department.table(DepartmentTab.ITEMS)
    choose_first(table)
    table.selectionModel().clearSelection()
    assert [row.id for row in page.chosen_duties()] == [table.rows.id_at(0)]
    table.setCurrentIndex(table.rows.index(-1, -1))
    assert page.chosen_duties() == []
