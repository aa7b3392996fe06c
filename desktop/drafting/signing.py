"""The sentence in which the agreement is concluded."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.drafting import terms
from desktop.drafting.chains import Chain, chains
from desktop.drafting.page import Page, Span
from desktop.drafting.sentences import sentences

_CONCLUDED = re.compile(
    r"(?:체결|서명|교환|개최|주재)(?:했|하였|한다|할|하고|하기|함|식)|맺(?:었|는다|을|고|기)|"
    r"손을?\s?(?:맞)?\s?잡|가졌|갖고|열"
)
_OLD = re.compile(
    r"체결로|체결을 계기로|기대(?:한다|된다|했다)[.\s]*$|^\W{0,3}(?:앞서|이후|이에 앞서|당시|"
    r"지난해|작년|그동안|그간|한편|기존)|"
    r"\d{4}년(?:에)?\s[^.]{0,80}체결하[여며고]"
)
_CONTRACT = re.compile(r"다음과\s?같이\s?(?:[가-힣]{0,8}\s)?(?:협약|합의|약정|체결)")


@dataclass(frozen=True, slots=True)
class Signing:
    span: Span
    term: Span  # where the word for the agreement stands
    chains: tuple[Chain, ...]
    weight: float


def signings(page: Page) -> list[Signing]:
    """Sentences that tell of concluding an agreement, the main one first."""
    found = []
    for number, paragraph in enumerate(page.paragraphs[:80]):
        for span in sentences(page, paragraph):
            signing = _signing(page, span, number)
            if signing:
                found.append(signing)
    return sorted(found, key=lambda signing: -signing.weight)


def _signing(page: Page, span: Span, number: int) -> Signing | None:
    words = page.plain[span[0] : span[1]]
    match = terms.SIGNING.search(words) or _CONTRACT.search(words)
    if not match:
        return None
    place = (span[0] + match.start(), span[0] + match.end())
    linked = chains(page, span)
    weight = 3.0 if _CONCLUDED.search(words) else 1.0
    weight += 2.0 * min(2, sum(len(chain.bodies) for chain in linked)) / 2
    weight += 3.0 if words.rstrip().endswith((".", '."')) else 0.0
    weight -= 4.0 if _OLD.search(words) else 0.0
    weight -= 0.15 * min(number, 30)
    return Signing(span, place, tuple(linked), weight)


def is_contract(page: Page) -> bool:
    """The text is the agreement itself, not a report of it."""
    return bool(
        re.search(r"^제\s?1\s?조\s?\(", page.plain, re.MULTILINE)
        and re.search(r"협약|합의|약정|양해", page.plain)
    )
