"""담당 이력: who was in charge of what, and when, in a department and those it came of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desktop.domain.views_directory import ChargeLine
from desktop.domain.words import word
from desktop.services.assignments import TARGETS
from desktop.services.directory.targets import Targets, target_of
from desktop.services.directory.tree import period_words
from desktop.services.periods import meet
from desktop.storage.models import AssignmentRow, DepartmentRow, PersonRow


def charge_lines(session: Session, departments: Sequence[str]) -> tuple[ChargeLine, ...]:
    """The newest first; officers named without a department are told with its duties."""
    own = list(session.execute(_charges(AssignmentRow.department_id.in_(departments))))
    by_target: dict[str, list[Any]] = defaultdict(list)
    for row in own:
        by_target[target_of(row)].append(row)
    persons = [
        row
        for row in session.execute(_charges(*_persons_beside(departments)))
        if any(meet(row, duty) for duty in by_target[target_of(row)])
    ]
    rows = sorted([*own, *persons], key=_newest_first)
    targets = Targets(session, rows)
    return tuple(_line(row, targets) for row in rows)


def _newest_first(row: Any) -> tuple[bool, int, str]:
    """What still holds first, then by its first day from the newest."""
    first = row.valid_from or date.min
    return row.valid_to is not None, -first.toordinal(), row.id


def _charges(*conditions: Any) -> Any:
    return (
        select(
            AssignmentRow.id,
            AssignmentRow.role,
            *(getattr(AssignmentRow, name) for name in TARGETS),
            AssignmentRow.valid_from,
            AssignmentRow.valid_to,
            AssignmentRow.handover_note,
            DepartmentRow.name.label("department"),
            PersonRow.name.label("person"),
        )
        .outerjoin(DepartmentRow, DepartmentRow.id == AssignmentRow.department_id)
        .outerjoin(PersonRow, PersonRow.id == AssignmentRow.person_id)
        .where(AssignmentRow.deleted_at.is_(None), *conditions)
    )


def _persons_beside(departments: Sequence[str]) -> Iterator[Any]:
    yield AssignmentRow.department_id.is_(None)
    kinds = []
    for name in TARGETS:
        column = getattr(AssignmentRow, name)
        theirs = select(column).where(
            AssignmentRow.department_id.in_(departments),
            AssignmentRow.deleted_at.is_(None),
            column.is_not(None),
        )
        kinds.append(column.in_(theirs.correlate(None)))
    yield or_(*kinds)


def _line(row: Any, targets: Targets) -> ChargeLine:
    target = target_of(row)
    return ChargeLine(
        id=row.id,
        text=targets.title(target),
        context=targets.context(target),
        role=word(row.role),
        department=row.department or "",
        person=row.person or "",
        period=period_words(row),
        note=row.handover_note,
        place=targets.place(target),
    )
