"""The lines of a printed page, told by where its letters stand; and where a paragraph ends."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

import pypdfium2

_raw = pypdfium2.raw
_BREAKS, _SPACES = "\r\n", " \t\xa0\u3000"
_LOST_HYPHENS = {0x2: "-", 0xFFFE: "-"}  # PDFium's marks for a hyphen at the end of a line
_WIDE = 1.4  # times the usual step from line to line
_SHORT = 4  # times its height: by so much a line at the foot of a page ends before the others


@dataclass
class Line:
    """What stands on one line, its edges, and the right edge of its first word."""

    text: str = ""
    left: float = 0.0
    right: float = 0.0
    middle: float = 0.0
    height: float = 0.0
    word: float = 0.0
    letters: list[str] = field(default_factory=list)
    spaced: bool = False

    def take(self, letter: str, box: tuple[float, float, float, float]) -> None:
        left, right, bottom, top = box
        if not self.letters:
            self.left, self.middle, self.height = left, (bottom + top) / 2, top - bottom
        self.letters.append(letter)
        self.right = max(self.right, right)
        self.height = max(self.height, top - bottom)
        if not self.spaced:
            self.word = right

    def begins_anew(self, box: tuple[float, float, float, float]) -> bool:
        """Whether a letter stands back and above or below: on another line than this."""
        left, _, bottom, top = box
        away = abs((bottom + top) / 2 - self.middle) > max(self.height, top - bottom) / 2
        return bool(self.letters) and away and left < self.right


def lines_of(page: pypdfium2.PdfPage) -> list[Line]:
    """The lines of a page in the order of its text."""
    words = page.get_textpage()
    lines, line = [], Line()
    for letter, box in _letters(words):
        if letter in _BREAKS or (box and line.begins_anew(box)):
            lines.append(line)
            line = Line()
        if box:
            line.take(letter, box)
        elif letter in _SPACES and line.letters:
            line.letters.append(" ")
            line.spaced = True
    words.close()
    page.close()
    for found in (*lines, line):
        found.text = "".join(found.letters).strip()
    return [found for found in (*lines, line) if found.text]


def _letters(
    words: pypdfium2.PdfTextPage,
) -> Iterator[tuple[str, tuple[float, float, float, float] | None]]:
    """Each letter with its left, right, bottom and top; spaces and breaks without."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    for place in range(words.count_chars()):
        code = _raw.FPDFText_GetUnicode(words, place)
        letter = _LOST_HYPHENS.get(code) or (chr(code) if 0 < code < 0x110000 else "")
        if letter in _BREAKS or letter in _SPACES:
            if letter:
                yield letter, None
        elif _raw.FPDFText_GetCharBox(words, place, left, right, bottom, top):
            yield letter, (left.value, right.value, bottom.value, top.value)


def paragraph_ends(lines: list[Line]) -> list[bool]:
    """For each line of a page whether a paragraph ends with it.

    It does where the first word of the next line had room on it, or where the gap below is wide.
    """
    if not lines:
        return []
    margin = max(line.right for line in lines)
    steps = [above.middle - below.middle for above, below in pairwise(lines)]
    wide = _WIDE * median(steps or [0.0])
    ends = [
        _had_room(above, below, margin) or step > wide
        for (above, below), step in zip(pairwise(lines), steps, strict=True)
    ]
    return [*ends, margin - lines[-1].right > _SHORT * lines[-1].height]


def _had_room(above: Line, below: Line, margin: float) -> bool:
    space = above.height / 2
    return above.right + space + (below.word - below.left) < margin
