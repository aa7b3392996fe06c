"""The day of signing and the place: as stated, and resolved by the day of publication."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.domain.dates import UNKNOWN_DATE, DateBasis, DatePrecision, FuzzyDate, day
from desktop.drafting.draft import SigningDate
from desktop.drafting.page import Page, Quote, Span
from desktop.drafting.signing import Signing

_DAY = re.compile(
    r"(?<![\d.])(?:'?(?P<y>(?:19|20)\d\d|"
    r"\d\d(?=[.년]))\s?[.년]\s?)?(?P<m>\d{1,2})\s?[.월]\s?(?P<d>\d{1,2})\s?"
    r"(?:일|\.(?=\s?\(|\s|$|,)|(?=\s?\([월화수목금토일]\)))"
    r"|(?<![\d.~월])(?P<only>\d{1,2})일(?![간째차치])"
    r"|(?P<today>오늘)(?![날])"
)
_NOT_SIGNING = re.compile(
    r"\s?(?:\([^)]{0,12}\))?\s?(?:부터|까지|[~-]\s?\d|개최된|발표된|이전|자로|기준|현재|출범|"
    r"제정|시행|개정)"
)
_BOX = re.compile(r"(?:일\s?시|일자|체결일|협약일|날짜|때)(?:\s?(?:및|·|/)\s?장\s?소)?\s*[):]\s*")
_PLACE = re.compile(
    r"(?:(?:\d{1,2}일(?:\([^)]{1,4}\))?|오전|오후|\d{1,2}시(?:\s?\d{1,2}분|\s?반)?)[,에]?|"
    r"\S(?:은|는|이|가))\s"
    r"((?:[^\s,.]{1,20}(?:\([^)]{1,30}\))?\s){0,4}?[^\s,.]{1,25}(?:\([^)]{1,30}\))?)에서\s"
)
_PLACE_WORD = re.compile(
    r"청|사|실|관|호텔|센터|컨벤션|원|당|홀|타워|빌딩|대학교|본부|회의|공원|엑스코|캠퍼스|타운|"
    r"역|지구|서울|세종|대전|부산"
)


@dataclass(frozen=True, slots=True)
class _Said:
    place: Span
    year: int | None
    month: int | None
    day: int | None  # None: 오늘


def signing_date(page: Page, signings: list[Signing], published: date | None) -> SigningDate:
    """The day of the signing; the day of the announcement is never taken for it."""
    said = _closing_day(page) or _said(page, signings)
    boxed = _boxed(page)
    if boxed and (said is None or said.day in (None, boxed.day)):
        said = boxed if said is None or boxed.year or not said.month else said
    if said is None:
        return SigningDate()
    return _resolved(page, said, published)


def _said(page: Page, signings: list[Signing]) -> _Said | None:
    for signing in signings[:1]:
        found = _nearest(page, signing)
        if found:
            return found
    if not signings:
        return None
    near = page.paragraph_at(signings[0].span[0])
    places = [*range(max(0, near - 2), min(len(page.paragraphs), near + 3))]
    for number in sorted(places, key=lambda n: abs(n - near)):
        paragraph = page.paragraphs[number]
        for said in _days(page, (paragraph.start, paragraph.end)):
            if said.day is None or _tells_of_signing(page, said):
                return said
    return None


def _nearest(page: Page, signing: Signing) -> _Said | None:
    """The last day before the word for the agreement; else the first behind it."""
    days = list(_days(page, signing.span))
    before = [said for said in days if said.place[0] < signing.term[0]]
    if not before:
        return days[0] if days else None
    certain = [said for said in before if not _is_old(page, said)]
    return certain[-1] if certain else None


def _is_old(page: Page, said: _Said) -> bool:
    """지난 6일 가도, 15일 나도에 이어: a day of something else."""
    rest = page.plain[said.place[1] : said.place[1] + 30]
    return bool(re.search(r"에 이어|발표한|선정된|제정된|개최된|출범한", rest))


def _tells_of_signing(page: Page, said: _Said) -> bool:
    around = page.plain[max(0, said.place[0] - 40) : said.place[1] + 80].replace("\n", " ")
    return bool(re.search(r"협약|체결|MOU|서명|합의", around))


def _days(page: Page, span: Span) -> Iterator[_Said]:
    for found in _DAY.finditer(page.plain, *span):
        if _NOT_SIGNING.match(page.plain, found.end()):
            continue
        said = _as_said(found)
        if said:
            yield said


def _as_said(found: re.Match[str]) -> _Said | None:
    if found["today"]:
        return _Said(found.span(), None, None, None)
    number = int(found["only"] or found["d"])
    month = int(found["m"]) if found["m"] else None
    if not 1 <= number <= 31 or (month is not None and not 1 <= month <= 12):
        return None
    year = int(found["y"]) if found["y"] else None
    if year is not None and year < 100:
        year += 2000
    return _Said(found.span(), year, month, number)


def _boxed(page: Page) -> _Said | None:
    """일시 : '21. 11. 1.(월) in a box about the ceremony."""
    for found in _BOX.finditer(page.plain):
        line = page.plain[found.end() : found.end() + 40].split("\n")[0]
        for said in _days(page, (found.end(), found.end() + len(line))):
            return said
    return None


