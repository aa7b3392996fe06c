"""Which system libraries are asked for, and what an administrator is told to type."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from installer import libraries

ROOT = Path(__file__).resolve().parents[2]
X = {"DISPLAY": ":0"}
WAYLAND = {"WAYLAND_DISPLAY": "wayland-0"}
OFFSCREEN = {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lacks libraries")
@pytest.mark.parametrize(
    ("qt", "window", "environment", "expected"),
    [
        (False, False, X, []),
        (False, True, {}, []),
        (False, True, OFFSCREEN, []),
        (False, True, X, ["qt", "x"]),
        (False, True, WAYLAND, ["qt", "wayland"]),
        (True, False, X, ["qt"]),
        (True, True, OFFSCREEN, ["qt"]),
    ],
)
def test_libraries_of_a_window_are_asked_for_only_where_one_opens(
    qt, window, environment, expected
):
    assert libraries.needs(qt=qt, window=window, environment=environment) == expected


def test_what_loads_is_not_missing_and_what_does_not_is_named(monkeypatch):
    table = {"libc.so.6": "libc6", "libnowhere.so.9": "libnowhere9"}
    monkeypatch.setitem(libraries.TABLES, "qt", table)
    assert libraries.missing_packages(["qt"]) == ["libnowhere9"]
    assert libraries.missing_packages([]) == []


def test_packages_are_named_as_debian_names_them():
    names = [name for table in libraries.TABLES.values() for name in table.values()]
    assert len(set(names)) == len(names)
    assert all(name.startswith("lib") and name == name.lower() for name in names)


def test_one_command_brings_all(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert libraries.command(["liba1", "libb2"]) == (
        "su -c 'apt-get update && apt-get install -y --no-install-recommends liba1 libb2'"
    )
    (tmp_path / "sudo").touch(0o755)
    assert libraries.command(["liba1"]).startswith("sudo sh -c 'apt-get update && ")


def test_installing_first_mends_what_was_interrupted():
    steps = []

    def run(step, **_more):
        steps.append(step)
        return subprocess.CompletedProcess(step, 0, b"")

    assert libraries.install(["liba1"], run).returncode == 0
    assert steps[0] == ["dpkg", "--configure", "-a"]
    assert steps[-1][-1] == "liba1"


def test_installing_waits_for_another_installation_but_not_for_a_lost_network(monkeypatch):
    monkeypatch.setattr(libraries, "PAUSES", (0, 0))
    answers = [(0, b""), (0, b""), (100, b"E: Could not get lock")] * 2 + [(0, b"")] * 3

    def run(step, **_more):
        code, output = answers.pop(0)
        return subprocess.CompletedProcess(step, code, output)

    assert libraries.install(["liba1"], run).returncode == 0
    answers += [(100, b"E: Unable to fetch")] * 4
    assert libraries.install(["liba1"], run).returncode == 100
    assert len(answers) == 1


def test_without_the_right_to_install_the_command_is_printed_and_nothing_runs(tmp_path):
    script = (
        "from installer import bootstrap, libraries\n"
        "libraries.TABLES['qt'] = {'libnowhere.so.9': 'libnowhere9'}\n"
        "bootstrap.prepare(['nowhere'], qt=True)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": str(tmp_path), "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)},
    )
    assert done.returncode == 3
    assert done.stdout == ""
    sentence, command = done.stderr.splitlines()
    assert "시스템 구성 요소가 없어 실행할 수 없습니다(libnowhere9)." in sentence
    assert "자료는 건드리지 않았습니다" in sentence
    assert command.strip() == (
        "su -c 'apt-get update && apt-get install -y --no-install-recommends libnowhere9'"
    )
    assert os.listdir(tmp_path / ".cache" / "mou-keeper") == ["set-up.lock"]
