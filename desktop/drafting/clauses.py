"""The cooperation items of the agreement, in whichever shape the text gives them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from desktop.domain.codes import ClauseKind
from desktop.drafting.articles import Passage, kind_of_item
from desktop.drafting.choosing import choice
from desktop.drafting.commas import comma_lists, contents
from desktop.drafting.draft import Clause, Party
from desktop.drafting.listings import Item, Listing
from desktop.drafting.owners import owner_of_lead
from desktop.drafting.page import Page, Span
from desktop.drafting.party_forms import index_of
from desktop.drafting.promises import joint_promises, role_sentences
from desktop.drafting.provisions import bound, provisions
from desktop.drafting.sentences import all_sentences
from desktop.drafting.signing import Signing


class Found(NamedTuple):
    clauses: tuple[Clause, ...]
    style: str
    others: tuple[Span, ...] = ()  # items of further lists, which are no clauses


def clauses(
    page: Page, signings: list[Signing], parties: tuple[Party, ...], articles: list[Passage]
) -> Found:
    """One list of the text: that of the articles, the best marked one, else running text."""
    if articles:
        return Found(tuple(provisions(page, articles, parties)), "marked")
    begin, told = signings[0].span if signings else (0, 0)
    chosen, others = choice(page, parties, begin)
    stated = contents(page, (begin, told), parties) if signings else []
    if stated and (not chosen or chosen[0].told):
        return Found(tuple(_clause(page, Item(item), parties, ",") for item in stated), "comma")
    if chosen:
        besides = tuple(item.place for listing in others for item in listing.items)
        return Found(tuple(_of_listings(page, chosen, parties)), "marked", besides)
    return _of_running_text(page, (begin, told), parties)


def _of_listings(page: Page, chosen: list[Listing], parties: tuple[Party, ...]) -> Iterator[Clause]:
    for listing in chosen:
        owner = owner_of_lead(listing.lead, parties)
        for item in listing.items:
            clause = _clause(page, item, parties, listing.marker)
            yield clause if clause.binds or not owner else replace(clause, binds=(owner,))


def _of_running_text(page: Page, signing: Span, parties: tuple[Party, ...]) -> Found:
    spans = [span for span in all_sentences(page) if span[0] >= signing[0]]
    for items in comma_lists(page, spans, parties):
        return Found(tuple(_clause(page, Item(item), parties, ",") for item in items), "comma")
    spans = [span for span in spans if span[0] >= signing[1]]
    roles = role_sentences(page, spans, parties)
    if roles:
        made = (
            Clause(page.quote(*promise.place), ClauseKind.ROLES, promise.owners)
            for promise in roles
        )
        return Found(tuple(made), "roles")
    prose = [
        _clause(page, Item(p.place), parties, "") for p in joint_promises(page, spans, parties)
    ]
    return Found(tuple(prose[:6]), "prose" if prose else "none")


def _clause(page: Page, item: Item, parties: tuple[Party, ...], marker: str) -> Clause:
    words = page.quote(*item.place)
    binds = _named(item.heading, parties) or bound(words.text, parties)
    return Clause(words, kind_of_item(words.text), binds, marker, item.heading)


def _named(heading: str, parties: tuple[Party, ...]) -> tuple[str, ...]:
    """The party that a label names: (가시) 부지 제공."""
    number = index_of(parties, heading)
    return () if number is None else (parties[number].name.text,)
