import pytest

from desktop.drafting.budgets import budgets
from desktop.drafting.cleaning import read
from desktop.drafting.money import amounts

억 = 10**8


@pytest.mark.parametrize(
    ("words", "won", "approx"),
    [
        ("497억원", 497 * 억, False),
        ("112억5천만 원", 11_250_000_000, False),
        ("약 2,307억원", 2307 * 억, True),
        ("23억3296만 원", 2_332_960_000, False),
        ("45억여 원", 45 * 억, True),
        ("10.1조 원", 10_100_000_000_000, False),
        ("8조 5,000억 원", 8_500_000_000_000, False),
        ("1,250백만원", 1_250_000_000, False),
        ("3천만원", 30_000_000, False),
    ],
)
def test_amounts_are_read_to_the_won(words, won, approx):
    found = list(amounts(words, 0, len(words)))
    assert [(money.won, money.approx) for money in found] == [(won, approx)]


def budgets_of(source):
    return [
        (b.label, b.won, {share.source: share.won for share in b.shares}, bool(b.warning))
        for b in budgets(read(source).page)
    ]


def test_sources_in_brackets_share_the_unit_of_the_total():
    found = budgets_of("본 사업은 2028년까지 총 120억원(국비 80, 군비 40)이 투입된다.")
    assert found == [("본 사업", 120 * 억, {"국비": 80 * 억, "군비": 40 * 억}, False)]


def test_percentages_become_amounts():
    found = budgets_of("(총사업비) 200억 원(국비 70%, 시비 30%)")
    assert found[0][2] == {"국비": 140 * 억, "시비": 60 * 억}


def test_sources_that_do_not_add_up_are_kept_and_told():
    found = budgets_of("총사업비는 100억원(국비 50, 도비 40)이다.")
    assert [b[1:] for b in found] == [(100 * 억, {"국비": 50 * 억, "도비": 40 * 억}, True)]


def test_sources_in_the_sentence_belong_to_its_total():
    found = budgets_of("국비 12억 원을 확보하고 시비 18억 원을 포함, 총 30억 원을 투입한다.")
    assert [b[1:3] for b in found] == [(30 * 억, {"국비": 12 * 억, "시비": 18 * 억})]


def test_a_rounded_headline_gives_way_to_the_exact_sum():
    found = budgets_of("가나군 500억 투자\n\n사업비 497억원을 투입한다.")
    assert [b[1] for b in found] == [497 * 억]


def test_markets_and_results_are_no_budgets():
    assert budgets_of("세계 시장 규모는 30조 원이다. 누적 매출 5억 원을 달성했다.") == []


def test_parts_that_add_up_to_the_largest_sum_are_its_sources():
    found = budgets_of("사업비 120억원은 시 40억원, 공단 30억원, 회사 50억원을 각각 부담한다.")
    assert found == [("사업비", 120 * 억, {"시": 40 * 억, "공단": 30 * 억, "회사": 50 * 억}, False)]


def test_the_mention_with_sources_stands_for_the_bare_one():
    found = budgets_of(
        "가나군 120억원 투입\n\n국비 60억원, 도비 20억원, 군비 40억원 등 총 120억원을 들여 짓는다."
    )
    assert [b[1:3] for b in found] == [
        (120 * 억, {"국비": 60 * 억, "도비": 20 * 억, "군비": 40 * 억})
    ]


def test_sources_stand_for_the_total_that_they_add_up_to():
    found = budgets_of(
        "기반시설 조성에 20억 원, 충전소에 15억 원 등 국비 35억 원이 투입되며, 판매장 조성에 "
        "군비 28억 원 등 총 63억 원의 사업비가 투입된다."
    )
    assert found[-1][1:3] == (63 * 억, {"국비": 35 * 억, "군비": 28 * 억})


def test_what_each_one_gets_is_no_total():
    assert budgets_of("시·군당 2억 원씩, 지역별로 6억 원의 사업비를 투입한다.") == []
