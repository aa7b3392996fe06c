"""Typed entries of pieces read into values; what cannot be read is told at its piece."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from desktop.domain.dates import FuzzyDate
from desktop.domain.errors import InvalidEntry
from desktop.domain.money import Amount
from desktop.domain.review import Piece, PieceKind
from desktop.domain.typed_dates import read_date
from desktop.domain.typed_money import plain, read_amount, read_whole

# What records call what a piece calls otherwise.
_KEYS = {
    "organisation_id": "organisation",
    "role": "role",
    "title_as_signed": "post",
    "mark": "mark",
    "binds": "binds",
    "stated_total": "total",
    "funding_source_id": "shares",
    "amount": "shares",
    "year": "year",
    "value": "value",
    "unit": "unit",
    "area": "area",
    "owner_id": "owner",
    "due_on": "due",
    "outlet": "outlet",
    "published_on": "published",
}


_POINTS = re.compile(r"[a-z]+-\d+\.")


class Share(NamedTuple):
    """`국비 470억원`: a source by its name, and its part of a budget."""

    source: str
    amount: Amount


@contextmanager
def at(piece: Piece) -> Iterator[None]:
    """Let an InvalidEntry raised inside name the piece and its field: `clause-3.text`."""
    try:
        yield
    except InvalidEntry as error:
        if _POINTS.match(error.field):
            raise
        key = _KEYS.get(error.field, error.field)
        known = key if key == "text" or key in piece.more else "text"
        raise InvalidEntry(f"{piece.id}.{known}", error.reason, error.code) from error


def taken(pieces: tuple[Piece, ...], kind: PieceKind) -> list[Piece]:
    return [piece for piece in pieces if piece.kind is kind and piece.taken]


def names(entry: str) -> list[str]:
    """`경기도, 대구시`: names parted by commas."""
    return [name.strip() for name in entry.split(",") if name.strip()]


def day_of(piece: Piece, key: str, today: date, stated: str) -> FuzzyDate:
    """The date that was typed, with the words of the source where it has a known day."""
    value = read_date(key, piece.entry(key), today)
    return replace(value, stated=stated) if value.is_known and not value.stated else value


def shares(entry: str) -> list[Share]:
    """The parts of `국비 470억원 + 지방비 27억원`."""
    found = []
    for part in filter(None, map(str.strip, entry.split("+"))):
        match = re.match(r"(\D+?)\s*((?:약\s*)?\d.*)$", part)
        if match is None:
            raise InvalidEntry("shares", "재원은 ‘국비 470억원 + 지방비 27억원’처럼 입력하십시오.")
        found.append(Share(match[1].strip(), read_amount("shares", match[2])))
    return found


def number(key: str, entry: str) -> Decimal | None:
    text = plain(entry).replace(",", "").replace(" ", "")
    try:
        return Decimal(text) if text else None
    except InvalidOperation as error:
        raise InvalidEntry(key, "숫자로 입력하십시오.") from error


def year(entry: str) -> int | None:
    return read_whole("year", entry)


class Area(NamedTuple):
    """Square metres; None with the words where another unit is meant."""

    value: Decimal | None
    approx: bool
    words: str


def area(entry: str) -> Area:
    text = plain(entry)
    match = re.fullmatch(r"(약\s*)?([\d,]+(?:\.\d+)?)\s*(?:㎡|m2|제곱미터)?\s*(여|규모)?", text)
    if match is None:
        return Area(None, False, text)
    return Area(number("area", match[2]), bool(match[1] or match[3]), "")
