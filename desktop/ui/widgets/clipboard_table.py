"""Cells as spreadsheets put them on the clipboard: tabs, lines, and quoted breaks."""

from __future__ import annotations

import re
from collections.abc import Sequence

# A quoted cell ends where a tab, a line or the text ends; else its quotes are plain letters.
_CELL = re.compile(r'"((?:[^"]|"")*)"(?=[\t\r\n]|\Z)|([^\t\r\n]*)')
_AFTER = re.compile(r"\t|\r\n|\r|\n")
_NEEDS_QUOTES = re.compile(r'[\t\r\n]|^"')


def read_cells(text: str) -> list[list[str]]:
    """Rows of cells; empty columns at the right and the last line's end are left out."""
    rows: list[list[str]] = [[]]
    place = 0
    while True:
        cell = _CELL.match(text, place)
        assert cell is not None, "the second half matches anything"
        quoted = cell[1]
        rows[-1].append(cell[2] if quoted is None else _unquoted(quoted))
        after = _AFTER.match(text, cell.end())
        if after is None:
            break
        place = after.end()
        if after[0] != "\t":
            if place == len(text):
                break
            rows.append([])
    wide = max((n + 1 for row in rows for n, cell in enumerate(row) if cell), default=0)
    return [row[:wide] for row in rows] if wide else []


def write_cells(rows: Sequence[Sequence[str]]) -> str:
    return "\n".join("\t".join(_quoted(cell) for cell in row) for row in rows)


def _unquoted(cell: str) -> str:
    return cell.replace('""', '"').replace("\r\n", "\n").replace("\r", "\n")


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if _NEEDS_QUOTES.search(cell) else cell
