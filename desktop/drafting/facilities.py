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

_AREA = re.compile(r"(?:약\s?)?\d[\d,.]*(?:만)?\s?(?:㎡|m²|제곱미터|ha|헥타르|평)(?![가-힣]{2})")
_BOUND = re.compile(
    r".*(?:[은는을를에,]|에서|으로|하고|하며|위해|통해|따라|위한|대한|규모의|되는|하는|까지|부터|및|또는|"
    r"와|과|등|할|될|한|의)$"
)
_NO_NAME = re.compile(
    r"(?:먼저|특히|또한?|지난해|올해|내년|오는|\d{1,2}월|\d{4}년|중심|기반|신규|추가|지역|국내|\d+개|전국|각|새)$"
)


@cache
def _built() -> re.Pattern[str]:
    def any_of(key: str) -> str:
        longest = sorted(rules.words("actions", key), key=lambda word: (-len(word), word))
        return "|".join(longest)

    return re.compile(
        rf"(?<![가-힣A-Za-z])(?P<name>(?:[^\s,()\u2003]{{1,14}}\s){{0,3}}?[^\s,()\u2003]{{0,14}}(?:{any_of('facilities')}))"
        rf"['\"」)]?(?:\([^()]{{1,20}}\))?\s?(?:을|를|이|가|의)?\s(?:[가-힣\d]{{1,6}}\s){{0,2}}"
        rf"(?:{any_of('built')})"
        rf"|(?<![가-힣A-Za-z])(?P<name2>(?:[^\s,()\u2003]{{1,14}}\s){{0,3}}?[^\s,()\u2003]{{0,14}}(?:{any_of('facilities')}))"
        rf"['\"」]?\s(?:조성|건립|구축|설치|건설|신축)(?=[\s,.을를에]|$)"
    )


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
    start, end = sentence
    last = start
    for match in _built().finditer(page.plain, start, end):
        which = "name" if match["name"] else "name2"
        first = _beginning(match[which], match.start(which))
        quote = page.quote(first, match.end(which))
        if len(quote.text) > 2 and BLANK not in match[0]:
            area = _AREA.search(page.plain, max(last, first - 40), min(end, match.end() + 20))
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
