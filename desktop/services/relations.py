"""How agreements stand to other agreements, to plans and to items."""

from __future__ import annotations

from desktop.domain.agreements import AgreementRelation
from desktop.services.records import Records
from desktop.services.rules import Once
from desktop.storage.models import AgreementRelationRow

_ENDS = ("agreement_id", "other_agreement_id", "other_plan_id", "other_action_item_id")


class Relations(Records[AgreementRelation]):
    """협약 관계: 후속, 대체, 보충, 상위, 부속, 연계."""

    row = AgreementRelationRow
    record = AgreementRelation
    noun = "협약 관계"
    once = (Once(_ENDS, "이미 이어진 대상입니다."),)
    fixed = ("agreement_id",)
