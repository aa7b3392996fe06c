"""Writing one value into one cell: text stays text, unknown stays a word, money stays exact."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum, auto
from typing import Final

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from reports import formatting
from reports.contents.tracker_money import Absent, MoneyUnit, Won
from reports.contents.tracker_rows import StatusKind, TrackerDate
from reports.excel import styles
from reports.excel.limits import LARGEST_WON, LONGEST_TEXT, AmountTooLarge, TextTooLong, units
from reports.excel.styles import Styles

_FIRST_DAY: Final = date(1900, 3, 1)  # Excel believes in a 29 February 1900
_LOOKS_LIKE_FORMULA: Final = tuple("=+-@")


class Kind(Enum):
    """How the values of a column are written and aligned."""

    TEXT = auto()
    CENTRE = auto()
    COUNT = auto()
    PLAIN = auto()
    FIGURE = auto()
    MONEY = auto()
    WON = auto()
    RATE = auto()
    DATE = auto()
    STATUS = auto()


@dataclass(frozen=True, slots=True)
class Money:
    """Won with its 약."""

    won: Won
    approx: bool = False


@dataclass(frozen=True, slots=True)
class Formula:
    """A live formula and what it gives now; `{row}` stands for its own row number."""

    text: str
    result: Won | float | str
    approx: bool = False


Value = str | int | float | Decimal | tuple[str, ...] | Money | Formula | TrackerDate | StatusKind
Cell = Value | None | Absent


def clean(text: str) -> str:
    """Text that a workbook can hold; every line break is one."""
    return formatting.printable(text).replace("\r", "\n").replace("\t", " ")


def words_of(value: Cell) -> str:
    """The words that may wrap in a cell; numbers never do."""
    if isinstance(value, tuple):
        return "\n".join(value)
    if isinstance(value, TrackerDate | StatusKind):
        return value.text
    return value if isinstance(value, str) else ""


def result_of(value: Won | float | str) -> float | int | str:
    """What a formula's cell shows for an amount: the number, `미정` or nothing."""
    if isinstance(value, Absent):
        return ""
    return formatting.UNKNOWN if value is None else value


