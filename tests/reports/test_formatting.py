"""Office papers have one way to write a date, an amount, a rate and a particle."""

from __future__ import annotations

import unicodedata
from datetime import date
from decimal import Decimal

import pytest

from reports import formatting
from reports.formatting import HUNDRED_MILLION_WON, MILLION_WON, THOUSAND_WON, WON


def test_a_day_has_no_padding_and_ends_with_a_dot():
    assert formatting.day(date(2021, 6, 4)) == "2021. 6. 4."


def test_the_weekday_is_the_right_one():
    assert formatting.day(date(2021, 6, 4), weekday=True) == "2021. 6. 4.(금)"
    assert formatting.day(date(2026, 11, 22), weekday=True) == "2026. 11. 22.(일)"


def test_an_unknown_day_is_said_to_be_unknown():
    assert formatting.day(None) == "미정"
    assert formatting.short_day(None) == "미정"


def test_narrow_columns_take_the_short_day():
    assert formatting.short_day(date(2006, 1, 2)) == "’06. 1. 2."


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (date(2026, 7, 1), date(2026, 9, 30), "2026. 7. 1. ~ 9. 30."),
        (date(2025, 12, 1), date(2026, 1, 31), "2025. 12. 1. ~ 2026. 1. 31."),
        (date(2026, 7, 1), None, "2026. 7. 1. ~"),
        (None, date(2026, 9, 30), "~ 2026. 9. 30."),
        (None, None, "미정"),
    ],
)
def test_a_period_says_the_year_once_and_leaves_open_ends_open(start, end, expected):
    assert formatting.period(start, end) == expected


def test_the_reference_day_is_said_in_the_usual_words():
    assert formatting.as_of(date(2026, 9, 30)) == "2026. 9. 30. 기준"


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (49_700_000_000, "497억원"),
        (11_250_000_000, "112억5천만원"),
        (7_730_000_000, "77억3천만원"),
        (800_000_000_000, "8천억원"),
        (1_200_000_000_000, "1조2천억원"),
        (1_123_400_000_000, "1조1,234억원"),
        (113_560, "11만3,560원"),
        (3_560, "3,560원"),
        (0, "0원"),
        (-1_000_000_000, "△10억원"),
        (None, "미정"),
    ],
)
def test_amounts_in_sentences_are_grouped_by_ten_thousands(amount, words):
    assert formatting.money_words(amount) == words


def test_an_estimate_is_marked():
    assert formatting.money_words(800_000_000_000, approx=True) == "약 8천억원"
    assert formatting.money(800_000_000_000, approx=True) == "약 800,000"


def test_the_sources_stand_in_the_unit_of_the_total():
    parts = (("국비", 47_000_000_000), ("지방비", 2_700_000_000))
    assert formatting.money_by_source(parts, total=49_700_000_000) == (
        "497억원(국비 470, 지방비 27)"
    )


def test_sources_that_do_not_fit_the_unit_are_written_out():
    parts = (("국비", 11_250_000_000), ("시비", None))
    assert formatting.money_by_source(parts, total=11_250_000_000) == (
        "112억5천만원(국비 112억5천만원, 시비 미정)"
    )


@pytest.mark.parametrize(
    ("amount", "unit", "cell"),
    [
        (49_700_000_000, MILLION_WON, "49,700"),
        (500_000, MILLION_WON, "1"),
        (499_999, MILLION_WON, "0"),
        (-1_920_000_000, MILLION_WON, "△1,920"),
        (0, MILLION_WON, "-"),
        (None, MILLION_WON, "미정"),
        (1_500, THOUSAND_WON, "2"),
        (113_560, WON, "113,560"),
        (49_700_000_000, HUNDRED_MILLION_WON, "497"),
    ],
)
def test_a_money_cell_keeps_zero_and_unknown_apart(amount, unit, cell):
    assert formatting.money(amount, unit=unit) == cell


def test_the_unit_is_named_in_the_caption():
    assert formatting.unit_caption() == "(단위: 백만원)"
    assert formatting.unit_caption(THOUSAND_WON, "%") == "(단위: 천원, %)"


def test_rounding_that_breaks_the_sum_is_noticed():
    assert formatting.rounding_shows((500_000, 500_000))
    assert not formatting.rounding_shows((1_000_000, 2_000_000, None))


def test_rates_have_one_decimal_rounded_half_up():
    assert formatting.percent(formatting.rate(54, 79)) == "68.4%"
    assert formatting.percent(Decimal("66.65")) == "66.7%"
    assert formatting.percent(Decimal("-3.25"), sign=False) == "△3.3"


def test_a_rate_of_nothing_is_a_dash_and_not_zero():
    assert formatting.rate(1, 0) is None
    assert formatting.rate(None, 5) is None
    assert formatting.percent(None) == "-"
    assert formatting.percent(Decimal(0)) == "0.0%"


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (0, "-"),
        (None, "미정"),
        (1234, "1,234"),
        (-1920, "△1,920"),
        (Decimal("1234.50"), "1,234.5"),
        (Decimal("200"), "200"),
        (Decimal("2E+2"), "200"),
    ],
)
def test_a_figure_is_written_without_superfluous_zeros(value, cell):
    assert formatting.number(value) == cell


@pytest.mark.parametrize(
    ("word", "pair", "expected"),
    [
        ("협약", "을/를", "협약을"),
        ("합의서", "을/를", "합의서를"),
        ("경기도", "과/와", "경기도와"),
        ("대전", "과/와", "대전과"),
        ("한국정보화진흥원(NIA)", "과/와", "한국정보화진흥원(NIA)과"),
        ("‘상생발전’", "은/는", "‘상생발전’은"),
        ("서울", "으로/로", "서울로"),
        ("부산", "으로/로", "부산으로"),
        ("3", "을/를", "3을"),
        ("2", "을/를", "2를"),
        ("100", "이/가", "100이"),
        ("1", "으로/로", "1로"),
        ("DIP", "은/는", "DIP는"),
        ("SQL", "으로/로", "SQL로"),
        ("KT&M", "을/를", "KT&M을"),
        ("69.0%", "을/를", "69.0%를"),
        ("★", "을/를", "★을(를)"),
        ("", "을/를", "을(를)"),
    ],
)
def test_the_particle_fits_the_word(word, pair, expected):
    assert formatting.josa(word, pair) == expected


def test_decomposed_hangul_takes_the_same_particle():
    assert formatting.josa(unicodedata.normalize("NFD", "협약"), "을/를").endswith("을")


def test_a_file_name_carries_the_day():
    name = formatting.file_name("업무협약_추진상황보고", date(2026, 9, 30), ".docx")
    assert name == "업무협약_추진상황보고_20260930.docx"


@pytest.mark.parametrize(
    ("subject", "stem"),
    [
        ('경기/대구: "오픈랩"?', "경기_대구_오픈랩"),
        (unicodedata.normalize("NFD", "협약"), "협약"),
        ("con", "_con"),
        ("...", "보고서"),
        ("협약\x00\n현황", "협약_현황"),
    ],
)
def test_a_file_name_is_legal_everywhere(subject, stem):
    assert formatting.file_name(subject, date(2026, 1, 2), ".xlsx") == f"{stem}_20260102.xlsx"


def test_a_long_file_name_is_cut_between_syllables():
    name = formatting.file_name("가" * 300, date(2026, 1, 2), ".docx")
    assert len(name.encode()) < 255
    assert set(name.split("_")[0]) == {"가"}


def test_unprintable_characters_are_dropped_and_hangul_is_composed():
    assert formatting.printable("협\x00약\x0b\ud800\uffff\r\n둘") == "협약\n둘"
