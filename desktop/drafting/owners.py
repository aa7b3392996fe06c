"""Which party acts: in the words before a list, or as the subject of a sentence."""

from __future__ import annotations

import re

from desktop.drafting import names, rules
from desktop.drafting.draft import Party
from desktop.drafting.party_forms import index_of

_LINKED = re.compile(r"([^\s,·]+?)(?:와|과|\s및|,|·)\s?$")
_SENTENCE = re.compile(r"[다음함됨]\.\s")
_OWNER = re.compile(
    r"(?:^|[\s,])([^\s,()]{2,24}?(?:\s[^\s,()]{2,16}?)?)(?:\([^()]{1,30}\))?"
    r"(?:은|는|과는|와는|과의|와의|에서는)(?=\s|,|$)"
)


def owner_of_lead(lead: str, parties: tuple[Party, ...]) -> str:
    """The one party that the words before a list name as acting: 가공단은 △…"""
    own = _SENTENCE.split(lead)[-1]
    found = []
    for match in _OWNER.finditer(own):
        number = _index(match[1], parties)
        if number is None:
            number = index_of(parties, named_body(match[1], parties))
        if number is not None and _is_linked(own[: match.start(1)], match[1], parties):
            return ""
        found += [] if number is None else [number]
    return parties[found[0]].name.text if len(set(found)) == 1 else ""


def _is_linked(before: str, words: str, parties: tuple[Party, ...]) -> bool:
    """가와 나는: another party stands right before."""
    found = _LINKED.search(f"{before}{words.rpartition(' ')[0]}")
    return bool(found and named_body(found[1], parties))


def _index(words: str, parties: tuple[Party, ...]) -> int | None:
    number = index_of(parties, words)
    return number if number is not None else index_of(parties, words.split()[-1])


_GENERIC = frozenset(
    ["지자체", "기업", "대학", "시", "도", "군", "구", "재단", "공단", "공사", "회사", "조합"]
)


def named_body(words: str, parties: tuple[Party, ...]) -> str:
    """The party that `words` name, also by a part of its name in brackets or alone."""
    bare = re.sub(r"\(.*\)", "", words)
    inner = re.search(r"\(([^()]+)\)", words)
    for form in (bare, inner[1] if inner else ""):
        number = index_of(parties, form)
        if number is not None:
            return parties[number].name.text
    meant = [party.name.text for party in parties if _is_short_for(bare, party.name.text)]
    if len(meant) == 1:
        return meant[0]
    return bare if bare in _GENERIC or names.is_body(bare) else ""


def _is_short_for(short: str, name: str) -> bool:
    """공단 for 가공단 or 가공단 나본부, 서부산림청 for 서부지방산림청."""
    if len(short) == 1:
        return short in "시군구도" and name.endswith(short) and name in rules.names()
    if any(word.endswith(short) for word in (*name.split(), names.full(name))):
        return True
    return len(short) > 4 and name.startswith(short[:2]) and name.endswith(short[-3:])


_BOTH = re.compile(
    r"^\W*(?:\S{1,6}\s)?(\S{2,24}(?:와|과|,|·)\s?(?:\S{2,24}(?:와|과|,|·|및)\s)*\S{2,24}?)(?:은|"
    r"는)\s"
)


def together(words: str, listed: tuple[Party, ...]) -> re.Match[str] | None:
    """가와 나는 …: the opening of a sentence that names two parties side by side."""
    found = _BOTH.search(words)
    if found is None:
        return None
    pieces = (piece for piece in re.split(r"(?:와|과|및)?[\s,·]+", found[1]) if piece)
    known = {party.name.text for party in listed}
    named = {named_body(piece, listed) for piece in pieces} & known
    named |= {p.name.text for p in listed if any(form and form in found[1] for form in p.forms)}
    return found if len(named) > 1 else None
