"""A file that cannot be written leaves the old one, and the user is told in Korean."""

from __future__ import annotations

import errno
import threading
from pathlib import Path

import pytest

from reports import output
from reports.errors import (
    DiskFull,
    FileInUse,
    FolderMissing,
    FolderNotWritable,
    NameNotUsable,
    ReportError,
    WriteFailed,
    WrittenFileDamaged,
)
from reports.output import atomic_write, holding
from tests.disks import as_ordinary_user, full_disk, held_in_place, read_only_disk


def accept(_temporary: Path) -> None:
    pass


def names_in(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


# --- other programs ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "lock"),
    [
        ("추진현황표.xlsx", "~$추진현황표.xlsx"),
        ("추진현황표.xlsx", ".~lock.추진현황표.xlsx#"),
        ("주요협약추진상황.docx", "~$협약추진상황.docx"),
        ("추진상황보고서.docx", "~$진상황보고서.docx"),
        ("보고서.docx", "~$보고서.docx"),
    ],
)
def test_a_file_open_in_an_office_program_is_not_written(tmp_path, name, lock):
    target = tmp_path / name
    target.write_bytes(b"old")
    (tmp_path / lock).write_bytes(b"")
    produced = []
    with pytest.raises(FileInUse) as caught:
        atomic_write(target, produced.append, accept)
    assert produced == []
    assert target.read_bytes() == b"old"
    message = str(caught.value)
    assert f"‘{name}’ 파일이 다른 프로그램에서 열려 있어" in message
    assert "자료는 그대로입니다" in message
    assert f"‘{target.stem}(2){target.suffix}’" in message
    assert lock in message


def test_the_name_offered_instead_is_free(tmp_path):
    for name in ("a.docx", "~$a.docx", "a(2).docx"):
        (tmp_path / name).touch()
    with pytest.raises(FileInUse) as caught:
        atomic_write(tmp_path / "a.docx", holding(b""), accept)
    assert caught.value.alternative == tmp_path / "a(3).docx"


def test_a_file_opened_while_the_report_was_made_is_not_replaced(tmp_path):
    target = tmp_path / "a.xlsx"
    target.write_bytes(b"old")

    def produce(temporary: Path) -> None:
        temporary.write_bytes(b"new")
        (tmp_path / "~$a.xlsx").touch()

    with pytest.raises(FileInUse):
        atomic_write(target, produce, accept)
    assert target.read_bytes() == b"old"


def test_a_file_held_for_a_moment_is_written_after_it(tmp_path, monkeypatch):
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")
    with held_in_place(target) as release:
        threading.Timer(0.2, release).start()
        atomic_write(target, holding(b"new"), accept)
    assert target.read_bytes() == b"new"


def test_a_file_held_for_good_stays_and_another_name_is_offered(tmp_path, monkeypatch):
    monkeypatch.setattr(output, "RETRY_DELAYS", (0.01, 0.01))
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")
    with held_in_place(target), pytest.raises(FileInUse, match=r"a\(2\)\.docx"):
        atomic_write(target, holding(b"new"), accept)
    assert target.read_bytes() == b"old"
    assert names_in(tmp_path) == ["a.docx"]


@pytest.mark.parametrize("code", [5, 32, 33])
def test_the_sharing_faults_of_windows_are_waited_out(code):
    fault = PermissionError(errno.EACCES, "denied")
    fault.winerror = code
    assert output._is_busy(fault)
    assert not output._is_busy(PermissionError(errno.EACCES, "denied"))


def test_waiting_ends_after_two_and_a_half_seconds():
    assert sum(output.RETRY_DELAYS) == pytest.approx(2.5)


# --- disk and folder --------------------------------------------------------------------------


def test_a_full_disk_keeps_the_old_file(tmp_path):
    with full_disk(tmp_path) as folder:
        target = folder / "a.docx"
        target.write_bytes(b"old")
        with pytest.raises(DiskFull, match=r"공간이 없어 ‘a\.docx’"):
            atomic_write(target, holding(b"x" * 4_000_000), accept)
        assert target.read_bytes() == b"old"
        assert names_in(folder) == ["a.docx"]


def test_a_full_disk_is_known_even_when_a_library_wraps_the_error(tmp_path):
    class Wrapped(Exception):
        pass

    def produce(_temporary: Path) -> None:
        try:
            raise OSError(errno.ENOSPC, "No space left on device", "/somewhere/else")
        except OSError as error:
            raise Wrapped(error)  # noqa: B904 - as XlsxWriter does

    with pytest.raises(DiskFull):
        atomic_write(tmp_path / "a.xlsx", produce, accept)


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(FolderMissing, match="없는 곳"):
        atomic_write(tmp_path / "없는 곳" / "a.docx", holding(b""), accept)


def test_a_folder_without_rights_keeps_the_old_file():
    with as_ordinary_user() as folder:
        target = folder / "a.docx"
        target.write_bytes(b"old")
        folder.chmod(0o555)
        with pytest.raises(FolderNotWritable, match="권한이 없거나 읽기 전용"):
            atomic_write(target, holding(b"new"), accept)
        assert target.read_bytes() == b"old"


def test_a_read_only_disk_is_told(tmp_path):
    with read_only_disk(tmp_path) as folder, pytest.raises(FolderNotWritable):
        atomic_write(folder / "a.docx", holding(b"new"), accept)


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path):
    (tmp_path / "a.docx").mkdir()
    with pytest.raises(NameNotUsable):
        atomic_write(tmp_path / "a.docx", holding(b"new"), accept)
    assert names_in(tmp_path) == ["a.docx"]


def test_a_name_that_is_too_long_is_told(tmp_path):
    with pytest.raises(NameNotUsable):
        atomic_write(tmp_path / ("가" * 90 + ".docx"), holding(b"new"), accept)
    assert names_in(tmp_path) == []


def test_a_fault_of_the_disk_is_told_with_its_reason(tmp_path):
    def produce(_temporary: Path) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with pytest.raises(WriteFailed, match="Input/output error"):
        atomic_write(tmp_path / "a.docx", produce, accept)


def test_a_file_that_the_producer_misses_is_not_called_a_missing_folder(tmp_path):
    def produce(_temporary: Path) -> None:
        (tmp_path / "template.docx").read_bytes()

    with pytest.raises(FileNotFoundError, match="template"):
        atomic_write(tmp_path / "a.docx", produce, accept)


def test_every_error_has_a_code_of_its_own_and_says_that_data_is_safe(tmp_path):
    target, other = tmp_path / "a.docx", tmp_path / "a(2).docx"
    errors = [
        FileInUse(target, other),
        DiskFull(target),
        NameNotUsable(target),
        FolderMissing(target),
        FolderNotWritable(target),
        WrittenFileDamaged(target),
        WriteFailed(target, "EIO"),
    ]
    codes = [kind.code for kind in ReportError.__subclasses__()]
    assert len(set(codes)) == len(codes) >= len(errors)
    assert all("자료는 그대로입니다" in str(error) for error in errors)
