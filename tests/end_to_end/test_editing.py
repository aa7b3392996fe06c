"""The whole work of an office in the window, from an empty file to both documents, twice."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop import app
from desktop.domain.codes import ReportKind, Status
from desktop.domain.views_register import DetailTab
from desktop.domain.views_work import WorkKey
from desktop.ui import style_sheet
from desktop.ui.program import Program
from desktop.ui.rooms import Room
from desktop.ui.settings import WindowMemory
from tests.end_to_end.by_hand import Boxes, Hand, Keyboard, Mouse
from tests.end_to_end.test_first_light import command, facts
from tests.ui.conftest import clock

TITLE = "한빛시 가온군 상생발전 업무협약"
CLAUSES = ["관광을 함께 알린다", "청년 농부를 함께 키운다", "해마다 성과를 점검한다"]
LEADS = ["정책기획과", "농업정책과"]
_PARTY_KEYS = ("organisation_id", "person_id", "title_as_signed")
PARTIES = [("한빛시", "김하나", "시장"), ("가온군", "이두리", "군수")]


@pytest.fixture
def open_window(qtbot, qapp, tmp_path):
    style_sheet.apply(qapp, dark=False)
    folder = tmp_path / "문서"
    folder.mkdir()
    opened = []

    def open_on(hand: Hand, office: Path | None) -> Program:
        boxes = Boxes(tmp_path / "한빛시.mou", folder)
        memory = WindowMemory(tmp_path / "window.ini")
        offices = app.OfficeFiles("시험", clock)
        program = Program(offices, boxes, memory, str(office) if office else None)
        qtbot.addWidget(program.window)
        program.boxes = boxes
        hand.program = program
        opened.append(program)
        program.window.resize(1280, 720)
        program.window.show()
        program.window.activateWindow()
        wanted = Room.WELCOME if office is None else None
        qtbot.waitUntil(
            lambda: program.window.room == wanted if wanted else program.office is not None,
            timeout=30_000,
        )
        qtbot.waitUntil(program.window.isActiveWindow)
        hand.idle()
        return program

    yield open_on
    for program in opened:
        program.window.close()
        program._open_syllable.leave()
        assert program.boxes.failures == []


# --- what a user does, one function each ---


def make_office(hand: Hand) -> None:
    welcome = hand.window.page(Room.WELCOME)
    hand.in_next_box(lambda box: hand.name_office(box, "한빛시"))
    hand.push(welcome.new)
    hand.wait(lambda: hand.window.room == Room.HOME, timeout=30_000)
    hand.idle()


def enter_departments(hand: Hand) -> None:
    hand.enter(Room.PEOPLE)
    page = hand.window.page(Room.PEOPLE)
    for count, name in enumerate(LEADS, start=1):
        hand.begin_record(page.acts.add)
        dialog = hand.wait_for_form()
        hand.fill(dialog, "name", name)
        hand.save(dialog)
        hand.wait(lambda made=count: page.departments.model.rowCount() == made)


def register_agreement(hand: Hand) -> None:
    hand.enter(Room.REGISTER)
    page = hand.window.page(Room.REGISTER)
    hand.begin_record(page.editing.add)
    dialog = hand.wait_for_form()
    hand.fill(dialog, "title", TITLE)
    hand.fill(dialog, "signed_on", "26.3.2")
    table = dialog.body.control("parties").table
    keys = [column.key for column in table.rows.columns]
    for row, party in enumerate(PARTIES):
        for key, text in zip(_PARTY_KEYS, party, strict=True):
            hand.fill_cell(table, row, keys.index(key), text)
    hand.save(dialog)
    hand.wait(lambda: page.detail.title.text() == TITLE)


def write_clauses(hand: Hand) -> None:
    page = hand.window.page(Room.REGISTER)
    number = list(DetailTab).index(DetailTab.CLAUSES) + 1
    hand.show_tab(page.detail.tabs, number)
    outline = page.detail.clauses._editor
    hand.wait(outline.isVisible)
    hand.idle()
    hand.to_detail(page.detail)
    hand.push(outline.content.empty.button)
    for text in CLAUSES:
        hand.type(text)
        QTest.keyClick(hand.focus(), Qt.Key.Key_Return)
    QTest.keyClick(hand.focus(), Qt.Key.Key_Escape)
    hand.idle()
    hand.wait(lambda: [outline.model.at(n).text for n in range(3)] == CLAUSES)


def make_items(hand: Hand) -> None:
    page = hand.window.page(Room.REGISTER)
    for row, department in enumerate(LEADS):
        hand.make_item(page.detail.clauses._editor, row)
        dialog = hand.wait_for_form()
        assert dialog.body.control("title").entry() == CLAUSES[row]
        hand.fill(dialog, "lead_department", department)
        hand.save(dialog)


def open_round(hand: Hand) -> None:
    hand.enter(Room.ITEMS)
    page = hand.window.page(Room.ITEMS)
    hand.push(page.list.content.empty.button)
    hand.save(hand.wait_for_form())
    hand.wait(lambda: page.model.rowCount() == 2)
    hand.wait(lambda: all(page.model.record(row) is not None for row in range(2)))


def enter_progress(hand: Hand) -> None:
    page = hand.window.page(Room.ITEMS)
    keys = [column.key for column in page.model.columns]
    for row, (status, percent, text) in enumerate(
        (("정상추진", "40", "관광 안내서 2종 제작"), ("완료", "100", "청년 농부 12명 교육"))
    ):
        for key, typed in (
            (WorkKey.STATUS, status),
            (WorkKey.PERCENT, percent),
            ("achievements", text),
        ):
            hand.fill_cell(page.table, row, keys.index(key), typed)
    page.take_in()
    hand.idle()
    hand.wait(
        lambda: (
            [page.model.record(row).status for row in range(2)] == [Status.ON_TRACK, Status.DONE]
        )
    )


def make_documents(hand: Hand) -> list[str]:
    hand.enter(Room.REPORTS)
    page = hand.window.page(Room.REPORTS)
    hand.wait(page.form.make.isEnabled)
    hand.push(page.form.pick)
    for place, kind in enumerate((ReportKind.BRIEFING, ReportKind.TRACKER)):
        kinds = list(page.form.kind._values)
        hand.pick(page.form.kind, kinds.index(kind))
        hand.push(page.form.make)
        hand.wait(lambda made=place + 1: len(page.made.paths) == made, timeout=60_000)
        hand.wait(page.form.make.isEnabled)
    return sorted(path.suffix for path in page.made.paths)


def shown(hand: Hand) -> list:
    """What the rooms show of all that was entered."""
    register = hand.window.show_room(Room.REGISTER)
    hand.wait(lambda: register.model.rowCount() == 1 and bool(register._shown_id))
    hand.idle()
    work = hand.window.show_room(Room.ITEMS)
    hand.wait(lambda: work.model.rowCount() == 2)
    hand.idle()
    detail = register._register.detail(register._shown_id)
    lines = [work.model.record(row) for row in range(2)]
    return [detail, lines]


@pytest.mark.slow
@pytest.mark.parametrize("way", [Keyboard, Mouse])
def test_an_office_is_begun_worked_in_and_reopened(qtbot, open_window, tmp_path, way):
    hand, office = way(qtbot.waitUntil), tmp_path / "한빛시.mou"
    program = open_window(hand, None)
    make_office(hand)
    enter_departments(hand)
    register_agreement(hand)
    write_clauses(hand)
    make_items(hand)
    open_round(hand)
    enter_progress(hand)
    assert make_documents(hand) == [".docx", ".xlsx"]
    before = shown(hand)
    detail, lines = before
    assert [clause.text for clause in detail.clauses] == CLAUSES
    assert [(p.organisation, p.signatory, p.title) for p in detail.parties] == PARTIES
    assert [line.department for line in lines] == LEADS
    assert [line.percent for line in lines] == [40, 100]
    program.window.close()
    stored = facts(office)

    again = open_window(hand, office)
    assert shown(hand) == before
    again.window.close()
    assert facts(office) == stored
    assert command("check", "--file", office) == ""
