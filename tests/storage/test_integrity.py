"""A value that is not as it was saved is found before anything is written."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing

import pytest
from uuid_utils import uuid7

from desktop.domain.codes import Disclosure, EvidenceKind
from desktop.domain.errors import StorageUnavailable
from desktop.storage.base import Base, kept_classes
from desktop.storage.models import EvidenceRow
from tests.soak.bitflips import bitflips, is_noticed
from tests.storage.full_office import make_full_office
from tests.storage.offices import Organisations, names, organisation, reopened


@pytest.fixture(scope="module")
def full_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("full") / "모두.mou"
    make_full_office(path)
    return path.read_bytes()


@pytest.fixture
def full(full_file, tmp_path):
    path = tmp_path / "모두.mou"
    path.write_bytes(full_file)
    return path


def change(path, statement, *values):
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute(statement, values).rowcount != 0
        connection.commit()


def places(path):
    office = reopened(path, read_only=True)
    found = [finding.place.split("/")[0] for finding in office.check()]
    office.close()
    return found


LOG = ("unit_of_work", "change", "content")
KEPT = sorted(kept_classes(), key=lambda name: len(Base.metadata.tables[name].columns))
AT_ONCE = 12  # each check tells at most twenty places


def test_a_full_office_holds_rows_in_every_table_and_is_whole(full):
    with closing(sqlite3.connect(full)) as connection:
        for table in Base.metadata.sorted_tables:
            assert connection.execute(f'SELECT count(*) FROM "{table.name}"').fetchone()[0] >= 2
    assert places(full) == []


@pytest.mark.parametrize("first", range(0, len(KEPT), AT_ONCE))
def test_a_change_of_a_record_is_found(full, full_file, first):
    tables = {name: Base.metadata.tables[name].columns.keys() for name in KEPT[first:][:AT_ONCE]}
    turns = [-1, -2, -3, *range(1 + first % 5, max(map(len, tables.values())), 5)]
    for turn in turns:  # every fifth column, and those that guard and mark the row
        columns = {name: names[turn] for name, names in tables.items() if turn < len(names)}
        columns = {name: column for name, column in columns.items() if column != "id"}
        full.write_bytes(full_file)
        for table, column in columns.items():
            change_column(full, table, column)
        assert columns.keys() <= set(places(full)), columns


@pytest.mark.parametrize("table", LOG)
def test_a_change_of_any_column_of_the_log_is_found(full, full_file, table):
    for column in Base.metadata.tables[table].columns:
        full.write_bytes(full_file)
        change_column(full, table, column.name)
        assert places(full), column


@pytest.mark.parametrize("first", range(0, len(KEPT), AT_ONCE // 2))
def test_a_row_that_vanished_or_took_another_id_is_found(full, full_file, first):
    tables = KEPT[first:][: AT_ONCE // 2]
    for statement in ("DELETE FROM", "UPDATE"):
        full.write_bytes(full_file)
        for table in tables:
            last = f'WHERE rowid = (SELECT max(rowid) FROM "{table}")'
            if statement == "UPDATE":
                change(full, f"UPDATE \"{table}\" SET id = 'x' {last}")
            else:
                change(full, f'DELETE FROM "{table}" {last}')
        assert set(tables) <= set(places(full)), statement


@pytest.mark.parametrize("table", LOG[:2])
def test_a_piece_of_the_log_that_vanished_is_found(full, full_file, table):
    for which in ("min", "max"):
        full.write_bytes(full_file)
        change(full, f'DELETE FROM "{table}" WHERE rowid = (SELECT {which}(rowid) FROM "{table}")')
        assert places(full), which


def change_column(path, table, column):
    """The column of the newest row, whatever its kind."""
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT type FROM pragma_table_info(?) WHERE name = ?"
        (kind,) = connection.execute(query, (table, column)).fetchone()
    new = {"INTEGER": f'coalesce("{column}", 0) + 1', "BLOB": "x'00'"}.get(kind, "'다른 값'")
    where = f'rowid = (SELECT max(rowid) FROM "{table}")'
    change(path, f'UPDATE "{table}" SET "{column}" = {new} WHERE {where}')


def test_a_row_that_no_unit_made_is_found(full):
    change(
        full,
        "INSERT INTO organisation SELECT 'x', name, kind, short_name, aliases, country, note,"
        " deleted_at, row_version, row_hash FROM organisation LIMIT 1",
    )
    assert "organisation" in places(full)


@pytest.mark.parametrize(
    "statement",
    [
        "DROP INDEX ix_clause_version_id",
        "CREATE TABLE extra (x)",
        "CREATE TRIGGER t AFTER INSERT ON clause BEGIN SELECT 1; END",
        "UPDATE alembic_version SET version_num = '0001 '",
        "DELETE FROM alembic_version",
    ],
)
def test_a_changed_schema_is_found_or_refused(full, statement):
    change(full, statement)
    assert is_noticed(full)


def test_a_damaged_file_is_read_but_never_written(full):
    change(full, "UPDATE organisation SET note = '바뀜' WHERE name = '나래도'")
    before = full.read_bytes()
    office = reopened(full)
    assert "나래도" in names(office.desk)
    for _attempt in range(2):
        with pytest.raises(StorageUnavailable) as refusal:
            Organisations(office.desk).add(organisation("새 기관"))
        assert refusal.value.code == "S-14"
    assert "그대로" in refusal.value.sentence
    office.close()
    assert full.read_bytes() == before
    assert [file.name for file in full.parent.iterdir()] == [full.name]


def test_a_passed_check_is_not_repeated(full):
    office = reopened(full)
    office.verify()
    Organisations(office.desk).add(organisation("새 기관"))
    change(full, "UPDATE organisation SET note = '바뀜' WHERE name = '새 기관'")
    office.verify()
    office._writing = None
    office.close()


def test_evidence_that_is_gone_or_changed_is_found(path):
    folder = path.with_name("협약.증빙")
    folder.mkdir()
    office = reopened(path)
    for name in ("있음.pdf", "바뀜.pdf", "없음.pdf"):
        (folder / sha256(name)).write_bytes(name.encode())
        with office.desk.unit("증빙 등록") as session:
            session.add(evidence(name))
    (folder / sha256("바뀜.pdf")).write_bytes(b"other")
    (folder / sha256("없음.pdf")).unlink()
    found = [(finding.code, finding.sentence) for finding in office.check()]
    assert found == [
        ("A-05", "증빙 파일 ‘바뀜.pdf’ 내용이 등록할 때와 다릅니다."),
        ("A-05", "증빙 파일 ‘없음.pdf’ 파일을 찾을 수 없습니다."),
    ]
    office.close()


def sha256(name):
    return hashlib.sha256(name.encode()).hexdigest()


def evidence(name):
    return EvidenceRow(
        id=str(uuid7()),
        title=name,
        kind=next(iter(EvidenceKind)),
        file_name=name,
        sha256=sha256(name),
        size=len(name.encode()),
        document_number="",
        disclosure=next(iter(Disclosure)),
    )


def test_flipped_bits_are_noticed(tmp_path):
    tally = bitflips(25, tmp_path, seed=1)
    assert tally.failures == []
    assert tally.seen["a value changed, noticed"] >= 5
