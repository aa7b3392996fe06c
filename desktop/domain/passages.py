"""The text of a foreign file, and where in that file each passage of it stands."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from desktop.domain.codes import FileFormat, PlaceKind


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage stands: its paragraph, line, page or table, counted from 1.

    In a table `row` and `column` count its cells; a passage made of a whole row has no column.
    """

    kind: PlaceKind
    number: int
    row: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Passage:
    """`text[start:end]` of the text as read stands at `place` of the file."""

    start: int
    end: int
    place: Place


@dataclass(frozen=True, slots=True)
class FileText:
    """What was read of one file. `notices` are sentences that the reader of the text must see."""

    name: str
    format: FileFormat
    text: str
    passages: tuple[Passage, ...]
    notices: tuple[str, ...] = ()

    def place_of(self, offset: int) -> Place | None:
        """Where the letter at `offset` stands in the file; None between passages."""
        index = bisect_right(self.passages, offset, key=_start) - 1
        if index < 0 or offset >= self.passages[index].end:
            return None
        return self.passages[index].place


def _start(passage: Passage) -> int:
    return passage.start
