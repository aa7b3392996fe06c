"""Agreements from registration to their end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.domain.agreements import Agreement, AgreementRelation, AgreementVersion
from desktop.domain.codes import AgreementKind, EndReason, Lifecycle, RelationKind
from desktop.domain.errors import InvalidEntry, Refused
from desktop.domain.registration import ClauseDraft, PartyDraft, Registered
from desktop.services.clauses import Clauses
from desktop.services.numbering import numbered
from desktop.services.parties import Parties
from desktop.services.records import Records, make
from desktop.services.relations import Relations
from desktop.storage.base import Kept
from desktop.storage.models import AgreementRow, AgreementVersionRow

_PREFIXES = {AgreementKind.INVESTMENT: "INV"}
_STANDING = {Lifecycle.IN_FORCE, Lifecycle.PLANNED, Lifecycle.REVIEWING}


class Agreements(Records[Agreement]):
    """협약. Adding one gives it its number and its first version."""

    row = AgreementRow
    record = Agreement
    noun = "협약"

    def register(
        self,
        agreement: Agreement,
        *,
        parties: Sequence[PartyDraft] = (),
        clauses: Sequence[ClauseDraft] = (),
    ) -> Registered:
        """Enter an agreement with its parties, signatories and clauses as one unit.

        Raises InvalidEntry; `field` names the field of the part that cannot be kept.
        """
        desk = self._desk
        with desk.together(self._sentence(agreement, "등록")):
            agreement_id = self.add(agreement)
            version_id = self.first_version(agreement_id)
            party_ids = Parties(desk).enter_all(agreement_id, parties)
            clause_ids = Clauses(desk).enter_all(version_id, clauses, party_ids)
        return Registered(agreement_id, version_id, tuple(party_ids), tuple(clause_ids))

    def first_version(self, agreement_id: str) -> str:
        """The id of the first text. Raises NotFound when the agreement is gone."""
        with self._desk.reading() as session:
            return str(_first_version(session, self._live(session, agreement_id)).id)

    def end(self, agreement_id: str, reason: EndReason, on: date, note: str = "") -> None:
        """Say that the agreement ended (경기 조례 제7조③, 부산 조례 제5조③).

        Raises Refused when it already ended or never was signed.
        """
        stored = self.get(agreement_id)
        if stored.value.lifecycle not in _STANDING:
            raise Refused("이미 종료되었거나 체결되지 않은 협약입니다.")
        ended = replace(
            stored.value,
            lifecycle=Lifecycle.ENDED,
            end_reason=reason,
            ended_on=on,
            end_note=note or stored.value.end_note,
        )
        with self._desk.together(self._sentence(ended, "종료")):
            self.revise(agreement_id, ended)

    def relate(self, agreement_id: str, other_id: str, kind: RelationKind, note: str = "") -> str:
        """Say how the agreement stands to another: 후속, 대체, 보충 …; gives the relation's id."""
        relation = AgreementRelation(
            agreement_id=agreement_id, other_agreement_id=other_id, kind=kind, note=note
        )
        with self._desk.together(self._sentence(self.get(agreement_id).value, "연결")):
            return Relations(self._desk).add(relation)

    def enter(self, session: Session, record: Agreement) -> Kept:
        row = super().enter(session, record)
        version = AgreementVersion(agreement_id=row.id, dated=record.signed_on)
        make(session, AgreementVersionRow, version)
        return row

    def change(self, session: Session, row: Any, record: Agreement) -> None:
        """The first version bears the date of signing."""
        first = _first_version(session, row)
        follows = first.dated == row.signed_on
        super().change(session, row, record)
        if follows:
            first.dated = row.signed_on

    def _completed(self, session: Session, record: Agreement, row: Any) -> Agreement:
        prefix = _PREFIXES.get(record.kind, "MOU")
        if row is not None and row.number:
            prefix = row.number.split("-")[0]
        year = record.signed_on.known_year
        return numbered(session, AgreementRow, record, row, prefix, year)

    def _check(self, session: Session, record: Agreement, row: Any) -> None:
        signed = record.signed_on.earliest
        if record.ended_on is not None and signed is not None and record.ended_on < signed:
            raise InvalidEntry("ended_on", "종료일이 체결일보다 앞설 수 없습니다.")


def _first_version(session: Session, row: Any) -> Any:
    query = select(AgreementVersionRow).where(
        AgreementVersionRow.agreement_id == row.id, AgreementVersionRow.deleted_at.is_(None)
    )
    return session.scalars(query.order_by(AgreementVersionRow.sequence).limit(1)).one()
