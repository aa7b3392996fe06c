"""The help is whole: a page for every room, form and error, links that lead somewhere."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from desktop.domain.forms import FormKind
from desktop.ui.help.pages import (
    ERRORS,
    FOLDER,
    KEYS,
    all_pages,
    form_page,
    matching,
    room_page,
    text_of,
)
from desktop.ui.key_table import KEY_TABLE, as_markdown
from desktop.ui.rooms import BELOW_THE_LINE, RAIL, Room

ROOT = Path(__file__).resolve().parents[3]
NAMES = [page.name for page in all_pages()]
LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)]+)\)")
CODE = re.compile(r"[A-Z]-\d{2,3}")
# Keys, endings of files and numbers of errors are no English words.
NO_WORD = re.compile(
    r"\b(Ctrl|Shift|Alt|Tab|Enter|Esc|Insert|Delete|Home|End|PageUp|PageDown|F\d+|[A-Z]-\d+"
    r"|[A-Z]|D-\d+|\.?mou|\.?docx|\.?xlsx|\.?hwpx?|\.?pdf|\.?txt|\.?md)\b",
    re.ASCII,
)


def constants(folder):
    for file in (ROOT / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def headings(name):
    return re.findall(r"^##+ (.+)$", text_of(name), re.M)


def test_every_file_is_in_the_contents_and_every_page_has_a_file():
    files = {file.stem for file in FOLDER.glob("*.md")}
    assert files | {KEYS} == set(NAMES)
    assert len(NAMES) == len(set(NAMES))


def test_every_room_and_every_form_has_a_page():
    assert {room_page(room) for room in Room} <= set(NAMES)
    assert room_page(None) in NAMES
    assert {form_page(kind) for kind in FormKind} <= set(NAMES)


def test_a_room_and_its_page_have_one_name():
    titles = {page.name: page.title for page in all_pages()}
    for entry in (*RAIL, *BELOW_THE_LINE):
        assert titles[room_page(entry.room)] == entry.title


def test_every_error_of_the_program_is_explained():
    told = {
        text
        for folder in ("desktop", "reports", "installer")
        for text in constants(folder)
        if CODE.fullmatch(text)
    }
    assert told
    assert told - set(headings(ERRORS)) == set()


@pytest.mark.parametrize("name", NAMES)
def test_links_and_pictures_lead_somewhere(name):
    for picture, words, target in LINK.findall(text_of(name)):
        page, _, heading = target.partition("#")
        if picture:
            assert (FOLDER / page).is_file(), target
            assert words, f"{target}: a picture needs words for those who cannot see it"
        else:
            assert page.removesuffix(".md") in NAMES, target
            assert not heading or heading in headings(page.removesuffix(".md")), target


@pytest.mark.parametrize("name", NAMES)
def test_pages_are_korean(name):
    text = LINK.sub(r"\2", text_of(name))
    assert re.findall(r"[A-Za-z]{2,}", NO_WORD.sub("", text)) == []
    assert "!" not in text


@pytest.mark.parametrize("name", [name for name in NAMES if name != KEYS])
def test_sentences_are_polite(name):
    for line in text_of(name).splitlines():
        if line and line[0] not in "#|-![0123456789" and not line.startswith("- "):
            assert line.rstrip().endswith((".", ":")), line


def test_pictures_are_small():
    pictures = list((FOLDER / "pictures").glob("*.png"))
    assert pictures
    assert all(picture.stat().st_size < 80_000 for picture in pictures)


def test_searching_finds_pages_with_all_words_those_with_the_title_first():
    assert matching("조직개편")[0][0].name == "reorganising"
    found = [page.name for page, _ in matching("임시공휴일 설정")]
    assert "settings" in found
    assert matching("없는낱말") == []
    assert matching(" ") == []
    (hit,) = [heading for page, heading in matching("저절로 되는") if page.name == "recovery"]
    assert hit == "저절로 되는 백업"


def sequences():
    """Every key that the code of the window writes in words."""
    pattern = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+)+\S+|F\d{1,2}|Esc|Del|Ins")
    skipped = {"key_table.py"}
    for file in (ROOT / "desktop" / "ui").rglob("*.py"):
        if file.name in skipped:
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            value = getattr(node, "value", None)
            if isinstance(value, str) and pattern.fullmatch(value):
                yield value


def test_the_list_of_keys_has_every_key_that_the_code_names():
    listed = {key for lines in KEY_TABLE.values() for line in lines for key in line.keys}
    assert set(sequences()) - listed == set()


def test_keys_that_are_listed_are_in_the_code():
    source = "".join(
        file.read_text(encoding="utf-8")
        for file in (ROOT / "desktop" / "ui").rglob("*.py")
        if file.name != "key_table.py"
    )
    spelled = {"Del": "Delete", "PgUp": "PageUp", "PgDown": "PageDown"}
    for lines in KEY_TABLE.values():
        for key in (key for line in lines for key in line.keys):
            last = key.removesuffix("1…9").split("+")[-1]
            named = f'"{key}"' in source or f"Key_{spelled.get(last, last)}" in source
            assert named or key.endswith("1…9"), key


def test_the_list_of_keys_is_a_page_with_a_table_for_each_place():
    text = as_markdown()
    assert [line.removeprefix("## ") for line in text.splitlines() if line.startswith("## ")] == [
        *KEY_TABLE
    ]
    assert "| Ctrl+Shift+Z |" not in text
    assert "| Ctrl+Y, Ctrl+Shift+Z | 되돌린 일 다시 하기 |" in text
    assert "| Shift+F6" not in text
