"""The whole window on the sample office: opening, remembering, leaving."""

from __future__ import annotations

import shutil
import threading
from contextlib import closing

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QDialogButtonBox

from desktop import app
from desktop.services.activities import Activities
from desktop.services.office_files import open_office
from desktop.ui.new_office import NewOfficeDialog
from desktop.ui.rooms import Room
from tests.ui.accessibility import unnamed_inputs
from tests.ui.conftest import clock
from tests.ui.keyboard import press
from tests.ui.typing_hangul import commit

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


# --- opening ---


def test_an_office_opens_with_its_name_file_state_and_day(program):
    window = program.window
    assert window.room is Room.HOME
    assert window.top.office.text() == "예시광역연합 정책기획관"
    assert window.top.round.text() == "2026년 3/4분기"
    assert window.status.file.text() == "예시광역연합.mou"
    assert window.status.saved.text().startswith("저장됨 · 2026. 10. 20.")
    assert window.status.banner.text() == "예시 자료(실적은 가상)"
    assert window.status.as_of.text() == "기준일 2026. 10. 20.(화)"
    assert window.windowTitle() == "예시광역연합.mou – 협약지기"


def test_without_an_office_the_first_page_offers_three_ways_in(start):
    program = start()
    page = program.window.front
    assert program.window.room is Room.WELCOME
    names = [way.accessibleName() for way in (page.sample, page.new, page.open)]
    assert names == ["예시로 둘러보기", "새 자료 만들기", "열기"]
    enabled = {room for room, each in program.window.rail.buttons.items() if each.isEnabled()}
    assert enabled == {Room.ABOUT}


def test_the_sample_is_made_where_the_user_says_and_opened(qtbot, start, messages, tmp_path):
    program = start()
    messages.save_path = tmp_path / "둘러보기.mou"
    qtbot.mouseClick(program.window.front.sample, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.window.room is Room.HOME, timeout=20_000)
    assert messages.save_path.exists()
    assert program.window.status.banner.text() == "예시 자료(실적은 가상)"


def test_a_new_office_is_made_under_its_name(qtbot, start, messages, tmp_path):
    program = start()
    messages.office_name, messages.save_path = "가온군", tmp_path / "가온군.mou"
    qtbot.mouseClick(program.window.front.new, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.window.room is Room.HOME, timeout=20_000)
    assert program.window.top.office.text() == "가온군"
    assert program.window.status.banner.text() == ""
    qtbot.waitUntil(lambda: program.window.front.content.is_empty)


def test_thinking_better_of_it_changes_nothing(qtbot, start, messages, tmp_path):
    program = start()
    page = program.window.front
    for way in (page.sample, page.new, page.open):
        qtbot.mouseClick(way, Qt.MouseButton.LeftButton)
    messages.office_name = "가온군"
    qtbot.mouseClick(page.new, Qt.MouseButton.LeftButton)
    assert program.window.front is page
    assert program.office is None
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".mou"] == []


def test_a_file_that_is_not_ours_is_refused_on_the_page_with_its_code(qtbot, start, tmp_path):
    wrong = tmp_path / "아무거나.mou"
    wrong.write_text("협약이 아닙니다", encoding="utf-8")
    program = start(wrong)
    page = program.window.front
    assert program.window.room is Room.WELCOME
    assert page.trouble.isVisible()
    assert page.trouble_sentence.text()
    assert page.trouble_code.text().startswith("오류 번호 S-")
    assert wrong.read_text(encoding="utf-8") == "협약이 아닙니다"


def test_an_existing_file_opens_from_the_first_page(qtbot, start, messages, sample_path):
    program = start()
    messages.open_path = sample_path
    qtbot.mouseClick(program.window.front.open, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.window.room is Room.HOME, timeout=20_000)


def test_a_second_window_on_the_same_file_says_so(qtbot, program, start, sample_path):
    second = start(sample_path)
    notice = second.window._notice
    told = second.window.room is Room.WELCOME or notice.isVisible()
    assert told


def test_a_damaged_office_says_so_and_saves_nothing(qtbot, start, sample_path):
    data = bytearray(sample_path.read_bytes())
    at = data.index("예시광역연합".encode())
    data[at : at + 3] = "사".encode()
    sample_path.write_bytes(bytes(data))
    program = start(sample_path)
    qtbot.waitUntil(lambda: program.window._notice.isVisible(), timeout=20_000)
    told = program.window._notice.text()
    assert "손상되어" in told
    assert told.endswith("최근 백업으로 복원하십시오. (S-14)")
    program.window.close()
    assert sample_path.read_bytes() == bytes(data)


