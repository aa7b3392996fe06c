"""Random records of every kind: mostly right, sometimes not, in words that are hard to keep."""

from __future__ import annotations

import random
from dataclasses import MISSING, fields, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from sqlalchemy import select

from desktop.domain import dates
from desktop.domain.codes import (
    OrganisationKind,
    OwnerSide,
    PledgeKind,
    RoundKind,
    RoundState,
    Status,
    VersionKind,
)
from desktop.domain.dates import UNKNOWN_DATE, FuzzyDate
from desktop.domain.money import Amount
from desktop.services.activities import Activities
from desktop.services.desk import Desk
from desktop.services.records import Records
from desktop.storage.base import kept_classes

WORDS = ("협약", "AI 생태계", "=1+1", "한\n글", "‘인용’", "國費", "🙂", "가나다" * 30, "2차", "·∙‧")
ONE_OF = {
    "agreement_relation": ("other_agreement_id", "other_plan_id", "other_action_item_id"),
    "action_item": ("agreement_id", "plan_id"),
    "assignment": ("agreement_id", "plan_id", "action_item_id", "indicator_id", "budget_id"),
    "budget": ("agreement_id", "plan_id", "action_item_id"),
    "indicator": ("agreement_id", "plan_id", "action_item_id"),
    "evidence": (
        "agreement_id",
        "plan_id",
        "action_item_id",
        "progress_entry_id",
        "meeting_id",
    ),
}
# Given by the services, or only right together with something else.
LEFT_ALONE = {
    "number", "sequence", "corrects_id", "sha256", "size", "previous_id", "content_id",
    "department_then", "state", "ended_on", "lifecycle", "end_reason", "valid_to", "proxy_for",
    "start", "end",
}  # fmt: skip


class World:
    """An office under test, with a source of chance."""

    def __init__(self, desk: Desk, seed: int) -> None:
        self.desk = desk
        self.activities = Activities(desk)
        self.chance = random.Random(seed)
        self.content_ids: list[str] = []
        self._names = 0

    def name(self) -> str:
        self._names += 1
        return f"{self.chance.choice(WORDS)[:20].strip()} {self._names}".strip("=")

    def text(self) -> str:
        return self.chance.choice(("", *WORDS))

    def day(self) -> date:
        return date(2020, 1, 1) + timedelta(days=self.chance.randrange(2500))

    def today(self) -> date:
        """A day after all days so far: what happens goes on in time."""
        self._names += 1
        return date(2027, 1, 1) + timedelta(days=self._names)

    def fuzzy(self) -> FuzzyDate:
        day = self.day()
        made = (
            dates.day(day),
            dates.month(day.year, day.month, stated="오는 7월"),
            dates.year(day.year, basis=dates.DateBasis.EXTERNAL),
            UNKNOWN_DATE,
        )
        return self.chance.choice(made)

    def ids(self, table: str, **where: Any) -> list[str]:
        """Ids of the live rows of `table` with these values."""
        kind: Any = kept_classes()[table]
        query = select(kind.id).where(kind.deleted_at.is_(None))
        for name, value in where.items():
            query = query.where(getattr(kind, name) == value)
        with self.desk.reading() as session:
            return list(session.scalars(query.order_by(kind.id)))

    def one(self, table: str, **where: Any) -> str:
        """A live row's id; "" when there is none, which the services refuse."""
        return self.chance.choice(self.ids(table, **where) or [""])

    def of(self, table: str, row_id: str, name: str) -> Any:
        """One value of a row; "" when there is no such row."""
        with self.desk.reading() as session:
            row = session.get(kept_classes()[table], row_id)
            return getattr(row, name) if row is not None else ""

    def record(self, service: Records[Any]) -> Any:
        """A random new record of the service's kind."""
        table = service.row.__tablename__
        hints = get_type_hints(service.record)
        optional = {item.name for item in fields(service.record) if _has_default(item)}
        chosen = [name for name in hints if name not in LEFT_ALONE]
        values = {
            name: self._value(table, name, hints[name])
            for name in chosen
            if name not in optional or self.chance.random() < 0.6
        }
        values |= self._target(table)
        values |= self._fitting(table, values)
        return service.record(**values)

    def revised(self, service: Records[Any], record: Any) -> Any:
        """The record with one or two of its fields changed."""
        table, hints = service.row.__tablename__, get_type_hints(service.record)
        left = LEFT_ALONE | set(service.fixed) | set(ONE_OF.get(table, ()))
        free = [name for name in hints if name not in left and name != "department_id"]
        changed = self.chance.sample(free, min(self.chance.choice((1, 2)), len(free)))
        values = {name: self._value(table, name, hints[name]) for name in changed}
        if table == "action_strategy":
            plan = self.of("action_item", record.action_item_id, "plan_id")
            values = {"strategy_id": self.one("strategy", plan_id=plan)}
        if table in _FITTING_AGAIN:
            values |= self._fitting(table, values)
        return replace(record, **values)

    def _target(self, table: str) -> dict[str, str | None]:
        names = ONE_OF.get(table, ())
        if not names:
            return {}
        chosen = self.chance.choice(names)
        return {
            name: self.one(name.removeprefix("other_").removesuffix("_id"))
            if name == chosen
            else None
            for name in names
        }

    def _value(self, table: str, name: str, hint: Any) -> Any:
        column = kept_classes()[table].table().columns.get(name)
        if column is not None and column.foreign_keys:
            if table == "report_run":
                return None  # its note stays, and would keep the round from being undone
            if name == "parent_id" or (type(None) in get_args(hint) and self.chance.random() < 0.5):
                return None
            target = next(iter(column.foreign_keys)).column.table.name
            return self.one(target)
        return self._of_type(name, hint)

    def _of_type(self, name: str, hint: Any) -> Any:
        if get_origin(hint) in (Union, UnionType):
            inner = next(part for part in get_args(hint) if part is not type(None))
            return None if self.chance.random() < 0.3 else self._of_type(name, inner)
        if get_origin(hint) is tuple:
            return tuple(self._of_type(name, get_args(hint)[0]) for _ in range(2))
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            return self.chance.choice([code for code in hint if code is not Status.NOT_REPORTED])
        return self._plain(name, hint)

    def _plain(self, name: str, hint: type) -> Any:
        makers: dict[type, Any] = {
            bool: lambda: self.chance.random() < 0.5,
            int: lambda: self._number(name),
            date: self.day,
            FuzzyDate: self.fuzzy,
            Amount: lambda: Amount(
                self.chance.choice((None, 0, 1, 49_700_000_000, 10**15)),
                self.chance.random() < 0.3,
            ),
            Decimal: lambda: Decimal(self.chance.randrange(10**6)) / 100,
            str: lambda: (
                self.name()
                if name in ("name", "title", "text", "code", "project", "addressee")
                else self.text()
            ),
        }
        return makers[hint]()

    def _number(self, name: str) -> int:
        if "year" in name and name != "evaluation_per_year":
            return self.chance.randrange(1995, 2150)
        return self.chance.randrange(1, 13)

    def _fitting(self, table: str, values: dict[str, Any]) -> dict[str, Any]:
        """Values that make the record agree with others, most of the time."""
        fit = _FITTING.get(table)
        return fit(self, values) if fit is not None and self.chance.random() < 0.95 else {}


