"""Is this the name of a body, and do two names mean the same one?"""

from __future__ import annotations

import re
from functools import lru_cache

from desktop.drafting import rules

_COMPANY = re.compile(r"㈜|\(주\)|주식회사|㈔")
_LATIN = re.compile(r"[A-Z][A-Za-z&.-]*[A-Za-z]$|[A-Z]{2,}[가-힣]{0,8}$")
_OFFICE = re.compile(r"(?<=[시군구도])청$")


@lru_cache(maxsize=4096)
def split_particle(word: str) -> tuple[str, str]:
    """`word` as a body's name and the particle behind it; ("", "") if no body is named."""
    if is_body(word) and not _COMPANY.search(word):
        return word, ""
    for particle in rules.particles():
        stem = word[: -len(particle)]
        if word.endswith(particle) and is_body(stem):
            return stem, particle
    return (word, "") if is_body(word) else ("", "")


@lru_cache(maxsize=4096)
def is_body(word: str) -> bool:
    """True for what a dictionary or the ending of the word shows to be a body's name."""
    if word in rules.words("bodies", "endings.not_names"):
        return False
    if word.endswith("지사") and (word[:-2] in rules.names() or word[:-1] + "도" in rules.names()):
        return False
    if word in rules.names():
        return word not in rules.bare_regions()
    if _COMPANY.search(word) and len(word) > 2:
        return True
    if (
        word.endswith("원")
        and len(word) > 3
        and word[-2:] not in rules.words("bodies", "endings.not_institutes")
    ):
        return True
    if word.endswith("대") and word[:-1] in rules.words("bodies", "endings.universities"):
        return True
    return _ends_like_a_body(word) or (_OFFICE.sub("", word) in rules.names() and word[-1:] == "청")


def _ends_like_a_body(word: str) -> bool:
    endings = rules.words("bodies", "endings.words")
    for length in range(min(8, len(word) - 2), 1, -1):
        if word[-length:] in endings:
            return bool(re.match(r"[가-힣A-Za-z㈜(]", word))
    return False


def is_latin(word: str) -> bool:
    """A name like KT or LG헬로비전, which only its neighbours show to be a body."""
    return bool(_LATIN.fullmatch(word)) and word not in {"MOU", "MOA", "AI", "ICT", "IoT", "SW"}


@lru_cache(maxsize=4096)
def full(name: str) -> str:
    """The full name of a known body, else the name levelled for comparing."""
    level = re.sub(r"\(주\)|주식회사|㈜|\(재\)|\(사\)|[\s\u200d]|[·∙‧・ㆍ･⋅․ᆞ‣*'\"]", "", name)
    known = rules.names()
    if level in known:
        return known[level]
    return known.get(_OFFICE.sub("", level), level)


def same(one: str, other: str) -> bool:
    return full(one) == full(other)


_UNIVERSITY = re.compile(r"(?:대학교|대)$")


def usual_short(name: str) -> str:
    """The short form in use, or the name itself."""
    known = rules.shorts().get(full(name))
    if known:
        return known[0]
    if name.endswith("대학교") and len(name) > 4:
        return name[:-2]
    return re.sub(r"\([주재사유]\)|주식회사|㈜|\u200d", "", name).strip() or name
