"""Works in the window as a user does: with the keyboard alone, or with the mouse and typing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QTableView, QWidget

from desktop.ui.messages import MessageBoxes
from desktop.ui.program import Program
from desktop.ui.rooms import Room
from tests.ui.typing_hangul import commit

K, M = Qt.Key, Qt.KeyboardModifier
LEFT = Qt.MouseButton.LeftButton
_FAR = 80


class Boxes(MessageBoxes):
    """The real dialogs, but for those of the system, which a test cannot see."""

    def __init__(self, office: Path, folder: Path) -> None:
        self._office, self._folder = office, folder
        self.failures: list[Exception] = []

    def failure(self, error: Exception) -> None:
        self.failures.append(error)

    def ask_save(self, _title: str, _kinds: str, _offered: Path) -> Path | None:
        return self._office

    def ask_folder(self, _title: str, _offered: Path) -> Path | None:
        return self._folder


class Hand:
    """What both ways have in common. `wait` is qtbot's `waitUntil`."""

    def __init__(self, wait: Callable[..., None]) -> None:
        self.wait = wait
        self.program: Program | None = None

    @property
    def window(self):
        return self.program.window

    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def type(self, text: str) -> None:
        commit(self.focus(), text)

    def idle(self) -> None:
        """All that was asked for has been done and shown."""
        self.wait(lambda: not self.program.tasks._waiting, timeout=60_000)

    def wait_for_form(self):
        self.wait(lambda: self.program.forms.dialog is not None, timeout=30_000)
        dialog = self.program.forms.dialog
        self.wait(lambda: dialog.isVisible() and dialog.isAncestorOf(self.focus()))
        return dialog

    def close_form(self, dialog, press: Callable[[], None]) -> None:
        over: list[int] = []
        dialog.finished.connect(over.append)
        press()
        self.wait(lambda: bool(over), timeout=30_000)
        assert over == [1], dialog.band.said.text()
        self.idle()
        self.wait(self.window.isActiveWindow)

    def in_next_box(self, answer: Callable[[QWidget], None]) -> None:
        """Answer a dialog that waits in an event loop of its own, once it is there."""

        def look() -> None:
            box = QApplication.activeModalWidget()
            if box is not None and box.isAncestorOf(self.focus()):
                answer(box)
                self.window.activateWindow()  # as window managers do, and this platform does not
            else:
                QTimer.singleShot(20, look)

        QTimer.singleShot(20, look)


class Keyboard(Hand):
    """Never touches a widget: every key goes where the keyboard is."""

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = M.NoModifier) -> None:
        QTest.keyClick(self.focus(), key, modifiers)

    def tab_to(self, target: QWidget) -> None:
        seen = []
        for _ in range(_FAR):
            here = self.focus()
            if here is target or target.isAncestorOf(here):
                return
            seen.append(f"{type(here).__name__} {here.accessibleName()}")
            self.press(K.Key_Tab)
        raise AssertionError(f"Tab does not lead to {target.accessibleName()}: {seen}")

    def enter(self, room: Room) -> None:
        key = K(K.Key_1 + list(self.window.rail.buttons).index(room))
        self.press(key, M.AltModifier)
        self.wait(lambda: self.window.room == room)
        self.idle()

    def push(self, button: QWidget) -> None:
        self.tab_to(button)
        self.press(K.Key_Space)

    def begin_record(self, _button: QWidget) -> None:
        self.press(K.Key_N, M.ControlModifier)

    def fill(self, dialog, key: str, text: str) -> None:
        self.tab_to(dialog.body.control(key).target)
        self.type(text)

    def fill_cell(self, table: QTableView, row: int, column: int, text: str) -> None:
        self.tab_to(table)
        self._walk(table, row, column)
        self.type(text)
        self.press(K.Key_Return)

    def _walk(self, table: QTableView, row: int, column: int) -> None:
        for _ in range(_FAR):
            here = table.currentIndex()
            if (here.row(), here.column()) == (row, column):
                return
            if here.row() != row:
                self.press(K.Key_Down if here.row() < row else K.Key_Up)
            else:
                self.press(K.Key_Right if here.column() < column else K.Key_Left)
        raise AssertionError(f"arrows do not lead to {row}, {column} of {table.accessibleName()}")

    def save(self, dialog) -> None:
        self.close_form(dialog, lambda: self.press(K.Key_S, M.ControlModifier))

    def show_tab(self, _tabs, number: int) -> None:
        self.press(K(K.Key_0 + number), M.ControlModifier)

    def to_detail(self, pane: QWidget) -> None:
        for _ in range(4):
            if pane.isAncestorOf(self.focus()):
                return
            self.press(K.Key_F6)
        raise AssertionError("F6 does not lead into the detail")

    def make_item(self, outline, row: int) -> None:
        self.tab_to(outline.table)
        self._walk(outline.table, row, outline.table.currentIndex().column())
        self.press(K.Key_T, M.ControlModifier)

    def pick(self, choice: QComboBox, place: int) -> None:
        self.tab_to(choice)
        self.press(K.Key_Home)
        for _ in range(place):
            self.press(K.Key_Down)

    def name_office(self, box, name: str) -> None:
        self.type(name)
        self.press(K.Key_Return)


