"""Every way an opening can go wrong: told in Korean, and the file left as it was."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from desktop.domain.errors import NotOurFile, StorageUnavailable, UserError
from desktop.services.office_files import restore
from desktop.storage.locking import OfficeLock
from tests.disks import as_ordinary_user
from tests.soak.wrongfiles import content_of
from tests.storage.offices import (
    START,
    Organisations,
    back_up,
    names,
    new_office,
    organisation,
    reopened,
)
from tests.storage.wrong_files import wrong_files


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("엑셀", "엑셀 파일입니다"),
        ("워드", "워드 문서입니다"),
        ("한글", "한글 문서"),
        ("백업", "복원"),
        ("옛 한글", "암호가 걸린"),
        ("글 cp949", "글자로 된"),
        ("글 utf-16", "글자로 된"),
        ("암호화", "암호화"),
        ("빈 파일", "비어 있는"),
    ],
)
def test_a_refusal_says_what_the_file_is(office_file, tmp_path, name, said):
    (file,) = [one for one in wrong_files(office_file) if one.name == name]
    file.lay(tmp_path / "자료.mou")
    with pytest.raises(NotOurFile, match=said):
        reopened(tmp_path / "자료.mou")


@pytest.mark.parametrize("location", ["없는 파일.mou", "없는 폴더/자료.mou", "", "  ", "\0.mou"])
def test_a_wrong_path_never_becomes_a_file(tmp_path, monkeypatch, location):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UserError):
        reopened(location)
    assert list(tmp_path.iterdir()) == []


def test_a_pipe_is_refused_without_waiting(tmp_path):
    os.mkfifo(tmp_path / "자료.mou")
    with pytest.raises(NotOurFile):
        reopened(tmp_path / "자료.mou")


def test_opening_reading_and_closing_leaves_the_file_as_it_was(path):
    before = content_of(path.parent)
    office = reopened(path)
    office.verify()
    assert names(office.desk) == []
    office.close()
    assert content_of(path.parent) == before


@pytest.fixture
def broken(path):
    """A file whose saving was broken off. A hot journal makes it look cut; it is not."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size=1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE funding_source SET name = hex(randomblob(3000))")
        for file in path.parent.glob("협약.mou*"):
            shutil.copyfile(file, path.parent / file.name.replace("협약", "끊긴"))
        connection.execute("ROLLBACK")
    broken = path.with_name("끊긴.mou")
    assert broken.read_bytes() != path.read_bytes()
    return broken


@pytest.mark.parametrize("read_only", [False, True])
def test_a_save_that_was_broken_off_is_taken_back(broken, read_only):
    office = reopened(broken, read_only=read_only)
    assert office.check() == []
    office.close()
    assert [f.name for f in broken.parent.glob("*끊긴*")] == ["끊긴.mou"]


def test_a_broken_off_save_is_not_taken_back_while_another_program_writes(broken):
    lock = OfficeLock(broken, user="박총괄", at=START)
    before = broken.read_bytes()
    with pytest.raises(StorageUnavailable) as refusal:
        reopened(broken, read_only=True)
    assert refusal.value.code == "S-16"
    assert broken.read_bytes() == before
    lock.release()


def test_a_broken_off_save_where_one_may_not_write_is_told(broken):
    contents = {file.name: file.read_bytes() for file in broken.parent.glob("끊긴*")}
    with as_ordinary_user() as folder:
        for name, content in contents.items():
            (folder / name).write_bytes(content)
        (folder / broken.name).chmod(0o444)
        folder.chmod(0o555)
        for read_only in (True, False):
            with pytest.raises(StorageUnavailable, match="쓸 수 없어") as refusal:
                reopened(folder / broken.name, read_only=read_only)
            assert refusal.value.code == "S-16"
        assert {file.name: file.read_bytes() for file in folder.iterdir()} == contents


def test_leftovers_of_killed_programs_are_swept_at_opening(path):
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    from reports.output import _host

    leftover = path.with_name(f".~mou-{_host()}-{child.pid}-0123abcd.mou")
    leftover.write_bytes(b"half")
    leftover.with_name(leftover.name + "-journal").write_bytes(b"half")
    reopened(path).close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


# --- making -----------------------------------------------------------------------------------