def _has_default(item: Any) -> bool:
    return item.default is not MISSING


def _action_item(world: World, values: dict[str, Any]) -> dict[str, Any]:
    parties = world.ids("agreement_party", agreement_id=values.get("agreement_id"))
    free = {"facility_id": None, "owner_side": OwnerSide.JOINT, "owner_id": None}
    if not parties or world.chance.random() < 0.6:
        return free
    owner = world.of("agreement_party", world.chance.choice(parties), "organisation_id")
    return free | {"owner_side": OwnerSide.PARTY, "owner_id": owner}


def _binding(world: World, values: dict[str, Any]) -> dict[str, Any]:
    party = world.one("agreement_party")
    agreement = world.of("agreement_party", party, "agreement_id")
    version = world.one("agreement_version", agreement_id=agreement)
    return {"party_id": party, "clause_id": world.one("clause", version_id=version)}


def _action_clause(world: World, values: dict[str, Any]) -> dict[str, Any]:
    clause = world.one("clause")
    version = world.of("clause", clause, "version_id")
    agreement = world.of("agreement_version", version, "agreement_id")
    item = world.one("action_item", agreement_id=agreement)
    return {"clause_id": clause, "action_item_id": item}


def _action_strategy(world: World, values: dict[str, Any]) -> dict[str, Any]:
    plans = [plan for plan in world.ids("plan") if world.ids("strategy", plan_id=plan)]
    plan = world.chance.choice(plans or [""])
    return {
        "action_item_id": world.one("action_item", plan_id=plan),
        "strategy_id": world.one("strategy", plan_id=plan),
    }


def _round(world: World, values: dict[str, Any]) -> dict[str, Any]:
    year = world.chance.randrange(1990, 2190)
    return {"year": year, "kind": world.chance.choice(list(RoundKind)), "as_of": date(year, 12, 31)}


def _in_round(world: World, values: dict[str, Any]) -> dict[str, Any]:
    return {"round_id": world.one("round", state=RoundState.OPEN), "reason": ""}


def _review(world: World, values: dict[str, Any]) -> dict[str, Any]:
    return {"round_id": world.one("round", state=RoundState.OPEN)}


def _member(world: World, values: dict[str, Any]) -> dict[str, Any]:
    return {"consortium_id": world.one("organisation", kind=OrganisationKind.CONSORTIUM)}


def _organisation(world: World, values: dict[str, Any]) -> dict[str, Any]:
    return {"kind": OrganisationKind.CONSORTIUM} if world.chance.random() < 0.4 else {}


def _citation(world: World, values: dict[str, Any]) -> dict[str, Any]:
    kind = world.chance.choice(["agreement", "clause", "budget_line", "person"])
    return {"record_kind": kind, "record_id": world.one(kind), "field": ""}


def _assignment(world: World, values: dict[str, Any]) -> dict[str, Any]:
    department = world.one("department", valid_to=None)
    return {"department_id": department, "valid_from": None}


def _version(world: World, values: dict[str, Any]) -> dict[str, Any]:
    return {"kind": VersionKind.AMENDMENT}


def _council_session(world: World, values: dict[str, Any]) -> dict[str, Any]:
    begun = world.day()
    return {"starts_on": begun, "ends_on": begun + timedelta(days=world.chance.randrange(60))}


# A change of these is right only as a whole.
_FITTING_AGAIN = {"council_session"}
_FITTING: dict[str, Any] = {
    "council_session": _council_session,
    "action_item": _action_item,
    "clause_binding": _binding,
    "action_clause": _action_clause,
    "action_strategy": _action_strategy,
    "round": _round,
    "progress_entry": _in_round,
    "agreement_review": _review,
    "organisation_member": _member,
    "citation": _citation,
    "organisation": _organisation,
    "assignment": _assignment,
    "agreement_version": _version,
    "department": lambda world, values: {"organisation_id": None, "valid_from": world.day()},
    "position": lambda world, values: {"department_id": None},
    "pledge": lambda world, values: {"persons": None, "kind": PledgeKind.INVESTMENT},
    "budget_line": lambda world, values: {"fiscal_year": 2026},
    "evaluation_meeting": lambda world, values: {"held_on": None},
    "facility": lambda world, values: {"area": None},
}
