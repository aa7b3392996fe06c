"""Parties of agreements and who signed for them."""

from __future__ import annotations

from desktop.domain.agreements import AgreementParty, Signatory
from desktop.services.records import Records
from desktop.services.rules import Once
from desktop.storage.models import AgreementPartyRow, SignatoryRow


class Parties(Records[AgreementParty]):
    """당사자 of agreements."""

    row = AgreementPartyRow
    record = AgreementParty
    noun = "당사자"
    once = (Once(("agreement_id", "organisation_id"), "이미 이 협약의 당사자입니다."),)
    fixed = ("agreement_id",)


class Signatories(Records[Signatory]):
    """서명자 of a party."""

    row = SignatoryRow
    record = Signatory
    noun = "서명자"
    once = (Once(("party_id", "person_id"), "이미 서명자로 등록되어 있습니다."),)
    fixed = ("party_id",)
