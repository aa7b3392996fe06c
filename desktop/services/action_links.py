"""What action items are linked to: clauses, strategies, partners."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from desktop.domain.action_items import ActionClause, ActionPartner, ActionStrategy
from desktop.domain.errors import InvalidEntry
from desktop.services.records import Records
from desktop.services.rules import Once
from desktop.storage.models import (
    ActionClauseRow,
    ActionItemRow,
    ActionPartnerRow,
    ActionStrategyRow,
    AgreementVersionRow,
    ClauseRow,
    StrategyRow,
)


class ActionClauses(Records[ActionClause]):
    """Which clauses of its agreement an item carries out."""

    row = ActionClauseRow
    record = ActionClause
    noun = "과제·조항 연결"
    once = (Once(("action_item_id", "clause_id"), "이미 이어진 조항입니다."),)
    fixed = ("action_item_id",)

    def _check(self, session: Session, record: ActionClause, row: Any) -> None:
        item = session.get_one(ActionItemRow, record.action_item_id)
        clause = session.get_one(ClauseRow, record.clause_id)
        version = session.get_one(AgreementVersionRow, clause.version_id)
        if version.agreement_id != item.agreement_id:
            raise InvalidEntry("clause_id", "다른 협약의 조항입니다.")


class ActionStrategies(Records[ActionStrategy]):
    """Which strategies of its plan an item belongs to."""

    row = ActionStrategyRow
    record = ActionStrategy
    noun = "과제·전략 연결"
    once = (Once(("action_item_id", "strategy_id"), "이미 이어진 전략입니다."),)
    fixed = ("action_item_id",)

    def _check(self, session: Session, record: ActionStrategy, row: Any) -> None:
        item = session.get_one(ActionItemRow, record.action_item_id)
        strategy = session.get_one(StrategyRow, record.strategy_id)
        if strategy.plan_id != item.plan_id:
            raise InvalidEntry("strategy_id", "다른 계획의 전략입니다.")


class ActionPartners(Records[ActionPartner]):
    """협력기관: organisations that take part in an item."""

    row = ActionPartnerRow
    record = ActionPartner
    noun = "협력기관"
    once = (Once(("action_item_id", "organisation_id"), "이미 협력기관입니다."),)
    fixed = ("action_item_id",)
