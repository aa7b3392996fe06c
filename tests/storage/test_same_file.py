"""A file that is moved, replaced, emptied or deleted while it is open is never written to."""

from __future__ import annotations

import os
import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

from desktop.domain.errors import StorageUnavailable
from desktop.storage.database import Database, sqlite_url
from tests.storage.offices import Organisations, names, new_office, organisation, reopened


@pytest.fixture
def other(path, tmp_path):
    """Another office's file, and a copy of ours as it was before the last save."""
    folder = tmp_path / "다른 곳"
    folder.mkdir()
    shutil.copyfile(path, folder / "이전.mou")
    new_office(folder / "다른.mou").close()
    return folder


@pytest.fixture
def open_office(path, other):
    office = reopened(path)
    Organisations(office.desk).add(organisation("가람도"))
    yield office
    office._writing = None  # the backup at closing tells the same fault once more
    office.close()


def overwrite(path, content):
    with path.open("rb+") as file:
        file.write(content)
        file.truncate(len(content))


def refused(office, said):
    before = content_at(office.database.path)
    for attempt in (lambda: Organisations(office.desk).add(organisation("나래도")), office.check):
        with pytest.raises(StorageUnavailable, match=said) as refusal:
            attempt()
        assert refusal.value.code == "S-22"
    assert content_at(office.database.path) == before
    return refusal.value.sentence


def content_at(path):
    return path.read_bytes() if path.exists() else None


def test_a_deleted_file_is_told_without_a_promise(open_office, path):
    path.unlink()
    sentence = refused(open_office, "삭제되었습니다")
    assert "안전" not in sentence
    assert "협약.백업" in sentence
    assert not path.exists()


def test_a_renamed_file_is_told(open_office, path):
    path.rename(path.with_name("새 이름.mou"))
    assert "다시 여십시오" in refused(open_office, "옮")
    with closing(sqlite3.connect(path.with_name("새 이름.mou"))) as connection:
        assert connection.execute("SELECT name FROM organisation").fetchall() == [("가람도",)]


def test_a_file_that_came_back_is_written_again(open_office, path):
    path.rename(path.with_name("잠깐.mou"))
    refused(open_office, "옮")
    path.with_name("잠깐.mou").rename(path)
    Organisations(open_office.desk).add(organisation("나래도"))
    assert names(open_office.desk) == ["가람도", "나래도"]


@pytest.mark.parametrize("name", ["이전.mou", "다른.mou"])
def test_a_file_put_in_its_place_is_not_written_to(open_office, path, other, name):
    os.replace(other / name, path)
    refused(open_office, "다른 파일")


@pytest.mark.parametrize("name", ["이전.mou", "다른.mou"])
def test_a_file_deleted_and_made_anew_is_not_written_to(open_office, path, other, name):
    """The new file may well get the number that the old one had on the disk."""
    path.unlink()
    shutil.copyfile(other / name, path)
    refused(open_office, "다른 파일")


def test_another_office_copied_over_it_is_not_written_to(open_office, path, other):
    overwrite(path, (other / "다른.mou").read_bytes())
    refused(open_office, "다른 내용")


def test_an_older_copy_over_it_is_not_written_to(open_office, path, other):
    older = (other / "이전.mou").read_bytes()
    overwrite(path, older)
    with pytest.raises(StorageUnavailable, match="다른 내용") as refusal:
        Organisations(open_office.desk).add(organisation("나래도"))
    assert refusal.value.code == "S-22"
    assert path.read_bytes() == older


@pytest.mark.parametrize("content", [b"", b"SQLite", b"\0" * 8192])
def test_an_emptied_file_is_told(open_office, path, content):
    overwrite(path, content)
    for attempt in (
        lambda: Organisations(open_office.desk).add(organisation("나래도")),
        lambda: names(open_office.desk),
    ):
        with pytest.raises(StorageUnavailable) as refusal:
            attempt()
        assert refusal.value.code in ("S-14", "S-22")
        assert "안전" not in refusal.value.sentence
    assert path.read_bytes() == content


def test_a_file_replaced_during_a_save_is_told(open_office, path, other):
    """What went to the old file would be gone with it."""

    def save_while_replaced():
        with open_office.desk.unit("기관 등록"):
            os.replace(other / "이전.mou", path)

    before = (other / "이전.mou").read_bytes()
    with pytest.raises(StorageUnavailable) as refusal:
        save_while_replaced()
    assert refusal.value.code == "S-22"
    assert path.read_bytes() == before


def test_closing_after_the_folder_went_away_is_told_and_gives_all_free(path):
    folder = path.parent / "자료"
    folder.mkdir()
    path = path.rename(folder / path.name)
    office = reopened(path)
    Organisations(office.desk).add(organisation("가람도"))
    folder.rename(folder.with_name("옮김"))
    with pytest.raises(StorageUnavailable) as refusal:
        office.close()
    assert refusal.value.code == "S-22"
    reopened(folder.with_name("옮김") / path.name).close()


def test_closing_leaves_the_lock_that_another_program_has_by_now(path):
    from desktop.storage.locking import lock_path

    office = reopened(path)
    lock_path(path).unlink()
    second = reopened(path)
    office.close()
    assert lock_path(path).exists()
    second.close()


def test_reading_beside_a_writer_goes_on(path):
    writer, reader = reopened(path), reopened(path, read_only=True)
    Organisations(writer.desk).add(organisation("가람도"))
    assert names(reader.desk) == ["가람도"]
    reader.close()
    writer.close()


def test_threads_that_save_at_once_are_not_taken_for_strangers(path):
    office = reopened(path)
    office.verify()
    service = Organisations(office.desk)

    def save(number):
        for turn in range(5):
            service.add(organisation(f"기관 {number}-{turn}"))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(save, range(4)))
    assert len(names(office.desk)) == 20
    office.close()


def test_a_file_that_is_not_watched_is_opened_by_its_name(path):
    database = Database(sqlite_url(path))
    with database.reading() as session:
        assert session.connection().exec_driver_sql("SELECT count(*) FROM office").scalar() == 1
    database.close()