def test_a_missing_backup_is_told_on_closing_and_not_as_a_lost_save(
    qtbot, start, messages, sample_path
):
    with closing(open_office(str(sample_path), user="시험", clock=clock, read_only=True)) as file:
        newest = next(Activities(file.desk).history.log(1)).number
    sample_path.with_name(f"{sample_path.stem}.백업").touch()
    program = start(sample_path)
    undoing = []
    qtbot.waitUntil(lambda: program.office is not None, timeout=20_000)
    program.tasks.run(
        lambda _job: program.office.logbook.undo(newest),
        done=undoing.append,
        failed=undoing.append,
    )
    qtbot.waitUntil(lambda: bool(undoing), timeout=20_000)
    program.window.close()
    assert "되돌리기" in str(undoing[0])
    (told,) = messages.failures
    assert told.sentence.startswith("저장은 끝났습니다. 자동 백업만 하지 못했습니다.")


def test_leaving_an_office_gives_its_proof_up_and_closes_it(qtbot, program, messages, tmp_path):
    messages.office_name, messages.save_path = "가온군", tmp_path / "가온군.mou"
    program.window.show_room(Room.WELCOME)
    qtbot.mouseClick(program.window.front.new, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.window.room is Room.HOME, timeout=20_000)
    assert messages.failures == []
    assert not program.window._notice.isVisible()


def test_the_last_office_opens_again_by_itself(qtbot, start, program, sample_path):
    program.window.close()
    again = start()
    assert again.window.status.file.text() == "예시광역연합.mou"


def test_another_office_takes_the_place_of_the_first(qtbot, program, messages, tmp_path):
    other = shutil.copy(tmp_path / "예시광역연합.mou", tmp_path / "다른.mou")
    press(qtbot, program, Qt.Key.Key_O, CONTROL)
    assert program.window.room is Room.WELCOME
    messages.open_path = other
    qtbot.mouseClick(program.window.front.open, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.window.status.file.text() == "다른.mou", timeout=20_000)
    assert program.window.room is Room.HOME
    assert messages.failures == []


# --- remembering and leaving ---


def test_size_room_and_office_are_remembered(qtbot, start, program):
    press(qtbot, program, Qt.Key.Key_2, ALT)
    program.window.resize(1280, 655)  # the screen of these tests is 800 high
    program.window.close()
    again = start(size=None)
    assert again.window.room is Room.REGISTER
    assert again.window.height() == 655


def test_closing_frees_the_file_and_ends_the_worker(program, sample_path):
    from desktop.services.office_files import open_office

    program.window.close()
    assert not [each for each in threading.enumerate() if each.name == "data"]
    opened = open_office(str(sample_path), user="다른 사람", clock=clock)
    assert not opened.read_only
    opened.close()


def test_a_password_is_not_remembered(qtbot, start, program, tmp_path):
    program._on_opened(
        "postgresql+psycopg://u:secret@host/db", (program.office, program.office.overview.office())
    )
    program.window.close()
    assert "secret" not in (tmp_path / "window.ini").read_text(encoding="utf-8")


def test_a_new_office_needs_a_name(qtbot):
    dialog = NewOfficeDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.make, Qt.MouseButton.LeftButton)
    assert dialog.wrong.isVisible()
    assert dialog.isVisible()
    commit(dialog.name, "가온군")
    qtbot.mouseClick(dialog.make, Qt.MouseButton.LeftButton)
    assert dialog.result() == NewOfficeDialog.DialogCode.Accepted
    assert dialog.office_name() == "가온군"
    assert unnamed_inputs(dialog) == []


def test_qts_own_buttons_speak_korean(qtbot, qapp):
    app.complete(qapp)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text() == "취소"
    assert QLocale(QLocale.Language.Korean).language() == QLocale.Language.Korean


def test_an_office_given_up_while_it_was_opened_is_closed(
    qtbot, program, sample_path, tmp_path, monkeypatch
):
    first, second = (shutil.copy(sample_path, tmp_path / name) for name in ("하나.mou", "둘.mou"))
    entered, go_on = threading.Event(), threading.Event()
    opens = program._offices.open

    def slowly(location):
        entered.set()
        assert go_on.wait(20)
        return opens(location)

    monkeypatch.setattr(program._offices, "open", slowly)
    program.open(str(first))
    qtbot.waitUntil(entered.is_set)
    program.open(str(second))
    go_on.set()
    qtbot.waitUntil(lambda: program.window.status.file.text() == "둘.mou", timeout=20_000)
    open_office(str(first), user="시험", clock=clock).close()
    assert program._unseen == []
