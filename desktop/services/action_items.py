"""Action items: who must carry out what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.domain.action_items import ActionClause, ActionItem
from desktop.domain.codes import LinkBasis
from desktop.domain.errors import InvalidEntry
from desktop.services.action_links import ActionClauses
from desktop.services.numbering import numbered
from desktop.services.trees import OrderedTree
from desktop.storage.models import (
    ActionItemRow,
    AgreementPartyRow,
    AgreementRow,
    FacilityRow,
    OrganisationMemberRow,
    PlanRow,
)


class ActionItems(OrderedTree[ActionItem]):
    """실행과제 of agreements and plans, as a tree.

    Its number bears the year of its agreement or plan. Who carries it out is a party of the
    agreement, a member of a consortium that is one, or the organisation of the plan.
    """

    row = ActionItemRow
    record = ActionItem
    noun = "실행과제"
    fixed = ("agreement_id", "plan_id")
    tree = ("agreement_id", "plan_id")

    def derive(
        self,
        item: ActionItem,
        clause_ids: Sequence[str],
        basis: LinkBasis = LinkBasis.INFERRED,
    ) -> str:
        """Enter an item that carries out these clauses; gives its id."""
        if not clause_ids:
            raise InvalidEntry("clause_ids", "과제가 이행할 조항을 고르십시오.")
        with self._desk.together(self._sentence(item, "등록")):
            item_id = self.add(item)
            links = ActionClauses(self._desk)
            for clause_id in clause_ids:
                link = ActionClause(action_item_id=item_id, clause_id=clause_id, basis=basis)
                links.add(link)
        return item_id

    def _completed(self, session: Session, record: ActionItem, row: Any) -> ActionItem:
        return numbered(session, ActionItemRow, record, row, "T", _year(session, record))

    def _check(self, session: Session, record: ActionItem, row: Any) -> None:
        if record.owner_id is not None and record.owner_id not in _owners(session, record):
            raise InvalidEntry("owner_id", "협약 당사자나 계획을 세운 기관만 추진할 수 있습니다.")
        if record.facility_id is not None:
            facility = session.get_one(FacilityRow, record.facility_id)
            if _target(facility) != _target(record):
                raise InvalidEntry("facility_id", "다른 협약이나 계획의 시설입니다.")


def _year(session: Session, record: ActionItem) -> int | None:
    agreement = session.get(AgreementRow, record.agreement_id) if record.agreement_id else None
    if agreement is not None:
        return agreement.signed_on.known_year
    plan = session.get(PlanRow, record.plan_id) if record.plan_id else None
    return plan.announced_on.known_year if plan is not None else None


def _owners(session: Session, record: ActionItem) -> set[str | None]:
    if record.plan_id is not None:
        return {session.get_one(PlanRow, record.plan_id).organisation_id}
    parties = select(AgreementPartyRow.organisation_id).where(
        AgreementPartyRow.agreement_id == record.agreement_id,
        AgreementPartyRow.deleted_at.is_(None),
    )
    members = select(OrganisationMemberRow.member_id).where(
        OrganisationMemberRow.consortium_id.in_(parties),
        OrganisationMemberRow.deleted_at.is_(None),
    )
    return {*session.scalars(parties), *session.scalars(members)}


def _target(record: Any) -> tuple[str | None, str | None]:
    return record.agreement_id, record.plan_id
