"""What a table shows in each column, and how a cell of it is drawn."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from PySide6.QtCore import Qt

from desktop.domain.forms import FieldKind, Option

_BASIS = re.compile(r"\((외부확인|추정|연·월 미상|연도 미상)\)$")

RECORD_ROLE = Qt.ItemDataRole.UserRole


class Cell(Enum):
    TEXT = "text"
    SUBTLE = "subtle"
    TWO_LINES = "two lines"
    CHIP = "chip"
    PROGRESS = "progress"


def _nothing(_row: Any) -> None:
    return None


def _always(_row: Any) -> bool:
    return True


@dataclass(frozen=True)
class Entry:
    """How a cell is filled in: `text` is what its editor starts with, `allowed` which rows.

    A CHOICE keeps codes and shows the words of `options`; the others are texts as typed.
    """

    text: Callable[[Any], str]
    kind: FieldKind = FieldKind.TEXT
    options: tuple[Option, ...] = ()
    allowed: Callable[[Any], bool] = _always


@dataclass(frozen=True)
class Column:
    """`key` names the column for good (widths are remembered by it).

    `code` gives the status of a CHIP, `percent` the bar of a PROGRESS, `second` the lower line
    of TWO_LINES; `indent` counts steps of depth. A column that `stretches` takes the room left
    over, one that `wraps` breaks its text over several lines, and one that is `optional` is
    shown only when the user asks for it. One with an `entry` can be filled in.
    """

    key: str
    title: str
    text: Callable[[Any], str]
    width: int
    cell: Cell = Cell.TEXT
    second: Callable[[Any], str | None] = _nothing
    code: Callable[[Any], Any] = _nothing
    percent: Callable[[Any], int | None] = _nothing
    indent: Callable[[Any], int | None] = _nothing
    right: bool = False
    stretches: bool = False
    wraps: bool = False
    sorts: bool = False
    optional: bool = False
    trouble: Callable[[Any], bool | None] = _nothing
    entry: Entry | None = None


def day_and_basis(text: str) -> tuple[str, str]:
    """`2016. 5. 16.(외부확인)` on two lines, so that the day is never cut."""
    found = _BASIS.search(text)
    return (text[: found.start()], found[1]) if found else (text or "–", "")


def percent_text(value: int | None) -> str:
    return "–" if value is None else f"{value}%"
