"""What a value must be before it may be kept: clean text, sound dates, numbers that fit."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar, cast

from desktop.domain.dates import DatePrecision, FuzzyDate
from desktop.domain.errors import InvalidEntry
from desktop.domain.money import Amount
from desktop.domain.record import Record
from desktop.domain.text import clean

R = TypeVar("R", bound=Record)

LARGEST = 10**16  # 1경: above any budget, below what 64 bits and Excel's 15 digits lose in sums
_FIRST_YEAR, _LAST_YEAR = 1900, 2199
_DECIMAL_PLACES = 6
_BOUNDED = {
    DatePrecision.DAY,
    DatePrecision.MONTH,
    DatePrecision.QUARTER,
    DatePrecision.HALF,
    DatePrecision.YEAR,
}


def tidy(record: R) -> R:
    """The record with its texts cleaned.

    Raises InvalidEntry, naming the field, for a value that cannot be kept.
    """
    names = [item.name for item in fields(cast(Any, record))]
    values = {name: _kept(name, getattr(record, name)) for name in names}
    return cast(R, replace(cast(Any, record), **values))


def _kept(field: str, value: Any) -> Any:
    if isinstance(value, StrEnum | bool):
        return value
    for kind, keep in _BY_KIND:
        if isinstance(value, kind):
            return keep(field, value)
    return value


def _parts(field: str, value: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(_kept(field, part) for part in value)


def _fuzzy(field: str, value: FuzzyDate) -> FuzzyDate:
    for bound in (value.earliest, value.latest):
        if bound is not None:
            _day(field, bound)
    known = value.earliest is not None and value.latest is not None
    if value.precision in _BOUNDED and not known:
        raise InvalidEntry(field, "날짜의 정밀도에 맞는 첫날과 끝날이 있어야 합니다.")
    if value.earliest and value.latest and value.latest < value.earliest:
        raise InvalidEntry(field, "날짜의 끝이 시작보다 앞설 수 없습니다.")
    return replace(value, stated=clean(field, value.stated))


def _day(field: str, value: date) -> date:
    if not _FIRST_YEAR <= value.year <= _LAST_YEAR:
        raise InvalidEntry(field, f"연도는 {_FIRST_YEAR}년에서 {_LAST_YEAR}년 사이로 입력하십시오.")
    return value


def _money(field: str, value: Amount) -> Amount:
    if value.won is not None:
        _whole(field, value.won)
    return value


def _whole(field: str, value: int) -> int:
    if abs(value) >= LARGEST:
        raise InvalidEntry(field, "값이 너무 큽니다. 단위를 다시 확인하십시오.")
    return value


def _decimal(field: str, value: Decimal) -> Decimal:
    if not value.is_finite() or abs(value) >= LARGEST:
        raise InvalidEntry(field, "값이 숫자가 아니거나 너무 큽니다. 다시 확인하십시오.")
    exponent = value.normalize().as_tuple().exponent
    if isinstance(exponent, int) and -exponent > _DECIMAL_PLACES:
        raise InvalidEntry(field, f"소수점 아래 {_DECIMAL_PLACES}자리까지 입력할 수 있습니다.")
    return value


_BY_KIND: tuple[tuple[type, Any], ...] = (
    (str, clean),
    (FuzzyDate, _fuzzy),
    (Amount, _money),
    (tuple, _parts),
    (date, _day),
    (int, _whole),
    (Decimal, _decimal),
)
