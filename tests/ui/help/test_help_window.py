"""The help in the real window: F1, Ctrl+/, links, search, and the way from an error."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from desktop.domain.errors import Refused
from desktop.domain.forms import FormKind, FormTarget
from desktop.ui.help import opening
from desktop.ui.help.window import HelpWindow
from desktop.ui.key_table import KEY_TABLE
from desktop.ui.messages import MessageBoxes
from desktop.ui.rooms import Room
from tests.ui.accessibility import unnamed_inputs
from tests.ui.keyboard import press
from tests.ui.typing_hangul import commit

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture(autouse=True)
def _closed_again(qapp):
    yield
    opening.close_help()
    qapp.sendPostedEvents(None, 52)  # DeferredDelete
    assert opening._open == []


@pytest.fixture
def help_window(qtbot, qapp):
    window = opening.show_help()
    qtbot.waitUntil(window.isVisible)
    return window


def shown():
    return opening._open[-1]


def text(window):
    return window.text.toPlainText()


def test_f1_opens_the_page_of_the_room_in_front(qtbot, program):
    press(qtbot, program, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: bool(opening._open) and shown().isVisible())
    assert text(shown()).startswith("홈")
    first = shown()
    program.window.activateWindow()
    program.window.show_room(Room.SETTINGS)
    qtbot.keyClick(program.window, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: text(shown()).startswith("설정"))
    assert shown() is first


def test_every_room_opens_its_own_page(qtbot, program):
    titles = set()
    for room in Room:
        program.window.show_room(room)
        qtbot.keyClick(program.window, Qt.Key.Key_F1)
        qtbot.waitUntil(lambda: bool(opening._open))
        titles.add(text(shown()).split("\n")[0])
    assert len(titles) == len(Room)


def test_ctrl_slash_lists_every_key(qtbot, program):
    press(qtbot, program, Qt.Key.Key_Slash, CONTROL)
    qtbot.waitUntil(lambda: bool(opening._open) and shown().name == "keys")
    told = text(shown())
    assert all(place in told for place in KEY_TABLE)
    assert all(line.does in told for lines in KEY_TABLE.values() for line in lines)


def test_f1_in_a_form_opens_the_page_of_the_form_over_it(qtbot, program):
    program.window.show_room(Room.REGISTER)
    program.forms.open(FormTarget(kind=FormKind.AGREEMENT))
    qtbot.waitUntil(lambda: program.forms.dialog is not None and program.forms.dialog.isVisible())
    dialog = program.forms.dialog
    qtbot.keyClick(dialog, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: bool(opening._open))
    assert text(shown()).startswith("협약과 조항 양식")
    assert isinstance(shown().parentWidget(), QDialog)
    shown().close()
    dialog.reject()


def test_an_error_leads_to_its_own_entry(qtbot, program):
    def answer():
        box = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox))
        next(button for button in box.buttons() if button.text() == "도움말").click()

    QTimer.singleShot(50, answer)
    MessageBoxes().failure(Refused("다른 기록이 가리킵니다."))
    qtbot.waitUntil(lambda: bool(opening._open))
    assert shown().name == "errors"
    cursor = shown().text.textCursor()
    assert cursor.block().text() == "E-104"
    assert shown().text.verticalScrollBar().value() > 0


def test_the_first_page_leads_to_the_help_on_what_went_wrong(qtbot, start, tmp_path):
    broken = tmp_path / "깨진.mou"
    broken.write_bytes(b"")
    page = start(broken).window.front
    qtbot.waitUntil(page.trouble.isVisible)
    qtbot.mouseClick(page.trouble_help, Qt.MouseButton.LeftButton)
    assert shown().text.textCursor().block().text() == "S-15"


def test_links_lead_from_page_to_page_and_nowhere_else(help_window):
    help_window.text.anchorClicked.emit(QUrl("settings.md#의회·평가"))
    assert help_window.name == "settings"
    assert help_window.text.textCursor().block().text() == "의회·평가"
    help_window.text.anchorClicked.emit(QUrl("https://example.com/"))
    assert help_window.name == "settings"


def test_pictures_are_shown_and_not_wider_than_the_page(qtbot, help_window):
    help_window.show_page("home")
    picture = help_window.text.loadResource(2, QUrl("pictures/home.png"))
    assert not picture.isNull()
    assert picture.width() <= help_window.text.viewport().width()


def test_searching_lists_the_places_and_leads_there(qtbot, help_window):
    commit(help_window.search, "임시공휴일")
    assert help_window.list.count() >= 1
    rows = [help_window.list.item(n).text() for n in range(help_window.list.count())]
    place = rows.index("설정 › 기한·근무일")
    help_window.list.setCurrentRow(place)
    assert help_window.name == "settings"
    assert help_window.text.textCursor().block().text() == "기한·근무일"
    help_window.search.clear()
    commit(help_window.search, "없는낱말")
    assert help_window.found.text() == "찾는 말이 없습니다."
    help_window.search.clear()
    assert help_window.list.count() > 20


def test_everything_in_the_help_has_a_name(help_window):
    assert unnamed_inputs(help_window) == []


def test_closing_the_program_closes_the_help(qtbot, program):
    press(qtbot, program, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: bool(opening._open))
    window = shown()
    assert isinstance(window, HelpWindow)
    program.window.close()
    assert not window.isVisible()
