"""Promises in running text: one sentence a party, or what all of them will do together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.drafting.draft import Party
from desktop.drafting.owners import named_body, together
from desktop.drafting.page import Page, Span
from desktop.drafting.speech import BLANK

_OWNER = re.compile(
    r"(?:^|(?<=[\s,]))(\S{2,24}(?:\([^()]{1,20}\))?|지자체|기업|대학|[시도군구])(은|는|에서는)\s"
)
_NEXT = re.compile(r"(?:하고|하며|되며|으며|지며|이며|맡고|고|며),?\s+")
_FUTURE = re.compile(
    r"(?:할|하게|될|맡게|나갈|기로|갈|줄|한다|된다|는다|칠|둘|하며|하고|되며|맡고|며|"
    r"고)(?:\s(?:계획|예정|방침|된다|되며|했|하였|한다|것))?"
)
_PROMISE = re.compile(
    r"지원|제공|맡|담당|추진|협력|구축|운영|조성|건설|부담|운행|개발|발굴|양성|교육|홍보|수행|"
    r"확대|마련|연계|보급|설치|참여|"
    r"노력|협조|실시|공유|활용|개최|관리|투자|채용|제작|공급|시행|기여|힘"
)
_PAST = re.compile(
    r"(?:했|였|됐|었|왔|냈|졌)다[.\s]*$|있다[.\s]*$|기대|전망|강조|밝혔|말했|참석|평가(?:했|하였|받)"
)
_DECIDED = re.compile(r"[기키]로\s?(?:했|하였|합의|약속|뜻)")
_ENDING = re.compile(
    r"(?:(?:을|를),\s*$|(?:을|를)\s(?:각각\s)?(?:하게\s된다|하게\s되며|한다|하며|하고|맡게\s?되며|맡게\s?된다|맡는다|"
    r"맡으며|맡고|맡아|담당\S*|할\s\S+|맡을\s\S+|하기로\s\S+)"
    r"|(?:하게\s된다|하게\s되며|하게\s되고|해\s?나갈\s\S+|해\s?나가기로\s\S+|하기로\s\S+|"
    r"할\s(?:계획|예정|방침|것)\S*|한다|하며|하고|된다|되며|된다는\s\S+|"
    r"하기\s?위해\s\S+|키로\s\S+|(?<=기)로\s(?:했|하였|합의|약속|뜻)\S*|하는\s등[^,]*))[\s,.]*$"
)
_ALL = re.compile(
    r"^\W*(?:이에|앞으로|또한?|아울러|특히|이를 위해|향후|협약에 따라|"
    r"이번 협약을? ?\S{0,4}(?:통해|계기로|따라|으로))?[,\s]*(?:양|두|세|네|각|"
    r"\d{1,2}개)\s?(?:기관|측|시·도|지자체|단체|도시|대학|사|부처)(?:은|는)\s"
)


_COMMA = re.compile(r"(?<=[가-힣)]),\s*$")
_WITH = re.compile(r"(?:^|[\s,])([^\s,]{1,24}?)(?:와|과|,)\s$")


@dataclass(frozen=True, slots=True)
class Promise:
    place: Span
    owners: tuple[str, ...] = ()


def role_sentences(page: Page, spans: list[Span], parties: tuple[Party, ...]) -> list[Promise]:
    """What each party is to do, if at least two parties have a sentence of their own."""
    found: list[Promise] = []
    for span in spans:
        if not _is_past(page, span):
            found += _of_sentence(page, span, parties)
    owners = {owner for promise in found for owner in promise.owners}
    known = {party.name.text for party in parties}
    return found if len(found) > 1 < len(owners) and owners & known else []


def _is_past(page: Page, span: Span) -> bool:
    words = page.plain[span[0] : span[1]]
    return bool(_PAST.search(words[-40:])) and not _DECIDED.search(words[-40:])


def _of_sentence(page: Page, span: Span, parties: tuple[Party, ...]) -> Iterator[Promise]:
    owners = [
        (found.start(1), found.end(), owner)
        for found in _OWNER.finditer(page.plain, *span)
        if (owner := named_body(found[1], parties))
    ]
    for number, (first, start, owner) in enumerate(owners):
        end = owners[number + 1][0] if number + 1 < len(owners) else span[1]
        words = page.plain[start:end]
        known = owner in {party.name.text for party in parties}
        if len(words) > 260 or not (known or _PROMISE.search(words)):
            continue
        cut = _ENDING.search(words)
        if cut is None and number + 1 < len(owners):
            cut = _COMMA.search(words)  # 가시는 행정 지원, 나공사는 설계를 맡는다
        if cut and cut.start() > 4:
            yield Promise(
                (start, start + cut.start()), (*_beside(page, span, first, parties), owner)
            )


def _beside(page: Page, span: Span, first: int, parties: tuple[Party, ...]) -> tuple[str, ...]:
    """도와 가시는 …: the party right before the one that is the subject."""
    found = _WITH.search(page.plain[span[0] : first])
    owner = named_body(found[1], parties) if found else ""
    return (owner,) if owner else ()


def joint_promises(page: Page, spans: list[Span], parties: tuple[Party, ...]) -> list[Promise]:
    """양 기관은 …하기로 했다: what all promise together, in prose."""
    found = []
    for start, end in spans:
        words = page.plain[start:end]
        begin = _beginning(words, parties)
        if begin < 0 or (_PAST.search(words[-30:]) and not _DECIDED.search(words[-40:])):
            continue
        cut = _ENDING.search(words)
        decided = _DECIDED.search(words[-40:])
        if cut and cut.start() - begin > 8 and (decided or _PROMISE.search(words)):
            found.append(Promise((start + begin, start + cut.start())))
    return found


_LEADING = re.compile(
    r"^\W*(?:(?:또한?|아울러|특히|이를 위해|이에 따라|향후|앞으로|우선|나아가|더불어|"
    r"(?:이번|본|동|이날)?\s?(?:업무)?협약(?:식)?(?:을 통해|을 통하여|을 계기로|에 따라|으로|"
    r"을 바탕으로|체결로))"
    r"[,\s]+)+"
)
_BY_THIS = re.compile(r"협약(?:식)?(?:을|에|으로|체결)")
_BY_AGREEMENT = re.compile(
    r"(?:(?:이번|본|이날)\s)?(?:업무\s?)?협약(?:식)?(?:에서|을 통해|을 통하여|에 따라|을 계기로|"
    r"으로)\s|이를 위해\s|"
    r"향후\s|앞으로\s"
)
_HEADS = re.compile(
    r"^\W*[가-힣]{2,4}\s[가-힣]{0,12}(?:장|군수|지사|교육감|대표|총재)(?:과|와)\s[^.,]{3,30}?"
    r"(?:장|군수|지사|교육감|대표|총재)(?:은|는)\s(?:이날\s)?"
)
_SUBJECT = re.compile(r"(\S{2,24}?)(?:\([^()]{1,20}\))?(?:은|는)\s")
_TO_COME = re.compile(r"계획|예정|방침|기로|한다|된다|합니다|됩니다|것이다")


def _beginning(words: str, parties: tuple[Party, ...]) -> int:
    """Where the promise begins behind its subject; -1 if the sentence is none of all parties."""
    opened = _ALL.search(words) or together(words, parties) or _HEADS.match(words)
    if opened:
        behind = _BY_AGREEMENT.match(words, opened.end())
        return behind.end() if behind else opened.end()
    leading = _LEADING.match(words)
    if BLANK in words:
        return -1
    if leading and _BY_THIS.search(leading[0]) and _TO_COME.search(words[-16:]):
        return leading.end() + _behind_subject(words[leading.end() :], parties)
    if not _DECIDED.search(words[-40:]):
        return -1
    return leading.end() if leading else 0


def _behind_subject(words: str, parties: tuple[Party, ...]) -> int:
    """Past 가와 나는, 두 기관은 or one party; 0 where something else is the subject."""
    opened = _ALL.search(words) or together(words, parties)
    if opened:
        return opened.end()
    subject = _SUBJECT.match(words)
    return subject.end() if subject and named_body(subject[1], parties) else 0
