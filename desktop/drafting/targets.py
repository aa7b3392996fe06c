"""Figures that are to be reached: what, how much, by which year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from desktop.drafting.draft import Target
from desktop.drafting.money import amounts
from desktop.drafting.page import Page, Span
from desktop.drafting.phrases import noun_phrase
from desktop.drafting.sentences import all_sentences

_UNIT = (
    r"여?\s?(?:명|인(?![가-힣])|개사|개소|개\s?사|곳|대(?![학상책비])|건|개교|개국|개|호(?!선|"
    r"기)|가구|세대|회|"
    r"만\s?톤|톤|㎿|MW|GW|㎾|kW|GWh|MWh|ha|헥타르|㎡|km|㎞|%|퍼센트|종|편|팀|마리|그루|점|척|기|"
    r"억\s?달러|"
    r"달러|학급|면|필지|농가|석)"
)
_NUMBER = r"\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d{1,2})?"
_FIGURE = re.compile(
    rf"(?<![\d.,제'])(?P<number>(?:{_NUMBER})\s?(?:[천백]?\s?만(?:\s?\d{{1,4}}\s?[천백]?)?|천|백|"
    rf"억(?=\s?(?:명|톤|개|건)))?)(?P<unit>{_UNIT})(?![가-힣]{{0,1}}(?:기관|시·도|부처))"
)
_ACTS = (
    r"계획|예정|목표|방침|늘[려리린]|확대|채용|창출|고용|양성|육성|유치|보급|생산|설치|조성|건립|"
    r"공급|건설|감축|"
    r"절감|줄[여이일인임]|심[기을는]|낮[추출춘]|높[이일인여]|하기로|확보|달성|지원|개최|구축"
)
_FUTURE = re.compile(_ACTS + r"|까지|내용으로")
_AIMED = re.compile(_ACTS)
_NOT_TARGET = re.compile(
    r"^\s?(?:참석|참여|기관|시·도|부처|국가|단체|지자체|협약|관계자|내외|과제|전략|분야|사항|"
    r"추진과제|사업장|조항|주|년|개월|공단|항목|은행|대학|회원사?|이상이? 참석|업체와|기업과|"
    r"기업이|병원|이 참|가 참|"
    r"의\s(?:기관|단체|대표|관계자|회원|직원|시·도|위원|기업[과와은이]|시·군)|훈련센터|이상의 기업)"
)
_COUNTERS = ("개", "대", "기", "면", "점", "건", "회", "편", "종", "팀", "호", "척")
_DEEDS = (
    r"(?:생산|창출|설치|보급|구축|건립|확보|유치|육성|개발|발굴|조성|지원|운영|투입|도입|제작|"
    r"개최|배출|구매|"
    r"건조|공급|채용)"
)
_COUNTED = re.compile(
    r"\s?(?:이상|정도|내외)?\s?(?:를|을|로|으로|까지|씩|[,.)]|$|와\s|과\s|"
    rf"[가이]\s(?:\S{{1,6}}\s)?{_DEEDS}|\s?(?:\S{{1,6}}\s)?{_DEEDS}|\S{{0,4}}{_DEEDS})"
)
_YEAR = re.compile(r"(?:'(\d\d)|(20\d\d))(?:년|(?=\s?[)~]))")
_MEASURED = re.compile(r"규모|면적|부지|연면적|위한|현황|인구|등록|특허|유발\s?효과|정원\s")
_REGULAR = re.compile(r"(?:매주|매월|매년|매일|연간?|주|월|분기)\s?$")
_NOW = re.compile(
    r"지난해|작년|현재|기준|그동안|지금까지|세계|전국|국내|당시|20\d\d년 말 기준|이미|누적"
)
_INDICATOR = re.compile(r"((?:[^\s,()\u2003]{1,16}\s){0,3}[^\s,()\u2003]{1,16})\s?(?:\(|:)?\s*$")
_RESULT = re.compile(
    r"(매출액?|수출액?|생산액|거래액|판매액|소득|투자\s?유치)\s?(?:을|를|은|"
    r"는)?\s?$"
)
_REACHED = re.compile(r"\s?(?:을|를|으로|로|까지|의)?\s?(?:달성|목표|창출|확대|늘|유치|높)")


def targets(page: Page, published: date | None = None) -> tuple[Target, ...]:
    """Figures with their year; what lies before the year of `published` is no target."""
    found: dict[tuple[float, str, int | None], Target] = {}
    for span in all_sentences(page):
        words = page.plain[span[0] : span[1]]
        if not _FUTURE.search(words) or _is_report(words):
            continue
        for target in (*_of_sentence(page, span), *_of_results(page, span)):
            if target.year is None or published is None or target.year >= published.year:
                found.setdefault((target.value, target.unit, target.year), target)
    return tuple(_without_roundings(_once(found.values())))


def _once(found: Iterable[Target]) -> list[Target]:
    """The same figure without its year is the one with it, told again."""
    listed = list(found)
    dated = {(target.value, target.unit) for target in listed if target.year is not None}
    return [t for t in listed if t.year is not None or (t.value, t.unit) not in dated]


def _is_report(words: str) -> bool:
    """The sentence tells what was, not what shall be."""
    last = words.rstrip()[-40:]
    return bool(
        re.search(r"(?:했|였|됐|었|았)다[.\s]*$|(?:했|하였|됐|되었)음\s*$", last)
    ) and not re.search(
        r"기로|계획|예정|목표|내용으로|방침|(?:[다라]고|것으로)\s?\S{0,3}(?:설명|밝|말|전망|"
        r"보)",
        words[-80:],
    )


def _of_sentence(page: Page, span: Span) -> Iterator[Target]:
    known = ""
    for found in _FIGURE.finditer(page.plain, *span):
        before = page.plain[max(span[0], found.start() - 45) : found.start()]
        after = page.plain[found.end() : min(span[1], found.end() + 45)]
        if not _aims(page, found, before, after, span):
            continue
        unit = re.sub(r"^여|\s", "", found["unit"])
        known = _indicator(before) or known or _following(after)
        year = _year(page.plain[span[0] : found.start()]) or _year_behind(after)
        yield Target(known, page.quote(*found.span()), _value(found["number"]), unit, year)


def _of_results(page: Page, span: Span) -> Iterator[Target]:
    """매출 500억 원 달성: money that is to be earned."""
    for money in amounts(page.plain, *span):
        start, end = money.place
        named = _RESULT.search(page.plain[max(span[0], start - 16) : start])
        if named and _REACHED.match(page.plain, end):
            year = _year(page.plain[span[0] : start])
            yield Target(named[1], page.quote(start, end), money.won, "원", year)


def _aims(page: Page, found: re.Match[str], before: str, after: str, span: Span) -> bool:
    if _NOT_TARGET.match(after) or re.search(
        r"\([^()]*$|~\s?$|제\s?$|총 연장\s?$|매년\s?$", before
    ):
        return False
    if re.match(r"(?:(?!기로)[^,.]){0,14}(?:했|하였|됐|되었|었)[다으고]", after):
        return False
    unit = found["unit"].strip()
    if _NOW.search(before[-30:].rpartition(",")[2]) or (unit == "회" and _REGULAR.search(before)):
        return False
    if _MEASURED.search(before[-8:]) or re.match(
        r"[이가]\s\S{1,6}\s것으로\s?(?:예상|전망|기대)|\s?(?:규모의?|부지|면적|크기|보다|중|"
        r"에 불과|불과|에서|로 나|[이가]? 기대)",
        after,
    ):
        return False
    if unit in _COUNTERS and not _COUNTED.match(after):
        return False
    clause_end = page.plain[found.end() : span[1]]
    return bool(_AIMED.search(clause_end[:70]) or _AIMED.search(before[-14:]))


def _year(before: str) -> int | None:
    """The last year that the sentence names before the figure."""
    years = list(_YEAR.finditer(before))
    return _as_year(years[-1]) if years else None


def _year_behind(after: str) -> int | None:
    """24곳(2027년): the year in brackets behind the figure."""
    found = re.match(r"\s?\(\s?~?", after)
    year = _YEAR.match(after, found.end()) if found else None
    return _as_year(year) if year else None


def _as_year(found: re.Match[str]) -> int:
    return 2000 + int(found[1]) if found[1] else int(found[2])


_SCALES = (("억", 10**8), ("만", 10**4), ("", 1))
_SMALL = {"천": 1000, "백": 100}


def _value(words: str) -> int | float:
    """5만, 1만2천, 1,500, 2.5"""
    total, rest = 0.0, words.replace(",", "").replace(" ", "")
    for sign, factor in _SCALES:
        part, found, left = rest.partition(sign) if sign else (rest, "x", "")
        if found and part:
            small = _SMALL.get(part[-1], 1)
            total += float(part.rstrip("천백") or 1) * small * factor
            rest = left
    return int(total) if total == int(total) else total


_NO_INDICATOR = re.compile(r"^[\d\s]*$|(?:으로|에서|에는)$|\d\S{0,4},?$|\d[조억만]?\S?원\s")


def _indicator(before: str) -> str:
    rest = re.sub(r"(?:총|약|연간|연|매년|각각|최대|향후|추가로|모두)\s?$", "", before.rstrip())
    found = _INDICATOR.search(rest)
    words = noun_phrase(found[1]) if found else ""
    return "" if _NO_INDICATOR.search(words) else words


_NOUN_BEHIND = re.compile(r"\s?(?:이상)?의?\s?([가-힣A-Za-z]{2,12}?)(?:을|를|이|가)\s")


def _following(after: str) -> str:
    """50개 기업을: what is counted stands behind the figure."""
    found = _NOUN_BEHIND.match(after)
    return found[1] if found else ""


def _without_roundings(found: list[Target]) -> Iterator[Target]:
    """300여 명 in the headline beside 302명 in the text is the same figure."""
    for target in found:
        rounded = any(
            other is not target
            and other.unit == target.unit
            and other.year == target.year
            and other.value != target.value
            and abs(other.value - target.value) <= 0.02 * target.value
            and "여" in target.words.text
            for other in found
        )
        if not rounded:
            yield target
