"""A draft under review: what was found in a text, piece by piece, as the clerk corrects it.

Everything in a piece is text as typed until the review is registered.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from desktop.domain.codes import TextKind

Span = tuple[int, int]


class PieceKind(StrEnum):
    """What a piece of the text is, in the order in which a review lists them."""

    TITLE = "title"
    DATE = "date"
    PLACE = "place"
    PARTY = "party"
    SIGNATORY = "signatory"
    CLAUSE = "clause"
    BUDGET = "budget"
    TARGET = "target"
    FACILITY = "facility"
    ACTION = "action"
    SOURCE = "source"


SINGLE = (PieceKind.TITLE, PieceKind.DATE, PieceKind.PLACE, PieceKind.SOURCE)
"""Kinds of which a review has one piece at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One fact. `text` is its first field, `more` the others by their keys.

    `spans` are its places in the text, the first one the fact itself; none for what the clerk
    has typed. `doubt` says why it stands apart; only what is `taken` is registered. `depth`
    counts in the tree of clauses.
    """

    id: str
    kind: PieceKind
    text: str
    more: Mapping[str, str] = field(default_factory=dict)
    spans: tuple[Span, ...] = ()
    doubt: str = ""
    taken: bool = True
    depth: int = 0

    def entry(self, key: str) -> str:
        return self.text if key == "text" else self.more.get(key, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A text with what was found in it.

    `reason` tells what the text was taken for, `notices` what must be known before saving,
    `alike` the agreements kept already that may be the same one. `content_id` is the received
    file's, "" for a pasted text.
    """

    text: str
    kind: TextKind
    reason: str
    pieces: tuple[Piece, ...] = ()
    notices: tuple[str, ...] = ()
    alike: tuple[str, ...] = ()
    file_name: str = ""
    content_id: str = ""

    @property
    def left_out(self) -> tuple[Piece, ...]:
        """What is not registered."""
        return tuple(piece for piece in self.pieces if not piece.taken)
