"""과제·실적: listed by round, filled in cell by cell, each act undone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desktop.domain.codes import ReviewState, Status
from desktop.domain.views_work import WorkKey
from desktop.services.activities import Activities
from desktop.services.work.desk import Work
from tests.ui.screens.work_page import cell, column, go, listed, row_where, saved
from tests.ui.typing_hangul import commit, compose

K, M = Qt.Key, Qt.KeyboardModifier


def test_all_items_of_the_round_in_hand_are_listed_with_the_first_below(page, qtmodeltester):
    assert page.filters.chosen_round.label == "2026년 3/4분기"
    assert page.model.rowCount() == 68
    assert page.detail.title.text() == page.model.record(0).title
    qtmodeltester.check(page.model)


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
        f"‘{title}’ 추진율: 0에서 100까지의 정수로 적으십시오."
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


def test_a_click_on_a_head_sorts_in_the_database(qtbot, page):
    page.table.sort_wanted.emit(WorkKey.PERCENT, True)
    qtbot.waitUntil(lambda: page.model.record(0).percent == 100)
    percents = [page.model.record(row).percent for row in range(page.model.rowCount())]
    known = [each for each in percents if each is not None]
    assert known == sorted(known, reverse=True)
    assert percents[len(known) :] == [None] * (68 - len(known))


def test_what_is_typed_while_the_list_is_read_again_goes_to_its_own_item(qtbot, page, office):
    go(page, 0, "problems")
    item_id = page.model.id_at(0)
    page.table.sort_wanted.emit(WorkKey.TITLE, True)
    commit(page.table, "예산 부족")
    saved(qtbot, page)
    detail = Work(office.desk).lines(page.shown_round, [item_id])[0]
    assert detail.problems == "예산 부족"
    assert page.model.id_at(0) != item_id


def test_the_cell_stays_where_it_was_when_the_list_is_read_again(qtbot, page):
    go(page, 40, "plans")
    item_id = page.model.id_at(40)
    page.table.sort_wanted.emit(WorkKey.TITLE, False)
    qtbot.waitUntil(lambda: page.model.id_at(40) != item_id)
    assert page.table.chosen_id() == item_id
    assert page.table.currentIndex().column() == column(page, "plans")
