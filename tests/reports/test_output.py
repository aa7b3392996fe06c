"""Files reach the disk whole or not at all, whatever the disk and other programs do."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
import zipfile
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
from reports.output import atomic_write, holding, verify_zip
from tests.disks import as_ordinary_user, full_disk, held_in_place, read_only_disk

ROOT = Path(__file__).resolve().parents[2]


def accept(_temporary: Path) -> None:
    pass


def names_in(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_the_new_content_replaces_the_old_and_nothing_else_remains(tmp_path):
    target = tmp_path / "보고서.docx"
    target.write_bytes(b"old")
    atomic_write(target, holding(b"new"), accept)
    assert target.read_bytes() == b"new"
    assert names_in(tmp_path) == ["보고서.docx"]


def test_the_check_sees_what_the_producer_wrote_before_the_old_file_goes(tmp_path):
    target = tmp_path / "a.txt"
    target.write_bytes(b"old")
    seen = []

    def verify(temporary: Path) -> None:
        seen.append((temporary.read_bytes(), target.read_bytes(), temporary.suffix))

    atomic_write(target, holding(b"new"), verify)
    assert seen == [(b"new", b"old", ".txt")]


def test_a_failing_producer_leaves_the_old_file_and_its_own_error(tmp_path):
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")

    def produce(temporary: Path) -> None:
        temporary.write_bytes(b"half")
        raise ValueError("bug")

    with pytest.raises(ValueError, match="bug"):
        atomic_write(target, produce, accept)
    assert target.read_bytes() == b"old"
    assert names_in(tmp_path) == ["a.docx"]


@pytest.mark.parametrize("written", [b"", b"PK\x03\x04 cut", b"not a zip"])
def test_a_package_that_is_not_whole_is_thrown_away(tmp_path, written):
    target = tmp_path / "추진현황표.xlsx"
    target.write_bytes(b"old")
    with pytest.raises(WrittenFileDamaged, match=r"추진현황표\.xlsx.*그대로입니다"):
        atomic_write(target, holding(written), verify_zip)
    assert target.read_bytes() == b"old"
    assert names_in(tmp_path) == ["추진현황표.xlsx"]


def test_a_package_with_one_wrong_byte_is_thrown_away(tmp_path):
    whole = tmp_path / "whole.zip"
    with zipfile.ZipFile(whole, "w") as package:
        package.writestr("part.xml", "<a/>" * 50)
    data = bytearray(whole.read_bytes())
    data[60] ^= 1
    with pytest.raises(WrittenFileDamaged):
        atomic_write(tmp_path / "b.docx", holding(bytes(data)), verify_zip)
    assert names_in(tmp_path) == ["whole.zip"]


def test_rights_of_an_existing_file_are_kept(tmp_path):
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")
    target.chmod(0o640)
    atomic_write(target, holding(b"new"), accept)
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_link_keeps_pointing_to_the_file_that_was_rewritten(tmp_path):
    real = tmp_path / "real.docx"
    real.write_bytes(b"old")
    link = tmp_path / "link.docx"
    link.symlink_to(real)
    atomic_write(link, holding(b"new"), accept)
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


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


# --- killed processes -------------------------------------------------------------------------

ENDLESS_WRITER = """
import sys
from pathlib import Path
from reports.output import atomic_write

def say(word):
    sys.stdout.write(word); sys.stdout.flush()

def produce(temporary):
    with temporary.open("wb") as file:
        for part in range(40):
            file.write(bytes([number % 251]) * 5_000); file.flush(); say("p")

def verify(temporary):
    say("v")

for number in range(1_000_000):
    atomic_write(Path(sys.argv[1]), produce, verify)
    say("d")
"""


def killed_after(target: Path, marks: int) -> str:
    """Start an endless writer, kill it at its n-th mark, return all it said."""
    command = [sys.executable, "-c", ENDLESS_WRITER, str(target)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as writer:
        said = writer.stdout.read(marks)
        writer.kill()
        said += writer.stdout.read()
    return said.decode()


def test_a_killed_writer_leaves_the_old_file_or_the_new_one(tmp_path):
    target = tmp_path / "a.docx"
    leftovers = 0
    for marks in (1, 20, 40, 41, 42, 43, 60, 81, 82, 83, 84, 100, 123, 124, 125, 126, 127, 160):
        acknowledged = killed_after(target, marks).count("d")
        if acknowledged:
            content = target.read_bytes()
            assert len(content) == 200_000
            assert len(set(content)) == 1
            assert content[0] >= acknowledged - 1
        leftovers += len(list(tmp_path.glob(".~mou-*")))
        atomic_write(target, holding(b"\0" * 200_000), accept)
        assert names_in(tmp_path) == ["a.docx"]
    assert leftovers > 5


def test_the_temporary_file_of_a_living_process_is_left_alone(tmp_path):
    living = tmp_path / f".~mou-{output._host()}-{os.getpid()}-00000000.docx"
    elsewhere = tmp_path / ".~mou-ffffffff-1-00000000.docx"
    for leftover in (living, elsewhere):
        leftover.touch()
    atomic_write(tmp_path / "a.docx", holding(b""), accept)
    assert living.exists()
    assert elsewhere.exists()
