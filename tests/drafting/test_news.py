"""Turns of phrase that newspapers use, each with what is to be read from it."""

import pytest


def parties(found):
    return [party["name"] for party in found["parties"]]


def signers(found):
    return [person["name"] for person in found["signatories"]]


def clauses(found):
    return [clause["text"] for clause in found["clauses"]]


def test_a_unit_behind_the_head_of_its_university_is_no_second_party(drafted):
    source = (
        "누리대학교(총장 김도윤) 산학협력단은 지난 22일 본관에서 가온혁신센터, 다온대학교 "
        "산학인재원과 "
        "업무협약을 체결하고 협력을 다짐했다. 이번 협약은 처음이다."
    )
    assert parties(drafted(source)) == ["누리대학교", "가온혁신센터", "다온대학교 산학인재원"]


def test_short_names_that_look_like_people_are_bodies(drafted):
    source = (
        "진천군과 우석대학교는 13일 관학 협력 업무협약을 맺었다.\n\n"
        "김도윤 군수와 문태오 우석대 총장은 이날 협약에서 교류를 활성화해 함께 발전하는 구조를 "
        "만들기로 했다."
    )
    found = drafted(source)
    assert signers(found) == ["김도윤", "문태오"]
    assert clauses(found) == ["교류를 활성화해 함께 발전하는 구조를 만들기"]


def test_an_agreement_that_is_made_counts_as_concluded(drafted):
    source = (
        "고성군과 거제시가 18일 나주시와 우호교류 협약을 했다.\n\n오세린 나주시장은 이날 김도윤 "
        "고성군수·"
        "문태오 거제시장과 우호교류 협약을 했다.\n\n이날 협약식에서 두 지자체는 △친선 교류 △정책 "
        "공유 등 "
        "2개 분야에 합의했다."
    )
    found = drafted(source)
    assert found["kind"] == "mou"
    assert set(signers(found)) == {"김도윤", "문태오", "오세린"}
    assert clauses(found) == ["친선 교류", "정책 공유"]


def test_heads_beside_the_sentence_of_signing_stand_for_their_bodies(drafted):
    source = (
        "김도윤 나주시장과 문태오 진천군수, 오세린 고성군수는 이날 나주시청에서 협력의 필요를 "
        "확인했다.\n\n"
        "회의에서는 공동 대응하자는 내용으로 제2차 상생협약을 체결했다.\n\n이번에 체결한 "
        "협약서는 △길 정비 "
        "△숲 가꾸기 등을 위해 공동 노력하자는 내용을 담았다."
    )
    found = drafted(source)
    assert parties(found) == ["나주시", "진천군", "고성군"]
    assert clauses(found) == ["길 정비", "숲 가꾸기"]


def test_those_who_come_after_the_signing_are_no_parties(drafted):
    source = (
        "나주시(시장 김도윤)와 진천군(군수 문태오)은 23일 ‘소통을 위한 상생협약’을 체결하고, "
        "환경부, "
        "산림청 등과 합동 워크숍을 개최했다고 밝혔다. 이번 협약은 처음이다."
    )
    assert parties(drafted(source)) == ["나주시", "진천군"]


def test_a_number_of_companies_is_the_other_side_where_none_is_named(drafted):
    source = "나주시는 부품 등 여러 분야 12개 제조기업과 투자협약을 체결했다고 10일 밝혔다."
    assert parties(drafted(source + " 이번 협약은 처음이다.")) == ["나주시", "12개 제조기업"]


@pytest.mark.parametrize(
    ("tail", "last"),
    [
        ("의 3개 과제 이행을 위해 협력해나가기로 했다.", "숲 가꾸기"),
        ("도 포함된다.", "숲 가꾸기"),
        ("이 진행될 예정이다.", "숲 가꾸기"),
        (" 등 숲을 위한 다양한 협력 사업을 진행하게 된다.", "숲 가꾸기"),
        ("를 통해 숲을 되살릴 수 있도록 상호 협력할 예정이다.", None),
    ],
)
def test_the_sentence_takes_over_in_many_ways(drafted, tail, last):
    source = (
        "나주시와 진천군은 20일 업무협약을 체결했다.\n\n두 기관은 △길 정비 △물 관리 △숲 가꾸기"
        + tail
    )
    found = clauses(drafted(source))
    assert found[:2] == ["길 정비", "물 관리"]
    assert found[2] == last or (last is None and found[2].endswith("상호 협력"))


def test_the_term_of_the_agreement_is_a_date_and_nothing_to_do(drafted):
    source = (
        "나주시와 진천군은 9월 30일 업무협약을 체결했다.\n\n협약기간은 2025년 9월 30일부터 "
        "2027년 9월 "
        "29일까지 2년이며, 해지 의사표시가 없으면 자동으로 연장된다."
    )
    found = drafted(source)
    assert [date["label"] for date in found["dates"]] == ["협약기간"]
    assert found["actions"] == []


def test_roles_may_be_nouns_between_commas(drafted):
    source = (
        "강화군이 지난 20일 한울공사와 정비사업 업무협약을 체결했다.\n\n이날 협약을 통해 군은 "
        "인허가 등 "
        "행정절차 지원, 공사는 설계 수립, 시설물 감독 등을 하게 된다."
    )
    found = drafted(source)
    assert [(c["text"], c["binds"]) for c in found["clauses"]] == [
        ("인허가 등 행정절차 지원", ["강화군"]),
        ("설계 수립, 시설물 감독 등", ["한울공사"]),
    ]


def test_roles_may_share_one_verb(drafted):
    source = (
        "나주시와 한울공사는 11일 업무협약에 서명했다.\n\n협약에 따라 나주시는 재정 지원과 여건 "
        "개선을, "
        "한울공사는 현장 실습과 채용 연계를 각각 맡는다."
    )
    assert clauses(drafted(source)) == ["재정 지원과 여건 개선", "현장 실습과 채용 연계"]


def test_heads_without_their_body_stand_in_the_order_of_the_parties(drafted):
    source = (
        "전라북도와 완주군, ㈜노을자동차는 7일 도청에서 김도윤 지사, 문태오 군수, 유진혁 사장 "
        "등이 참석한 "
        "가운데 업무협약을 체결했다. 이번 협약은 처음이다."
    )
    found = drafted(source)
    assert [(s["name"], s["party"]) for s in found["signatories"]] == [
        ("김도윤", "전라북도"),
        ("문태오", "완주군"),
        ("유진혁", "㈜노을자동차"),
    ]


def test_numbered_sentences_of_a_statement_stay_whole(drafted):
    source = (
        "나주시와 진천군은 20일 공동 추진 합의문에 서명했다.\n\n<합의문 주요 내용>\n1. 길을 함께 "
        "낸다.\n"
        "2. 물을 함께 돌본다.\n3. 2개 시·군은 사무국을 설치한다.\n\n이번 합의는 처음이다."
    )
    assert clauses(drafted(source)) == [
        "길을 함께 낸다",
        "물을 함께 돌본다",
        "2개 시·군은 사무국을 설치한다",
    ]
