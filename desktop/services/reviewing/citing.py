"""Citations: where in the stored text each registered fact stands."""

from __future__ import annotations

from desktop.domain.review import Piece, Span
from desktop.domain.sources import Citation
from desktop.services.activities import Activities


class Citing:
    """Cites one source, whose text is `text`, for the records of one registration."""

    def __init__(self, activities: Activities, source_id: str, text: str) -> None:
        self._citations, self._source_id, self._text = activities.citations, source_id, text

    def cite(self, piece: Piece, kind: str, record_id: str, field: str = "") -> None:
        """The piece's own place; nothing for what the clerk has typed without one."""
        if piece.spans:
            self.cite_at(piece.spans[0], kind, record_id, field)

    def cite_all(self, piece: Piece, kind: str, record_id: str) -> None:
        """Every place of a piece that stands in several."""
        for span in piece.spans:
            self.cite_at(span, kind, record_id)

    def cite_at(self, span: Span, kind: str, record_id: str, field: str = "") -> None:
        start, end = span
        if end <= start:
            return
        self._citations.add(
            Citation(
                source_id=self._source_id,
                record_kind=kind,
                record_id=record_id,
                field=field,
                quote=" ".join(self._text[start:end].split()),
                start=start,
                end=end,
            )
        )

    def words(self, piece: Piece) -> str:
        """What the text says at the piece's own place."""
        if not piece.spans:
            return ""
        start, end = piece.spans[0]
        return " ".join(self._text[start:end].split())
