"""Each command does its work through the services and says so by its status."""

import shutil

import pytest


def test_a_new_office_is_sound_and_holds_its_name(run, office):
    assert run("check", "--file", office).status == 0
    assert run("facts", "--file", office, "--json").json["office"][0]["name"] == "시험군"


def test_new_never_writes_over_a_file(run, office):
    before = office.read_bytes()
    again = run("new", office, "--name", "다른군")
    assert again.status == 3
    assert "이미 있습니다" in again.err
    assert office.read_bytes() == before


def test_the_log_names_who_acted(run, tmp_path):
    path = tmp_path / "a.mou"
    run("new", path, "--name", "시험군", "--user", "김담당")
    units = run("log", "--file", path, "--json").json["units"]
    assert [(unit["number"], unit["user"]) for unit in units] == [(1, "김담당")]
    assert "김담당" in run("log", "--file", path).out


def test_undo_of_an_unknown_number_is_refused(run, office):
    refused = run("undo", "99", "--file", office)
    assert refused.status == 3
    assert "99" in refused.err


def test_the_making_of_an_office_cannot_be_taken_back(run, office):
    before = run("facts", "--file", office).out
    assert run("undo", "1", "--file", office).status == 3
    assert run("facts", "--file", office).out == before


def test_a_backup_restores_to_the_same_facts(run, office, tmp_path):
    backup, restored = tmp_path / "백업.zip", tmp_path / "복원.mou"
    assert run("backup", "--file", office, "--out", backup).out.strip() == str(backup)
    assert run("restore", backup, "--out", restored).status == 0
    assert run("facts", "--file", restored).out == run("facts", "--file", office).out


def test_restore_never_writes_over_a_file(run, office, tmp_path):
    backup = tmp_path / "백업.zip"
    run("backup", "--file", office, "--out", backup)
    before = office.read_bytes()
    assert run("restore", backup, "--out", office).status == 3
    assert office.read_bytes() == before


@pytest.mark.parametrize(
    "command",
    [["facts"], ["check"], ["log"], ["undo", "1"], ["backup", "--out", "b.zip"]],
    ids=lambda words: words[0],
)
def test_a_foreign_file_is_refused_untouched(run, command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    foreign = tmp_path / "메모.mou"
    foreign.write_text("자료가 아닙니다", encoding="utf-8")
    refused = run(*command, "--file", foreign)
    assert refused.status == 3
    assert foreign.read_text(encoding="utf-8") == "자료가 아닙니다"
    assert [path.name for path in tmp_path.iterdir()] == ["메모.mou"]


def test_a_damaged_file_is_found_by_check(run, office, tmp_path):
    damaged = tmp_path / "손상.mou"
    shutil.copy(office, damaged)
    data = bytearray(damaged.read_bytes())
    at = data.rindex("시험군".encode())
    data[at : at + 3] = "사".encode()
    damaged.write_bytes(bytes(data))
    found = run("check", "--file", damaged, "--json")
    assert found.status == 1
    assert found.json["findings"]


def test_without_a_command_the_window_opens(run, office):
    assert run().windows == [None]
    assert run("--file", office).windows == [str(office)]


def test_the_window_knows_who_acts(run):
    assert run("--user", "김담당").users == ["김담당"]


def test_a_backup_never_takes_the_place_of_another_file(run, office, tmp_path):
    letter = tmp_path / "공문.txt"
    letter.write_text("중요", encoding="utf-8")
    before = office.read_bytes()
    assert run("backup", "--file", office, "--out", office).status == 3
    assert run("backup", "--file", office, "--out", letter).status == 3
    assert office.read_bytes() == before
    assert letter.read_text(encoding="utf-8") == "중요"
