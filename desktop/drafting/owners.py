"""Which party acts: in the words before a list, or as the subject of a sentence."""

from __future__ import annotations

import re

from desktop.drafting import names
from desktop.drafting.draft import Party
from desktop.drafting.party_forms import index_of

_SENTENCE = re.compile(r"[다음함됨]\.\s")
_OWNER = re.compile(
    r"(?:^|[\s,])([^\s,()]{2,24}?(?:\s[^\s,()]{2,16}?)?)(?:\([^()]{1,30}\))?"
    r"(?:은|는|과는|와는|과의|와의|에서는)(?=\s|,|$)"
)


def owner_of_lead(lead: str, parties: tuple[Party, ...]) -> str:
    """The one party that the words before a list name as acting: 가공단은 △…"""
    own = _SENTENCE.split(lead)[-1]
    found = [
        number
        for match in _OWNER.finditer(own)
        if (number := _index(match[1], parties)) is not None
    ]
    return parties[found[0]].name.text if len(set(found)) == 1 else ""


def _index(words: str, parties: tuple[Party, ...]) -> int | None:
    number = index_of(parties, words)
    return number if number is not None else index_of(parties, words.split()[-1])


def named_body(words: str, parties: tuple[Party, ...]) -> str:
    """The party that `words` name, also by a part of its name in brackets or alone."""
    bare = re.sub(r"\(.*\)", "", words)
    inner = re.search(r"\(([^()]+)\)", words)
    for form in (bare, inner[1] if inner else ""):
        number = index_of(parties, form)
        if number is not None:
            return parties[number].name.text
    if bare in ("지자체", "기업", "대학", "시", "도", "군", "구", "재단", "공단", "공사"):
        return bare
    ends = [
        p.name.text for p in parties if len(bare) > 2 and names.full(p.name.text).endswith(bare)
    ]
    if len(ends) == 1:
        return ends[0]
    return bare if names.is_body(bare) else ""
