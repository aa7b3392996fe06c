"""Parties that only the headline names: 가시-나공단, …업무협약 체결."""

from __future__ import annotations

import re

from desktop.drafting import names, terms
from desktop.drafting.chains import Body
from desktop.drafting.page import Page
from desktop.drafting.signing import Signing

_TAG = re.compile(r"^\s*(?:[\[(][^\])]{2,16}[\])]\s*)+|^['\"][^'\"]{4,60}['\"]\s*")
_SIDE_BY_SIDE = re.compile(
    r"([^\s,'\"「」<>]{2,16}(?:\s?[-·]\s?[^\s,'\"「」<>]{2,16}){1,7})(?=[,\s]|$)"
)
_TWO = re.compile(
    r"([^\s,'\"]{2,16}(?:\s[^\s,'\"]{2,16})?)(?:,|와|과)\s([^,'\"]{2,24}?)(?:[와과],?\s|,\s|"
    r"\s(?:간\s)?(?:업무|상생))"
)
_COUNTED = re.compile(
    r"((?:전국\s|국내\s|관내\s|지역\s|유망\s|중소기업\s)*\d{1,3}개\s?(?:[가-힣]{2,8}\s)?"
    r"[가-힣]{0,6}(?:기업|업체|대학|시·군|시군|시·도|시도|지자체|은행|병원|회사|교육청|조합|농가|"
    r"마을))"
    r"(?:와|과|및|은|는|이|가|\s및)\s"
)
_NO_NAME = re.compile(
    r"협약|협력|체결|활성화|위한|\d|등$|구축|사업|분야|[을를은는의로]$|최초|"
    r"동정|[은는]\s|\("
)


def counted_bodies(page: Page, signings: list[Signing]) -> list[Body]:
    """12개 제조기업: the other side where the text names none of it."""
    for signing in signings[:2]:
        found = _COUNTED.search(page.plain, *signing.span)
        if found:
            return [Body(found[1], found.span(1))]
    return []


def headline_bodies(page: Page) -> list[Body]:
    for paragraph in page.paragraphs[:3]:
        words = page.plain[paragraph.body : paragraph.end]
        term = terms.TERM_RE.search(words)
        if term is None or len(words) > 140:
            continue
        tag = _TAG.match(words)
        start = tag.end() if tag else 0
        found = _side_by_side(words, start) or _two(words, start)
        if found:
            return [Body(words[a:b], (paragraph.body + a, paragraph.body + b)) for a, b in found]
    return []


def _side_by_side(words: str, start: int) -> list[tuple[int, int]]:
    found = _SIDE_BY_SIDE.match(words, start)
    if found is None:
        return []
    pieces, place = [], found.start()
    for piece in re.split(r"([-·])", found[1]):
        bare = piece.strip()
        first = place + piece.find(bare) if bare else place
        if bare not in ("-", "·", ""):
            pieces.append((first, first + len(bare)))
        place += len(piece)
    return _names_only(words, pieces)


def _two(words: str, start: int) -> list[tuple[int, int]]:
    found = _TWO.match(words, start)
    return _names_only(words, [found.span(1), found.span(2)]) if found else []


def _known_start(words: str) -> str:
    """가교육청 모바일자격증: the body, without what it is about."""
    first, _, rest = words.partition(" ")
    known = names.is_body(first) and bool(rest) and not names.split_particle(rest)[0]
    return first if known else words


def _names_only(words: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    pieces = [(a, a + len(_known_start(words[a:b]))) for a, b in pieces]
    if any(_NO_NAME.search(words[a:b]) or b - a < 2 for a, b in pieces):
        return []
    return pieces if len(pieces) > 1 else []
