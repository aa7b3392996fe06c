"""협약 on the sample office: list beside detail, filtered and sorted by the database."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from desktop.domain.codes import Status
from desktop.domain.views_register import (
    DetailTab,
    Place,
    RecordKind,
    RegisterFilter,
    RegisterKey,
    RegisterSort,
)
from desktop.services.register.reading import Register
from desktop.ui.screens.register import RegisterPage
from tests.ui.accessibility import unnamed_inputs
from tests.ui.typing_hangul import commit


@pytest.fixture
def register(sample):
    return Register(sample.desk)


@pytest.fixture
def page(qtbot, register, tasks, messages, memory):
    made = RegisterPage(register, tasks, messages, memory)
    qtbot.addWidget(made)
    made.resize(1104, 648)
    made.show()
    qtbot.waitUntil(lambda: made.model.rowCount() == 7 and bool(made._shown_id))
    yield made
    assert messages.failures == []


def id_of(register, title):
    rows = register.rows(register.matching(RegisterFilter(), RegisterSort()))
    return next(row.id for row in rows if title in row.title)


def show(qtbot, page, record_id):
    page.table.choose(record_id)
    qtbot.waitUntil(lambda: page._shown_id == record_id)


def titles(page):
    return [page.model.record(row).title for row in range(page.model.rowCount())]


def wait_for_rows(qtbot, page, count):
    qtbot.waitUntil(lambda: page.head.counted.text() == f"{count}건")
    assert page.model.rowCount() == count


def test_the_list_shows_every_agreement_and_plan_and_the_first_in_detail(page):
    assert page.head.counted.text() == "7건"
    assert page.detail.title.text() == titles(page)[0]


def test_the_models_obey_qts_rules(qtbot, page, register, qtmodeltester):
    show(qtbot, page, id_of(register, "상생발전"))
    for tab in DetailTab:
        page.detail.tabs.show_tab(tab)
    models = [page.model, page.detail.clauses.clauses.model, page.detail.items.items.model]
    models += [tab.model for tab in page.detail.lists.values()]
    for model in models:
        qtmodeltester.check(model)


def test_typing_filters_the_list_once_the_typing_pauses(qtbot, page):
    commit(page.filters.text, "상생발전")
    wait_for_rows(qtbot, page, 1)
    assert titles(page) == ["상생발전을 위한 업무협약"]
    qtbot.waitUntil(lambda: page.detail.title.text() == "상생발전을 위한 업무협약")


def test_kind_and_status_narrow_together(qtbot, page, register):
    page.filters.kind.show_value(RecordKind.PLAN)
    wait_for_rows(qtbot, page, 2)
    page.filters.status.show_value(Status.DELAYED)
    expected = register.matching(
        RegisterFilter(kind=RecordKind.PLAN, statuses=(Status.DELAYED,)), RegisterSort()
    )
    wait_for_rows(qtbot, page, len(expected))


def test_nothing_found_says_how_to_see_everything_again(qtbot, page):
    commit(page.filters.text, "없는 협약")
    wait_for_rows(qtbot, page, 0)
    assert page.content.is_empty
    assert page.detail.content.is_empty
    qtbot.mouseClick(page.content.empty.button, Qt.MouseButton.LeftButton)
    wait_for_rows(qtbot, page, 7)
    assert page.filters.text.text() == ""


@pytest.mark.parametrize("key", [key for key in RegisterKey if key is not RegisterKey.PARTNERS])
def test_a_click_on_a_head_sorts_in_the_database(qtbot, page, register, key):
    number = next(n for n, column in enumerate(page.model.columns) if column.key == key)
    page.table.setColumnHidden(number, False)
    heads = page.table.horizontalHeader()
    for descending in (False, True):
        expected = list(register.matching(RegisterFilter(), RegisterSort(key, descending)))
        at = QPoint(heads.sectionViewportPosition(number) + 10, 10)
        heads.viewport().repaint()
        if (page._sort.key, page._sort.descending) != (key, descending):
            qtbot.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=at)
        qtbot.waitUntil(lambda e=expected: list(page.model._ids) == e)
        assert page._sort == RegisterSort(key, descending)


def test_sorting_keeps_the_chosen_record(qtbot, page, register):
    wanted = id_of(register, "상생발전")
    show(qtbot, page, wanted)
    page._on_sort_wanted(RegisterKey.TITLE, True)
    qtbot.waitUntil(lambda: page._sort.descending and page.table.chosen_id() == wanted)
    assert page.detail.title.text() == "상생발전을 위한 업무협약"


def test_walking_with_the_arrows_reads_only_where_one_stops(qtbot, page, register, monkeypatch):
    read = []
    detail = Register.detail
    monkeypatch.setattr(
        Register, "detail", lambda self, each: (read.append(each), detail(self, each))[1]
    )
    for _ in range(4):
        qtbot.keyClick(page.table, Qt.Key.Key_Down)
    last = page.table.chosen_id()
    qtbot.waitUntil(lambda: page._shown_id == last)
    assert len(read) <= 2
    assert read[-1] == last


def test_the_tabs_show_what_is_stored_with_counts(qtbot, page, register):
    record_id = id_of(register, "상생발전")
    stored = register.detail(record_id)
    show(qtbot, page, record_id)
    texts = {page.detail.tabs.bar.tabText(n) for n in range(8)}
    assert {"개요", "당사자·서명 2", "조항 8", f"과제 {len(stored.items)}"} <= texts
    for tab, page_of_tab in page.detail.lists.items():
        page.detail.tabs.show_tab(tab)
        assert page_of_tab.model.rowCount() == len(getattr(stored, tab))
        assert page_of_tab.content.is_empty == (not getattr(stored, tab))


def test_the_overview_shows_every_field_with_its_note(qtbot, page, register):
    record_id = id_of(register, "상생발전")
    show(qtbot, page, record_id)
    shown = [label.text() for label in page.detail.fields.widget().findChildren(QLabel)]
    for field in register.detail(record_id).overview:
        assert field.label in shown
        assert (field.value or "–") in shown
        assert not field.note or field.note in shown


def test_under_a_clause_stand_its_items(qtbot, page, register):
    record_id = id_of(register, "상생발전")
    show(qtbot, page, record_id)
    page.detail.tabs.show_tab(DetailTab.CLAUSES)
    stored = register.detail(record_id)
    third = stored.clauses[2]
    page.detail.clauses.table.choose(third.id)
    assert third.text in page.detail.clauses.under.text()
    model = page.detail.clauses.items.model
    shown = [model.record(row).id for row in range(model.rowCount())]
    assert shown == [item.id for item in stored.items if third.id in item.clause_ids]


def test_under_an_item_stands_its_latest_progress(qtbot, page, register):
    record_id = id_of(register, "상생발전")
    show(qtbot, page, record_id)
    page.detail.tabs.show_tab(DetailTab.ITEMS)
    item = next(item for item in register.detail(record_id).items if item.progress)
    page.detail.items.table.choose(item.id)
    assert page.detail.items.progress.text() == item.progress
    assert page.detail.items.under.text() == item.text


def test_a_plan_has_strategies_where_an_agreement_has_clauses(qtbot, page, register):
    show(qtbot, page, id_of(register, "4차 산업혁명"))
    texts = [page.detail.tabs.bar.tabText(n) for n in range(8)]
    assert any(text.startswith("전략") for text in texts)
    show(qtbot, page, id_of(register, "상생발전"))
    assert "조항 8" in [page.detail.tabs.bar.tabText(n) for n in range(8)]


def test_a_place_brings_its_record_tab_and_row_to_the_front(qtbot, page, register):
    record_id = id_of(register, "상생발전")
    item = register.detail(record_id).items[5]
    page.show_target(Place(record_id, DetailTab.ITEMS, item.id))
    qtbot.waitUntil(lambda: page.detail.items.table.chosen_id() == item.id)
    assert page.detail.tabs.key == DetailTab.ITEMS
    assert page.detail.title.text() == "상생발전을 위한 업무협약"


def test_a_place_hidden_by_the_filter_is_shown_all_the_same(qtbot, page, register):
    commit(page.filters.text, "데이터센터")
    wait_for_rows(qtbot, page, 1)
    record_id = id_of(register, "상생발전")
    page.show_target(Place(record_id, DetailTab.CLAUSES))
    qtbot.waitUntil(lambda: page._shown_id == record_id)
    assert page.filters.text.text() == ""
    assert page.detail.tabs.key == DetailTab.CLAUSES


def test_a_place_that_is_gone_changes_nothing(qtbot, page):
    shown = page._shown_id
    page.show_target(Place("01900000-0000-7000-8000-000000000000"))
    qtbot.waitUntil(lambda: page._wanted_place is None)
    assert page._shown_id == shown


def test_a_scope_from_elsewhere_is_named_and_can_be_removed(qtbot, page, register):
    wanted = RegisterFilter(with_budget=True)
    page.show_target(wanted)
    wait_for_rows(qtbot, page, len(register.matching(wanted, RegisterSort())))
    assert page.filters.scope.isVisible()
    assert "예산이 있는 협약" in page.filters.scope.text()
    qtbot.mouseClick(page.filters.scope, Qt.MouseButton.LeftButton)
    wait_for_rows(qtbot, page, 7)
    assert not page.filters.scope.isVisible()


def test_a_single_status_from_elsewhere_is_shown_in_its_field(qtbot, page):
    page.show_target(RegisterFilter(statuses=(Status.DELAYED,)))
    assert page.filters.status.value() is Status.DELAYED
    page.show_target(RegisterFilter(statuses=(Status.DELAYED, Status.PARTIAL)))
    assert page.filters.status.value() is None
    assert "지연·부진" in page.filters.scope.text()


def test_enter_goes_into_the_detail_and_esc_back_to_the_list(qtbot, page):
    page.window().activateWindow()
    page.table.setFocus()
    qtbot.waitUntil(page.table.hasFocus)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.detail.isAncestorOf(page.focusWidget()))
    page.step_back()
    qtbot.waitUntil(page.table.hasFocus)


def test_esc_in_the_list_clears_the_filter(qtbot, page):
    commit(page.filters.text, "상생")
    wait_for_rows(qtbot, page, 1)
    page.step_back()
    wait_for_rows(qtbot, page, 7)


def test_reloading_shows_again_what_was_chosen(qtbot, page, register):
    wanted = id_of(register, "대전")
    show(qtbot, page, wanted)
    page.reload()
    qtbot.waitUntil(lambda: page.table.chosen_id() == wanted)
    assert page._shown_id == wanted


def test_the_split_is_remembered(qtbot, page, register, tasks, messages, memory):
    page.both.setSizes([400, 650])
    page.both.splitterMoved.emit(400, 1)
    again = RegisterPage(register, tasks, messages, memory)
    qtbot.addWidget(again)
    again.resize(page.size())
    again.show()
    qtbot.waitUntil(lambda: again.both.count() == 2)
    assert again.both.sizes()[0] == pytest.approx(page.both.sizes()[0], abs=4)


def test_every_input_has_a_name_that_is_not_its_value(qtbot, page):
    for tab in DetailTab:
        page.detail.tabs.show_tab(tab)
        assert unnamed_inputs(page) == []
