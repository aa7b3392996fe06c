"""Leads to every room with its tabs, and to every dialog, of the program on the sample."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from PySide6.QtWidgets import QApplication, QDialog, QTabBar, QWidget

from desktop.domain.errors import NotFound
from desktop.domain.forms import FormKind, FormTarget
from desktop.services.activities import Activities
from desktop.services.editing.form_desk import FORMS
from desktop.services.editing.record_form import service_of
from desktop.ui.help.window import HelpWindow
from desktop.ui.new_office import NewOfficeDialog
from desktop.ui.past_day import PastDayDialog
from desktop.ui.rooms import Room
from desktop.ui.screens.directory_acts import DUTY_TABS
from desktop.ui.widgets.table import RecordsTable

Shown = tuple[str, QWidget]
_SETTLED = 30


def rooms(program, settle) -> Iterator[Shown]:
    """The window with each room in front, and each tab of it."""
    for room in Room:
        program.window.show_room(room)
        settle()
        bars = [bar for bar in program.window.front.findChildren(QTabBar) if bar.isVisible()]
        if not bars:
            yield room.value, program.window
        for bar in bars:
            for place in range(bar.count()):
                bar.setCurrentIndex(place)
                settle()
                yield f"{room.value} › {bar.tabText(place)}", program.window


def dialogs(program, settle) -> Iterator[Shown]:
    """Each dialog, shown over the window; it is closed again afterwards."""
    program.window.show_room(Room.REGISTER)
    settle()
    for kind in FormKind:
        yield from _form(program, settle, kind)
    yield from _wizards(program, settle)
    for make in (
        NewOfficeDialog,
        partial(PastDayDialog, date(2024, 1, 1), date(2026, 10, 20)),
        HelpWindow,
    ):
        dialog = make(parent=program.window)
        if isinstance(dialog, HelpWindow):
            dialog.show_page("home")
        yield from _shown(type(dialog).__name__, dialog, settle)


def _wizards(program, settle) -> Iterator[Shown]:
    """The wizards of 부서·기관, at their first step."""
    program.window.show_room(Room.PEOPLE)
    page = program.window.front
    page.tabs.show_number(1)
    settle(lambda: page.shows_departments and bool(page.department.shown_id))
    acts = page.acts
    for button in (acts.reorganise, acts.paste, _with_duties(page, settle)):
        if button is None:
            continue
        button.click()
        settle(lambda: acts.dialog is not None and acts.dialog.stack.isEnabled())
        yield type(acts.dialog).__name__, acts.dialog
        acts.dialog.close()
        settle(lambda: acts.dialog is None)


def _with_duties(page, settle):
    """The button that hands duties over, with a duty chosen of the first department that has."""
    table = page.departments.table
    for row in range(page.departments.model.rowCount()):
        table.selectRow(row)
        settle(lambda: page.department.shown_id == table.chosen_id())
        for tab in DUTY_TABS:
            page.department.tabs.show_tab(tab)
            settle()
            listed = page.department.tabs.page(tab).findChild(RecordsTable)
            if listed is not None and listed.rows.rowCount():
                listed.selectRow(0)
                settle()
                return page.acts.hand_over
    return None


def _form(program, settle, kind: FormKind) -> Iterator[Shown]:
    program.forms.open(_target(program, kind))
    settle(lambda: program.forms.dialog is not None and program.forms.dialog.isVisible())
    dialog = program.forms.dialog
    settle(lambda: bool(dialog.body.rows) and dialog.button.isEnabled())
    yield kind.value, dialog
    dialog.done(0)
    settle(lambda: program.forms.dialog is None)


def _shown(name: str, dialog: QDialog, settle) -> Iterator[Shown]:
    dialog.show()
    settle()
    yield name, dialog
    dialog.close()
    dialog.deleteLater()
    settle()


def _target(program, kind: FormKind) -> FormTarget:
    """A record of the kind where there is one, else a new one below the first of its owners."""
    do = Activities(program.office.overview._desk)
    made = FORMS[kind]
    records = service_of(do, made.service).all()
    if records:
        target = FormTarget(kind=kind, record_id=records[0].id)
        try:
            program.office.forms.open(target)
        except NotFound:
            pass
        else:
            return target
    owners = {"agreement_id": do.agreements, "plan_id": do.plans, "version_id": do.versions}
    owner_id = owners[made.owners[0]].all()[0].id if made.owners else ""
    return FormTarget(kind=kind, owner_id=owner_id)


def settled(qtbot, program):
    """A function that waits until nothing is read any more and everything is laid out."""

    def settle(ready=lambda: True) -> None:
        qtbot.waitUntil(lambda: ready() and not program.tasks._waiting, timeout=20_000)
        for _ in range(_SETTLED):
            QApplication.processEvents()

    return settle
