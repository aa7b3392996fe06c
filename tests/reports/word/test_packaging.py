"""The file of a briefing: the same bytes for the same contents, whole or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import datetime

import docx
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from reports.errors import WrittenFileDamaged
from reports.formatting import printable
from reports.word import briefing as word_briefing
from reports.word import packaging
from tests.reports.briefings import EMPTY, FULL
from tests.reports.promises import HYDROGEN, task
from tests.reports.word.printed import lines, printed

WRITE = """
from pathlib import Path
import sys
from reports.word import briefing
from tests.reports.briefings import FULL
briefing.write(FULL, Path(sys.argv[1]))
"""


class CancelledError(Exception):
    pass


def test_the_same_contents_give_the_same_bytes_in_any_process(tmp_path):
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC{seed}"}
        command = [sys.executable, "-c", WRITE, str(tmp_path / f"{seed}.docx")]
        subprocess.run(command, check=True, env=environment)
    assert (tmp_path / "1.docx").read_bytes() == (tmp_path / "2.docx").read_bytes()


def test_other_contents_give_other_bytes(tmp_path):
    word_briefing.write(FULL, tmp_path / "a.docx")
    word_briefing.write(replace(FULL, author=None), tmp_path / "b.docx")
    assert (tmp_path / "a.docx").read_bytes() != (tmp_path / "b.docx").read_bytes()


def test_the_package_holds_no_time_and_no_system(tmp_path):
    word_briefing.write(EMPTY, tmp_path / "a.docx")
    with zipfile.ZipFile(tmp_path / "a.docx") as package:
        entries = package.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.create_system for entry in entries} == {0}
    assert entries[0].filename == "[Content_Types].xml"


def test_the_properties_tell_what_the_paper_is(tmp_path):
    core = printed(FULL, tmp_path).core_properties
    assert core.title == "가온시 업무협약 추진상황 보고"
    assert core.subject == FULL.summary
    assert core.author == core.last_modified_by == "정책기획관"
    assert core.keywords == "업무협약, 추진상황, 가온시"
    assert core.category == "추진상황 보고"
    assert core.created.replace(tzinfo=None) == datetime(2026, 10, 5)


def test_long_properties_are_cut_to_what_word_takes(tmp_path):
    core = printed(replace(EMPTY, summary="가" * 400), tmp_path).core_properties
    assert len(core.subject) == 255


def test_progress_counts_up_to_the_end(tmp_path):
    told: list[tuple[int, int]] = []
    word_briefing.write(FULL, tmp_path / "a.docx", progress=lambda *step: told.append(step))
    parts = told[-1][1]
    assert told == [(done, parts) for done in range(parts + 1)]
    assert parts > len(FULL.promises)


def test_cancelling_leaves_the_old_paper(tmp_path):
    path = tmp_path / "a.docx"
    word_briefing.write(EMPTY, path)
    before = path.read_bytes()

    def cancel(done: int, total: int) -> None:
        if done == 5:
            raise CancelledError

    with pytest.raises(CancelledError):
        word_briefing.write(FULL, path, progress=cancel)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["a.docx"]


def test_a_file_that_lost_a_paragraph_is_noticed(tmp_path):
    path = tmp_path / "a.docx"
    word_briefing.write(FULL, path)
    verify = packaging.verifier(docx.Document(path))
    verify(path)
    word_briefing.write(replace(FULL, author=None), path)
    with pytest.raises(WrittenFileDamaged):
        verify(path)


def test_a_file_with_broken_text_is_noticed(tmp_path):
    path = tmp_path / "a.docx"
    word_briefing.write(EMPTY, path)
    verify = packaging.verifier(docx.Document(path))
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/document.xml", "<w:document>")
    with pytest.raises(WrittenFileDamaged):
        verify(path)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=60))
@example(text="<w:p>&amp;]]>\x00\x0b\x1f\ud800\uffff")
@example(text="_x000D_ {{협약}} =cmd|'/c calc'!A1")
@example(text="\u1112\u1167\u11b8\u110b\u1163\u11a8")
@example(text="가" * 5000)
@example(text="😀\u202e\u200b뒤집힘")
def test_hostile_text_is_printed_as_text(tmp_path, text):
    hostile = replace(
        HYDROGEN,
        title=f"표{text}끝",
        more=((f"라{text}벨", text),),
        groups=(
            replace(
                HYDROGEN.groups[0], text=text, tasks=(task(f"과{text}제", achievements=(text,)),)
            ),
        ),
    )
    contents = replace(EMPTY, agreements=(hostile,), keywords=(text,), author=f"작{text}성")
    document = printed(contents, tmp_path)

    expected = printable(f"표{text}끝").replace("\n", " ").replace("\t", " ")
    found = [line.replace("\t", " ") for line in lines(document)]
    assert expected.replace("\u00a0", " ") in found
