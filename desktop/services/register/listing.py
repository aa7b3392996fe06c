"""The register as a list of ids: agreements and plans, filtered and sorted in the database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Numeric,
    Select,
    Subquery,
    case,
    cast,
    func,
    literal,
    select,
    union_all,
)
from sqlalchemy.orm import Session

from desktop.domain.codes import Lifecycle
from desktop.domain.progress import SEVERITY
from desktop.domain.views_register import (
    RecordKind,
    RegisterFilter,
    RegisterKey,
    RegisterSort,
)
from desktop.services.charges import charged
from desktop.services.current import items_running, round_on, standing_in, status_of
from desktop.services.names import Names
from desktop.storage.models import (
    ActionItemRow,
    AgreementPartyRow,
    AgreementRow,
    BudgetRow,
    OrganisationRow,
    PlanRow,
)

_LIFECYCLE_ORDER = {code: place for place, code in enumerate(Lifecycle)}
_BY_ITEMS = (RegisterKey.STATUS, RegisterKey.PERCENT)


def matching_ids(
    session: Session, wanted: RegisterFilter, sort: RegisterSort, today: date
) -> list[str]:
    """Ids that meet all conditions but the text; unknown values sort last whichever way."""
    parts = [
        _branch(session, side, wanted, sort, today)
        for side in (_AGREEMENTS, _PLANS)
        if wanted.kind in (None, side.kind)
    ]
    found = union_all(*parts).subquery("found")
    key = found.c.key.desc() if sort.descending else found.c.key.asc()
    query = select(found.c.id).order_by(key.nulls_last(), found.c.number, found.c.id)
    return list(session.scalars(query))


@dataclass(frozen=True)
class _Side:
    """Agreements or plans: where their columns are."""

    kind: RecordKind
    row: type[AgreementRow] | type[PlanRow]
    owner: str
    dated: str

    def of_item(self, row: Any) -> Any:
        return getattr(row, self.owner)

    def column(self, name: str) -> Column[Any]:
        return self.row.table().c[name]


_AGREEMENTS = _Side(RecordKind.AGREEMENT, AgreementRow, "agreement_id", "signed_on_earliest")
_PLANS = _Side(RecordKind.PLAN, PlanRow, "plan_id", "announced_on_earliest")


def _branch(
    session: Session, side: _Side, wanted: RegisterFilter, sort: RegisterSort, today: date
) -> Select[Any]:
    sums = _sums(session, side, today) if sort.key in _BY_ITEMS or wanted.statuses else None
    key = _SORT_KEYS[sort.key](side, sums).label("key")
    query = select(side.row.id.label("id"), side.row.number.label("number"), key)
    if sums is not None:
        query = query.outerjoin(sums, sums.c.owner_id == side.row.id)
        if wanted.statuses:
            query = query.where(sums.c.rank.in_([SEVERITY[each] for each in wanted.statuses]))
    return query.where(side.row.deleted_at.is_(None), *_conditions(session, side, wanted, today))


def _sums(session: Session, side: _Side, today: date) -> Subquery:
    """By agreement or plan: the rank of its worst status and its weighted mean percent."""
    standing = standing_in(session, round_on(session, today))
    owner = side.of_item(ActionItemRow)
    known = case((standing.c.percent.is_not(None), ActionItemRow.weight), else_=0)
    weighed = func.coalesce(standing.c.percent * ActionItemRow.weight, 0)
    return (
        select(
            owner.label("owner_id"),
            func.min(case(SEVERITY, value=status_of(standing))).label("rank"),
            (cast(func.sum(weighed), Numeric) / func.nullif(func.sum(known), 0)).label("percent"),
        )
        .outerjoin(AgreementRow, AgreementRow.id == ActionItemRow.agreement_id)
        .outerjoin(standing, standing.c.item_id == ActionItemRow.id)
        .where(owner.is_not(None), *items_running(today))
        .group_by(owner)
        .subquery("sums")
    )


# --- sorting ---


def _partner(side: _Side, _sums: Subquery | None) -> ColumnElement[Any]:
    """The first party's name, or the organisation that made the plan."""
    if side.row is PlanRow:
        name = select(OrganisationRow.name).where(OrganisationRow.id == PlanRow.organisation_id)
    else:
        name = (
            select(AgreementPartyRow.name_as_signed)
            .where(
                AgreementPartyRow.agreement_id == AgreementRow.id,
                AgreementPartyRow.deleted_at.is_(None),
            )
            .order_by(AgreementPartyRow.position, AgreementPartyRow.id)
            .limit(1)
        )
    return name.scalar_subquery()


def _lifecycle(side: _Side, _sums: Subquery | None) -> ColumnElement[Any]:
    if side.row is PlanRow:
        return literal(_LIFECYCLE_ORDER[Lifecycle.IN_FORCE])
    return case(_LIFECYCLE_ORDER, value=AgreementRow.lifecycle)


def _from_items(name: str) -> Callable[[_Side, Subquery | None], ColumnElement[Any]]:
    def key(_side: _Side, sums: Subquery | None) -> ColumnElement[Any]:
        assert sums is not None
        column: ColumnElement[Any] = sums.c[name]
        return column

    return key


_SORT_KEYS: dict[RegisterKey, Callable[[_Side, Subquery | None], ColumnElement[Any]]] = {
    RegisterKey.TITLE: lambda side, _: side.column("title"),
    RegisterKey.NUMBER: lambda side, _: side.column("number"),
    RegisterKey.PARTNERS: _partner,
    RegisterKey.SIGNED: lambda side, _: side.column(side.dated),
    RegisterKey.LIFECYCLE: _lifecycle,
    RegisterKey.STATUS: _from_items("rank"),
    RegisterKey.PERCENT: _from_items("percent"),
}


# --- filtering ---


def _conditions(
    session: Session, side: _Side, wanted: RegisterFilter, today: date
) -> Iterator[ColumnElement[bool]]:
    if wanted.lifecycles and side.row is AgreementRow:
        yield AgreementRow.lifecycle.in_(wanted.lifecycles)
    if wanted.lifecycles and side.row is PlanRow:
        yield literal(Lifecycle.IN_FORCE in wanted.lifecycles)
    if wanted.department_id:
        theirs = Names(session, today).incarnations(wanted.department_id)
        yield side.row.id.in_(charged(theirs, today))
    if wanted.with_budget:
        yield side.row.id.in_(_with_budget(side))


def _with_budget(side: _Side) -> Select[Any]:
    of_budget, of_item = side.of_item(BudgetRow), side.of_item(ActionItemRow)
    query = (
        select(func.coalesce(of_budget, of_item))
        .outerjoin(ActionItemRow, ActionItemRow.id == BudgetRow.action_item_id)
        .where(BudgetRow.deleted_at.is_(None), func.coalesce(of_budget, of_item).is_not(None))
    )
    return query
