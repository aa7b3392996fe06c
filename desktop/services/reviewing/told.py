"""What was registered of a review and what was left out, as plain data."""

from __future__ import annotations

from typing import Any

from desktop.domain.forms import Saved
from desktop.domain.review import Piece, Review
from desktop.domain.words import word


def as_plain(review: Review, saved: Saved | None, number: str) -> dict[str, Any]:
    """`registered` has the number of the agreement or plan, the number in the history, what was
    done, and each piece that was left out with the reason; number and change are None where
    nothing was registered.
    """
    return {
        "file": review.file_name,
        "kind": review.kind.value,
        "registered": {
            "number": number or None,
            "change": saved.number if saved is not None else None,
            "id": saved.record_id if saved is not None else None,
            "sentence": saved.sentence if saved is not None else review.reason,
            "left_out": [_left(piece) for piece in review.left_out] if saved is not None else [],
        },
    }


def _left(piece: Piece) -> dict[str, str]:
    shown = piece.text or piece.entry("total") or piece.entry("value") + piece.entry("unit")
    return {"kind": word(piece.kind), "text": shown, "reason": piece.doubt}
