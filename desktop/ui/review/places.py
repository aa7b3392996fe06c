"""Offsets of a text, which count letters, and positions in Qt, which count halves of some."""

from __future__ import annotations

from bisect import bisect_left

_LAST_WHOLE = "\uffff"


class Places:
    """Both ways for one text; where every letter is whole, they are the same."""

    def __init__(self, text: str) -> None:
        self._wide = [n for n, letter in enumerate(text) if letter > _LAST_WHOLE]
        self._positions = [place + before for before, place in enumerate(self._wide)]

    def position(self, offset: int) -> int:
        return offset + bisect_left(self._wide, offset)

    def offset(self, position: int) -> int:
        return position - bisect_left(self._positions, position)
