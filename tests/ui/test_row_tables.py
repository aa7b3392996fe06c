"""Table models over rows at hand and over pages of ids."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt

from desktop.ui.models.columns import RECORD_ROLE, Cell, Column
from desktop.ui.models.rows import PAGE, PagedTable, RecordTable


@dataclass(frozen=True)
class Line:
    id: str
    name: str
    share: int


COLUMNS = (
    Column("name", "이름", lambda row: row.name, 100, Cell.TWO_LINES, second=lambda row: row.id),
    Column("share", "몫", lambda row: f"{row.share}%", 50, right=True),
)


def lines(first, count):
    return [Line(f"L{n}", f"줄 {n}", n % 100) for n in range(first, first + count)]


@pytest.fixture
def paged():
    return PagedTable(COLUMNS)


def test_both_models_obey_qts_rules(qtmodeltester, paged):
    table = RecordTable(COLUMNS)
    table.replace(lines(0, 3))
    qtmodeltester.check(table)
    paged.replace([f"L{n}" for n in range(250)], lines(0, PAGE))
    qtmodeltester.check(paged)


def test_cells_say_both_lines_to_a_screen_reader(qapp):
    table = RecordTable(COLUMNS)
    table.replace(lines(7, 1))
    assert table.index(0, 0).data() == "줄 7"
    assert table.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "줄 7, L7"
    assert table.index(0, 0).data(RECORD_ROLE) == Line("L7", "줄 7", 7)
    assert table.headerData(1, Qt.Orientation.Horizontal) == "몫"


def test_rows_are_found_by_their_id(qapp, paged):
    table = RecordTable(COLUMNS)
    table.replace(lines(0, 5))
    paged.replace([f"L{n}" for n in range(5)])
    for model in (table, paged):
        assert model.row_of("L3") == 3
        assert model.row_of("없음") == -1
        assert model.id_at(3) == "L3"
        assert model.id_at(5) == ""


def test_only_the_pages_in_sight_are_asked_for(qtbot, paged):
    asked = []
    paged.wanted.connect(lambda first, ids: asked.append((first, len(ids))))
    paged.replace([f"L{n}" for n in range(1050)], lines(0, PAGE))
    assert paged.index(5, 0).data() == "줄 5"
    assert paged.index(510, 0).data() == "…"
    assert paged.index(511, 0).data() == "…"
    assert paged.index(1049, 1).data() is None
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert asked == [(500, 100), (1000, 50)]


def test_an_answer_fills_its_page_and_tells_the_view(qtbot, paged):
    ids = [f"L{n}" for n in range(300)]
    paged.replace(ids, lines(0, PAGE))
    told = []
    paged.dataChanged.connect(lambda a, b: told.append((a.row(), b.row())))
    paged.fill(200, ids[200:300], lines(200, 100))
    assert paged.index(250, 0).data() == "줄 250"
    assert told == [(200, 299)]


def test_an_answer_to_another_list_is_ignored(qapp, paged):
    paged.replace([f"L{n}" for n in range(300)])
    paged.fill(100, [f"X{n}" for n in range(100)], lines(100, 100))
    assert paged.record(150) is None


def test_rows_that_are_gone_stay_blank_and_are_not_asked_for_again(qtbot, paged):
    ids = [f"L{n}" for n in range(100)]
    paged.replace(ids)
    paged.fill(0, ids, lines(0, 40))
    asked = []
    paged.wanted.connect(lambda first, _ids: asked.append(first))
    assert paged.record(39).id == "L39"
    assert paged.record(40) is None
    with qtbot.assertNotEmitted(paged.wanted, wait=20):
        paged.record(99)
    assert asked == []


def test_pages_long_out_of_sight_are_let_go_and_read_again(qtbot, paged):
    ids = [f"L{n}" for n in range(10_000)]
    paged.replace(ids)
    for first in range(0, 10_000, PAGE):
        paged.fill(first, ids[first : first + PAGE], lines(first, PAGE))
    assert len(paged._pages) == 40
    with qtbot.waitSignal(paged.wanted) as asked:
        assert paged.record(0) is None
    assert asked.args[0] == 0
