"""The name of the agreement, as written in quotation marks or as the sentence describes it."""

from __future__ import annotations

import re

from desktop.drafting import names, terms
from desktop.drafting.page import Page, Quote, Span
from desktop.drafting.signing import Signing, is_contract

_TAIL = r"(?:\s?\((?:MOU|MoU|MOA|안)\))?"
_ENDS = re.compile(terms.TERM + _TAIL + r"\s*$")
_QUOTED = re.compile(
    r"'(?!\d\d[.년])([^'\n]{1,120})'|\"([^\"\n]{4,120})\"|「([^」\n]{4,120})」|<([^<>\n]{4,120})>"
)
_DESCRIBED = re.compile(r"(?:위한|관한|대한|따른|간)\s(?:\S{1,12}\s){0,3}?" + terms.TERM + _TAIL)
_INNER = re.compile(r"\s?\(이하[^)]*\)")
_BOUND = re.compile(
    r"(?:[,.]|에서|부터|까지|함께|참석한|가운데|중심으로|손잡고|오전|오후|\d{1,2}시|\d{1,2}분|"
    r"\d{1,2}일(?:\(.\))?(?:에|,)?|"
    r"이날|오늘|위해|위하여|통해|계기로|로|\))$"
)
_WIDE = 90


def title_of(page: Page, signings: list[Signing]) -> Quote | None:
    for signing in [] if is_contract(page) else signings[:3]:
        found = _quoted(page, signing) or _described(page, signing)
        if found:
            return page.quote(*_without_open_mark(page, found))
    return _headline(page)


def _without_open_mark(page: Page, span: Span) -> Span:
    """A quotation mark that is never closed is not part of the name."""
    start, end = span
    opened = page.text[start] in "'\"" and page.text[start] not in page.text[start + 1 : end]
    return (start + opened, end)


def _quoted(page: Page, signing: Signing) -> Span | None:
    """‘…업무협약’ or ‘…’ followed by 업무협약."""
    start, end = signing.span
    for found in _QUOTED.finditer(page.text, start, min(end + 40, len(page.text))):
        inner = next(i for i in (1, 2, 3, 4) if found[i])
        if len(found[inner]) < 4:
            continue
        if _ENDS.search(found[inner]):
            return found.span(inner)
        after = re.match(
            r"\s?(?:(?:구축|조성|추진|육성|지원|개최|시행|이행|활성화|강화|협력|의|사업의?|"
            r"원활한|건설)\s?(?:및\s)?){0,5}"
            rf"(?:[을를]\s)?(?:위한|관한)?\s?{terms.TERM}{_TAIL}"
            rf"|^의\s(?:\S{{1,12}}\s){{1,5}}(?:위한|관한)\s{terms.TERM}{_TAIL}",
            page.text[found.end() : found.end() + 60],
        )
        if after and found.end() + after.end() <= end + 10:
            return (found.start(), found.end() + after.end())
    return None


def _described(page: Page, signing: Signing) -> Span | None:
    """…을 위한 업무협약: back to where the phrase begins."""
    matches = list(_DESCRIBED.finditer(page.plain, *signing.span))
    for found in matches:
        begin = _beginning(page, signing.span[0], found.start())
        if re.search(r"^[^(]*\)", page.plain[begin : found.end()]):
            continue
        if begin < found.start():
            return (begin, found.end())
    return None


def _beginning(page: Page, first: int, position: int) -> int:
    begin = position
    for word in reversed(
        list(re.finditer(r"\S+", page.plain[max(first, position - _WIDE) : position]))
    ):
        start = max(first, position - _WIDE) + word.start()
        if _is_bound(word[0]):
            break
        begin = start
    return begin


def _is_bound(word: str) -> bool:
    stem, particle = names.split_particle(word.split("(")[0])
    if stem and particle in ("은", "는", "이", "가", "와", "과"):
        return True
    if re.search(r"\)(?:은|는|이|가|와|과)?,?$", word):
        return True
    return bool(_BOUND.search(word)) and not word.endswith(("으로", "도로"))


def _headline(page: Page) -> Quote | None:
    """The head of an agreement's own text, else the first line that names one."""
    for paragraph in page.paragraphs[:2]:
        words = page.text[paragraph.body : paragraph.end]
        named = re.search(r"위한|관한|대한|협약서|합의서|합의문|양해각서\s*$|「", words)
        if len(words) < 90 and named and re.search(terms.TERM + r"(?:서|문)?\s*$", words):
            return page.quote(paragraph.body, paragraph.end)
        found = re.search(
            rf"^(.{{4,80}}?(?:위한|관한|대한|」|')\s(?:\S{{1,10}}\s)?{terms.TERM})\s?(?:체결|개최)",
            words,
        )
        if found:
            return page.quote(paragraph.body, paragraph.body + found.end(1))
    return None
