"""Pieces of text as the readers give them, and the one text that is made of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from desktop.domain.codes import PlaceKind
from desktop.domain.passages import Passage, Place

FEWEST_LETTERS = 5
_BREAK = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# What no text has: controls, marks of order, halves of letters, signs of a lost hyphen.
_NEVER = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
_HALVES = re.compile("[\ud800-\udbff][\udc00-\udfff]")


class Block(NamedTuple):
    """A paragraph, line or row as it stands in the file."""

    text: str
    place: Place


def even(text: str) -> str:
    """`text` composed (NFC), with `\\n` between lines and without what is no letter."""
    joined = _HALVES.sub(_whole, _BREAK.sub("\n", text))
    return unicodedata.normalize("NFC", _NEVER.sub("", joined))


def _whole(halves: re.Match[str]) -> str:
    return halves[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le")


def laid_out(blocks: Iterable[Block]) -> tuple[str, tuple[Passage, ...]]:
    """One text, a line a block, at most one empty line between two; and where each piece stands."""
    parts: list[str] = []
    passages: list[Passage] = []
    start, empty = 0, False
    for block in blocks:
        words = even(block.text).strip(" \t\n")
        if not words:
            empty = bool(parts)
            continue
        if empty:
            parts.append("")
            start += 1
        parts.append(words)
        passages.append(Passage(start, start + len(words), block.place))
        start, empty = start + len(words) + 1, False
    return "\n".join(parts), tuple(passages)


def row_blocks(cells: Sequence[Sequence[str]], table: int, row: int) -> Iterator[Block]:
    """A row of short cells is one line; where a cell holds paragraphs, each stands alone."""
    filled = [[words for words in cell if words.strip()] for cell in cells]
    short = all(len(cell) <= 1 and "\n" not in "".join(cell).strip() for cell in filled)
    if short and sum(map(len, filled)) > 1:
        line = "\t".join(cell[0].strip() for cell in filled if cell)
        yield Block(line, Place(PlaceKind.TABLE, table, row))
        return
    for column, cell in enumerate(filled, 1):
        for words in cell:
            yield Block(words, Place(PlaceKind.TABLE, table, row, column))


def lines_of(text: str) -> tuple[str, tuple[Passage, ...]]:
    """A plain text as it is, made even, each of its lines a passage."""
    whole = even(text)
    passages, start = [], 0
    for number, line in enumerate(whole.split("\n"), 1):
        if line.strip():
            place = Place(PlaceKind.LINE, number)
            passages.append(Passage(start, start + len(line), place))
        start += len(line) + 1
    return whole, tuple(passages)


def holds_text(text: str) -> bool:
    """Whether there are letters enough to be the text of a document."""
    return sum(map(str.isalnum, text)) >= FEWEST_LETTERS
