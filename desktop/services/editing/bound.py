"""One field of a form bound to one field of a record: shown as text, read from text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from desktop.domain.dates import format_day
from desktop.domain.errors import InvalidEntry
from desktop.domain.forms import FieldKind, FormField, Lookup, Option
from desktop.domain.typed_dates import date_text, read_date, read_day
from desktop.domain.typed_money import amount_text, plain, read_amount, read_whole
from desktop.domain.words import word
from desktop.domain.words.fields import field_word
from desktop.services.editing.lookups import Lookups


@dataclass(frozen=True)
class Sheet:
    """What showing and reading need besides the value: names, today, and whose form it is."""

    lookups: Lookups
    today: date
    owner_id: str


@dataclass(frozen=True)
class Bound:
    """`show` gives the text of a value; `read` the value of a text, or raises InvalidEntry."""

    field: FormField
    show: Callable[[Sheet, Any], str]
    read: Callable[[Sheet, str, str], Any]

    @property
    def key(self) -> str:
        return self.field.key


class Binding:
    """Makes the bound fields of one table; labels are the words that the history uses.

    What else a FormField may say (help, unit, section, required …) is passed on to it.
    """

    def __init__(self, table: str) -> None:
        self._table = table

    def text(self, key: str, *, long: bool = False, **more: Any) -> Bound:
        kind = FieldKind.LONG_TEXT if long else FieldKind.TEXT
        return Bound(self._field(key, kind, more), _show_text, _read_text)

    def suggested(self, key: str, what: Lookup, **more: Any) -> Bound:
        """A text of its own; texts used before are offered."""
        made = self._field(key, FieldKind.LOOKUP, {"lookup": what, "creates": True, **more})
        return Bound(made, _show_text, _read_text)

    def words(self, key: str, **more: Any) -> Bound:
        """Several short texts, parted by commas."""
        more = {"help": "여럿이면 쉼표로 나눕니다.", **more}
        made = self._field(key, FieldKind.TEXT, more)
        return Bound(made, lambda _sheet, value: ", ".join(value), _read_words)

    def date(self, key: str, **more: Any) -> Bound:
        more = {"example": "2026. 7. 1. · 2026. 7. · 2026년 하반기 · 미정", **more}
        return Bound(self._field(key, FieldKind.DATE, more), _show_date, _read_date)

    def day(self, key: str, **more: Any) -> Bound:
        made = self._field(key, FieldKind.DAY, {"example": "2026. 7. 1.", **more})
        return Bound(made, _show_day, _read_day)

    def money(self, key: str, **more: Any) -> Bound:
        more = {"example": "497억원 · 약 1,200만원 · 12,345,000", **more}
        made = self._field(key, FieldKind.MONEY, more)
        return Bound(made, lambda _sheet, value: amount_text(value), _read_money)

    def number(self, key: str, **more: Any) -> Bound:
        return Bound(self._field(key, FieldKind.NUMBER, more), _show_number, _read_number)

    def percent(self, key: str, **more: Any) -> Bound:
        made = self._field(key, FieldKind.PERCENT, {"unit": "%", **more})
        return Bound(made, _show_number, _read_number)

    def decimal(self, key: str, **more: Any) -> Bound:
        made = self._field(key, FieldKind.NUMBER, more)
        return Bound(made, lambda _s, value: "" if value is None else f"{value:,f}", _read_decimal)

    def choice(self, key: str, codes: Sequence[StrEnum], **more: Any) -> Bound:
        """One code; where the field may be empty, pass `required=False` and a None default."""
        options = tuple(Option(code, word(code)) for code in codes)
        made = self._field(key, FieldKind.CHOICE, {"options": options, **more})
        by_code = {str(code): code for code in codes}
        return Bound(made, _show_text, lambda _s, _key, typed: by_code.get(typed))

    def many(self, key: str, codes: Sequence[StrEnum], **more: Any) -> Bound:
        """Several codes, parted by spaces."""
        options = tuple(Option(code, word(code)) for code in codes)
        made = self._field(key, FieldKind.MANY, {"options": options, **more})
        return Bound(
            made,
            lambda _sheet, value: " ".join(value),
            lambda _s, _key, typed: tuple(code for code in codes if str(code) in typed.split()),
        )

    def yes(self, key: str, **more: Any) -> Bound:
        made = self._field(key, FieldKind.YES, more)
        return Bound(
            made,
            lambda _sheet, value: "1" if value else "",
            lambda _sheet, _key, typed: typed == "1",
        )

    def link(self, key: str, what: Lookup, *, creates: bool = False, **more: Any) -> Bound:
        """Another record by its name, found while one types."""
        made = self._field(key, FieldKind.LOOKUP, {"lookup": what, "creates": creates, **more})

        def read(sheet: Sheet, at: str, typed: str) -> str | None:
            return sheet.lookups.id_of(what, at, typed, owner_id=sheet.owner_id, creates=creates)

        return Bound(
            made, lambda sheet, value: sheet.lookups.name_of(what, value, sheet.owner_id), read
        )

    def _field(self, key: str, kind: FieldKind, more: dict[str, Any]) -> FormField:
        label = more.pop("label", None) or field_word(self._table, key)
        return FormField(key=key, label=label, kind=kind, **more)


def _show_text(_sheet: Sheet, value: Any) -> str:
    return "" if value is None else str(value)


def _read_text(_sheet: Sheet, _key: str, typed: str) -> str:
    return typed


def _read_words(_sheet: Sheet, _key: str, typed: str) -> tuple[str, ...]:
    return tuple(part for part in (part.strip() for part in typed.split(",")) if part)


def _show_date(_sheet: Sheet, value: Any) -> str:
    return date_text(value)


def _read_date(sheet: Sheet, key: str, typed: str) -> Any:
    return read_date(key, typed, sheet.today)


def _show_day(_sheet: Sheet, value: Any) -> str:
    return "" if value is None else format_day(value)


def _read_day(sheet: Sheet, key: str, typed: str) -> Any:
    return read_day(key, typed, sheet.today)


def _read_money(_sheet: Sheet, key: str, typed: str) -> Any:
    return read_amount(key, typed)


def _show_number(_sheet: Sheet, value: Any) -> str:
    return "" if value is None else str(value)


def _read_number(_sheet: Sheet, key: str, typed: str) -> Any:
    return read_whole(key, typed)


def _read_decimal(_sheet: Sheet, key: str, typed: str) -> Decimal | None:
    text = plain(typed).replace(",", "")
    try:
        return Decimal(text) if text else None
    except InvalidOperation as error:
        raise InvalidEntry(key, "숫자로 입력하십시오.") from error
