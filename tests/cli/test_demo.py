"""The demo: one command makes the office file and both documents, and can be run again."""

import os
import subprocess
import sys

import pytest

from desktop.services.demo import OFFICE_NAME
from tests.disks import read_only_disk

BRIEFING = "업무협약_추진상황보고_20260930.docx"
TRACKER = "업무협약_추진현황표_20260930.xlsx"


@pytest.fixture(autouse=True)
def without_a_display(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """One demo for the tests that only look at it or at a copy of it."""
    from datetime import datetime

    from desktop.services.demo import make_demo

    folder = tmp_path_factory.mktemp("demo")
    make_demo(folder, user="시험", clock=lambda: datetime.now().astimezone())
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def folder(made, tmp_path):
    for name, data in made.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


def test_the_demo_makes_exactly_its_three_files(made):
    assert sorted(made) == sorted([OFFICE_NAME, BRIEFING, TRACKER])


def test_a_second_demo_prints_its_paths_and_makes_the_same_documents(run, made, folder):
    again = run("demo", folder)
    assert again.status == 0
    assert again.out.split("\n")[:3] == [
        str(folder / name) for name in (OFFICE_NAME, BRIEFING, TRACKER)
    ]
    assert "화면이 없어" in again.err
    assert again.windows == []
    assert (folder / BRIEFING).read_bytes() == made[BRIEFING]
    assert (folder / TRACKER).read_bytes() == made[TRACKER]


@pytest.mark.parametrize("name", [OFFICE_NAME, BRIEFING, TRACKER])
def test_somebody_elses_file_in_the_way_is_left_alone(run, folder, name):
    (folder / name).write_bytes(b"mine")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    refused = run("demo", folder)
    assert refused.status == 3
    assert name in refused.err
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_an_office_of_ones_own_in_the_way_is_left_alone(run, tmp_path):
    run("new", tmp_path / OFFICE_NAME, "--name", "우리군")
    before = (tmp_path / OFFICE_NAME).read_bytes()
    assert run("demo", tmp_path).status == 3
    assert (tmp_path / OFFICE_NAME).read_bytes() == before


def test_the_window_opens_on_the_sample_where_there_is_a_display(run, folder, monkeypatch):
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.setenv("DISPLAY", ":0")
    assert run("demo", folder).windows == [str(folder / OFFICE_NAME)]


def test_demos_at_the_same_time_leave_three_whole_files(made, tmp_path):
    command = [sys.executable, "-m", "desktop", "demo", str(tmp_path)]
    twice = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    told = [process.communicate()[1] for process in twice]
    for process, said in zip(twice, told, strict=True):
        assert process.returncode == 0 or "(S-09)" in said, said
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(made)
    assert (tmp_path / BRIEFING).read_bytes() == made[BRIEFING]


def test_what_a_broken_off_demo_left_is_taken_away_and_one_at_work_is_not(run, folder):
    left, at_work = folder / ".~mou-demo-left", folder / ".~mou-demo-at_work"
    left.mkdir()
    at_work.mkdir()
    os.utime(left, (0, 0))
    assert run("demo", folder).status == 0
    assert not left.exists()
    assert at_work.exists()


def test_the_fault_of_the_folder_is_told(run, tmp_path):
    (tmp_path / "파일").touch()
    told = run("demo", tmp_path / "파일")
    assert (told.status, "O-21" in told.err) == (3, True), told.err
    with read_only_disk(tmp_path) as disk:
        told = run("demo", disk)
        assert (told.status, "O-22" in told.err) == (3, True), told.err
