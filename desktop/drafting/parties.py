"""Who concludes the agreement, under which names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from desktop.drafting import names, persons, rules
from desktop.drafting.chains import Body, Chain, chains
from desktop.drafting.draft import Party
from desktop.drafting.headline_parties import counted_bodies, headline_bodies
from desktop.drafting.page import Page, Paragraph, Span
from desktop.drafting.partners import partners
from desktop.drafting.party_forms import added, party_of
from desktop.drafting.party_lists import labelled
from desktop.drafting.persons import Mention
from desktop.drafting.sentences import sentences
from desktop.drafting.signing import Signing

_SUBJECT = {"은", "는", "이", "가", "도"}
_PARTNER = {"와", "과", "랑"}
_TOGETHER = re.compile(
    r"(?:등\s)?(?:\d{1,3}|[두세네]|다섯|여섯|일곱)?개?\s?(?:기관|단체|시·도|지자체|회사|기업|사|"
    r"부처|개사|대학|시|도)|간(?:의|에)?\s|간$|등|양\s|사이|\d자"
)
_PLACE = re.compile(
    r"\s?(?:청사|본사|본관|본부에서|회의실|대강당|강당|에서|상황실|본점|세미나실|대회의실|접견실|"
    r"소재)"
)
_AT = re.compile(r"(?:\s(?![^\s,]*[은는이가과와](?:\s|,))[^\s,.()]{1,14}){1,3}에서\s")
_ABOVE = re.compile(r"\s?(?:\([^()]{1,30}\)\s?)?(?:산하|소속|직속|소관)\s")


def parties(page: Page, signings: list[Signing], found: list[Mention]) -> tuple[Party, ...]:
    """The parties in the order of the text; fewer than two if it does not name more."""
    groups = list(_groups(page, signings, found))
    listed: list[Body] = []
    for group in groups:
        listed = added(listed, group)
        if len(listed) > 1:
            break
    listed = added(listed, labelled(page))
    if len(listed) < 2:
        listed = headline_bodies(page) or listed
    if len(listed) < 2:
        listed = _added_heads(page, found, listed)
    if len(listed) == 1:
        listed = [*listed, *counted_bodies(page, signings)]
    return tuple(party_of(page, body) for body in sorted(listed, key=lambda body: body.place))


def _groups(page: Page, signings: list[Signing], found: list[Mention]) -> Iterator[list[Body]]:
    """Bodies by strength of evidence: the sentence of signing, those around it, the headline."""
    for signing in signings[:1]:
        told = [chain for chain in signing.chains if not _is_behind(page, chain, signing)]
        named = _of_chains(page, told, signing.span)
        named = named if len(named) > 1 else _of_chains(page, signing.chains, signing.span)
        named += _of_persons(page, found, signing.span)
        yield partners(page, signing, named)
    begin = signings[0].span[0] if signings else 0
    near = page.paragraph_at(begin)
    for number in (*range(near - 1, -1, -1), near + 1, near + 2):
        if 0 <= number < len(page.paragraphs):
            yield _around(page, page.paragraphs[number], found)
    for signing in signings[1:4]:
        yield _of_chains(page, signing.chains, signing.span)


def _is_behind(page: Page, chain: Chain, signing: Signing) -> bool:
    """협약을 체결하고 가부, 나처 등과 …: who comes after is no party."""
    between = page.plain[signing.term[1] : chain.bodies[0].place[0]]
    return bool(
        re.match(
            r"(?:했|하였)?[하고하며으며한뒤\s]*(?:하고|하며|했으며|한 뒤|"
            r"한 후)[,\s]",
            between,
        )
    )


def _around(page: Page, paragraph: Paragraph, found: list[Mention]) -> list[Body]:
    """Two bodies or more that act together right beside the sentence of signing."""
    for span in sentences(page, paragraph):
        listed = _of_chains(page, chains(page, span), span)
        if len(listed) < 2:
            listed = _of_persons(page, found, span)
        if len(listed) > 1:
            return listed
    return []


def _of_chains(page: Page, linked: Iterable[Chain], span: Span) -> list[Body]:
    listed: list[Body] = []
    titles = [found.span() for found in _QUOTED.finditer(page.plain, *span)]
    for chain in linked:
        bodies = [b for b in chain.bodies if not _is_place(page, b) and not _in_title(b, titles)]
        bodies = [b for b in bodies if b.name not in rules.words("bodies", "endings.not_names")]
        bodies = bodies if _acts(chain) else _before_last(chain, bodies)
        if bodies:
            listed = added(listed, bodies)
    return listed


def _before_last(chain: Chain, bodies: list[Body]) -> list[Body]:
    """가와 나의 다센터에서: what stands before the last body may still be partners."""
    if len(chain.bodies) > 1 and chain.links[-2] in ("와", "과") and chain.particle != "에":
        return [body for body in bodies if body is not chain.bodies[-1]]
    return []


_QUOTED = re.compile(r"'(?!\d\d[.년])[^'\n]{1,90}'|「[^」\n]{6,90}」|<[^<>\n]{6,90}>")


def _in_title(body: Body, titles: list[Span]) -> bool:
    return any(start < body.place[0] < end and end - start > 7 for start, end in titles)


def _acts(chain: Chain) -> bool:
    particle = chain.particle.strip("'\"")
    if particle in _SUBJECT or particle in _PARTNER:
        return True
    if particle in ("간", "측", "및", "등"):
        return len(chain.bodies) > 1 or particle in ("측", "및")
    if particle in ("의", "와의", "과의"):
        return len(chain.bodies) > 1
    if particle in ("", ","):
        return _acts_bare(chain)
    return False


def _acts_bare(chain: Chain) -> bool:
    following = re.split(r"\W", chain.follows)
    if len(following[0]) == 3 and persons.is_person(following[0]):
        return any(persons.is_post(word) for word in following[1:3])
    if any(body.bracket and "이하" in body.bracket for body in chain.bodies):
        return True
    if len(chain.bodies) < 2:
        return False
    return bool(_TOGETHER.match(chain.follows)) or chain.bodies[-1].bracket != ""


def _is_place(page: Page, body: Body) -> bool:
    rest = page.plain[body.place[1] : body.place[1] + 40]
    return bool(_PLACE.match(rest) or _AT.match(rest) or _ABOVE.match(rest)) or (
        body.name.endswith("청") and rest.startswith("에")
    )


def _of_persons(page: Page, found: list[Mention], span: Span) -> list[Body]:
    """Those whose heads sign: 가시장 김 아무개와 나군수 이 아무개는."""
    return [
        Body(mention.body, _place_of(page, mention))
        for mention in found
        if span[0] <= mention.name[0] < span[1]
        and mention.leads
        and not mention.in_brackets
        and mention.body in rules.names()
    ]


def _added_heads(page: Page, found: list[Mention], listed: list[Body]) -> list[Body]:
    """The bodies whose heads attend, where the text says no more of the parties."""
    heads = [m for m in found if m.leads and m.attends and names.is_body(m.body)]
    return added(listed, [Body(mention.body, _place_of(page, mention)) for mention in heads])


def _place_of(page: Page, mention: Mention) -> Span:
    """Where the text names the body itself, else the part of the post that does."""
    place = page.plain.find(mention.body)
    if place >= 0:
        return (place, place + len(mention.body))
    start, end = mention.post
    shared = [
        n for n in range(1, end - start) if mention.body.startswith(page.plain[start : start + n])
    ]
    return (start, start + max(shared, default=end - start))
