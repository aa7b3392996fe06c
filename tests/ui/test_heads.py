"""A long table of which only rows in sight are read, whatever is done with its heads."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.ui.models.rows import PAGE, PagedTable
from desktop.ui.widgets.editable_table import EditableTable
from tests.ui.filling_in import COLUMNS, NOTE, lines

ROWS = 20_000


@pytest.fixture
def table(qtbot, memory):
    known = lines(ROWS)
    model = PagedTable(COLUMNS)
    model.asked = []
    made = EditableTable(model, name="긴 표", key="long", memory=memory)

    def answer(first, ids):
        model.asked.append(first // PAGE)
        model.fill(first, ids, known[first : first + len(ids)])

    model.wanted.connect(answer)
    model.replace([line.id for line in known])
    qtbot.addWidget(made)
    made.resize(760, 320)
    made.show()
    qtbot.waitUntil(lambda: model.asked == [0])
    made.go_to(3, 1)
    return made


def click_head(table, place):
    heads = table.horizontalHeader()
    at = QPoint(heads.sectionViewportPosition(place) + 8, 8)
    QTest.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_a_click_on_a_head_sorts_and_leaves_chosen_what_is(qtbot, table):
    with qtbot.waitSignal(table.sort_wanted) as wanted:
        click_head(table, 0)
    assert wanted.args[0] == "name"
    assert (table.currentIndex().row(), table.currentIndex().column()) == (3, 1)


def test_a_click_on_a_head_reads_no_row(qtbot, table):
    click_head(table, NOTE)
    table.horizontalHeader().grab()
    assert table.selectionModel().selectedIndexes() == [table.currentIndex()]
    assert table.rows._missing == set()


def test_choosing_all_chooses_what_was_read(qtbot, table):
    table.selectAll()
    table.horizontalHeader().grab()
    assert len(table.selectionModel().selectedIndexes()) == PAGE * len(COLUMNS)
    assert table.rows._missing == set()


def test_moving_in_a_long_table_asks_qt_about_no_row_out_of_sight(qtbot, table, monkeypatch):
    asked = []
    flags = PagedTable.flags
    monkeypatch.setattr(PagedTable, "flags", lambda *told: (asked.append(told), flags(*told))[1])
    QTest.keyClick(table, Qt.Key.Key_End)
    click_head(table, NOTE)
    table.horizontalHeader().grab()
    assert len(asked) < 2000


def test_a_record_is_found_in_rows_that_were_not_read(table):
    assert table.rows.row_of(f"L{ROWS - 1}") == ROWS - 1
    assert table.rows.row_of("L0") == 0
    assert table.rows.row_of("없음") == -1
