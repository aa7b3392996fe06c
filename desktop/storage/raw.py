"""Rows as they lie in the file, untouched by column types."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Table, TableClause, column, select, table
from sqlalchemy.types import TypeDecorator, TypeEngine

_AT_ONCE = 1000


def raw_table(described: Table) -> TableClause:
    """The same table with nothing but TEXT, INTEGER and BLOB columns."""
    return table(described.name, *(column(c.name, _plain(c.type)) for c in described.columns))


def raw_rows(connection: Connection, described: Table) -> Iterator[dict[str, Any]]:
    """Every row by primary key, as a dictionary of its own."""
    raw = raw_table(described)
    query = select(raw).order_by(*(raw.c[key.name] for key in described.primary_key))
    result = connection.execution_options(yield_per=_AT_ONCE).execute(query)
    names = tuple(result.keys())
    for row in result:
        yield dict(zip(names, row, strict=True))


def _plain(kind: TypeEngine[Any]) -> TypeEngine[Any]:
    return kind.impl_instance if isinstance(kind, TypeDecorator) else kind
