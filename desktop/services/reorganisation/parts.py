"""What departments leave behind on a day: duties, posts and departments below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desktop.domain.reorganising import OpenPart, PartKind
from desktop.domain.words import word
from desktop.services.assignments import TARGETS
from desktop.services.directory.targets import Targets, target_of
from desktop.services.names import valid_on
from desktop.storage.models import (
    AssignmentRow,
    DepartmentRow,
    PersonRow,
    PositionRow,
)

_KINDS = dict(
    zip(
        TARGETS,
        (
            PartKind.AGREEMENT,
            PartKind.PLAN,
            PartKind.ITEM,
            PartKind.INDICATOR,
            PartKind.BUDGET,
        ),
        strict=True,
    )
)


def open_parts(session: Session, departments: Sequence[str], on: date) -> list[OpenPart]:
    """Agreements before items, then posts, then departments below; by department and text."""
    order = {kind: rank for rank, kind in enumerate(PartKind)}
    names = {each: session.get_one(DepartmentRow, each).name for each in departments}
    found = [
        *_duties(session, names, on),
        *_posts(session, names, on),
        *_below(session, names, on),
    ]
    return sorted(
        found,
        key=lambda part: (
            departments.index(part.department_id),
            order[part.kind],
            part.context,
            part.text,
            part.id,
        ),
    )


def _duties(session: Session, names: dict[str, str], on: date) -> Iterator[OpenPart]:
    query = (
        select(
            AssignmentRow.id,
            AssignmentRow.role,
            AssignmentRow.department_id,
            *(getattr(AssignmentRow, name) for name in TARGETS),
            PersonRow.name.label("person"),
        )
        .outerjoin(PersonRow, PersonRow.id == AssignmentRow.person_id)
        .where(*_open(AssignmentRow, names, on))
    )
    rows = list(session.execute(query))
    targets, officers = Targets(session, rows), _officers(session, names, on)
    for row in rows:
        target = target_of(row)
        yield OpenPart(
            id=row.id,
            kind=next(kind for name, kind in _KINDS.items() if getattr(row, name) is not None),
            text=targets.title(target),
            context=targets.context(target),
            role=word(row.role),
            department_id=row.department_id,
            department=names[row.department_id],
            person=row.person or officers.get(target, ""),
            offered="",
        )


def _officers(session: Session, departments: dict[str, str], on: date) -> dict[str, str]:
    """Who does what the departments are in charge of, where a person is named beside them."""
    found: dict[str, str] = {}
    for name in TARGETS:
        column = getattr(AssignmentRow, name)
        theirs = select(column).where(*_open(AssignmentRow, departments, on), column.is_not(None))
        query = (
            select(column, PersonRow.name)
            .join(PersonRow, PersonRow.id == AssignmentRow.person_id)
            .where(
                column.in_(theirs.correlate(None)),
                AssignmentRow.deleted_at.is_(None),
                valid_on(AssignmentRow, on),
            )
            .order_by(AssignmentRow.valid_from.desc().nulls_last(), AssignmentRow.id)
        )
        for target, person in session.execute(query):
            found.setdefault(target, person)
    return found


def _posts(session: Session, names: dict[str, str], on: date) -> Iterator[OpenPart]:
    query = (
        select(PositionRow, PersonRow)
        .join(PersonRow, PersonRow.id == PositionRow.person_id)
        .where(*_open(PositionRow, names, on))
    )
    for row, person in session.execute(query):
        department_id = str(row.department_id)
        yield OpenPart(
            id=row.id,
            kind=PartKind.POST,
            text=person.name,
            context=" ".join(part for part in (row.title, row.rank) if part),
            role="",
            department_id=department_id,
            department=names[department_id],
            person=person.name,
            offered="",
        )


def _below(session: Session, names: dict[str, str], on: date) -> Iterator[OpenPart]:
    query = select(DepartmentRow).where(
        DepartmentRow.parent_id.in_(names),
        DepartmentRow.id.not_in(names),
        DepartmentRow.deleted_at.is_(None),
        or_(DepartmentRow.valid_to.is_(None), DepartmentRow.valid_to > on),
    )
    for row in session.scalars(query):
        assert row.parent_id is not None
        yield OpenPart(
            id=row.id,
            kind=PartKind.BELOW,
            text=row.name,
            context=word(row.level),
            role="",
            department_id=row.parent_id,
            department=names[row.parent_id],
            person="",
            offered="",
        )


def _open(kind: Any, departments: dict[str, str], on: date) -> tuple[Any, ...]:
    return (
        kind.department_id.in_(departments),
        kind.deleted_at.is_(None),
        or_(kind.valid_to.is_(None), kind.valid_to > on),
    )
