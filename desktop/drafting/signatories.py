"""Who signs for each party: at most one person a party, the best attested."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.drafting import persons, rules
from desktop.drafting.draft import Party, Signatory
from desktop.drafting.page import Page
from desktop.drafting.party_forms import index_of
from desktop.drafting.persons import Mention


def signatories(
    page: Page, parties: tuple[Party, ...], found: list[Mention]
) -> tuple[Signatory, ...]:
    best: dict[int, tuple[int, Mention]] = {}
    for mention in found:
        number = _party_of(mention, parties)
        weight = _weight(mention)
        if number is None or weight == 0:
            continue
        if number not in best or best[number][0] < weight:
            best[number] = (weight, mention)
    best |= _by_order(found, parties, best)
    return tuple(
        Signatory(
            page.quote(*mention.name),
            page.quote(*mention.post),
            parties[number].name.text,
            spoke=weight == 1,
        )
        for number, (weight, mention) in sorted(best.items())
    )


def _by_order(
    found: list[Mention], parties: tuple[Party, ...], best: dict[int, tuple[int, Mention]]
) -> dict[int, tuple[int, Mention]]:
    """Heads without a body that attend, where as many parties are left: one each, in order."""
    taken = {mention.words_of_post for _, mention in best.values()}
    open_parties = [number for number in range(len(parties)) if number not in best]
    heads = [m for m in found if m.leads and m.attends and not m.body]
    heads = [m for m in heads if _by_post(m, parties) is None and m.words_of_post not in taken]
    if len(heads) != len(open_parties):
        return {}
    return {number: (3, head) for number, head in zip(open_parties, heads, strict=True)}


def _party_of(mention: Mention, parties: tuple[Party, ...]) -> int | None:
    own = index_of(parties, mention.body)
    if own is not None or mention.body:
        return own
    return _by_post(mention, parties)


def _by_post(mention: Mention, parties: tuple[Party, ...]) -> int | None:
    """나 위원장 without a body belongs to the only party that has such a post."""
    post = mention.words_of_post
    for ending, kinds in rules.families().items():
        if post.endswith(ending):
            fitting = [
                number for number, party in enumerate(parties) if party.name.text.endswith(kinds)
            ]
            return fitting[0] if len(fitting) == 1 else None
    return None


def _weight(mention: Mention) -> int:
    if mention.in_brackets:
        return 4
    if mention.attends:
        return 3 if mention.leads else 2
    return 1 if mention.leads else 0


# --- the block of signatures under an agreement -----------------------------------------------

_DATE_LINE = re.compile(
    r"^\s*(?:19|20)\d\d\s?[년.]\s?\d{1,2}\s?[월.]\s?\d{1,2}\s?[일.]?\s*$", re.MULTILINE
)
_SEAL = re.compile(r"\s?\((?:인|서명|직인|印)\)")
_SPACED = re.compile(r"(?<![가-힣])([가-힣] [가-힣] [가-힣]|[가-힣]{3})(?![가-힣])")


def signature_block(page: Page, parties: tuple[Party, ...]) -> tuple[Signatory, ...]:
    """`가부 장관 / 김 아 무` lines below the closing date of an agreement's own text."""
    dates = list(_DATE_LINE.finditer(page.text))
    if not dates:
        return ()
    return tuple(_signed(page, parties, dates[-1].end()))


def _signed(page: Page, parties: tuple[Party, ...], begin: int) -> Iterator[Signatory]:
    start = begin
    for found in _SPACED.finditer(page.text, begin, min(len(page.text), begin + 1500)):
        name = found[1].replace(" ", "").replace("\n", "")
        if not persons.is_person(name) or "\n" in found[1]:
            continue
        lead = page.text[start : found.start()]
        named = [p for p in parties if any(form in lead for form in p.forms)]
        party = max(named, key=lambda p: lead.rfind(p.name.text), default=None)
        if party and persons.is_post(lead.split()[-1] if lead.split() else ""):
            post = page.quote(start, found.start())
            yield Signatory(page.quote(*found.span(1)), post, party.name.text)
            seal = _SEAL.match(page.text, found.end())
            start = seal.end() if seal else found.end()
