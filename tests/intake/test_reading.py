"""A foreign file through the child: its text, or a sentence that says what to do."""

import json
import os
import subprocess
import sys

import pytest

from desktop.domain.codes import FileFormat
from desktop.domain.errors import UserError
from desktop.intake import blocks, crossing, isolation
from desktop.intake.faults import Cause, FileUnreadable, Unreadable
from desktop.intake.reading import read_file
from tests.intake.papers import LINES, TEXT, changed, package, word_document

linux = pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded by Linux")


def refused(data, name):
    with pytest.raises(FileUnreadable) as error:
        read_file(data, name)
    return error.value


def in_child(code):
    """What Python code does after the child has confined itself."""
    program = f"from desktop.intake import limits; limits.confine()\n{code}"
    environment = os.environ | {"PYTHONPATH": str(isolation._ROOT)}
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, env=environment
    )


def test_a_word_document_comes_back_as_text_with_places():
    read = read_file(word_document(), "협약.docx")
    assert read.format is FileFormat.WORD
    assert read.text.startswith(TEXT)
    assert read.place_of(read.text.index(LINES[2])).number == 3
    assert read.place_of(len(LINES[0])) is None


def test_a_plain_text_is_read_line_by_line():
    read = read_file("가\r\n\r\n나".encode("cp949"), "협약.txt")
    assert (read.text, [passage.place.number for passage in read.passages]) == ("가\n\n나", [1, 3])
    assert read.place_of(0).number == 1


def test_every_cause_has_a_code_of_its_own_and_says_what_to_do():
    errors = [FileUnreadable(cause, "협약.hwp", "그림 파일") for cause in Cause]
    assert len({error.code for error in errors}) == len(Cause)
    for error in errors:
        assert isinstance(error, UserError)
        assert error.sentence.startswith("‘협약.hwp’: ")
        assert "십시오. 저장된 자료는 바뀌지 않았습니다." in error.sentence
        assert "{" not in error.sentence


def test_a_document_without_letters_is_a_failure():
    assert refused(word_document(lines=("", " "), rows=()), "빈 문서.docx").cause is Cause.EMPTY
    assert refused(word_document(lines=("1 · 2",), rows=()), "쪽.docx").cause is Cause.EMPTY


@pytest.mark.parametrize(
    "spoil",
    [
        lambda xml: xml[: len(xml) // 2],
        lambda xml: b"",
        lambda xml: xml.replace(b"w:body", b"w:nobody"),
        lambda xml: b"<a>" * 100_000,
    ],
)
def test_a_document_whose_inside_is_broken_is_told_as_damaged(spoil):
    data = changed(word_document(), "word/document.xml", spoil)
    assert refused(data, "협약.docx").cause in (Cause.DAMAGED, Cause.EMPTY)


def test_a_package_of_empty_parts_is_told_as_damaged():
    assert refused(package({"word/document.xml": b""}), "협약.docx").cause is Cause.DAMAGED


# --- the child --------------------------------------------------------------------------------


def test_a_child_that_takes_too_long_is_ended():
    with pytest.raises(Unreadable) as late:
        isolation.read_apart(FileFormat.WORD, word_document(), seconds=0)
    assert late.value.cause is Cause.TOO_LONG


CHILDREN = {
    "dies": ("import os; os.abort()", Cause.DAMAGED),
    "stops": ("raise SystemExit", Cause.DAMAGED),
    "talks nonsense": ("print('[1, 2')", Cause.DAMAGED),
    "never stops talking": (
        "import sys\nwhile True: sys.stdout.write('a' * 9999)",
        Cause.TOO_LARGE,
    ),
}


def cause_with(*program):
    with pytest.raises(Unreadable) as error:
        isolation.read_apart(FileFormat.WORD, word_document(), program=program)
    return error.value.cause


@pytest.mark.parametrize("child", CHILDREN)
def test_a_child_that_goes_wrong_is_told(child):
    program, cause = CHILDREN[child]
    assert cause_with(sys.executable, "-c", program) is cause


def test_a_frozen_program_is_its_own_child(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert isolation.command() == [sys.executable, "-m", "desktop.intake.child"]
    frozen = "import sys; sys.frozen = True; sys.argv[1:] = ['-m', 'desktop.intake.child']"
    program = f"{frozen}; from desktop.__main__ import main; main()"
    read = isolation.read_apart(
        FileFormat.WORD, word_document(), program=[sys.executable, "-c", program]
    )
    assert read.blocks[0].text == LINES[0]


def test_a_child_that_cannot_be_started_is_told():
    assert cause_with("/no/such/program") is Cause.NO_CHILD


@pytest.mark.parametrize(
    "code",
    [
        "import socket; socket.socket()",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        "open('new.txt', 'w')",
        "import os; os.open('new.txt', os.O_CREAT | os.O_WRONLY)",
        "import os; os.remove('new.txt')",
    ],
)
def test_the_child_reaches_nothing_outside(code, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = in_child(code)
    assert done.stderr.strip().splitlines()[-1].startswith("desktop.intake.limits.Forbidden")
    assert list(tmp_path.iterdir()) == []


@linux
def test_the_child_has_no_more_memory_and_time_than_it_is_given():
    assert "MemoryError" in in_child("bytearray(2 * 1024 ** 3)").stderr
    asked = "import resource as r; print(r.getrlimit(r.RLIMIT_CPU)[0], r.getrlimit(r.RLIMIT_CORE))"
    assert in_child(asked).stdout.split() == ["20", "(0,", "0)"]


def test_an_answer_crosses_whole_and_no_other_answer_does():
    read = crossing.Read([blocks.Block("협약 \ud83d", blocks.Place("page", 3))], ("말",))
    assert crossing.answered(crossing.answer(read)) == read
    for odd in (b"", b"[]", b"{}", b'{"cause": "none"}', b'{"blocks": [1]}', b"1"):
        with pytest.raises(Unreadable):
            crossing.answered(odd)


def test_an_endless_document_is_not_handed_over():
    long = blocks.Block("가" * (crossing.MOST_LETTERS + 1), blocks.Place("page", 1))
    with pytest.raises(Unreadable) as refusal:
        crossing.answer(crossing.Read([long]))
    assert refusal.value.cause is Cause.TOO_LARGE
    assert json.loads(crossing.refusal(Cause.TOO_LARGE))["cause"] == "too_large"
