"""설정 in the real window on the sample office: typed, saved by section, taken back, followed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.domain.codes import LabelSet, Status
from desktop.domain.forms import FormKind
from desktop.services.activities import Activities
from desktop.ui import labels
from desktop.ui.rooms import Room
from desktop.ui.screens.settings import SECTIONS
from tests.ui.accessibility import unnamed_inputs
from tests.ui.keyboard import press
from tests.ui.typing_hangul import commit

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
OTHER = "홍길동"


@pytest.fixture(autouse=True)
def _usual_words():
    yield
    labels.use(LabelSet.INSPECTION)


@pytest.fixture
def page(qtbot, program):
    qtbot.mouseClick(program.window.rail.buttons[Room.SETTINGS], Qt.MouseButton.LeftButton)
    page = program.window.front
    qtbot.waitUntil(lambda: FormKind.OFFICE in page.sections)
    return page


def section(page, kind=FormKind.OFFICE):
    """The section in front, with all its fields."""
    page.tabs.show_tab(kind)
    while not page.sections[kind].is_filled:
        QApplication.processEvents()
    return page.sections[kind]


def every_section(page):
    return {kind: section(page, kind) for kind in SECTIONS}


def field(part, key):
    return part.body.control(key)


def type_into(control, text):
    control.target.setFocus()
    control.target.selectAll()
    commit(control.target, text)


def choose(control, code):
    control.choice.show_value(str(code))


def save(qtbot, page, part):
    with qtbot.waitSignal(page.changed) as changed:
        qtbot.mouseClick(part.button, Qt.MouseButton.LeftButton)
    return changed.args[0]


def test_every_section_shows_what_is_kept_with_help_beneath_each_field(page):
    shown = {kind: part.body.entries() for kind, part in every_section(page).items()}
    assert shown[FormKind.OFFICE]["name"] == "예시광역연합"
    assert shown[FormKind.OFFICE_COUNCIL]["council_report_days"] == "50"
    for part in every_section(page).values():
        assert all(row.help.text() for row in part.body.rows.values())
        assert not part.button.isEnabled()


def test_the_calendar_of_the_country_is_told_with_its_articles(page):
    note = section(page, FormKind.OFFICE_DAYS).note.text()
    assert "기독탄신일(규정 제2조제10호)" in note


def test_a_change_is_saved_by_its_section_and_told_in_the_status_bar(qtbot, program, page):
    part = section(page)
    type_into(field(part, "coordinator"), OTHER)
    assert part.button.isEnabled()
    saved = save(qtbot, page, part)
    assert saved.sentence == "설정 ‘기관’ 수정"
    qtbot.waitUntil(lambda: "설정 ‘기관’ 수정" in program.window.status.said.text())
    assert not part.button.isEnabled()
    office = Activities(_desk(program)).office.current().value
    assert office.coordinator == OTHER


def _desk(program):
    return program.office.overview._desk


def test_ctrl_s_saves_the_section_in_which_one_types(qtbot, program, page):
    part = section(page)
    type_into(field(part, "head_title"), "연합장님")
    with qtbot.waitSignal(page.changed):
        press(qtbot, program, Qt.Key.Key_S, CONTROL)
    assert Activities(_desk(program)).office.current().value.head_title == "연합장님"


def test_saving_one_section_leaves_what_is_typed_in_another(qtbot, program, page):
    days = section(page, FormKind.OFFICE_DAYS)
    type_into(field(days, "due_soon_days"), "15")
    part = section(page)
    type_into(field(part, "coordinator"), OTHER)
    save(qtbot, page, part)
    qtbot.waitUntil(lambda: days.form.seen == page.sections[FormKind.OFFICE].form.seen)
    assert days.body.entries()["due_soon_days"] == "15"
    days = section(page, FormKind.OFFICE_DAYS)
    save(qtbot, page, days)
    assert Activities(_desk(program)).office.current().value.due_soon_days == 15


@pytest.mark.parametrize(
    ("kind", "key", "typed"),
    [
        (FormKind.OFFICE, "name", " "),
        (FormKind.OFFICE_DAYS, "due_soon_days", "0"),
        (FormKind.OFFICE_DAYS, "expiry_warning_days", "아흔"),
        (FormKind.OFFICE_COUNCIL, "council_report_days", "999"),
        (FormKind.OFFICE_COUNCIL, "evaluation_per_year", "-1"),
    ],
)
def test_what_cannot_be_kept_is_told_beside_its_field_and_stays(qtbot, page, kind, key, typed):
    part = section(page, kind)
    type_into(field(part, key), typed)
    qtbot.mouseClick(part.button, Qt.MouseButton.LeftButton)
    row = part.body.rows[key]
    qtbot.waitUntil(lambda: bool(row.error.text()))
    assert row.error.isVisible()
    assert part.body.entries()[key].strip() == typed.strip()
    assert not part.saving.is_under_way


def test_a_session_that_ends_before_it_starts_is_told_in_its_row(qtbot, page):
    part = section(page, FormKind.OFFICE_COUNCIL)
    rows = [{"name": "제400회", "starts_on": "2026. 11. 10.", "ends_on": "2026. 11. 1."}]
    field(part, "sessions").show_entry(rows)
    part._on_edited()
    qtbot.mouseClick(part.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(field(part, "sessions").sentence))
    assert "앞섭니다" in field(part, "sessions").sentence


def test_sessions_and_holidays_are_kept_as_rows(qtbot, program, page):
    part = section(page, FormKind.OFFICE_COUNCIL)
    rows = [{"name": "제400회", "starts_on": "2027. 1. 10.", "ends_on": "2027. 1. 20."}]
    field(part, "sessions").show_entry(rows)
    part._on_edited()
    save(qtbot, page, part)
    qtbot.waitUntil(lambda: part.note.text().startswith("다음 회기: 제400회"))
    days = section(page, FormKind.OFFICE_DAYS)
    field(days, "holidays").show_entry([{"day": "2026. 11. 13.", "name": "임시공휴일"}])
    days._on_edited()
    save(qtbot, page, days)
    do = Activities(_desk(program))
    assert [stored.value.name for stored in do.council_sessions.all()] == ["제400회"]
    assert [stored.value.name for stored in do.office_holidays.all()] == ["임시공휴일"]


def test_the_words_and_formulas_are_shown_while_they_are_chosen(qtbot, page):
    part = section(page, FormKind.OFFICE_PROGRESS)
    choose(field(part, "label_set"), LabelSet.INVESTMENT)
    choose(field(part, "lead_rate"), "fulfilment")
    told = [widget.text() for widget in part.preview.findChildren(type(part.state))]
    assert "◎ 투자완료" in told
    assert told.index("이행률") < told.index("평균 추진율")


def test_all_screens_speak_the_words_that_were_chosen(qtbot, program, page):
    part = section(page, FormKind.OFFICE_PROGRESS)
    choose(field(part, "label_set"), LabelSet.PLEDGE)
    save(qtbot, page, part)
    qtbot.waitUntil(lambda: labels.in_use() is LabelSet.PLEDGE)
    assert labels.status_word(Status.STOPPED) == "폐기"
    press(qtbot, program, Qt.Key.Key_1, ALT)
    home = program.window.front
    qtbot.waitUntil(lambda: bool(home.figures))
    assert home.figures[2].accessibleName() == "일부추진 열기"
    press(qtbot, program, Qt.Key.Key_2, ALT)
    filters = program.window.front.filters
    offered = [filters.status.itemText(n) for n in range(filters.status.count())]
    assert "이행 후 계속추진" in offered
    assert len(offered) == len(set(offered))


def test_undo_brings_the_old_rules_back_to_the_page(qtbot, program, page):
    part = section(page)
    type_into(field(part, "coordinator"), OTHER)
    saved = save(qtbot, page, part)
    Activities(_desk(program)).history.undo(saved.number)
    page.reload()
    qtbot.waitUntil(lambda: part.body.entries()["coordinator"] == "한예린")


def test_what_was_typed_can_be_thrown_away(qtbot, page):
    part = section(page)
    type_into(field(part, "coordinator"), OTHER)
    qtbot.mouseClick(part.undo, Qt.MouseButton.LeftButton)
    assert part.body.entries()["coordinator"] == "한예린"
    assert not part.is_changed()


def test_a_change_made_elsewhere_is_shown_beside_ones_own(qtbot, program, page):
    part = section(page)
    type_into(field(part, "coordinator"), OTHER)
    do = Activities(_desk(program))
    stored = do.office.current()
    do.office.revise(stored.id, replace(stored.value, coordinator="김다른"))
    qtbot.mouseClick(part.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: part._conflict is not None)
    assert list(part._conflict.choices) == ["coordinator"]
    part._conflict.choices["coordinator"][1].setChecked(True)
    with qtbot.waitSignal(page.changed):
        part._conflict.settle.click()
    assert do.office.current().value.coordinator == OTHER


def test_what_was_typed_and_not_saved_is_offered_next_time(
    qtbot, start, sample_path, program, page
):
    part = section(page)
    type_into(field(part, "coordinator"), OTHER)
    part.keeper.keep()
    qtbot.waitUntil(lambda: len(program.office.forms.unfinished()) == 1)
    program.window.close()
    again = start(sample_path)
    again.window.show_room(Room.SETTINGS)
    page = again.window.front
    qtbot.waitUntil(lambda: FormKind.OFFICE in page.sections)
    part = section(page)
    assert "쓰다 만 내용이 있습니다" in part.band.said.text()
    qtbot.mouseClick(part.band.buttons[0], Qt.MouseButton.LeftButton)
    assert part.body.entries()["coordinator"] == OTHER
    save(qtbot, page, part)
    assert again.office.forms.unfinished() == []


def test_building_a_section_never_stops_the_window_for_long(qtbot, program):
    """Each step is one field; what is counted is the work, not the machine's other work."""
    program.window.show_room(Room.SETTINGS)
    page = program.window.front
    qtbot.waitUntil(lambda: FormKind.OFFICE in page.sections)
    assert list(page.sections) == [FormKind.OFFICE]
    part = page.sections[FormKind.OFFICE]
    steps = 0
    while not part.is_filled:
        before = len(part.body.rows)
        QApplication.processEvents()
        steps += 1
        assert len(part.body.rows) <= before + 2
    assert steps >= 3


def test_sections_are_reached_by_number_and_every_input_has_a_name(qtbot, program, page):
    for number, kind in enumerate(SECTIONS, start=1):
        page.tabs.bar.setFocus()
        press(qtbot, program, Qt.Key(Qt.Key.Key_0 + number), CONTROL)
        assert page.tabs.key == kind
        section(page, kind)
        assert unnamed_inputs(page) == [], kind
