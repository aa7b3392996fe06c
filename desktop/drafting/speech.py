"""What people are quoted as saying, blanked so that no rule takes it for the agreement."""

from __future__ import annotations

import re

from desktop.drafting import terms

_SAID = re.compile(
    r'"([^"\n]{25,1500})"?(?=\s*(?:[이]?라[고며면는]|[며고]|면서|이라|$|[가-힣]))|"([^"\n]{60,1500})"'
)
_SENTENCE = re.compile(r"(?:[다요까라죠]|것|겠|바람|기대|있음)[.!,\s'*]*$")
BLANK = "\u2003"


def plain(text: str) -> str:
    """`text` with speech and treaties blanked, as long as before."""
    return terms.blank_treaties(_SAID.sub(_blanked, text))


def _blanked(found: re.Match[str]) -> str:
    words = found[0]
    inner = found[1] or found[2]
    if len(inner) < 60 and not _SENTENCE.search(inner):
        return words
    return BLANK * len(words)
