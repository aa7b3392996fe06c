"""Items set side by side with commas in one sentence: 가, 나, 다 등에 협력하기로 했다."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.drafting import names
from desktop.drafting.draft import Party
from desktop.drafting.owners import named_body, together
from desktop.drafting.page import Page, Span
from desktop.drafting.phrases import end_of_list, split_at_commas, trimmed

_CUE = re.compile(
    r"(?:양|두|세|네|다섯|여섯|일곱|여덟|각|모든|이들|\d{1,3}개)\s?(?:협약\s)?(?:기관|측|시·도|"
    r"지자체|단체|도시|대학|회사|사|부처|시|군|도|자)(?:은|는|이|가)|"
    r"협약\s?(?:기관|당사자)(?:들)?(?:은|는)|(?:이번|본|이날|금번|동)?\s?(?:업무\s?|"
    r"상생\s?)?(?:협약|양해각서|MOU)(?:\([^)]*\))?(?:에 따라|을 통해|으로|은|에는|의 주요|"
    r"을 계기로|을 바탕으로|을 토대로|의 내용|은|서에는)|"
    r"주요\s?(?:협약\s?|협력\s?)?내용(?:은|으로는)|협력\s?(?:분야|내용|사항)(?:는|은|으로는)|"
    r"협약\s?(?:내용|사항)은|추진할 \S{0,4}과제는"
)
_DONE = re.compile(
    r"(?:협력|추진|지원|협조|교류|노력|진행|실시|수행|합의|약속|공유|이행|도모|모색|논의|나서|"
    r"힘을|협업|이다|담|포함|운영|제공|마련|실천)"
)
_CONTENT = re.compile(
    r"\s?등?(?:을|를)\s(?:주요\s|주된\s)?(?:내용|골자|뼈대)(?:으로|로)\s(?:한|하는)\s[^.]{0,40}(?:협약|MOU|합의)"
)
_VERBAL = re.compile(
    r"(?:하고|하며|되며|되고|이며|으며|하여|해서|위해|통해|따라|대해|은|는|했다|한다|에서|에는|"
    r"이를|우선|특히|먼저|까지|시키고|두고|로서|하기|하게|도록|하면서|가운데|기로|(?<![재이남피동서북손침저방오])해|"
    r"맺고|갖고|만들고|나가고|높이고|바탕으로|계기로)$"
)
_TOPIC = re.compile(
    r"\S*(?:[은는]|통해|통하여|따라|계기로|바탕으로|토대로|기반으로|목표로|위해|위하여|있도록|가운데|으로,|"
    r"중심으로|방식으로|관련해|이용해|활용해|연계해|협력해)\s"
)
_PLACE = re.compile(r"\S*에서\s")
_OLD = re.compile(
    r"(?:했|였|됐|었|왔)다[.\s]*$|기대(?:된|하|한|했|를)|전망|있다[.\s]*$|참석|평가했"
)


def comma_lists(page: Page, spans: list[Span], parties: tuple[Party, ...]) -> Iterator[list[Span]]:
    """The items of each sentence that promises three things or more side by side."""
    for span in spans:
        items = contents(page, span, parties) or _promised(page, span, parties)
        if items:
            yield items


def contents(page: Page, span: Span, parties: tuple[Party, ...]) -> list[Span]:
    """가, 나 등을 내용으로 하는 협약."""
    found = _CONTENT.search(page.plain, *span)
    if found is None:
        return []
    place = list(_PLACE.finditer(page.plain, span[0], page.plain.find(",", *span)))
    return _between(page, place[-1].end() if place else span[0], found.start(), parties)


def _promised(page: Page, span: Span, parties: tuple[Party, ...]) -> list[Span]:
    words = page.plain[span[0] : span[1]]
    cue = _CUE.search(words) or together(words, parties)
    if cue is None or "," not in words or not _DONE.search(words[-60:]):
        return []
    if _OLD.search(words[-24:]) and not _DECIDED.search(words[-40:]):
        return []
    start = span[0] + cue.end()
    stop = end_of_list(page.plain, start, span[1])
    return _between(page, start, stop, parties) if stop < span[1] else []


_DECIDED = re.compile(r"[기키]로\s?(?:했|하였|합의했|뜻을)")


def _between(page: Page, first: int, stop: int, parties: tuple[Party, ...]) -> list[Span]:
    pieces = [trimmed(page.text, *piece) for piece in split_at_commas(page.text, first, stop)]
    whole = len(pieces)
    while pieces and _is_verbal(page, pieces[0]):
        pieces = pieces[1:]
    if not pieces or (len(pieces) < whole and _has_subject(page, pieces[0], parties)):
        return []
    pieces[0] = (_first(page, *pieces[0]), pieces[0][1])
    fits = len(pieces) > 2 or (len(pieces) == 2 and "등" in page.plain[stop : stop + 3])
    if not fits or any(_is_verbal(page, p) or _has_subject(page, p, parties) for p in pieces):
        return []
    return pieces if all(1 < b - a < 110 for a, b in pieces) else []


def _first(page: Page, start: int, stop: int) -> int:
    """Past the words that lead up to the first item: 협약에 따라 가와 나는 …"""
    return max((found.end() for found in _TOPIC.finditer(page.text, start, stop)), default=start)


def _has_subject(page: Page, piece: Span, parties: tuple[Party, ...]) -> bool:
    """가공단은 …: a sentence of its own rather than an item."""
    for word in page.plain[piece[0] : piece[1]].split():
        if names.split_particle(word)[1] in ("은", "는", "이", "가", "에서는"):
            return True
        if word[-1] in "은는" and len(word) > 2 and named_body(word[:-1], parties):
            return True
    return False


def _is_verbal(page: Page, piece: Span) -> bool:
    return bool(_VERBAL.search(page.plain[piece[0] : piece[1]].rstrip()))
