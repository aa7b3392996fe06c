"""Lines of the text, joined where a sentence runs on, with the sign that opens each."""

from __future__ import annotations

import re
from dataclasses import dataclass

MARKER = re.compile(
    r"(?:[□■◇◆○●◦ㅇㆍ∘•▪▫△▲▷▶▴▸►▹◈◎※*＊☞⇒→▣￭☐☑➤▵▻❍❏✔✓◉⊙◯·-]+"
    r"|o(?=\s)|[①-⑳❶-❿➀-➉➊-➓⓵-⓾㉠-㉭㉮-㉻㈀-㈍㈎-㈛ⓐ-ⓩ⑴-⒇Ⅰ-Ⅻ]|\(?\d{1,2}[.)](?!\d|\s?\d+\s?[.,)월일년~-])|\(?[가-하][.)](?=\s)"
    r"|#{1,4}(?=\s)|>(?=\s))\s*"
)
_ARTICLE = re.compile(r"제\s?\d{1,2}\s?조")
_CLOSED = re.compile(
    r"(?:[다요까죠음함임됨]|니다|기대|예정|계획|끝)[\"')\]]*[.!]?[\"')\]]*$|[.!:;\]}】]$"
)
_RUNS_ON = re.compile(
    r"(?:[은는이가을를의와과에로]|에서|으로|하고|하며|하는|되는|위한|위해|통해|대한|따른|및|또는|"
    r"등|[,(·-])$"
)
_RUNS_ON_AFTER_GAP = re.compile(r"(?:[은는을를의와과,(]|에서|하고|하며|위한|위해|대한|통해)$")
_LOST_BREAK = re.compile(r"(?<=[다음함임]\.)\s(?=[□■○]\s)|(?<=[다음함임]\.\")\s(?=[□■○]\s)")
_WIDE = 0.6


@dataclass(frozen=True, slots=True)
class Line:
    start: int
    end: int
    words: str
    after_gap: bool

    @property
    def marked(self) -> bool:
        return (
            bool(MARKER.match(self.words) or _ARTICLE.match(self.words)) or self.words[0] in "【[<"
        )


def lines_of(text: str) -> list[Line]:
    found, start, gap = [], 0, False
    for raw in _LOST_BREAK.sub("\n", text).split("\n"):
        words = raw.strip()
        if words:
            first = start + len(raw) - len(raw.lstrip())
            found.append(Line(first, first + len(words), words, gap))
        gap = not words
        start += len(raw) + 1
    return found


def joined(lines: list[Line]) -> list[list[Line]]:
    """Lines that make up one paragraph each."""
    groups: list[list[Line]] = []
    body_begun = False
    for line in lines:
        if groups and not line.marked and _runs_on(groups[-1], line, body_begun):
            groups[-1].append(line)
            continue
        body_begun = body_begun or bool(groups and _is_sentence(groups[-1]))
        groups.append([line])
    return groups


def _runs_on(group: list[Line], line: Line, body_begun: bool) -> bool:
    last = group[-1]
    if _CLOSED.search(last.words):
        return _is_open(group)
    if line.after_gap:
        return len(last.words) > 15 and bool(
            _RUNS_ON_AFTER_GAP.search(last.words) or _is_open(group)
        )
    if _RUNS_ON.search(last.words) or _is_open(group):
        return True
    if group[0].marked and MARKER.match(group[0].words):
        return True
    return body_begun or len(last.words) >= _WIDE * len(line.words)


def _is_sentence(group: list[Line]) -> bool:
    return len(group[-1].words) > 5 and group[-1].words.rstrip("\"')")[-2:] in ("다.", "함.", "음.")


def _is_open(group: list[Line]) -> bool:
    """A bracket that was opened is not closed yet (long ones are misprints)."""
    words = " ".join(line.words for line in group[-6:])
    return words.count("(") > words.count(")") and len(words) - words.rfind("(") < 120
