"""The departments that may be chosen on a day."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.domain.reorganising import DepartmentChoice
from desktop.domain.views_directory import DepartmentsWanted
from desktop.services.directory.tree import department_lines
from desktop.services.names import Names, valid_on
from desktop.storage.models import DepartmentRow


def department_choices(session: Session, on: date) -> tuple[DepartmentChoice, ...]:
    """Our departments that stand on the day and have no end yet, in the order of the tree."""
    names = Names(session, on)
    tree = [line.id for line in department_lines(session, DepartmentsWanted(on))]
    query = select(DepartmentRow).where(
        DepartmentRow.deleted_at.is_(None),
        DepartmentRow.organisation_id.is_(None),
        valid_on(DepartmentRow, on),
        DepartmentRow.valid_to.is_(None),
    )
    return tuple(
        DepartmentChoice(
            id=row.id,
            name=row.name,
            above=names.department(names.above(row.id)),
            above_id=names.above(row.id) or "",
            level=row.level,
        )
        for row in sorted(session.scalars(query), key=lambda row: tree.index(row.id))
    )
