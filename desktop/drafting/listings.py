"""Lists with a sign before each item, within a sentence or one item a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.drafting.page import Page, Paragraph, Span
from desktop.drafting.phrases import end_of_list, trimmed

_INLINE = "△▲▷▶▴▸►▹◆◇◈❍☞⇒"
_LINE = "□■ㅇ○●◦•▪▫-*o◯∘◉"
_RINGED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_BLACK = "❶❷❸❹❺❻❼❽❾❿"
_LETTERS = "가나다라마바사아자차카타파하"
_ORDINALS = ("첫째", "둘째", "셋째", "넷째", "다섯째", "여섯째", "일곱째")
_SIGN = re.compile(
    rf"(?P<shape>[{_INLINE}])\s?|(?P<ring>[{_RINGED}])\s?|(?P<black>[{_BLACK}])\s?"
    rf"|(?P<paren>(?<![\w.(])\(?(?P<pn>\d{{1,2}})\))\s?(?=[^\s\d])"
    rf"|(?P<ordinal>{'|'.join(_ORDINALS)})[,\s]\s?"
)
_NUMBER_LINE = re.compile(r"\(?(\d{1,2})[.)]")
_LETTER_LINE = re.compile(r"([가-하])[.)]")
_LABEL = re.compile(
    r"^\s*(?:\(([^()]{2,40})\)|\[([^\[\]]{2,40})\]|【([^【】]{2,40})】|<([^<>]{2,40})>)\s*:?\s*"
)


# Signs of the levels that may stand between two items of a list.
_BELOW = {"-": "*※·", "·": "*※", "*": "", "•": "-*※·", "ㅇ": "-*※·•", "○": "-*※·•"}


_ASIDE = re.compile(r"사진|참고|자료|표|그림|보도|공동|즉시|관련|기자|=|붙임|별첨")


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
    inline: bool


@dataclass(frozen=True, slots=True)
class _Sign:
    family: str
    order: int  # 0 where signs are not numbered
    start: int
    end: int
    paragraph: int
    first: bool  # it opens its paragraph


def listings(page: Page) -> list[Listing]:
    """Every list of two items or more, in the order of the text."""
    families: dict[str, list[_Sign]] = {}
    for sign in _signs(page):
        families.setdefault(sign.family, []).append(sign)
    runs = [run for signs in families.values() for run in _runs(page, signs)]
    return sorted((_listing(page, run) for run in runs), key=lambda listing: listing.start)


def _signs(page: Page) -> Iterator[_Sign]:
    for number, paragraph in enumerate(page.paragraphs):
        line = _line_sign(page, paragraph, number)
        if line:
            yield line
        for found in _SIGN.finditer(page.plain, paragraph.start, paragraph.end):
            first = found.start() == paragraph.start
            if line and first:
                continue
            yield _inline_sign(found, number, first=first)


def _line_sign(page: Page, paragraph: Paragraph, number: int) -> _Sign | None:
    """A sign that counts only where it opens a line."""
    marker = paragraph.marker
    if not marker:
        label = _LABEL.match(page.text[paragraph.start : paragraph.end])
        if label is None or _ASIDE.search(label[0]):
            return None
        return _Sign("【", 0, paragraph.start, paragraph.start, number, True)
    if found := _NUMBER_LINE.fullmatch(marker):
        family, order = "1" + marker[-1], int(found[1])
    elif found := _LETTER_LINE.fullmatch(marker):
        family, order = "가", _LETTERS.find(found[1]) + 1
    elif marker[0] in _LINE:
        family, order = marker[0], 0
    else:
        return None
    return _Sign(family, order, paragraph.start, paragraph.body, number, True)


def _inline_sign(found: re.Match[str], number: int, *, first: bool) -> _Sign:
    words = found[0].strip()
    if found["shape"]:
        family, order = words, 0
    elif found["ring"]:
        family, order = "①", _RINGED.index(words) + 1
    elif found["black"]:
        family, order = "❶", _BLACK.index(words) + 1
    elif found["ordinal"]:
        family, order = "첫째", _ORDINALS.index(found["ordinal"]) + 1
    else:
        family, order = "1)", int(found["pn"] or 0)
    return _Sign(family, order, found.start(), found.end(), number, first)


def _runs(page: Page, signs: list[_Sign]) -> Iterator[list[_Sign]]:
    run: list[_Sign] = []
    for sign in signs:
        if run and not _goes_on(page, run[-1], sign):
            if len(run) > 1:
                yield run
            run = []
        run.append(sign)
    if len(run) > 1:
        yield run


def _goes_on(page: Page, last: _Sign, sign: _Sign) -> bool:
    if sign.order and sign.order != last.order + 1:
        return False
    if sign.paragraph == last.paragraph:
        return sign.start - last.end < 400
    if not sign.first:
        return False
    between = page.paragraphs[last.paragraph + 1 : sign.paragraph]
    below = _BELOW.get(sign.family, "-*※·○ㅇ•")
    return len(between) < 7 and all(p.marker and p.marker[0] in below for p in between)


def _listing(page: Page, run: list[_Sign]) -> Listing:
    inline = any(not sign.first for sign in run)
    items: list[Item] = []
    tail = ""
    for sign, following in zip(run, [*run[1:], None], strict=True):
        paragraph = page.paragraphs[sign.paragraph]
        end = paragraph.end
        if following and following.paragraph == sign.paragraph:
            end = following.start
        elif inline:
            sentence = _sentence_end(page, sign.end, paragraph.end)
            end = end_of_list(page.plain, sign.end, sentence)
            tail = page.plain[end:sentence]
        children = _children(page, sign, following) if sign.first and not inline else []
        items += _items(page, (sign.end, end), children)
    return Listing(tuple(items), run[0].family, _lead(page, run[0]), tail, run[0].start, inline)


def _items(page: Page, place: Span, children: list[Item]) -> list[Item]:
    item = _item(page, place)
    words = page.text[item.place[0] : item.place[1]]
    if children and (len(words) < 4 or words.endswith(":") or (item.heading and not words)):
        return children
    return [item] if len(words) > 1 else []


def _item(page: Page, place: Span) -> Item:
    """The item without its label: (노사 협력) becomes its heading."""
    label = _LABEL.match(page.text[place[0] : place[1]])
    if label is None:
        return Item(trimmed(page.text, *place))
    start = place[0] + label.end()
    return Item(trimmed(page.text, start, place[1]), label[1] or label[2] or label[3] or label[4])


def _children(page: Page, sign: _Sign, following: _Sign | None) -> list[Item]:
    """Items of a second level below this one."""
    found = []
    last = following.paragraph if following else sign.paragraph + 8
    for paragraph in page.paragraphs[sign.paragraph + 1 : last]:
        if not paragraph.marker or paragraph.marker[0] not in "-·○ㅇ•":
            break
        if paragraph.marker[0] == sign.family:
            break
        item = _item(page, (paragraph.body, paragraph.end))
        if item.place[1] > item.place[0]:
            found.append(item)
    return found


def _sentence_end(page: Page, start: int, end: int) -> int:
    found = re.compile(r"[다함음됨]\.(?=[\s\"'□■○ㅇ※가-힣]|$)|(?<=[가-힣])\.(?=\s|$)").search(
        page.plain, start, end
    )
    return found.end() if found else end


def _lead(page: Page, first: _Sign) -> str:
    """The words that announce the list."""
    paragraph = page.paragraphs[first.paragraph]
    own = page.plain[paragraph.start : first.start]
    if not first.first and len(own) > 4:
        return own[-200:]
    below = _BELOW.get(first.family, "-*※·")
    for before in reversed(page.paragraphs[max(0, first.paragraph - 8) : first.paragraph]):
        if not before.marker or before.marker[0] not in below:
            return page.plain[before.start : before.end][-240:]
    return ""
