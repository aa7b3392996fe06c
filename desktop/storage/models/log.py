"""Tables of the change log: units of work, and what each changed, field by field."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from desktop.storage.base import Base
from desktop.storage.columns import WHOLE


class UnitRow(Base):
    """One user action. `hash` chains over `previous_hash`, the unit and all its changes."""

    __tablename__ = "unit_of_work"

    number: Mapped[int] = mapped_column(WHOLE, primary_key=True, autoincrement=False)
    id: Mapped[str] = mapped_column(Text, unique=True)
    at: Mapped[datetime]
    user: Mapped[str]
    sentence: Mapped[str]
    origin: Mapped[str]
    undoes: Mapped[int | None] = mapped_column(WHOLE, index=True)
    previous_hash: Mapped[str]
    hash: Mapped[str]


class ChangeRow(Base):
    """One field's before and after as JSON; a whole new row has an empty `field`.

    `row_version` is the version that the row had after the unit.
    """

    __tablename__ = "change"

    unit_number: Mapped[int] = mapped_column(
        ForeignKey("unit_of_work.number"), primary_key=True, autoincrement=False
    )
    position: Mapped[int] = mapped_column(WHOLE, primary_key=True, autoincrement=False)
    table_name: Mapped[str]
    row_id: Mapped[str] = mapped_column(Text, index=True)
    row_version: Mapped[int]
    field: Mapped[str]
    before: Mapped[str | None]
    after: Mapped[str | None]
