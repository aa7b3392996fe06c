"""Taking back a unit as large as SQLite lets a statement never be."""

from __future__ import annotations

import sqlite3

import pytest
from sqlalchemy import event

from desktop.domain.errors import UndoRefused
from desktop.services.records import make
from desktop.storage.models import OrganisationNameRow, OrganisationRow
from tests.storage.offices import Organisations, names, organisation, reopened, take_back

MANY, VALUES = 200, 60


@pytest.fixture
def office(path):
    """Its connections take fewer values in a statement than the unit has rows."""
    opened = reopened(path)
    event.listen(
        opened.database.engine,
        "connect",
        lambda driver, _record: driver.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, VALUES),
    )
    with opened.desk.unit("기관 200곳 등록") as session:
        for number in range(MANY):
            make(session, OrganisationRow, organisation(f"기관 {number:03d}"))
    yield opened
    opened.close()


def test_a_large_unit_is_taken_back_and_brought_again(office):
    asked = []
    event.listen(
        office.database.engine,
        "before_cursor_execute",
        lambda _c, _cursor, statement, *_rest: asked.append(statement.split()[0]),
    )
    take_back(office, 2)
    assert names(office.desk) == []
    assert asked.count("SELECT") < MANY / 2
    take_back(office, 3)
    assert len(names(office.desk)) == MANY
    assert office.check() == []


def test_one_later_change_among_many_rows_refuses_all(office):
    service = Organisations(office.desk)
    last = service.all()[-1]
    service.revise(last.id, organisation("새 이름"))
    with pytest.raises(UndoRefused, match="3번"):
        take_back(office, 2)
    assert len(names(office.desk)) == MANY


def test_one_later_reference_to_many_rows_refuses_all(office):
    owner = Organisations(office.desk).all()[-1]
    with office.desk.unit("옛 이름 적기") as session:
        session.add(
            OrganisationNameRow(
                id="n1", organisation_id=owner.id, name="옛 이름", short_name="", reason=""
            )
        )
    with pytest.raises(UndoRefused, match="이어져"):
        take_back(office, 2)
    assert len(names(office.desk)) == MANY
