"""Rows as they lie in the file, untouched by column types."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Table, TableClause, column, select, table
from sqlalchemy.types import TypeDecorator, TypeEngine

_AT_ONCE = 1000
Seen = Callable[[int], None]


def raw_table(described: Table) -> TableClause:
    """The same table with nothing but TEXT, INTEGER and BLOB columns."""
    return table(described.name, *(column(c.name, _plain(c.type)) for c in described.columns))


def raw_rows(connection: Connection, described: Table) -> Iterator[dict[str, Any]]:
    """Every row by primary key, as a dictionary of its own."""
    names = tuple(column.name for column in described.columns)
    for row in raw_tuples(connection, described, names):
        yield dict(zip(names, row, strict=True))


def raw_tuples(
    connection: Connection, described: Table, names: Sequence[str], seen: Seen | None = None
) -> Iterator[Sequence[Any]]:
    """The named values of every row by primary key; `seen` is told how many more were read."""
    raw = raw_table(described)
    query = select(*(raw.c[name] for name in names))
    query = query.order_by(*(raw.c[key.name] for key in described.primary_key))
    result = connection.execution_options(yield_per=_AT_ONCE).execute(query)
    for rows in result.partitions():
        yield from rows
        if seen is not None:
            seen(len(rows))


def _plain(kind: TypeEngine[Any]) -> TypeEngine[Any]:
    return kind.impl_instance if isinstance(kind, TypeDecorator) else kind
