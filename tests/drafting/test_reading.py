"""Whole texts, shape by shape."""

import pytest

from tests.drafting import texts


def words(items):
    return [item["text"] for item in items]


def names(items):
    return [item["name"] for item in items]


def test_items_with_signs_in_a_sentence(drafted):
    found = drafted(texts.MARKED)
    assert words(found["clauses"]) == [
        "창업 교육 과정 운영",
        "빈 점포, 유휴 시설 활용",
        "청년 창업가 판로 지원",
    ]
    assert found["title"] == "청년 창업 지원을 위한 업무협약"
    assert names(found["parties"]) == ["한빛군", "누리대학교"]
    assert found["parties"][1]["short"] == "누리대"
    assert [(s["name"], s["post"], s["party"]) for s in found["signatories"]] == [
        ("김도윤", "군수", "한빛군"),
        ("이서준", "총장", "누리대학교"),
    ]
    assert found["place"] == "한빛군청 대회의실"
    assert words(found["follow_up"]) == ["실무협의회"]
    assert [(o["dept"], o["name"]) for o in found["officers"]] == [("일자리경제과", "박하늘")]


def test_numbered_items_on_lines_of_their_own(drafted):
    found = drafted(texts.NUMBERED)
    assert words(found["clauses"]) == [
        "수소 부품 시험 시설의 공동 이용",
        "전문 인력 양성",
        "수소 충전소 확충",
    ]
    assert names(found["parties"]) == ["은하도", "한국햇살연구원", "새벽시"]
    targets = [(t["indicator"], t["year"], t["value"], t["unit"]) for t in found["targets"]]
    assert targets == [("수소 충전소", 2027, 24, "곳")]


def test_items_between_commas(drafted):
    found = drafted(texts.COMMAS)
    assert words(found["clauses"]) == ["하천 수질 조사", "산책로 조성", "재해 예방 설비 설치"]
    assert found["clause_style"] == "comma"


def test_one_sentence_a_party_binds_that_party(drafted):
    found = drafted(texts.ROLES)
    assert [(c["text"], c["binds"]) for c in found["clauses"]] == [
        ("돌봄 교실의 운영비를 지원", ["다온시"]),
        ("학교 안의 유휴 교실을 제공", ["라온교육청"]),
    ]


def test_an_agreement_s_own_text_gives_articles_and_only_cooperation_as_clauses(drafted):
    found = drafted(texts.CONTRACT)
    assert [article[:2] for article in found["articles"]] == [
        [1, "목적"],
        [2, "협력사항"],
        [3, "비밀유지"],
        [4, "유효기간"],
    ]
    assert words(found["clauses"]) == [
        "나주시는 공원 부지를 제공한다",
        "한울공사는 공원을 설계하고 시공한다",
    ]
    assert [c["binds"] for c in found["clauses"]] == [["나주시"], ["한울공사"]]
    assert found["signed_on"] == "2026-04-15"
    assert [(s["name"], s["party"]) for s in found["signatories"]] == [
        ("신가온", "나주시"),
        ("강다훈", "한울공사"),
    ]
    assert words(found["dates"]) == ["3년으로 하되 이의가 없으면 1년씩 연장"]


def test_labels_of_nested_items_become_headings(drafted):
    found = drafted(texts.SIDES)
    assert [(c["heading"], c["text"]) for c in found["clauses"]] == [
        ("노사 협력", "기업은 학자금 지급, 근로자는 임금체계 개편 협의"),
        ("부품", "협력기업에 대한 기술개발 지원"),
        ("소재", "특허의 무상 공유"),
        ("지역 협력", "지역 대학과 연계한 인력 양성"),
    ]
    assert set(names(found["parties"])) == {"㈜노을기계", "계룡시", "노을노총"}
    assert found["signed_on"] == "2026-03-09"


def test_an_investment_agreement_is_told_apart_with_its_figures(drafted):
    found = drafted(texts.INVESTMENT)
    assert found["kind"] == "investment"
    assert [b["total"] for b in found["budgets"]] == [85_000_000_000]
    assert [(t["value"], t["unit"]) for t in found["targets"]] == [(130, "명")]
    assert names(found["parties"]) == ["해솔시", "㈜푸른배터리"]


def test_a_plan_has_money_and_figures_but_neither_parties_nor_clauses(drafted):
    found = drafted(texts.PLAN)
    assert found["kind"] == "plan"
    assert found["parties"] == found["clauses"] == []
    assert [(b["total"], b["by_source"]) for b in found["budgets"]] == [
        (3_070_000_000, {"국비": 1_250_000_000, "시비": 1_820_000_000})
    ]
    assert [(t["value"], t["unit"]) for t in found["targets"]] == [(24, "곳"), (7, "곳")]
    assert [(o["dept"], o["name"]) for o in found["officers"]] == [("에너지과", "민서율")]


@pytest.mark.parametrize("shape", ["treaty", "sheet", "foreign", "empty"])
def test_what_is_no_agreement_is_told_with_what_was_looked_for(drafted, shape):
    found = drafted(texts.ALL[shape])
    assert found["kind"] == "not_agreement"
    assert found["reason"].startswith("협약을 찾지 못했습니다.")
    assert found["parties"] == found["clauses"] == found["budgets"] == found["targets"] == []


def test_nothing_is_drafted_from_the_noise_around_an_article(drafted):
    found = drafted(texts.TWICE)
    assert words(found["clauses"]) == ["데이터 개방", "인재 양성"]
    assert found["article_date"] == "2026-05-21"
    assert found["signed_on"] == "2026-05-20"


def test_a_list_that_somebody_speaks_is_no_list_of_clauses(drafted):
    assert all("말만" not in text for text in words(drafted(texts.MARKED)["clauses"]))


def test_fewer_than_two_parties_are_told(drafted):
    found = drafted("업무협약 체결\n\n가나군은 오늘 업무협약을 체결했다. 이번 협약은 첫 협약이다.")
    assert any("당사자" in warning for warning in found["warnings"])


def test_numbered_items_below_a_heading_item_bind_the_party_of_the_heading(drafted):
    found = drafted(texts.CONTRACT_IN_LEVELS)
    assert [(c["text"], c["binds"]) for c in found["clauses"]] == [
        ("주택 건립을 위한 인허가 지원", ["나주시"]),
        ("진입도로 등 기반시설 설치", ["나주시"]),
        ("“공단”은 산업단지 내 부지를 무상으로 제공한다", ["나래공단"]),
    ]
    assert [article["kind"] for article in found["provisions"]] == [
        "purpose",
        "roles",
        "council",
        "costs",
        "term",
        "termination",
    ]
    assert found["actions"] == []
    assert [(s["name"], s["post"]) for s in found["signatories"]] == [
        ("오세린", "나주시장"),
        ("문태오", "나래공단 이사장"),
    ]


def test_two_parties_in_one_subject_are_both_bound(drafted):
    source = (
        "나주시, ㈜노을배터리와 투자협약 체결\n\n나주시와 진천군, ㈜노을배터리는 8월 12일 "
        "투자협약을 "
        "체결했다.\n\n㈜노을배터리는 공장을 신설한다. 나주시와 진천군은 인허가를 지원하기로 "
        "했다."
    )
    found = drafted(source)
    assert found["clauses"][-1]["binds"] == ["나주시", "진천군"]
