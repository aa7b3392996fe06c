"""Texts are had from files and from standard input, whatever their format."""

import pytest

from desktop.intake.faults import FileUnreadable
from desktop.services import drafts
from tests.intake.papers import TEXT, word_document


def nothing():
    return b""


def test_a_dash_reads_standard_input():
    assert drafts.read_source("-", TEXT.encode).text == TEXT
    assert drafts.read_source("-", word_document).text.startswith(TEXT)


@pytest.mark.parametrize("name", ["글.txt", "글.MD", "글"])
def test_text_files_are_read(tmp_path, name):
    path = tmp_path / name
    path.write_text(TEXT, encoding="utf-8")
    assert drafts.read_source(str(path), nothing).text == TEXT


def test_the_same_draft_comes_from_a_document_as_from_its_text(tmp_path):
    path = tmp_path / "글.docx"
    path.write_bytes(word_document(rows=()))
    assert drafts.draft_of_text(drafts.read_source(str(path), nothing).text) == (
        drafts.draft_of_text(TEXT)
    )


def test_an_unreadable_document_is_told(tmp_path):
    path = tmp_path / "글.docx"
    path.write_bytes(word_document()[:500])
    with pytest.raises(FileUnreadable, match="파일이 손상되어"):
        drafts.read_source(str(path), nothing)


@pytest.mark.parametrize("name", ["없음.txt", "이름\0.txt", "."])
def test_a_missing_file_is_told(tmp_path, name):
    with pytest.raises(drafts.SourceUnreadable, match="열 수 없습니다"):
        drafts.read_source(str(tmp_path / name), nothing)
