"""Facilities that are to be built or opened, with their area as the text gives it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from desktop.drafting import rules
from desktop.drafting.draft import Facility
from desktop.drafting.page import Page, Span
from desktop.drafting.sentences import all_sentences
from desktop.drafting.speech import BLANK

_AREA = re.compile(
    r"(?:약\s?)?\d[\d,.]*(?:만\s?\d[\d,]*|만)?\s?(?:㎡|m²|제곱미터|ha|헥타르|"
    r"평)(?![가-힣]{2})"
)
_BOUND = re.compile(
    r".*(?:[은는을를에,]|에서|으로|(?:하|열|짓|되|세우|만들|갖추|키우)[고며]|위해|통해|따라|위한|"
    r"대한|된|규모의|되는|하는|까지|부터|및|또는|"
    r"와|과|등|할|될|한|의)$"
)
_NO_NAME = re.compile(
    r"(?:먼저|특히|또한?|지난해|올해|내년|오는|\d{1,2}월|\d{1,2}일|\d{4}년|중심|기반|신규|추가|지역|국내|"
    r"\d+개|전국|각|새)$"
)


@cache
def _any_of(key: str) -> str:
    return "|".join(sorted(rules.words("actions", key), key=lambda word: (-len(word), word)))


@cache
def _named() -> re.Pattern[str]:
    """The ending of a facility's name with a word for building close behind it."""
    mark = r"['\"」)]?(?:\([^()]{1,20}\))?"
    built = _any_of("built")
    return re.compile(
        rf"(?:{_any_of('facilities')})(?={mark}\s?(?:을|를|이|가|"
        rf"의)?\s(?:[가-힣\d]{{1,6}}\s){{0,2}}(?:{built})"
        rf"|{mark}\s(?:조성|건립|구축|설치|건설|신축)(?:[\s,.을를에]|$))"
    )


_BEFORE = re.compile(r"(?:[^\s,()\u2003]{1,14}\s){0,3}[^\s,()\u2003]{0,14}$")


def facilities(page: Page) -> tuple[Facility, ...]:
    """Each named once, at its first mention with a word for building; its area from any."""
    found: dict[str, Facility] = {}
    for sentence in all_sentences(page):
        for facility in _of_sentence(page, sentence):
            key = facility.name.text.replace(" ", "")
            known = found.get(key)
            if known is None or (known.area is None and facility.area):
                found[key] = facility
    longer = {key for key in found for other in found if key != other and key.endswith(other)}
    return tuple(facility for key, facility in found.items() if key not in longer)


def _of_sentence(page: Page, sentence: Span) -> Iterator[Facility]:
    last, end = sentence
    for match in _named().finditer(page.plain, last, end):
        before = _BEFORE.search(page.plain[max(last, match.start() - 60) : match.start()])
        words = (before[0] if before else "") + match[0]
        first = _beginning(words, match.end() - len(words))
        quote = page.quote(first, match.end())
        if len(quote.text) > 2 and BLANK not in words:
            area = _AREA.search(page.plain, max(last, first - 22), min(end, match.end() + 20))
            last = match.end()
            yield Facility(quote, page.quote(*area.span()) if area else None)


def _beginning(words: str, start: int) -> int:
    """Past the words that belong to the sentence and not to the name."""
    opened = max(words.rfind(sign) for sign in "'\"「<△▲▷ㅇ□○")
    pieces = list(re.finditer(r"\S+", words))
    first = 0
    for number, piece in enumerate(pieces[:-1]):
        if _BOUND.match(piece[0]) or _AREA.search(piece[0]) or _NO_NAME.match(piece[0]):
            first = number + 1
    return start + max(pieces[first].start(), opened + 1)
