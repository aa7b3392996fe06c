"""Every widget in every state it can be in is readable, measured from its pixels."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.codes import Status
from desktop.ui import style, style_sheet
from desktop.ui.rooms import RAIL
from desktop.ui.widgets.cards import FigureCard
from desktop.ui.widgets.chip import StatusChip
from desktop.ui.widgets.rail import RailButton
from tests.ui.looking import READABLE, rendered_contrast

LOOKS = {
    QPushButton: ("", "primary", "link", "quiet"),
    QLabel: ("", "title", "section", "figure", "figure-troubled", "strong", "subtle", "small"),
    QLineEdit: ("", "cell"),
    QPlainTextEdit: ("", "cell", "field"),
    QCheckBox: ("",),
    QRadioButton: ("",),
    QComboBox: ("",),
    QDateEdit: ("",),
}
LABELS = ("error", "banner", "notice", "required", "wrong-count")


def dressed(kind, look):
    made = kind()
    made.setProperty("look", look)
    if isinstance(made, QComboBox):
        made.addItems(["추진예정", "정상추진"])
    elif isinstance(made, QPlainTextEdit):
        made.setPlainText("협약지기")
    elif not isinstance(made, QDateEdit):
        made.setText("협약지기")
    return made


def hover(widget, over):
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, over)
    middle = QPointF(widget.rect().center())
    event = QEnterEvent(middle, middle, middle) if over else QEvent(QEvent.Type.Leave)
    QApplication.sendEvent(widget, event)
    widget.update()


def states(widget):
    """The widget put into each state it has, one after another."""
    yield "plain"
    hover(widget, over=True)
    yield "under the mouse"
    hover(widget, over=False)
    widget.setFocus()
    yield "with the keyboard"
    widget.clearFocus()
    if isinstance(widget, QPushButton):
        widget.setDown(True)
        yield "pressed"
        widget.setDown(False)
    if isinstance(widget, QCheckBox | QRadioButton | RailButton):
        widget.setChecked(True)
        yield "chosen"
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        widget.setProperty("wrong", True)
        widget.style().polish(widget)
        yield "wrong"
        widget.selectAll()
        widget.setFocus()
        yield "selected"


def gallery():
    made = {
        f"{kind.__name__} {look}".strip(): dressed(kind, look)
        for kind, looks in LOOKS.items()
        for look in looks
    }
    made |= {f"QLabel {look}": dressed(QLabel, look) for look in LABELS}
    made |= {f"chip {status}": StatusChip() for status in Status}
    for status in Status:
        made[f"chip {status}"].show_code(status)
    made["rail"] = RailButton(RAIL[0])
    made["figure"] = FigureCard()
    made["figure"].show_figure("실행과제", "68", "평균 추진율 68.4%", troubled=True)
    made["placeholder"] = QLineEdit()
    made["placeholder"].setPlaceholderText("예: 2026. 7. 1.")
    return made


def poor(qtbot, ground):
    page, found = QWidget(), {}
    qtbot.addWidget(page)
    page.setProperty("look", ground)
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    layout = QVBoxLayout(page)
    widgets = gallery()
    for name, widget in widgets.items():
        if name.endswith(" cell"):  # a table makes it as large as its cell
            widget.setParent(page)
            left = 0 if isinstance(widget, QLineEdit) else 120
            widget.setGeometry(left, 0, 110, style.ROW)
            widget.raise_()
        else:
            layout.addWidget(widget)
    page.show()
    page.activateWindow()
    for name, widget in widgets.items():
        for state in states(widget):
            QApplication.processEvents()
            inside = widget.geometry().adjusted(3, 2, -3, -2)
            assert not inside.isEmpty(), name
            value = rendered_contrast(page.grab(inside).toImage())
            if value < READABLE:
                found[name, state] = round(value, 2)
    return found


@pytest.mark.parametrize("ground", ["page", "plain"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_widget_is_readable_in_every_state(qtbot, qapp, ground, scheme):
    style_sheet.apply(qapp, dark=scheme == "dark")
    try:
        assert poor(qtbot, ground) == {}
    finally:
        style_sheet.apply(qapp, dark=False)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_tabs_lists_and_the_help_are_readable(qtbot, qapp, scheme):
    style_sheet.apply(qapp, dark=scheme == "dark")
    try:
        bar, listed, text = QTabBar(), QListWidget(), QTextBrowser()
        for title in ("개요", "조항"):
            bar.addTab(title)
        listed.addItems(["첫걸음", "홈"])
        listed.setCurrentRow(1)
        text.setMarkdown(
            "# 홈\n\n[설정](settings.md)으로 갑니다.\n\n| 가 | 나 |\n|---|---|\n| 다 | 라 |"
        )
        parts = [(bar, bar.tabRect(0)), (bar, bar.tabRect(1)), (text, text.rect())]
        for widget in (bar, listed, text):
            qtbot.addWidget(widget)
            widget.resize(300, 160)
            widget.show()
        parts = [(bar, bar.tabRect(n).adjusted(2, 2, -2, -4)) for n in range(2)]
        rows = (listed.visualItemRect(listed.item(n)) for n in range(2))
        parts += [(listed.viewport(), row.adjusted(2, 2, -2, -2)) for row in rows]
        parts.append((text, text.rect()))
        found = [rendered_contrast(widget.grab(place).toImage()) for widget, place in parts]
        assert min(found) >= READABLE, found
    finally:
        style_sheet.apply(qapp, dark=False)


def test_the_ring_of_the_keyboard_stands_out_from_every_ground():
    from PySide6.QtGui import QColor

    from tests.ui.looking import contrast

    for colours in (style.LIGHT, style.DARK):
        for ground in (colours.window, colours.surface, colours.surface_head):
            assert contrast(QColor(colours.focus), QColor(ground)) >= 3