class Pen:
    """Writes into one sheet; rows and columns count from 0, messages from 1."""

    def __init__(self, sheet: Worksheet, made: Styles, unit: MoneyUnit) -> None:
        self._sheet = sheet
        self._name = str(sheet.name)
        self._styles = made
        self._unit = unit
        self._formats: dict[tuple[Kind, str, bool], Format] = {}
        self._writers: dict[Kind, Callable[[int, int, Kind, Cell, bool], None]] = {
            Kind.TEXT: self._text,
            Kind.CENTRE: self._text,
            Kind.COUNT: self._number,
            Kind.PLAIN: self._plain,
            Kind.FIGURE: self._number,
            Kind.MONEY: self._money,
            Kind.WON: self._money,
            Kind.RATE: self._rate,
            Kind.DATE: self._date,
            Kind.STATUS: self._status,
        }

    def write(self, row: int, column: int, kind: Kind, value: Cell, *, total: bool = False) -> None:
        """Write `value` as `kind`; `total` is the look of a sum."""
        if isinstance(value, Formula):
            self._formula(row, column, kind, value, total)
        elif value is None or isinstance(value, Absent):
            self._gap(row, column, kind, value, total)
        else:
            self._writers[kind](row, column, kind, value, total)

    def string(self, row: int, column: int, text: str, style: Format) -> None:
        """Any text in any look, refused where a cell cannot hold it."""
        shown = clean(text)
        if len(shown) > LONGEST_TEXT // 2 and units(shown) > LONGEST_TEXT:
            raise TextTooLong(self._name, row + 1, shown)
        if shown:
            self._sheet.write_string(row, column, shown, style)
        else:
            self._sheet.write_blank(row, column, None, style)

    def _text(self, row: int, column: int, kind: Kind, value: Cell, total: bool) -> None:
        text = "\n".join(value) if isinstance(value, tuple) else str(value)
        quoted = "quote" if text.startswith(_LOOKS_LIKE_FORMULA) else ""
        self.string(row, column, text, self._format(kind, quoted, total))

    def _number(self, row: int, column: int, kind: Kind, value: Cell, total: bool) -> None:
        assert isinstance(value, int | float | Decimal)
        places = styles.COUNT
        if kind is Kind.FIGURE:
            exponent = Decimal(value).normalize().as_tuple().exponent
            assert isinstance(exponent, int)
            places = styles.figure(min(max(-exponent, 0), 4))
        number = float(value) if isinstance(value, Decimal) else value
        self._sheet.write_number(row, column, number, self._format(kind, places, total))

    def _plain(self, row: int, column: int, kind: Kind, value: Cell, total: bool) -> None:
        if isinstance(value, int):
            self._sheet.write_number(row, column, value, self._format(kind, styles.PLAIN, total))
        else:
            self._text(row, column, kind, value, total)

    def _money(self, row: int, column: int, kind: Kind, value: Cell, total: bool) -> None:
        money = value if isinstance(value, Money) else Money(_won(value))
        if money.won is None or isinstance(money.won, Absent):
            self._gap(row, column, kind, money.won, total)
            return
        self._sheet.write_number(
            row, column, self._exact(row, money.won), self._money_format(kind, money.approx, total)
        )

    def _rate(self, row: int, column: int, kind: Kind, value: Cell, total: bool) -> None:
        assert isinstance(value, int | float | Decimal)
        share = float(value) / 100
        self._sheet.write_number(row, column, share, self._format(kind, styles.RATE, total))

    def _date(self, row: int, column: int, kind: Kind, value: Cell, total: bool) -> None:
        assert isinstance(value, TrackerDate)
        printed = formatting.day(value.day) if value.day else ""
        tail = value.text.removeprefix(printed)
        if value.day is None or value.day < _FIRST_DAY or not _fits(value.text, printed, tail):
            self.string(row, column, value.text, self._format(kind, "@", total))
            return
        style = self._format(kind, styles.day_with(tail), total)
        midnight = datetime.combine(value.day, time())
        self._sheet.write_datetime(row, column, midnight, style)

    def _status(self, row: int, column: int, kind: Kind, value: Cell, total: bool) -> None:
        assert isinstance(value, StatusKind)
        self.string(row, column, value.text, self._styles.tone(value.tone))

    def _gap(self, row: int, column: int, kind: Kind, value: Absent | None, total: bool) -> None:
        money = kind in (Kind.MONEY, Kind.WON)
        unknown = formatting.UNKNOWN if money else formatting.ZERO
        words = "" if isinstance(value, Absent) else unknown
        self.string(row, column, words, self._format(kind, "", total))

    def _formula(self, row: int, column: int, kind: Kind, value: Formula, total: bool) -> None:
        result = result_of(value.result)
        if isinstance(result, int):
            self._exact(row, result)
        if kind in (Kind.MONEY, Kind.WON):
            style = self._money_format(kind, value.approx, total)
        else:
            style = self._format(kind, styles.RATE if kind is Kind.RATE else styles.COUNT, total)
        text = value.text.replace("{row}", str(row + 1))
        self._sheet.write_formula(row, column, text, style, result)

    def _exact(self, row: int, amount: int) -> int:
        if abs(amount) > LARGEST_WON:
            raise AmountTooLarge(self._name, row + 1, amount)
        return amount

    def _money_format(self, kind: Kind, approx: bool, total: bool) -> Format:
        unit = MoneyUnit.WON if kind is Kind.WON else self._unit
        return self._format(kind, styles.money(unit, approx=approx), total)

    def _format(self, kind: Kind, variant: str, total: bool) -> Format:
        key = (kind, variant, total)
        if key not in self._formats:
            self._formats[key] = self._styles.cell(**_look(kind, variant, total))
        return self._formats[key]


def _look(kind: Kind, variant: str, total: bool) -> dict[str, styles.Property]:
    look: dict[str, styles.Property] = {"align": _ALIGN.get(kind, "right")}
    if kind in _WRAPPED:
        look["text_wrap"] = True
    if variant == "quote":
        look["quote_prefix"] = True
    elif variant:
        look["num_format"] = variant
    if total:
        look |= {"bold": True, "bg_color": styles.TOTAL_FILL}
    return look


def _fits(text: str, printed: str, tail: str) -> bool:
    """Whether a number format can print exactly this text for the day."""
    return text.startswith(printed) and len(tail) <= 20 and not set(tail) & set('"\\\n[];@')


def _won(value: Cell) -> int:
    assert isinstance(value, int)
    return value


_ALIGN: Final = {
    Kind.TEXT: "left",
    Kind.CENTRE: "center",
    Kind.DATE: "center",
    Kind.PLAIN: "center",
    Kind.STATUS: "center",
}
_WRAPPED: Final = {Kind.TEXT, Kind.CENTRE, Kind.DATE}
