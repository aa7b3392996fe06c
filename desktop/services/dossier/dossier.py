"""All that is stored about agreements and plans, read once, as of a day and a round."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desktop.domain.codes import Status
from desktop.domain.progress import weighted_mean, worst
from desktop.services.current import standing_in
from desktop.services.dossier.around import Around
from desktop.services.dossier.charges import Charges
from desktop.services.dossier.grouping import Grouped, grouped, ids_of
from desktop.services.dossier.money import Money
from desktop.services.names import Names
from desktop.storage.models import (
    ActionClauseRow,
    ActionItemRow,
    ActionPartnerRow,
    ActionStrategyRow,
    AgreementPartyRow,
    AgreementRow,
    AgreementVersionRow,
    ClauseBindingRow,
    ClauseRow,
    FacilityRow,
    MilestoneRow,
    PlanRow,
    PlanVersionRow,
    ProgressEntryRow,
    RoundRow,
    SignatoryRow,
    StrategyRow,
)

OwnerRow = AgreementRow | PlanRow


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands of an item in the round; `entry` None where nothing was handed in."""

    status: Status
    percent: int | None
    entry: ProgressEntryRow | None


@dataclass(frozen=True, slots=True)
class Placed:
    """An item or clause in its tree."""

    row: Any
    depth: int


_MISSING = Standing(Status.NOT_REPORTED, None, None)


