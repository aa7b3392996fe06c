"""The lines of a printed page, told by where its letters stand; and where a paragraph ends."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

import pypdfium2

_raw = pypdfium2.raw
_HANGUL = re.compile("[가-힣]{2}")
_BREAKS, _SPACES = frozenset("\r\n"), frozenset(" \t\xa0\u3000")
_LOST_HYPHENS = (0x2, 0xFFFE)  # PDFium's marks for a hyphen at the end of a line
_SYMBOLS = range(0xF000, 0xF100)  # letters of symbol fonts: mostly the bullets of lists
_NARROW = 0.75  # of the space between two words: what is less only sets a digit off
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
    letters = [_letter(_raw.FPDFText_GetUnicode(words, n)) for n in range(words.count_chars())]
    narrow = _NARROW * _usual_gap(words, letters)
    for place, letter in enumerate(letters):
        if letter in _SPACES:
            if not _sets_off(words, letters, place) or _gap(words, place) >= narrow:
                yield " ", None
        elif letter in _BREAKS:
            yield letter, None
        elif _raw.FPDFText_GetCharBox(words, place, left, right, bottom, top):
            yield letter, (left.value, right.value, bottom.value, top.value)


def _letter(code: int) -> str:
    if code in _LOST_HYPHENS:
        return "-"
    if code in _SYMBOLS:
        return "•"
    return chr(code) if 0 < code < 0x110000 else ""


def _sets_off(words: pypdfium2.PdfTextPage, letters: list[str], place: int) -> bool:
    """Whether PDFium made a space up between a digit or Latin letter and a syllable."""
    around = "".join(letters[place - 1 : place + 2 : 2]) if place else ""
    mixed = len(around) == 2 and around[0].isascii() is not around[1].isascii()
    return mixed and around.isalnum() and _raw.FPDFText_IsGenerated(words, place) == 1


def _usual_gap(words: pypdfium2.PdfTextPage, letters: list[str]) -> float:
    """How far two words of syllables stand apart on this page; 0 where there are none."""
    gaps = [
        _gap(words, place)
        for place in range(1, len(letters) - 1)
        if letters[place] in _SPACES and _HANGUL.match(letters[place - 1] + letters[place + 1])
    ]
    return median(gaps or [0.0])


def _gap(words: pypdfium2.PdfTextPage, place: int) -> float:
    """How wide the space at a place is, as part of the size of the letters."""
    before, after = _raw.FS_RECTF(), _raw.FS_RECTF()
    for side, box in ((place - 1, before), (place + 1, after)):
        if not _raw.FPDFText_GetLooseCharBox(words, side, box):
            return 0.0
    size = _raw.FPDFText_GetFontSize(words, place - 1)
    return float(after.left - before.right) / size if size else 0.0


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
