"""Which clause a sentence is about, by the words the two have in common."""

from __future__ import annotations

import re
from collections import Counter

from desktop.drafting import rules

_WORD = re.compile(r"[가-힣A-Za-z0-9]{2,}")
_ENDING = re.compile(
    r"(?:에서|으로|에게|까지|부터|하는|하고|하며|하기|하여|되는|한다|위한|통한|대한|들의|은|는|이|가|을|를|의|에|로|와|과|도)$"
)
_LEAST = 0.55
_MOST = 2


def stems(words: str) -> set[str]:
    """Words without their particles and without those that fit every clause."""
    common = rules.words("actions", "common")
    bare = (_ENDING.sub("", word) if len(word) > 2 else word for word in _WORD.findall(words))
    return {word for word in bare if len(word) > 1 and word not in common}


class Kinship:
    """A word counts the more the fewer clauses have it."""

    def __init__(self, clauses: list[str]) -> None:
        self._clauses = [stems(words) for words in clauses]
        self._spread = Counter(word for found in self._clauses for word in found)

    def of(self, words: str) -> tuple[int, ...]:
        """The numbers of at most two clauses, the closest first."""
        told = stems(words) if self._clauses else set()
        scores = [sum(self._weight(word, told) for word in found) for found in self._clauses]
        best = max(scores, default=0.0)
        if best < _LEAST:
            return ()
        near = [number for number, score in enumerate(scores) if score >= max(_LEAST, 0.6 * best)]
        return tuple(sorted(near, key=lambda number: (-scores[number], number))[:_MOST])

    def _weight(self, word: str, told: set[str]) -> float:
        if word in told:
            return 1.0 / self._spread[word]
        kin = any(_starts(word, other) for other in told)
        return 0.6 / self._spread[word] if kin else 0.0


def _starts(one: str, other: str) -> bool:
    """인공지능 and 인공지능산업: one begins the other."""
    return one.startswith(other) or other.startswith(one)
