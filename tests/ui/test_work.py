"""과제·실적 on the sample office: listed by round, filled in cell by cell, each act undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desktop.domain.codes import ReviewState, Status
from desktop.domain.forms import FormKind, FormTarget
from desktop.domain.views_work import WorkFilter, WorkKey, WorkScope
from desktop.services.activities import Activities
from desktop.services.office_files import create_office, open_office
from desktop.services.sample import sample_office
from desktop.services.work.desk import Work
from desktop.ui.hangul import OpenSyllable
from desktop.ui.screens.work import WorkPage
from desktop.ui.screens.work_detail import REPORTS
from tests.ui.accessibility import unnamed_inputs
from tests.ui.conftest import clock
from tests.ui.typing_hangul import commit, compose

K, M = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def office(sample_path):
    opened = open_office(str(sample_path), user="시험", clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def show(qtbot, qapp, tasks, messages, memory):
    guard = OpenSyllable(qapp)

    def make(desk, ready, **more):
        page = WorkPage(Work(desk), tasks, messages, memory, **more)
        qtbot.addWidget(page)
        page.resize(1104, 648)
        page.show()
        page.activateWindow()
        page.done = []
        page.changed.connect(page.done.append)
        qtbot.waitUntil(lambda: ready(page))
        page.table.setFocus()
        return page

    yield make
    qapp.removeEventFilter(guard)
    guard.deleteLater()
    assert messages.failures == []


@pytest.fixture
def page(show, office):
    return show(office.desk, lambda page: page.detail.shown_id != "")


def column(page, key):
    return [each.key for each in page.model.columns].index(key)


def cell(page, row, key):
    return page.model.index(row, column(page, key)).data()


def go(page, row, key):
    page.table.go_to(row, column(page, key))


def row_where(page, is_so):
    return next(n for n in range(page.model.rowCount()) if is_so(page.model.record(n)))


def saved(qtbot, page, count=1):
    qtbot.waitUntil(lambda: len(page.done) == count)


def listed(qtbot, page, count):
    qtbot.waitUntil(lambda: page.head.counted.text() == f"{count}건")
    assert page.model.rowCount() == count


def choose_round(page, closed):
    chosen = next(each for each in page.filters._rounds.values() if each.is_closed is closed)
    page.filters.round.show_value(chosen.id)
    page.filters.round_changed.emit()
    return chosen


def test_all_items_of_the_round_in_hand_are_listed_with_the_first_below(page, qtmodeltester):
    assert page.filters.chosen_round.label == "2026년 3/4분기"
    assert page.model.rowCount() == 68
    assert page.detail.title.text() == page.model.record(0).title
    qtmodeltester.check(page.model)


def test_every_input_has_a_name_that_is_not_its_value(qtbot, page):
    assert unnamed_inputs(page) == []
    choose_round(page, closed=True)
    qtbot.waitUntil(page.correcting.isVisible)
    page.correcting.begin.click()
    assert unnamed_inputs(page) == []


def test_a_status_typed_in_hangul_is_saved_and_one_undo_takes_it_back(qtbot, page, office):
    row = row_where(page, lambda line: line.status is Status.NOT_REPORTED)
    item_id = page.model.id_at(row)
    go(page, row, WorkKey.STATUS)
    compose("정")
    qtbot.keyClick(page.table, K.Key_Return)
    assert page.table.currentIndex().row() == row + 1
    saved(qtbot, page)
    assert page.model.record(row).status is Status.ON_TRACK
    assert page.done[0].record_id == item_id
    Activities(office.desk).history.undo(page.done[0].number)
    page.reload()
    qtbot.waitUntil(lambda: page.model.record(row).status is Status.NOT_REPORTED)


def test_texts_and_percent_are_typed_down_the_list(qtbot, page):
    rows = (0, 1, 2)
    go(page, 0, "achievements")
    for word in ("가", "나", "다"):
        compose(word)
        qtbot.keyClick(page.table, K.Key_Return)
    saved(qtbot, page, 3)
    assert [page.model.record(row).achievements for row in rows] == ["가", "나", "다"]
    go(page, 0, WorkKey.PERCENT)
    for key in (K.Key_6, K.Key_1, K.Key_Tab):
        qtbot.keyClick(page.table, key)
    saved(qtbot, page, 4)
    assert cell(page, 0, WorkKey.PERCENT) == "61%"
    assert page.table.currentIndex().column() == column(page, "achievements")


def test_a_begun_report_says_how_it_is_handed_in(qtbot, page):
    row = row_where(page, lambda line: line.status is Status.NOT_REPORTED)
    go(page, row, "plans")
    compose("곧")
    page.table.commit_edit()
    saved(qtbot, page)
    assert page.model.record(row).mark is ReviewState.DRAFT
    assert cell(page, row, WorkKey.STATUS) == "작성 중"
    qtbot.waitUntil(lambda: "상태를 고르면" in page.detail.advice.text())


def test_a_wrong_percent_stays_typed_with_its_sentence_below_the_list(qtbot, page):
    go(page, 0, WorkKey.PERCENT)
    for key in (K.Key_1, K.Key_0, K.Key_1, K.Key_Return):
        qtbot.keyClick(page.table, key)
    qtbot.waitUntil(page.list.errors.isVisible)
    title = page.model.record(0).title
    assert page.list.errors.sentence.text() == (
        f"‘{title}’ 진척률: 0에서 100까지의 정수로 적으십시오."
    )
    assert cell(page, 0, WorkKey.PERCENT) == "101"
    assert page.done == []


def test_a_block_from_a_spreadsheet_is_one_act(qtbot, page):
    go(page, 3, WorkKey.STATUS)
    QGuiApplication.clipboard().setText('정상추진\t30%\t"첫 줄\n둘째 줄"\n지연\t20\t늦음\n')
    qtbot.keyClick(page.table, K.Key_V, M.ControlModifier)
    saved(qtbot, page)
    assert page.done[0].sentence == "추진실적 2건 입력"
    assert [page.model.record(row).percent for row in (3, 4)] == [30, 20]
    assert page.model.record(3).achievements == "첫 줄\n둘째 줄"


def test_filters_narrow_the_list_and_can_be_cleared(qtbot, page):
    page.filters.missing.click()
    qtbot.waitUntil(lambda: page.model.rowCount() < 68)
    assert all(
        page.model.record(row).status is Status.NOT_REPORTED for row in range(page.model.rowCount())
    )
    page.filters.missing.click()
    listed(qtbot, page, 68)
    commit(page.filters.text, "없는 과제")
    qtbot.waitUntil(lambda: page.list.content.is_empty)
    qtbot.mouseClick(page.list.content.empty.button, Qt.MouseButton.LeftButton)
    listed(qtbot, page, 68)


def test_a_number_elsewhere_leads_to_its_items(qtbot, page):
    finished = WorkFilter(statuses=(Status.DONE, Status.DONE_CONTINUING))
    page.show_target(WorkScope(page._shown_round, finished))
    qtbot.waitUntil(lambda: page.model.rowCount() < 68)
    shown = {page.model.record(row).status for row in range(page.model.rowCount())}
    assert shown == {Status.DONE, Status.DONE_CONTINUING}


def test_a_click_on_a_head_sorts_in_the_database(qtbot, page):
    page.table.sort_wanted.emit(WorkKey.PERCENT, True)
    qtbot.waitUntil(lambda: page.model.record(0).percent == 100)
    percents = [page.model.record(row).percent for row in range(page.model.rowCount())]
    known = [each for each in percents if each is not None]
    assert known == sorted(known, reverse=True)
    assert percents[len(known) :] == [None] * (68 - len(known))


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
        for each in Activities(office.desk).progress.current(page._shown_round)
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
    page.new.click()
    new = FormTarget(kind=FormKind.ACTION_ITEM)
    edited = FormTarget(kind=FormKind.ACTION_ITEM, record_id=page.model.id_at(2))
    assert asked == [edited, new, new]


def test_a_reading_office_is_not_filled_in(qtbot, show, office):
    page = show(office.desk, lambda page: page.model.rowCount() > 0, editable=False)
    go(page, 0, "achievements")
    qtbot.keyClick(page.table, K.Key_A)
    assert not page.table.is_editing
    assert page.new.isHidden()


def test_without_a_round_the_first_step_is_to_make_one(qtbot, show, tmp_path):
    file = create_office(str(tmp_path / "빈.mou"), sample_office(), user="시험", clock=clock)
    page = show(file.desk, lambda page: page.list.content.is_empty)
    assert page.list.content.empty.title.text() == "점검 회차가 없습니다"
    with qtbot.waitSignal(page.form_wanted) as asked:
        page.list.content.empty.button.click()
    assert asked.args == [FormTarget(kind=FormKind.ROUND)]
    file.close()


def test_the_cell_stays_where_it_was_when_the_list_is_read_again(qtbot, page):
    go(page, 40, "plans")
    item_id = page.model.id_at(40)
    page.table.sort_wanted.emit(WorkKey.TITLE, False)
    qtbot.waitUntil(lambda: page.model.id_at(40) != item_id)
    assert page.table.chosen_id() == item_id
    assert page.table.currentIndex().column() == column(page, "plans")


def test_what_is_typed_when_the_window_closes_is_saved(qtbot, start, sample_path):
    from desktop.ui.rooms import Room

    program = start(sample_path)
    page = program.window.show_room(Room.ITEMS)
    program.window.activateWindow()
    qtbot.waitUntil(lambda: page.model.rowCount() > 0 and page.table.hasFocus())
    item_id, round_id = page.model.id_at(0), page._shown_round
    go(page, 0, "measures")
    compose("끝")
    program.window.close()
    again = open_office(str(sample_path), user="시험", clock=clock)
    assert Work(again.desk).lines(round_id, [item_id])[0].measures == "끝"
    again.close()


def test_what_a_department_owes_leads_from_home_to_the_cells_to_fill(qtbot, program):
    from desktop.ui.rooms import Room

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
