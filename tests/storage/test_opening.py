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

from desktop.domain.errors import NotOurFile, Refused, StorageUnavailable, UserError
from desktop.storage.locking import AlreadyOpen, Holder, OfficeLock, lock_path
from desktop.storage.opening import create_file, open_file
from desktop.storage.places import is_on_network, mounted_type
from tests.disks import as_ordinary_user
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


# --- where one cannot write -------------------------------------------------------------------


@pytest.fixture
def as_user(path):
    content = path.read_bytes()
    with as_ordinary_user() as folder:
        mine = folder / "협약.mou"
        mine.write_bytes(content)
        yield mine


def read_only_opening(path):
    before = content_of(path.parent)
    office = reopened(path)
    assert office.read_only
    assert "S-06" in office.notice
    assert names(office.desk) == []
    with pytest.raises(Refused):
        Organisations(office.desk).add(organisation("가람도"))
    office.close()
    assert content_of(path.parent) == before


def test_a_read_only_file_is_opened_for_reading(as_user):
    as_user.chmod(0o444)
    read_only_opening(as_user)


def test_a_file_in_a_read_only_folder_is_opened_for_reading(as_user):
    as_user.parent.chmod(0o555)
    read_only_opening(as_user)
    as_user.parent.chmod(0o755)


def test_a_file_one_may_not_read_is_refused(as_user):
    as_user.chmod(0)
    with pytest.raises(StorageUnavailable) as refusal:
        reopened(as_user)
    assert refusal.value.code == "S-06"


@pytest.mark.root
def test_a_file_on_a_read_only_medium_is_opened_for_reading(path):
    folder = path.parent / "medium"
    folder.mkdir()
    if os.geteuid() or _mount("--bind", str(folder), str(folder)):
        pytest.skip("needs root to mount a folder read-only")
    try:
        shutil.copyfile(path, folder / "협약.mou")
        assert not _mount("-o", "remount,ro,bind", str(folder))
        read_only_opening(folder / "협약.mou")
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.root
def test_an_unchangeable_file_is_opened_for_reading(path):
    if subprocess.run(["chattr", "+i", str(path)], capture_output=True, check=False).returncode:
        pytest.skip("needs root and a file system with chattr +i")
    try:
        read_only_opening(path)
    finally:
        subprocess.run(["chattr", "-i", str(path)], check=True)


def _mount(*arguments: str) -> int:
    return subprocess.run(["mount", *arguments], capture_output=True, check=False).returncode


# --- network folders --------------------------------------------------------------------------


def test_a_network_folder_is_refused_for_writing(path):
    before = content_of(path.parent)
    with pytest.raises(UserError) as refusal:
        open_file(path, user="", at=START, network=lambda _path: True)
    assert refusal.value.code == "S-07"
    assert content_of(path.parent) == before


def test_a_network_folder_may_be_read(path):
    opened = open_file(path, user="", at=START, read_only=True, network=lambda _path: True)
    assert opened.database.read_only
    opened.close()


def test_no_office_is_made_on_a_network_folder(tmp_path):
    with pytest.raises(UserError) as refusal:
        create_file(tmp_path / "새.mou", lambda _db: None, network=lambda _path: True)
    assert refusal.value.code == "S-07"
    assert list(tmp_path.iterdir()) == []


MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/share /mnt/nfs nfs4 rw 0 0
//pc/share /mnt/smb cifs rw 0 0
/dev/sdb1 /mnt/smb/local ext4 rw 0 0
me@host: /home/me/먼\\040곳 fuse.sshfs rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/me/협약.mou", "ext4"),
        ("/mnt/nfs/협약.mou", "nfs4"),
        ("/mnt/nfs2/협약.mou", "ext4"),
        ("/mnt/smb/a/협약.mou", "cifs"),
        ("/mnt/smb/local/협약.mou", "ext4"),
        ("/home/me/먼 곳/협약.mou", "fuse.sshfs"),
    ],
)
def test_the_deepest_mount_tells_the_kind_of_place(path, kind):
    assert mounted_type(MOUNTS, Path(path)) == kind


def test_this_folder_is_not_on_a_network(tmp_path):
    assert not is_on_network(tmp_path)


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
