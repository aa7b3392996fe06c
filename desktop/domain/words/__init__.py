"""The only dictionary from codes to the office's Korean words."""

from __future__ import annotations

from enum import StrEnum

from desktop.domain import codes as c
from desktop.domain.words.office import OFFICE_WORDS, STATUS_MEANINGS
from desktop.domain.words.tables import WORDS
from desktop.domain.words.views import VIEW_WORDS

_ALL_WORDS = WORDS | OFFICE_WORDS | VIEW_WORDS

# 공약형 · 점검형 · 투자협약형: three vocabularies for the same codes.
_STATUS: dict[c.Status, tuple[str, str, str]] = {
    c.Status.NOT_STARTED: ("미착수", "추진예정", "투자준비"),
    c.Status.ON_TRACK: ("정상추진", "정상추진", "정상이행"),
    c.Status.PARTIAL: ("일부추진", "부진", "지연"),
    c.Status.DELAYED: ("일부추진", "지연", "지연"),
    c.Status.ON_HOLD: ("보류", "보류", "보류"),
    c.Status.STOPPED: ("폐기", "중단", "투자철회"),
    c.Status.DONE: ("완료", "완료", "투자완료"),
    c.Status.DONE_CONTINUING: ("이행 후 계속추진", "계속추진", "가동"),
    c.Status.NOT_REPORTED: ("미제출", "미제출", "미제출"),
}

_MARKS: dict[c.Status, str] = {
    c.Status.NOT_STARTED: "○",
    c.Status.ON_TRACK: "●",
    c.Status.PARTIAL: "▲",
    c.Status.DELAYED: "▼",
    c.Status.ON_HOLD: "Ⅱ",
    c.Status.STOPPED: "■",
    c.Status.DONE: "◎",
    c.Status.DONE_CONTINUING: "◉",
    c.Status.NOT_REPORTED: "×",
}


def word(code: StrEnum) -> str:
    """The Korean word of any code but a Status, whose word depends on the label set."""
    return _ALL_WORDS[type(code)][code]


def status_word(status: c.Status, labels: c.LabelSet = c.LabelSet.INSPECTION) -> str:
    return _STATUS[status][list(c.LabelSet).index(labels)]


def status_meaning(status: c.Status) -> str:
    """What an item of this status is, whatever word the label set has for it."""
    return STATUS_MEANINGS[status]


def status_mark(status: c.Status) -> str:
    return _MARKS[status]
