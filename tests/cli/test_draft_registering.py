"""What is sure of a text is registered by one command, and what was left out is told."""

import json

import pytest

from tests.services.reviewing.texts import RELEASE


@pytest.fixture
def release(tmp_path):
    path = tmp_path / "보도자료.txt"
    path.write_text(RELEASE, encoding="utf-8")
    return path


def facts(run, office):
    return run("facts", "--file", office).json


def test_a_text_is_registered_with_its_citations_and_taken_back(run, office, release):
    ran = run("draft", release, "--register", "--file", office)
    assert ran.status == 0, ran.err
    first, *left = ran.out.splitlines()
    assert first.split("\t")[:2] == ["등록", "MOU-2024-001"]
    assert all(line.split("\t")[0] == "남김" and line.split("\t")[3] for line in left)
    stored = facts(run, office)
    (agreement,) = stored["agreement"]
    assert agreement["title"] == "청년 창업 생태계 조성을 위한 업무협약"
    assert len(stored["clause"]) == 3
    assert {each["record_id"] for each in stored["citation"]} >= {agreement["id"]}
    last = run("log", "--file", office, "--json").json["units"][0]
    assert run("undo", str(last["number"]), "--file", office).status == 0
    assert facts(run, office)["agreement"] == []


def test_json_tells_number_and_what_was_left_out(run, office, release):
    ran = run("draft", release, "--register", "--json", "--file", office)
    told = json.loads(ran.out)["registered"]
    assert told["number"] == "MOU-2024-001"
    assert isinstance(told["change"], int)
    assert all(set(each) == {"kind", "text", "reason"} for each in told["left_out"])


def test_a_text_without_agreement_registers_nothing_and_needs_a_person(run, office, tmp_path):
    path = tmp_path / "글.txt"
    path.write_text("도서관이 문을 열었다.", encoding="utf-8")
    ran = run("draft", path, "--register", "--file", office)
    assert ran.status == 1
    assert "협약을 찾지 못했습니다." in ran.err
    assert facts(run, office)["agreement"] == []


def test_several_texts_are_registered_each(run, office, release, tmp_path):
    other = tmp_path / "둘째.txt"
    other.write_text(RELEASE.replace("창업 생태계", "문화 교류"), encoding="utf-8")
    lost = tmp_path / "없음.txt"
    ran = run("draft", release, lost, other, "--register", "--file", office)
    assert ran.status == 3
    numbers = [line.split("\t")[1] for line in ran.out.splitlines() if line.startswith("등록")]
    assert numbers == ["MOU-2024-001", "MOU-2024-002"]


def test_registering_needs_an_office(run, release, capsys):
    with pytest.raises(SystemExit):
        run("draft", release, "--register")
    assert "--file" in capsys.readouterr().err
