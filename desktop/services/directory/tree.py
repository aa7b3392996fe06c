"""The departments of our office as a tree of a day, former ones on wish."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.domain.dates import format_day
from desktop.domain.views_directory import DepartmentLine, DepartmentsWanted
from desktop.domain.words import word
from desktop.services.names import Names
from desktop.services.periods import exists_on, has_ended
from desktop.storage.models import DepartmentRow


def department_lines(session: Session, wanted: DepartmentsWanted) -> list[DepartmentLine]:
    """Each department under the one above it, in the office's order, former ones last."""
    names = Names(session, wanted.on)
    shown = {row.id: row for row in _ours(session) if _is_wanted(row, wanted)}
    above = {each: _shown_or_none(names.above(each), shown) for each in shown}
    below: dict[str | None, list[Any]] = defaultdict(list)
    for row in shown.values():
        below[None if _hangs_below_itself(row.id, above) else above[row.id]].append(row)
    for rows in below.values():
        rows.sort(key=lambda row: (has_ended(row, wanted.on), row.position, row.code, row.id))
    return list(_branch(below, None, 0, wanted.on))


def period_words(row: Any) -> str:
    """`2025. 1. 1. ~ 2026. 3. 31.` with the last day; "" where neither end is known."""
    first = format_day(row.valid_from) if row.valid_from is not None else ""
    last = format_day(row.valid_to - timedelta(days=1)) if row.valid_to is not None else ""
    return f"{first} ~ {last}".strip() if first or last else ""


def _ours(session: Session) -> list[DepartmentRow]:
    query = select(DepartmentRow).where(
        DepartmentRow.deleted_at.is_(None), DepartmentRow.organisation_id.is_(None)
    )
    return list(session.scalars(query))


def _shown_or_none(department_id: str | None, shown: dict[str, DepartmentRow]) -> str | None:
    return department_id if department_id in shown else None


def _hangs_below_itself(department_id: str, above: dict[str, str | None]) -> bool:
    """Where one below it has taken over the work of one above it: it stands at the top then."""
    seen: set[str] = set()
    at = above[department_id]
    while at is not None and at not in seen:
        if at == department_id:
            return True
        seen.add(at)
        at = above[at]
    return False


def _is_wanted(row: DepartmentRow, wanted: DepartmentsWanted) -> bool:
    return exists_on(row, wanted.on) or (wanted.with_former and has_ended(row, wanted.on))


def _branch(
    below: dict[str | None, list[Any]], at: str | None, depth: int, on: date
) -> Iterator[DepartmentLine]:
    for row in below.get(at, []):
        is_former = has_ended(row, on)
        yield DepartmentLine(
            id=row.id,
            name=row.name,
            depth=depth,
            level=word(row.level),
            period=_limits(row, is_former),
            is_former=is_former,
        )
        yield from _branch(below, row.id, depth + 1, on)


def _limits(row: Any, is_former: bool) -> str:
    """`~2025. 12. 31.` of a department that is gone or is going to be."""
    if row.valid_to is None:
        return ""
    last = format_day(row.valid_to - timedelta(days=1))
    return f"~{last}" if is_former else f"{last}까지"
