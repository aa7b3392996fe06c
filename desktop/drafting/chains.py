"""Bodies named side by side in a sentence: 가시, 나군과 다공사는."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.drafting import names
from desktop.drafting.page import Page, Span
from desktop.drafting.persons import is_person, is_post

_TOKEN = re.compile(
    r"[^\s()]+(?:\s?\((?:[^()\n]|\([^()\n]{0,40}\)){0,120}\)[^\s()]*)*|\([^()\n]{0,120}\)"
)
_PASSED = re.compile(
    r"\d{1,4}[년월일](?:\([월화수목금토일]\))?[,에]?|\d{1,2}·\d{1,2}(?:\(.\))?|지난|오는|오전|"
    r"오후|\d{1,2}시|함께|"
    r"각각|그리고|및|또|\S{1,12}인|대표적|국내|산하|소속|각|전국|관내|지역|\S{1,6}의|이날|민간|"
    r"글로벌|주요"
)
_LINKS = {"와", "과", "및", ",", "·", "랑"}
_AND = re.compile(r"\s(?:및|그리고)\s")
NOT_NAMES = re.compile(
    r".*(?:하고|하며|하여|되어|해서|으며|이며|위해|통해|따라|위한|대한|에서|하는|등을|으로|"
    r"지역사회|근로자|적극|"
    r"다양한|구축|지원|조성|협력|개발|발굴|활성화|추진|운영|확대|강화|육성|마련|관리|교육|사업|"
    r"홍보|양성|분야|"
    r"활용|제공|연계|공유|관계자.*|대표.*|시민|주민|\d.*|[은는이가을를])$"
)


_UNIT = re.compile(r"(?:단|센터|연구소|연구원|본부|사업소|관리소|학부|대학원|병원)$")
_THING = re.compile(
    r"(?:단지|산단|사업|지구|구역|공원|제도|프로젝트|계획|특구|협약|법|축제|박람회|대회|서비스|"
    r"시스템|"
    r"플랫폼|운동|캠페인|행사|과정|기술)$"
)


@dataclass(frozen=True, slots=True)
class Body:
    """A body at one place of the text, with what its brackets say."""

    name: str
    place: Span
    bracket: str = ""
    last: str = ""  # the last part of a name of several words


@dataclass(slots=True)
class Chain:
    """`particle` is what stands behind the last body, `follows` the words after that."""

    bodies: list[Body] = field(default_factory=list)
    links: list[str] = field(default_factory=list)  # what stands behind each body
    particle: str = ""
    follows: str = ""


@dataclass(frozen=True, slots=True)
class _Token:
    head: str
    bracket: str
    tail: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Reading:
    """A token with the bodies it names; `passes` if a list may go on behind it."""

    bodies: list[Body]
    particle: str
    passes: bool
    end: int


def chains(page: Page, span: Span) -> list[Chain]:
    """Every run of linked bodies within `span`."""
    found: list[Chain] = []
    current: Chain | None = None
    for reading in _whole_names(_readings(page, span)):
        if reading.bodies:
            if current is None or current.particle not in _LINKS:
                current = Chain()
                found.append(current)
            current.bodies += reading.bodies
            current.links += [","] * (len(reading.bodies) - 1) + [reading.particle]
            current.particle = reading.particle
            current.follows = page.plain[reading.end : min(span[1], reading.end + 60)].lstrip()
        elif not reading.passes:
            current = None
    return found


def _readings(page: Page, span: Span) -> Iterator[_Reading]:
    linked, passed = False, 0
    for found in _TOKEN.finditer(page.plain, *span):
        token = _token(found)
        bodies, particle = _read(token, linked=linked)
        if bodies and not particle and _AND.match(page.plain, token.end, span[1]):
            particle = "및"
        passes = passed < 4 and bool(_PASSED.fullmatch(token.head + token.tail))
        yield _Reading(bodies, particle, passes, token.end)
        if bodies:
            linked, passed = particle in _LINKS, 0
        elif linked and passes:
            passed += 1
        else:
            linked, passed = False, 0


def _whole_names(readings: Iterator[_Reading]) -> Iterator[_Reading]:
    """Names of several words made one: 가재단 나센터."""
    prefix: _Reading | None = None
    for reading in readings:
        if prefix and reading.bodies and _is_part(prefix.bodies[-1], reading.bodies[0]):
            first = _merged(prefix.bodies[-1], reading.bodies[0])
            reading = _Reading(
                [*prefix.bodies[:-1], first, *reading.bodies[1:]],
                reading.particle,
                reading.passes,
                reading.end,
            )
        elif prefix:
            yield prefix
        prefix = reading if _is_prefix(reading) else None
        if not prefix:
            yield reading
    if prefix:
        yield prefix


def _is_prefix(reading: _Reading) -> bool:
    return bool(reading.bodies) and not reading.particle


def _is_part(whole: Body, body: Body) -> bool:
    """What stands behind a bracket is part of the body before only if it is a unit."""
    return not whole.bracket or (not body.bracket and bool(_UNIT.search(body.name)))


def _merged(prefix: Body, body: Body) -> Body:
    if prefix.bracket:
        return prefix
    name = f"{prefix.name} {body.name}"
    return Body(name, (prefix.place[0], body.place[1]), body.bracket, body.last or body.name)


def _token(found: re.Match[str]) -> _Token:
    words = found[0]
    head, _, rest = words.partition("(")
    bracket, _, tail = rest.rpartition(")")
    return _Token(head.rstrip(), bracket, tail, found.start(), found.end())


def _read(token: _Token, *, linked: bool) -> tuple[list[Body], str]:
    """The bodies a token names and the particle or comma behind them."""
    head = token.head.lstrip("'\"「<[").rstrip("*'\"」>]")
    start = token.start + token.head.find(head) if head else token.start
    comma = head.endswith(",") or token.tail.startswith(",")
    head = head.rstrip(",*")
    if not head or (is_person(head) and not _heads(token.bracket)):
        return [], ""
    parts = _split(head, start)
    if not parts:
        parts = _one(head, start, token, linked=linked)
    if not parts:
        return [], ""
    bodies, particle = parts
    tail = token.tail.strip("'\"*, ")
    if token.bracket:
        bodies[-1] = Body(bodies[-1].name, bodies[-1].place, token.bracket)
        particle = particle or tail or ("" if not comma else ",")
    return bodies, "," if comma and not particle else particle


def _split(head: str, start: int) -> tuple[list[Body], str] | None:
    """Several bodies in one word: 가시·나군·다공사와."""
    for sign in ("·", "-", ",", "/", "&"):
        pieces = head.split(sign)
        if len(pieces) < 2:
            continue
        stem, particle = names.split_particle(pieces[-1])
        known = [bool(stem), *(names.is_body(p) or names.is_latin(p) for p in pieces[:-1])]
        if stem and sum(known) * 2 > len(known) and (known[1] or len(known) > 2):
            bodies, place = [], start
            for piece in (*pieces[:-1], stem):
                bodies.append(Body(piece, (place, place + len(piece))))
                place += len(piece) + 1
            return bodies, particle
    return None


def _one(head: str, start: int, token: _Token, *, linked: bool) -> tuple[list[Body], str] | None:
    stem, particle = names.split_particle(head)
    if not stem and (linked or names.is_latin(head) or _heads(token.bracket)):
        stem, particle = _by_neighbours(head, token, linked=linked)
    if not stem:
        return None
    return [Body(stem, (start, start + len(stem)))], particle


def _heads(bracket: str) -> bool:
    """The brackets name a head (대표 홍길동) or a short form (이하 '공단')."""
    words = re.split(r"[\s,:]+", bracket)
    named = any(is_person(word) for word in words[:3]) and any(is_post(word) for word in words[:3])
    return (
        bool(
            re.search(
                r"(?:^|"
                r",\s?)이하\s",
                bracket,
            )
        )
        or bracket.startswith("이하")
        or (named and len(words) < 7)
    )


def _is_alias(bracket: str) -> bool:
    """The brackets only give a short form, no head."""
    return bracket.startswith("이하")


def _by_neighbours(head: str, token: _Token, *, linked: bool) -> tuple[str, str]:
    """A name no dictionary knows, shown to be one by what stands around it."""
    if _heads(token.bracket):
        if _THING.search(head) and _is_alias(token.bracket):
            return "", ""
        return (head[:-1] if head.endswith("청장") else head), ""
    found = re.fullmatch(r"(.{2,}?)(와|과|은|는|이|가|등|간)?", head)
    if not found or (not linked and not names.is_latin(found[1])):
        return "", ""
    ends_list = found[2] or token.tail or token.head.endswith(",")
    if NOT_NAMES.fullmatch(found[1]) or not re.fullmatch(r"[가-힣A-Za-z0-9㈜&.]{2,16}", found[1]):
        return "", ""
    return (found[1], found[2] or "") if ends_list or names.is_latin(found[1]) else ("", "")
