import hashlib
import os
from pathlib import Path

import pytest

from desktop.domain.errors import NotFound, UserError
from desktop.domain.sources import Citation, Evidence, Source
from desktop.services import contents, evidence
from desktop.services.activities import Activities
from desktop.services.desk import Desk
from tests.services.entries import agreement, refused_field

BYTES = "협약서 원문".encode()


@pytest.fixture
def folder(desk):
    path = Path(desk.database.path)
    return path.with_name(f"{path.stem}.증빙")


@pytest.fixture
def received(tmp_path):
    path = tmp_path / "협약서 서명본.pdf"
    path.write_bytes(BYTES)
    return path


def test_received_bytes_are_kept_once_and_given_back_as_they_were(do):
    before = next(do.history.log(1)).number
    content_id = do.contents.keep(BYTES, "text/plain")
    assert do.contents.keep(BYTES, "text/plain") == content_id == hashlib.sha256(BYTES).hexdigest()
    assert do.contents.read(content_id) == BYTES
    assert next(do.history.log(1)).number == before
    with pytest.raises(NotFound):
        do.contents.read("0" * 64)


def test_too_much_is_not_kept(do, monkeypatch):
    monkeypatch.setattr(contents, "LARGEST", 3)
    assert refused_field(do.contents.keep, BYTES, "text/plain") == "data"


def test_a_source_names_only_bytes_that_are_kept(do):
    assert refused_field(do.sources.add, Source(title="기사", content_id="0" * 64)) == "content_id"
    do.sources.add(Source(title="기사", content_id=do.contents.keep(BYTES, "text/plain")))


def test_a_citation_is_about_a_field_of_a_record_that_is_there(do):
    source, agreement_id = do.sources.add(Source(title="기사")), agreement(do)
    about = {"source_id": source, "record_kind": "agreement", "record_id": agreement_id}
    do.citations.add(Citation(**about, field="signed_on", quote="4일", start=10, end=12))
    assert [cited.quote for cited in do.citations.of(agreement_id)] == ["4일"]
    wrong = [
        (Citation(**{**about, "record_kind": "change"}), "record_id"),
        (Citation(**{**about, "record_id": "없음"}), "record_id"),
        (Citation(**about, field="없는 항목"), "field"),
        (Citation(**about, start=10), "end"),
        (Citation(**about, start=10, end=10), "end"),
    ]
    assert [refused_field(do.citations.add, each) for each, _ in wrong] == [f for _, f in wrong]


def test_an_evidence_file_is_kept_by_its_content_beside_the_office_file(do, folder, received):
    evidence_id = do.evidence.keep(Evidence(title="서명본", agreement_id=agreement(do)), received)
    kept = do.evidence.get(evidence_id).value
    assert (folder / kept.sha256).read_bytes() == BYTES
    assert (kept.file_name, kept.size) == ("협약서 서명본.pdf", len(BYTES))


def test_the_same_file_is_kept_once_and_stays_when_its_record_goes(do, folder, received):
    agreement_id = agreement(do)
    for _ in range(2):
        last = do.evidence.keep(Evidence(title="서명본", agreement_id=agreement_id), received)
    do.evidence.remove(last)
    assert len(list(folder.iterdir())) == 1


def test_a_damaged_copy_is_put_right_by_keeping_it_again(do, folder, received):
    draft = Evidence(title="서명본", agreement_id=agreement(do))
    kept = do.evidence.get(do.evidence.keep(draft, received)).value
    (folder / kept.sha256).write_bytes(b"x")
    do.evidence.keep(draft, received)
    assert (folder / kept.sha256).read_bytes() == BYTES


def test_evidence_may_be_a_document_number_alone(do):
    alone = Evidence(title="공문", agreement_id=agreement(do), document_number="총무과-123")
    assert do.evidence.get(do.evidence.add(alone)).value.sha256 == ""


def test_a_hash_without_its_file_is_refused(do):
    claimed = Evidence(title="서명본", agreement_id=agreement(do), sha256="0" * 64)
    assert refused_field(do.evidence.add, claimed) == "sha256"


def test_only_plain_files_are_taken(do, tmp_path, received):
    pipe, link = tmp_path / "관", tmp_path / "고리"
    os.mkfifo(pipe)
    link.symlink_to(received)
    draft = Evidence(title="서명본", agreement_id=agreement(do))
    for path in (pipe, link, tmp_path, tmp_path / "없음"):
        assert refused_field(do.evidence.keep, draft, path) == "file"
    assert do.evidence.all() == []


def test_a_file_that_is_too_large_is_not_read(do, received, monkeypatch):
    monkeypatch.setattr(evidence, "LARGEST", 3)
    draft = Evidence(title="서명본", agreement_id=agreement(do))
    assert refused_field(do.evidence.keep, draft, received) == "file"


def test_where_no_folder_can_be_made_nothing_is_entered(do, folder, received):
    folder.write_bytes(b"")
    draft = Evidence(title="서명본", agreement_id=agreement(do))
    with pytest.raises(UserError, match="폴더"):
        do.evidence.keep(draft, received)
    assert do.evidence.all() == []


def test_contents_are_the_same_for_every_desk(do, desk):
    content_id = do.contents.keep(BYTES, "text/plain")
    other = Desk(desk.database, "이나라", desk.clock)
    assert Activities(other).contents.read(content_id) == BYTES
