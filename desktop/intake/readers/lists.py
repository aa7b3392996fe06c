"""Counting the paragraphs of lists, whose numbers and bullets stand in no text of a file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd]")  # signs of symbol fonts
_BULLET = "•"
_PLACE = re.compile("%([1-9])")
_SYLLABLES, _JAMO = "가나다라마바사아자차카타파하", "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
_CIRCLES = "".join(map(chr, range(0x2460, 0x2474)))
_ROMAN, _SMALL_ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ", "ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻ"
_LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# What Word and Hangul call each way of counting; any other counts in digits.
_ROWS = {
    "ganada": _SYLLABLES,
    "HANGUL_SYLLABLE": _SYLLABLES,
    "chosung": _JAMO,
    "HANGUL_JAMO": _JAMO,
    "decimalEnclosedCircle": _CIRCLES,
    "CIRCLED_DIGIT": _CIRCLES,
    "CIRCLED_HANGUL_SYLLABLE": "㉮㉯㉰㉱㉲㉳㉴㉵㉶㉷㉸㉹㉺㉻",
    "CIRCLED_HANGUL_JAMO": "㉠㉡㉢㉣㉤㉥㉦㉧㉨㉩㉪㉫㉬㉭",
    "upperLetter": _LATIN,
    "LATIN_CAPITAL": _LATIN,
    "lowerLetter": _LATIN.lower(),
    "LATIN_SMALL": _LATIN.lower(),
    "upperRoman": _ROMAN,
    "ROMAN_CAPITAL": _ROMAN,
    "lowerRoman": _SMALL_ROMAN,
    "ROMAN_SMALL": _SMALL_ROMAN,
}


@dataclass(frozen=True)
class Level:
    """How the paragraphs of one depth of a list are marked; `%1` is the count of the first."""

    start: int
    kind: str
    pattern: str
    style: str = ""


@dataclass
class Counting:
    """Asked for the marks of paragraphs in the order of the document, it counts along."""

    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def forget(self, family: str) -> None:
        self.counts.pop(family, None)

    def mark(self, family: str, levels: Mapping[int, Level], depth: int) -> str:
        """The mark of the next paragraph at `depth` of lists that count on together.

        With a space behind; empty for a depth that is not marked.
        """
        level = levels.get(depth)
        if level is None:
            return ""
        counts = self.counts.setdefault(family, {})
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]
        shown = _PLACE.sub(lambda at: _number(levels, int(at[1]) - 1, counts), level.pattern)
        return bullet(shown)


def bullet(sign: str) -> str:
    """A sign as it can be read anywhere, with a space behind; nothing for none."""
    return f"{_PRIVATE.sub(_BULLET, sign)} " if sign.strip() else ""


def _number(levels: Mapping[int, Level], depth: int, counts: Mapping[int, int]) -> str:
    level = levels.get(depth)
    count = counts.get(depth, level.start if level else 1)
    row = _ROWS.get(level.kind if level else "", "")
    return row[count - 1] if 0 < count <= len(row) else str(count)


def whole(text: str, otherwise: int) -> int:
    return int(text) if text.isdecimal() else otherwise
