"""What a clerk does to the pieces of a draft: mark, join, split, move, correct."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from desktop.domain.review import SINGLE, Piece, PieceKind, Span

Pieces = tuple[Piece, ...]
_ORDER = list(PieceKind)


def index_of(pieces: Sequence[Piece], piece_id: str) -> int:
    """The place of a piece; -1 for one that is gone."""
    return next((n for n, piece in enumerate(pieces) if piece.id == piece_id), -1)


def with_entry(pieces: Pieces, piece_id: str, key: str, typed: str) -> Pieces:
    """The pieces with one field typed anew."""
    at = index_of(pieces, piece_id)
    piece = pieces[at]
    if key == "text":
        changed = replace(piece, text=typed)
    else:
        changed = replace(piece, more={**piece.more, key: typed})
    return (*pieces[:at], changed, *pieces[at + 1 :])


def ticked(pieces: Pieces, ids: Iterable[str], *, taken: bool) -> Pieces:
    wanted = set(ids)
    return tuple(replace(p, taken=taken) if p.id in wanted else p for p in pieces)


def without(pieces: Pieces, piece_id: str) -> Pieces:
    return tuple(piece for piece in pieces if piece.id != piece_id)


def marked(pieces: Pieces, kind: PieceKind, words: str, span: Span) -> tuple[Pieces, str]:
    """The pieces with the words at `span` taken for this kind, and the id of that piece.

    Of single kinds the piece is given the words; clauses and the others stand in the order of
    the text.
    """
    said = " ".join(words.split())
    if kind in SINGLE and (old := next((p for p in pieces if p.kind is kind), None)):
        changed = replace(old, text=said, spans=(span,), doubt="", taken=True)
        at = index_of(pieces, old.id)
        return (*pieces[:at], changed, *pieces[at + 1 :]), old.id
    more = {"total": said} if kind is PieceKind.BUDGET else {}
    text = "" if kind is PieceKind.BUDGET else said
    made = Piece(id=_new_id(pieces, kind), kind=kind, text=text, more=more, spans=(span,))
    at = _place_for(pieces, made)
    return (*pieces[:at], made, *pieces[at:]), made.id


def put_single(pieces: Pieces, piece: Piece) -> Pieces:
    """The pieces with this one in the place of that of its kind, or added."""
    at = next((n for n, each in enumerate(pieces) if each.kind is piece.kind), -1)
    if at < 0:
        at = _place_for(pieces, piece)
        return (*pieces[:at], piece, *pieces[at:])
    return (*pieces[:at], replace(piece, id=pieces[at].id), *pieces[at + 1 :])


def joined(pieces: Pieces, piece_id: str) -> Pieces:
    """The clause with the one behind it, as one; unchanged where there is none."""
    at = index_of(pieces, piece_id)
    if not _are_clauses(pieces, at, at + 1):
        return pieces
    first, second = pieces[at], pieces[at + 1]
    text = f"{first.text.rstrip()} {second.text.lstrip()}".strip()
    made = replace(first, text=text, spans=(*first.spans, *second.spans))
    return (*pieces[:at], made, *pieces[at + 2 :])


def split(pieces: Pieces, piece_id: str, where: int) -> tuple[Pieces, str]:
    """The clause as two, parted before the letter `where`; the id of the second."""
    at = index_of(pieces, piece_id)
    piece = pieces[at]
    before, after = piece.text[:where].rstrip(" ,"), piece.text[where:].lstrip(" ,")
    if piece.kind is not PieceKind.CLAUSE or not before or not after:
        return pieces, piece_id
    first_spans, second_spans = _parted(piece.spans, len(before), len(after))
    second_id = _new_id(pieces, PieceKind.CLAUSE)
    first = replace(piece, text=before, spans=first_spans)
    second = replace(piece, id=second_id, text=after, spans=second_spans)
    return (*pieces[:at], first, second, *pieces[at + 1 :]), second_id


def moved(pieces: Pieces, piece_id: str, step: int) -> Pieces:
    """The piece one place up (-1) or down (1) among those of its kind."""
    at = index_of(pieces, piece_id)
    to = at + step
    if not 0 <= to < len(pieces) or pieces[to].kind is not pieces[at].kind:
        return pieces
    order = list(pieces)
    order[at], order[to] = order[to], order[at]
    return tuple(order)


def turned(pieces: Pieces, piece_id: str, step: int) -> Pieces:
    """The clause one level deeper (1) or less deep (-1), never deeper than below the one before."""
    at = index_of(pieces, piece_id)
    piece = pieces[at]
    above = pieces[at - 1] if at and pieces[at - 1].kind is PieceKind.CLAUSE else None
    deepest = above.depth + 1 if above is not None else 0
    if piece.kind is not PieceKind.CLAUSE:
        return pieces
    turned_to = replace(piece, depth=min(max(piece.depth + step, 0), deepest))
    return (*pieces[:at], turned_to, *pieces[at + 1 :])


def piece_at(pieces: Sequence[Piece], position: int) -> str:
    """The id of the piece whose words stand at this letter of the text, the shortest; or ""."""
    found = [
        (end - start, piece.id)
        for piece in pieces
        for start, end in piece.spans[:1] or ()
        if start <= position < end
    ]
    return min(found)[1] if found else ""


def _are_clauses(pieces: Pieces, *places: int) -> bool:
    return all(0 <= n < len(pieces) and pieces[n].kind is PieceKind.CLAUSE for n in places)


def _parted(spans: tuple[Span, ...], before: int, after: int) -> tuple[tuple[Span, ...], ...]:
    """Both places, where the words are still as long as those of the text; else both the whole."""
    if len(spans) != 1 or spans[0][1] - spans[0][0] < before + after:
        return spans, spans
    start, end = spans[0]
    return ((start, start + before),), ((end - after, end),)


def _new_id(pieces: Sequence[Piece], kind: PieceKind) -> str:
    numbers = [int(p.id.rpartition("-")[2]) for p in pieces if re.search(r"-\d+$", p.id)]
    return f"{kind.value}-{max(numbers, default=0) + 1}"


def _place_for(pieces: Sequence[Piece], made: Piece) -> int:
    """Behind those of its kind that stand before it in the text."""
    at = 0
    for number, piece in enumerate(pieces, start=1):
        before = _ORDER.index(piece.kind) < _ORDER.index(made.kind)
        alike = piece.kind is made.kind and piece.spans[:1] <= made.spans[:1]
        if before or alike:
            at = number
    return at
