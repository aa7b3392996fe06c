"""Texts are had from files and from standard input, whatever their format."""

import pytest

from desktop.intake.faults import FileUnreadable
from desktop.services import drafts
from desktop.services.contents import Contents
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


# --- a record is made of it -------------------------------------------------------------------


def test_received_bytes_are_kept_as_they_came_and_read(desk):
    contents, data = Contents(desk), word_document()
    received = drafts.receive(contents, data, "협약.docx")
    assert contents.read(received.content_id) == data
    assert received.text.text.startswith(TEXT)


def test_a_received_file_that_cannot_be_read_is_kept_all_the_same(desk):
    contents, data = Contents(desk), word_document()[:700]
    with pytest.raises(drafts.KeptUnread) as told:
        drafts.receive(contents, data, "협약.docx")
    assert contents.read(told.value.content_id) == data
    assert told.value.sentence.endswith("받은 파일은 그대로 보관했습니다.")
    assert told.value.code == "E-145"
