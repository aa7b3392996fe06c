"""Every way an opening can go wrong: told in Korean, and the file left as it was."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from desktop.domain.errors import NotOurFile, StorageUnavailable, UserError
from desktop.storage.locking import AlreadyOpen, Holder, OfficeLock, lock_path
from tests.soak.wrongfiles import content_of
from tests.storage.offices import START, Organisations, names, new_office, organisation, reopened
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


def test_a_save_that_was_broken_off_is_taken_back(path):
    """A hot journal makes the file look cut; it is not."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size=1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE funding_source SET name = hex(randomblob(3000))")
        for file in path.parent.glob("협약.mou*"):
            shutil.copyfile(file, path.parent / file.name.replace("협약", "끊긴"))
        connection.execute("ROLLBACK")
    broken = path.with_name("끊긴.mou")
    assert broken.read_bytes() != path.read_bytes()
    with pytest.raises(StorageUnavailable) as refusal:
        reopened(broken, read_only=True)
    assert refusal.value.code == "S-16"
    office = reopened(broken)
    assert office.check() == []
    office.close()
    assert [f.name for f in path.parent.glob("끊긴*")] == ["끊긴.mou"]


# --- two at once ------------------------------------------------------------------------------


def test_the_second_opening_is_told_who_has_the_file(path):
    first = reopened(path, user="박총괄")
    with pytest.raises(AlreadyOpen) as refusal:
        reopened(path)
    assert refusal.value.code == "S-09"
    assert "박총괄" in refusal.value.sentence
    assert "2026. 10. 1. 09:00" in refusal.value.sentence
    first.close()
    reopened(path).close()


def test_reading_beside_a_writer_takes_no_lock(path):
    writer = reopened(path)
    Organisations(writer.desk).add(organisation("가람도"))
    reader = reopened(path, read_only=True)
    assert names(reader.desk) == ["가람도"]
    Organisations(writer.desk).add(organisation("나래도"))
    assert names(reader.desk) == ["가람도", "나래도"]
    reader.close()
    assert lock_path(path).exists()
    writer.close()
    assert not lock_path(path).exists()


def test_a_link_to_the_file_is_the_same_file(path):
    link = path.with_name("바로가기.mou")
    link.symlink_to(path)
    first = reopened(path)
    with pytest.raises(AlreadyOpen):
        reopened(link)
    first.close()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\x00garbage",
        b"[1, 2]",
        json.dumps(vars(Holder("다른 사람", "다른 PC", "2099. 1. 1. 00:00"))).encode(),
        json.dumps({"user": {"a": 1}, "pid": 1}).encode(),
        b"{" * 100_000,
    ],
)
def test_what_a_left_lock_file_says_never_blocks(path, content):
    lock_path(path).write_bytes(content)
    reopened(path).close()
    assert not lock_path(path).exists()


def test_a_killed_program_leaves_no_lock_behind(path):
    program = (
        "import sys, time; from tests.storage.offices import reopened;"
        "office = reopened(sys.argv[1]); print('open', flush=True); time.sleep(60)"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", program, str(path)],
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    assert child.stdout.readline() == b"open\n"
    with pytest.raises(AlreadyOpen):
        reopened(path)
    child.kill()
    child.communicate()
    reopened(path).close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_never_two_hold_the_lock_however_many_try(path):
    """Four processes take and give back the lock; each leaves a mark while it holds it."""
    mark = path.with_name("mark")
    children = []
    for _child in range(4):
        pid = os.fork()
        if pid == 0:
            os._exit(_take_turns(path, mark, 150))
        children.append(pid)
    statuses = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    assert statuses == [0] * 4
    assert not lock_path(path).exists()


def _take_turns(path, mark, turns):
    for _turn in range(turns):
        try:
            lock = OfficeLock(path, user="", at=START)
        except AlreadyOpen:
            continue
        try:
            mark.mkdir()
            mark.rmdir()
        except OSError:
            return 1
        lock.release()
    return 0


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
