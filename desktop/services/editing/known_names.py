"""The names of each kind that a form may ask for, with what tells like names apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desktop.domain.forms import Lookup
from desktop.domain.words import word
from desktop.services.names import Names, valid_on
from desktop.storage.models import (
    ActionItemRow,
    AgreementPartyRow,
    AgreementRow,
    AgreementVersionRow,
    BudgetLineRow,
    ClauseRow,
    DepartmentRow,
    ExecutionRow,
    FundingSourceRow,
    IndicatorRow,
    OrganisationNameRow,
    OrganisationRow,
    PersonRow,
    PlanRow,
    PositionRow,
    SignatoryRow,
    StrategyRow,
)

_LONGEST_CLAUSE = 60


@dataclass(frozen=True)
class Known:
    """`also` are other names by which it is found: short, former, numbers."""

    id: str
    name: str
    note: str = ""
    also: tuple[str, ...] = ()


def _live(session: Session, row: Any, *order: Any) -> Sequence[Any]:
    return session.scalars(select(row).where(row.deleted_at.is_(None)).order_by(*order)).all()


def _organisations(session: Session, _today: date, _owner_id: str) -> list[Known]:
    former: dict[str, list[str]] = defaultdict(list)
    for row in _live(session, OrganisationNameRow):
        former[row.organisation_id] += [row.name, row.short_name]
    return [
        Known(
            row.id,
            row.name,
            word(row.kind),
            tuple(filter(None, (row.short_name, *row.aliases, *former[row.id]))),
        )
        for row in _live(session, OrganisationRow, OrganisationRow.name)
    ]


def _people(session: Session, today: date, _owner_id: str) -> list[Known]:
    names = Names(session, today)
    posts: dict[str, str] = {}
    for post in _live(session, PositionRow, PositionRow.valid_from.asc().nulls_first()):
        where = names.department(post.department_id) or names.organisation(post.organisation_id)
        posts[post.person_id] = f"{where} {post.title}".strip()
    titles = {signed.person_id: signed.title_as_signed for signed in _live(session, SignatoryRow)}
    return [
        Known(row.id, row.name, posts.get(row.id) or titles.get(row.id) or word(row.kind))
        for row in _live(session, PersonRow, PersonRow.name)
    ]


def _departments(session: Session, today: date, _owner_id: str) -> list[Known]:
    names = Names(session, today)
    query = select(DepartmentRow).where(
        DepartmentRow.deleted_at.is_(None),
        DepartmentRow.organisation_id.is_(None),
        valid_on(DepartmentRow, today),
    )
    rows = session.scalars(query.order_by(DepartmentRow.position, DepartmentRow.name))
    return [Known(row.id, row.name, names.bureau(row.id)) for row in rows]


def _agreements(session: Session, _today: date, _owner_id: str) -> list[Known]:
    rows = _live(session, AgreementRow, AgreementRow.number)
    return [Known(r.id, r.title, r.number, (r.number, *r.aliases)) for r in rows]


def _plans(session: Session, _today: date, _owner_id: str) -> list[Known]:
    return [Known(r.id, r.title, r.number, (r.number,)) for r in _live(session, PlanRow)]


def _clauses(session: Session, _today: date, owner_id: str) -> list[Known]:
    """The clauses of the newest version of the agreement that `owner_id` is or belongs to."""
    agreement_id, _plan_id = _whose(session, owner_id)
    version = session.scalars(
        select(AgreementVersionRow)
        .where(
            AgreementVersionRow.agreement_id == agreement_id,
            AgreementVersionRow.deleted_at.is_(None),
        )
        .order_by(AgreementVersionRow.sequence.desc())
    ).first()
    if version is None:
        return []
    query = select(ClauseRow).where(
        ClauseRow.version_id == version.id, ClauseRow.deleted_at.is_(None)
    )
    rows = session.scalars(query.order_by(ClauseRow.position, ClauseRow.id))
    return [Known(row.id, _clause_label(row), row.mark, (row.mark, row.text)) for row in rows]


def _clause_label(row: Any) -> str:
    text = " ".join(row.text.split())
    short = text if len(text) <= _LONGEST_CLAUSE else text[:_LONGEST_CLAUSE] + "…"
    return f"{row.mark} {short}".strip()


def _items(session: Session, _today: date, owner_id: str) -> list[Known]:
    agreement_id, plan_id = _whose(session, owner_id)
    query = select(ActionItemRow).where(
        ActionItemRow.deleted_at.is_(None),
        ActionItemRow.id != owner_id,
        or_(ActionItemRow.agreement_id == agreement_id, ActionItemRow.plan_id == plan_id),
    )
    rows = session.scalars(query.order_by(ActionItemRow.position, ActionItemRow.number))
    return [Known(row.id, row.title, row.number, (row.number,)) for row in rows]


def _parties(session: Session, _today: date, owner_id: str) -> list[Known]:
    agreement_id, _plan_id = _whose(session, owner_id)
    query = select(AgreementPartyRow).where(
        AgreementPartyRow.agreement_id == agreement_id, AgreementPartyRow.deleted_at.is_(None)
    )
    rows = session.scalars(query.order_by(AgreementPartyRow.position, AgreementPartyRow.id))
    return [Known(row.id, row.name_as_signed) for row in rows]


def _owners(session: Session, today: date, owner_id: str) -> list[Known]:
    """The organisations that may carry out an item: parties, or the owner of the plan."""
    agreement_id, plan_id = _whose(session, owner_id)
    parties = select(AgreementPartyRow.organisation_id).where(
        AgreementPartyRow.agreement_id == agreement_id, AgreementPartyRow.deleted_at.is_(None)
    )
    plan = session.get(PlanRow, plan_id) if plan_id else None
    ids = {*session.scalars(parties), plan.organisation_id if plan is not None else None}
    return [each for each in _organisations(session, today, "") if each.id in ids]


def _strategies(session: Session, _today: date, owner_id: str) -> list[Known]:
    _agreement_id, plan_id = _whose(session, owner_id)
    query = select(StrategyRow).where(
        StrategyRow.plan_id == plan_id, StrategyRow.deleted_at.is_(None)
    )
    return [
        Known(row.id, row.name) for row in session.scalars(query.order_by(StrategyRow.position))
    ]


def _sources(session: Session, _today: date, _owner_id: str) -> list[Known]:
    rows = _live(session, FundingSourceRow, FundingSourceRow.position)
    return [Known(row.id, row.name, "", (row.code,)) for row in rows]


def _posts(session: Session, _today: date, _owner_id: str) -> list[Known]:
    titles = [row.title_as_signed for row in _live(session, SignatoryRow)]
    titles += [row.title for row in _live(session, PositionRow)]
    return [Known(title, title) for title in dict.fromkeys(filter(None, titles))]


def _units(session: Session, _today: date, _owner_id: str) -> list[Known]:
    units = [row.unit for row in _live(session, IndicatorRow)]
    return [Known(unit, unit) for unit in dict.fromkeys(filter(None, units))]


def _budget_lines(session: Session, _today: date, owner_id: str) -> list[Known]:
    execution = session.get(ExecutionRow, owner_id)
    line = session.get(BudgetLineRow, execution.budget_line_id) if execution else None
    budget_id = line.budget_id if line is not None else owner_id
    query = (
        select(BudgetLineRow, FundingSourceRow.name)
        .join(FundingSourceRow, FundingSourceRow.id == BudgetLineRow.funding_source_id)
        .where(BudgetLineRow.budget_id == budget_id, BudgetLineRow.deleted_at.is_(None))
    )
    return [
        Known(each.id, f"{source} {each.fiscal_year or ''} {word(each.kind)}".replace("  ", " "))
        for each, source in session.execute(query.order_by(BudgetLineRow.id))
    ]


def _whose(session: Session, owner_id: str) -> tuple[str | None, str | None]:
    """The agreement or plan that `owner_id` is, or that the item or clause of this id is of."""
    item = session.get(ActionItemRow, owner_id)
    if item is not None:
        return item.agreement_id, item.plan_id
    clause = session.get(ClauseRow, owner_id)
    version = session.get(AgreementVersionRow, clause.version_id if clause else owner_id)
    if version is not None:
        return version.agreement_id, None
    strategy = session.get(StrategyRow, owner_id)
    plan = session.get(PlanRow, strategy.plan_id if strategy else owner_id)
    return (None, plan.id) if plan is not None else (owner_id, None)


KNOWN: dict[Lookup, Callable[[Session, date, str], list[Known]]] = {
    Lookup.ORGANISATION: _organisations,
    Lookup.PERSON: _people,
    Lookup.DEPARTMENT: _departments,
    Lookup.AGREEMENT: _agreements,
    Lookup.PLAN: _plans,
    Lookup.CLAUSE: _clauses,
    Lookup.ACTION_ITEM: _items,
    Lookup.PARTY: _parties,
    Lookup.OWNER: _owners,
    Lookup.STRATEGY: _strategies,
    Lookup.FUNDING_SOURCE: _sources,
    Lookup.BUDGET_LINE: _budget_lines,
    Lookup.POST: _posts,
    Lookup.UNIT: _units,
}

# Kinds of which only those of one agreement, plan or budget are offered.
OWNED = {
    Lookup.CLAUSE,
    Lookup.ACTION_ITEM,
    Lookup.PARTY,
    Lookup.OWNER,
    Lookup.STRATEGY,
    Lookup.BUDGET_LINE,
}
