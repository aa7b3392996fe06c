import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import InvalidEntry
from desktop.domain.text import LONGEST, clean, search_key

HARD = st.sampled_from("\u200b\u3164\ufeff \n\r\x00\ufffeᄀ\u1161가")
ANY_TEXT = st.text(st.one_of(st.characters(codec=None), HARD), max_size=40)
FORBIDDEN = {*range(0x20), 0x7F, *range(0xD800, 0xE000), *range(0xFDD0, 0xFDF0), 0xFFFE, 0xFFFF}
FORBIDDEN -= set(map(ord, "\t\n\r"))


def cleaned(text):
    try:
        return clean("name", text)
    except InvalidEntry:
        return None


@given(ANY_TEXT)
def test_clean_text_is_composed_without_invisible_ends_and_stays_as_it_is(text):
    kept = cleaned(text)
    if kept is None:
        return
    assert kept == unicodedata.normalize("NFC", kept) == kept.strip() == clean("name", kept)
    assert kept == kept.strip("\u200b\u3164\ufeff")
    assert "\r" not in kept
    kept.encode("utf-8")


@given(ANY_TEXT)
def test_only_what_no_file_can_hold_is_refused(text):
    assert (cleaned(text) is None) == any(ord(character) in FORBIDDEN for character in text)


@pytest.mark.parametrize(
    ("given_text", "kept"),
    [
        ("한글", "한글"),
        ("  앞뒤 \u200b\ufeff", "앞뒤"),
        (" \u200b \u3164안 쪽\u3164 \u200b ", "안 쪽"),
        ("줄\r\n바꿈\r끝", "줄\n바꿈\n끝"),
        ("가\u200b나", "가\u200b나"),
        ("", ""),
    ],
)
def test_texts_are_kept_as_people_see_them(given_text, kept):
    assert clean("name", given_text) == kept


def test_text_of_the_longest_length_is_kept_and_one_more_is_not():
    assert len(clean("note", "가" * LONGEST)) == LONGEST
    with pytest.raises(InvalidEntry) as refused:
        clean("note", "가" * (LONGEST + 1))
    assert (refused.value.field, refused.value.code) == ("note", "E-101")
    assert "10,000자까지" in refused.value.sentence


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("고향사랑 기부제", "고향사랑기부제"),
        ("‘D·N·A’", "D∙N‧A"),
        ("「협약」", "협약"),
        ("AI 정책과", "ai정책과"),
    ],
)
def test_searching_folds_what_people_write_differently(one, other):
    assert search_key(one) == search_key(other)
