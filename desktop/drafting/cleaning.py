"""From the text as read to the page that the rules work on."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from desktop.drafting import noise, speech
from desktop.drafting.letters import Letters, even
from desktop.drafting.lines import MARKER, Line, joined, lines_of
from desktop.drafting.page import Page, Paragraph

LONGEST = 100_000


class Read(NamedTuple):
    page: Page
    published: date | None
    cut: bool  # the text is longer than what is read of it


def read(source: str) -> Read:
    """The page of `source`, of which at most LONGEST characters are read."""
    letters = even(source[:LONGEST])
    begin = noise.without_front_matter(letters.text)
    lines = noise.kept([line for line in lines_of(letters.text) if line.start >= begin])
    groups = _once(joined([line for line in lines if not noise.is_caption(line)]))
    page = _laid_out(source, letters, groups)
    return Read(page, noise.stamp(letters.text), len(source) > LONGEST)


def _once(groups: list[list[Line]]) -> list[list[Line]]:
    """A body that is printed twice is read once."""
    seen: set[str] = set()
    kept = []
    for group in groups:
        key = noise.key("".join(line.words for line in group))
        if not key or (len(key) > 12 and key in seen):
            continue
        seen.add(key)
        kept.append(group)
    return kept


def _laid_out(source: str, letters: Letters, groups: list[list[Line]]) -> Page:
    """One paragraph a line, single spaces, each letter with its place in the source."""
    text: list[str] = []
    places: list[int] = []
    paragraphs = []
    for group in groups:
        start = len(text)
        for line in group:
            _append(letters.text, line, text, places, new=line is group[0])
        words = "".join(text[start:])
        found = MARKER.match(words)
        body = start + (found.end() if found and found.end() < len(words) else 0)
        marker = found[0].strip() if found and body > start else ""
        paragraphs.append(Paragraph(start, len(text), marker, body))
        text.append("\n")
        places.append(group[-1].end - 1)
    whole = "".join(text)
    starts = [letters.starts[place] for place in places]
    ends = [letters.ends[place] for place in places]
    return Page(source, whole, speech.plain(whole), starts, ends, tuple(paragraphs))


def _append(source: str, line: Line, text: list[str], places: list[int], *, new: bool) -> None:
    if not new:
        text.append(" ")
        places.append(line.start - 1)
    blank = False
    for place in range(line.start, line.end):
        letter = source[place]
        if letter == " " and blank:
            continue
        blank = letter == " "
        text.append(letter)
        places.append(place)
