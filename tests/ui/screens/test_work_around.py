"""과제·실적 in the window: closed rounds, the item below, forms, and ways in and out."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop.domain.codes import Status
from desktop.domain.forms import FormKind, FormTarget, Saved
from desktop.domain.views_work import WorkFilter, WorkKey, WorkScope
from desktop.services.activities import Activities
from desktop.services.office_files import create_office, open_office
from desktop.services.sample import sample_office
from desktop.services.work.desk import Work
from desktop.ui.rooms import Room
from desktop.ui.screens.work_detail import REPORTS
from tests.ui.accessibility import unnamed_inputs
from tests.ui.conftest import clock
from tests.ui.screens.work_page import choose_round, go, row_where, saved
from tests.ui.typing_hangul import commit, compose

K, M = Qt.Key, Qt.KeyboardModifier


def test_every_input_has_a_name_that_is_not_its_value(qtbot, page):
    assert unnamed_inputs(page) == []
    choose_round(page, closed=True)
    qtbot.waitUntil(page.correcting.isVisible)
    page.correcting.begin.click()
    assert unnamed_inputs(page) == []


def test_a_number_elsewhere_leads_to_its_items(qtbot, page):
    finished = WorkFilter(statuses=(Status.DONE, Status.DONE_CONTINUING))
    page.show_target(WorkScope(page.shown_round, finished))
    qtbot.waitUntil(lambda: page.model.rowCount() < 68)
    shown = {page.model.record(row).status for row in range(page.model.rowCount())}
    assert shown == {Status.DONE, Status.DONE_CONTINUING}


def test_a_closed_round_is_read_only_and_says_why(qtbot, page):
    choose_round(page, closed=True)
    qtbot.waitUntil(page.correcting.isVisible)
    assert "마감된 회차" in page.correcting.said.text()
    go(page, 0, "achievements")
    qtbot.keyClick(page.table, K.Key_A)
    assert not page.table.is_editing


def test_a_closed_round_is_corrected_through_a_reason(qtbot, page, office):
    choose_round(page, closed=True)
    qtbot.waitUntil(page.correcting.isVisible)
    page.correcting.begin.click()
    qtbot.waitUntil(page.correcting.field.hasFocus)
    commit(page.correcting.field, "오기 정정")
    row = row_where(page, lambda line: line.review is not None)
    go(page, row, "achievements")
    page.table.setFocus()
    compose("바")
    qtbot.keyClick(page.table, K.Key_Return)
    saved(qtbot, page)
    assert "정정" in page.done[0].sentence
    entry = next(
        each.value
        for each in Activities(office.desk).progress.current(page.shown_round)
        if each.value.action_item_id == page.done[0].record_id
    )
    assert (entry.achievements, entry.reason) == ("바", "오기 정정")
    page.correcting.end.click()
    qtbot.keyClick(page.table, K.Key_A)
    assert not page.table.is_editing


def test_the_pane_tells_rounds_clauses_and_terms_of_the_chosen_item(qtbot, page):
    row = row_where(page, lambda line: line.review is not None)
    go(page, row, WorkKey.TITLE)
    item_id = page.model.id_at(row)
    qtbot.waitUntil(lambda: page.detail.shown_id == item_id)
    page.show_tab(3)
    assert page.detail.tabs.key == REPORTS
    assert page.detail.reports.model.rowCount() >= 1
    assert page.detail.front is page.detail.reports.table


def test_forms_are_asked_for_by_keys_and_buttons(qtbot, page):
    asked = []
    page.form_wanted.connect(asked.append)
    go(page, 2, WorkKey.TITLE)
    qtbot.keyClick(page.table, K.Key_F2)
    qtbot.keyClick(page.table, K.Key_N, M.ControlModifier)
    page.acts.new.click()
    owner_id = page.model.record(2).place.record_id
    new = FormTarget(kind=FormKind.ACTION_ITEM, owner_id=owner_id)
    edited = FormTarget(kind=FormKind.ACTION_ITEM, record_id=page.model.id_at(2))
    assert asked == [edited, new, new]


def test_a_reading_office_is_not_filled_in(qtbot, show, office):
    page = show(office.desk, lambda page: page.model.rowCount() > 0, editable=False)
    go(page, 0, "achievements")
    qtbot.keyClick(page.table, K.Key_A)
    assert not page.table.is_editing
    assert page.acts.new.isHidden()


def test_without_a_round_the_first_step_is_to_make_one(qtbot, show, tmp_path):
    file = create_office(str(tmp_path / "빈.mou"), sample_office(), user="시험", clock=clock)
    page = show(file.desk, lambda page: page.list.content.is_empty)
    assert page.list.content.empty.title.text() == "점검 회차가 없습니다"
    with qtbot.waitSignal(page.form_wanted) as asked:
        page.list.content.empty.button.click()
    assert asked.args == [FormTarget(kind=FormKind.ROUND)]
    file.close()


def test_what_is_typed_when_the_window_closes_is_saved(qtbot, start, sample_path):
    program = start(sample_path)
    page = program.window.show_room(Room.ITEMS)
    program.window.activateWindow()
    qtbot.waitUntil(lambda: page.model.rowCount() > 0 and page.table.hasFocus())
    item_id, round_id = page.model.id_at(0), page.shown_round
    go(page, 0, "measures")
    compose("끝")
    program.window.close()
    again = open_office(str(sample_path), user="시험", clock=clock)
    assert Work(again.desk).lines(round_id, [item_id])[0].measures == "끝"
    again.close()


def test_what_a_department_owes_leads_from_home_to_the_cells_to_fill(qtbot, program):
    home = program.window.front
    owed = next(
        row
        for row in range(home.cares.rowCount())
        if isinstance(home.cares.record(row).place, WorkScope)
    )
    care = home.cares.record(owed)
    home.care_list.selectRow(owed)
    qtbot.keyClick(home.care_list, K.Key_Return)
    page = program.window.front
    assert program.window.room is Room.ITEMS
    qtbot.waitUntil(lambda: page.model.rowCount() > 0)
    assert f"과제 {page.model.rowCount()}건" == care.context
    assert page.filters.missing.isChecked()
    assert page.filters.department.currentText() == care.department


def test_rounds_are_made_corrected_and_closed_from_their_menu(qtbot, page, office):
    asked = []
    page.form_wanted.connect(asked.append)
    rounds, in_hand = page.filters.rounds, page.shown_round
    rounds.new.trigger()
    rounds.edit.trigger()
    assert asked == [
        FormTarget(kind=FormKind.ROUND),
        FormTarget(kind=FormKind.ROUND, record_id=in_hand),
    ]
    page.changed.connect(page.reload)
    rounds.finish.trigger()
    saved(qtbot, page)
    assert page.done[0].sentence == "점검 회차 ‘2026년 3/4분기’ 마감"
    qtbot.waitUntil(page.correcting.isVisible)
    assert not rounds.finish.isEnabled()
    Activities(office.desk).history.undo(page.done[0].number)
    page.reload()
    qtbot.waitUntil(lambda: not page.correcting.isVisible())


def test_what_a_form_has_made_is_shown(qtbot, page):
    made = page.model.id_at(50)
    page.form_saved(
        FormTarget(kind=FormKind.ACTION_ITEM), Saved(sentence="", number=1, record_id=made)
    )
    page.reload()
    qtbot.waitUntil(lambda: page.table.chosen_id() == made)
    other = next(each.id for each in page.filters._rounds.values() if each.id != page.shown_round)
    page.form_saved(FormTarget(kind=FormKind.ROUND), Saved(sentence="", number=1, record_id=other))
    page.reload()
    qtbot.waitUntil(lambda: page.shown_round == other)
