"""What must be known before a reviewed draft is registered, in the band above it."""

from __future__ import annotations

from desktop.domain.codes import TextKind
from desktop.domain.review import Review
from desktop.ui.forms.band import CARE, NEWS, Band


def show_notices(band: Band, review: Review | None, waiting: int) -> None:
    """Like agreements, what the text was taken for, faults of the text, files still `waiting`."""
    told = [] if review is None else _told(review, waiting)
    if review is None or not told:
        band.clear()
        return
    care = bool(review.alike) or review.kind is TextKind.NOT_AGREEMENT
    band.tell(CARE if care else NEWS, "\n".join(told))


def told_of_draft(review: Review) -> str:
    """How much was found, for the status bar."""
    unsure = sum(bool(piece.doubt) for piece in review.pieces)
    found = f"초안을 만들었습니다. 항목 {len(review.pieces)}건"
    return f"{found}, 그 가운데 확실하지 않은 것 {unsure}건" if unsure else found


def _told(review: Review, waiting: int) -> list[str]:
    reason = [] if review.kind.is_agreement else [review.reason]
    more = [f"읽을 파일이 {waiting}개 더 있습니다."] if waiting else []
    return [*review.alike, *reason, *review.notices, *more]
