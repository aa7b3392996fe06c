"""A pasted list read as an outline: marks and indents say what stands below what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TAB = 4
# The marks of agreements and official documents, from the highest level down.
_MARKS = tuple(
    re.compile(pattern)
    for pattern in (
        r"제\s*\d+\s*조(의\s*\d+)?(\s*\([^)\n]*\))?",
        r"[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+\.?|[□■◇◆]",
        r"[①-⑳㉑-㉟]|제\s*\d+\s*항",
        r"\d{1,2}\.(?!\d)|[○●◦ㅇ]",
        r"[가나다라마바사아자차카타파하]\.",
        r"\d{1,2}\)",
        r"[가나다라마바사아자차카타파하]\)",
        r"\(\d{1,2}\)|[⑴-⒇]",
        r"\([가나다라마바사아자차카타파하]\)|[ⓐ-ⓩ]",
        r"[-–—▪▸▶△▲▷·ㆍ•※*]",
    )
)
# What newspapers put before each promise of a list that runs on within one line.
_RUNNING = re.compile(r"(?<=\S)\s*(?=[△▲]\s*\S)")
_TITLE_ONLY = re.compile(r"\((?P<title>[^)]*)\)\s*$")


@dataclass(frozen=True, slots=True)
class OutlineLine:
    """One line with those below it. `mark` is its label as printed, "" for none."""

    text: str
    mark: str = ""
    below: tuple[OutlineLine, ...] = ()


def outline(pasted: str) -> tuple[OutlineLine, ...]:
    """The lines of `pasted` as a tree; blank lines are left out.

    A line stands below the one before when it is indented deeper, or when its mark belongs
    below that one's: 제1조 → ① → 1. → 가. → -. A line that begins with △ or ▲ and has more of
    them is a list that runs on.
    """
    rows = [_row(line) for given in pasted.splitlines() for line in _apart(given) if line.strip()]
    return tuple(_below(rows, 0, len(rows)))


def _apart(line: str) -> list[str]:
    bare = line.lstrip()
    if not bare.startswith(("△", "▲")):
        return [line]
    indent = line[: len(line) - len(bare)]
    return [indent + part for part in _RUNNING.split(bare)]


Place = tuple[int, int]
_Row = tuple[Place, str, str]


def _below(rows: list[_Row], first: int, end: int) -> Iterator[OutlineLine]:
    while first < end:
        place, mark, text = rows[first]
        following = first + 1
        while following < end and rows[following][0] > place:
            following += 1
        yield OutlineLine(text, mark, tuple(_below(rows, first + 1, following)))
        first = following


def _row(line: str) -> _Row:
    expanded = line.expandtabs(_TAB).replace("\u3000", "  ").replace("\u00a0", " ")
    bare = expanded.strip()
    indent = len(expanded) - len(expanded.lstrip())
    for level, pattern in enumerate(_MARKS, start=1):
        found = pattern.match(bare)
        if found is not None and bare[found.end() :].strip():
            return (indent, level), found[0].strip(), bare[found.end() :].strip()
        title = _TITLE_ONLY.search(found[0]) if found is not None else None
        if found is not None and title is not None:
            return (indent, level), bare[: title.start()].strip(), title["title"].strip() or bare
    return (indent, 0), "", bare
