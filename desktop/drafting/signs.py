"""Signs that open items, within a sentence or at the head of a line, and runs of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.drafting.page import Page, Paragraph

_INLINE = "△▲▷▶▴▸►▹◆◇◈❍☞⇒▵▻"
_LINE = "□■ㅇ○●◦•▪▫-*o◯∘◉·￭❏✔✓⊙▣◎☐☑➤"
# Signs that count: each family from its first to its last.
_COUNTING = tuple(
    (pair[0], pair[1])
    for pair in ("①⑳", "❶❿", "➀➉", "➊➓", "⓵⓾", "⑴⒇", "㉠㉭", "㉮㉻", "ⓐⓩ", "㈀㈍", "㈎㈛")
)
_ENCLOSED = "".join(f"{first}-{last}" for first, last in _COUNTING)
_LETTERS = "가나다라마바사아자차카타파하"
ORDINALS = ("첫째", "둘째", "셋째", "넷째", "다섯째", "여섯째", "일곱째")
_SIGN = re.compile(
    rf"(?P<shape>[{_INLINE}])\s?|(?P<ring>[{_ENCLOSED}])\s?"
    rf"|(?P<paren>(?<![\w.(])\(?(?P<pn>\d{{1,2}})\))\s?(?=[^\s\d])"
    rf"|(?P<ordinal>{'|'.join(ORDINALS)})(?:,\s?|\s|(?:로|는),?\s)"
    rf"|(?<=\s)(?P<dotted>\d{{1,2}})\.\s?(?=[가-힣A-Za-z‘'「])"
    r"|(?<=[\s,])(?P<label>(?=[\[【][^\[\]【】\n]{2,24}[\]】]\s?[^\s,.]))"
    rf"|(?<=\s)(?P<letter>[{_LETTERS}])[.)]\s(?=\S)"
)
_NUMBER_LINE = re.compile(r"\(?(\d{1,2})[.)]")
_BRACKETED = re.compile(r"\(?\d{1,2}\)")
_LETTER_LINE = re.compile(r"\(?([가-하])[.)]")
LABEL = re.compile(
    r"^\s*(?:\(([^()]{2,40})\)|\[([^\[\]]{2,40})\]|【([^【】]{2,40})】|<([^<>]{2,40})>)\s*:?\s*"
)
# Signs of the levels that may stand between two items of a list.
BELOW = {
    "-": "*※·",
    "·": "*※",
    "*": "",
    "•": "-*※·",
    "ㅇ": "-*※·•",
    "○": "-*※·•",
    "o": "-*※·•",
}
_ASIDE = re.compile(r"사진|참고|자료|그림|보도|즉시|관련\s?(?:기사|사진)|기자|=|붙임|별첨|표\s?\d")
_NEW_SENTENCE = re.compile(r"[다음함됨]\.[\"'\])]*\s+\S")  # its words lead to another list
_FROM_ONE = ("1.", "가", "첫째")  # inside a sentence only a run from one on is a list


@dataclass(frozen=True, slots=True)
class Sign:
    family: str
    order: int  # 0 where signs are not numbered
    start: int
    end: int
    paragraph: int
    first: bool  # it opens its paragraph


def runs_of_signs(page: Page) -> Iterator[list[Sign]]:
    """Two signs or more of one family that follow one another."""
    families: dict[str, list[Sign]] = {}
    for sign in _signs(page):
        families.setdefault(sign.family, []).append(sign)
    for signs in families.values():
        for run in _runs(page, signs):
            if run[0].family not in _FROM_ONE or run[0].order == 1 or run[0].first:
                yield run


def _signs(page: Page) -> Iterator[Sign]:
    for number, paragraph in enumerate(page.paragraphs):
        line = _line_sign(page, paragraph, number)
        if line:
            yield line
        for found in _SIGN.finditer(page.plain, paragraph.start, paragraph.end):
            if line and found.start() == paragraph.start:
                continue
            first = found.start() in (paragraph.start, paragraph.body)
            yield _inline_sign(found, number, first=first)


def _line_sign(page: Page, paragraph: Paragraph, number: int) -> Sign | None:
    """A sign that counts only where it opens a line."""
    marker = paragraph.marker
    if not marker:
        label = LABEL.match(page.text[paragraph.start : paragraph.end])
        if label is None or _ASIDE.search(label[0]):
            return None
        return Sign("【", 0, paragraph.start, paragraph.start, number, True)
    if found := _NUMBER_LINE.fullmatch(marker):
        family, order = "1" + marker[-1], int(found[1])
    elif found := _LETTER_LINE.fullmatch(marker):
        family, order = "가", _LETTERS.find(found[1]) + 1
    elif marker[0] in _LINE:
        family, order = marker[0], 0
    else:
        return None
    return Sign(family, order, paragraph.start, paragraph.body, number, True)


def _inline_sign(found: re.Match[str], number: int, *, first: bool) -> Sign:
    family, order = _family(found)
    return Sign(family, order, found.start(), found.end(), number, first)


def _family(found: re.Match[str]) -> tuple[str, int]:
    words = found[0].strip()
    if found["ring"]:
        first = next(first for first, last in _COUNTING if first <= words <= last)
        return first, ord(words) - ord(first) + 1
    if found["ordinal"]:
        return "첫째", ORDINALS.index(found["ordinal"]) + 1
    if found["label"] is not None:
        return "【", 0
    if found["letter"]:
        return "가", _LETTERS.index(found["letter"]) + 1
    if found["dotted"]:
        return "1.", int(found["dotted"])
    return (words, 0) if found["shape"] else ("1)", int(found["pn"] or 0))


def _runs(page: Page, signs: list[Sign]) -> Iterator[list[Sign]]:
    run: list[Sign] = []
    for sign in signs:
        if run and not _goes_on(page, run[-1], sign):
            if len(run) > 1:
                yield run
            run = []
        run.append(sign)
    if len(run) > 1:
        yield run


def _goes_on(page: Page, last: Sign, sign: Sign) -> bool:
    if sign.order and sign.order != last.order + 1:
        return False
    if sign.paragraph == last.paragraph:
        words = page.plain[last.end : sign.start]
        return len(words) < 400 and (sign.order > 0 or not _NEW_SENTENCE.search(words))
    counts_on = sign.order > 1 and sign.paragraph == last.paragraph + 1
    if not sign.first and not counts_on:
        return False
    between = page.paragraphs[last.paragraph + 1 : sign.paragraph]
    return len(between) < 9 and all(is_below(sign.family, p.marker) for p in between)


def is_below(family: str, marker: str) -> bool:
    """A line with this marker may stand between two items: a note or an item of a lower level."""
    if family == "가":
        return bool(marker) and (marker[0] in "-*※·" or bool(_NUMBER_LINE.fullmatch(marker)))
    if family == "1." and (_LETTER_LINE.fullmatch(marker) or _BRACKETED.fullmatch(marker)):
        return True
    return bool(marker) and marker[0] in BELOW.get(family, "-*※·○ㅇ•")
