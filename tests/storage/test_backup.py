"""Backups are whole or not there, bring everything back, and are thinned without regret."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from desktop.domain.errors import NotOurFile, StorageUnavailable, UserError
from desktop.services.office_files import restore
from desktop.storage.backup import Manifest, read_manifest
from desktop.storage.shelf import NEWEST, Kept, Shelf, worth_keeping
from tests.disks import full_disk
from tests.storage.full_office import make_full_office
from tests.storage.offices import (
    START,
    Organisations,
    everything,
    new_office,
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


def content_of(path):
    office = reopened(path, read_only=True)
    assert [finding for finding in office.check() if finding.code == "S-14"] == []
    values = everything(office.database)
    office.close()
    return values


def back_up(path, target):
    office = reopened(path)
    office.backup(target)
    office.close()


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


# --- by itself --------------------------------------------------------------------------------


def shelf_of(path):
    return sorted(file.name for file in path.with_name("협약.백업").glob("*.zip"))


def work(path, *names):
    office = reopened(path)
    for name in names:
        Organisations(office.desk).add(organisation(name))
    office.close()


def test_closing_backs_up_what_changed_and_only_that(path):
    work(path)
    assert shelf_of(path) == []
    work(path, "가람도")
    assert len(shelf_of(path)) == 1
    work(path)
    assert len(shelf_of(path)) == 1
    work(path, "나래도", "다솜도")
    assert len(shelf_of(path)) == 2
    newest = shelf_of(path)[-1]
    restore(path.with_name("협약.백업") / newest, path.with_name("되살림.mou"))
    assert content_of(path.with_name("되살림.mou")) == content_of(path)


def test_a_new_office_is_not_backed_up_before_any_work(tmp_path):
    new_office(tmp_path / "협약.mou").close()
    assert [file.name for file in tmp_path.iterdir()] == ["협약.mou"]


def test_going_on_from_an_older_backup_is_backed_up_too(path):
    work(path, "가람도")
    (first,) = shelf_of(path)
    work(path, "나래도")
    path.unlink()
    restore(path.with_name("협약.백업") / first, path)
    work(path, "다솜도")
    assert len(shelf_of(path)) == 3


def kept_at(*times):
    """Backups of these moments, newest first, as the shelf orders them."""
    return [
        Kept(sequence, None, Manifest("", "", at.isoformat(), {}))
        for sequence, at in reversed(list(enumerate(times, start=1)))
    ]


def test_the_newest_and_the_last_of_days_weeks_and_months_stay():
    hours = [START + timedelta(hours=hour) for hour in range(24 * 200)]
    keep = {item.sequence for item in worth_keeping(kept_at(*hours))}
    assert set(range(len(hours) - NEWEST + 1, len(hours) + 1)) <= keep
    days = {hours[sequence - 1].date() for sequence in keep}
    last = hours[-1].date()
    assert {last - timedelta(days=back) for back in range(7)} <= days
    assert len({(day.year, day.month) for day in days}) == 7
    assert len(keep) <= NEWEST + 7 + 5 + 24


@pytest.mark.parametrize("jump", [timedelta(days=3650), timedelta(days=-3650)])
def test_a_clock_that_jumped_throws_no_new_backup_away(jump):
    before = [START + timedelta(hours=hour) for hour in range(50)]
    after = [START + jump + timedelta(hours=hour) for hour in range(5)]
    back = [START + timedelta(hours=50 + hour) for hour in range(5)]
    keep = [item.sequence for item in worth_keeping(kept_at(*before, *after, *back))]
    assert keep[:NEWEST] == list(range(60, 50, -1))


def fill_shelf(path, count):
    office = reopened(path)
    shelf = Shelf(office.database)
    for number in range(count):
        Organisations(office.desk).add(organisation(f"기관 {number}"))
        shelf.add(datetime(2026, 10, 1, 9, number % 60, tzinfo=UTC))
    return office, shelf


def test_thinning_leaves_what_is_not_ours(path):
    office, shelf = fill_shelf(path, NEWEST + 3)
    foreign = shelf.folder / "다른 파일 00001.zip"
    foreign.write_bytes(b"not ours")
    other = path.with_name("다른.mou")
    new_office(other)._opened.close()
    theirs = shelf.folder / "다른 기관 00002.zip"
    back_up(other, theirs)
    assert len(shelf.kept()) == NEWEST
    assert shelf.thin() == []
    assert foreign.exists()
    assert theirs.exists()
    office.database.close()
    office._opened.close()


def test_the_newest_good_backup_is_never_thinned(path):
    office, shelf = fill_shelf(path, NEWEST)
    good = shelf.kept()[-1]
    for item in shelf.kept()[:-1]:
        _spoil(item.path)
    spoilt = shelf.kept()[0].path.read_bytes()
    for sequence in (98, 99):
        (shelf.folder / f"협약 2026-10-01 100000 000{sequence}.zip").write_bytes(spoilt)
    assert good.path.name not in {item.path.name for item in worth_keeping(shelf.kept())}
    removed = shelf.thin()
    assert removed
    assert good.path.exists()
    office.database.close()
    office._opened.close()


def _spoil(path):
    """Damage the office inside, so that its manifest can still be read."""
    with zipfile.ZipFile(path) as package:
        info = package.getinfo("office.mou")
    content = bytearray(path.read_bytes())
    content[info.header_offset + 200] ^= 0xFF
    path.write_bytes(content)
    assert read_manifest(path) is not None
