"""부서·기관 on the sample office: lists beside details whose rows lead on."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt

from desktop.domain.forms import FormKind, FormTarget, Saved
from desktop.domain.views_directory import DepartmentTab, PartnerTab
from desktop.services.directory.reading import Directory
from desktop.services.reorganisation.planning import ReorganisationPlanning
from desktop.services.staffing.handovers import Handovers
from desktop.services.staffing.rosters import Rosters
from desktop.ui.people_ports import Staffing
from desktop.ui.screens.directory import DirectoryPage
from tests.ui.accessibility import unnamed_inputs
from tests.ui.conftest import clock
from tests.ui.typing_hangul import commit

TODAY = clock().date()


@pytest.fixture
def page(qtbot, sample, tasks, messages, memory):
    desk = sample.desk
    staffing = Staffing(ReorganisationPlanning(desk), Rosters(desk), Handovers(desk))
    made = DirectoryPage(Directory(desk), tasks, messages, memory, staffing)
    qtbot.addWidget(made)
    made.resize(1104, 648)
    made.show()
    qtbot.waitUntil(lambda: bool(made.department.shown_id))
    yield made
    assert messages.failures == []


def rows(listed):
    return [listed.model.record(row) for row in range(listed.model.rowCount())]


def show(qtbot, page, name):
    wanted = next(line.id for line in rows(page.departments) if line.name == name)
    page.departments.table.choose(wanted)
    qtbot.waitUntil(lambda: page.department.shown_id == wanted)
    return wanted


def show_partners(qtbot, page):
    page.tabs.show_tab("partners")
    qtbot.waitUntil(lambda: bool(page.partner.shown_id))


def open_first(page, pane, tab):
    pane.tabs.show_tab(tab)
    table = pane.table(tab)
    table.selectRow(0)
    table.opened.emit(table.chosen_id())


def test_the_tree_of_today_is_shown_with_the_first_in_detail(page):
    assert page.departments.on.day() == TODAY
    assert rows(page.departments)[0].name == "기획조정실"
    assert page.department.title.text() == "기획조정실"


def test_another_day_shows_the_departments_of_that_day(qtbot, page):
    page.departments.on.show_day(date(2025, 6, 30))
    qtbot.waitUntil(lambda: any(line.name == "ABB산업과" for line in rows(page.departments)))
    assert not any(line.name == "AI정책과" for line in rows(page.departments))


def test_former_departments_come_on_wish(qtbot, page):
    count = page.departments.model.rowCount()
    at = QPoint(8, page.departments.former.height() // 2)
    qtbot.mouseClick(page.departments.former, Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: page.departments.model.rowCount() > count)
    assert "~2026. 3. 31." in [line.period for line in rows(page.departments)]


def test_a_former_name_leads_to_the_department_it_was(qtbot, page):
    show(qtbot, page, "AI정책과")
    assert page.department.title.text() == "AI정책과(옛 ABB산업과)"
    page.department.tabs.show_tab(DepartmentTab.NAMES)
    table = page.department.table(DepartmentTab.NAMES)
    table.selectRow(1)
    table.opened.emit(table.chosen_id())
    qtbot.waitUntil(lambda: page.department.title.text() == "ABB산업과(옛 AI블록체인과)")
    assert page.departments.former.isChecked()


@pytest.mark.parametrize(
    "tab",
    [DepartmentTab.AGREEMENTS, DepartmentTab.ITEMS, DepartmentTab.LATE, DepartmentTab.CHARGES],
)
def test_rows_of_a_department_lead_to_the_register(qtbot, page, tab):
    show(qtbot, page, "AI정책과")
    with qtbot.waitSignal(page.wanted) as led:
        open_first(page, page.department, tab)
    assert led.args[0].record_id


def test_a_post_opens_its_person(qtbot, page):
    show(qtbot, page, "AI정책과")
    with qtbot.waitSignal(page.form_wanted) as asked:
        open_first(page, page.department, DepartmentTab.PEOPLE)
    assert asked.args[0].kind is FormKind.PERSON
    assert asked.args[0].record_id


def test_partners_are_found_by_an_old_name(qtbot, page):
    show_partners(qtbot, page)
    commit(page.partners.text, "한국정보화")
    qtbot.waitUntil(lambda: page.partners.model.rowCount() == 1)
    qtbot.waitUntil(lambda: page.partner.title.text().startswith("한국지능정보사회진흥원(옛"))
    with qtbot.waitSignal(page.wanted):
        open_first(page, page.partner, PartnerTab.AGREEMENTS)
    with qtbot.waitSignal(page.form_wanted) as asked:
        open_first(page, page.partner, PartnerTab.NAMES)
    assert asked.args[0].kind is FormKind.ORGANISATION_NAME
    commit(page.partners.text, "없는 기관")
    qtbot.waitUntil(lambda: page.partners.content.is_empty)
    assert page.partner.content.is_empty
    page.step_back()
    qtbot.waitUntil(lambda: page.partners.model.rowCount() > 1)


def test_a_member_leads_to_its_own_page(qtbot, page):
    show_partners(qtbot, page)
    whole = next(line for line in rows(page.partners) if line.kind == "컨소시엄")
    page.partners.table.choose(whole.id)
    qtbot.waitUntil(lambda: page.partner.shown_id == whole.id)
    open_first(page, page.partner, PartnerTab.MEMBERS)
    qtbot.waitUntil(lambda: page.partner.shown_id not in ("", whole.id))
    assert page.partners.table.chosen_id() == page.partner.shown_id


def test_keys_and_buttons_ask_for_the_forms(qtbot, page):
    asked = []
    page.form_wanted.connect(asked.append)
    own = show(qtbot, page, "AI정책과")
    page.departments.table.setFocus()
    qtbot.keyClick(page.departments.table, Qt.Key.Key_F2)
    qtbot.keyClick(page.departments.table, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseClick(page.acts.officer, Qt.MouseButton.LeftButton)
    show_partners(qtbot, page)
    partner = page.partner.shown_id
    for button in (page.acts.edit_partner, page.acts.add, page.acts.add_name):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked == [
        FormTarget(kind=FormKind.DEPARTMENT, record_id=own),
        FormTarget(kind=FormKind.DEPARTMENT),
        FormTarget(kind=FormKind.PERSON, owner_id=own),
        FormTarget(kind=FormKind.ORGANISATION, record_id=partner),
        FormTarget(kind=FormKind.ORGANISATION),
        FormTarget(kind=FormKind.ORGANISATION_NAME, owner_id=partner),
    ]


def test_delete_removes_the_chosen_record_and_only_in_the_list(qtbot, page):
    asked = []
    page.remove_wanted.connect(asked.append)
    own = show(qtbot, page, "AI정책과")
    page.activateWindow()
    page.departments.table.setFocus()
    qtbot.waitUntil(page.departments.table.hasFocus)
    qtbot.keyClick(page.departments.table, Qt.Key.Key_Delete)
    page.department.tabs.show_tab(DepartmentTab.ITEMS)
    page.department.front.setFocus()
    qtbot.keyClick(page.department.front, Qt.Key.Key_Delete)
    assert asked == [FormTarget(kind=FormKind.DEPARTMENT, record_id=own)]


def test_what_was_entered_comes_to_the_front(qtbot, page):
    own = show(qtbot, page, "AI정책과")
    show(qtbot, page, "기획조정실")
    target = FormTarget(kind=FormKind.DEPARTMENT)
    page.form_saved(target, Saved(sentence="부서 등록", number=1, record_id=own))
    page.reload()
    qtbot.waitUntil(lambda: page.department.shown_id == own)


def test_the_models_obey_qts_rules(qtbot, page, qtmodeltester):
    show(qtbot, page, "AI정책과")
    for tab in list(DepartmentTab)[1:]:
        page.department.tabs.show_tab(tab)
        qtmodeltester.check(page.department.list_of(tab).model)
    show_partners(qtbot, page)
    for tab in list(PartnerTab)[1:]:
        page.partner.tabs.show_tab(tab)
        qtmodeltester.check(page.partner.list_of(tab).model)
    qtmodeltester.check(page.departments.model)
    qtmodeltester.check(page.partners.model)


def test_every_input_has_a_name(qtbot, page):
    show(qtbot, page, "AI정책과")
    for number in range(1, 8):
        page.show_tab(number)
        assert unnamed_inputs(page) == []
    show_partners(qtbot, page)
    for number in range(1, 7):
        page.show_tab(number)
        assert unnamed_inputs(page) == []


def test_seeking_goes_to_the_partners(qtbot, page):
    page.activateWindow()
    page.seek()
    qtbot.waitUntil(page.partners.text.hasFocus)
