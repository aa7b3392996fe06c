"""How Korean office papers write dates, money, rates, particles and file names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

UNKNOWN: Final = "미정"
ZERO: Final = "-"
NONE: Final = "해당 없음"

WON: Final = 1
THOUSAND_WON: Final = 1_000
MILLION_WON: Final = 1_000_000
HUNDRED_MILLION_WON: Final = 100_000_000

_UNIT_NAMES: Final = {
    WON: "원",
    THOUSAND_WON: "천원",
    MILLION_WON: "백만원",
    HUNDRED_MILLION_WON: "억원",
}
_WEEKDAYS: Final = "월화수목금토일"
_GROUPS: Final = ((10**12, "조"), (10**8, "억"), (10**4, "만"), (1, ""))

# Word, Excel and XML parsers refuse these; they arrive by pasting and from old files.
_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_ILLEGAL_IN_NAMES: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_DEVICE_NAMES: Final = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?$")
_LONGEST_NAME: Final = 200  # bytes; file systems stop at 255 and Windows paths at 260


def printable(text: str) -> str:
    """Composed Hangul without the characters that an office file cannot hold."""
    return unicodedata.normalize("NFC", _UNPRINTABLE.sub("", text.replace("\r\n", "\n")))


# --- dates ---------------------------------------------------------------------------------


def day(value: date | None, *, weekday: bool = False) -> str:
    """`2021. 6. 4.`, with the weekday `2021. 6. 4.(금)`; unknown is `미정`."""
    if value is None:
        return UNKNOWN
    tail = f"({_WEEKDAYS[value.weekday()]})" if weekday else ""
    return f"{value.year}. {value.month}. {value.day}.{tail}"


def short_day(value: date | None) -> str:
    """`’26. 11. 22.`, for narrow columns."""
    if value is None:
        return UNKNOWN
    return f"’{value.year % 100:02d}. {value.month}. {value.day}."


def period(start: date | None, end: date | None) -> str:
    """`2026. 7. 1. ~ 9. 30.`; an open end stays open, nothing known is `미정`."""
    if start is None and end is None:
        return UNKNOWN
    first = "" if start is None else day(start)
    if end is None:
        return f"{first} ~"
    same_year = start is not None and start.year == end.year
    last = f"{end.month}. {end.day}." if same_year else day(end)
    return f"{first} ~ {last}".strip()


def as_of(value: date) -> str:
    """`2026. 9. 30. 기준`"""
    return f"{day(value)} 기준"


# --- money and numbers ---------------------------------------------------------------------


def number(value: int | Decimal | None) -> str:
    """A count or figure in a cell: `1,234`, `△1,920`, zero `-`, unknown `미정`."""
    if value is None:
        return UNKNOWN
    if value == 0:
        return ZERO
    sign = "△" if value < 0 else ""
    size = abs(value)
    if isinstance(size, Decimal):
        size = size.normalize() if size % 1 else size.quantize(Decimal(1))
    return f"{sign}{size:,f}" if isinstance(size, Decimal) else f"{sign}{size:,}"


def money(amount: int | None, *, unit: int = MILLION_WON, approx: bool = False) -> str:
    """An amount of won in a cell of a table in `unit`, rounded for this cell only."""
    if amount is None:
        return UNKNOWN
    if amount == 0:
        return ZERO
    shown = _rounded(amount, unit)
    text = _size(abs(shown))
    return f"{'약 ' if approx else ''}{'△' if shown < 0 else ''}{text}"


def money_in(amount: int | None, *, unit: int, approx: bool = False) -> str:
    """An amount of won with its unit: `49,700백만원`; what is less than one unit in 억 and 만."""
    if amount is None or amount == 0 or abs(amount) < unit:
        return money_words(amount, approx=approx)
    return f"{money(amount, unit=unit, approx=approx)}{_UNIT_NAMES[unit]}"


def money_words(amount: int | None, *, approx: bool = False) -> str:
    """An amount of won in a sentence: `497억원`, `112억5천만원`, `약 8천억원`."""
    if amount is None:
        return UNKNOWN
    sign = "△" if amount < 0 else ""
    return f"{'약 ' if approx else ''}{sign}{_grouped(abs(amount))}원"


def money_by_source(
    parts: Iterable[tuple[str, int | None]], *, total: int | None, approx: bool = False
) -> str:
    """`497억원(국비 470, 지방비 27)`: the parts in the unit of the total where they fit."""
    named = tuple(parts)
    head = money_words(total, approx=approx)
    if not named:
        return head
    amounts = [amount for _, amount in named if amount is not None]
    whole = all(a % HUNDRED_MILLION_WON == 0 for a in (*amounts, total or 0)) and total
    inner = ", ".join(f"{name} {_part(amount, whole=bool(whole))}" for name, amount in named)
    return f"{head}({inner})"


def unit_caption(unit: int = MILLION_WON, *more: str) -> str:
    """`(단위: 백만원)`, `(단위: 백만원, %)`."""
    return f"(단위: {', '.join((_UNIT_NAMES[unit], *more))})"


def rounding_shows(amounts: Iterable[int | None], *, unit: int = MILLION_WON) -> bool:
    """Whether the rounded cells add up to something else than the rounded exact total."""
    known = [amount for amount in amounts if amount is not None]
    return sum(_rounded(amount, unit) for amount in known) != _rounded(sum(known), unit)


def rate(part: int | Decimal | None, whole: int | Decimal | None) -> Decimal | None:
    """`part` of `whole` in percent, not rounded; unknown or nothing to divide by gives None."""
    if part is None or not whole:
        return None
    return Decimal(part) * 100 / Decimal(whole)


def percent(value: Decimal | None, *, sign: bool = True) -> str:
    """`69.0%`, in a column headed `(%)` without the sign; unknown is `-`."""
    if value is None:
        return ZERO
    shown = value.quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{'△' if shown < 0 else ''}{abs(shown):,}{'%' if sign else ''}"


def _rounded(amount: int, unit: int) -> Decimal:
    """In 억원 to one decimal, in smaller units to whole ones."""
    step = Decimal("0.1") if unit == HUNDRED_MILLION_WON else Decimal(1)
    return (Decimal(amount) / unit).quantize(step, ROUND_HALF_UP)


def _size(shown: Decimal) -> str:
    return f"{shown:,f}" if shown % 1 else f"{int(shown):,}"


def _grouped(amount: int) -> str:
    if amount == 0:
        return "0"
    words = []
    for size, name in _GROUPS:
        count, amount = divmod(amount, size)
        if not count:
            continue
        thousands = name and count % 1000 == 0 and count < 10_000
        words.append(f"{count // 1000}천{name}" if thousands else f"{count:,}{name}")
    return "".join(words)


def _part(amount: int | None, *, whole: bool) -> str:
    if amount is None:
        return UNKNOWN
    return f"{amount // HUNDRED_MILLION_WON:,}" if whole else money_words(amount)


# --- particles -----------------------------------------------------------------------------

_BRACKETED_END: Final = re.compile(r"[\s.,]*(\([^()]*\)|\[[^\[\]]*\])[\s.,]*$")
_CLOSING: Final = "\"'’”」』〉》>)] .,·"
_FINALS_OF_DIGITS: Final = {"0": 21, "1": 8, "3": 16, "6": 1, "7": 8, "8": 8}
_FINALS_OF_LETTERS: Final = {"L": 8, "M": 16, "N": 4, "R": 8}
_FINALS_OF_ENDINGS: Final = {"l": 8, "m": 16, "n": 4, "g": 21, "k": 1, "p": 17, "c": 1}
_RIEUL: Final = 8


def josa(word: str, pair: str) -> str:
    """`word` with the particle that fits it; `pair` is `을/를`, `과/와`, `으로/로`….

    Brackets after the word do not count (`한국정보화진흥원(NIA)과`), digits and capital
    letters are read aloud. A word nobody can read aloud gets both: `★을(를)`.
    """
    after_final, after_vowel = pair.split("/")
    final = _final_consonant(word)
    if final is None:
        return f"{word}{after_final}({after_vowel})"
    takes_vowel_form = final == 0 or (final == _RIEUL and after_final.startswith("으"))
    return word + (after_vowel if takes_vowel_form else after_final)


def _final_consonant(word: str) -> int | None:
    """The number of the last syllable's final consonant in Unicode order, 0 for none."""
    spoken = unicodedata.normalize("NFC", word)
    bare = _BRACKETED_END.sub("", spoken).rstrip(_CLOSING) or spoken.strip("()[] ")
    if not bare:
        return None
    last = bare[-1]
    if "가" <= last <= "힣":
        return (ord(last) - ord("가")) % 28
    if last.isascii() and last.isdigit():
        return _final_of_number(bare)
    if last.isascii() and last.isalpha():
        return _final_of_latin(bare)
    return 0 if last in "%㎡㎞℃" else None


def _final_of_number(text: str) -> int:
    zeros = len(text) - len(text.rstrip("0"))
    if zeros in range(12, 16) and re.search(r"[1-9]0+$", text):
        return 0  # 조
    return _FINALS_OF_DIGITS.get(text[-1], 0)


def _final_of_latin(text: str) -> int:
    last = text[-1]
    if last.isupper():
        return _FINALS_OF_LETTERS.get(last, 0)
    return _FINALS_OF_ENDINGS.get(last, 0)


# --- file names ----------------------------------------------------------------------------


def file_name(subject: str, on: date, suffix: str) -> str:
    """`업무협약_추진상황보고_20260930.docx`: composed, and legal on Windows too."""
    stem = _ILLEGAL_IN_NAMES.sub("_", printable(subject).replace("\n", " "))
    stem = re.sub(r"[\s_]+", "_", stem).strip("._") or "보고서"
    if _DEVICE_NAMES.match(stem):
        stem = f"_{stem}"
    shortened = stem.encode()[:_LONGEST_NAME].decode(errors="ignore")
    return f"{shortened}_{on:%Y%m%d}{suffix}"