def test_making_an_office_never_replaces_a_file(path):
    before = content_of(path.parent)
    with pytest.raises(UserError):
        new_office(path)
    assert content_of(path.parent) == before


def test_an_office_is_not_made_under_an_old_journal(tmp_path):
    """SQLite would play the journal of the lost file back into the new one."""
    journal = tmp_path / "새.mou-journal"
    journal.write_bytes(bytes.fromhex("d9d505f920a163d7") + bytes(504))
    with pytest.raises(UserError) as refusal:
        new_office(tmp_path / "새.mou")
    assert refusal.value.code == "S-16"
    assert [file.name for file in tmp_path.iterdir()] == [journal.name]


def test_an_office_in_a_missing_folder_is_told(tmp_path):
    with pytest.raises(UserError) as refusal:
        new_office(tmp_path / "없음" / "새.mou")
    assert refusal.value.code == "O-21"


def long_name(length):
    """A name of so many bytes."""
    letters, rest = divmod(length - len(".mou"), len("가".encode()))
    return "가" * letters + "a" * rest + ".mou"


@pytest.mark.parametrize("length", [248, 255, 256, 300])
def test_a_name_that_leaves_no_room_for_a_journal_is_refused_at_making(path, tmp_path, length):
    folder = tmp_path / "새"
    folder.mkdir()
    back_up(path, tmp_path / "백업.zip")
    for make in (new_office, lambda target: restore(tmp_path / "백업.zip", target)):
        with pytest.raises(UserError, match="너무 깁니다") as refusal:
            make(folder / long_name(length))
        assert refusal.value.code == "S-23"
    assert list(folder.iterdir()) == []


def test_the_longest_name_is_written_and_backed_up(tmp_path):
    path = tmp_path / long_name(247)
    new_office(path).close()
    office = reopened(path)
    Organisations(office.desk).add(organisation("가람도"))
    office.close()
    (backup,) = path.with_name(f"{path.stem}.백업").iterdir()
    restore(backup, tmp_path / "되살림.mou")
    assert [f.name for f in tmp_path.glob("*.mou*")] != []
    office = reopened(path)
    Organisations(office.desk).add(organisation("나래도"))
    office.close()
    assert len(list(backup.parent.iterdir())) == 2


@pytest.mark.parametrize("length", [248, 255])
def test_an_existing_name_that_is_too_long_is_opened_for_reading_with_the_reason(path, length):
    path = path.rename(path.with_name(long_name(length)))
    office = reopened(path)
    assert office.read_only
    assert "S-23" in office.notice
    assert "이름" in office.notice
    assert names(office.desk) == []
    office.close()


# --- servers ----------------------------------------------------------------------------------


@pytest.mark.parametrize("url", ["mysql://a/b", "postgresql://a/b", "http://[", "sqlite:///x.mou"])
def test_an_address_that_is_no_server_of_ours_is_refused(url):
    with pytest.raises(UserError) as refusal:
        reopened(url)
    assert refusal.value.code == "P-01"


def test_a_server_that_does_not_answer_is_told_without_the_password(tmp_path):
    url = f"postgresql+psycopg://me:secret-word@/db?host={tmp_path}&port=1"
    with pytest.raises(StorageUnavailable) as refusal:
        reopened(url)
    assert refusal.value.code == "P-01"
    assert "secret-word" not in str(refusal.getrepr(style="native"))


@pytest.mark.postgres
def test_a_server_without_our_data_is_refused(postgres):
    url = postgres.create("foreign").render_as_string()
    with pytest.raises(NotOurFile) as refusal:
        reopened(url)
    assert refusal.value.code == "P-11"
    postgres.drop("foreign")


@pytest.mark.postgres
def test_a_newer_server_is_refused(postgres, office_on_server):
    from desktop.storage.database import Database

    url = postgres.create("newer", office_on_server)
    database = Database(url)
    with database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    with pytest.raises(NotOurFile) as refusal:
        reopened(url.render_as_string())
    assert refusal.value.code == "P-11"
    postgres.drop("newer")


@pytest.mark.postgres
def test_the_place_shown_hides_the_password(postgres, office_on_server):
    url = postgres.create("hidden", office_on_server).set(password="secret-word")
    office = reopened(url.render_as_string(hide_password=False))
    assert "secret-word" not in office.location
    office.close()
    postgres.drop("hidden")
