"""Offices of every earlier version come up to date when they are opened, on both engines."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import create_engine

from desktop.domain.errors import StorageUnavailable
from desktop.storage.database import APPLICATION_ID, Database
from desktop.storage.migrations.steps import Steps
from desktop.storage.models import OrganisationRow
from desktop.storage.raw import raw_rows
from tests.storage.offices import Organisations, organisation, reopened
from tests.storage.older import lay_down, steps_up_to

OLDER = range(1, Steps().newest)


@pytest.fixture
def today(path):
    office = reopened(path)
    for name in ("가람도", "나래도", "다솜도"):
        Organisations(office.desk).add(organisation(name))
    office._writing = None
    office.close()
    return path


def organisations(database):
    with database.engine.connect() as connection:
        return list(raw_rows(connection, OrganisationRow.table()))


@pytest.mark.parametrize("number", OLDER)
def test_an_older_file_is_whole_after_its_first_opening(today, tmp_path, number):
    older = tmp_path / "옛" / "옛.mou"
    older.parent.mkdir()
    engine = create_engine(f"sqlite:///{older}")
    lay_down(today, engine, steps_up_to(number, tmp_path / "versions"))
    engine.dispose()
    with closing(sqlite3.connect(older)) as connection:
        connection.execute(f"PRAGMA application_id={APPLICATION_ID:d}")
        assert connection.execute("PRAGMA user_version").fetchone() == (number,)
    office = reopened(older)
    assert office.check() == []
    expected = reopened(today, read_only=True)
    assert organisations(office.database) == organisations(expected.database)
    expected.close()
    Organisations(office.desk).add(organisation("라온도"))
    office.close()
    assert len(list(older.with_name("옛.백업").iterdir())) == 2


@pytest.mark.postgres
@pytest.mark.parametrize("number", OLDER)
def test_an_older_server_is_whole_after_its_first_opening(today, tmp_path, postgres, number):
    name = f"older_{number}"
    database = Database(postgres.create(name))
    lay_down(today, database.engine, steps_up_to(number, tmp_path / "versions"))
    database.close()
    url = database.url.render_as_string()
    with pytest.raises(StorageUnavailable) as refusal:
        reopened(url, read_only=True)
    assert refusal.value.code == "P-11"
    office = reopened(url)
    assert office.check() == []
    Organisations(office.desk).add(organisation("라온도"))
    office.close()
    reopened(url, read_only=True).close()
    postgres.drop(name)


def test_no_index_on_the_time_of_deletion_leads_the_planner_astray(path):
    with closing(sqlite3.connect(path)) as connection:
        kept = connection.execute("SELECT name FROM sqlite_master WHERE type = 'index'").fetchall()
    assert kept
    assert [name for (name,) in kept if name.endswith("_deleted_at")] == []
