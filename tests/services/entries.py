"""Short ways to enter what a test needs but is not about."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop.domain.action_items import ActionItem
from desktop.domain.agreements import Agreement
from desktop.domain.codes import AssignmentRole, Status
from desktop.domain.dates import day
from desktop.domain.departments import Assignment, Department
from desktop.domain.errors import InvalidEntry
from desktop.domain.organisations import Organisation, Person, Position
from desktop.domain.plans import Plan
from desktop.domain.registration import ClauseDraft, PartyDraft, Registered
from desktop.domain.rounds import ProgressEntry, Round
from desktop.services.activities import Activities

SIGNED = date(2021, 6, 4)


def organisation(do: Activities, name: str, **more: Any) -> str:
    return do.organisations.add(Organisation(name=name, **more))


def person(do: Activities, name: str = "이나라") -> str:
    return do.people.add(Person(name=name))


def officer(
    do: Activities, name: str, department_id: str, title: str = "주무관", **more: Any
) -> str:
    """A person with a post in the department."""
    who = do.people.add(Person(name=name, **more))
    do.positions.add(Position(person_id=who, title=title, department_id=department_id))
    return who


def agreement(do: Activities, title: str = "디지털 협약", **more: Any) -> str:
    return do.agreements.add(Agreement(title=title, **{"signed_on": day(SIGNED), **more}))


def registered(do: Activities, *clauses: ClauseDraft) -> Registered:
    """An agreement of 경기도 and 대구광역시 with these clauses, or with two plain ones."""
    parties = [
        PartyDraft(organisation_id=organisation(do, name)) for name in ("경기도", "대구광역시")
    ]
    return do.agreements.register(
        Agreement(title="디지털 협약", signed_on=day(SIGNED)),
        parties=parties,
        clauses=clauses or (ClauseDraft(text="하나"), ClauseDraft(text="둘")),
    )


def plan(do: Activities, title: str = "4차 산업혁명 전략", **more: Any) -> str:
    return do.plans.add(Plan(title=title, **more))


def item(do: Activities, agreement_id: str | None = None, **more: Any) -> str:
    if agreement_id is None and "plan_id" not in more:
        agreement_id = agreement(do)
    return do.action_items.add(
        ActionItem(**{"title": "오픈랩 구축", "agreement_id": agreement_id, **more})
    )


def department(do: Activities, name: str, **more: Any) -> str:
    return do.departments.add(Department(name=name, **more))


def lead(do: Activities, item_id: str, department_id: str, **more: Any) -> str:
    return do.assignments.add(
        Assignment(
            role=more.pop("role", AssignmentRole.LEAD),
            action_item_id=item_id,
            department_id=department_id,
            **more,
        )
    )


def a_round(do: Activities, **more: Any) -> str:
    return do.rounds.open(
        Round(**{"year": 2026, "sequence": 3, "as_of": date(2026, 9, 30), **more})
    )


def entry(round_id: str, item_id: str, **more: Any) -> ProgressEntry:
    return ProgressEntry(
        **{"round_id": round_id, "action_item_id": item_id, "status": Status.ON_TRACK, **more}
    )


def refused_field(call: Any, *given: Any, **named: Any) -> str:
    """The field for which this call is refused."""
    with pytest.raises(InvalidEntry) as refused:
        call(*given, **named)
    return str(refused.value.field)