_CLOSING = re.compile(
    r"^\s*((?:19|20)\d\d)\s?[년.]\s?(\d{1,2})\s?[월.]\s?(\d{1,2})\s?[일.]?\s*$", re.MULTILINE
)


def _closing_day(page: Page) -> _Said | None:
    """The line with the date under an agreement's own text."""
    if not re.search(r"^제\s?\d+\s?조", page.plain, re.MULTILINE):
        return None
    for found in _CLOSING.finditer(page.plain):
        year, month, number = (int(found[i]) for i in (1, 2, 3))
        if 1 <= month <= 12 and 1 <= number <= 31:
            return _Said(found.span(), year, month, number)
    return None


# --- resolving --------------------------------------------------------------------------------


def _resolved(page: Page, said: _Said, published: date | None) -> SigningDate:
    words = page.quote(*said.place)
    if said.year and said.month and said.day:
        return SigningDate(_day(said.year, said.month, said.day, words, DateBasis.STATED), words)
    if said.day is None:
        value = day(published, stated=words.text, basis=DateBasis.INFERRED) if published else None
        return SigningDate(value or UNKNOWN_DATE, words)
    month_day = f"{said.month:02d}-{said.day:02d}" if said.month else ""
    only = 0 if said.month else said.day
    resolved = _closest(said, published) if published else None
    if resolved:
        value = day(resolved, stated=words.text, basis=DateBasis.INFERRED)
        return SigningDate(value, words)
    precision = DatePrecision.MONTH_DAY if month_day else DatePrecision.DAY_ONLY
    return SigningDate(FuzzyDate(precision, stated=words.text), words, month_day, only)


def _day(year: int, month: int, number: int, words: Quote, basis: DateBasis) -> FuzzyDate:
    try:
        return day(date(year, month, number), stated=words.text, basis=basis)
    except ValueError:
        return FuzzyDate(stated=words.text)


def _closest(said: _Said, published: date) -> date | None:
    """The day nearest to publication that fits what is said."""
    fitting = [
        candidate
        for distance in range(-200, 200)
        if (candidate := published + timedelta(days=distance)).day == said.day
        and said.month in (None, candidate.month)
    ]
    return min(fitting, key=lambda c: (abs((c - published).days), c > published), default=None)


def place_of(page: Page, signings: list[Signing]) -> Quote | None:
    """Where the ceremony is held, in the words of the text."""
    for signing in signings[:1]:
        for found in _PLACE.finditer(page.plain, *signing.span):
            if _PLACE_WORD.search(found[1]):
                time = _TIME.match(found[1])
                start = found.start(1) + (time.end() if time else 0)
                return page.quote(start, found.end(1))
    return None


_TIME = re.compile(
    r"(?:(?:지난|오는|이날)\s|\d{1,2}월\s?|\d{1,2}일(?:\([^)]{1,4}\))?\s|(?:오전|오후)\s|"
    r"\d{1,2}시(?:\s?\d{1,2}분|\s?반)?[,에]?\s)+"
)
