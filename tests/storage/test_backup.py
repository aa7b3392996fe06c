"""Backups are whole or not there, bring everything back, and are thinned without regret."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from contextlib import closing

import pytest

from desktop.domain.errors import NotOurFile, StorageUnavailable, UserError
from desktop.services.office_files import restore
from tests.disks import full_disk
from tests.storage.full_office import make_full_office
from tests.storage.offices import (
    Organisations,
    back_up,
    content_of,
    organisation,
    reopened,
)


@pytest.fixture
def full(tmp_path):
    """An office file with rows in every table and evidence in folders."""
    path = tmp_path / "협약.mou"
    make_full_office(path)
    evidence = tmp_path / "협약.증빙"
    (evidence / "2026").mkdir(parents=True)
    (evidence / "서명본.pdf").write_bytes(b"%PDF signed")
    (evidence / "2026" / "사진 1.jpg").write_bytes(bytes(range(256)) * 40)
    return path


def test_a_backup_brings_back_every_value_and_all_evidence(full, tmp_path):
    back_up(full, tmp_path / "백업.zip")
    restore(tmp_path / "백업.zip", tmp_path / "되살림.mou")
    assert content_of(tmp_path / "되살림.mou") == content_of(full)
    evidence = tmp_path / "되살림.증빙"
    assert (evidence / "서명본.pdf").read_bytes() == b"%PDF signed"
    assert (evidence / "2026" / "사진 1.jpg").read_bytes() == bytes(range(256)) * 40


def test_backing_up_changes_nothing_and_leaves_nothing_else(full, tmp_path):
    before = {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    back_up(full, tmp_path / "백업.zip")
    after = {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    assert set(after) - set(before) == {tmp_path / "백업.zip"}
    assert all(after[file] == content for file, content in before.items())


def test_the_same_state_gives_the_same_backup(full, tmp_path):
    back_up(full, tmp_path / "하나.zip")
    back_up(full, tmp_path / "둘.zip")
    with zipfile.ZipFile(tmp_path / "하나.zip") as one:
        assert one.namelist() == [
            "office.mou",
            "evidence/2026/사진 1.jpg",
            "evidence/서명본.pdf",
            "manifest.json",
        ]
    assert (tmp_path / "하나.zip").read_bytes() == (tmp_path / "둘.zip").read_bytes()


def test_a_restored_office_goes_on_where_it_was(full, tmp_path):
    back_up(full, tmp_path / "백업.zip")
    restore(tmp_path / "백업.zip", tmp_path / "되살림.mou")
    office = reopened(tmp_path / "되살림.mou")
    Organisations(office.desk).add(organisation("새 기관"))
    assert [finding for finding in office.check() if finding.code == "S-14"] == []
    office.close()


@pytest.mark.parametrize("in_the_way", ["되살림.mou", "되살림.증빙/다른 것.pdf"])
def test_restoring_never_touches_what_is_there(full, tmp_path, in_the_way):
    back_up(full, tmp_path / "백업.zip")
    there = tmp_path / in_the_way
    there.parent.mkdir(exist_ok=True)
    there.write_bytes(b"there")
    with pytest.raises(UserError) as refusal:
        restore(tmp_path / "백업.zip", tmp_path / "되살림.mou")
    assert refusal.value.code == "S-15"
    assert there.read_bytes() == b"there"
    assert in_the_way == "되살림.mou" or not (tmp_path / "되살림.mou").exists()


def test_a_restoring_that_was_broken_off_goes_on(full, tmp_path):
    back_up(full, tmp_path / "백업.zip")
    (tmp_path / "되살림.증빙").mkdir()
    (tmp_path / "되살림.증빙" / "서명본.pdf").write_bytes(b"%PDF signed")
    restore(tmp_path / "백업.zip", tmp_path / "되살림.mou")
    assert content_of(tmp_path / "되살림.mou") == content_of(full)


def test_what_is_no_backup_is_refused(full, tmp_path):
    with zipfile.ZipFile(tmp_path / "압축.zip", "w") as package:
        package.writestr("a.txt", "a")
    (tmp_path / "글.zip").write_text("글", encoding="utf-8")
    for name in ("압축.zip", "글.zip", "없음.zip", full.name):
        with pytest.raises(NotOurFile) as refusal:
            restore(tmp_path / name, tmp_path / "되살림.mou")
        assert refusal.value.code == "S-15", name
    assert not (tmp_path / "되살림.mou").exists()


def test_a_damaged_backup_is_refused_wherever_the_damage_is(full, tmp_path):
    back_up(full, tmp_path / "백업.zip")
    good = (tmp_path / "백업.zip").read_bytes()
    broken = tmp_path / "깨짐.zip"
    for index in range(0, len(good), len(good) // 40):
        damaged = bytearray(good)
        damaged[index] ^= 0x55
        broken.write_bytes(damaged)
        try:
            restore(broken, tmp_path / f"{index}.mou")
        except UserError:
            assert not (tmp_path / f"{index}.mou").exists()
        else:  # a bit that says nothing, such as the system that packed it
            assert content_of(tmp_path / f"{index}.mou") == content_of(full)


def test_a_part_of_a_backup_cannot_lead_out_of_the_folder(full, tmp_path):
    back_up(full, tmp_path / "백업.zip")
    hostile = tmp_path / "속임.zip"
    with zipfile.ZipFile(tmp_path / "백업.zip") as good, zipfile.ZipFile(hostile, "w") as evil:
        manifest = json.loads(good.read("manifest.json"))
        name = "evidence/../../밖.pdf"
        manifest["files"][name] = manifest["files"]["evidence/서명본.pdf"]
        for part in good.namelist():
            content = good.read(part) if part != "manifest.json" else json.dumps(manifest).encode()
            evil.writestr(part, content)
        evil.writestr(name, b"%PDF signed")
    with pytest.raises(NotOurFile):
        restore(hostile, tmp_path / "안" / "되살림.mou")
    assert not list(tmp_path.glob("**/밖.pdf"))


def test_a_damaged_office_is_not_backed_up(full, tmp_path):
    with closing(sqlite3.connect(full)) as connection:
        connection.execute("UPDATE clause SET note = 'x'")
        connection.commit()
    (tmp_path / "백업.zip").write_bytes(b"the older one")
    office = reopened(full, read_only=True)
    with pytest.raises(StorageUnavailable) as refusal:
        office.backup(tmp_path / "백업.zip")
    office.close()
    assert refusal.value.code == "S-14"
    assert (tmp_path / "백업.zip").read_bytes() == b"the older one"
    assert not list(tmp_path.glob(".~mou*"))


@pytest.mark.root
def test_a_full_disk_leaves_the_older_backup(full, tmp_path):
    with full_disk(tmp_path, 300) as folder:
        (folder / "백업.zip").write_bytes(b"the older one")
        office = reopened(full, read_only=True)
        with pytest.raises(StorageUnavailable) as refusal:
            office.backup(folder / "백업.zip")
        office.close()
        assert refusal.value.code in ("O-07", "S-03")
        assert [file.name for file in folder.iterdir()] == ["백업.zip"]
        assert (folder / "백업.zip").read_bytes() == b"the older one"


@pytest.mark.postgres
def test_a_server_says_who_backs_it_up(postgres, office_on_server, tmp_path):
    url = postgres.create("not_backed_up", office_on_server).render_as_string()
    office = reopened(url)
    with pytest.raises(UserError, match="pg_dump"):
        office.backup(tmp_path / "백업.zip")
    office.close()
    postgres.drop("not_backed_up")
    assert list(tmp_path.iterdir()) == []
