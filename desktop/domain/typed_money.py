"""Amounts and numbers as people type them: 497억원, 약 1,200만 원, 12,345,000, 미정."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from desktop.domain.errors import InvalidEntry
from desktop.domain.money import UNKNOWN_AMOUNT, Amount, won

UNKNOWN_WORDS = {"", "-", "–", "미정", "미상", "알 수 없음", "모름"}
_LARGE = {"조": 10**12, "억": 10**8, "만": 10**4, "": 1}
_SMALL = {"천": 1000, "백": 100, "십": 10, "": 1}
_BEFORE = re.compile(r"^(총|일금|금|₩)\s*")
_APPROX = re.compile(
    r"^(약|대략)\s*|\s*(가량|내외|정도|안팎|규모)$|여(?=[\s천백십조억만]*원?$)|(?<=원)여$"
)
_DIGITS = re.compile(r"\d{1,3}(,\d{3})+|\d+")
_CHUNK = re.compile(r"((?:\d+(?:\.\d+)?)?[천백십]|\d+(?:\.\d+)?)")
_LARGE_PART = re.compile(r"([\d.천백십]+)?([조억만]|$)")
_WON_SENTENCE = "금액을 알 수 없습니다. ‘497억원’, ‘1,200만원’, ‘12,345,000’처럼 입력하십시오."
# 3억 5천 is said for 3억 5,000만, and written for 300,005,000.
_SHORT_SENTENCE = (
    "억 뒤의 단위가 분명하지 않습니다. ‘3억 5,000만원’처럼 만까지 적거나 ‘300,005,000’처럼 "
    "숫자로만 입력하십시오."
)


def plain(typed: str) -> str:
    """What was typed with full-width letters and odd spaces made plain."""
    return " ".join(unicodedata.normalize("NFKC", typed).split())


def read_amount(field: str, typed: str) -> Amount:
    """The amount in won; unknown for nothing and 미정. Raises InvalidEntry naming `field`."""
    text = _BEFORE.sub("", plain(typed))
    if text in UNKNOWN_WORDS:
        return UNKNOWN_AMOUNT
    if text.startswith(("-", "−", "△")):
        raise InvalidEntry(field, "금액은 0보다 작을 수 없습니다.")
    approx = bool(_APPROX.search(text))
    bare = _APPROX.sub("", text).replace(" ", "").removesuffix("정").removesuffix("원")
    return won(_won(field, bare), approx=approx)


def read_whole(field: str, typed: str) -> int | None:
    """A whole number, None for nothing. `%`, 명, 건 and thousands commas may stand with it."""
    text = re.sub(r"\s*(%|명|건|개|회|년|일)$", "", plain(typed))
    if text in UNKNOWN_WORDS:
        return None
    bare = text.removeprefix("-")
    if not _DIGITS.fullmatch(bare):
        raise InvalidEntry(field, "숫자로 입력하십시오.")
    value = int(bare.replace(",", ""))
    return -value if text.startswith("-") else value


def amount_text(amount: Amount) -> str:
    """As one would type it: `약 497억원`, `1억 2,000만원`, `12,345,678원`, "" for unknown."""
    if amount.won is None:
        return ""
    rest, parts = amount.won, []
    for unit, size in _LARGE.items():
        if unit and rest % 10**4 == 0 and rest >= size:
            parts.append(f"{rest // size:,}{unit}")
            rest %= size
    if rest or not parts:
        parts = [f"{amount.won:,}"]
    return ("약 " if amount.approx else "") + " ".join(parts) + "원"


def _won(field: str, text: str) -> int:
    without_commas = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", text)
    total, place = Decimal(0), 0
    last = None
    while place < len(without_commas):
        found = _LARGE_PART.match(without_commas, place)
        if found is None or not found[0]:
            raise InvalidEntry(field, _WON_SENTENCE)
        size = _LARGE[found[2]]
        if last is not None and size >= last:
            raise InvalidEntry(field, _WON_SENTENCE)
        if size == 1 and last is not None and last > 10**4:
            raise InvalidEntry(field, _SHORT_SENTENCE)
        part = _small(field, found[1] or "1", is_won=size == 1) * size
        if last is not None and part >= last:
            raise InvalidEntry(field, _WON_SENTENCE)
        total += part
        last, place = size, found.end()
    if last is None or total != int(total):
        raise InvalidEntry(field, _WON_SENTENCE)
    return int(total)


def _small(field: str, text: str, *, is_won: bool) -> Decimal:
    """`3천`, `1천2백`, `497`, `1.5`: what stands before 조, 억 and 만."""
    total, place = Decimal(0), 0
    for found in _CHUNK.finditer(text):
        if found.start() != place:
            break
        place = found.end()
        unit = found[0][-1] if found[0][-1] in _SMALL else ""
        number = found[0].removesuffix(unit) if unit else found[0]
        if is_won and not unit and "." in number:  # 1.000 is a thousand to some
            raise InvalidEntry(field, _WON_SENTENCE)
        total += Decimal(number or 1) * _SMALL[unit]
    if place != len(text):
        raise InvalidEntry(field, _WON_SENTENCE)
    return total
