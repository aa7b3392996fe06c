"""Texts and files read into reviews, reviews registered, and what was not finished kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from desktop.domain.dates import DatePrecision
from desktop.domain.forms import Saved
from desktop.domain.review import Piece, PieceKind, Review
from desktop.domain.typed_dates import read_date
from desktop.services.activities import Activities
from desktop.services.contents import Contents
from desktop.services.desk import Desk
from desktop.services.drafts import STANDARD_INPUT, SourceUnreadable, draft_of_text, receive
from desktop.services.editing.likeness import like_agreements
from desktop.services.editing.lookups import Lookups
from desktop.services.reviewing.kept import KeptReview
from desktop.services.reviewing.pieces import pieces_of
from desktop.services.reviewing.plain_text import as_read
from desktop.services.reviewing.registering import Registering
from desktop.services.reviewing.typed import taken

_TEXT = "text/plain; charset=utf-8"


class ReviewDesk:
    """Answers the window's Reviews for one open office. `folder` keeps what is unfinished."""

    def __init__(self, desk: Desk, folder: Path | None) -> None:
        self._desk = desk
        self._kept = KeptReview(desk, folder) if folder is not None else None

    def read_text(self, text: str, published: date | None = None) -> Review:
        """What a pasted text says; nothing is stored."""
        return self._reviewed(as_read(text), published)

    def read_file(self, path: Path, published: date | None = None) -> Review:
        """What a file says, whose bytes are kept first. Raises UserError where it says nothing."""
        try:
            data = path.read_bytes()
        except (OSError, ValueError) as error:
            raise SourceUnreadable(path.name) from error
        return self._received(data, path.name, published)

    def read_source(
        self, source: str, standard_input: Callable[[], bytes], published: date | None = None
    ) -> Review:
        """As `read_file`, or what stands on standard input for `-`."""
        if source != STANDARD_INPUT:
            return self.read_file(Path(source), published)
        return self._received(standard_input(), "", published)

    def _received(self, data: bytes, name: str, published: date | None) -> Review:
        received = receive(Contents(self._desk), data, name)
        review = self._reviewed(received.text.text, published, received.text.notices)
        return replace(review, file_name=name, content_id=received.content_id)

    def number_of(self, record_id: str) -> str:
        """The number of an agreement or plan. Raises NotFound for neither."""
        do = Activities(self._desk)
        found = do.agreements.find(record_id) or do.plans.get(record_id)
        return found.value.number

    def alike(self, review: Review) -> tuple[str, ...]:
        """A sentence for each kept agreement that may be the same one."""
        titles = taken(review.pieces, PieceKind.TITLE)
        lookups = Lookups(self._desk, self._today())
        typed = [piece.entry("organisation") for piece in taken(review.pieces, PieceKind.PARTY)]
        ids = {found.id for name in typed if name for found in lookups.named(name)}
        with self._desk.reading() as session:
            return tuple(like_agreements(session, titles[0].text if titles else "", ids))

    def signing_day(self, review: Review) -> Piece | None:
        """The day of signing told anew from the day that the text came out, which the clerk has
        entered; None where that tells no more than is known.
        """
        known = taken(review.pieces, PieceKind.DATE)
        (source,) = taken(review.pieces, PieceKind.SOURCE)[:1] or (None,)
        if source is None or (known and read_date("text", known[0].text, self._today()).is_known):
            return None
        published = read_date("published", source.entry("published"), self._today())
        if published.precision is not DatePrecision.DAY:
            return None
        found = pieces_of(
            review.text, draft_of_text(review.text, published.earliest), self._namer()
        )
        dates = taken(found, PieceKind.DATE)
        return dates[0] if dates and dates[0] not in known else None

    def register(self, review: Review) -> Saved:
        """Enter what is taken as one unit, each fact with its citation; the text is kept first.

        Raises InvalidEntry naming `piece.field`, and then nothing but the text is stored.
        """
        content_id = Contents(self._desk).keep(review.text.encode(), _TEXT)
        with self._desk.together("협약 등록"):
            record_id, told = Registering(self._desk, review, content_id).register()
            self._desk.tell(told)
        self.drop()
        number = self._desk.database.last_written or 0
        return Saved(sentence=told, number=number, record_id=record_id)

    # what is not finished

    def keep(self, review: Review) -> None:
        if self._kept is not None:
            self._kept.keep(review)

    def kept(self) -> Review | None:
        return self._kept.read() if self._kept is not None else None

    def drop(self) -> None:
        if self._kept is not None:
            self._kept.drop()

    def _reviewed(self, text: str, published: date | None, notices: Iterable[str] = ()) -> Review:
        drafted = draft_of_text(text, published)
        review = Review(
            text=text,
            kind=drafted.kind,
            reason=drafted.reason,
            pieces=pieces_of(text, drafted, self._namer()),
            notices=(*notices, *drafted.warnings),
        )
        return replace(review, alike=self.alike(review))

    def _namer(self) -> Callable[[Iterable[str]], str]:
        lookups = Lookups(self._desk, self._today())

        def named(forms: Iterable[str]) -> str:
            for form in forms:
                found = lookups.named(form)
                if len(found) == 1:
                    return found[0].name
            return ""

        return named

    def _today(self) -> date:
        return self._desk.clock().date()
