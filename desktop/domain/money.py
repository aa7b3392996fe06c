"""Money in whole won, where unknown is not zero."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Amount:
    """`won` is None when nobody has said how much; `approx` prints 약."""

    won: int | None = None
    approx: bool = False


UNKNOWN_AMOUNT = Amount()


def won(value: int, *, approx: bool = False) -> Amount:
    return Amount(won=value, approx=approx)


def total(amounts: Iterable[Amount]) -> Amount:
    """The sum of what is known; unknown when nothing is known; 약 when any part is 약."""
    known = [amount for amount in amounts if amount.won is not None]
    if not known:
        return UNKNOWN_AMOUNT
    return Amount(won=sum(amount.won or 0 for amount in known), approx=any(a.approx for a in known))
