"""Figures that are to be reached: what, how much, by which year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.drafting.draft import Target
from desktop.drafting.page import Page, Span
from desktop.drafting.phrases import noun_phrase
from desktop.drafting.sentences import all_sentences

_UNIT = (
    r"여?\s?(?:명|인|개사|개소|개\s?사|곳|대|건|개교|개국|개|호(?!선)|가구|세대|회|만\s?톤|톤|㎿|"
    r"MW|GW|㎾|kW|GWh|MWh|ha|헥타르|㎡|"
    r"km|㎞|%|퍼센트|종|편|팀|마리|그루|점|척|기|억\s?달러|달러|학급|면|필지|농가|석)"
)
_NUMBER = r"\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d{1,2})?"
_FIGURE = re.compile(
    rf"(?<![\d.,제'])(?P<number>{_NUMBER})\s?(?P<scale>[천백]?\s?만|천|백|"
    rf"억)?(?P<unit>{_UNIT})(?![가-힣]{{0,1}}(?:기관|시·도|부처))"
)
_FUTURE = re.compile(
    r"계획|예정|목표|방침|늘[려리린]|확대|채용|창출|고용|양성|육성|유치|보급|확보할|달성|생산할|"
    r"까지|설치|조성|건립|내용으로"
)
_PAST = re.compile(
    r"(?:지난해|작년|현재|기준|지금까지|그동안|올해까지|누적)\s|(?:했|였|됐|있었|왔)[다으]|"
    r"이다\.|로 나타|(?:참석|참여)(?:했|한|하)|"
    r"운영 중|보유|개최됐"
)
_NOT_TARGET = re.compile(
    r"^\s?(?:참석|참여|기관|시·도|부처|국가|단체|지자체|협약|관계자|내외|과제|전략|분야|사항|"
    r"추진과제|사업장|조항|주|년|개월|공단|"
    r"항목|은행|대학|회원사?|이상이? 참석|업체와|기업과|기업이|병원|이 참|가 참|의\s)"
)
_COUNTERS = ("개", "대", "기", "면", "점", "건", "회", "편", "종", "팀", "호", "척")
_COUNTED = re.compile(
    r"\s?(?:이상|정도|내외)?\s?(?:를|을|로|으로|까지|씩|[,.)]|$|\S{0,4}(?:생산|창출|설치|보급|"
    r"구축|건립|확보|유치|육성|개발|발굴|조성|지원|운영|"
    r"투입|도입|제작|개최|배출|구매|건조))"
)
_YEAR = re.compile(r"(?:'(\d\d)|(20\d\d))년")
_MEASURED = re.compile(r"규모|면적|부지|연면적|위한|현황|인구|등록|특허")
_INDICATOR = re.compile(r"((?:[^\s,()\u2003]{1,16}\s){0,3}[^\s,()\u2003]{1,16})\s?(?:\(|:)?\s*$")
_AIMED = re.compile(
    r"(?:계획|예정|목표|방침|채용|고용|창출|늘|확대|양성|유치|설치|보급|조성|생산|건립|육성)"
)


def targets(page: Page) -> tuple[Target, ...]:
    found: dict[tuple[float, str, int | None], Target] = {}
    for span in all_sentences(page):
        words = page.plain[span[0] : span[1]]
        if _FUTURE.search(words) and not _is_report(words):
            for target in _of_sentence(page, span):
                found.setdefault((target.value, target.unit, target.year), target)
    return tuple(_without_roundings(list(found.values())))


def _is_report(words: str) -> bool:
    """The sentence tells what was, not what shall be."""
    last = words.rstrip()[-40:]
    return bool(
        re.search(r"(?:했|였|됐|었|았)다[.\s]*$|(?:했|하였|됐|되었)음\s*$", last)
    ) and not re.search(r"기로|계획|예정|목표|내용으로|방침", words[-80:])


def _of_sentence(page: Page, span: Span) -> Iterator[Target]:
    year: int | None = None
    known = ""
    for found in _FIGURE.finditer(page.plain, *span):
        before = page.plain[max(span[0], found.start() - 45) : found.start()]
        after = page.plain[found.end() : min(span[1], found.end() + 45)]
        if not _aims(page, found, before, after, span):
            continue
        year = _year(before)
        value = _value(found["number"], found["scale"] or "")
        unit = re.sub(r"^여|\s", "", found["unit"])
        known = _indicator(before) or known or _following(after)
        yield Target(known, page.quote(*found.span()), value, unit, year)


def _aims(page: Page, found: re.Match[str], before: str, after: str, span: Span) -> bool:
    if _NOT_TARGET.match(after) or re.search(
        r"\([^()]*$|~\s?$|제\s?$|총 연장\s?$|매년\s?$", before
    ):
        return False
    if re.search(
        r"(?:지난해|작년|현재|기준|그동안|지금까지|세계|전국|국내|20\d\d년 말 기준)[^,]{0,20}$",
        before[-26:],
    ):
        return False
    if _MEASURED.search(before[-8:]) or re.match(
        r"\s?(?:규모의?|크기|보다|중|에 불과|불과|에서|로 나)", after
    ):
        return False
    if found["unit"].strip() in _COUNTERS and not _COUNTED.match(after):
        return False
    clause_end = page.plain[found.end() : span[1]]
    return bool(_AIMED.search(clause_end[:70]) or _AIMED.search(before[-14:]))


def _year(before: str) -> int | None:
    years = _YEAR.findall(before[-24:])
    if not years:
        return None
    short, long = years[-1]
    return 2000 + int(short) if short else int(long)


def _value(number: str, scale: str) -> int | float:
    value = float(number.replace(",", ""))
    for letter, factor in (("억", 10**8), ("만", 10**4), ("천", 1000), ("백", 100)):
        if letter in scale:
            value *= factor
    return int(value) if value == int(value) else value


_NO_INDICATOR = re.compile(r"^[\d\s]*$|(?:으로|에서|에는)$|\d\S{0,4},?$|\d[조억만]?\S?원\s")


def _indicator(before: str) -> str:
    rest = re.sub(r"(?:총|약|연간|연|매년|각각|최대|향후|추가로)\s?$", "", before.rstrip())
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
