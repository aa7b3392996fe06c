"""What comes into the review: dropped files, long texts, what was left unfinished."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from desktop.domain.review import PieceKind
from desktop.ui.review.source_text import LONGEST
from desktop.ui.rooms import Room
from tests.services.reviewing.texts import RELEASE
from tests.ui.review.by_keys import KEY, MODIFIER, piece_of, press, select


def test_files_dropped_on_the_window_are_read_one_after_the_other(program, qtbot, tmp_path, do):
    paths = [tmp_path / "하나.txt", tmp_path / "둘.txt"]
    for number, path in enumerate(paths):
        path.write_text(RELEASE.replace("청년 창업 생태계", f"{number}번 사업"), encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    entering = QDragEnterEvent(QPoint(5, 5), copy, data, left, MODIFIER.NoModifier)
    QApplication.sendEvent(program.window, entering)
    assert entering.isAccepted()
    dropping = QDropEvent(QPointF(5, 5), copy, data, left, MODIFIER.NoModifier)
    QApplication.sendEvent(program.window, dropping)
    page = program.window.front
    qtbot.waitUntil(lambda: page.review is not None, timeout=10_000)
    assert page.review.file_name == "하나.txt"
    assert "1개 더" in page.band.said.text()
    press(page.draft.table, KEY.Key_Return)
    qtbot.waitUntil(
        lambda: page.review is not None and page.review.file_name == "둘.txt", timeout=20_000
    )
    assert [each.value.title for each in do.agreements.all()][-1].startswith("0번 사업")


def test_an_unfinished_review_is_there_again_after_a_restart(page, program, start, qtbot):
    select(page, "도심에")
    press(page.text, KEY.Key_2)
    program.window.close()
    again = start()
    found = again.window.show_room(Room.REVIEW)
    qtbot.waitUntil(lambda: found.review is not None, timeout=10_000)
    assert "도심에" in [each.text for each in found.draft.pieces]


def test_on_a_past_day_nothing_is_reviewed(page, program, qtbot, tmp_path):
    assert program.pages.can_review
    program.past_view.show_past(program.office.logbook.span().last)
    qtbot.waitUntil(lambda: not program.pages.can_review, timeout=20_000)
    qtbot.waitUntil(lambda: not program.tasks._waiting)
    assert program.window.room is Room.REGISTER
    left, copy = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "글.txt"))])
    entering = QDragEnterEvent(QPoint(5, 5), copy, data, left, MODIFIER.NoModifier)
    QApplication.sendEvent(program.window, entering)
    assert not entering.isAccepted()


def test_a_file_that_gives_no_text_is_told_and_the_next_one_is_offered(program, qtbot, tmp_path):
    lost, good = tmp_path / "그림.pdf", tmp_path / "글.txt"
    lost.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    good.write_text(RELEASE, encoding="utf-8")
    page = program.window.show_room(Room.REVIEW)
    qtbot.waitUntil(lambda: not program.tasks._waiting)
    page.text.dropped.emit([lost, good])
    qtbot.waitUntil(lambda: page.band.buttons != [], timeout=20_000)
    assert page.band.buttons[0].text() == "다음 파일"
    page.band.buttons[0].click()
    qtbot.waitUntil(lambda: page.review is not None, timeout=20_000)
    assert page.review.file_name == "글.txt"


def test_of_a_text_that_is_too_long_the_beginning_is_taken(program, qtbot):
    page = program.window.show_room(Room.REVIEW)
    qtbot.waitUntil(lambda: not program.tasks._waiting)
    page.text.put_in(RELEASE + "가나다라마바사 " * 100_000)
    qtbot.waitUntil(lambda: page.review is not None, timeout=20_000)
    assert len(page.text.toPlainText()) <= LONGEST
    assert piece_of(page, PieceKind.TITLE).text == "청년 창업 생태계 조성을 위한 업무협약"


def test_a_copied_text_is_pasted_by_mouse(program, qtbot):
    page = program.window.show_room(Room.REVIEW)
    qtbot.waitUntil(lambda: not program.tasks._waiting)
    QApplication.clipboard().setText(RELEASE)
    qtbot.mouseClick(page.content.empty.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.review is not None, timeout=10_000)
    assert page.text.toPlainText() == page.review.text