class Dossier:
    """Rows laid by their owner. Use it only inside the session that it was read in."""

    def __init__(
        self, session: Session, day: date, in_round: RoundRow | None, only: str | None = None
    ) -> None:
        self.day, self.round = day, in_round
        self.names = Names(session, day)
        self.agreements = _owners(session, AgreementRow, only)
        self.plans = _owners(session, PlanRow, only)
        ids = None if only is None else [only]
        self._read_texts(session, ids)
        self._read_items(session, ids)
        self._read_standing(session, in_round, only)
        item_ids = None if ids is None else list(self.item)
        self.charges = Charges(session, day, None if ids is None else [*ids, *self.item])
        self.money = Money(session, day, ids, item_ids)
        self.around = Around(session, day, in_round, ids)

    # --- asking ---

    def clauses(self, agreement_id: str) -> list[Placed]:
        """The clauses in force on the day, as a tree laid flat."""
        wanted = [
            row
            for version in self._versions_in_force(agreement_id)
            for row in self._clauses.get(version.id, [])
            if row.id not in self._continued
        ]
        return list(_flat(wanted))

    def items(self, owner_id: str) -> list[Placed]:
        """The items of an agreement or plan, parts below the whole they belong to."""
        return list(_flat(self._items.get(owner_id, [])))

    def standing(self, item_id: str) -> Standing:
        return self._standing.get(item_id, _MISSING)

    def status(self, owner_id: str) -> Status | None:
        return worst(self.standing(row.id).status for row in self._items.get(owner_id, []))

    def percent(self, owner_id: str) -> Any:
        """The weighted mean over the items (decision 6c)."""
        return mean(self, self._items.get(owner_id, []))

    def lead(self, item: ActionItemRow) -> str | None:
        """The department that leads an item: its own, its parent's, its agreement's."""
        lead = self.charges.lead
        return (
            lead(item.id) or lead(item.parent_id) or lead(item.agreement_id) or lead(item.plan_id)
        )

    # --- reading ---

    def _read_texts(self, session: Session, ids: list[str] | None) -> None:
        self.versions = grouped(session, AgreementVersionRow, AgreementVersionRow.agreement_id, ids)
        version_ids = None if ids is None else ids_of(self.versions)
        self._clauses = grouped(session, ClauseRow, ClauseRow.version_id, version_ids)
        self.clause = {row.id: row for rows in self._clauses.values() for row in rows}
        self._continued = self._continued_on_day()
        clause_ids = None if ids is None else list(self.clause)
        self.bindings = grouped(session, ClauseBindingRow, ClauseBindingRow.clause_id, clause_ids)
        self.parties = grouped(session, AgreementPartyRow, AgreementPartyRow.agreement_id, ids)
        self.party = {row.id: row for rows in self.parties.values() for row in rows}
        party_ids = None if ids is None else list(self.party)
        self.signatories = grouped(session, SignatoryRow, SignatoryRow.party_id, party_ids)
        self.plan_versions = grouped(session, PlanVersionRow, PlanVersionRow.plan_id, ids)
        self._strategies = grouped(session, StrategyRow, StrategyRow.plan_id, ids)

    def strategies(self, plan_id: str) -> list[Placed]:
        return list(_flat(self._strategies.get(plan_id, [])))

    def _versions_in_force(self, agreement_id: str) -> list[AgreementVersionRow]:
        return [
            row
            for row in self.versions.get(agreement_id, [])
            if row.dated.earliest is None or row.dated.earliest <= self.day
        ]

    def _continued_on_day(self) -> set[str]:
        """Clauses that a clause of a later version, in force on the day, goes on with."""
        in_force = {
            version.id
            for agreement_id in self.versions
            for version in self._versions_in_force(agreement_id)
        }
        return {
            row.previous_id
            for row in self.clause.values()
            if row.previous_id is not None and row.version_id in in_force
        }

    def _read_items(self, session: Session, ids: list[str] | None) -> None:
        self._items: Grouped[ActionItemRow] = defaultdict(list)
        for column in (ActionItemRow.agreement_id, ActionItemRow.plan_id):
            self._items.update(grouped(session, ActionItemRow, column, ids))
        self.item = {row.id: row for rows in self._items.values() for row in rows}
        item_ids = None if ids is None else list(self.item)
        links: Any
        for name, links in (
            ("clause_links", ActionClauseRow),
            ("strategy_links", ActionStrategyRow),
            ("partners", ActionPartnerRow),
            ("milestones", MilestoneRow),
        ):
            setattr(self, name, grouped(session, links, links.action_item_id, item_ids))
        self.facilities: Grouped[FacilityRow] = defaultdict(list)
        for place in (FacilityRow.agreement_id, FacilityRow.plan_id):
            self.facilities.update(grouped(session, FacilityRow, place, ids))
        self.facility = {row.id: row for rows in self.facilities.values() for row in rows}

    clause_links: Grouped[ActionClauseRow]
    strategy_links: Grouped[ActionStrategyRow]
    partners: Grouped[ActionPartnerRow]
    milestones: Grouped[MilestoneRow]

    def _read_standing(self, session: Session, in_round: RoundRow | None, only: str | None) -> None:
        of = None
        if only is not None:
            theirs = or_(ActionItemRow.agreement_id == only, ActionItemRow.plan_id == only)
            of = select(ActionItemRow.id).where(theirs)
        standing = standing_in(session, in_round, of=of)
        query = (
            select(ProgressEntryRow)
            .join(standing, standing.c.entry_id == ProgressEntryRow.id)
            .order_by(ProgressEntryRow.id)
        )
        self._standing = {
            row.action_item_id: Standing(row.status, row.percent, row)
            for row in session.scalars(query)
        }


def mean(dossier: Dossier, items: list[ActionItemRow]) -> Any:
    """The weighted mean percent of some items, None where nothing is known."""
    return weighted_mean((dossier.standing(row.id).percent, row.weight) for row in items)


def _owners(session: Session, row_class: Any, only: str | None) -> list[Any]:
    query = select(row_class).where(row_class.deleted_at.is_(None))
    if only is not None:
        query = query.where(row_class.id == only)
    return list(session.scalars(query.order_by(row_class.number, row_class.id)))


def _flat(rows: list[Any]) -> Iterator[Placed]:
    """A tree of rows with `parent_id`, each under its parent; one without parent is a root."""
    known = {row.id for row in rows}
    below: dict[str | None, list[Any]] = defaultdict(list)
    for row in rows:
        below[row.parent_id if row.parent_id in known else None].append(row)
    yield from _branch(below, None, 0)


def _branch(below: dict[str | None, list[Any]], at: str | None, depth: int) -> Iterator[Placed]:
    for row in below.get(at, []):
        yield Placed(row, depth)
        yield from _branch(below, row.id, depth + 1)
