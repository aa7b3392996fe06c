"""The table of every screen, driven by keys and clicks."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt

from desktop.ui.models.columns import Column
from desktop.ui.models.rows import RecordTable
from desktop.ui.widgets.table import RecordsTable


@dataclass(frozen=True)
class Line:
    id: str
    name: str


COLUMNS = (
    Column("name", "이름", lambda row: row.name, 150, stretches=True, wraps=True, sorts=True),
    Column("id", "번호", lambda row: row.id, 80, sorts=True),
    Column("more", "덧붙임", lambda row: row.name, 90, optional=True),
)
LINES = [Line("1", "짧은 이름"), Line("2", "아주 긴 이름 " * 12), Line("3", "끝")]


@pytest.fixture
def open_table(qtbot, memory):
    def make():
        table = RecordsTable(RecordTable(COLUMNS), name="줄 목록", key="lines", memory=memory)
        qtbot.addWidget(table)
        table.rows.replace(LINES)
        table.resize(400, 300)
        table.show()
        return table

    return make


def click_head(qtbot, table, number):
    heads = table.horizontalHeader()
    at = QPoint(heads.sectionViewportPosition(number) + 20, heads.height() // 2)
    qtbot.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_a_click_on_a_head_asks_for_the_sort_and_a_second_one_for_the_other_way(qtbot, open_table):
    table = open_table()
    asked = []
    table.sort_wanted.connect(lambda key, falling: asked.append((key, falling)))
    click_head(qtbot, table, 1)
    click_head(qtbot, table, 1)
    click_head(qtbot, table, 0)
    assert asked == [("id", False), ("id", True), ("name", False)]


def test_the_rows_stay_as_they_are_until_the_answer_comes(qtbot, open_table):
    table = open_table()
    click_head(qtbot, table, 1)
    click_head(qtbot, table, 1)
    assert table.rows.index(0, 1).data() == "1"


def test_enter_opens_the_chosen_row(qtbot, open_table):
    table = open_table()
    table.choose("2")
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == ["2"]


def test_a_double_click_opens_the_row_under_it(qtbot, open_table):
    table = open_table()
    at = table.visualRect(table.rows.index(2, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened.args == ["3"]


def test_home_and_end_go_to_the_first_and_last_row(qtbot, open_table):
    table = open_table()
    chosen = []
    table.chosen.connect(chosen.append)
    qtbot.keyClick(table, Qt.Key.Key_End)
    qtbot.keyClick(table, Qt.Key.Key_Home)
    assert chosen == ["3", "1"]


def test_a_row_that_is_not_in_the_list_is_not_chosen(open_table):
    table = open_table()
    assert table.choose("2")
    assert not table.choose("9")
    assert table.chosen_id() == "2"


def test_long_texts_get_the_height_they_need(qtbot, open_table):
    table = open_table()
    qtbot.waitUntil(lambda: table.rowHeight(1) > 1.5 * table.rowHeight(0))
    narrow = table.rowHeight(1)
    table.resize(900, 300)
    qtbot.waitUntil(lambda: table.rowHeight(1) < narrow)


def test_optional_columns_are_hidden_until_they_are_ticked(open_table):
    table = open_table()
    assert table.isColumnHidden(2)
    menu = table.column_menu()
    assert [action.isChecked() for action in menu.actions()] == [True, True, False]
    assert not menu.actions()[0].isEnabled()
    menu.actions()[2].trigger()
    assert not table.isColumnHidden(2)


def test_columns_and_widths_are_remembered(qtbot, open_table):
    table = open_table()
    table.column_menu().actions()[2].trigger()
    table.setColumnWidth(1, 123)
    table.remember()
    again = open_table()
    assert not again.isColumnHidden(2)
    assert again.columnWidth(1) == 123


def test_a_width_drawn_by_the_user_is_remembered_by_itself(qtbot, open_table):
    table = open_table()
    table.horizontalHeader().resizeSection(1, 133)
    qtbot.waitUntil(lambda: not table._remembering.isActive())
    assert open_table().columnWidth(1) == 133


def test_every_kind_of_cell_is_painted(qtbot, memory):
    from desktop.domain.codes import Status
    from desktop.ui.models.columns import Cell

    columns = [
        Column(
            kind.value,
            kind.value,
            lambda _row: "글",
            80,
            kind,
            second=lambda _row: "아랫줄",
            code=lambda _row: Status.DELAYED,
            percent=lambda _row: 40,
        )
        for kind in Cell
    ]
    table = RecordsTable(RecordTable(columns), name="칸", key="cells", memory=memory, tall=True)
    qtbot.addWidget(table)
    table.rows.replace([Line("1", "")])
    table.resize(500, 120)
    table.show()
    picture = table.viewport().grab().toImage()
    for number, kind in enumerate(Cell):
        box = table.visualRect(table.rows.index(0, number))
        pixels = {
            picture.pixel(x, y)
            for x in range(box.left(), box.right())
            for y in range(box.top() + 2, box.bottom() - 2)
        }
        assert len(pixels) > 3, kind
