"""The provisions of an agreement's own text: the numbered items of its articles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.domain.codes import ClauseKind
from desktop.drafting.articles import Passage
from desktop.drafting.draft import Clause, Party
from desktop.drafting.page import Page, Span
from desktop.drafting.phrases import trimmed
from desktop.drafting.sentences import sentences

_NUMBERED = re.compile(
    r"(?:^|(?<=\n)|(?<=\s))(?:(\d{1,2})[.)]|([①-⑳])|([가-하])\.)\s?(?=\D)", re.MULTILINE
)
_WANTED = (ClauseKind.COOPERATION, ClauseKind.ROLES)
_HEADS = re.compile(r"다음\s?(?:의\s)?(?:각\s?(?:호|목|항)|사항|업무|내용)|다음과\s?같|아래와\s?같")
_OPENING = re.compile(r"^\s?(\S{2,24}?)(?:\([^()]*\))?(?:은|는|이|가|와|과|에서)\s")


def bound(words: str, parties: tuple[Party, ...]) -> tuple[str, ...]:
    """The parties a clause opens with; empty where it binds all alike."""
    head = words[:60]
    opened = _OPENING.match(head)
    if opened is None:
        return ()
    subject = re.split(r"(?:은|는)\s", head)[0] if re.search(r"(?:은|는)\s", head) else opened[1]
    return tuple(
        party.name.text for party in parties if any(form in subject for form in party.forms if form)
    )


def provisions(page: Page, articles: list[Passage], parties: tuple[Party, ...]) -> Iterator[Clause]:
    """The items of the articles on cooperation; whole sentences where there are none."""
    for passage in articles:
        if passage.article.kind not in _WANTED:
            continue
        heading = passage.article.heading.text
        for place, owners in _items_of(page, passage, parties):
            words = page.quote(*trimmed(page.text, *place))
            if len(words.text) > 4:
                own = bound(words.text, parties) or owners
                yield Clause(words, passage.article.kind, own, "", heading)


def _items_of(
    page: Page, passage: Passage, parties: tuple[Party, ...]
) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Each with the parties of the words that head it: 시는 다음 각 호의 업무를 수행한다."""
    body = passage.body
    signs = list(_NUMBERED.finditer(page.text, *body))
    if len(signs) < 2:
        yield from ((place, ()) for place in _sentences_of(page, body))
        return
    owners = bound(page.text[body[0] : signs[0].start()].lstrip(), parties)
    headed_by = None
    for sign, following in zip(signs, [*signs[1:], None], strict=True):
        end = following.start() if following else body[1]
        words = page.text[sign.end() : end]
        if headed_by == sign.lastindex:
            owners = ()
        if following and following.lastindex != sign.lastindex and _HEADS.search(words):
            owners, headed_by = bound(words, parties), sign.lastindex
        else:
            yield (sign.end(), end), owners


def _sentences_of(page: Page, body: Span) -> Iterator[Span]:
    first = page.paragraph_at(body[0])
    for number in range(first, len(page.paragraphs)):
        paragraph = page.paragraphs[number]
        if paragraph.start >= body[1]:
            return
        for start, end in sentences(page, paragraph):
            start, end = max(start, body[0]), min(end, body[1])
            if end > start:
                yield start, end
