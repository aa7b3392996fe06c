"""The words for statuses on all screens: those of the label set of the office that is open."""

from __future__ import annotations

from collections import Counter

from desktop.domain import words
from desktop.domain.codes import LabelSet, Status

_in_use = LabelSet.INSPECTION


def in_use() -> LabelSet:
    return _in_use


def use(labels: LabelSet) -> None:
    """From now on screens speak the words of this set; lists must be read again."""
    global _in_use
    _in_use = labels


def status_choices() -> dict[Status, str]:
    """All statuses with their words, told apart by their marks where two share a word."""
    told = {status: status_word(status) for status in Status}
    shared = [name for name, count in Counter(told.values()).items() if count > 1]
    return {
        status: f"{name} {words.status_mark(status)}" if name in shared else name
        for status, name in told.items()
    }


def status_word(status: Status) -> str:
    return words.status_word(status, _in_use)
