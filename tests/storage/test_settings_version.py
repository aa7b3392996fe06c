"""Version 3 reads the rule of the council out of what version 2 had kept."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest
from sqlalchemy import create_engine

from desktop.domain.codes import CouncilRule, MoneyUnit
from desktop.domain.office import Office
from desktop.services.activities import Activities
from desktop.services.office_files import create_office, open_office
from desktop.storage.database import APPLICATION_ID
from tests.storage.older import lay_down, steps_up_to


def clock():
    return datetime(2026, 10, 20, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("days", "rule"), [(50, CouncilRule.DAYS), (None, CouncilRule.SESSION)], ids=["days", "session"]
)
def test_an_office_without_days_counted_sessions(tmp_path, days, rule):
    today, older = tmp_path / "오늘.mou", tmp_path / "옛" / "옛.mou"
    office = Office(name="예시시", council_report_days=days, council_rule=rule)
    create_office(str(today), office, user="김하나", clock=clock).close()
    older.parent.mkdir()
    engine = create_engine(f"sqlite:///{older}")
    lay_down(today, engine, steps_up_to(2, tmp_path / "versions"))
    engine.dispose()
    with closing(sqlite3.connect(older)) as connection:
        connection.execute(f"PRAGMA application_id={APPLICATION_ID:d}")
        columns = {row[1] for row in connection.execute("PRAGMA table_info(office)")}
        assert "council_rule" not in columns
    opened = open_office(str(older), user="김하나", clock=clock)
    kept = Activities(opened.desk).office.current().value
    opened.close()
    assert (kept.council_rule, kept.council_report_days) == (rule, days)
    assert kept == Office(name="예시시", council_report_days=days, council_rule=rule)
    assert kept.screen_unit is MoneyUnit.WORDS
