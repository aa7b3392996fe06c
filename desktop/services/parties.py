"""Parties of agreements and who signed for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.domain.agreements import AgreementParty, Signatory
from desktop.domain.errors import InvalidEntry, Refused
from desktop.domain.registration import PartyDraft
from desktop.services.organisations import name_on
from desktop.services.records import Records
from desktop.services.rules import Once
from desktop.storage.models import (
    ActionItemRow,
    AgreementPartyRow,
    AgreementRow,
    ClauseBindingRow,
    SignatoryRow,
)


class Parties(Records[AgreementParty]):
    """당사자. The name as signed is that of the signing day unless it is given."""

    row = AgreementPartyRow
    record = AgreementParty
    noun = "당사자"
    once = (Once(("agreement_id", "organisation_id"), "이미 이 협약의 당사자입니다."),)
    fixed = ("agreement_id",)

    def enter_all(self, agreement_id: str, drafts: Sequence[PartyDraft]) -> list[str]:
        """Enter parties with their signatories in the order given; gives the parties' ids."""
        with self._desk.together("당사자 등록"):
            return [self._enter_draft(agreement_id, n, d) for n, d in enumerate(drafts, start=1)]

    def _enter_draft(self, agreement_id: str, position: int, draft: PartyDraft) -> str:
        party_id = self.add(
            AgreementParty(
                agreement_id=agreement_id,
                organisation_id=draft.organisation_id,
                position=position,
                name_as_signed=draft.name_as_signed,
                role=draft.role,
                duties=draft.duties,
            )
        )
        signatories = Signatories(self._desk)
        for signatory in draft.signatories:
            signatories.add(Signatory(party_id=party_id, **asdict(signatory)))
        return party_id

    def _completed(self, session: Session, record: AgreementParty, row: Any) -> AgreementParty:
        if record.name_as_signed:
            return record
        agreement = session.get(AgreementRow, record.agreement_id)
        signed = agreement.signed_on.earliest if agreement is not None else None
        return replace(record, name_as_signed=name_on(session, record.organisation_id, signed))

    def _check(self, session: Session, record: AgreementParty, row: Any) -> None:
        if row is not None and row.organisation_id != record.organisation_id:
            _refuse_if_it_has_duties(session, row)

    def _check_removal(self, session: Session, row: Any) -> None:
        _refuse_if_it_has_duties(session, row)
        binding = select(ClauseBindingRow.id).where(
            ClauseBindingRow.party_id == row.id, ClauseBindingRow.deleted_at.is_(None)
        )
        if session.scalar(binding.limit(1)) is not None:
            raise Refused("이 당사자를 대상으로 하는 조항이 있습니다. 먼저 조항을 고치십시오.")


class Signatories(Records[Signatory]):
    """서명자 of a party, with the title as signed."""

    row = SignatoryRow
    record = Signatory
    noun = "서명자"
    once = (Once(("party_id", "person_id"), "이미 서명자로 등록되어 있습니다."),)
    fixed = ("party_id",)

    def _check(self, session: Session, record: Signatory, row: Any) -> None:
        if record.proxy_for and not record.is_proxy:
            raise InvalidEntry("proxy_for", "대리 서명이 아니면 대리 대상을 적지 않습니다.")


def _refuse_if_it_has_duties(session: Session, row: Any) -> None:
    item = select(ActionItemRow.id).where(
        ActionItemRow.agreement_id == row.agreement_id,
        ActionItemRow.owner_id == row.organisation_id,
        ActionItemRow.deleted_at.is_(None),
    )
    if session.scalar(item.limit(1)) is not None:
        raise Refused("이 기관이 추진하는 과제가 있습니다. 먼저 과제의 추진 기관을 바꾸십시오.")
