"""Patterns for funding sources and for the words around sums of money."""

from __future__ import annotations

import re
from functools import cache

from desktop.drafting import rules


@cache
def source() -> str:
    """국비, 도비, 지방비 …, the longer ones first."""
    return _any_of("sources")


@cache
def share() -> re.Pattern[str]:
    """국비 470, 시비 20%, 도비 3억 원."""
    return re.compile(
        rf"(?P<source>(?:{source()})(?:\([^()]{{1,12}}\))?)\s?(?P<number>\d[\d,.]*)\s?"
        r"(?P<unit>%|퍼센트|조\s?원|억\s?원|백만\s?원|천만\s?원|만\s?원|천\s?원|원|억|조)?(?![\d가-힣])"
    )


@cache
def source_before() -> re.Pattern[str]:
    """A source right before a sum."""
    return re.compile(
        rf"(?:^|[\s(,·/])((?:{source()})(?:\([^()]{{1,12}}\))?)\s?(?:로\s|는\s)?(?:약\s)?$"
    )


@cache
def about_money() -> re.Pattern[str]:
    return re.compile(_any_of("totals"))


@cache
def not_budget() -> re.Pattern[str]:
    return re.compile(_any_of("not_budgets"))


def _any_of(key: str) -> str:
    longest_first = sorted(rules.words("funding", key), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word) for word in longest_first)