class Mouse(Hand):
    """Points at everything, and types only words."""

    def click(self, widget: QWidget) -> None:
        assert widget.isVisible(), widget.accessibleName()
        assert widget.isEnabled(), widget.accessibleName()
        QTest.mouseClick(widget, LEFT)

    def enter(self, room: Room) -> None:
        self.click(self.window.rail.buttons[room])
        self.wait(lambda: self.window.room == room)
        self.idle()

    def push(self, button: QWidget) -> None:
        self.click(button)

    def begin_record(self, button: QWidget) -> None:
        self.click(button)

    def fill(self, dialog, key: str, text: str) -> None:
        field = dialog.body.control(key).target
        dialog.body.ensureWidgetVisible(field)
        self.click(field)
        self.type(text)

    def fill_cell(self, table: QTableView, row: int, column: int, text: str) -> None:
        index = table.model().index(row, column)
        table.scrollTo(index)
        at = table.visualRect(index).center()
        QTest.mouseClick(table.viewport(), LEFT, M.NoModifier, at)
        self.wait(lambda: table.isAncestorOf(self.focus()) or table is self.focus())
        self.type(text)

    def save(self, dialog) -> None:
        self.close_form(dialog, lambda: self.click(dialog.button))

    def show_tab(self, tabs, number: int) -> None:
        bar = tabs.bar
        QTest.mouseClick(bar, LEFT, M.NoModifier, bar.tabRect(number - 1).center())

    def to_detail(self, pane: QWidget) -> None:
        assert pane.isVisible()

    def make_item(self, outline, row: int) -> None:
        table = outline.table
        at = table.visualRect(table.model().index(row, 0)).center()
        QTest.mouseClick(table.viewport(), LEFT, M.NoModifier, at)
        buttons = outline.buttons.findChildren(QPushButton)
        self.click(next(each for each in buttons if each.text() == "과제 만들기"))

    def pick(self, choice: QComboBox, place: int) -> None:
        QApplication.setDoubleClickInterval(0)  # a second click as quick as ours counts as well
        self.click(choice)
        self.wait(lambda: QApplication.activePopupWidget() is not None)
        view = choice.view()
        at = view.visualRect(choice.model().index(place, 0)).center()
        QTest.mouseMove(view.viewport(), at)
        self.wait(lambda: view.currentIndex().row() == place)
        QTest.mouseClick(view.viewport(), LEFT, M.NoModifier, at)
        self.wait(lambda: choice.currentIndex() == place)

    def name_office(self, box, name: str) -> None:
        self.click(box.name)
        self.type(name)
        self.click(box.make)
