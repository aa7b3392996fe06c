"""The forms of a body's name: doubles made one, aliases, and which party a name means."""

from __future__ import annotations

import re
from collections.abc import Iterable

from desktop.drafting import names, persons, rules
from desktop.drafting.chains import Body
from desktop.drafting.draft import Party
from desktop.drafting.page import Page

_ALIAS = re.compile(r"이하\s?:?\s?['\"「]?\s?([^'\"」(),·]{1,15})|^\s?([A-Za-z가-힣&-]{2,14})\s?$")
_GENERIC = re.compile(r"(?:협약|양|각|참여|관계|본)\s?(?:기관|당사자|측|협약)|^협약$|당사자")


def added(listed: list[Body], more: Iterable[Body]) -> list[Body]:
    found = list(listed)
    for body in more:
        known = next((i for i, b in enumerate(found) if same(b, body)), None)
        if known is None:
            found.append(body)
        elif not found[known].bracket and body.bracket:
            found[known] = body
    return found


def same(one: Body, other: Body) -> bool:
    first, second = forms(one), forms(other)
    return bool(first & second)


def forms(body: Body) -> set[str]:
    return {names.full(form) for form in (body.name, body.last, *aliases(body.bracket)) if form}


def aliases(bracket: str) -> list[str]:
    found = []
    for piece in re.split(r"[,·](?![^(]*\))", bracket):
        match = _ALIAS.search(piece)
        alias = (match[1] or match[2] or "").strip() if match else ""
        if (
            alias
            and not _GENERIC.search(alias)
            and not persons.is_post(alias)
            and ("이하" in piece or not persons.is_person(alias))
        ):
            found.append(alias)
    return found


def party_of(page: Page, body: Body) -> Party:
    stated = aliases(body.bracket)
    shorts = [*stated, names.usual_short(body.last or body.name)]
    known = names.full(body.name)
    also = [form for form in (body.last, known, *shorts[1:]) if form]
    also += [form for form in rules.shorts().get(known, ()) if len(form) > 2]
    name = page.quote(*body.place)
    others = dict.fromkeys(form for form in also if form not in (name.text, body.name, shorts[0]))
    return Party(name, shorts[0], tuple(others))


def index_of(listed: Iterable[Party], body: str) -> int | None:
    """The number of the party that `body` names, by any of its forms."""
    if not body:
        return None
    wanted = names.full(body)
    for number, party in enumerate(listed):
        if any(names.full(form) == wanted for form in party.forms):
            return number
    return None
