"""A pasted list read as an outline."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.outline import OutlineLine, outline


def test_articles_paragraphs_and_points_stand_below_one_another() -> None:
    pasted = (
        "제1조(목적) 이 협약은\n제2조(협력 분야)\n① 관광\n1. 축제\n"
        "가. 홍보\n2. 숙박\n② 산업\n제3조 끝"
    )
    assert outline(pasted) == (
        OutlineLine("이 협약은", "제1조(목적)"),
        OutlineLine(
            "협력 분야",
            "제2조",
            (
                OutlineLine(
                    "관광",
                    "①",
                    (
                        OutlineLine("축제", "1.", (OutlineLine("홍보", "가."),)),
                        OutlineLine("숙박", "2."),
                    ),
                ),
                OutlineLine("산업", "②"),
            ),
        ),
        OutlineLine("끝", "제3조"),
    )


def test_an_indent_puts_a_line_below_the_one_above() -> None:
    assert outline("관광 협력\n\t축제\n\t숙박\n\n산업 협력") == (
        OutlineLine("관광 협력", "", (OutlineLine("축제"), OutlineLine("숙박"))),
        OutlineLine("산업 협력"),
    )


def test_marks_of_press_releases_are_taken_off_the_text() -> None:
    assert outline("△ 관광\n- 인력") == (
        OutlineLine("관광", "△"),
        OutlineLine("인력", "-"),
    )


def test_a_date_or_an_amount_is_no_mark() -> None:
    assert outline("2021.7.2. 체결\n10억원 지원") == (
        OutlineLine("2021.7.2. 체결"),
        OutlineLine("10억원 지원"),
    )


def _lines(tree: tuple[OutlineLine, ...]) -> list[str]:
    return [part for line in tree for part in (line.mark + line.text, *_lines(line.below))]


@given(st.lists(st.text(max_size=30), max_size=30))
def test_no_letter_is_lost_and_no_line_is_out_of_order(typed: list[str]) -> None:
    pasted = "\n".join(typed)
    kept = "".join("".join(_lines(outline(pasted))).split())
    wanted = "".join("".join(pasted.split()))
    assert kept.replace("(", "").replace(")", "") == wanted.replace("(", "").replace(")", "")


def test_a_list_that_runs_on_within_a_line_is_taken_apart() -> None:
    assert outline("▲관광 축제 ▲청년 교류▲5·18정신 협력\n\t△하나 △둘") == (
        OutlineLine("관광 축제", "▲"),
        OutlineLine("청년 교류", "▲"),
        OutlineLine("5·18정신 협력", "▲", (OutlineLine("하나", "△"), OutlineLine("둘", "△"))),
    )
    assert outline("협력 △관광") == (OutlineLine("협력 △관광"),)
