"""What the program understands of a date, an amount or a number while it is being typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from desktop.domain.dates import DatePrecision, FuzzyDate, format_day
from desktop.domain.errors import InvalidEntry
from desktop.domain.forms import FieldKind, FormField
from desktop.domain.typed_dates import read_date, read_day
from desktop.domain.typed_money import amount_text, read_amount

_SPANS = (DatePrecision.MONTH, DatePrecision.QUARTER, DatePrecision.HALF, DatePrecision.YEAR)
_FIGURES = str.maketrans("", "", ",+- %")


def understood(field: FormField, typed: str, today: date) -> tuple[str, bool]:
    """A few words on what was understood ("" when that is plain), and whether anything was."""
    if not typed:
        return "", True
    try:
        return _TELLERS[field.kind](field, typed, today), True
    except InvalidEntry as error:
        return error.reason, False


def _date(field: FormField, typed: str, today: date) -> str:
    value = read_date(field.key, typed, today)
    return f"{value.text(weekday=True)}{_span(value)}"


def _span(value: FuzzyDate) -> str:
    if value.precision not in _SPANS or value.earliest is None or value.latest is None:
        return ""
    return f" = {format_day(value.earliest)} ~ {format_day(value.latest)}"


def _day(field: FormField, typed: str, today: date) -> str:
    value = read_day(field.key, typed, today)
    return format_day(value, weekday=True) if value is not None else "미정"


def _money(field: FormField, typed: str, _today: date) -> str:
    amount = read_amount(field.key, typed)
    if amount.won is None:
        return "미정"
    short, full = amount_text(amount), f"{amount.won:,}원"
    return short if short.endswith(full) else f"{short} = {full}"


def _number(field: FormField, typed: str, _today: date) -> str:
    whole, _, part = typed.translate(_FIGURES).partition(".")
    if not (whole + part).isdigit():
        raise InvalidEntry(field.key, "숫자로 입력하십시오.")
    return ""


_TELLERS: dict[FieldKind, Callable[[FormField, str, date], str]] = {
    FieldKind.DATE: _date,
    FieldKind.DAY: _day,
    FieldKind.MONEY: _money,
    FieldKind.NUMBER: _number,
    FieldKind.PERCENT: _number,
}
