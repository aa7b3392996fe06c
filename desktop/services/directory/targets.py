"""What charges are about: its title, what it belongs to, and where the register shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.domain.views_register import DetailTab, Place
from desktop.services.assignments import TARGETS
from desktop.storage.models import (
    ActionItemRow,
    AgreementRow,
    BudgetRow,
    IndicatorRow,
    PlanRow,
)

_BATCH = 500
_OWNERS: tuple[tuple[str, Any], ...] = (
    ("agreement_id", AgreementRow),
    ("plan_id", PlanRow),
)
_PARTS: tuple[tuple[str, Any, Any, DetailTab], ...] = (
    ("action_item_id", ActionItemRow, ActionItemRow.title, DetailTab.ITEMS),
    ("indicator_id", IndicatorRow, IndicatorRow.name, DetailTab.INDICATORS),
    ("budget_id", BudgetRow, BudgetRow.project, DetailTab.BUDGETS),
)


def target_of(row: Any) -> str:
    """The id of the one thing that a charge is about."""
    return next(str(each) for name in TARGETS if (each := getattr(row, name)) is not None)


class Targets:
    """Looks up what the given charges are about; `rows` have the columns of TARGETS."""

    def __init__(self, session: Session, rows: Iterable[Any]) -> None:
        self._titles: dict[str, str] = {}
        self._contexts: dict[str, str] = {}
        self._places: dict[str, Place] = {}
        wanted: dict[str, dict[str, None]] = {name: {} for name in TARGETS}
        for row in rows:
            for name in TARGETS:
                if getattr(row, name) is not None:
                    wanted[name][getattr(row, name)] = None
        for name, kind in _OWNERS:
            self._read_owners(session, kind, list(wanted[name]))
        for name, kind, title, tab in _PARTS:
            self._read_parts(session, kind, title, tab, list(wanted[name]))

    def title(self, target_id: str) -> str:
        return self._titles.get(target_id, "")

    def context(self, target_id: str) -> str:
        """What it belongs to: the agreement or plan of an item, the number of an agreement."""
        return self._contexts.get(target_id, "")

    def place(self, target_id: str) -> Place:
        return self._places.get(target_id, Place(target_id))

    def _read_owners(self, session: Session, kind: Any, ids: list[str]) -> None:
        for batch in _batches(ids):
            query = select(kind.id, kind.title, kind.number).where(kind.id.in_(batch))
            for row in session.execute(query):
                self._titles[row.id], self._contexts[row.id] = row.title, row.number

    def _read_parts(
        self, session: Session, kind: Any, title: Any, tab: DetailTab, ids: list[str]
    ) -> None:
        """Indicators and budgets may hang on an item, which has the owner."""
        agreement_id, plan_id = kind.agreement_id, kind.plan_id
        query = select(kind.id, title.label("title"))
        if kind is not ActionItemRow:
            query = query.outerjoin(ActionItemRow, ActionItemRow.id == kind.action_item_id)
            agreement_id = func.coalesce(agreement_id, ActionItemRow.agreement_id)
            plan_id = func.coalesce(plan_id, ActionItemRow.plan_id)
        query = (
            query.add_columns(
                func.coalesce(agreement_id, plan_id).label("owner_id"),
                func.coalesce(AgreementRow.title, PlanRow.title).label("owner"),
            )
            .outerjoin(AgreementRow, AgreementRow.id == agreement_id)
            .outerjoin(PlanRow, PlanRow.id == plan_id)
        )
        for batch in _batches(ids):
            for row in session.execute(query.where(kind.id.in_(batch))):
                self._titles[row.id], self._contexts[row.id] = row.title, row.owner or ""
                if row.owner_id is not None:
                    self._places[row.id] = Place(row.owner_id, tab, row.id)


def _batches(ids: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(ids), _BATCH):
        yield ids[start : start + _BATCH]
