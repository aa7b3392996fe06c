"""The migrations make the schema of today, and older files come through them whole."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import create_engine, inspect, text
from sqlalchemy.pool import StaticPool

from desktop.domain.errors import StorageUnavailable, UserError
from desktop.services.office_files import restore
from desktop.storage.base import Base
from desktop.storage.database import Database
from desktop.storage.locking import lock_path
from desktop.storage.migrations.runner import upgrade_file
from desktop.storage.migrations.steps import VERSIONS, Steps, make_schema
from desktop.storage.opening import open_file
from tests.storage.offices import START, Organisations, names, organisation, reopened
from tests.storage.older import NEXT, one_more_version

ADD_A_COLUMN = """
REWRITES = ("organisation.note",)

def upgrade():
    with op.batch_alter_table("organisation", table_kwargs={"sqlite_strict": True}) as batch:
        batch.add_column(sa.Column("homepage", sa.Text(), nullable=False, server_default=""))
        batch.alter_column("country", existing_type=sa.Text(), nullable=True)
    op.execute("UPDATE organisation SET note = note || ' (옮김)'")
"""
LOSES_ROWS = ADD_A_COLUMN + '    op.execute("DELETE FROM organisation_name")\n'
CHANGES_VALUES = ADD_A_COLUMN + "    op.execute(\"UPDATE organisation SET name = '같은 이름'\")\n"
FAILS = ADD_A_COLUMN + '    op.execute("UPDATE organisation SET name = NULL")\n'


@pytest.fixture
def steps(tmp_path):
    """A migrations folder with one more version than there is."""
    return lambda content: one_more_version(tmp_path / "versions", content)


@pytest.fixture
def filled(path):
    """An office file with organisations that other rows refer to."""
    office = reopened(path)
    for name in ("가람도", "나래도", "다솜도"):
        Organisations(office.desk).add(organisation(name))
    with closing(sqlite3.connect(path)) as connection:
        (first,) = connection.execute("SELECT id FROM organisation ORDER BY name").fetchone()
        row = ("n1", first, "옛 이름", "", None, None, "", None, 1, "x")
        connection.execute(f"INSERT INTO organisation_name VALUES ({','.join('?' * 10)})", row)
        connection.commit()
    office.database.close()
    office._opened.close()
    return path


def columns_of(engine):
    found = {}
    inspector = inspect(engine)
    for table in Base.metadata.sorted_tables:
        name = table.name
        found[name] = {
            "columns": [
                (c["name"], str(c["type"]), c["nullable"]) for c in inspector.get_columns(name)
            ],
            "keys": inspector.get_pk_constraint(name),
            "references": sorted(map(str, inspector.get_foreign_keys(name))),
            "indexes": sorted(map(str, inspector.get_indexes(name))),
            "unique": sorted(map(str, inspector.get_unique_constraints(name))),
            "checks": inspector.get_check_constraints(name),
            "options": inspector.get_table_options(name),
        }
    return found


def memory():
    return create_engine("sqlite://", poolclass=StaticPool)


def test_migrations_make_exactly_the_schema_of_the_models():
    migrated, made = memory(), memory()
    make_schema(migrated)
    Base.metadata.create_all(made)
    assert columns_of(migrated) == columns_of(made)
    migrated.dispose()
    made.dispose()


def test_every_table_is_strict_and_every_reference_to_a_kept_row_deferred():
    engine = memory()
    make_schema(engine)
    with engine.connect() as connection:
        tables = connection.execute(text("SELECT name, strict FROM pragma_table_list")).all()
        loose = {name for name, strict in tables if not strict}
    references = [
        (table.name, key["constrained_columns"], key["options"].get("initially"))
        for table in Base.metadata.sorted_tables
        for key in inspect(engine).get_foreign_keys(table.name)
    ]
    engine.dispose()
    assert {name for name in loose if not name.startswith("sqlite_")} == {"alembic_version"}
    assert {table for table, _columns, when in references if when != "DEFERRED"} == {"change"}


@pytest.mark.postgres
def test_migrations_make_the_same_schema_on_a_server(postgres):
    migrated, made = Database(postgres.create("migrated")), Database(postgres.create("made"))
    make_schema(migrated.engine)
    Base.metadata.create_all(made.engine)
    assert columns_of(migrated.engine) == columns_of(made.engine)
    for database in (migrated, made):
        database.close()
    for name in ("migrated", "made"):
        postgres.drop(name)


def test_the_newest_version_counts_the_migrations():
    assert Steps().newest == len(list(VERSIONS.glob("v*.py")))


def test_an_older_file_comes_through_with_every_row(filled, steps):
    told = []
    upgrade_file(filled, steps(ADD_A_COLUMN), lambda done, total: told.append((done, total)))
    with closing(sqlite3.connect(filled)) as connection:
        rows = connection.execute("SELECT name, note, homepage FROM organisation").fetchall()
        names = connection.execute("SELECT name FROM organisation_name").fetchall()
        version = connection.execute("PRAGMA user_version").fetchone()
        revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    assert sorted(rows) == [
        ("가람도", " (옮김)", ""),
        ("나래도", " (옮김)", ""),
        ("다솜도", " (옮김)", ""),
    ]
    assert names == [("옛 이름",)]
    assert (version, revision) == ((NEXT,), (f"{NEXT:04d}",))
    assert told == [(NEXT, NEXT)]
    assert [file.name for file in filled.parent.iterdir() if "mou" in file.name] == [filled.name]


def test_row_hashes_follow_new_columns(filled, steps):
    def hashes():
        with closing(sqlite3.connect(filled)) as connection:
            return dict(connection.execute("SELECT id, row_hash FROM organisation"))

    before = hashes()
    upgrade_file(filled, steps(ADD_A_COLUMN))
    after = hashes()
    assert before.keys() == after.keys()
    assert not set(before.values()) & set(after.values())


@pytest.mark.parametrize("content", [LOSES_ROWS, CHANGES_VALUES])
def test_a_migration_that_loses_something_leaves_the_old_file(filled, steps, content):
    before = filled.read_bytes()
    with pytest.raises(StorageUnavailable) as refusal:
        upgrade_file(filled, steps(content))
    assert refusal.value.code == "S-13"
    assert filled.read_bytes() == before
    assert not list(filled.parent.glob(".~mou-*"))


def test_a_migration_that_fails_leaves_the_old_file(filled, steps):
    before = filled.read_bytes()
    with pytest.raises(Exception, match="NOT NULL"):
        upgrade_file(filled, steps(FAILS))
    assert filled.read_bytes() == before


def test_a_cancelled_migration_leaves_the_old_file(filled, steps):
    class Cancelled(Exception):
        pass

    def cancel(_done, _total):
        raise Cancelled

    before = filled.read_bytes()
    with pytest.raises(Cancelled):
        upgrade_file(filled, steps(ADD_A_COLUMN), cancel)
    assert filled.read_bytes() == before
    assert not list(filled.parent.glob(".~mou-*"))


def test_opening_an_older_file_backs_it_up_first(filled, steps):
    with closing(sqlite3.connect(filled)) as connection:  # this row was put there by hand
        connection.execute("DELETE FROM organisation_name")
        connection.commit()
    more = steps(ADD_A_COLUMN)
    opened = open_file(filled, user="", at=START, steps=more)
    with opened.database.engine.connect() as connection:
        assert more.number_of(connection) == NEXT
    opened.close()
    (backup,) = filled.with_name("협약.백업").iterdir()
    restore(backup, filled.with_name("되살림.mou"))
    office = reopened(filled.with_name("되살림.mou"), read_only=True)
    assert names(office.desk) == ["가람도", "나래도", "다솜도"]
    office.close()


def test_an_older_file_is_not_opened_for_reading_alone(filled, steps):
    before = filled.read_bytes()
    with pytest.raises(UserError) as refusal:
        open_file(filled, user="", at=START, read_only=True, steps=steps(ADD_A_COLUMN))
    assert refusal.value.code == "S-12"
    assert filled.read_bytes() == before


def test_a_damaged_older_file_is_not_touched(filled, steps):
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute("UPDATE organisation SET note = 'x'")
        connection.commit()
    before = filled.read_bytes()
    with pytest.raises(StorageUnavailable) as refusal:
        open_file(filled, user="", at=START, steps=steps(ADD_A_COLUMN))
    assert refusal.value.code == "S-14"
    assert filled.read_bytes() == before
    assert not lock_path(filled).exists()
