"""What a value must be before it may be kept: of its type, clean text, sound dates and numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from enum import EnumMeta, StrEnum
from functools import cache
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from desktop.domain.dates import DateBasis, DatePrecision, FuzzyDate, fault_of
from desktop.domain.errors import InvalidEntry
from desktop.domain.money import UNKNOWN_AMOUNT, Amount
from desktop.domain.record import Record
from desktop.domain.text import clean, clean_line
from desktop.domain.words.fields import record_word

R = TypeVar("R", bound=Record)
_Keep = Callable[[str, Any], Any]
"""(field, value) -> the value as it may be kept. Raises InvalidEntry, and _OtherType."""

LARGEST = 10**16  # 1경: above any budget, below what 64 bits and Excel's 15 digits lose in sums
FIRST_YEAR, LAST_YEAR = 1900, 2199
_DECIMAL_PLACES = 6


class _OtherType(Exception):
    """The value is not of the annotated type."""


def tidy(record: R) -> R:
    """The record with its texts cleaned.

    Raises InvalidEntry, naming the field, for a value that cannot be kept.
    """
    values = {}
    for name, keep in _keepers(cast(Any, type(record))):
        try:
            values[name] = keep(name, getattr(record, name))
        except _OtherType as error:
            raise InvalidEntry(
                name,
                f"‘{record_word(type(record), name)}’ 항목에 맞지 않는 종류의 값입니다. "
                "값을 다시 입력하십시오.",
            ) from error
    return cast(R, replace(cast(Any, record), **values))


@cache
def _keepers(kind: type[Record]) -> tuple[tuple[str, _Keep], ...]:
    """For each field of the record the check that its annotation asks for."""
    hints = get_type_hints(kind, include_extras=True)
    return tuple((item.name, _keeper(hints[item.name])) for item in fields(cast(Any, kind)))


def _keeper(hint: Any) -> _Keep:
    origin, parts = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return _optional(_keeper(next(part for part in parts if part is not type(None))))
    if origin is tuple:
        each, is_code = _keeper(parts[0]), isinstance(parts[0], EnumMeta)
        return _codes(each, parts[0]) if is_code else _texts(each)
    if origin is Annotated:
        return _exactly(str, clean_line)
    return _exactly(hint, _BY_TYPE.get(hint, _as_it_is))


def _exactly(kind: type, keep: _Keep) -> _Keep:
    """Not even a subclass: True is no count, a code no text, a time no day."""

    def checked(field: str, value: Any) -> Any:
        if type(value) is not kind:
            raise _OtherType
        return keep(field, value)

    return checked


def _optional(keep: _Keep) -> _Keep:
    return lambda field, value: None if value is None else keep(field, value)


def _texts(keep: _Keep) -> _Keep:
    def kept(field: str, value: tuple[Any, ...]) -> tuple[Any, ...]:
        texts = tuple(keep(field, part) for part in value)
        if not all(texts):
            raise InvalidEntry(field, "빈 이름이 들어 있습니다. 지우거나 채우십시오.")
        return texts

    return _exactly(tuple, kept)


def _codes(keep: _Keep, codes: type[StrEnum]) -> _Keep:
    """In the list's own order, each once, as they lie in the file."""

    def kept(field: str, value: tuple[Any, ...]) -> tuple[Any, ...]:
        chosen = {keep(field, part) for part in value}
        return tuple(code for code in codes if code in chosen)

    return _exactly(tuple, kept)


def _as_it_is(field: str, value: Any) -> Any:
    return value


def _fuzzy(field: str, value: FuzzyDate) -> FuzzyDate:
    _typed(
        (value.precision, DatePrecision),
        (value.basis, DateBasis),
        (value.stated, str),
        *((bound, date) for bound in (value.earliest, value.latest) if bound is not None),
    )
    for bound in (value.earliest, value.latest):
        if bound is not None:
            _day(field, bound)
    kept = replace(value, stated=clean_line(field, value.stated))
    if fault := fault_of(kept):
        raise InvalidEntry(field, fault)
    return kept


def _day(field: str, value: date) -> date:
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise InvalidEntry(field, f"연도는 {FIRST_YEAR}년에서 {LAST_YEAR}년 사이로 입력하십시오.")
    return value


def _money(field: str, value: Amount) -> Amount:
    """약 without a figure says nothing: it is unknown."""
    _typed((value.approx, bool))
    if value.won is None:
        return UNKNOWN_AMOUNT
    _typed((value.won, int))
    _whole(field, value.won)
    return value


def _typed(*pairs: tuple[Any, type]) -> None:
    if any(type(value) is not kind for value, kind in pairs):
        raise _OtherType


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


_BY_TYPE: dict[Any, _Keep] = {
    str: clean,
    FuzzyDate: _fuzzy,
    Amount: _money,
    date: _day,
    int: _whole,
    Decimal: _decimal,
}
