"""Sums in the briefing tie to the won, and unknown is never counted as nothing."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from docx.oxml.ns import qn

from reports.contents.briefing import BudgetRow, Distribution
from tests.reports.briefings import EMPTY, FULL, LONG_TITLE
from tests.reports.promises import HYDROGEN
from tests.reports.word.printed import lines, printed, tables


def row(amount: int | None, spent: int | None = None, **changes: object) -> BudgetRow:
    basis = BudgetRow(
        subject="협약", project="사업", source="국비", year="2026", state="확보", amount=amount
    )
    return replace(basis, spent=spent, **changes)


def budget_table(tmp_path, *rows: BudgetRow):
    document = printed(replace(EMPTY, budgets=rows), tmp_path)
    return tables(document)["예산 집행현황"], "\n".join(lines(document))


def test_totals_add_exact_won_and_round_once(tmp_path):
    rows, text = budget_table(tmp_path, row(500_000), row(500_000), row(400_000, source="시비"))
    assert rows[1] == ["합계", "1", "미정", "-"]
    assert [line[3] for line in rows[3:]] == ["1", "1", "0"]
    assert "재원별 예산액: 국비 1, 시비 0" in text
    assert "단위 미만 반올림으로 합계가 일치하지 않을 수 있음" in text


def test_rounding_is_not_excused_where_the_sums_agree(tmp_path):
    _, text = budget_table(tmp_path, row(1_000_000, 0), row(2_000_000, 1_000_000))
    assert "반올림" not in text


def test_an_unknown_amount_stays_out_of_the_sum_and_is_explained(tmp_path):
    rows, text = budget_table(tmp_path, row(2_000_000, 1_000_000), row(None))
    assert rows[1] == ["합계", "2", "1", "50.0"]
    assert "미정인 금액은 소계와 합계에 넣지 않음" in text


def test_nothing_spent_is_a_dash_and_unknown_is_told(tmp_path):
    rows, _ = budget_table(tmp_path, row(2_000_000, 0), row(2_000_000, None))
    assert rows[-2][-3:] == ["2", "-", "0.0"]
    assert rows[-1][-3:] == ["2", "미정", "-"]


def test_an_estimate_marks_every_sum_it_is_part_of(tmp_path):
    rows, text = budget_table(
        tmp_path, row(800_000_000_000, approx=True, source="민간자본"), row(1_000_000)
    )
    assert rows[1][1] == "약 800,001"
    assert "재원별 예산액: 민간자본 약 800,000, 국비 1" in text


def test_each_agreement_has_its_sum_above_its_lines(tmp_path):
    rows, _ = budget_table(
        tmp_path, row(1_000_000), row(2_000_000), row(4_000_000, subject="다른 협약")
    )
    assert [line[0] for line in rows[1:]] == [
        "합계",
        "○ 협약",
        "- 사업",
        "- 사업",
        "○ 다른 협약",
        "- 사업",
    ]
    assert [line[1] for line in (rows[1], rows[2], rows[5])] == ["7", "3", "4"]


def test_the_parts_of_the_sample_add_up_to_its_total(tmp_path):
    found = tables(printed(FULL, tmp_path))["예산 집행현황"]
    parts = [line[-3] for line in found if line[0].startswith("○")]
    numbers = [int(re.sub(r"\D", "", text) or 0) for text in (found[1][1], *parts)]
    assert sum(numbers[1:]) == numbers[0] == 811_250


def test_the_total_by_status_comes_first_with_its_rates(tmp_path):
    rows = tables(printed(FULL, tmp_path))["부서별 추진상황"]
    assert rows[1] == ["계", "16", "1", "10", "1", "3", "1", "52.9", "6.3", "68.8"]
    assert rows[2][:3] == ["미래산업과", "15", "1"]
    assert rows[3][2] == "-"


def test_a_status_nobody_has_gives_its_place_to_the_names(tmp_path):
    document = printed(FULL, tmp_path)
    head, _, first, *_ = tables(document)["협약·계획별 추진상황"]
    assert not any("중단" in cell for cell in head)
    assert "해당 과제가 없는 상태는 표에서 생략: 중단" in lines(document)
    assert first[0] == LONG_TITLE


def test_rates_print_their_formula(tmp_path):
    text = lines(printed(FULL, tmp_path))
    for formula in (*FULL.formulas, "집행률 = 집행액 ÷ 예산액 × 100"):
        assert formula in text


def test_indicators_show_baseline_targets_actuals_and_rate(tmp_path):
    rows = tables(printed(FULL, tmp_path))["성과지표"]
    assert rows[1] == [f"○ {HYDROGEN.title}"]
    assert rows[2] == [
        "- 수소 상용차 보급",
        "대",
        "0(2023)",
        "120(2026) 200(2027)",
        "78(2026. 9.)",
        "65.0",
    ]
    assert rows[3][2:] == ["미정", "85.5(2026)", "미정", "-"]
    assert rows[5] == ["- 시민 참여 확대", "정성", "시민위원회 제안의 정책 반영"]


@pytest.mark.parametrize("years", [1, 8, 40])
def test_a_distribution_of_any_width_shows_every_count(tmp_path, years):
    counts = tuple((f"{2000 + i}년", i + 1) for i in range(years))
    spread = Distribution(criterion="체결연도", total=sum(n for _, n in counts), counts=counts)
    rows = tables(printed(replace(EMPTY, distributions=(spread,)), tmp_path))["체결 현황"]
    assert rows[1][:2] == ["체결연도", f"{spread.total:,}"]
    assert rows[1][2].split(", ") == [f"{name} {count}" for name, count in counts]


def test_the_name_of_an_agreement_stays_with_the_first_of_its_lines(tmp_path):
    document = printed(replace(EMPTY, budgets=(row(1), row(2), row(3, subject="다른"))), tmp_path)
    table = document.tables[-1]._tbl
    kept = [line.tc_lst[0].p_lst[0].pPr.keepNext is not None for line in table.tr_lst[1:]]
    assert kept == [True, True, False, False, True, False]


def test_no_cell_goes_down_over_rows(tmp_path):
    assert not list(printed(FULL, tmp_path).element.body.iter(qn("w:vMerge")))
