"""Plain text keeps every letter, or is refused: nothing is guessed."""

import codecs
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.intake.blocks import even
from desktop.intake.encodings import CUT, decoded
from desktop.intake.faults import Cause, Unreadable

TEXT = "가나시와 다라공단은 업무협약을 체결했다.\nMOU 3건(㈜한빛)\n"
hangul = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_korean_encodings_are_told_apart(encoding):
    assert decoded(TEXT.encode(encoding)) == (TEXT, ())


def test_euc_kr_and_the_marked_byte_order_are_read():
    assert decoded("전남 해남군".encode("euc-kr"))[0] == "전남 해남군"
    assert decoded(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"))[0] == TEXT


@given(hangul)
def test_hangul_of_any_length_comes_back_from_utf_8_and_cp949(text):
    assert decoded(text.encode("utf-8"))[0] == text
    assert decoded(text.encode("utf-8-sig"))[0] == text
    assert decoded(f"{text}\n협약".encode("cp949"))[0] == f"{text}\n협약"


@pytest.mark.parametrize("data", [b"PK\x03\x04\x00\x00\xff\xfe", b"\xff\xfe\x00\xd8a", b"\x81 "])
def test_what_is_no_text_is_refused(data):
    with pytest.raises(Unreadable) as refused:
        decoded(data)
    assert refused.value.cause is Cause.NOT_TEXT


@pytest.mark.parametrize("encoding", ["utf-8", "cp949", "utf-16"])
def test_a_text_cut_within_a_letter_is_read_and_told(encoding):
    text, notices = decoded("업무협약".encode(encoding)[:-1])
    assert (text, notices) == ("업무협", (CUT,))


def test_one_letter_of_cp949_at_the_end_is_not_taken_for_a_cut_one():
    assert decoded("MOU 玄".encode("cp949")) == ("MOU 玄", ())


def test_the_mark_at_the_end_of_dos_files_is_no_letter():
    assert decoded("협약\x1a".encode("cp949"))[0] == "협약"


def test_letters_are_composed_and_lines_end_alike():
    apart = unicodedata.normalize("NFD", "업무협약")
    assert even(f"{apart}\r\n체결\r계획\x0b(안)") == "업무협약\n체결\n계획\n(안)"


def test_controls_and_halves_of_letters_are_left_out():
    assert even("협\x02약\ufffe\x00 \ud83d\udcc4 \ud83d끝") == "협약 📄 끝"
