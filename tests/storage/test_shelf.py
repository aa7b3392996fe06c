"""Backups that are made by themselves: when, and which of them stay."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime, timedelta

import pytest

from desktop.services.office_files import restore
from desktop.storage.backup import Manifest, read_manifest
from desktop.storage.shelf import NEWEST, Backup, Shelf, worth_keeping
from tests.storage.offices import (
    START,
    Organisations,
    back_up,
    content_of,
    new_office,
    organisation,
    reopened,
)


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
        Backup(sequence, None, Manifest("", "", at.isoformat(), {}))
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
    assert len(shelf.backups()) == NEWEST
    assert shelf.thin() == []
    assert foreign.exists()
    assert theirs.exists()
    office.database.close()
    office._opened.close()


def test_the_newest_good_backup_is_never_thinned(path):
    office, shelf = fill_shelf(path, NEWEST)
    good = shelf.backups()[-1]
    for item in shelf.backups()[:-1]:
        _spoil(item.path)
    spoilt = shelf.backups()[0].path.read_bytes()
    for sequence in (98, 99):
        (shelf.folder / f"협약 2026-10-01 100000 000{sequence}.zip").write_bytes(spoilt)
    assert good.path.name not in {item.path.name for item in worth_keeping(shelf.backups())}
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
