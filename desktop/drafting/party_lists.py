"""Parties in a list with a label: 협약기관: …, or one line a side (노·사·민·정)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.drafting import persons
from desktop.drafting.chains import Body, chains
from desktop.drafting.page import Page, Span

_LABEL = re.compile(
    r"(?:협약|체결)\s?(?:기관|주체|당사자|대상|기업|단체)\s?(?:\))?\s?[:：]\s?(.{4,400})"
)
_ROLE_LINE = re.compile(r"[\s-]*(노|사|민|정|산|학|연|관|갑|을|병)\s?:\s?(.{3,200})")
_ROLE_HEAD = re.compile(r"(?:협약|체결)\s?(?:체결\s)?(?:주체|당사자|기관)")


def labelled(page: Page) -> list[Body]:
    listed: list[Body] = []
    opened = -9
    for number, paragraph in enumerate(page.paragraphs[:120]):
        words = page.plain[paragraph.start : paragraph.end]
        label = _LABEL.search(words)
        if label and paragraph.end - paragraph.start < 500:
            start = paragraph.start + label.start(1)
            listed += _of_label(page, (start, paragraph.end))
        elif _ROLE_HEAD.search(words) and len(words) < 40:
            opened = number
        elif (role := _ROLE_LINE.match(words)) and number - opened < 9:
            start = paragraph.start + role.start(2)
            listed += list(_listed_names(page, (start, paragraph.end)))
    return listed


def _of_label(page: Page, span: Span) -> list[Body]:
    return [body for chain in chains(page, span) for body in chain.bodies]


def _listed_names(page: Page, span: Span) -> Iterator[Body]:
    """`가연구원 원장, 나시장`: each item without the post at its end."""
    start = span[0]
    for piece in re.split(r",", page.plain[span[0] : span[1]]):
        words = piece.strip()
        place = start + (len(piece) - len(piece.lstrip()))
        start += len(piece) + 1
        name = _without_post(words)
        if len(name) > 1:
            yield Body(name, (place, place + len(name)))


def _without_post(words: str) -> str:
    *before, last = words.split(" ")
    if not before:
        return persons.own_body(last) or re.sub(r"(?<=[시군구])장$", "", last)
    return (
        " ".join(before)
        if persons.is_post(last) and last not in ("노동자대표", "교육감")
        else words
    )
