"""Which of the lists with signs are the clauses: the best one, or one list a party."""

from __future__ import annotations

import re
from typing import NamedTuple

from desktop.drafting.draft import Party
from desktop.drafting.listings import Listing, listings
from desktop.drafting.noise import key
from desktop.drafting.owners import owner_of_lead
from desktop.drafting.page import Page
from desktop.drafting.weighing import weight

_GOES_ON = re.compile(
    r"(?:^|[다음함됨]\.\s|[\n\s])(?:또한?|아울러|이와 함께|이 밖에도?|이 외에도?|더불어|이어)[,\s]"
    r"[^.]{0,60}$"
)
_LEAST = 1.9
_LEAST_BESIDE = 0.5


class Choice(NamedTuple):
    clauses: list[Listing]
    others: list[Listing]  # lists of what is to be done besides


def choice(page: Page, parties: tuple[Party, ...], begin: int) -> Choice:
    """The best list; with it the lists beside it where each is led by a party of its own."""
    weighed = [(weight(page, found, parties, before=begin), found) for found in listings(page)]
    value, best = max(weighed, key=lambda pair: pair[0], default=(0.0, None))
    if best is None or value < _LEAST:
        return Choice([], [])
    fair = [
        found
        for value, found in weighed
        if value >= _LEAST_BESIDE and found is not best and not _same(page, best, found)
    ]
    kept = _one_a_party(best, fair, parties) or sorted(
        [best, *_continued(best, [pair for pair in weighed if pair[1] in fair])],
        key=lambda listing: listing.start,
    )
    others = [found for found in fair if found not in kept and found.inline]
    return Choice(kept, [found for found in others if found.start > begin])


def _one_a_party(best: Listing, fair: list[Listing], parties: tuple[Party, ...]) -> list[Listing]:
    """Nothing where the lists are not led by one party each."""
    owners, kept = {owner_of_lead(best.lead, parties)}, [best]
    for found in fair if "" not in owners else []:
        owner = owner_of_lead(found.lead, parties)
        if owner and owner not in owners and _beside(best, found):
            owners.add(owner)
            kept.append(found)
    return sorted(kept, key=lambda listing: listing.start) if len(kept) > 1 else []


def _continued(best: Listing, weighed: list[tuple[float, Listing]]) -> list[Listing]:
    """또 두 기관은 △…: a list that goes on where another ends."""
    found = [one for value, one in weighed if value >= _LEAST and one.marker == best.marker]
    return [one for one in found if _goes_on(best, one) or _goes_on(one, best)]


def _goes_on(first: Listing, second: Listing) -> bool:
    near = first.end <= second.start < first.end + 300
    return near and bool(_GOES_ON.search(second.lead))


def _beside(best: Listing, other: Listing) -> bool:
    return other.marker == best.marker and (
        other.end <= best.start < other.end + 500 or best.end <= other.start < best.end + 500
    )


def _same(page: Page, one: Listing, other: Listing) -> bool:
    first, second = (
        {key(page.text[a:b]) for a, b in (item.place for item in listing.items)}
        for listing in (one, other)
    )
    return len(first & second) * 2 > min(len(first), len(second))
