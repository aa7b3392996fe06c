"""The small parts of the screens."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.domain.codes import Status
from desktop.domain.views_home import DepartmentBar, StatusCount
from desktop.domain.views_register import Labelled
from desktop.ui import style
from desktop.ui.focus_ring import FocusRing
from desktop.ui.widgets.bars import DepartmentBars
from desktop.ui.widgets.cards import FigureCard
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.date_field import DateField
from desktop.ui.widgets.empty_state import ContentOrEmpty, EmptyState
from desktop.ui.widgets.fields import FieldList
from desktop.ui.widgets.made_documents import MadeDocuments
from desktop.ui.widgets.tabs import CountedTabs


@pytest.fixture
def bars(qtbot):
    made = DepartmentBars()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show_bars(
        [
            DepartmentBar(
                "d1", "AI정책과", (StatusCount(Status.DONE, 3), StatusCount(Status.DELAYED, 1))
            ),
            DepartmentBar("d2", "관광정책과", (StatusCount(Status.ON_TRACK, 2),)),
        ]
    )
    made.show()
    return made


def test_a_bar_says_what_it_shows(bars):
    first = bars.buttons[0]
    assert first.accessibleName() == "AI정책과 과제 열기"
    assert first.accessibleDescription() == "모두 4건. 완료 3건, 지연 1건"


def test_a_click_on_a_part_leads_to_that_status(qtbot, bars):
    _, box, count = bars.buttons[0].parts()[1]
    assert count == 1
    with qtbot.waitSignal(bars.chosen) as chosen:
        at = box.center().toPoint()
        qtbot.mouseClick(bars.buttons[0], Qt.MouseButton.LeftButton, pos=at)
    assert chosen.args == ["d1", Status.DELAYED]
    assert isinstance(chosen.args[1], Status)


def test_a_click_beside_the_parts_or_enter_leads_to_all_of_the_department(qtbot, bars):
    with qtbot.waitSignal(bars.chosen) as chosen:
        qtbot.mouseClick(bars.buttons[1], Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert chosen.args == ["d2", None]
    with qtbot.waitSignal(bars.chosen) as chosen:
        qtbot.keyClick(bars.buttons[1], Qt.Key.Key_Space)
    assert chosen.args == ["d2", None]


def test_parts_are_as_long_as_their_counts(bars):
    first, second = bars.buttons[0].parts()
    assert first[1].width() == pytest.approx(3 * second[1].width())
    assert bars.buttons[0].status_at(QPointF(first[1].right() + 1, 5)) is Status.DELAYED
    assert bars.buttons[0].status_at(QPointF(1, 5)) is None


def test_new_bars_replace_the_old_ones(qtbot, bars):
    bars.show_bars([])
    assert bars.buttons == []
    qtbot.waitUntil(lambda: not bars.findChildren(QPushButton))


def test_a_figure_card_tells_its_figure_and_note(qtbot):
    card = FigureCard()
    qtbot.addWidget(card)
    card.show_figure("지연·부진", "11", "전 분기보다 +3", troubled=True)
    card.show()
    assert card.accessibleName() == "지연·부진 열기"
    assert card.accessibleDescription() == "11. 전 분기보다 +3"
    with qtbot.waitSignal(card.clicked):
        qtbot.keyClick(card, Qt.Key.Key_Space)


def test_a_choice_gives_back_the_code_itself(qtbot):
    choice = Choice("상태", {None: "전체", Status.DONE: "완료"})
    qtbot.addWidget(choice)
    assert choice.value() is None
    choice.show_value(Status.DONE)
    assert choice.value() is Status.DONE
    choice.show_value(Status.STOPPED)
    assert choice.value() is None
    choice.set_entries({})
    assert choice.value() is None


def test_a_date_is_shown_as_offices_write_it(qtbot):
    field = DateField("기준일")
    qtbot.addWidget(field)
    field.show_day(date(2026, 9, 30))
    assert field.text() == "2026. 9. 30.(수)"
    assert field.day() == date(2026, 9, 30)


def test_a_date_is_typed_part_by_part(qtbot):
    field = DateField("기준일")
    qtbot.addWidget(field)
    field.show_day(date(2026, 9, 30))
    field.setFocus()
    field.setSelectedSection(DateField.Section.MonthSection)
    qtbot.keyClicks(field, "12")
    assert field.day() == date(2026, 12, 30)


def test_a_part_of_a_date_that_was_clicked_is_typed_over(qtbot):
    field = DateField("기준일")
    qtbot.addWidget(field)
    field.show_day(date(2026, 9, 30))
    field.show()
    line = field.lineEdit()
    line.setCursorPosition(2)
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=line.cursorRect().center())
    qtbot.keyClicks(line, "2027")
    assert field.day() == date(2027, 9, 30)


def test_tabs_carry_their_counts_and_change_by_number(qtbot):
    tabs = CountedTabs("내용")
    qtbot.addWidget(tabs)
    for key in ("a", "b", "c"):
        tabs.add(key, key.upper(), QLabel(key))
    tabs.show_count("b", 1204)
    tabs.show_count("c", 0)
    assert [tabs.bar.tabText(n) for n in range(3)] == ["A", "B 1,204", "C"]
    shown = []
    tabs.shown.connect(shown.append)
    tabs.show_number(3)
    tabs.show_number(9)
    tabs.show_tab("b")
    assert shown == ["c", "b"]
    assert tabs.key == "b"


def test_an_empty_list_says_the_next_step(qtbot):
    both = ContentOrEmpty(QLabel("줄"), EmptyState("없습니다", "이렇게 하십시오.", "하기"))
    qtbot.addWidget(both)
    both.show()
    both.show_content(False)
    assert both.is_empty
    assert both.empty.button.isVisible()
    with qtbot.waitSignal(both.empty.acted):
        qtbot.mouseClick(both.empty.button, Qt.MouseButton.LeftButton)
    both.show_content(True)
    assert not both.is_empty


def test_values_are_plain_text_and_can_be_copied(qtbot):
    fields = FieldList("개요")
    qtbot.addWidget(fields)
    fields.show_fields([Labelled("협약명", "<b>굵은</b> 이름", "출처"), Labelled("장소", "")])
    texts = [label.text() for label in fields.widget().findChildren(QLabel)]
    assert texts == ["협약명", "<b>굵은</b> 이름", "출처", "장소", "–"]
    value = fields.widget().findChildren(QLabel)[1]
    assert value.textFormat() == Qt.TextFormat.PlainText
    assert value.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse


def test_a_made_document_can_be_opened_and_its_folder_too(qtbot):
    made = MadeDocuments()
    qtbot.addWidget(made)
    for name in ("먼저.docx", "나중.xlsx"):
        made.add(Path("/문서") / name)
    assert [path.name for path in made.paths] == ["나중.xlsx", "먼저.docx"]
    with qtbot.waitSignal(made.file_wanted) as wanted:
        qtbot.mouseClick(made.buttons[0], Qt.MouseButton.LeftButton)
    assert wanted.args == [Path("/문서/나중.xlsx")]
    with qtbot.waitSignal(made.folder_wanted) as wanted:
        qtbot.mouseClick(made.buttons[3], Qt.MouseButton.LeftButton)
    assert wanted.args == [Path("/문서/먼저.docx")]


@pytest.fixture
def window_with_fields(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.setContentsMargins(20, 20, 20, 20)
    first, second = QLineEdit(), QLineEdit()
    layout.addWidget(first)
    layout.addWidget(second)
    ring = FocusRing(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window, first, second, ring


def test_the_ring_lies_around_what_has_the_focus(qtbot, window_with_fields):
    window, first, second, ring = window_with_fields
    for field in (first, second):
        field.setFocus()
        qtbot.waitUntil(ring.isVisible)
        assert ring.geometry() == field.geometry().adjusted(-3, -3, 3, 3)
        colour = window.grab().toImage().pixelColor(field.geometry().center().x(), field.y() - 2)
        assert colour.name() == style.LIGHT.focus


def test_the_ring_follows_moves_and_leaves_with_its_field(qtbot, window_with_fields):
    window, first, second, ring = window_with_fields
    first.setFocus()
    qtbot.waitUntil(ring.isVisible)
    window.resize(500, 300)
    qtbot.waitUntil(lambda: ring.geometry() == first.geometry().adjusted(-3, -3, 3, 3))
    second.setFocus()
    first.deleteLater()
    qtbot.waitUntil(lambda: window.layout().count() == 1)
    qtbot.waitUntil(lambda: ring.geometry() == second.geometry().adjusted(-3, -3, 3, 3))
    second.deleteLater()
    qtbot.waitUntil(lambda: not ring.isVisible())
