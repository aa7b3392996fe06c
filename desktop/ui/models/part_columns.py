"""Columns of what is open in a department, with who takes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from desktop.domain import words
from desktop.domain.reorganising import OpenPart, Taker
from desktop.ui.models.columns import Cell, Column
from desktop.ui.models.rows import RecordTable

UNDECIDED = "고르십시오"


@dataclass(frozen=True)
class PartRow:
    """A part with the taker chosen for it, "" while there is none."""

    id: str
    part: OpenPart
    key: str
    taker: str


PART_COLUMNS = (
    Column("kind", "구분", lambda row: words.word(row.part.kind), 76, Cell.SUBTLE),
    Column(
        "text",
        "내용",
        lambda row: row.part.text,
        240,
        Cell.TWO_LINES,
        second=lambda row: " · ".join(each for each in (row.part.role, row.part.context) if each),
        stretches=True,
    ),
    Column("person", "담당자", lambda row: row.part.person or "–", 72),
    Column("old", "지금 부서", lambda row: row.part.department, 112),
    Column(
        "taker",
        "이어받을 부서",
        lambda row: row.taker or UNDECIDED,
        140,
        trouble=lambda row: not row.key,
    ),
)


class PartTable(RecordTable):
    """Remembers who takes each part."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(PART_COLUMNS, parent)
        self._names: dict[str, str] = {}
        self._rows: list[PartRow] = []

    def show_parts(
        self, parts: Sequence[OpenPart], takers: Sequence[Taker], chosen: Mapping[str, str]
    ) -> None:
        """With what was chosen before, where the taker is still offered; else as suggested."""
        self._names = {taker.key: taker.name for taker in takers}
        self._rows = [self._row(part, chosen.get(part.id, "")) for part in parts]
        self.replace(self._rows)

    def choices(self) -> dict[str, str]:
        return {row.id: row.key for row in self._rows}

    def decide(self, places: Sequence[int], key: str) -> None:
        for place in places:
            row = self._rows[place]
            self._rows[place] = PartRow(row.id, row.part, key, self._names[key])
        self._records = tuple(self._rows)
        if places:
            last = len(self.columns) - 1
            self.dataChanged.emit(self.index(min(places), 0), self.index(max(places), last))

    def undecided(self) -> list[int]:
        return [place for place, row in enumerate(self._rows) if not row.key]

    def _row(self, part: OpenPart, chosen: str) -> PartRow:
        key = chosen if chosen in self._names else part.offered
        return PartRow(part.id, part, key, self._names.get(key, ""))
