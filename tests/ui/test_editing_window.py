"""The register edited in the whole window, on a real office, by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.domain.forms import FormKind
from desktop.domain.views_register import DetailTab, RegisterFilter, RegisterSort
from desktop.ui.rooms import Room
from tests.ui.accessibility import unnamed_inputs
from tests.ui.conftest import clock
from tests.ui.keyboard import press
from tests.ui.typing_hangul import commit

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def register(qtbot, program, messages):
    """The register in front, the list with the keyboard."""
    press(qtbot, program, Qt.Key.Key_2, ALT)
    page = program.window.page(Room.REGISTER)
    qtbot.waitUntil(lambda: page.model.rowCount() == 7 and bool(page._shown_id))
    qtbot.waitUntil(page.table.hasFocus)
    yield page
    assert messages.failures == []


def show(qtbot, page, title):
    stored = page._register
    rows = stored.rows(stored.matching(RegisterFilter(), RegisterSort()))
    record_id = next(row.id for row in rows if title in row.title)
    page.table.choose(record_id)
    qtbot.waitUntil(lambda: page._shown_id == record_id)


def wait_for_form(qtbot, program):
    qtbot.waitUntil(lambda: program.forms.dialog is not None, timeout=10_000)
    dialog = program.forms.dialog
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget() or program.window))
    return dialog


def type_and_go_on(qtbot, program, text):
    commit(QApplication.focusWidget(), text)
    press(qtbot, program, Qt.Key.Key_Tab)


def save(qtbot, program, dialog):
    with qtbot.waitSignal(dialog.finished, timeout=10_000):
        press(qtbot, program, Qt.Key.Key_S, CONTROL)


def test_an_agreement_is_registered_by_keyboard_and_shown(qtbot, program, register):
    press(qtbot, program, Qt.Key.Key_N, CONTROL)
    dialog = wait_for_form(qtbot, program)
    type_and_go_on(qtbot, program, "가온군 스마트팜 협약")
    dialog.body.go_to("signed_on")
    type_and_go_on(qtbot, program, "26.3.2")
    dialog.body.go_to("parties")
    dialog.body.control("parties").table.go_to(0, 0)
    type_and_go_on(qtbot, program, "가온군")
    dialog.body.go_to("clauses")
    commit(QApplication.focusWidget(), "1. 스마트팜을 함께 짓는다.\n2. 청년 농부를 키운다.")
    save(qtbot, program, dialog)
    qtbot.waitUntil(lambda: register.detail.title.text() == "가온군 스마트팜 협약")
    assert "‘가온군 스마트팜 협약’ 등록" in program.window.status.said.text()
    detail = register._register.detail(register.table.chosen_id())
    assert [clause.text for clause in detail.clauses] == [
        "스마트팜을 함께 짓는다.",
        "청년 농부를 키운다.",
    ]
    assert [party.organisation for party in detail.parties] == ["가온군"]
    assert program.window.status.undo.isVisible()


def test_a_record_is_corrected_by_f2(qtbot, program, register):
    show(qtbot, register, "남부거대경제권")
    press(qtbot, program, Qt.Key.Key_F2)
    dialog = wait_for_form(qtbot, program)
    assert dialog.windowTitle() == "협약 수정"
    dialog.body.go_to("place")
    QApplication.focusWidget().selectAll()
    commit(QApplication.focusWidget(), "가온군청")
    save(qtbot, program, dialog)
    chosen = register.table.chosen_id()
    qtbot.waitUntil(lambda: register._shown_id == chosen)
    shown = register._register.detail(chosen).overview
    assert any("가온군청" in field.value for field in shown)


def test_a_party_is_added_below_and_its_row_is_chosen(qtbot, program, register):
    show(qtbot, register, "상생발전")
    register.detail.tabs.show_tab(DetailTab.PARTIES)
    count = register.detail.lists[DetailTab.PARTIES].model.rowCount()
    assert register.detail.acts.add.text() == "당사자 추가"
    press(qtbot, program, Qt.Key.Key_Insert)
    dialog = wait_for_form(qtbot, program)
    assert dialog.form.target.kind is FormKind.PARTY
    dialog.body.go_to("organisation_id")
    type_and_go_on(qtbot, program, "가온군")
    save(qtbot, program, dialog)
    table = register.detail.lists[DetailTab.PARTIES].table
    qtbot.waitUntil(lambda: table.rows.rowCount() == count + 1)
    qtbot.waitUntil(lambda: table.rows.record(table.currentIndex().row()).organisation == "가온군")
    assert register.detail.tabs.key == DetailTab.PARTIES


def test_a_row_is_opened_by_enter_and_removed_with_a_way_back(qtbot, program, register):
    show(qtbot, register, "상생발전")
    register.detail.tabs.show_tab(DetailTab.MEETINGS)
    table = register.detail.lists[DetailTab.MEETINGS].table
    table.setFocus()
    table.selectRow(0)
    count, name = table.rows.rowCount(), table.rows.record(0).name
    press(qtbot, program, Qt.Key.Key_Return)
    dialog = wait_for_form(qtbot, program)
    assert dialog.body.control("name").entry() == name
    with qtbot.waitSignal(dialog.finished):
        press(qtbot, program, Qt.Key.Key_Escape)
    qtbot.waitUntil(table.hasFocus)  # the keyboard is where it was before
    press(qtbot, program, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: table.rows.rowCount() == count - 1)
    qtbot.mouseClick(program.window.status.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: table.rows.rowCount() == count)


def test_an_agreement_is_removed_from_the_list_and_comes_back(qtbot, program, register):
    press(qtbot, program, Qt.Key.Key_N, CONTROL)
    dialog = wait_for_form(qtbot, program)
    type_and_go_on(qtbot, program, "잘못 등록한 협약")
    save(qtbot, program, dialog)
    qtbot.waitUntil(lambda: register.detail.title.text() == "잘못 등록한 협약")
    register.table.setFocus()
    press(qtbot, program, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: register.model.rowCount() == 7)
    assert "‘잘못 등록한 협약’ 삭제" in program.window.status.said.text()
    qtbot.mouseClick(program.window.status.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: register.model.rowCount() == 8)


def test_a_party_goes_with_its_one_signatory_and_comes_back(qtbot, program, register):
    show(qtbot, register, "상생발전")
    register.detail.tabs.show_tab(DetailTab.PARTIES)
    table = register.detail.lists[DetailTab.PARTIES].table
    before = [table.rows.record(row) for row in range(table.rows.rowCount())]
    table.setFocus()
    table.selectRow(len(before) - 1)
    press(qtbot, program, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: table.rows.rowCount() == len(before) - 1)
    qtbot.mouseClick(program.window.status.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: table.rows.rowCount() == len(before))
    assert [table.rows.record(row) for row in range(table.rows.rowCount())] == before


def test_a_row_that_is_a_part_opens_its_whole(qtbot, program, register):
    show(qtbot, register, "4차 산업혁명")
    register.detail.tabs.show_tab(DetailTab.BUDGETS)
    model = register.detail.lists[DetailTab.BUDGETS].model
    share = next(n for n in range(model.rowCount()) if model.record(n).depth == 1)
    table = register.detail.lists[DetailTab.BUDGETS].table
    table.setFocus()
    table.selectRow(share)
    asked = []
    register.form_wanted.connect(asked.append)
    register.remove_wanted.connect(lambda _target: pytest.fail("the whole budget would go"))
    press(qtbot, program, Qt.Key.Key_Delete)
    assert [target.kind for target in asked] == [FormKind.BUDGET]
    assert model.record(share).id.startswith(asked[0].record_id)
    wait_for_form(qtbot, program).done(0)


def test_every_step_of_a_record_opens_its_form(qtbot, program, register):
    show(qtbot, register, "상생발전")
    acts = register.detail.acts
    acts.fill_menu()
    words = [action.text() for action in acts.menu.actions()]
    assert words[:3] == ["변경·갱신", "종료", "관련 협약"]
    for action in acts.menu.actions():
        action.trigger()
        dialog = wait_for_form(qtbot, program)
        assert unnamed_inputs(dialog) == []
        with qtbot.waitSignal(dialog.finished):
            dialog.reject()
    for tab in DetailTab:
        register.detail.tabs.show_tab(tab)
        if acts.add.isVisible():
            acts.add.click()
            dialog = wait_for_form(qtbot, program)
            assert unnamed_inputs(dialog) == []
            with qtbot.waitSignal(dialog.finished):
                dialog.reject()


def test_the_menu_offers_what_goes_below_the_chosen_row(qtbot, program, register):
    show(qtbot, register, "4차 산업혁명")
    register.detail.tabs.show_tab(DetailTab.BUDGETS)
    register.detail.acts.fill_menu()
    first = register.detail.acts.menu.actions()[0]
    assert first.text() == "이 예산의 집행"
    first.trigger()
    dialog = wait_for_form(qtbot, program)
    assert dialog.form.target.kind is FormKind.EXECUTION
    with qtbot.waitSignal(dialog.finished):
        dialog.reject()


def test_an_agreement_is_ended_with_its_reason(qtbot, program, register):
    show(qtbot, register, "상생발전")
    register.detail.acts.fill_menu()
    register.detail.acts.menu.actions()[1].trigger()
    dialog = wait_for_form(qtbot, program)
    press(qtbot, program, Qt.Key.Key_S, CONTROL)
    assert dialog.body.rows["end_reason"].error.isVisible()
    control = dialog.body.control("end_reason")
    control.show_entry(control.field.options[0].code)
    dialog.body.go_to("ended_on")
    type_and_go_on(qtbot, program, "2026. 10. 1.")
    save(qtbot, program, dialog)
    chosen = register.table.chosen_id()
    qtbot.waitUntil(lambda: register.model.record(register.table.currentIndex().row()) is not None)
    assert "종료" in register._register.detail(chosen).lifecycle


def test_a_form_left_by_closing_the_window_is_offered_on_return(
    qtbot, program, register, start, sample_path
):
    press(qtbot, program, Qt.Key.Key_N, CONTROL)
    wait_for_form(qtbot, program)
    commit(QApplication.focusWidget(), "쓰다 만 협약")
    program.window.close()
    again = start(sample_path)
    button = again.window.status.unfinished
    qtbot.waitUntil(button.isVisible)
    assert button.text() == "쓰다 만 내용 1건"
    again.forms._now = clock
    again.forms.show_unfinished()
    menu = QApplication.activePopupWidget()
    assert menu.actions()[0].text() == "협약 등록 (방금)"
    menu.actions()[0].trigger()
    menu.close()
    dialog = wait_for_form(qtbot, again)
    assert dialog.band.said.text() == "방금 쓰다 만 내용이 있습니다."
    press(qtbot, again, Qt.Key.Key_Return)
    assert dialog.body.control("title").entry() == "쓰다 만 협약"
    save(qtbot, again, dialog)
    qtbot.waitUntil(lambda: not button.isVisible())


def test_a_read_only_office_offers_no_editing(qtbot, program, register, memory, tasks, messages):
    from desktop.ui.screens.register import RegisterPage

    page = RegisterPage(register._register, tasks, messages, memory, editable=False)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: bool(page._shown_id))
    assert not hasattr(page, "editing")
    assert page.detail.acts is None


def test_the_items_of_a_clause_stay_below_it_when_one_is_added(qtbot, program, register):
    show(qtbot, register, "상생발전")
    register.detail.tabs.show_tab(DetailTab.CLAUSES)
    clauses = register.detail.clauses
    qtbot.waitUntil(lambda: clauses.items.model.rowCount() > 0)
    count = clauses.items.model.rowCount()
    assert not register.detail.acts.add.isVisible()  # the outline has a button of its own
    clauses.table.setFocus()
    press(qtbot, program, Qt.Key.Key_T, CONTROL)
    save(qtbot, program, wait_for_form(qtbot, program))
    qtbot.waitUntil(lambda: clauses.items.model.rowCount() == count + 1)
