"""The draft of a text, for people and for scripts."""

import io
import sys
from types import SimpleNamespace

import pytest

from tests.intake.papers import word_document

TEXT = """한빛군(군수 김도윤)과 누리대학교(총장 이서준)는 12일 군청에서 \
‘청년 창업 지원을 위한 업무협약’을 체결했다.
두 기관은 이번 협약을 통해 △창업 교육 △판로 지원 등에 협력하기로 했다.
"""
KEYS = [
    "kind",
    "title",
    "parties",
    "signatories",
    "signed_on",
    "month_day",
    "day_only",
    "clauses",
    "articles",
    "budgets",
    "targets",
    "dates",
    "officers",
    "follow_up",
]


@pytest.fixture
def release(tmp_path):
    path = tmp_path / "보도자료.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_json_has_every_key_with_places_in_the_text(run, release):
    found = run("draft", release, "--json", "--article-date", "2026-09-13")
    assert found.status == 0
    assert [key for key in KEYS if key not in found.json] == []
    assert found.json["signed_on"] == "2026-09-12"
    start, end = found.json["clauses"][1]["span"]
    assert TEXT[start:end] == found.json["clauses"][1]["text"] == "판로 지원"
    start, end = found.json["spans"]["title"]
    assert TEXT[start:end] == found.json["title"]


def test_people_read_one_line_a_piece(run, release):
    lines = run("draft", release).out.splitlines()
    assert "구분\t업무협약" in lines
    assert "당사자\t한빛군" in lines
    assert "서명자\t누리대학교 총장 이서준" in lines
    assert "조항\t창업 교육" in lines


def test_standard_input_is_read_for_a_dash(run, monkeypatch):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(TEXT.encode())))
    assert run("draft", "-", "--json").json["day_only"] == 12


def test_a_text_without_agreement_says_what_was_looked_for(run, tmp_path):
    path = tmp_path / "글.txt"
    path.write_text("도서관이 문을 열었다.", encoding="utf-8")
    found = run("draft", path)
    assert found.status == 0
    assert found.out == "구분\t협약 아님\n"
    assert found.err.startswith("협약을 찾지 못했습니다.")


def test_a_file_that_gives_no_text_is_refused(run, tmp_path):
    path = tmp_path / "글.hwp"
    path.write_bytes(b"HWP Document File V3.00 \x1a\1\2\3")
    refused = run("draft", path)
    assert refused.status == 3
    assert refused.err.startswith("‘글.hwp’: 읽을 수 없는 형식입니다(옛 한글 문서(3.0 이하)).")
    assert refused.err.endswith("저장된 자료는 바뀌지 않았습니다. (E-141)\n")


def test_json_of_a_document_holds_the_text_that_its_spans_count_in(run, tmp_path):
    path = tmp_path / "협약.docx"
    path.write_bytes(word_document())
    found = run("draft", path, "--json").json
    start, end = found["clauses"][0]["span"]
    assert found["text"][start:end] == found["clauses"][0]["text"] == "창업 교육"
    assert (found["file"], found["format"]) == ("협약.docx", "docx")
    assert found["places"][2][2] == "3번째 문단"


def test_several_files_give_a_draft_each_though_one_fails(run, release, tmp_path):
    document, missing = tmp_path / "협약.docx", tmp_path / "없음.txt"
    document.write_bytes(word_document())
    found = run("draft", release, missing, document, "--json")
    assert found.status == 3
    assert "‘없음.txt’ 파일을 열 수 없습니다." in found.err
    assert [one["file"] for one in found.json] == ["보도자료.txt", "협약.docx"]
    assert [one["kind"] for one in found.json] == ["mou", "mou"]
    shown = run("draft", release, document).out
    assert [line for line in shown.splitlines() if line.startswith("파일")] == [
        "파일\t보도자료.txt",
        "파일\t협약.docx",
    ]
