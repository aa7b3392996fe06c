"""What holds for every text: exact spans, and drafts that do not hang on how it is typed."""

import re
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.drafting.plain_form import as_plain
from desktop.drafting.reading import draft
from tests.drafting import texts

SHAPES = pytest.mark.parametrize("shape", texts.ALL)


def plain(source):
    return as_plain(draft(source))


def spans(value):
    """Every (words, span) of a draft."""
    if isinstance(value, dict):
        words = value.get("text") or value.get("name")
        if "span" in value and words:
            yield words, value["span"]
        for part in value.values():
            yield from spans(part)
    elif isinstance(value, list):
        if len(value) == 3 and isinstance(value[0], int):  # an article: number, title, span
            yield value[1], value[2]
        for part in value:
            yield from spans(part)


def tight(words):
    return "".join(unicodedata.normalize("NFC", words).split())


def assert_quoted(source):
    found = plain(source)
    for words, (start, end) in spans(found):
        assert tight(source[start:end]) == tight(words)
    for key, (start, end) in found["spans"].items():
        if key in ("title", "place"):
            assert tight(source[start:end]) == tight(found[key])
        assert source[start:end].strip() == source[start:end]


def levelled(source):
    """The draft without places and with all dots and blanks alike."""

    def level(value):
        if isinstance(value, dict):
            return {k: level(v) for k, v in value.items() if k not in ("span", "spans")}
        if isinstance(value, list):
            return [level(v) for v in value if not (isinstance(v, list) and k_is_span(v))]
        if isinstance(value, str):
            return re.sub(r"[·∙‧・ㆍ]", "·", tight(value))
        return value

    return level(plain(source))


def k_is_span(value):
    return len(value) == 2 and all(isinstance(part, int) for part in value)


@SHAPES
def test_every_span_quotes_the_text(shape):
    assert_quoted(texts.ALL[shape])


@SHAPES
@pytest.mark.parametrize("form", ["NFD", "NFC"])
def test_spans_hold_in_either_form_of_hangul(shape, form):
    source = unicodedata.normalize(form, texts.ALL[shape])
    assert_quoted(source)
    assert levelled(source) == levelled(texts.ALL[shape])


@SHAPES
@pytest.mark.parametrize("dot", "∙‧・ㆍ")
def test_the_draft_does_not_depend_on_the_middle_dot(shape, dot):
    source = texts.ALL[shape].replace("한울공사", "한울·새벽연구회")
    assert levelled(source.replace("·", dot)) == levelled(source)


@SHAPES
@pytest.mark.parametrize("ending", ["\r\n", "\r", " \n", "\n\n"])
def test_the_draft_does_not_depend_on_line_ends(shape, ending):
    source = texts.ALL[shape]
    if ending == "\n\n":
        source = re.sub(r"\n(?!\n)", "\n\n", source)
    else:
        source = source.replace("\n", ending)
    assert_quoted(source)
    assert levelled(source)["clauses"] == levelled(texts.ALL[shape])["clauses"]
    assert levelled(source)["parties"] == levelled(texts.ALL[shape])["parties"]


@pytest.mark.parametrize("shape", ["marked", "commas", "roles", "investment"])
@pytest.mark.parametrize("seed", range(5))
def test_the_draft_does_not_depend_on_where_lines_are_broken(shape, seed):
    """Long lines broken at a width, as mail programs do."""
    source = texts.ALL[shape]
    width = 45 + 3 * seed
    broken = "\n".join(wrapped(line, width) for line in source.split("\n"))
    assert_quoted(broken)
    for key in ("clauses", "parties", "signatories", "budgets", "month_day", "title"):
        assert levelled(broken)[key] == levelled(source)[key]


def wrapped(line, width):
    made, length = [], 0
    for word in line.split(" "):
        if length + len(word) > width and made:
            made.append("\n" + word)
            length = len(word)
        else:
            made.append((" " if made else "") + word)
            length += len(word) + 1
    return "".join(made)


@SHAPES
def test_the_same_text_gives_the_same_draft(shape):
    assert plain(texts.ALL[shape]) == plain(texts.ALL[shape])


PIECES = """
협약 업무협약을 체결했다. 나주시(시장 김도윤) 와 △ ① 1. 제1조(목적) 120억원 (국비 “ ” ‘ ’ 총 3월 2일
오늘 , · ? □ - 24곳 설치할 계획이다. 등에 협력한다. MOU 【가】 대표 이서준은
"""
WORDS = st.sampled_from([*PIECES.split(), "\n", "\u200b", "\u1112\u1161"])


@settings(max_examples=120, deadline=None)
@given(st.lists(WORDS | st.text(max_size=6), max_size=60))
def test_no_text_is_too_strange(pieces):
    assert_quoted(" ".join(pieces))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_no_letters_are_too_strange(source):
    assert_quoted(source)


@pytest.mark.parametrize(
    "unit", ["(", "△ 가 ", "가, ", "“", "1억 ", "제1조(가) ", "가나시와 ", "\n"]
)
def test_runs_of_one_thing_are_read_in_no_time(unit):
    source = "업무협약 체결\n가나시와 다라군은 업무협약을 체결했다. " + unit * 20_000
    begin = time.process_time()
    plain(source)
    assert time.process_time() - begin < 4


def test_five_megabytes_are_answered_quickly():
    source = texts.MARKED * (5_000_000 // len(texts.MARKED))
    begin = time.process_time()
    found = plain(source)
    assert time.process_time() - begin < 2
    assert any("앞의" in warning for warning in found["warnings"])
