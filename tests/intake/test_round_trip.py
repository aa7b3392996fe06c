"""Any text put into a document comes back, and every passage quotes it exactly."""

import html

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.intake.blocks import even, laid_out, lines_of
from desktop.intake.readers import hwpx, word
from tests.intake.papers import hwpx_document, word_document

letters = st.characters(categories=["L", "M", "N", "P", "S"], include_characters=" ")
lines = st.lists(st.text(letters, max_size=40), max_size=6)
rows = st.lists(st.lists(st.text(letters, max_size=9), min_size=2, max_size=2), max_size=3)


def escaped(texts):
    return [html.escape(text) for text in texts]


def as_word(texts, cells):
    return word.read(word_document(texts, cells)).blocks


def as_hwpx(texts, cells):
    return hwpx.read(hwpx_document(escaped(texts), [escaped(row) for row in cells])).blocks


@settings(max_examples=25)
@pytest.mark.parametrize("read", [as_word, as_hwpx])
@given(lines, rows)
def test_every_line_and_cell_comes_back_once_and_in_order(read, texts, cells):
    text, passages = laid_out(read(texts, cells))
    given_words = [even(words).split() for words in (*texts, *(c for row in cells for c in row))]
    assert text.split() == [word for words in given_words for word in words]
    assert [line for line in text.split("\n") if line] == [text[p.start : p.end] for p in passages]


@given(st.text(max_size=200))
def test_a_plain_text_is_its_lines(written):
    text, passages = lines_of(written)
    assert text == even(written) == even(text)
    lines_with_words = [line for line in text.split("\n") if line.strip()]
    assert lines_with_words == [text[p.start : p.end] for p in passages]
