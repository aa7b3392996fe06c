"""Action items and what they are linked to."""

from __future__ import annotations

from desktop.domain.action_items import ActionClause, ActionItem, ActionPartner, ActionStrategy
from desktop.services.records import Records
from desktop.services.rules import Once
from desktop.storage.models import (
    ActionClauseRow,
    ActionItemRow,
    ActionPartnerRow,
    ActionStrategyRow,
)


class ActionItems(Records[ActionItem]):
    """실행과제 of agreements and plans, as a tree."""

    row = ActionItemRow
    record = ActionItem
    noun = "실행과제"
    fixed = ("agreement_id", "plan_id")
    tree = ("agreement_id", "plan_id")


class ActionClauses(Records[ActionClause]):
    """Which clauses an item carries out."""

    row = ActionClauseRow
    record = ActionClause
    noun = "과제·조항 연결"
    once = (Once(("action_item_id", "clause_id"), "이미 이어진 조항입니다."),)
    fixed = ("action_item_id",)


class ActionStrategies(Records[ActionStrategy]):
    """Which strategies an item belongs to."""

    row = ActionStrategyRow
    record = ActionStrategy
    noun = "과제·전략 연결"
    once = (Once(("action_item_id", "strategy_id"), "이미 이어진 전략입니다."),)
    fixed = ("action_item_id",)


class ActionPartners(Records[ActionPartner]):
    """Organisations that take part in an item."""

    row = ActionPartnerRow
    record = ActionPartner
    noun = "협력기관"
    once = (Once(("action_item_id", "organisation_id"), "이미 협력기관입니다."),)
    fixed = ("action_item_id",)
