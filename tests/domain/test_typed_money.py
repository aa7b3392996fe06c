"""Amounts and numbers as people type them."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import InvalidEntry
from desktop.domain.money import UNKNOWN_AMOUNT, Amount, won
from desktop.domain.typed_money import amount_text, read_amount, read_whole


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("497억원", won(49_700_000_000)),
        ("약 1,200만 원", won(12_000_000, approx=True)),
        ("497억여 원", won(49_700_000_000, approx=True)),
        ("1.5억", won(150_000_000)),
        ("2조 3,000억", won(2_300_000_000_000)),
        ("10억 5천만원", won(1_050_000_000)),
        ("1천2백억원", won(120_000_000_000)),
        ("백만원", won(1_000_000)),
        ("3천원", won(3_000)),
        ("12,345,000", won(12_345_000)),
        ("１２,０００원", won(12_000)),
        ("0", won(0)),
        ("미정", UNKNOWN_AMOUNT),
        ("총 497억원", won(49_700_000_000)),
        ("총 약 497억원", won(49_700_000_000, approx=True)),
        ("약 8천억 원 규모", won(800_000_000_000, approx=True)),
        ("12,345천원", won(12_345_000)),
        ("470백만원", won(470_000_000)),
        ("1억 5천3백만 원", won(153_000_000)),
        ("1억2000만원 내외", won(120_000_000, approx=True)),
        ("500여 억원", won(50_000_000_000, approx=True)),
        ("1,200만여 원", won(12_000_000, approx=True)),
        ("금 12,345,000원정", won(12_345_000)),
        ("0원", won(0)),
        ("", UNKNOWN_AMOUNT),
    ],
)
def test_an_amount_is_understood_as_people_write_it(typed: str, amount: Amount) -> None:
    assert read_amount("amount", typed) == amount


@pytest.mark.parametrize(
    "typed",
    [
        "많이",
        "12,34",
        "1만 2억",
        "1.23456789만",
        "원",
        "1..5억",
        "1억 20000만",
        "0.5",
        "1,2345",
        "497억 달러",
        "5억 3억",
        "1.000",
    ],
)
def test_words_that_are_no_amount_are_refused_with_examples(typed: str) -> None:
    with pytest.raises(InvalidEntry, match="처럼 입력하십시오") as refused:
        read_amount("amount", typed)
    assert refused.value.field == "amount"


@pytest.mark.parametrize("typed", ["3억 5천", "3억5천원", "2조 3천", "1억 5", "약 1억 500원"])
def test_what_is_said_short_behind_a_large_unit_is_asked_about(typed: str) -> None:
    with pytest.raises(InvalidEntry, match="분명하지 않습니다"):
        read_amount("amount", typed)


def test_money_below_zero_is_refused() -> None:
    with pytest.raises(InvalidEntry, match="0보다 작을 수 없습니다"):
        read_amount("amount", "-5만원")


@given(value=st.integers(0, 10**16 - 1), approx=st.booleans())
def test_every_amount_that_is_shown_is_read_back(value: int, approx: bool) -> None:
    amount = won(value, approx=approx)
    assert read_amount("f", amount_text(amount)) == amount


@given(typed=st.text(max_size=40))
def test_whatever_is_typed_is_an_amount_or_a_korean_refusal(typed: str) -> None:
    with suppress(InvalidEntry):  # any other failure would be a bug
        read_amount("f", typed)


@pytest.mark.parametrize(
    ("typed", "value"), [("80%", 80), ("８０", 80), ("1,200명", 1200), ("-3", -3), ("", None)]
)
def test_a_whole_number_is_understood_with_its_unit(typed: str, value: int | None) -> None:
    assert read_whole("percent", typed) == value


@pytest.mark.parametrize("typed", ["팔십", "8.5", "8 0", "1,20"])
def test_what_is_no_whole_number_is_refused(typed: str) -> None:
    with pytest.raises(InvalidEntry, match="숫자로"):
        read_whole("percent", typed)
