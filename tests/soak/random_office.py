"""A small office with random departments, duties and posts, to be reorganised."""

from __future__ import annotations

import random
from datetime import date

from desktop.domain.action_items import ActionItem
from desktop.domain.agreements import Agreement
from desktop.domain.codes import AssignmentRole, DepartmentLevel, Status
from desktop.domain.dates import day
from desktop.domain.departments import Assignment, Department
from desktop.domain.organisations import Person, Position
from desktop.domain.rounds import ProgressEntry, Round
from desktop.services.activities import Activities
from desktop.services.desk import Desk

_BUREAUS, _DEPARTMENTS, _AGREEMENTS, _ITEMS = 2, 5, 3, 3
_STATUSES = (Status.ON_TRACK, Status.DELAYED, Status.NOT_STARTED, Status.DONE)
# Duties begin and end in the middle of a month, reorganisations on the first.
_MID_MONTHS = [date(year, month, 15) for year in (2025, 2026, 2027) for month in range(1, 13)]


def fill_at_random(desk: Desk, chance: random.Random) -> None:
    do = Activities(desk)
    with desk.together("임의 자료"):
        departments = _departments(do, chance)
        round_id = do.rounds.open(Round(year=2026, sequence=1, as_of=date(2026, 3, 31)))
        for number in range(_AGREEMENTS):
            signed = day(date(2024, 5, 1 + number))
            deal = do.agreements.add(Agreement(title=f"협약 {number}", signed_on=signed))
            _charge(do, chance, departments, agreement_id=deal)
            for place in range(_ITEMS):
                item_id = do.action_items.add(
                    ActionItem(title=f"과제 {number}-{place}", agreement_id=deal)
                )
                if chance.random() < 0.8:
                    _charge(do, chance, departments, action_item_id=item_id)
                status = chance.choice(_STATUSES)
                do.progress.report(
                    ProgressEntry(round_id=round_id, action_item_id=item_id, status=status)
                )
        for number, department_id in enumerate(departments):
            _post(do, chance, number, department_id)


def _departments(do: Activities, chance: random.Random) -> list[str]:
    bureaus = [
        do.departments.add(Department(name=f"{number}국", level=DepartmentLevel.BUREAU))
        for number in range(_BUREAUS)
    ]
    return [
        do.departments.add(Department(name=f"{number}과", parent_id=chance.choice(bureaus)))
        for number in range(_DEPARTMENTS)
    ]


def _charge(do: Activities, chance: random.Random, departments: list[str], **target: str) -> None:
    """A lead without a gap, handed on once or not, and some that support or do it."""
    first, second = chance.sample(departments, 2)
    handed = chance.choice([None, *_MID_MONTHS])
    _assign(do, AssignmentRole.LEAD, first, None, handed, target)
    if handed is not None:
        _assign(do, AssignmentRole.LEAD, second, handed, None, target)
    for role in (AssignmentRole.SUPPORTING, AssignmentRole.OFFICER):
        # Two at most: where more do the same, one that is lost would not be missed.
        for department_id in chance.sample(departments, 2):
            since, until = sorted(chance.sample(_MID_MONTHS, 2))
            ends = chance.choice([None, None, until])
            _assign(do, role, department_id, chance.choice([None, since]), ends, target)


def _assign(
    do: Activities,
    role: AssignmentRole,
    department_id: str,
    since: date | None,
    until: date | None,
    target: dict[str, str],
) -> None:
    person = None
    if role is AssignmentRole.OFFICER:
        person = do.people.add(Person(name=f"담당 {department_id[-4:]}"))
    do.assignments.add(
        Assignment(
            role=role,
            department_id=department_id,
            person_id=person,
            valid_from=since,
            valid_to=until,
            **target,
        )
    )


def _post(do: Activities, chance: random.Random, number: int, department_id: str) -> None:
    who = do.people.add(Person(name=f"직원 {number}"))
    since, until = sorted(chance.sample(_MID_MONTHS, 2))
    do.positions.add(
        Position(
            person_id=who,
            title="주무관",
            department_id=department_id,
            valid_from=since,
            valid_to=chance.choice([None, until]),
        )
    )
