"""Parties, those who signed, and clauses: pieces made ready to be registered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop.domain.codes import ClauseKind, PartyRole
from desktop.domain.errors import InvalidEntry
from desktop.domain.forms import Lookup
from desktop.domain.organisations import Organisation
from desktop.domain.registration import ClauseDraft, PartyDraft, SignatoryDraft
from desktop.domain.review import Piece, PieceKind
from desktop.domain.text import search_key
from desktop.services.activities import Activities
from desktop.services.desk import Desk
from desktop.services.editing.lookups import Lookups
from desktop.services.reviewing.typed import at, names, taken

_TRACKED = (ClauseKind.COOPERATION, ClauseKind.ROLES, ClauseKind.COUNCIL, ClauseKind.COSTS)
_NO_PARTY = "당사자 가운데 하나의 이름을 입력하십시오."


class Bodies:
    """Looks names up among those that are kept, and enters new ones within the unit under way."""

    def __init__(self, desk: Desk, today: date, pieces: tuple[Piece, ...]) -> None:
        self._desk, self._today = desk, today
        self._activities = Activities(desk)
        self._pieces = pieces
        self.parties = taken(pieces, PieceKind.PARTY)
        self.signatories = taken(pieces, PieceKind.SIGNATORY)
        self._ids: dict[str, str] = {}

    def party_drafts(self) -> list[PartyDraft]:
        signed = [self.party_of(each, "party") for each in self.signatories]
        return [self._party(n, piece, signed) for n, piece in enumerate(self.parties)]

    def party_of(self, piece: Piece, key: str) -> int:
        """Which party a name in a field means. Raises InvalidEntry for none of them."""
        with at(piece):
            return self._number_of(key, piece.entry(key))

    def organisation_of(self, party: Piece) -> str:
        """The id of a party's organisation, which is entered where none is called so."""
        name = party.entry("organisation").strip() or party.text.strip()
        if name not in self._ids:
            self._ids[name] = self._found(name) or self._activities.organisations.add(
                Organisation(name=name, aliases=tuple(self._aliases(party, name)))
            )
        return self._ids[name]

    def _found(self, name: str) -> str:
        found = Lookups(self._desk, self._today).named(name)
        if len(found) > 1:
            raise InvalidEntry(
                "organisation", f"‘{name}’ 이름이 여럿입니다. 목록에서 하나를 고르십시오."
            )
        return found[0].id if found else ""

    def _aliases(self, party: Piece, name: str) -> list[str]:
        forms = dict.fromkeys((party.text.strip(), *names(party.entry("also"))))
        return [form for form in forms if form and form != name]

    def _number_of(self, key: str, name: str) -> int:
        wanted = search_key(name)
        for number, party in enumerate(self.parties):
            forms = (party.text, party.entry("organisation"), *names(party.entry("also")))
            if wanted and wanted in map(search_key, forms):
                return number
        raise InvalidEntry(key, _NO_PARTY)

    def _party(self, number: int, piece: Piece, signed: Sequence[int]) -> PartyDraft:
        with at(piece):
            organisation_id = self.organisation_of(piece)
        people = zip(self.signatories, signed, strict=True)
        return PartyDraft(
            organisation_id=organisation_id,
            name_as_signed=piece.text,
            role=PartyRole(piece.entry("role") or PartyRole.PARTY),
            signatories=tuple(self._signatory(each) for each, of in people if of == number),
        )

    def _signatory(self, piece: Piece) -> SignatoryDraft:
        with at(piece):
            lookups = Lookups(self._desk, self._today)
            person = lookups.id_of(Lookup.PERSON, "text", piece.text, creates=True)
            if person is None:
                raise InvalidEntry("text", "이름을 입력하십시오.")
        return SignatoryDraft(
            person_id=person, title_as_signed=piece.entry("post"), basis=piece.doubt
        )

    # clauses

    def clause_drafts(self) -> list[ClauseDraft]:
        """The clauses that are taken, as the tree that their depths tell."""
        return self._below(taken(self._pieces, PieceKind.CLAUSE), 0)

    def _below(self, clauses: Sequence[Piece], depth: int) -> list[ClauseDraft]:
        drafts, first = [], 0
        while first < len(clauses):
            following = first + 1
            while following < len(clauses) and clauses[following].depth > depth:
                following += 1
            below = self._below(clauses[first + 1 : following], depth + 1)
            drafts.append(self._clause(clauses[first], tuple(below)))
            first = following
        return drafts

    def _clause(self, piece: Piece, below: tuple[ClauseDraft, ...]) -> ClauseDraft:
        kind = ClauseKind(piece.entry("kind") or ClauseKind.COOPERATION)
        with at(piece):
            if not piece.text.strip():
                raise InvalidEntry("text", "조항 내용을 입력하십시오.")
            bound = [self._number_of("binds", name) for name in names(piece.entry("binds"))]
        return ClauseDraft(
            text=piece.text,
            mark=piece.entry("mark"),
            kind=kind,
            is_tracked=kind in _TRACKED and not below,
            binds=tuple(dict.fromkeys(bound)),
            below=below,
        )
