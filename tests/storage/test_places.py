"""Places where an office file cannot be written: read-only, forbidden and on the network."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from desktop.domain.errors import Refused, StorageUnavailable, UserError
from desktop.storage.opening import create_file, open_file
from desktop.storage.places import is_on_network, mounted_type
from tests.disks import as_ordinary_user
from tests.soak.wrongfiles import content_of
from tests.storage.offices import START, Organisations, names, organisation, reopened

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
