"""Agreements and how they stand to each other."""

from __future__ import annotations

from desktop.domain.agreements import Agreement, AgreementRelation
from desktop.services.records import Records
from desktop.services.rules import Once
from desktop.storage.models import AgreementRelationRow, AgreementRow


class Agreements(Records[Agreement]):
    """협약 from signing to its end."""

    row = AgreementRow
    record = Agreement
    noun = "협약"


class Relations(Records[AgreementRelation]):
    """How an agreement stands to another, to a plan or to an item."""

    row = AgreementRelationRow
    record = AgreementRelation
    noun = "협약 관계"
    once = (
        Once(
            ("agreement_id", "other_agreement_id", "other_plan_id", "other_action_item_id"),
            "이미 이어진 대상입니다.",
        ),
    )
    fixed = ("agreement_id",)
