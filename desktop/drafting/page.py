"""The text as the reader works on it: cleaned, cut into paragraphs, tied to the text as read."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the source with single spaces; `span` is their place in the text as read."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of the page that belongs together; `body` begins after the marker."""

    start: int
    end: int
    marker: str
    body: int


@dataclass(frozen=True, slots=True)
class Page:
    """`text[i]` stands for `source[starts[i]:ends[i]]`.

    `plain` is as long as `text`; what people are quoted as saying is blanked in it, and words
    that only look like agreements (treaties, 단체협약) are blanked too.
    """

    source: str
    text: str
    plain: str
    starts: Sequence[int]
    ends: Sequence[int]
    paragraphs: tuple[Paragraph, ...]

    def quote(self, start: int, end: int) -> Quote:
        """What the source says there; blanks at both ends are left off."""
        words = self.text[start:end]
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        if end <= start:
            return Quote("", (0, 0))
        span = (self.starts[start], self.ends[end - 1])
        said = unicodedata.normalize("NFC", self.source[span[0] : span[1]])
        return Quote(" ".join(said.split()), span)

    def body(self, paragraph: Paragraph) -> str:
        return self.text[paragraph.body : paragraph.end]

    def paragraph_at(self, position: int) -> int:
        """The number of the paragraph that holds `position`."""
        return max(0, bisect_right(self.paragraphs, position, key=lambda p: p.start) - 1)
