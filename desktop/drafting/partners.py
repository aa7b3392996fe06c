"""Partners that no dictionary knows: 가시는 나배터리와 투자협약을 체결했다."""

from __future__ import annotations

import re

from desktop.drafting import persons
from desktop.drafting.chains import NOT_NAMES, Body
from desktop.drafting.page import Page
from desktop.drafting.signing import Signing

_NAME = r"[가-힣A-Za-z0-9]{2,16}"
_BESIDE = re.compile(
    rf"(?:^|[\s,])((?:{_NAME},\s){{0,6}}{_NAME})(?:\([^()]{{1,40}}\))?(?:와|과)\s(?:함께\s|'|「|\"|업무|"
    r"상호|공동|(?=투자|양해|MOU|상생)|[^.,]{2,50}?(?:위한|위해|관한|대한|투자|양해|상생|"
    r"업무)(?:\s|협약|각서|유치))"
)
_NAME_END = re.compile(
    r"(?:[부처청원회사단소관교국군시도구서터학점업실트스크랩인어넷콤엔랜드텍셀켐팜]|"
    r"(?<!서비)(?<!캠퍼)(?<!버)(?<!가)(?<!오피)(?<!비즈니)스|[A-Za-z])$"
)

_GENERIC = re.compile(r"(?:기업|업체|기관|단체|회사|지자체|지역|주민|현장|국가)$")


def partners(page: Page, signing: Signing, listed: list[Body]) -> list[Body]:
    """The one body that is known, with those named beside it; else as it was."""
    if len(listed) != 1:
        return listed
    for found in _BESIDE.finditer(page.plain, signing.span[0], signing.term[1]):
        if found.start(1) <= listed[0].place[1]:
            continue
        bodies = _named(found)
        if all(_may_be_name(body.name) for body in bodies) and any(
            _NAME_END.search(body.name) or _is_attested(page, body) for body in bodies
        ):
            return [*listed, *bodies]
    return listed


def _named(found: re.Match[str]) -> list[Body]:
    bodies, place = [], found.start(1)
    for piece in found[1].split(", "):
        bodies.append(Body(piece, (place, place + len(piece))))
        place += len(piece) + 2
    return bodies


def _may_be_name(word: str) -> bool:
    named = persons.is_person(word) or persons.is_post(word) or persons.own_body(word)
    return not named and not NOT_NAMES.fullmatch(word) and not _GENERIC.search(word)


def _is_attested(page: Page, body: Body) -> bool:
    """The same word acts elsewhere in the text: 나배터리는, 나배터리 대표."""
    acting = re.compile(
        rf"(?:^|[\s,·(])㈜?{re.escape(body.name)}(?:은|는|이|가|측)?\s?"
        r"(?:\s(?:대표|회장|사장|부사장|이사장|원장|관계자)|\()|"
        rf"(?:^|[\s,·(])㈜?{re.escape(body.name)}(?:은|는)\s",
        re.MULTILINE,
    )
    return any(
        found.end() <= body.place[0] or found.start() >= body.place[1]
        for found in acting.finditer(page.plain)
    )
