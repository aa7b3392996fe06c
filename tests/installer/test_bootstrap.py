"""Set-up from nothing, by a tiny lock of our own and without a network."""

from __future__ import annotations

import base64
import hashlib
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from installer import environment, making, readiness
from tests.disks import full_disk

ROOT = Path(__file__).resolve().parents[2]

PROGRAM = """
import os, subprocess, sys
from installer import bootstrap, readiness
if not readiness.is_ready(["tiny_part"]):
    bootstrap.prepare(["tiny_part"], lock=os.environ["TINY_LOCK"])
import tiny_part
print("ran", tiny_part.WORD, *sys.argv[1:])
"""


class Machine:
    """A home, a package to install and a program that needs it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.wheels = folder / "wheels"
        self.wheels.mkdir()
        digest = make_wheel(self.wheels / "tiny_part-1.0-py3-none-any.whl")
        self.lock = folder / "tiny.lock"
        self.lock.write_text(f"tiny-part==1.0 \\\n    --hash=sha256:{digest}\n")
        self.program = folder / "program.py"
        self.program.write_text(PROGRAM)
        self.cache = folder / "cache"
        self.variables = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "XDG_CACHE_HOME": str(self.cache),
            "PYTHONPATH": str(ROOT),
            "TINY_LOCK": str(self.lock),
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(self.wheels),
            "PIP_CONFIG_FILE": os.devnull,
        }

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, str(self.program), *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=self.variables,
        )

    def run(self, *arguments: str) -> tuple[int, str, str]:
        with self.start(*arguments) as process:
            said, told = process.communicate()
        return process.returncode, said.strip(), told

    def environment(self) -> Path:
        return next((self.cache / "mou-keeper").glob("tiny-*"))


def make_wheel(path: Path) -> str:
    parts = {
        "tiny_part.py": "WORD = '협약'\n",
        "tiny_part-1.0.dist-info/METADATA": (
            "Metadata-Version: 2.1\nName: tiny-part\nVersion: 1.0\n"
        ),
        "tiny_part-1.0.dist-info/WHEEL": (
            "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        ),
    }
    record = "tiny_part-1.0.dist-info/RECORD"
    lines = [f"{name},sha256={_hash(text)},{len(text.encode())}" for name, text in parts.items()]
    with zipfile.ZipFile(path, "w") as wheel:
        for name, text in parts.items():
            wheel.writestr(name, text)
        wheel.writestr(record, "\n".join([*lines, f"{record},,\n"]))
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


@pytest.fixture
def machine(tmp_path):
    return Machine(tmp_path)


def test_set_up_interrupted_or_damaged_mends_itself_and_later_starts_are_silent(machine):
    with machine.start() as first:
        first.stderr.readline()
        first.kill()
        first.communicate()
    status, said, told = machine.run("--a", "값")
    assert (status, said) == (0, "ran 협약 --a 값"), told
    assert "파이썬 환경을 만듭니다" in told
    assert machine.run() == (0, "ran 협약", "")

    next(machine.environment().rglob("tiny_part.py")).unlink()
    status, said, told = machine.run()
    assert (status, said) == (0, "ran 협약"), told
    assert machine.run() == (0, "ran 협약", "")


def test_what_the_program_starts_has_the_same_parts_and_nothing_foreign(machine, tmp_path):
    foreign = tmp_path / "foreign"
    foreign.mkdir()
    (foreign / "tiny_stranger.py").touch()
    machine.variables["PYTHONPATH"] += f"{os.pathsep}{foreign}"
    machine.program.write_text(
        PROGRAM + "script = 'import tiny_part, importlib.util as u; "
        'print(tiny_part.WORD, u.find_spec("tiny_stranger"))\'\n'
        "import importlib.util\n"
        "print(importlib.util.find_spec('tiny_stranger'), flush=True)\n"
        "subprocess.run([sys.executable, '-c', script], check=True)\n"
    )
    status, said, told = machine.run()
    assert status == 0, told
    assert said.splitlines() == ["ran 협약", "None", "협약 None"]


def test_modules_compiled_by_the_program_lie_in_its_own_folder(machine):
    machine.variables["PYTHONDONTWRITEBYTECODE"] = "1"
    (machine.folder / "own_part.py").write_text("")
    machine.program.write_text(
        PROGRAM + "sys.path.append(os.environ['HOME'])\nimport own_part\nprint(own_part.__cached__)"
    )
    _, said, _ = machine.run()
    assert Path(said.splitlines()[1]).is_file()
    assert not (machine.folder / "__pycache__").exists()


def test_first_runs_at_the_same_time_make_one_environment(machine):
    processes = [machine.start() for _ in range(3)]
    results = [process.communicate() for process in processes]
    assert [said for said, _ in results] == ["ran 협약\n"] * 3
    assert sum("파이썬 환경을 만듭니다" in told for _, told in results) == 1
    assert [process.returncode for process in processes] == [0, 0, 0]


def test_a_part_that_differs_from_the_lock_is_refused(machine):
    wheel = next(machine.wheels.iterdir())
    wheel.write_bytes(wheel.read_bytes() + b"x")
    status, said, told = machine.run()
    assert (status, said) == (4, "")
    assert "내려받은 구성 요소가 원본과 달라 설치하지 않았습니다" in told


def test_no_network_is_said_in_a_sentence(machine):
    del machine.variables["PIP_NO_INDEX"], machine.variables["PIP_FIND_LINKS"]
    machine.variables["PIP_INDEX_URL"] = "http://127.0.0.1:9/simple"
    status, said, told = machine.run()
    assert (status, said) == (4, "")
    assert "네트워크에 연결하지 못해" in told.replace("\n", "")


def test_a_full_disk_is_said_in_a_sentence(machine):
    with full_disk(machine.folder, kilobytes=4000) as disk:
        machine.variables["XDG_CACHE_HOME"] = str(disk)
        status, said, told = machine.run()
    assert (status, said) == (4, "")
    assert "디스크에 남은 공간이 없어" in told


def test_a_home_that_cannot_be_written_gives_way_to_a_private_temporary_folder(
    monkeypatch, tmp_path
):
    blocked = tmp_path / "blocked"
    blocked.touch()
    monkeypatch.setenv("HOME", str(blocked))
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    private = environment.cache_folder()
    assert private.parent == tmp_path
    assert private.stat().st_mode & 0o077 == 0
    assert environment.cache_folder() == private


@pytest.mark.parametrize(
    ("output", "cause"),
    [
        ("OSError: [Errno 28] No space left on device", "disk"),
        ("NewConnectionError(...): Temporary failure in name resolution\nNo matching", "network"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM", "hash"),
        ("ERROR: No matching distribution found for PySide6", "platform"),
        ("Segmentation fault", "other"),
    ],
)
def test_the_cause_is_read_from_what_the_tools_say(output, cause):
    assert making.cause_of(output) == cause


def test_locks_pin_every_part_by_hash_and_name_no_place():
    for name in (readiness.PRODUCT_LOCK, readiness.TEST_LOCK):
        lines = (ROOT / "installer" / name).read_text().splitlines()
        assert not any("://" in line or line.startswith("-") for line in lines)
        parts = [line for line in lines if not line.startswith(" ")]
        assert all("==" in part and part.endswith("\\") for part in parts)


def test_the_lock_of_the_tests_holds_that_of_the_product():
    product, tests = (
        {line for line in (ROOT / "installer" / name).read_text().splitlines() if "==" in line}
        for name in (readiness.PRODUCT_LOCK, readiness.TEST_LOCK)
    )
    assert product < tests


def test_this_python_has_all_that_the_program_needs():
    assert readiness.is_ready(readiness.TEST_MODULES)
    assert not readiness.is_ready(["nowhere_to_be_found"])
