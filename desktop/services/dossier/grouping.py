"""Reading live rows and laying them by what they belong to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from desktop.storage.base import Kept

K = TypeVar("K", bound=Kept)

Grouped = dict[str, list[K]]


def grouped(
    session: Session,
    row_class: type[K],
    column: InstrumentedAttribute[Any],
    ids: Collection[str] | None,
) -> Grouped[K]:
    """Rows by the id in `column`, in the order of their position; only those of `ids`, if given."""
    laid: Grouped[K] = defaultdict(list)
    for row in live_rows(session, row_class, column, ids):
        laid[getattr(row, column.key)].append(row)
    return laid


def live_rows(
    session: Session,
    row_class: type[K],
    column: InstrumentedAttribute[Any],
    ids: Collection[str] | None,
) -> list[K]:
    query = select(row_class).where(row_class.deleted_at.is_(None), column.is_not(None))
    if ids is not None:
        query = query.where(column.in_(ids))
    position = getattr(row_class, "position", None)
    order = (row_class.id,) if position is None else (position, row_class.id)
    return list(session.scalars(query.order_by(*order)))


def ids_of(laid: Grouped[K]) -> list[str]:
    return [row.id for rows in laid.values() for row in rows]
