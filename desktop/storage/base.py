"""What every kept row has: an id, a version, a hash over its content, and a time of deletion."""

from __future__ import annotations

import hashlib
import json
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, ClassVar

from sqlalchemy import (
    Connection,
    Dialect,
    LargeBinary,
    MetaData,
    Table,
    Text,
    event,
    inspect,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, Mapper, declared_attr, mapped_column
from uuid_utils import uuid7

from desktop.domain import codes
from desktop.storage.columns import WHOLE, Code, Codes, Flag, IsoDate, Quantity, Texts, UtcTime

NOT_HASHED = frozenset({"row_hash", "row_version"})
_CANONICAL = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":"))
_LISTS = [v for v in vars(codes).values() if isinstance(v, type) and issubclass(v, StrEnum)]


class Base(DeclarativeBase):
    """All tables, STRICT in SQLite, with every constraint named so that migrations find it."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: Text(),
        int: WHOLE,
        bool: Flag(),
        date: IsoDate(),
        datetime: UtcTime(),
        Decimal: Quantity(),
        bytes: LargeBinary(),
        tuple[str, ...]: Texts(),
        tuple[codes.Burden, ...]: Codes(codes.Burden),
        **{codelist: Code(codelist) for codelist in _LISTS},
    }
    __table_args__: Any = ({"sqlite_strict": True},)


class Kept(Base):
    """A row of the office's data. It is never deleted physically."""

    __abstract__ = True

    id: Mapped[str] = mapped_column(Text, primary_key=True, sort_order=-4)
    deleted_at: Mapped[datetime | None] = mapped_column(UtcTime, sort_order=900)
    row_version: Mapped[int] = mapped_column(WHOLE, nullable=False, sort_order=901)
    row_hash: Mapped[str] = mapped_column(Text, nullable=False, sort_order=902)

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, Any]:
        return {"version_id_col": cls.row_version}

    @classmethod
    def table(cls) -> Table:
        table = cls.__table__
        assert isinstance(table, Table)
        return table


def new_id() -> str:
    """A new UUIDv7 as text: unique on every PC, and in the order of making."""
    return str(uuid7())


@cache
def kept_classes() -> dict[str, type[Kept]]:
    """Table name -> row class, for every kept table, parents before children.

    Ask only when all models are imported; the answer stays.
    """
    by_name = {c.__tablename__: c for c in Kept.__subclasses__()}
    return {t.name: by_name[t.name] for t in Base.metadata.sorted_tables if t.name in by_name}


def raw_values(row: Kept, dialect: Dialect) -> dict[str, Any]:
    """The columns of `row` as they lie in the file, by column name."""
    mapper = inspect(type(row))
    return {
        column.name: _bound(
            column.type, getattr(row, mapper.get_property_by_column(column).key), dialect
        )
        for column in type(row).table().columns
    }


def _bound(kind: Any, value: Any, dialect: Dialect) -> Any:
    return kind.process_bind_param(value, dialect) if hasattr(kind, "to_plain") else value


def hash_of(values: dict[str, Any]) -> str:
    """SHA-256 over canonical JSON of all columns but the hash and the version (decision 3)."""
    return hash_of_hashed({n: value for n, value in values.items() if n not in NOT_HASHED})


def hash_of_hashed(hashed: dict[str, Any]) -> str:
    """The same for a row that comes without the columns that are not hashed."""
    return hashlib.sha256(_CANONICAL.encode(hashed).encode("utf-8", "surrogatepass")).hexdigest()


@event.listens_for(Kept, "before_insert", propagate=True)
@event.listens_for(Kept, "before_update", propagate=True)
def _set_hash(_mapper: Mapper[Any], connection: Connection, row: Kept) -> None:
    row.row_hash = hash_of(raw_values(row, connection.dialect))
