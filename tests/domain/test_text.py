import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import InvalidEntry
from desktop.domain.text import LONGEST, clean, clean_line, search_key

BREAKS = "\n\r\x0b\x0c\x85\u2028\u2029"
BLANKS = "\u115f\u1160\u3164\uffa0\u2800"
UNSEEN = [
    "\u00ad", "\u034f", "\u061c", "\u17b4", "\u180b", "\u180e", "\u200b", "\u200c", "\u200d",
    "\u200e", "\u200f", "\u202a", "\u202e", "\u2060", "\u2061", "\u2064", "\u2066", "\u2069",
    "\u206f", "\ufeff", "\ufff9", "\ufffb", "\ufe0f", "\U000e0001", "\U000e0041", "\U000e007f",
    "\U000e0100",
]  # fmt: skip
HARD = st.sampled_from([*UNSEEN, *BREAKS, *BLANKS, *" \t\u00a0\u3000\x00\ufffeᄀ\u1161가\u0301漢"])
ANY_TEXT = st.text(st.one_of(st.characters(codec=None), HARD), max_size=40)
FORBIDDEN = {*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000), *range(0xFDD0, 0xFDF0)}
FORBIDDEN |= {plane | last for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)}
FORBIDDEN -= {ord("\t"), *map(ord, BREAKS)}


def cleaned(text, by=clean):
    try:
        return by("name", text)
    except InvalidEntry:
        return None


@given(ANY_TEXT)
def test_clean_text_is_composed_without_blank_ends_and_stays_as_it_is(text):
    kept = cleaned(text)
    if kept is None:
        return
    assert kept == unicodedata.normalize("NFC", kept) == kept.strip() == clean("name", kept)
    assert not set(kept) & set("\r\x0b\x0c\x85\u2028\u2029" + BLANKS)
    kept.encode("utf-8")


@given(ANY_TEXT)
def test_no_letter_that_nobody_sees_is_kept(text):
    kept = cleaned(text) or ""
    shaped = {"\ufe0f", "\U000e0100"}  # they choose the shape of a Hanja
    assert not set(kept) & ({*UNSEEN} - shaped)
    for place, letter in enumerate(kept):
        assert letter not in shaped or unicodedata.name(kept[place - 1]).startswith("CJK")


@given(ANY_TEXT)
def test_only_what_no_file_can_hold_is_refused(text):
    assert (cleaned(text) is None) == any(ord(character) in FORBIDDEN for character in text)


@given(ANY_TEXT)
def test_a_line_is_the_text_with_every_break_and_odd_space_as_one_space(text):
    line, kept = cleaned(text, clean_line), cleaned(text)
    if line is None or kept is None:
        assert line is kept is None
        return
    assert line == clean_line("name", line) == line.strip()
    assert all(letter == " " or not letter.isspace() for letter in line)
    assert "".join(line.split()) == "".join(kept.split())


@given(st.text(st.sampled_from([*UNSEEN, *BREAKS, *BLANKS, *" \t\u00a0\u3000"]), max_size=20))
def test_what_shows_nothing_is_nothing(text):
    assert cleaned(text) == cleaned(text, clean_line) == search_key(text) == ""


@pytest.mark.parametrize("code", sorted(FORBIDDEN - set(range(0xD801, 0xDFFF)))[:120])
def test_control_characters_and_half_letters_are_refused_with_a_sentence(code):
    with pytest.raises(InvalidEntry, match="제어 문자") as refused:
        clean("title", f"협약{chr(code)}")
    assert refused.value.field == "title"


@pytest.mark.parametrize(
    ("given_text", "kept"),
    [
        ("한글", "한글"),
        ("\u1112\u1161\u11ab글", "한글"),
        ("  앞뒤 \u200b\ufeff", "앞뒤"),
        (" \u200b \u3164안\u3164쪽\u3164 \u200b ", "안 쪽"),
        ("줄\r\n바꿈\r끝", "줄\n바꿈\n끝"),
        ("워드의\x0b줄\u2028바꿈", "워드의\n줄\n바꿈"),
        ("가\u200b나", "가나"),
        ("\u202e대구\u202c시", "대구시"),
        ("경기\ufe0f도", "경기도"),
        ("葛\U000e0100", "葛\U000e0100"),
        ("e\u200b\u0301", "é"),
        ("두  칸\u00a0띔", "두  칸\u00a0띔"),
        ("", ""),
    ],
)
def test_texts_are_kept_as_people_see_them(given_text, kept):
    assert clean("name", given_text) == kept


def test_a_name_broken_over_lines_is_one_line():
    assert clean_line("title", " 디지털\r\n  업무\u00a0협약\t(안)\n\n") == "디지털 업무 협약 (안)"


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
        ("대구\u200b시\u3164청", "대구시청"),
    ],
)
def test_searching_folds_what_people_write_differently(one, other):
    assert search_key(one) == search_key(other)
