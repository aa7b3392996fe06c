"""A reviewed draft becomes records: one unit of work, each fact with its citation."""

from __future__ import annotations

from datetime import date

from desktop.domain.agreements import Agreement
from desktop.domain.codes import AgreementKind, SourceKind
from desktop.domain.dates import UNKNOWN_DATE, FuzzyDate
from desktop.domain.errors import InvalidEntry
from desktop.domain.plans import Plan
from desktop.domain.review import Piece, PieceKind, Review
from desktop.domain.review_fields import PLAN
from desktop.domain.sources import Source
from desktop.services.activities import Activities
from desktop.services.desk import Desk
from desktop.services.records import sentence
from desktop.services.reviewing.around import Around, Owner
from desktop.services.reviewing.bodies import Bodies
from desktop.services.reviewing.citing import Citing
from desktop.services.reviewing.typed import at, day_of, taken

_NO_TITLE = "협약명을 입력하십시오."


class Registering:
    """Enters what of a review is taken, within the unit under way.

    `content_id` is where the text is kept. Raises InvalidEntry naming piece and field.
    """

    def __init__(self, desk: Desk, review: Review, content_id: str) -> None:
        self._desk, self._review = desk, review
        self._content_id = content_id
        self._activities = Activities(desk)
        self._title = self._one(PieceKind.TITLE)
        self._source = self._one(PieceKind.SOURCE)

    def register(self) -> tuple[str, str]:
        """The id of the agreement or plan, and the sentence for the history."""
        title = self._title
        if title is None or not title.text.strip():
            where = title.id if title is not None else "title-1"
            raise InvalidEntry(f"{where}.text", _NO_TITLE)
        citing = Citing(self._activities, self._enter_source(), self._review.text)
        if title.entry("kind") == PLAN:
            return self._plan(title, citing), sentence("계획", title.text, "등록")
        return self._agreement(title, citing), sentence("협약", title.text, "등록")

    @property
    def today(self) -> date:
        """The day that dates without a year are told from: the text's own, else today."""
        published = self._published()
        return published.earliest or self._desk.clock().date()

    def _one(self, kind: PieceKind) -> Piece | None:
        return next(iter(taken(self._review.pieces, kind)), None)

    def _published(self) -> FuzzyDate:
        source = self._source
        if source is None:
            return UNKNOWN_DATE
        with at(source):
            return day_of(source, "published", self._desk.clock().date(), "")

    def _enter_source(self) -> str:
        source, review = self._source, self._review
        title = source.text.strip() if source is not None else ""
        record = Source(
            title=title or (self._title.text if self._title is not None else ""),
            kind=SourceKind.DOCUMENT if review.file_name else SourceKind.ARTICLE,
            outlet=source.entry("outlet") if source is not None else "",
            published_on=self._published(),
            content_id=self._content_id,
            note=_origin(review),
        )
        return self._activities.sources.add(record)

    # the agreement

    def _agreement(self, title: Piece, citing: Citing) -> str:
        signed, place = self._one(PieceKind.DATE), self._one(PieceKind.PLACE)
        bodies = Bodies(self._desk, self.today, self._review.pieces)
        parties, clauses = bodies.party_drafts(), bodies.clause_drafts()
        with at(title):
            registered = self._activities.agreements.register(
                Agreement(
                    title=title.text,
                    kind=AgreementKind(title.entry("kind") or AgreementKind.MOU),
                    title_note=title.doubt,
                    signed_on=self._signed(signed, citing),
                    place=place.text if place is not None else "",
                ),
                parties=parties,
                clauses=clauses,
            )
        agreement_id = registered.agreement_id
        for piece, field in ((title, "title"), (signed, "signed_on"), (place, "place")):
            if piece is not None:
                citing.cite(piece, "agreement", agreement_id, field)
        self._cite_parties(bodies, registered.party_ids, citing)
        listed = taken(self._review.pieces, PieceKind.CLAUSE)
        for piece, clause_id in zip(listed, registered.clause_ids, strict=True):
            citing.cite_all(piece, "clause", clause_id)
        owner = Owner(agreement_id=agreement_id, clause_ids=registered.clause_ids)
        Around(self._desk, self._review.pieces, self.today, citing, bodies).enter(owner)
        return agreement_id

    def _signed(self, piece: Piece | None, citing: Citing) -> FuzzyDate:
        if piece is None:
            return UNKNOWN_DATE
        with at(piece):
            return day_of(piece, "text", self.today, citing.words(piece))

    def _cite_parties(self, bodies: Bodies, party_ids: tuple[str, ...], citing: Citing) -> None:
        people = list(bodies.signatories)
        for number, (piece, party_id) in enumerate(zip(bodies.parties, party_ids, strict=True)):
            citing.cite(piece, "agreement_party", party_id)
            mine = [each for each in people if bodies.party_of(each, "party") == number]
            stored = self._activities.signatories.below("party_id", party_id)
            for person, signatory in zip(mine, stored, strict=True):
                citing.cite_all(person, "signatory", signatory.id)

    # the plan

    def _plan(self, title: Piece, citing: Citing) -> str:
        with at(title):
            plan_id = self._activities.plans.add(
                Plan(title=title.text, title_note=title.doubt, announced_on=self._published())
            )
        citing.cite(title, "plan", plan_id, "title")
        bodies = Bodies(self._desk, self.today, ())
        Around(self._desk, self._review.pieces, self.today, citing, bodies).enter(
            Owner(plan_id=plan_id)
        )
        return plan_id


def _origin(review: Review) -> str:
    if not review.content_id:
        return ""
    return f"받은 파일 ‘{review.file_name}’의 글입니다. 보관 원문 {review.content_id}"
