"""What a text is called and who published it, as far as the text says so."""

from __future__ import annotations

import re
from itertools import islice

from desktop.domain.review import Span

_LONGEST, _SHORTEST, _LOOKED_AT = 200, 10, 6
_SENTENCE = re.compile(r"다\.?\s*$")
_OUTLETS = (
    re.compile(r"\[([가-힣A-Za-z]{2,12}(?:신문|일보|뉴스|경제|타임스|저널|통신))\s?=?"),
    re.compile(r"(?:ⓒ|©|Copyright)\s*([가-힣A-Za-z]{2,12}(?:신문|일보|뉴스|경제|타임스)[사]?)"),
    re.compile(r"^\s*(?:제공|출처|배포)\s*[:：]\s*(\S[^\n]{1,30})$", re.MULTILINE),
)


def headline(text: str) -> tuple[str, Span]:
    """The first line that may be a headline, and its place; long ones are cut between words.

    What stands above it is often the name of a page or a section, which is shorter.
    """
    lines = list(islice(re.finditer(r"[^\W_][^\n]*|[‘“'\"「『<\[][^\n]*", text), _LOOKED_AT))
    if not lines:
        return "", (0, 0)
    likely = (each for each in lines if _is_headline(each[0].strip()))
    found = next(likely, lines[0])
    line = found[0].rstrip()
    if len(line) > _LONGEST:
        line = line[:_LONGEST].rsplit(maxsplit=1)[0]
    return " ".join(line.split()), (found.start(), found.start() + len(line))


def _is_headline(line: str) -> bool:
    return len(line) >= _SHORTEST and not _SENTENCE.search(line)


def outlet(text: str) -> str:
    found = (pattern.search(text) for pattern in _OUTLETS)
    return next((match[1].strip() for match in found if match), "")
