"""Amounts of money as Korean texts write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from desktop.drafting.page import Span

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,12}(?:\.\d{1,4})?"
_UNITS = {"조": 10**12, "억": 10**8, "만": 10**4, "천": 1000, "백": 100, "십": 10, "": 1}
_PART = rf"(?:{_NUMBER})\s?(?:여\s?)?(?:[천백십]?\s?[조억만]|[천백](?=\s?원|\s?[조억만]))"
MONEY = re.compile(
    rf"(?P<about>약\s?|총\s?약\s?|"
    rf"대략\s?)?(?P<sum>(?:(?:{_PART})\s?){{1,4}}(?:\d{{1,3}}(?:,\d{{3}})*)?)\s?(?P<more>여\s?)?"
    rf"(?:원|(?=\s?(?:규모|투자|투입|\)|,)))"
    rf"|(?P<about2>약\s?)?(?P<plain>\d{{1,3}}(?:,\d{{3}})+)\s?(?P<unit>천원|백만원|만원|원)"
)
_PIECE = re.compile(rf"({_NUMBER})\s?(?:여\s?)?([천백십]?)\s?([조억만]?)")
_WHOLE = {"천원": 1000, "백만원": 10**6, "만원": 10**4, "원": 1}


@dataclass(frozen=True, slots=True)
class Money:
    won: int
    approx: bool
    place: Span


def amounts(text: str, start: int, end: int) -> Iterator[Money]:
    for found in MONEY.finditer(text, start, end):
        if found["plain"]:
            won = int(found["plain"].replace(",", "")) * _WHOLE[found["unit"]]
        else:
            won = _won(found["sum"])
        about = bool(found["about"] or found["about2"] or "여" in found[0])
        if won:
            yield Money(won, about, found.span())


def _won(words: str) -> int:
    total = Decimal(0)
    for found in _PIECE.finditer(words):
        number = Decimal(found[1].replace(",", ""))
        total += number * _UNITS[found[2]] * _UNITS[found[3]]
    return int(total)


def unit_of(text: str) -> int:
    """The unit that bare numbers in brackets share with the amount before: 497억원(국비 470)."""
    found = re.search(r"(조|억|백만|천만|만|천)?\s?원$", text.strip())
    words = found[1] if found and found[1] else ""
    return {"조": 10**12, "억": 10**8, "백만": 10**6, "천만": 10**7, "만": 10**4, "천": 1000}.get(
        words, 1
    )
