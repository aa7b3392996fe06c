"""홈 on the sample office: real widgets, real services, real thread."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from desktop.domain.codes import Status
from desktop.domain.views_home import CareKind, ItemScope
from desktop.domain.views_register import Place, RegisterFilter
from desktop.services.home.overview import Overview
from desktop.ui.models.work_columns import days_left_text
from desktop.ui.rooms import Room
from desktop.ui.screens.home import HomePage
from tests.ui.accessibility import unnamed_inputs


@pytest.fixture
def overview(sample):
    return Overview(sample.desk)


@pytest.fixture
def page(qtbot, overview, tasks, messages, memory):
    made = HomePage(overview, tasks, messages, memory)
    qtbot.addWidget(made)
    made.resize(1104, 648)
    made.show()
    qtbot.waitUntil(lambda: made.cares.rowCount() > 0)
    return made


def click(qtbot, widget):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def wait_for_items(qtbot, page, title):
    qtbot.waitUntil(lambda: page.head.title.text() == title)
    assert page.lists.currentWidget() is page.item_list


def test_the_page_shows_what_the_service_says(page, overview):
    view = overview.home()
    assert page.cares.rowCount() == len(view.cares)
    assert page.head.counted.text() == f"{len(view.cares)}건"
    assert [bar.accessibleName() for bar in page.bars.buttons] == [
        f"{bar.name} 과제 열기" for bar in view.bars
    ]
    assert [card.accessibleName() for card in page.figures] == [
        f"{figure.title} 열기" for figure in view.figures
    ]


def test_the_list_holds_every_kind_of_care_the_sample_has(page):
    marks = {page.cares.record(row).mark for row in range(page.cares.rowCount())}
    assert {CareKind.LATE, CareKind.NOT_REPORTED, CareKind.COUNCIL_DUE} <= marks


def test_the_models_obey_qts_rules(page, qtmodeltester):
    qtmodeltester.check(page.cares)
    qtmodeltester.check(page.items)


def test_the_window_is_told_how_much_waits(qtbot, page):
    with qtbot.waitSignal(page.counted) as counted:
        page.reload()
    assert counted.args == [page.cares.rowCount()]


def test_enter_on_a_row_leads_to_its_place(qtbot, page):
    page.care_list.selectRow(1)
    with qtbot.waitSignal(page.wanted) as wanted:
        qtbot.keyClick(page.care_list, Qt.Key.Key_Return)
    assert wanted.args == [page.cares.record(1).place]
    assert isinstance(wanted.args[0], Place)


def test_rows_about_one_item_lead_each_to_its_own_place(qtbot, page):
    for row in range(page.cares.rowCount()):
        page.care_list.selectRow(row)
        with qtbot.waitSignal(page.wanted) as wanted:
            qtbot.keyClick(page.care_list, Qt.Key.Key_Return)
        assert wanted.args == [page.cares.record(row).place]


def test_a_figure_of_items_opens_them_in_the_list(qtbot, page, overview):
    lagging = next(n for n, f in enumerate(overview.home().figures) if f.troubled)
    click(qtbot, page.figures[lagging])
    wait_for_items(qtbot, page, "지연·부진")
    found = overview.item_ids(ItemScope("", (Status.DELAYED, Status.PARTIAL)))
    assert page.items.rowCount() == len(found) > 0
    assert page.items.record(0).mark in (Status.DELAYED, Status.PARTIAL)


def test_a_figure_of_agreements_leads_to_the_register(qtbot, page):
    with qtbot.waitSignal(page.wanted) as wanted:
        click(qtbot, page.figures[0])
    assert isinstance(wanted.args[0], RegisterFilter)


def test_a_part_of_a_bar_opens_the_items_it_counts(qtbot, page, overview):
    bar = overview.home().bars[0]
    status, box, count = page.bars.buttons[0].parts()[-1]
    at = box.center().toPoint()
    qtbot.mouseClick(page.bars.buttons[0], Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: page.items.rowCount() == count)
    rows = [page.items.record(row) for row in range(count)]
    assert {(row.mark, row.department) for row in rows} == {(status, bar.name)}


def test_every_bar_and_figure_opens_as_many_rows_as_it_says(qtbot, page, overview):
    for button, bar in zip(page.bars.buttons, overview.home().bars, strict=True):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
        qtbot.waitUntil(lambda b=bar: page.head.title.text() == f"{b.name} · 실행과제")
        assert page.items.rowCount() == bar.total


def test_esc_leads_back_from_the_items(qtbot, page):
    click(qtbot, page.bars.buttons[0])
    qtbot.waitUntil(lambda: page.items.rowCount() > 0)
    assert page.back.isVisible()
    page.step_back()
    assert page.head.title.text() == "오늘 챙길 일"
    assert page.lists.currentWidget() is page.care_list
    assert not page.back.isVisible()


def test_items_that_come_after_going_back_are_not_shown(qtbot, page, tasks):
    page.show_items(ItemScope())
    page.step_back()
    with qtbot.waitSignal(page.counted):
        page.reload()
    assert page.lists.currentWidget() is page.care_list


def test_enter_on_an_item_leads_to_its_agreement(qtbot, page):
    page.show_items(ItemScope())
    wait_for_items(qtbot, page, "실행과제")
    with qtbot.waitSignal(page.wanted) as wanted:
        qtbot.keyClick(page.item_list, Qt.Key.Key_Return)
    assert wanted.args[0].row_id == page.items.record(0).id


def test_the_button_leads_to_the_reports(qtbot, page):
    with qtbot.waitSignal(page.wanted) as wanted:
        click(qtbot, page.report)
    assert wanted.args == [Room.REPORTS]


def test_reloading_keeps_the_chosen_row(qtbot, page):
    page.care_list.selectRow(3)
    with qtbot.waitSignal(page.counted):
        page.reload()
    assert page.care_list.currentIndex().row() == 3


def test_every_input_has_a_name_that_is_not_its_value(page):
    assert unnamed_inputs(page) == []


def test_an_office_without_cares_says_what_will_come(qtbot, tasks, messages, memory, tmp_path):
    from desktop.domain.office import Office
    from desktop.services.office_files import create_office
    from tests.ui.conftest import clock

    empty = create_office(str(tmp_path / "빈.mou"), Office(name="가온군"), user="시험", clock=clock)
    page = HomePage(Overview(empty.desk), tasks, messages, memory)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.counted) as counted:
        page.show()
    assert counted.args == [0]
    assert page.content.is_empty
    assert "챙길 일이 없습니다" in page.content.empty.title.text()
    assert "협약을 등록하십시오" in page.content.empty.step.text()
    tasks.forget()
    empty.close()


@pytest.mark.parametrize(("days", "text"), [(None, "–"), (8, "D-8"), (0, "오늘"), (-22, "D+22")])
def test_days_are_counted_as_offices_count_them(days, text):
    assert days_left_text(days) == text
