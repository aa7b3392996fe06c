"""Each command does its work through the services and says so by its status."""

import shutil
from contextlib import closing
from datetime import UTC, datetime

import pytest

NOW = datetime(2026, 10, 20, 9, 0, tzinfo=UTC)


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


@pytest.mark.parametrize("number", ["99", "0", "99999999999999999999", "9" * 400])
def test_undo_of_an_unknown_number_is_refused(run, office, number):
    refused = run("undo", number, "--file", office)
    assert refused.status == 3
    assert number[:20] in refused.err


@pytest.mark.parametrize("number", ["0", "99999999999999999999"])
def test_a_document_as_of_an_unknown_number_is_refused(run, office, tmp_path, number):
    out = tmp_path / "a.docx"
    assert (
        run("report", "briefing", "--file", office, "--out", out, "--recorded", number).status == 3
    )
    assert not out.exists()


@pytest.mark.parametrize("name", ["김\t담당", "김\n담당", "가" * 101, "\udcff", "가" * 20_000])
def test_a_name_that_cannot_be_kept_is_refused(run, tmp_path, name):
    refused = run("new", tmp_path / "a.mou", "--name", "시험군", "--user", name)
    assert refused.status == 3
    assert "E-112" in refused.err
    assert list(tmp_path.iterdir()) == []


def test_an_account_without_a_name_goes_by_its_number(run, office, monkeypatch):
    def nameless() -> str:
        raise KeyError("uid not found")

    monkeypatch.setattr("getpass.getuser", nameless)
    path = office.with_name("b.mou")
    assert run("new", path, "--name", "시험군").status == 0
    (unit,) = run("log", "--file", path, "--json").json["units"]
    assert unit["user"].startswith("사용자 ")


def test_a_name_too_long_for_a_file_is_refused(run, office, tmp_path):
    backup, long = tmp_path / "b.zip", tmp_path / ("가" * 300 + ".mou")
    run("backup", "--file", office, "--out", backup)
    for words in (
        ("restore", backup, "--out", long),
        ("restore", long.with_suffix(".zip"), "--out", tmp_path / "c.mou"),
        ("new", long, "--name", "시험군"),
        ("sample", long),
        ("check", "--file", long),
        ("backup", "--file", office, "--out", long.with_suffix(".zip")),
        ("report", "tracker", "--file", office, "--out", long.with_suffix(".xlsx")),
        ("demo", long.with_suffix("")),
        ("draft", long.with_suffix(".txt")),
    ):
        refused = run(*words)
        assert refused.status in (3, 4), words
        assert "(E-900)" not in refused.err, words


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


def _damage(office):
    data = bytearray(office.read_bytes())
    at = data.rindex("시험군".encode())
    data[at : at + 3] = "사".encode()
    office.write_bytes(bytes(data))


def test_a_damaged_file_is_found_by_check(run, office, tmp_path):
    damaged = tmp_path / "손상.mou"
    shutil.copy(office, damaged)
    _damage(damaged)
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


def _without_backups(office):
    """Where the folder of backups should be, a file is in the way."""
    office.with_name(f"{office.stem}.백업").write_text("", encoding="utf-8")


@pytest.fixture
def changed(office):
    """An office with something to undo."""
    from desktop.domain.organisations import Organisation
    from desktop.services.activities import Activities
    from desktop.services.office_files import open_office

    with closing(open_office(str(office), user="시험", clock=lambda: NOW)) as file:
        Activities(file.desk).organisations.add(Organisation(name="시험기관"))
    shutil.rmtree(office.with_name(f"{office.stem}.백업"))
    return office


def test_a_backup_that_fails_on_closing_does_not_hide_what_was_saved(run, changed, tmp_path):
    _without_backups(changed)
    undone = run("undo", "2", "--file", changed)
    assert undone.status == 1
    told = undone.err.splitlines()
    assert "되돌리기" in told[0]
    assert told[1].startswith("저장은 끝났습니다. 자동 백업만 하지 못했습니다.")
    assert run("facts", "--file", changed).json["organisation"] == []
    out = tmp_path / "a.docx"
    reported = run("report", "briefing", "--file", changed, "--out", out)
    assert (reported.status, reported.out.strip()) == (1, str(out))
    assert out.is_file()


@pytest.mark.parametrize("kind", ["briefing.docx", "tracker.xlsx"])
def test_a_damaged_file_makes_no_document(run, office, tmp_path, kind):
    _damage(office)
    out = tmp_path / kind
    refused = run("report", out.stem, "--file", office, "--out", out)
    assert refused.status == 4
    assert "S-14" in refused.err
    assert not out.exists()


def test_a_damaged_file_is_noticed_where_nothing_may_be_written(office):
    from desktop.domain.errors import StorageUnavailable
    from desktop.services.office_files import open_office

    _damage(office)
    with (
        closing(open_office(str(office), user="시험", clock=lambda: NOW, read_only=True)) as file,
        pytest.raises(StorageUnavailable, match="S-14"),
    ):
        file.verify()
