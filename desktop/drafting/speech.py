"""What people are quoted as saying, blanked so that no rule takes it for the agreement."""

from __future__ import annotations

import re

from desktop.drafting import terms

_SAID = re.compile(r'이하\s?:?\s?"[^"()\n]{1,20}"?|"([^"\n]{0,1500})"?')
_FORM = re.compile(r"\([주재사유학]\)")  # a legal form is part of the name, not an aside
_SENTENCE = re.compile(r"(?:[다요까라죠]|것|겠|바람|기대|있음)[.!,\s'*]*$")
BLANK = "\u2003"


def plain(text: str) -> str:
    """`text` with speech and treaties blanked, as long as before."""
    return _FORM.sub("㈜\u200d\u200d", terms.blank_treaties(_SAID.sub(_blanked, text)))


def _blanked(found: re.Match[str]) -> str:
    words, inner = found[0], found[1] or ""
    spoken = len(inner) > 60 or (len(inner) > 24 and _SENTENCE.search(inner))
    return BLANK * len(words) if spoken else words
