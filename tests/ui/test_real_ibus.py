"""Hangul typed on a real keyboard through a real ibus-hangul, into every kind of field."""

from __future__ import annotations

import pytest

from tests.ui import real_ibus

pytestmark = [
    pytest.mark.ibus,
    pytest.mark.skipif(real_ibus.missing() != "", reason=f"missing: {real_ibus.missing()}"),
]


@pytest.fixture(scope="module")
def hands(tmp_path_factory):
    with real_ibus.hands_on_a_window(tmp_path_factory.mktemp("ibus")) as hands:
        yield hands


@pytest.fixture
def go(hands):
    """Go to a field by mouse, and see that the keyboard has followed."""

    def to(field, row=None):
        places = hands.seen["places"]
        hands.click(hands.seen["rows"][row] if field == "table" else places[field])
        hands.wait(lambda now: now["focus"] == field)
        if row is not None:
            hands.wait(lambda now: now["row"] == row)

    return to


def test_keys_of_syllables_are_those_of_the_korean_keyboard():
    assert real_ibus.keys_of("한글 값 꽃 의") == "gksrmf rkqt Rhc dml"


def test_a_line_takes_the_last_syllable_with_enter_and_with_the_mouse(hands, go):
    go("line")
    hands.type("세출예산")
    hands.wait(lambda now: now["composed"] == "산")
    hands.key("Return")
    hands.wait(lambda now: now["line"] == "세출예산")
    hands.type("한글")
    hands.wait(lambda now: now["composed"] == "글")
    go("text")
    hands.wait(lambda now: (now["line"], now["text"], now["composed"]) == ("세출예산한글", "", ""))


def test_a_text_takes_lines_and_a_shortcut(hands, go):
    go("text")
    hands.type("추진실적")
    hands.key("Return")
    hands.type("값 닭")
    hands.wait(lambda now: now["composed"] == "닭")
    hands.key("ctrl+s")
    hands.wait(lambda now: now["text"] == "추진실적\n값 닭" and now["composed"] == "")
    hands.type("끝")
    go("line")
    hands.wait(lambda now: now["text"] == "추진실적\n값 닭끝" and now["composed"] == "")


def test_the_search_field_looks_for_what_was_typed(hands, go):
    go("search")
    hands.type("상생협약")
    hands.wait(lambda now: now["composed"] == "약")
    hands.key("Return")
    hands.wait(lambda now: now["search"] == "상생협약")


def test_cells_are_typed_over_one_after_another(hands, go):
    go("table", row=0)
    for word in ("한글", "세출", "실적"):
        hands.type(word)
        hands.wait(lambda now, last=word[-1]: now["composed"] == last)
        hands.key("Return")
    hands.wait(lambda now: now["table"][:3] == ["한글", "세출", "실적"])


def test_a_cell_takes_its_syllable_when_another_row_is_clicked(hands, go):
    go("table", row=3)
    hands.type("협의")
    hands.wait(lambda now: now["composed"] == "의")
    go("table", row=4)
    hands.wait(lambda now: now["table"][3:5] == ["협의", ""] and now["composed"] == "")
    hands.type("완료")
    hands.key("Tab")
    hands.wait(lambda now: now["table"][3:5] == ["협의", "완료"])


def test_esc_leaves_nothing_of_the_edit_behind(hands, go):
    go("table", row=5)
    hands.type("취소할 것")
    hands.wait(lambda now: now["composed"] == "것")
    hands.key("Escape")
    hands.wait(lambda now: now["composed"] == "" and now["focus"] == "table")
    hands.key("Hangul")  # ibus-hangul itself takes Esc for the way into Latin letters
    hands.type("남길 것")
    hands.key("Return")
    hands.wait(lambda now: now["table"][5] == "남길 것")


def test_going_into_a_cell_adds_to_its_text(hands, go):
    go("table", row=0)
    hands.key("F2")
    hands.type("날")
    hands.wait(lambda now: now["composed"] == "날")
    go("line")
    hands.wait(lambda now: now["table"][0] == "한글날" and now["composed"] == "")


def test_clauses_are_written_one_after_another(hands):
    hands.click(hands.seen["first_clause"])
    hands.wait(lambda now: now["focus"] == "outline")
    for words in ("공동 연구를 한다", "인력을 교류한다"):
        hands.type(words)
        hands.wait(lambda now: now["composed"] == "다")
        hands.key("Return")
        hands.wait(lambda now, words=words: words in now["outline"] and now["composed"] == "")
    hands.type("값")
    hands.wait(lambda now: now["composed"] == "값")
    hands.click(hands.seen["places"]["line"])
    hands.wait(
        lambda now: (
            now["outline"] == ["공동 연구를 한다", "인력을 교류한다", "값"]
            and now["composed"] == ""
        )
    )
