"""When the disk or the server fails: what was saved stays, and the message says so."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.domain.errors import StorageUnavailable
from tests.disks import full_disk
from tests.storage.offices import Organisations, names, organisation, reopened

TOP = Path(__file__).parents[2]


@pytest.mark.root
def test_a_save_on_a_full_disk_is_told_and_can_be_repeated(path, tmp_path):
    with full_disk(tmp_path, 1600) as folder:
        there = folder / "협약.mou"
        shutil.copyfile(path, there)
        office = reopened(there)
        Organisations(office.desk).add(organisation("가람도"))
        filler = folder / "filler"
        with filler.open("wb", buffering=0) as file:
            try:
                while file.write(bytes(4096)):
                    pass
            except OSError:
                pass
        with pytest.raises(StorageUnavailable) as refusal:
            Organisations(office.desk).add(organisation("나래도", "내용" * 4500))
        assert refusal.value.code == "S-03"
        assert names(office.desk) == ["가람도"]
        filler.unlink()
        Organisations(office.desk).add(organisation("나래도", "내용" * 4500))
        assert office.check() == []
        office.database.close()
        office._opened.close()


FAILING_DISK = """
import resource, signal, sys
from desktop.domain.errors import UserError
from tests.storage.offices import Organisations, names, organisation, reopened

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
office = reopened(sys.argv[1])
service = Organisations(office.desk)
service.add(organisation("가람도"))
size = office.database.path.stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
for attempt in range(2):
    try:
        service.add(organisation("나래도", "내용" * 4500))
    except UserError as error:
        print(error.code)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
print(*names(office.desk))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs limits of POSIX")
def test_after_a_failed_write_nothing_more_is_written(path):
    """The disk takes no more bytes at once, in the middle of a save."""
    done = subprocess.run(
        [sys.executable, "-c", FAILING_DISK, str(path)],
        capture_output=True,
        text=True,
        cwd=TOP,
        check=True,
    )
    assert done.stdout.splitlines() == ["S-05", "S-06", "가람도"]
    office = reopened(path)
    assert names(office.desk) == ["가람도"]
    assert office.check() == []
    office.close()


@pytest.fixture
def served(postgres, office_on_server):
    url = postgres.create("failing", office_on_server)
    office = reopened(url.render_as_string())
    yield office
    office.close()
    postgres.drop("failing")


def cut_off(office):
    """End every connection to the server but the one that asks."""
    with office.database.engine.connect() as connection:
        connection.exec_driver_sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


@pytest.mark.postgres
def test_a_connection_cut_in_the_middle_is_told_and_then_mended(served):
    def save_while_cut_off():
        with served.desk.unit("기관 등록") as session:
            session.connection()
            cut_off(served)
            session.connection().exec_driver_sql("SELECT 1")

    with pytest.raises(StorageUnavailable) as refusal:
        save_while_cut_off()
    assert refusal.value.code == "P-01"
    Organisations(served.desk).add(organisation("가람도"))
    assert names(served.desk) == ["가람도"]
    assert served.check() == []


@pytest.mark.postgres
def test_a_server_that_only_reads_refuses_with_a_reason(served):
    with served.database.engine.connect() as connection:
        connection.exec_driver_sql("ALTER DATABASE failing SET default_transaction_read_only = on")
        connection.commit()
    served.database.engine.dispose()
    with pytest.raises(StorageUnavailable) as refusal:
        Organisations(served.desk).add(organisation("가람도"))
    assert refusal.value.code == "P-12"


@pytest.mark.postgres
def test_reading_a_server_can_write_nothing(served):
    with pytest.raises(StorageUnavailable) as refusal, served.desk.reading() as session:
        session.connection().exec_driver_sql("DELETE FROM change")
    assert refusal.value.code == "P-12"
    assert served.check() == []
