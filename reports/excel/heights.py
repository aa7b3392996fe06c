"""How high a row must be for its wrapped text, since not every program fits rows by itself."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

LINE: Final = 14.25  # points, one line of 10-point Hangul
PADDING: Final = 3.75
HIGHEST: Final = 409.0  # what Excel allows

_HANGUL: Final = 1.8  # in digits' widths, the unit of column widths
_LATIN: Final = 1.1
_CAPITAL: Final = 1.35
_THIN: Final = 0.6
_USABLE: Final = 0.95  # of a column, less its inner margins


def lines(text: str, width: float) -> int:
    """How many lines `text` takes in a column of `width`."""
    if len(text) * _HANGUL <= width * _USABLE and "\n" not in text:
        return 1
    return _wrapped(text, width)


def height(count: int) -> float:
    return min(max(count, 1) * LINE + PADDING, HIGHEST)


@lru_cache(maxsize=512)
def _wrapped(text: str, width: float) -> int:
    room = width * _USABLE
    return sum(_lines_of_paragraph(paragraph, room) for paragraph in text.split("\n"))


def _lines_of_paragraph(text: str, room: float) -> int:
    """Words move down whole; a word longer than the line is broken."""
    count, used = 1, 0.0
    for word in text.split(" "):
        width = size(word)
        if used and used + _THIN + width > room:
            count, used = count + 1, 0.0
        used += width + (_THIN if used else 0.0)
        if used > room:
            more = int(used / room)
            count, used = count + more, used - more * room
    return count


def size(word: str) -> float:
    """How wide text is, in digits."""
    return sum(_HANGUL if sign > "\u02ff" else _narrow(sign) for sign in word)


def _narrow(sign: str) -> float:
    if sign in ".,:;'|!()[]·":
        return _THIN
    return _CAPITAL if sign.isupper() or sign in "mw%@&" else _LATIN
