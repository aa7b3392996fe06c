"""How values lie in the file: TEXT, INTEGER and BLOB only, so that tables can be STRICT."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, Column, Dialect, ForeignKey, Integer, Text
from sqlalchemy.orm import Composite, Mapped, composite, mapped_column
from sqlalchemy.types import TypeDecorator

from desktop.domain.dates import DateBasis, DatePrecision, FuzzyDate
from desktop.domain.money import Amount

WHOLE = BigInteger().with_variant(Integer(), "sqlite")


class _Plain(TypeDecorator[Any]):
    """A value that lies in the file as plain text or integer; None stays None."""

    impl: Any = Text
    cache_ok = True
    to_plain: Callable[[Any], Any]
    from_plain: Callable[[Any], Any]

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        return None if value is None else self.to_plain(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        return None if value is None else self.from_plain(value)


class IsoDate(_Plain):
    """A day as `2026-09-30`."""

    cache_ok = True
    to_plain = staticmethod(date.isoformat)
    from_plain = staticmethod(date.fromisoformat)


class UtcTime(_Plain):
    """An instant as ISO text in UTC; naive times are refused."""

    cache_ok = True

    @staticmethod
    def to_plain(value: datetime) -> str:
        if value.tzinfo is None:
            raise ValueError("a time without zone cannot be kept")
        return value.astimezone(UTC).isoformat(timespec="milliseconds")

    from_plain = staticmethod(datetime.fromisoformat)


class Flag(_Plain):
    """A truth value as 0 or 1."""

    cache_ok = True
    impl = WHOLE
    to_plain = staticmethod(int)
    from_plain = staticmethod(bool)


class Quantity(_Plain):
    """An exact decimal number as text."""

    cache_ok = True

    @staticmethod
    def to_plain(value: Decimal) -> str:
        return format(value.normalize(), "f")

    from_plain = staticmethod(Decimal)


class Texts(_Plain):
    """A list of texts as canonical JSON."""

    cache_ok = True

    @staticmethod
    def to_plain(value: tuple[str, ...]) -> str:
        return json.dumps(list(value), ensure_ascii=False, separators=(",", ":"))

    @staticmethod
    def from_plain(value: str) -> tuple[str, ...]:
        return tuple(json.loads(value))


class Code(_Plain):
    """A member of one of the office's closed lists, as its stable value."""

    cache_ok = True

    def __init__(self, codes: type[StrEnum]) -> None:
        super().__init__()
        self.codes = codes

    def to_plain(self, value: StrEnum) -> str:
        return self.codes(value).value

    def from_plain(self, value: str) -> StrEnum:
        return self.codes(value)


class Codes(_Plain):
    """Several members of one closed list, as canonical JSON in the list's own order."""

    cache_ok = True

    def __init__(self, codes: type[StrEnum]) -> None:
        super().__init__()
        self.codes = codes

    def to_plain(self, value: tuple[StrEnum, ...]) -> str:
        chosen = [code.value for code in self.codes if code in value]
        return json.dumps(chosen, separators=(",", ":"))

    def from_plain(self, value: str) -> tuple[StrEnum, ...]:
        return tuple(self.codes(code) for code in json.loads(value))


def ref(table: str, *, owner: bool = False) -> Mapped[Any]:
    """A reference to a row of `table`. The rows of an `owner` are deleted together with it."""
    target = ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED")
    return mapped_column(target, index=True, info={"owner": owner})


def fuzzy(name: str) -> Composite[FuzzyDate]:
    """A FuzzyDate in five columns called `name`_precision, _earliest, _latest, _basis, _stated."""
    return composite(
        FuzzyDate,
        Column(f"{name}_precision", Code(DatePrecision), nullable=False),
        Column(f"{name}_earliest", IsoDate, nullable=True),
        Column(f"{name}_latest", IsoDate, nullable=True),
        Column(f"{name}_basis", Code(DateBasis), nullable=False),
        Column(f"{name}_stated", Text, nullable=False),
    )


def amount(name: str) -> Composite[Amount]:
    """An Amount in two columns: `name`_won (NULL is unknown) and `name`_approx."""
    return composite(
        Amount,
        Column(f"{name}_won", WHOLE, nullable=True),
        Column(f"{name}_approx", Flag, nullable=False),
    )
