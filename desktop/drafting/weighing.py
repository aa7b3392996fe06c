"""How well a list with signs fits as the cooperation items of an agreement."""

from __future__ import annotations

import re

from desktop.drafting import names, persons
from desktop.drafting.draft import Party
from desktop.drafting.listings import Item, Listing
from desktop.drafting.owners import owner_of_lead
from desktop.drafting.page import Page
from desktop.drafting.party_forms import index_of
from desktop.drafting.speech import BLANK

_ANNOUNCED = re.compile(
    r"협약|양해각서|MOU|협력|합의|약속|공동|다음과\s?같|다음\s?(?:사항|각)|주요\s?내용|내용은|"
    r"골자|업무\s?분담|역할"
)
_AGREED = re.compile(
    r"업무협약|협약(?:을|에|으로|의|서|(?:\s주요)?\s?내용|\s?사항|\s?분야)|양해각서|MOU|(?:양|두|세|네|"
    r"\d+개)\s?(?:기관|측|시·도|단체|사|대학|도시|지자체|부처)|합의|"
    r"협력\s?(?:내용|사항|분야|과제)|역할(?:은|\s?분담)|업무\s?분담|협약"
)
_TOGETHER = re.compile(
    r"협력|공동|추진하기로|하기로|합의|약속|협업|나갈|협조|이다|실천|지원|이행|담|추진|맡"
)
_OTHER = re.compile(
    r"참석|수상|시상|구성된|시설|설치된|유형|선정\s?현황|일시|장소|기대(?:된|하|한|했|를)|전망|"
    r"효과|개요|붙임|첨부|프로그램은|일정|질의|"
    r"수립|발표|선정했|선정됐|운영하고\s?있|추진하고\s?있|추진해\s?왔|사례|(?<![가-힣])성과|배경|경과|현황|"
    r"가능해|문제점|원인"
)
_EVENT = re.compile(
    r"^(?:일\s?시|장\s?소|참\s?석|주\s?최|주\s?관|대\s?상|일\s?자|행사명|식순|개\s?요|담당)"
)
_PERSON = re.compile(
    r"[가-힣]{2,4}\s?(?:장관|시장|도지사|지사|군수|청장|위원장|이사장|대표|원장|회장|총장|의원|"
    r"교수)"
)
_HEADED = re.compile(
    r"^\W*(?:주요|세부|구체적인?|중점)?\s?(?:협력\s|추진\s|공동\s|합의\s|실천\s)?(?:내용|사항|과제|분야)\W*$"
)
_JOINT = re.compile(
    r"(?:양|두|세|네|다섯|여섯|각|\d{1,2}개)\s?(?:협약\s)?(?:기관|측|시·도|지자체|단체|도시|대학|회사|사|"
    r"부처)(?:은|는|이|가|의)|협약(?:의|\s주요)\s?(?:주요\s)?내용"
)
_STRICT = frozenset("□■ㅇ○●*·oㆍ-•")
_OPEN = re.compile(r"(?:은|는|통해|따라|으로|계기로|다음과\s?같[^.]{0,6}|위해),?[.:]?\s*$")


def weight(page: Page, listing: Listing, parties: tuple[Party, ...], *, before: int) -> float:
    """Above zero for a likely list of clauses; `before` is where the signing is told."""
    words = [page.plain[a:b] for a, b in (item.place for item in listing.items)]
    if len(words) < 2:
        return -9.0
    value = 1.0 * bool(_ANNOUNCED.search(listing.lead)) + 2.0 * bool(_AGREED.search(listing.lead))
    value += 1.5 * bool(_TOGETHER.search(listing.tail)) - 3.0 * bool(
        _OTHER.search(_end_of(listing))
    )
    value += 1.5 * bool(_HEADED.search(listing.lead) and len(words) > 2)
    value -= 2.0 * bool(_OTHER.search(listing.lead[-50:]))
    if listing.marker == "*":
        value -= 2.0 * (len(listing.lead) > 40)  # notes on a sentence, not items below a heading
    else:
        value += 2.0 * _names_parties(listing.items, parties)
    value += 1.5 * bool(_JOINT.search(listing.lead[-60:]))
    if listing.inline and not _AGREED.search(listing.lead):
        value += 1.5 * bool(owner_of_lead(listing.lead, parties))
    if not listing.inline and listing.start < before:
        value -= 2.0
    value += 0.1 * min(len(words), 8) + (0.5 if listing.start > before else 0.0)
    return value + _by_items(listing, words)


def _by_items(listing: Listing, words: list[str]) -> float:
    count = len(words)
    events = sum(bool(_EVENT.search(item)) for item in words)
    events += sum(bool(_EVENT.search(item.heading)) for item in listing.items)
    people = sum(bool(_PERSON.search(item)) and len(item) < 40 for item in words) / count
    labels = sum(bool(item.heading) for item in listing.items) / count
    rosters = sum(_is_roster(item) for item in words) / count
    value = -4.0 * (events > 0) - 4.0 * (people > 0.5 or rosters > 0.4) + 0.5 * labels
    if listing.marker in _STRICT and not listing.inline:
        opened = bool(_OPEN.search(listing.lead))
        value -= (1.0 - opened) + (4.0 - 3.0 * opened) * (listing.told > 0.3)
    value -= 3.0 * any(BLANK in item for item in words)
    value -= 2.0 * any(len(item) > 350 for item in words)
    return value - 3.0 * all(len(item) < 3 for item in words)


def _end_of(listing: Listing) -> str:
    """What is said of the items, without what the sentence goes on to tell."""
    return re.split(r"[,.]", listing.tail[:60])[0]


def _names_parties(items: tuple[Item, ...], parties: tuple[Party, ...]) -> bool:
    """The labels are parties, or a body and what is common to all."""
    named = sum(index_of(parties, item.heading) is not None for item in items if item.heading)
    return named * 2 >= len(items)


def _is_roster(words: str) -> bool:
    """Names of bodies or people with their posts, and nothing that is to be done."""
    pieces = [piece.strip() for piece in re.split(r"[,/]", re.sub(r"\([^()]*\)", "", words))]
    last = [piece.split()[-1] for piece in pieces if piece]
    known = sum(
        persons.is_post(word) or names.is_body(word) or persons.own_body(word) != ""
        for word in last
    )
    return bool(last) and known * 3 >= len(last) * 2
