from datetime import date

import pytest

from desktop.drafting.cleaning import read
from desktop.drafting.targets import targets


def figures(source, published=None):
    page = read("물길 정비 업무협약\n\n" + source).page
    return [(t.value, t.unit, t.year) for t in targets(page, published)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("2028년까지 공장을 짓고, 신규 인력 130명을 채용할 계획이다.", [(130, "명", 2028)]),
        (
            "기업을 2023년 50개사에서 2026년 100개사, 2030년 200개사로 늘릴 계획이다.",
            [(100, "개사", 2026), (200, "개사", 2030)],
        ),
        ("연간 전기차 5만 대를 생산하는 공장을 건립한다.", [(50_000, "대", None)]),
        ("2030년까지 관광객 1,000만 명을 유치하는 것이 목표다.", [(10_000_000, "명", 2030)]),
        ("2030년까지 온실가스를 40% 감축하기로 했다.", [(40, "%", 2030)]),
        ("이번 투자로 96명의 신규 일자리가 창출될 것으로 보고 있다.", [(96, "명", None)]),
        ("일자리 180개가 신규 창출될 것이라고 설명했다.", [(180, "개", None)]),
        ("2026년까지 매출 500억 원 달성을 목표로 한다.", [(50_000_000_000, "원", 2026)]),
        (
            "2030년까지 충전소 24곳과 수소차 1만2천 대를 보급할 계획이다.",
            [(24, "곳", 2030), (12_000, "대", 2030)],
        ),
        ("공공임대주택 3만 호를 공급한다.", [(30_000, "호", None)]),
        ("쉼터 1개소(2027년)를 추가로 설치할 계획이다.", [(1, "개소", 2027)]),
        ("불량률을 5%에서 1%로 낮출 계획이다.", [(1, "%", None)]),
        ("100만 그루의 나무를 심기로 했다.", [(1_000_000, "그루", None)]),
    ],
)
def test_what_shall_be_reached_is_a_target_with_its_year(sentence, expected):
    assert figures(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "이날 협약식에는 관계자 50여 명이 참석했다.",
        "현재 13개소를 운영 중이며, 지난해 3만 명이 이용했다.",
        "지금까지 22개국 대상 사업을 추진해 왔다.",
        "교육은 매주 2회, 3시간씩 5개월간 진행될 예정이다.",
        "이번 협약에는 12개 기업과 3개 기관이 참여할 예정이다.",
        "부지 1455㎡에 시험장을 조성한다.",
        "총사업비 497억 원을 투입해 센터를 건립한다.",
        "정원 160명 규모의 교육 과정을 개설할 예정이다.",
        "생산유발효과 2조 3000억 원과 고용유발효과 1만 5000명이 기대된다.",
        "총 576명이 지원하였고, 합격자를 발표할 예정이다.",
    ],
)
def test_what_is_or_was_is_no_target(sentence):
    assert figures(sentence) == []


def test_a_year_before_the_article_s_own_is_no_target():
    sentence = "2019년 20개국 구축을 계획했던 사업을 2027년 30개국으로 늘릴 계획이다."
    assert figures(sentence, date(2024, 5, 2)) == [(30, "개국", 2027)]


def test_a_figure_told_twice_is_one_target_with_its_year():
    source = "나무 120그루를 심을 계획이다.\n\n2028년까지 나무 120그루를 심을 계획이다."
    assert figures(source) == [(120, "그루", 2028)]
