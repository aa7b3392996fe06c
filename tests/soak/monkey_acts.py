"""What a monkey does in a window: clicks, keys, typing, all chosen by one seeded number."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QShortcut, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDateEdit,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QTableView,
    QTextEdit,
    QWidget,
)

from desktop.ui.key_table import KEY_TABLE
from desktop.ui.main_window import MainWindow
from desktop.ui.widgets.rail import RailButton
from tests.soak.census import Census, place_of

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NONE = Qt.KeyboardModifier.NoModifier
FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QDateEdit)
ALL_KEYS = [
    keys
    for lines in KEY_TABLE.values()
    for line in lines
    for keys in line.keys
    if "…" not in keys and keys not in {"Ctrl+O"}
] + [f"Ctrl+{n}" for n in range(1, 10)]
MORE_KEYS = "Up Down Left Right PgUp PgDown Space Return Tab Backspace Ctrl+A Ctrl+C Ctrl+V Ctrl+X"
TEXTS = (
    "스마트팜을 함께 짓는다", "가온군", "나래시", "정책기획과", "김하나", "예시 협약", "공동 연구",
    "2026. 3. 2.", "26.3.2", "2026년 상반기", "미정", "2025-02-30", "10억", "-5", "101", "50", "0",
    "1. 첫째 조항\n2. 둘째 조항\n  가. 딸린 조항", "12,345,678", "abc", "‘따옴표’", "a\u200bb",
    "\u1112\u1161\u11ab\u1100\u1173\u11af", "줄\t바꿈", "\x07", "매년", "협의 중", "완료",
    "한 줄\n두 줄\n세 줄", "가나다라마바사아자차카타파하" * 12,
)  # fmt: skip
Some = TypeVar("Some")


class Monkey:
    """`act` does one thing in the window in front and says what it was."""

    def __init__(self, seed: int, census: Census) -> None:
        self.number, self.census = random.Random(seed), census
        self.pressed: Counter[str] = Counter()

    def act(self) -> tuple[str, Callable[[], object]]:
        """What is going to be done, and the doing."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return self._in_popup(popup)
        root = self._root()
        if root is None:
            return "nothing to act on", lambda: None
        ways = (
            (self._button, 30), (self._shortcut, 14), (self._key, 22), (self._cell, 16),
            (self._field, 26), (self._head, 3), (self._wheel, 2), (self._resize, 1),
            (self._click_anywhere, 3), (self._room, 2),
        )  # fmt: skip
        way = self.number.choices([each for each, _ in ways], [weight for _, weight in ways])[0]
        done = way(root) or self._key(root)
        return f"{place_of(root)}: {done[0]}", done[1]

    # --- where ---

    def _root(self) -> QWidget | None:
        modal = QApplication.activeModalWidget()
        if modal is not None:
            return modal
        shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        shown = [each for each in shown if each.isWindow()]
        main = [each for each in shown if isinstance(each, MainWindow)]
        if not shown or (main and self.number.random() < 0.9):
            return main[0] if main else None
        return self.number.choice(sorted(shown, key=place_of))

    def _in_popup(self, popup: QWidget) -> tuple[str, Callable[[], object]]:
        where = place_of(popup)
        if self.number.random() < 0.15:
            return f"{where}: Esc", lambda: QTest.keyClick(popup, Qt.Key.Key_Escape)
        if isinstance(popup, QMenu):
            actions = [each for each in popup.actions() if each.isEnabled() and each.text()]
            if actions:
                names = [f"{where}|{each.text()}" for each in actions]
                chosen = actions[self._rarest(names)]
                at = popup.actionGeometry(chosen).center()
                return f"{where}: {chosen.text()}", lambda: QTest.mouseClick(popup, LEFT, NONE, at)
        keys = self.number.choice(("Down", "Up", "Home", "End", "Return", "Return", "Escape"))
        target = popup.focusWidget() or popup
        return f"{where}: {keys}", lambda: QTest.keySequence(target, QKeySequence(keys))

    # --- what ---

    def _button(self, root: QWidget) -> tuple[str, Callable[[], object]] | None:
        able = [each for each in root.findChildren(QAbstractButton) if _can_be_clicked(each)]
        if not able:
            return None
        names = [self.census.name(each) for each in able]
        place = self._rarest(names)
        return names[place], lambda: _click_button(able[place])

    def _shortcut(self, root: QWidget) -> tuple[str, Callable[[], object]] | None:
        keys = [each for each in root.findChildren(QShortcut) if each.isEnabled()]
        texts = sorted({each.key().toString() for each in keys})
        return self._press(texts[self._rarest(texts)], root) if texts else None

    def _key(self, root: QWidget) -> tuple[str, Callable[[], object]]:
        keys = ALL_KEYS if self.number.random() < 0.5 else MORE_KEYS.split()
        return self._press(self.number.choice(keys), root)

    @staticmethod
    def _press(keys: str, root: QWidget) -> tuple[str, Callable[[], object]]:
        focus = QApplication.focusWidget()
        target = focus if focus is not None and focus.window() is root else root
        return f"{keys} in {place_of(target)}", lambda: QTest.keySequence(
            target, QKeySequence(keys)
        )

    def _cell(self, root: QWidget) -> tuple[str, Callable[[], object]] | None:
        views = [each for each in root.findChildren(QAbstractItemView) if _in_sight(each)]
        views = [each for each in views if not isinstance(each, QHeaderView)]
        if not views:
            return None
        view = self.number.choice(views)
        area = view.viewport().rect()
        at = QPoint(
            self.number.randrange(max(area.width(), 1)),
            self.number.randrange(max(min(area.height(), 200), 1)),
        )
        way = self.number.choice(("click", "click", "double", "menu", "shift"))
        return f"{way} in {place_of(view)}", lambda: _in_view(view, at, way)

    def _head(self, root: QWidget) -> tuple[str, Callable[[], object]] | None:
        tables = [each for each in root.findChildren(QTableView) if _in_sight(each)]
        heads = [each.horizontalHeader() for each in tables]
        heads = [each for each in heads if _in_sight(each) and each.count()]
        if not heads:
            return None
        head = self.number.choice(heads)
        place = self.number.randrange(head.count())
        at = QPoint(head.sectionViewportPosition(place) + 8, 8)
        if self.number.random() < 0.3:
            told = f"menu of the heads in {place_of(head)}"
            return told, lambda: head.customContextMenuRequested.emit(at)
        told = f"head {place} in {place_of(head)}"
        return told, lambda: QTest.mouseClick(head.viewport(), LEFT, NONE, at)

    def _field(self, root: QWidget) -> tuple[str, Callable[[], object]] | None:
        fields = [each for each in root.findChildren(QWidget) if isinstance(each, FIELDS)]
        fields = [each for each in fields if _in_sight(each) and _can_be_written(each)]
        if not fields:
            return None
        field, text = self.number.choice(fields), self.number.choice(TEXTS)
        steps = self.number.choice((-2, -1, 1, 2, 3))
        clears = self.number.random() < 0.4
        told = f"types {text[:12]!r} into {self.census.name(field)}"
        return told, lambda: _type(field, text, steps, clears)

    def _wheel(self, root: QWidget) -> tuple[str, Callable[[], object]] | None:
        areas = [each for each in root.findChildren(QAbstractItemView) if _in_sight(each)]
        if not areas:
            return None
        area = self.number.choice(areas)
        turn = self.number.choice((-120, -360, 120))
        return f"wheel in {place_of(area)}", lambda: _wheel(area.viewport(), turn)

    def _resize(self, root: QWidget) -> tuple[str, Callable[[], object]]:
        size = self.number.choice(((1280, 720), (960, 540), (1600, 900), (1100, 640)))
        return f"size {size}", lambda: root.resize(*size)

    def _room(self, root: QWidget) -> tuple[str, Callable[[], object]] | None:
        able = [each for each in root.findChildren(RailButton) if each.isEnabled()]
        if not able:
            return None
        place = self._rarest([f"room {each.text()}" for each in able])
        return f"room {able[place].text()}", lambda: QTest.mouseClick(able[place], LEFT)

    def _click_anywhere(self, root: QWidget) -> tuple[str, Callable[[], object]]:
        x, y = self.number.randrange(root.width()), self.number.randrange(root.height())
        target = root.childAt(x, y) or root
        at = target.mapFrom(root, QPoint(x, y)) if target is not root else QPoint(x, y)
        button = self.number.choice((LEFT, LEFT, RIGHT))
        return f"click at {x}, {y}", lambda: QTest.mouseClick(target, button, NONE, at)

    def _rarest(self, names: Sequence[str]) -> int:
        """Mostly what was chosen least so far."""
        if self.number.random() < 0.7:
            fewest = min(self.pressed[name] for name in names)
            able = [place for place, name in enumerate(names) if self.pressed[name] == fewest]
            place = self.number.choice(able)
        else:
            place = self.number.randrange(len(names))
        self.pressed[names[place]] += 1
        return place


