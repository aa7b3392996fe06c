"""Texts are had from files and from standard input, whatever their letters."""

import pytest

from desktop.services import drafts

TEXT = "가나시와 다라공단은 업무협약을 체결했다.\n"


def nothing():
    return b""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
def test_korean_encodings_are_told_apart(encoding):
    assert drafts.decoded(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize("data", [b"PK\x03\x04\x00\x00\xff\xfe", b"\xff\xfe\x00", b"\x81"])
def test_what_is_no_text_is_told(data):
    with pytest.raises(drafts.SourceUnreadable, match="글이 아닌 파일"):
        drafts.decoded(data)


def test_a_dash_reads_standard_input():
    assert drafts.text_of_source("-", TEXT.encode) == TEXT


@pytest.mark.parametrize("name", ["글.txt", "글.MD"])
def test_text_files_are_read(tmp_path, name):
    path = tmp_path / name
    path.write_text(TEXT, encoding="utf-8")
    assert drafts.text_of_source(str(path), nothing) == TEXT


@pytest.mark.parametrize("name", ["글.hwp", "글.docx", "글"])
def test_other_formats_are_not_read_yet(tmp_path, name):
    with pytest.raises(drafts.SourceUnreadable, match="아직 읽지 못합니다"):
        drafts.text_of_source(str(tmp_path / name), nothing)


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(drafts.SourceUnreadable, match="열 수 없습니다"):
        drafts.text_of_source(str(tmp_path / "없음.txt"), nothing)
