"""The draft of a text, for people and for scripts."""

import io
import sys
from types import SimpleNamespace

import pytest

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


def test_a_format_that_is_not_read_is_refused(run, tmp_path):
    refused = run("draft", tmp_path / "글.hwp")
    assert refused.status == 3
    assert "아직 읽지 못합니다" in refused.err
