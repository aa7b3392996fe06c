import unicodedata

import pytest

from desktop.drafting.letters import even


@pytest.mark.parametrize("dot", "·∙‧・ㆍ･⋅")
def test_every_middle_dot_is_the_same(dot):
    assert even(f"기업{dot}기관").text == "기업·기관"


def test_a_lost_dot_is_found_between_letters_only():
    assert even("조사?분석을 했는가? 그렇다").text == "조사·분석을 했는가? 그렇다"


def test_a_low_dot_between_nouns_is_a_dot_but_a_full_stop_stays():
    assert even("지역.산업 발전을 꾀한다.이번 협약").text == "지역·산업 발전을 꾀한다.이번 협약"


def test_decomposed_hangul_is_composed_and_keeps_its_place():
    source = unicodedata.normalize("NFD", "협약\u200b서")
    letters = even(source)
    assert letters.text == "협약서"
    quoted = source[letters.starts[1] : letters.ends[1]]
    assert unicodedata.normalize("NFC", quoted) == "약"
    assert letters.ends[2] == len(source)


def test_windows_line_ends_keep_every_place():
    letters = even("가\r\n나")
    assert [letters.text[i] for i in (0, 2, 3)] == ["가", "\n", "나"]
    assert letters.starts[3] == 3
