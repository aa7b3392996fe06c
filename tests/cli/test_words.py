"""Wrong words of a command are answered in Korean, with status 2."""

import re

import pytest

from desktop.cli.arguments import parse


@pytest.mark.parametrize(
    "words",
    [
        ["nope"],
        ["--nope"],
        ["log"],
        ["new", "a.mou"],
        ["demo"],
        ["undo", "셋", "--file", "a.mou"],
        ["report", "briefing", "--file", "a.mou"],
        ["report", "poem", "--file", "a.mou", "--out", "a.docx"],
        ["report", "briefing", "--file", "a.mou", "--out", "a.docx", "--as-of", "2026-02-30"],
        ["report", "briefing", "--file"],
    ],
)
def test_wrong_words_end_with_status_2_and_a_korean_sentence(words, capsys):
    with pytest.raises(SystemExit) as ended:
        parse(words)
    usage, complaint = capsys.readouterr().err.rstrip().rsplit("\n", 1)
    assert ended.value.code == 2
    assert usage.startswith("사용법: mou-keeper")
    assert complaint.endswith("자료는 바뀌지 않았습니다.")
    assert not re.search(r"[A-Za-z]{4,} [A-Za-z]{2,}", complaint)


@pytest.mark.parametrize("words", [["-h"], ["report", "--help"], ["undo", "-h"]])
def test_help_is_korean(words, capsys):
    with pytest.raises(SystemExit) as ended:
        parse(words)
    help_text = capsys.readouterr().out
    assert ended.value.code == 0
    assert "사용법:" in help_text
    assert "usage" not in help_text
    assert "options" not in help_text


def test_file_and_user_may_stand_before_or_after_the_command():
    before = parse(["--file", "a.mou", "--user", "김담당", "log"])
    after = parse(["log", "--file", "a.mou", "--user", "김담당"])
    assert (before.file, before.user) == (after.file, after.user) == ("a.mou", "김담당")