def _in_sight(widget: QWidget) -> bool:
    return widget.isVisible() and not widget.visibleRegion().isEmpty()


def _can_be_clicked(button: QAbstractButton) -> bool:
    return button.isVisible() and button.isEnabled() and button.width() > 0


def _can_be_written(field: QWidget) -> bool:
    read_only = getattr(field, "isReadOnly", None)
    return field.isEnabled() and not (read_only is not None and read_only())


def _click_button(button: QAbstractButton) -> None:
    up = button.parentWidget()
    while up is not None:
        if isinstance(up, QScrollArea):
            up.ensureWidgetVisible(button)
        up = up.parentWidget()
    QTest.mouseClick(button, LEFT)


def _in_view(view: QAbstractItemView, at: QPoint, way: str) -> None:
    port = view.viewport()
    if way == "menu":
        QTest.mouseClick(port, RIGHT, NONE, at)
        view.customContextMenuRequested.emit(at)
    elif way == "double":
        QTest.mouseClick(port, LEFT, NONE, at)
        QTest.mouseDClick(port, LEFT, NONE, at)
    else:
        held = Qt.KeyboardModifier.ShiftModifier if way == "shift" else NONE
        QTest.mouseClick(port, LEFT, held, at)


def _type(field: QWidget, text: str, steps: int, clears: bool) -> None:
    """Composed as an input method does it; into a choice, by its keys."""
    field.setFocus(Qt.FocusReason.MouseFocusReason)
    if isinstance(field, QComboBox) and not field.isEditable():
        key = Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up
        for _ in range(abs(steps)):
            QTest.keyClick(field, key)
        return
    if clears and hasattr(field, "selectAll"):
        field.selectAll()
    target = QApplication.focusWidget() or field
    for part in (text[place : place + 7] for place in range(0, len(text), 7)):
        QApplication.sendEvent(target, QInputMethodEvent(part, []))
        event = QInputMethodEvent()
        event.setCommitString(part)
        QApplication.sendEvent(target, event)


def _wheel(port: QWidget, turn: int) -> None:
    at = QPointF(port.rect().center())
    event = QWheelEvent(
        at, port.mapToGlobal(at), QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton, NONE,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(port, event)
