"""부서·기관 on an office that its dialogs change, and ways through them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication

from desktop.services.directory.reading import Directory
from desktop.services.reorganisation.planning import ReorganisationPlanning
from desktop.services.staffing.handovers import Handovers
from desktop.services.staffing.rosters import Rosters
from desktop.ui.people_ports import Staffing
from desktop.ui.screens.directory import DirectoryPage
from tests.ui.typing_hangul import commit

DAY = date(2026, 12, 1)
CONTROL = Qt.KeyboardModifier.ControlModifier
HEAD = "부서\t성명\t직급\t담당업무\t전화\n"


def people_page(qtbot, desk, tasks, messages, memory):
    """The room with AI정책과 in front; it reads again what its dialogs have changed."""
    staffing = Staffing(ReorganisationPlanning(desk), Rosters(desk), Handovers(desk))
    page = DirectoryPage(Directory(desk), tasks, messages, memory, staffing)
    page.changed.connect(lambda _saved: page.reload())
    qtbot.addWidget(page)
    page.resize(1104, 648)
    page.show()
    qtbot.waitUntil(lambda: bool(page.department.shown_id))
    show(qtbot, page, "AI정책과")
    return page


def show(qtbot, page, name):
    lines = [page.departments.model.record(row) for row in range(page.departments.model.rowCount())]
    wanted = next(line.id for line in lines if line.name == name)
    page.departments.table.choose(wanted)
    qtbot.waitUntil(lambda: page.department.shown_id == wanted)


def names(page):
    model = page.departments.model
    return [model.record(row).name for row in range(model.rowCount())]


def reorganise(qtbot, page, kind, *new, on=DAY):
    """The dialog with its first step filled in."""
    qtbot.mouseClick(page.acts.reorganise, Qt.MouseButton.LeftButton)
    dialog = page.acts.dialog
    qtbot.waitUntil(lambda: dialog.wish.one.count() > 0)
    dialog.wish.kind.show_value(kind)
    dialog.wish.on.show_day(on)
    qtbot.waitUntil(lambda: not dialog._day_settling.isActive())
    for line, name in zip(dialog.wish.new.lines, new, strict=False):
        commit(line.name, name)
    return dialog


def press_on(qtbot, dialog):
    qtbot.waitUntil(lambda: dialog.isActiveWindow() and dialog.stack.isEnabled())
    qtbot.keyClick(dialog, Qt.Key.Key_S, CONTROL)


def go_on(qtbot, dialog, step):
    press_on(qtbot, dialog)
    qtbot.waitUntil(lambda: dialog.stack.currentIndex() == step and dialog.stack.isEnabled())


def finish(qtbot, page, dialog):
    with qtbot.waitSignal(page.changed) as saved:
        press_on(qtbot, dialog)
    qtbot.waitUntil(lambda: page.acts.dialog is None)
    return saved.args[0]


def paste(qtbot, page, text):
    QGuiApplication.clipboard().setText(text)
    qtbot.mouseClick(page.acts.paste, Qt.MouseButton.LeftButton)
    return page.acts.dialog


def choose_first(table):
    flags = QItemSelectionModel.SelectionFlag
    table.selectionModel().setCurrentIndex(
        table.rows.index(0, 0), flags.ClearAndSelect | flags.Rows
    )


def press_hand_over(qtbot, page):
    button, beside = page.acts.hand_over, page.acts.officer
    qtbot.waitUntil(lambda: 0 < button.geometry().right() < beside.geometry().left())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
