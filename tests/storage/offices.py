"""Small offices for the storage tests: a clock that ticks, and a few records."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import text

from desktop.domain.codes import OrganisationKind
from desktop.domain.office import Office
from desktop.domain.organisations import Organisation
from desktop.services.desk import Desk
from desktop.services.office_files import OfficeFile, create_office, open_office
from desktop.services.records import Records
from desktop.storage.base import Base
from desktop.storage.database import Database
from desktop.storage.models import OrganisationRow
from desktop.storage.raw import raw_rows
from desktop.storage.undoing import undo

START = datetime(2026, 10, 1, 9, 0, tzinfo=UTC)


class Organisations(Records[Organisation]):
    """A service of the plainest kind."""

    row, record, noun = OrganisationRow, Organisation, "기관"


def ticking() -> Callable[[], datetime]:
    """A clock that goes on by a minute whenever it is read."""
    minutes = itertools.count()
    return lambda: START + timedelta(minutes=next(minutes))


def new_office(location: str | Path, user: str = "김하나") -> OfficeFile:
    return create_office(str(location), Office(name="예시시"), user=user, clock=ticking())


def reopened(location: str | Path, *, read_only: bool = False, user: str = "이두리") -> OfficeFile:
    return open_office(str(location), user=user, clock=ticking(), read_only=read_only)


def organisation(name: str, note: str = "") -> Organisation:
    return Organisation(name=name, kind=OrganisationKind.COMPANY, note=note)


def names(desk: Desk) -> list[str]:
    return [stored.value.name for stored in Organisations(desk).all()]


def take_back(office: OfficeFile, number: int) -> None:
    at = office.desk.clock()
    with office.database.unit("되돌리기", user="이두리", at=at, undoes=number) as session:
        undo(session, number, at)


def everything(database: Database) -> dict[str, object]:
    """Every stored value as it lies there, by table."""
    with database.engine.connect() as connection:
        found: dict[str, object] = {
            table.name: list(raw_rows(connection, table)) for table in Base.metadata.sorted_tables
        }
        version = connection.execute(text("SELECT version_num FROM alembic_version")).scalars()
        found["alembic_version"] = list(version)
    return found


def content_of(path):
    office = reopened(path, read_only=True)
    assert [finding for finding in office.check() if finding.code == "S-14"] == []
    values = everything(office.database)
    office.close()
    return values


def back_up(path, target):
    office = reopened(path)
    office.backup(target)
    office.close()
