"""What was typed a moment before the window was closed is not lost."""

# ruff: noqa: F811

from __future__ import annotations

from threading import Event

from PySide6.QtCore import Qt

from desktop.domain.forms import FormKind, FormTarget
from desktop.domain.views_register import DetailTab
from desktop.ui.rooms import Room
from tests.ui.test_editing_window import register, show  # noqa: F401
from tests.ui.test_settings import field, section, type_into
from tests.ui.typing_hangul import commit


def test_a_clause_that_is_being_written_is_saved(
    qtbot,
    program,
    register,
    start,
    sample_path,
):
    show(qtbot, register, "상생발전")
    register.detail.tabs.show_tab(DetailTab.CLAUSES)
    editor = register.detail.clauses._editor
    agreement_id = register._shown_id
    qtbot.waitUntil(lambda: editor.model.rowCount() > 0 and not editor._waiting)
    editor.table.setFocus()
    qtbot.keyClick(editor.table, Qt.Key.Key_Return)
    commit(editor.table, "닫기 직전의 조항")
    program.window.close()
    again = start(sample_path)
    qtbot.waitUntil(lambda: again.office is not None)
    kept = [row.text for row in again.office.outline.rows(agreement_id)]
    assert kept.count("닫기 직전의 조항") == 1


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
    qtbot.waitUntil(lambda: program.forms.dialog is not None, timeout=10_000)
    dialog = program.forms.dialog
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
