"""Drafted clauses as a tree: below the articles of an agreement's own text, else one list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.domain.codes import ClauseKind
from desktop.domain.review import Piece, PieceKind, Span
from desktop.drafting.draft import Article, Clause, Draft

_BEFORE_ARTICLE = re.compile(r"제\s?\d{1,3}\s?조(?:의\s?\d)?\s?[(\[【]\s?$")
_AFTER_HEADING = " )]】\n\t"

_Doubts = dict[tuple[str, int], str]


def clauses_of(text: str, drafted: Draft, doubts: _Doubts) -> Iterator[Piece]:
    """Every clause verbatim, in the order of the text; ids count from the top."""
    places = _article_places(text, drafted)
    waiting = list(enumerate(drafted.clauses))
    number = 0
    for article, (start, end) in places:
        while waiting and waiting[0][1].words.span[0] < start:
            number += 1
            yield _clause(number, waiting.pop(0), doubts, depth=0, below="")
        inside = [each for each in waiting if each[1].words.span[0] < end]
        waiting = waiting[len(inside) :]
        number += 1
        yield _article(number, text, article, (start, end), inside)
        for each in inside:
            number += 1
            yield _clause(number, each, doubts, depth=1, below=article.heading.text)
    for each in waiting:
        number += 1
        yield _clause(number, each, doubts, depth=0, below="")


def _article_places(text: str, drafted: Draft) -> list[tuple[Article, Span]]:
    """Each article with where what it says begins and ends."""
    begins = [article.heading.span[1] for article in drafted.articles]
    ends = [_begin_of(text, article) for article in drafted.articles[1:]]
    last = [begins[-1]] if begins else []
    ends += [_end_of_last(text, drafted, start) for start in last]
    return list(zip(drafted.articles, zip(begins, ends, strict=True), strict=True))


def _begin_of(text: str, article: Article) -> int:
    start = article.heading.span[0]
    found = _BEFORE_ARTICLE.search(text, max(0, start - 16), start)
    return found.start() if found else start


def _end_of_last(text: str, drafted: Draft, start: int) -> int:
    """Before the day and the names with which a text is signed; else the end of its paragraph."""
    quotes = [drafted.signed.words, *(person.name for person in drafted.signatories)]
    signed = [quote.span[0] for quote in quotes if quote and quote.span[0] > start]
    paragraph = text.find("\n\n", start)
    return min([*signed, paragraph if paragraph > 0 else len(text)])


def _article(
    number: int, text: str, article: Article, place: Span, inside: list[tuple[int, Clause]]
) -> Piece:
    start, end = place
    before = inside[0][1].words.span[0] if inside else end
    words = text[start:before].strip(_AFTER_HEADING)
    words = re.sub(r"(?:\n|^)\s*\S{1,3}$", "", words).rstrip() if inside else words
    said = " ".join(words.split())
    span = (text.index(words, start), text.index(words, start) + len(words)) if words else place
    return Piece(
        id=f"clause-{number}",
        kind=PieceKind.CLAUSE,
        text=said or article.heading.text,
        more={
            "mark": f"제{article.number}조({article.heading.text})",
            "kind": article.kind.value,
        },
        spans=(span if said else article.heading.span,),
    )


def _clause(
    number: int, drafted: tuple[int, Clause], doubts: _Doubts, *, depth: int, below: str
) -> Piece:
    at, clause = drafted
    doubt = doubts.get(("clauses", at), "")
    heading = clause.heading if clause.heading != below else ""
    return Piece(
        id=f"clause-{number}",
        kind=PieceKind.CLAUSE,
        text=clause.words.text,
        more={
            "mark": clause.marker or heading,
            "kind": (clause.kind or ClauseKind.COOPERATION).value,
            "binds": ", ".join(clause.binds),
            "number": str(at),
        },
        spans=(clause.words.span,),
        doubt=doubt,
        taken=not doubt,
        depth=depth,
    )
