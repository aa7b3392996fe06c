"""Lists with a sign before each item, within a sentence or one item a line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from desktop.drafting import names
from desktop.drafting.page import Page, Span
from desktop.drafting.phrases import end_of_list, trimmed, without_pledge
from desktop.drafting.signs import BELOW, LABEL, ORDINALS, Sign, is_below, runs_of_signs

_COLON = re.compile(r"^\s*([^\s:,()](?:[^:,()\n]|\([^()]{1,14}\)){1,22}?)\s?:\s(?=\S)")
_HEADING = 12  # letters
_LABEL_END = re.compile(
    r"(?:주체|당사자|내용|사항|분야|현황|기관|참석자|개요|일정|역할)\s?[:)]?\s*$"
)
_TOLD = re.compile(r"(?:다|요|며|면서)[,.\"']*$")
_ORDINAL = re.compile(rf"^\s*(?:{'|'.join(ORDINALS)}),?\s")
_SENTENCE_END = re.compile(r"[다함음됨]\.(?=[\s\"'□■○ㅇ※가-힣]|$)|(?<=[가-힣])\.(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Item:
    place: Span
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """Items with the words before the first and behind the last."""

    items: tuple[Item, ...]
    marker: str
    lead: str
    tail: str
    start: int
    end: int
    inline: bool
    told: float  # the share of items that are sentences of their own


def listings(page: Page) -> list[Listing]:
    """Every list of two items or more, in the order of the text."""
    found = [_listing(page, run) for run in runs_of_signs(page)]
    return sorted(found, key=lambda listing: listing.start)


def _listing(page: Page, run: list[Sign]) -> Listing:
    inline = any(not sign.first for sign in run)
    told = 0.0 if inline else _told(page, run)
    levels: list[tuple[Span, list[Item]]] = []
    for sign, following in pairwise([*run, None]):
        if sign is None:
            continue
        children = _children(page, sign, following) if sign.first and not inline else []
        end = _end(page, sign, following, inline=inline, told=told == 1.0)
        levels.append(((sign.end, end), children))
    headings = _are_headings(page, levels)
    items = [item for place, below in levels for item in _items(page, place, below, headings)]
    stop = _sentence_end(page, run[-1].end, page.paragraphs[run[-1].paragraph].end)
    tail = page.plain[end:stop] if inline else ""
    return Listing(
        tuple(items), run[0].family, _lead(page, run[0]), tail, run[0].start, end, inline, told
    )


def _told(page: Page, run: list[Sign]) -> float:
    ends = [page.paragraphs[sign.paragraph].end for sign in run]
    return sum(bool(_TOLD.search(page.plain[end - 5 : end])) for end in ends) / len(ends)


def _end(page: Page, sign: Sign, following: Sign | None, *, inline: bool, told: bool) -> int:
    """Where the item of `sign` ends, without what frames the whole list."""
    end = page.paragraphs[sign.paragraph].end
    if following and following.paragraph == sign.paragraph:
        return following.start
    if inline:
        sentence = _sentence_end(page, sign.end, end)
        end = end_of_list(page.plain, sign.end, sentence)
        return without_pledge(page.plain, sign.end, end, inline=True) if end == sentence else end
    if following is None and not told and page.plain.startswith("다.", end - 2):
        return end_of_list(page.plain, sign.end, end)
    return without_pledge(page.plain, sign.end, end, inline=False)


def _are_headings(page: Page, levels: list[tuple[Span, list[Item]]]) -> bool:
    """Every item is a few words with items below it: 인력 양성 / - … / - …"""
    short = all(len(page.text[a:b].replace(" ", "")) <= _HEADING for (a, b), _ in levels)
    return short and all(below for _, below in levels)


def _items(page: Page, place: Span, children: list[Item], headings: bool) -> list[Item]:
    item = _item(page, place)
    words = page.text[item.place[0] : item.place[1]]
    heads = headings or len(words) < 4 or words.endswith(":") or names.is_body(words)
    if children and heads:
        heading = item.heading or words.rstrip(" :")
        return [child if child.heading else Item(child.place, heading) for child in children]
    return [item] if len(words) > 1 else []


def _item(page: Page, place: Span) -> Item:
    """The item without its label: (노사 협력) or 가시: becomes its heading."""
    start, heading = place[0], ""
    if ordinal := _ORDINAL.match(page.text[start : place[1]]):
        start += ordinal.end()
    words = page.text[start : place[1]]
    if label := LABEL.match(words):
        heading = label[1] or label[2] or label[3] or label[4]
        start += label.end()
    elif colon := _COLON.match(words):
        heading = colon[1]
        start += colon.end()
    return Item(trimmed(page.text, start, place[1]), heading)


def _children(page: Page, sign: Sign, following: Sign | None) -> list[Item]:
    """Items of a second level below this one."""
    found = []
    last = following.paragraph if following else sign.paragraph + 8
    for paragraph in page.paragraphs[sign.paragraph + 1 : last]:
        if paragraph.marker.startswith("※") or not is_below(sign.family, paragraph.marker):
            break
        item = _item(page, (paragraph.body, paragraph.end))
        if item.place[1] > item.place[0]:
            found.append(item)
    return found


def _sentence_end(page: Page, start: int, end: int) -> int:
    found = _SENTENCE_END.search(page.plain, start, end)
    return found.end() if found else end


def _lead(page: Page, first: Sign) -> str:
    """The words that announce the list."""
    paragraph = page.paragraphs[first.paragraph]
    own = page.plain[paragraph.start : first.start]
    if not first.first and len(own) > 4:
        return own[-200:]
    below = BELOW.get(first.family, "-*※·")
    for before in reversed(page.paragraphs[max(0, first.paragraph - 8) : first.paragraph]):
        words = page.plain[before.start : before.end]
        if not before.marker or before.marker[0] not in below or _is_label(before.marker, words):
            return words[-240:]
    return ""


def _is_label(marker: str, words: str) -> bool:
    """A short line that heads what follows, not a note on what went before."""
    return marker[0] in "*-·" and len(words) < 28 and bool(_LABEL_END.search(words))
