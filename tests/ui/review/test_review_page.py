"""A press release is pasted into the window, corrected, registered and taken back, by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop.domain.review import PieceKind
from desktop.ui.review.source_text import MARKABLE
from desktop.ui.rooms import Room
from tests.services.reviewing.texts import RELEASE
from tests.ui.review.by_keys import KEY, MODIFIER, choose, piece_of, press, select


def test_from_paste_to_registered_and_back(page, program, qtbot, do):
    before = len(do.agreements.all())
    qtbot.waitUntil(lambda: page.draft.table.hasFocus())
    press(page.draft.table, KEY.Key_F2)
    title = page.draft.form.rows["text"].control.line
    qtbot.waitUntil(title.hasFocus)
    title.setCursorPosition(0)
    QTest.keyClicks(title, "2 ")
    press(title, KEY.Key_Return)
    assert page.draft.table.hasFocus()
    press(page.draft.table, KEY.Key_Return)
    qtbot.waitUntil(lambda: program.window.room is Room.REGISTER, timeout=20_000)
    register = program.window.front
    qtbot.waitUntil(lambda: register._shown_id != "" and not program.tasks._waiting)
    (made,) = [each for each in do.agreements.all() if each.value.title.startswith("2 청년")]
    assert register.table.chosen_id() == made.id
    assert len(do.agreements.all()) == before + 1
    cited = do.citations.of(made.id)
    assert {each.field for each in cited} == {"title", "signed_on", "place"}
    version = do.agreements.first_version(made.id)
    assert len(do.clauses.below("version_id", version)) == 3
    press(register.table, KEY.Key_Z, MODIFIER.ControlModifier)
    qtbot.waitUntil(lambda: len(do.agreements.all()) == before, timeout=10_000)
    assert do.citations.of(made.id) == []


def test_every_piece_is_marked_in_the_text_and_clicks_go_both_ways(page, qtbot):
    marked = page.text.extraSelections()
    spans = [s for p in page.draft.pieces if p.kind is not PieceKind.SOURCE for s in p.spans]
    assert len(marked) == len(spans)
    choose(page, PieceKind.CLAUSE)
    clause = piece_of(page, PieceKind.CLAUSE)
    assert page.text.extraSelections()[-1].cursor.selectedText() == clause.text
    party = piece_of(page, PieceKind.PARTY)
    cursor = page.text.textCursor()
    cursor.setPosition(party.spans[0][0])
    page.text.setTextCursor(cursor)
    where = page.text.cursorRect().center()
    QTest.mouseClick(page.text.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert page.draft.here == party.id


@pytest.mark.parametrize("number", range(len(MARKABLE)))
def test_chosen_words_are_said_to_be_a_piece_by_a_figure(page, number):
    kind = MARKABLE[number]
    select(page, "도심에")
    press(page.text, KEY(KEY.Key_1 + number))
    told = [
        page.text.toPlainText()[a:b]
        for p in page.draft.pieces
        if p.kind is kind
        for a, b in p.spans
    ]
    assert "도심에" in told
    assert page.draft.piece.kind is kind


def test_clauses_are_joined_split_moved_and_turned(page):
    table = page.draft.table

    def clauses():
        return [p.text for p in page.draft.pieces if p.kind is PieceKind.CLAUSE]

    choose(page, PieceKind.CLAUSE)
    press(table, KEY.Key_Down, MODIFIER.AltModifier)
    assert clauses()[:2] == ["청년 기업 판로 지원", "창업 교육 공동 운영"]
    press(table, KEY.Key_Right, MODIFIER.AltModifier)
    assert page.draft.piece.depth == 1
    press(table, KEY.Key_Left, MODIFIER.AltModifier)
    press(table, KEY.Key_Up, MODIFIER.AltModifier)
    press(table, KEY.Key_J, MODIFIER.ControlModifier)
    assert clauses()[0] == "창업 교육 공동 운영 청년 기업 판로 지원"
    press(table, KEY.Key_F2)
    text = page.draft.form.rows["text"].control.text
    cursor = text.textCursor()
    cursor.setPosition(len("창업 교육 공동 운영 "))
    text.setTextCursor(cursor)
    press(text, KEY.Key_K, MODIFIER.ControlModifier)
    assert clauses()[:2] == ["창업 교육 공동 운영", "청년 기업 판로 지원"]
    press(table, KEY.Key_Delete)
    assert "청년 기업 판로 지원" not in clauses()


def test_what_is_not_sure_stands_apart_with_its_reason_and_a_tick(page):
    model, table = page.draft.model, page.draft.table
    heading = model.rows.index(None)
    assert all(not piece.doubt for piece in model.rows[:heading])
    unsure = model.rows[heading + 1]
    assert unsure.doubt in model.index(heading + 1, 1).data()
    table.selectRow(heading + 1)
    press(table, KEY.Key_Space)
    assert page.draft.piece.taken is not unsure.taken
    while not all(piece.taken for piece in model.unsure()):
        press(table, KEY.Key_Space, MODIFIER.ControlModifier)
    assert page.review.left_out == ()


def test_what_cannot_be_kept_is_told_at_its_field(page, qtbot, do):
    before = len(do.agreements.all())
    choose(page, PieceKind.DATE)
    press(page.draft.table, KEY.Key_F2)
    line = page.draft.form.rows["text"].control.line
    line.selectAll()
    QTest.keyClicks(line, "xyz")
    press(line, KEY.Key_S, MODIFIER.ControlModifier)
    qtbot.waitUntil(lambda: page.draft.form.rows["text"].error.text() != "", timeout=10_000)
    assert "날짜를 알 수 없습니다" in page.band.said.text()
    assert line.hasFocus()
    assert len(do.agreements.all()) == before


def test_the_day_the_text_came_out_tells_the_day_of_signing(program, qtbot):
    page = program.window.show_room(Room.REVIEW)
    qtbot.waitUntil(lambda: not program.tasks._waiting)
    page.text.put_in(RELEASE.replace("2024년 3월 5일", "5일"))
    qtbot.waitUntil(lambda: page.review is not None, timeout=10_000)
    choose(page, PieceKind.SOURCE)
    press(page.draft.table, KEY.Key_F2)
    line = page.draft.form.rows["published"].control.line
    line.setFocus()
    QTest.keyClicks(line, "2024. 3. 6.")
    qtbot.waitUntil(
        lambda: piece_of(page, PieceKind.DATE).text == "2024. 3. 5.(추정)", timeout=10_000
    )
    assert line.hasFocus()


def test_a_like_agreement_is_shown_before_saving(page, qtbot, do):
    press(page.draft.table, KEY.Key_Return)
    qtbot.waitUntil(lambda: page.review is None, timeout=20_000)
    page.text.put_in(RELEASE)
    qtbot.waitUntil(lambda: page.review is not None, timeout=10_000)
    assert "당사자가 겹치고 이름이 비슷합니다" in page.band.said.text()


def test_a_text_without_agreement_says_what_was_looked_for(program, qtbot):
    page = program.window.show_room(Room.REVIEW)
    qtbot.waitUntil(lambda: not program.tasks._waiting)
    QTest.keyClicks(page.text, "library")
    press(page.text, KEY.Key_Return, MODIFIER.ControlModifier)
    qtbot.waitUntil(lambda: page.review is not None, timeout=10_000)
    assert page.band.said.text().startswith("협약을 찾지 못했습니다.")
    assert [each.kind for each in page.draft.pieces] == [PieceKind.TITLE]


def test_a_text_put_away_can_be_brought_back(page, qtbot):
    page.again.click()
    assert page.review is None
    assert page.text.toPlainText() == ""
    (bring,) = page.band.buttons
    bring.click()
    assert page.review is not None
    assert page.text.toPlainText() == page.review.text


def test_f6_goes_from_the_list_to_the_fields_to_the_text(page, qtbot):
    qtbot.waitUntil(lambda: page.draft.table.hasFocus())
    press(page.draft.table, KEY.Key_F6)
    assert page.draft.form.rows["text"].control.target.hasFocus()
    press(page.draft.form.rows["text"].control.target, KEY.Key_F6)
    assert page.text.hasFocus()


def test_escape_goes_back_to_the_list_and_then_to_the_register(page, program, qtbot):
    press(page.draft.table, KEY.Key_F2)
    press(page.draft.form.rows["text"].control.target, KEY.Key_Escape)
    assert page.draft.table.hasFocus()
    press(page.draft.table, KEY.Key_Escape)
    assert program.window.room is Room.REGISTER
    assert page.review is not None


def test_the_menu_of_the_text_says_what_the_chosen_words_are(page, qtbot):
    select(page, "도심에")
    place = page.text.cursorRect().center()
    where = page.text.viewport().mapToGlobal(place)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(page.text.viewport(), QContextMenuEvent(reason, place, where))
    menu = page.text.findChild(QMenu)
    party = next(each for each in menu.actions() if each.text().startswith("당사자"))
    party.trigger()
    menu.close()
    assert page.draft.piece.text == "도심에"
    assert page.draft.piece.kind is PieceKind.PARTY
