"""The cooperation items of the agreement, in whichever shape the text gives them."""

from __future__ import annotations

import re
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
from desktop.drafting.phrases import trimmed
from desktop.drafting.promises import joint_promises, role_sentences
from desktop.drafting.sentences import all_sentences, sentences
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
        return Found(tuple(_of_articles(page, articles, parties)), "marked")
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
            Clause(page.quote(*promise.place), ClauseKind.ROLES, (promise.owner,))
            for promise in roles
        )
        return Found(tuple(made), "roles")
    prose = [
        _clause(page, Item(p.place), parties, "") for p in joint_promises(page, spans, parties)
    ]
    return Found(tuple(prose[:6]), "prose" if prose else "none")


def _clause(page: Page, item: Item, parties: tuple[Party, ...], marker: str) -> Clause:
    words = page.quote(*item.place)
    bound = _named(item.heading, parties) or _bound(words.text, parties)
    return Clause(words, kind_of_item(words.text), bound, marker, item.heading)


def _named(heading: str, parties: tuple[Party, ...]) -> tuple[str, ...]:
    """The party that a label names: (가시) 부지 제공."""
    number = index_of(parties, heading)
    return () if number is None else (parties[number].name.text,)


_OPENING = re.compile(r"^\s?(\S{2,24}?)(?:\([^()]*\))?(?:은|는|이|가|와|과|에서)\s")


def _bound(words: str, parties: tuple[Party, ...]) -> tuple[str, ...]:
    """The parties a clause opens with; empty where it binds all alike."""
    head = words[:60]
    opened = _OPENING.match(head)
    if opened is None:
        return ()
    subject = re.split(r"(?:은|는)\s", head)[0] if re.search(r"(?:은|는)\s", head) else opened[1]
    return tuple(
        party.name.text for party in parties if any(form in subject for form in party.forms if form)
    )


# --- articles ---------------------------------------------------------------------------------

_NUMBERED = re.compile(
    r"(?:^|(?<=\n)|(?<=\s))(?:(\d{1,2})[.)]|([①-⑳])|([가-하])\.)\s?(?=\D)", re.MULTILINE
)
_WANTED = (ClauseKind.COOPERATION, ClauseKind.ROLES)


def _of_articles(
    page: Page, articles: list[Passage], parties: tuple[Party, ...]
) -> Iterator[Clause]:
    """The numbered items of the articles on cooperation; a whole sentence where none are."""
    for passage in articles:
        if passage.article.kind not in _WANTED:
            continue
        for place in _items_of(page, passage.body):
            start, end = trimmed(page.text, *place)
            words = page.quote(start, end)
            if len(words.text) > 4:
                yield Clause(
                    words,
                    passage.article.kind,
                    _bound(words.text, parties),
                    "",
                    passage.article.heading.text,
                )


def _items_of(page: Page, body: Span) -> Iterator[Span]:
    signs = list(_NUMBERED.finditer(page.text, *body))
    if len(signs) < 2:
        yield from _sentences_of(page, body)
        return
    for number, sign in enumerate(signs):
        end = signs[number + 1].start() if number + 1 < len(signs) else body[1]
        yield sign.end(), end


def _sentences_of(page: Page, body: Span) -> Iterator[Span]:
    first = page.paragraph_at(body[0])
    for number in range(first, len(page.paragraphs)):
        paragraph = page.paragraphs[number]
        if paragraph.start >= body[1]:
            return
        for start, end in sentences(page, paragraph):
            start, end = max(start, body[0]), min(end, body[1])
            if end > start:
                yield start, end
