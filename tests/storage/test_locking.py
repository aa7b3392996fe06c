"""One writer at a time, whatever others left behind and wherever no lock can be made."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.domain.errors import StorageUnavailable
from desktop.storage.locking import AlreadyOpen, Holder, OfficeLock, holder_of, lock_path
from tests.disks import as_ordinary_user, full_disk
from tests.storage.offices import START, Organisations, names, organisation, reopened


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


# --- disks and others ---------------------------------------------------------------------------


def fill_up(folder):
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while file.write(bytes(4096)):
            pass
    return filler


@pytest.mark.root
def test_a_full_disk_is_told_at_opening_and_gives_the_lock_back(path, tmp_path):
    with full_disk(tmp_path, 1600) as folder:
        there = folder / "협약.mou"
        shutil.copyfile(path, there)
        filler = fill_up(folder)
        with pytest.raises(StorageUnavailable, match="공간") as refusal:
            reopened(there)
        assert refusal.value.code == "S-03"
        assert not lock_path(there).exists()
        filler.unlink()
        office = reopened(there)
        assert not office.read_only
        office.close()


def test_a_lock_that_cannot_be_made_is_told_and_nothing_is_opened(path):
    lock_path(path).mkdir()
    with pytest.raises(StorageUnavailable, match="잠금") as refusal:
        reopened(path)
    assert refusal.value.code == "S-24"
    lock_path(path).rmdir()
    reopened(path).close()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs the modes of POSIX")
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_the_lock_file_is_as_open_to_others_as_the_office_file(path, mode):
    path.chmod(mode)
    office = reopened(path)
    assert stat.S_IMODE(lock_path(path).stat().st_mode) == mode
    office.close()


# --- a lock file that another user left ---------------------------------------------------------


@pytest.fixture
def left_by_root(path):
    """An ordinary user's file, beside it a lock file that only root may write."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("needs root to leave a file of another user")
    content = path.read_bytes()
    with as_ordinary_user() as folder:
        mine = folder / "협약.mou"
        mine.write_bytes(content)
        os.seteuid(0)
        told = json.dumps(vars(Holder("다른 사람", "다른 PC", "2026. 9. 1. 09:00")))
        lock_path(mine).write_text(told, encoding="utf-8")
        lock_path(mine).chmod(0o644)
        os.seteuid(65534)
        yield mine


def write_and_be_alone(path):
    office = reopened(path, user="박총괄")
    assert not office.read_only
    Organisations(office.desk).add(organisation("가람도"))
    with pytest.raises(AlreadyOpen):
        reopened(path)
    assert names(office.desk) == ["가람도"]
    return office


@pytest.mark.root
def test_a_lock_file_left_by_another_user_is_replaced(left_by_root):
    office = write_and_be_alone(left_by_root)
    assert holder_of(left_by_root).user == "박총괄"
    office.close()
    assert not lock_path(left_by_root).exists()


@pytest.mark.root
def test_a_lock_file_that_one_may_not_even_remove_still_locks(left_by_root):
    folder = left_by_root.parent
    os.seteuid(0)
    os.chown(folder, 0, 0)
    folder.chmod(0o1777)
    os.seteuid(65534)
    write_and_be_alone(left_by_root).close()
    assert lock_path(left_by_root).exists()
    write_again = reopened(left_by_root)
    assert not write_again.read_only
    write_again._writing = None
    write_again.close()
