"""A small table that is filled in, with somebody behind it who answers like a service."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.cells import CellEdit, CellRefusal
from desktop.domain.forms import FieldKind, Option
from desktop.ui.models.columns import Column, Entry
from desktop.ui.models.rows import RecordTable
from desktop.ui.widgets.editable_table import EditableTable
from tests.ui.typing_hangul import close_syllable, compose

STATES = (Option("done", "완료"), Option("going", "정상추진"), Option("planned", "추진예정"))
WORDS = {option.code: option.word for option in STATES}
TODAY = date(2026, 10, 20)


@dataclass(frozen=True)
class Line:
    id: str
    name: str
    state: str = ""
    percent: str = ""
    text: str = ""
    note: str = ""
    closed: bool = False


def _open(row):
    return not row.closed


COLUMNS = (
    Column("name", "과제", lambda row: row.name, 150, sorts=True),
    Column(
        "state",
        "상태",
        lambda row: WORDS.get(row.state, "–"),
        90,
        entry=Entry(lambda row: row.state, FieldKind.CHOICE, STATES, _open),
    ),
    Column(
        "percent",
        "추진율",
        lambda row: row.percent,
        70,
        right=True,
        entry=Entry(lambda row: row.percent, FieldKind.PERCENT, (), _open),
    ),
    Column(
        "text",
        "추진실적",
        lambda row: row.text,
        200,
        entry=Entry(lambda row: row.text, FieldKind.LONG_TEXT, (), _open),
    ),
    Column("note", "비고", lambda row: row.note, 120, entry=Entry(lambda row: row.note)),
)
NAME, STATE, PERCENT, TEXT, NOTE = range(5)


def lines(count=6):
    return [Line(f"L{n}", f"과제 {n}") for n in range(count)]


class Answering:
    """Stores what comes, and refuses a percent that is none."""

    def __init__(self, model: RecordTable) -> None:
        self.model = model
        self.acts: list[list[CellEdit]] = []
        model.editing.entered.connect(self.answer)

    def answer(self, edits: list[CellEdit]) -> None:
        self.acts.append(edits)
        bad = [each for each in edits if each.key == "percent" and not _is_percent(each.text)]
        good = [each for each in edits if each not in bad]
        editing = self.model.editing
        for edit in good:
            row = self.model.row_of(edit.record_id)
            changed = replace(self.model.record(row), **{edit.key: edit.text})
            self.model.change(changed)
        editing.settle(good)
        editing.refuse([CellRefusal(e.record_id, e.key, "0에서 100까지입니다.") for e in bad])


def _is_percent(text):
    return text == "" or (text.isdecimal() and int(text) <= 100)


def new_table(memory, count=6):
    model = RecordTable(COLUMNS)
    table = EditableTable(model, name="채울 표", key="fill", memory=memory, today=lambda: TODAY)
    table.answering = Answering(model)
    model.replace(lines(count))
    return table


def table_to_fill(qtbot, memory):
    table = new_table(memory)
    qtbot.addWidget(table)
    table.resize(760, 320)
    table.show()
    table.activateWindow()
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    table.go_to(0, TEXT)
    return table


def stored(table, key="text"):
    model = table.rows
    return [getattr(model.record(row), key) for row in range(model.rowCount())]


def place(table):
    return table.currentIndex().row(), table.currentIndex().column()


def type_word(word):
    """Compose a word in whatever has the focus; its last syllable stays open."""
    for syllable in word[:-1]:
        compose(syllable)
        close_syllable(syllable)
    compose(word[-1])


def press(qtbot, table, *keys):
    for key in keys:
        qtbot.keyClick(table, *key) if isinstance(key, tuple) else qtbot.keyClick(table, key)
