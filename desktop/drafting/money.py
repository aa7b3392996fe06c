"""Amounts of money as Korean texts write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.domain.errors import InvalidEntry
from desktop.domain.typed_money import read_amount
from desktop.drafting.page import Span

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,12}(?:\.\d{1,4})?"
_PART = rf"(?:{_NUMBER})\s?(?:여\s?)?(?:[천백십]?\s?[조억만]|[천백](?=\s?원|\s?[조억만]))"
MONEY = re.compile(
    rf"(?:약\s?|총\s?약\s?|"
    rf"대략\s?)?(?:(?:(?:{_PART})\s?){{1,4}}(?:\d{{1,3}}(?:,\d{{3}})*)?)\s?(?:여\s?)?"
    rf"(?:원|(?=\s?(?:규모|투자|투입|\)|,)))"
    rf"|(?:약\s?)?(?:\d{{1,3}}(?:,\d{{3}})+)\s?(?:천원|백만원|만원|원)"
)


@dataclass(frozen=True, slots=True)
class Money:
    won: int
    approx: bool
    place: Span


def amounts(text: str, start: int, end: int) -> Iterator[Money]:
    """What stands in the text as money; read as it would be when typed into a form."""
    for found in MONEY.finditer(text, start, end):
        try:
            amount = read_amount("amount", found[0])
        except InvalidEntry:
            continue
        if amount.won:
            yield Money(amount.won, amount.approx, found.span())


def unit_of(text: str) -> int:
    """The unit that bare numbers in brackets share with the amount before: 497억원(국비 470)."""
    found = re.search(r"(조|억|백만|천만|만|천)?\s?원$", text.strip())
    words = found[1] if found and found[1] else ""
    return {"조": 10**12, "억": 10**8, "백만": 10**6, "천만": 10**7, "만": 10**4, "천": 1000}.get(
        words, 1
    )
