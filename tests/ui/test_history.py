"""이력 on a real office: list beside detail, filters, the question before undoing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop.domain.views_history import HistoryTarget, PastTarget
from desktop.domain.views_register import DetailTab, Place
from desktop.services.activities import Activities
from desktop.services.logbook.reading import Logbook
from desktop.services.office_files import open_office
from desktop.ui.rooms import Room
from desktop.ui.screens.history import HistoryPage
from desktop.ui.screens.history_filters import Days
from tests.ui.accessibility import unnamed_inputs
from tests.ui.conftest import clock
from tests.ui.typing_hangul import commit


@pytest.fixture
def office(sample_path):
    opened = open_office(str(sample_path), user="김하나", clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def do(office):
    return Activities(office.desk)


@pytest.fixture
def first_clause(do):
    """A clause whose text was changed twice, and the words it had each time."""
    stored = do.clauses.all()[0]
    words = [stored.value.text]
    for text in ("고친 글 하나", "고친 글 둘"):
        kept = do.clauses.get(stored.id)
        do.clauses.revise(stored.id, replace(kept.value, text=text), seen=kept.version)
        words.append(text)
    return stored.id, words


@pytest.fixture
def page(qtbot, office, do, first_clause, tasks, messages, memory):
    made = HistoryPage(Logbook(office.desk), tasks, messages, memory)
    qtbot.addWidget(made)
    made.resize(1104, 648)
    made.show()
    qtbot.waitUntil(lambda: made.detail.changes.rowCount() > 0)
    yield made
    assert messages.failures == []


def choose(qtbot, page, row):
    page.table.selectRow(row)
    number = int(page.model.id_at(row))
    qtbot.waitUntil(lambda: page.detail._unit.number == number)


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def told(model):
    return [
        (line.before, line.after) for line in (model.record(n) for n in range(model.rowCount()))
    ]


def text_of(do, clause_id):
    return do.clauses.get(clause_id).value.text


def test_the_newest_unit_stands_first_with_what_it_changed_beside_it(page, first_clause):
    _, words = first_clause
    assert page.model.record(0).who == "김하나"
    assert page.head.counted.text() == f"{page.model.rowCount():,}건"
    assert told(page.detail.changes) == [(words[1], words[2])]
    assert page.detail.changes.record(0).kind == "조항"
    assert "김하나" in page.detail.about.text()


def test_the_models_obey_qts_rules(qtbot, page, qtmodeltester):
    click(qtbot, page.detail.undo)
    qtbot.waitUntil(lambda: page.detail.is_asking)
    for model in (page.model, page.detail.changes, page.detail.preview):
        qtmodeltester.check(model)


def test_every_input_has_a_name(page):
    page.filters.days.show_value(Days.CHOSEN)
    assert unnamed_inputs(page) == []


# --- filters ---


def test_typing_person_and_days_narrow_the_list(qtbot, page):
    count = page.model.rowCount()
    commit(page.filters.text, "조항 수정")
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    page.filters.text.clear()
    qtbot.waitUntil(lambda: page.model.rowCount() == count)
    page.filters.person.show_value("시험")
    qtbot.waitUntil(lambda: page.model.rowCount() == count - 2)
    page.filters.clear()
    qtbot.waitUntil(lambda: page.model.rowCount() == count)


def test_days_are_chosen_by_word_or_one_by_one(qtbot, page):
    count = page.model.rowCount()
    assert not page.filters.since.isVisible()
    page.filters.days.show_value(Days.TODAY)
    assert page.filters.wanted().since == clock().date()
    page.filters.days.show_value(Days.WEEK)
    assert page.filters.wanted().since == clock().date() - timedelta(days=6)
    page.filters.days.show_value(Days.CHOSEN)
    assert page.filters.since.isVisible()
    page.filters.since.show_day(date(2026, 1, 1))
    page.filters.until.show_day(date(2026, 1, 2))
    qtbot.waitUntil(lambda: page.content.is_empty)
    click(qtbot, page.content.empty.button)
    qtbot.waitUntil(lambda: page.model.rowCount() == count)
    assert not page.filters.since.isVisible()


def test_an_empty_list_empties_the_detail(qtbot, page):
    commit(page.filters.text, "없는말없는말")
    qtbot.waitUntil(lambda: page.content.is_empty)
    assert page.detail.content.is_empty


def test_another_page_leads_to_the_history_of_one_record(qtbot, page, do):
    agreement = do.agreements.all()[0]
    page.show_target(HistoryTarget(agreement.id, agreement.value.title))
    qtbot.waitUntil(lambda: page.filters.scope.isVisible())
    assert page.filters.scope.text().endswith("이력  ×")
    assert agreement.value.title in page.filters.scope.accessibleName()
    assert page.filters.wanted().record_id == agreement.id
    click(qtbot, page.filters.scope)
    qtbot.waitUntil(lambda: page.filters.wanted().record_id == "")
    assert not page.filters.scope.isVisible()


def test_another_page_leads_to_one_unit(qtbot, page):
    wanted = page.model.id_at(1)
    page.show_target(HistoryTarget(number=int(wanted)))
    qtbot.waitUntil(lambda: page.table.chosen_id() == wanted)


# --- leading on ---


def test_a_change_leads_to_its_record(qtbot, page, first_clause, do):
    clause_id, _ = first_clause
    assert page.detail.open.isEnabled()
    with qtbot.waitSignal(page.wanted) as wanted:
        click(qtbot, page.detail.open)
    place = wanted.args[0]
    assert isinstance(place, Place)
    assert (place.tab, place.row_id) == (DetailTab.CLAUSES, clause_id)


def test_a_unit_or_a_day_of_the_past_is_asked_for(qtbot, page):
    number = int(page.model.id_at(1))
    choose(qtbot, page, 1)
    with qtbot.waitSignal(page.wanted) as wanted:
        click(qtbot, page.detail.moment)
    assert wanted.args == [PastTarget(number)]
    with qtbot.waitSignal(page.wanted) as wanted:
        click(qtbot, page.past)
    assert wanted.args == [PastTarget()]


def test_the_register_leads_to_the_history_of_what_is_chosen_there(qtbot, program):
    register = program.window.show_room(Room.REGISTER)
    qtbot.waitUntil(lambda: bool(register._shown_id))
    register.detail.tabs.show_tab(DetailTab.HISTORY)
    tab = register.detail.lists[DetailTab.HISTORY]
    tab.table.selectRow(1)
    number = tab.table.chosen_id()
    lead = next(each for each in tab.findChildren(QPushButton) if each.text() == "이력에서 보기")
    click(qtbot, lead)
    history = program.window.front
    assert program.window.room is Room.HISTORY
    qtbot.waitUntil(lambda: history.table.chosen_id() == number)
    assert history.filters.wanted().record_id == register._shown_id
    assert history.model.rowCount() == tab.model.rowCount()


# --- undoing ---


def test_undoing_shows_first_what_would_change_and_then_does_it(qtbot, page, do, first_clause):
    clause_id, words = first_clause
    click(qtbot, page.detail.undo)
    qtbot.waitUntil(lambda: page.detail.is_asking)
    assert told(page.detail.preview) == [(words[2], words[1])]
    assert text_of(do, clause_id) == words[2]
    with qtbot.waitSignal(page.changed) as changed:
        click(qtbot, page.detail.confirm)
    assert changed.args[0].undo_word == "다시 실행"
    assert text_of(do, clause_id) == words[1]
    assert not page.detail.is_asking


def test_an_undone_unit_is_marked_and_its_undo_can_be_done_again(qtbot, page, do, first_clause):
    clause_id, words = first_clause
    click(qtbot, page.detail.undo)
    qtbot.waitUntil(lambda: page.detail.is_asking)
    with qtbot.waitSignal(page.changed):
        click(qtbot, page.detail.confirm)
    page.reload()
    qtbot.waitUntil(lambda: page.model.record(1) is not None and not page.model.record(1).stands)
    qtbot.waitUntil(lambda: "되돌린 작업" in page.detail.about.text())
    assert not page.detail.undo.isEnabled()
    choose(qtbot, page, 0)
    assert page.detail.undo.text() == "다시 실행…"
    click(qtbot, page.detail.undo)
    qtbot.waitUntil(lambda: page.detail.is_asking)
    assert page.detail.confirm.text() == "다시 실행"
    with qtbot.waitSignal(page.changed):
        click(qtbot, page.detail.confirm)
    assert text_of(do, clause_id) == words[2]


def test_what_forbids_undoing_is_told_in_its_place_and_esc_leaves(qtbot, page, do, first_clause):
    clause_id, words = first_clause
    choose(qtbot, page, 1)
    click(qtbot, page.detail.undo)
    qtbot.waitUntil(lambda: page.detail.is_asking)
    assert "다시 고쳤습니다" in page.detail.told.text()
    assert not page.detail.confirm.isVisible()
    page.step_back()
    assert not page.detail.is_asking
    assert text_of(do, clause_id) == words[2]


def test_thinking_better_of_it_changes_nothing(qtbot, page, do, first_clause):
    clause_id, words = first_clause
    click(qtbot, page.detail.undo)
    qtbot.waitUntil(lambda: page.detail.is_asking)
    click(qtbot, page.detail.stop)
    assert not page.detail.is_asking
    assert page.detail.undo.isEnabled()
    assert text_of(do, clause_id) == words[2]
