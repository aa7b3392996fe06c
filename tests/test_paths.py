"""The program finds a place for its files, whatever the home folder is like."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop import paths

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = [paths.config_folder, paths.log_folder, paths.unfinished_folder]


def use_home(monkeypatch, home: Path, temporary: Path) -> None:
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(home))
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))


@pytest.mark.skipif(sys.platform != "linux", reason="the folders of Linux")
@pytest.mark.parametrize("name", ["홍 길동", "with space", "a" * 200])
def test_folders_lie_below_the_home(monkeypatch, tmp_path, name):
    home = tmp_path / name
    use_home(monkeypatch, home, tmp_path / "temporary")
    assert paths.config_folder() == home / ".config" / "mou-keeper"
    assert paths.log_folder() == home / ".local" / "state" / "mou-keeper" / "logs"
    assert paths.unfinished_folder() == home / ".local" / "state" / "mou-keeper" / "unfinished"
    assert all(folder().is_dir() for folder in FOLDERS)


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("broken", ["a file", "too long"])
def test_a_home_that_cannot_be_used_gives_way_to_a_temporary_folder(
    monkeypatch, tmp_path, folder, broken
):
    home = tmp_path / "home" if broken == "a file" else tmp_path / ("a" * 260)
    if broken == "a file":
        home.touch()
    temporary = tmp_path / "temporary"
    use_home(monkeypatch, home, temporary)
    found = folder()
    assert temporary in found.parents
    assert found.is_dir()
    assert found == folder()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root to chown")
def test_a_temporary_folder_of_somebody_else_is_not_used(monkeypatch, tmp_path):
    (tmp_path / "home").touch()
    temporary = tmp_path / "temporary"
    use_home(monkeypatch, tmp_path / "home", temporary)
    foreign = temporary / f"mou-keeper-{os.getuid()}" / "logs"
    foreign.mkdir(parents=True)
    os.chown(foreign, 65534, 65534)
    assert paths.log_folder() != foreign


def test_importing_makes_nothing(tmp_path):
    subprocess.run(
        [sys.executable, "-B", "-c", "import desktop.paths"],
        check=True,
        env={"HOME": str(tmp_path), "PYTHONPATH": str(ROOT)},
    )
    assert list(tmp_path.iterdir()) == []


def test_resources_are_found():
    assert (paths.resource_folder() / "fonts" / "OFL.txt").is_file()
