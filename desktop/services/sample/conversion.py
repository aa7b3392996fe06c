"""Values as the files write them, made into those that records hold."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import EnumMeta
from types import UnionType
from typing import Any, get_args, get_origin

from desktop.domain.dates import UNKNOWN_DATE, DateBasis, FuzzyDate, day, month, year
from desktop.domain.money import Amount


def converted(value: Any, wanted: Any) -> Any:
    """`value` as the type `wanted`. Raises ValueError or TypeError where it cannot be one."""
    if isinstance(wanted, UnionType):
        wanted = next(part for part in get_args(wanted) if part is not type(None))
    if get_origin(wanted) is tuple:
        return tuple(converted(part, get_args(wanted)[0]) for part in value)
    maker = _MAKERS.get(wanted)
    if maker is not None:
        return maker(value)
    if isinstance(wanted, EnumMeta):
        return wanted(value)
    if type(value) is not wanted:
        raise TypeError(f"{value!r}")
    return value


def fuzzy_date(value: Any) -> FuzzyDate:
    """From `2021-06-04`, `"2021-07"`, `"2025"` or `{ on = …, stated = "…", basis = "…" }`."""
    if not isinstance(value, dict):
        return _known(value, "", DateBasis.STATED)
    stated = value.get("stated", "")
    if "on" not in value:
        return FuzzyDate(stated=stated) if stated else UNKNOWN_DATE
    return _known(value["on"], stated, DateBasis(value.get("basis", "stated")))


def _known(on: Any, stated: str, basis: DateBasis) -> FuzzyDate:
    if isinstance(on, date):
        return day(on, stated=stated, basis=basis)
    numbers = [int(part) for part in on.split("-")]
    if len(numbers) == 1:
        return year(numbers[0], stated=stated, basis=basis)
    return month(numbers[0], numbers[1], stated=stated, basis=basis)


def _amount(value: Any) -> Amount:
    """From whole won, or `{ won = …, approx = true }`."""
    return Amount(**value) if isinstance(value, dict) else Amount(won=converted(value, int))


def _text(value: Any) -> str:
    """A text, or a list of its lines."""
    lines = value if isinstance(value, list) else [value]
    if not all(isinstance(line, str) for line in lines):
        raise TypeError(f"{value!r}")
    return "\n".join(lines)


def _decimal(value: Any) -> Decimal:
    return Decimal(value)


_MAKERS: dict[Any, Any] = {
    FuzzyDate: fuzzy_date,
    Amount: _amount,
    str: _text,
    Decimal: _decimal,
}
