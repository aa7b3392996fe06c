"""What was typed a moment before the window was closed is not lost."""

# ruff: noqa: F811

from __future__ import annotations

from threading import Event

from PySide6.QtCore import Qt

from desktop.domain.forms import FormKind, FormTarget
from desktop.domain.views_register import DetailTab
from desktop.ui.rooms import Room
from tests.ui.test_editing_window import register, show, wait_for_form  # noqa: F401
from tests.ui.test_settings import field, section, type_into
from tests.ui.typing_hangul import commit


def begin_a_clause(qtbot, page):
    """Write into a fresh line and leave it open; gives the id of the agreement."""
    show(qtbot, page, "상생발전")
    page.detail.tabs.show_tab(DetailTab.CLAUSES)
    editor = page.detail.clauses._editor
    qtbot.waitUntil(lambda: editor.model.rowCount() > 0 and not editor._waiting)
    editor.table.setFocus()
    qtbot.keyClick(editor.table, Qt.Key.Key_Return)
    commit(editor.table, "닫기 직전의 조항")
    return page._shown_id


def kept(program, agreement_id):
    texts = [row.text for row in program.office.outline.rows(agreement_id)]
    return texts.count("닫기 직전의 조항")


def test_a_clause_that_is_being_written_is_saved(qtbot, program, register, start, sample_path):
    agreement_id = begin_a_clause(qtbot, register)
    program.window.close()
    again = start(sample_path)
    qtbot.waitUntil(lambda: again.office is not None)
    assert kept(again, agreement_id) == 1


def test_a_clause_that_is_being_written_is_saved_when_its_page_goes(qtbot, program, register):
    agreement_id = begin_a_clause(qtbot, register)
    program.window.forget_pages()
    program.tasks.finish()
    assert kept(program, agreement_id) == 1


def test_what_was_typed_into_the_settings_is_offered_next_time(qtbot, program, start, sample_path):
    program.window.show_room(Room.SETTINGS)
    page = program.window.front
    qtbot.waitUntil(lambda: FormKind.OFFICE in page.sections)
    type_into(field(section(page), "coordinator"), "새 담당")
    program.window.close()
    again = start(sample_path)
    qtbot.waitUntil(lambda: again.office is not None)
    (left,) = again.office.forms.unfinished()
    assert left.entries["coordinator"] == "새 담당"


def test_a_form_whose_saving_had_to_wait_is_saved(qtbot, program, register):
    forms, goes_on = program.office.forms, Event()
    program.forms.open(form_target := register_target(register))
    dialog = wait_for_form(qtbot, program)
    dialog.body.control("note").text.setPlainText("닫기 직전의 비고")
    program.tasks.run(lambda _job: goes_on.wait(10), failed=lambda _error: None, lasting=True)
    dialog.save()
    program.tasks.forget()
    goes_on.set()
    program.tasks.finish()
    assert forms.open(form_target).entries["note"] == "닫기 직전의 비고"
    dialog.saving._form = None


def register_target(page):
    return FormTarget(kind=FormKind.AGREEMENT, record_id=page._shown_id)
