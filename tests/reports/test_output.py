"""Files reach the disk whole or not at all, whatever the disk and other programs do."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from reports import output
from reports.errors import WrittenFileDamaged
from reports.output import atomic_write, holding, verify_zip

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
