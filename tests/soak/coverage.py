"""On which days every duty and every post has a department, and whether it is there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from desktop.domain.codes import AssignmentRole
from desktop.services.activities import Activities
from desktop.services.assignments import TARGETS
from desktop.services.desk import Desk
from desktop.services.periods import lies_within, meet

Spans = list[tuple[date, date]]
Covered = dict[tuple[str, ...], Spans]


def coverage(desk: Desk) -> Covered:
    """The days that are covered, whoever covers them, by what is to be done and in which role."""
    found: dict[tuple[str, ...], list[Any]] = defaultdict(list)
    for key, record in _rows(Activities(desk)):
        found[key].append(record)
    return {key: _joined(records) for key, records in found.items()}


def duty_faults(desk: Desk, wanted: Covered) -> Iterator[str]:
    """What is covered on other days than at the start, twice, or by a department not there."""
    do = Activities(desk)
    if coverage(desk) != wanted:
        now = coverage(desk)
        lost = [key for key in wanted.keys() | now.keys() if wanted.get(key) != now.get(key)]
        yield f"duties on other days than before: {lost}"
    departments = {row.id: row.value for row in do.departments.all()}
    leads: dict[tuple[str, ...], list[Any]] = defaultdict(list)
    for key, record in _rows(do):
        if not lies_within(record, departments[record.department_id]):
            yield f"{key} in a department that is not there"
        if key[0] == AssignmentRole.LEAD:
            if any(meet(record, other) for other in leads[key]):
                yield f"{key} is led twice"
            leads[key].append(record)
    for department in departments.values():
        above = departments.get(department.parent_id or "")
        if above is not None and department.valid_to is None and above.valid_to is not None:
            yield f"{department.name} is below {above.name}, which is gone"


def _rows(do: Activities) -> Iterator[tuple[tuple[str, ...], Any]]:
    for row in do.assignments.all():
        target = next(each for name in TARGETS if (each := getattr(row.value, name)))
        if row.value.department_id is not None:
            yield (row.value.role, target, row.value.person_id or ""), row.value
    for post in do.positions.all():
        if post.value.department_id is not None:
            yield ("post", post.value.person_id, post.value.title), post.value


def _joined(records: Iterable[Any]) -> Spans:
    spans = sorted((row.valid_from or date.min, row.valid_to or date.max) for row in records)
    joined: Spans = []
    for first, last in spans:
        if joined and first <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(last, joined[-1][1])
        else:
            joined.append((first, last))
    return joined
