"""The review that was not finished: kept on this PC until it is registered or thrown away."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from desktop.domain.codes import TextKind
from desktop.domain.review import Piece, PieceKind, Review
from desktop.services.current import office_row
from desktop.services.desk import Desk
from reports.output import atomic_write

_NAME = "붙여넣기.초안"


class KeptReview:
    """One small file in a folder of the office. A file that is not whole counts as none."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        with desk.reading() as session:
            self._path = folder / office_row(session).id / _NAME

    def keep(self, review: Review) -> None:
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        text = json.dumps(_plain(review))  # in ASCII: a pasted half of a letter is kept as well

        def write(temporary: Path) -> None:
            temporary.write_text(text, encoding="utf-8")

        def verify(temporary: Path) -> None:
            _read(temporary)

        atomic_write(self._path, write, verify)

    def read(self) -> Review | None:
        with suppress(OSError, ValueError, KeyError, TypeError):
            return _read(self._path)
        return None

    def drop(self) -> None:
        with suppress(OSError):
            self._path.unlink(missing_ok=True)


def _plain(review: Review) -> dict[str, Any]:
    plain = asdict(review)
    plain["pieces"] = [asdict(piece) for piece in review.pieces]
    return plain


def _read(path: Path) -> Review:
    kept = json.loads(path.read_text(encoding="utf-8"))
    pieces = tuple(_piece(each) for each in kept.pop("pieces"))
    kind = TextKind(kept.pop("kind"))
    notices, alike = tuple(kept.pop("notices")), tuple(kept.pop("alike"))
    return Review(pieces=pieces, kind=kind, notices=notices, alike=alike, **kept)


def _piece(kept: dict[str, Any]) -> Piece:
    spans = tuple((int(start), int(end)) for start, end in kept.pop("spans"))
    return Piece(kind=PieceKind(kept.pop("kind")), spans=spans, **kept)
