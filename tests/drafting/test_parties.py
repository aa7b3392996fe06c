import pytest

from desktop.drafting import names

SIGNED = "{} 3월 2일 군청에서 숲 가꾸기를 위한 업무협약을 체결했다. 이번 협약은 처음이다."


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("나주시와 한울공사는", ["나주시", "한울공사"]),
        ("나주시·진천군·한울공사는", ["나주시", "진천군", "한울공사"]),
        ("나주시(시장 김도윤), 진천군(군수 이서준)은", ["나주시", "진천군"]),
        ("산림청(청장 김도윤)은 한울공사와", ["산림청", "한울공사"]),
        ("나주시는 ㈜푸른숲과", ["나주시", "㈜푸른숲"]),
        ("나주시는 (사)숲사랑회와", ["나주시", "(사)숲사랑회"]),
        ("나주시는 KT 및 한울공사와", ["나주시", "KT", "한울공사"]),
        ("김도윤 나주시장과 이서준 진천군수는", ["나주시", "진천군"]),
        ("나주시와 푸른숲재단 나무센터는", ["나주시", "푸른숲재단 나무센터"]),
        ("나주시는 바람부와", ["나주시", "바람부"]),
    ],
)
def test_parties_stand_side_by_side_or_as_subject_and_partner(drafted, subject, expected):
    found = drafted(SIGNED.format(subject))
    assert [party["name"] for party in found["parties"]] == expected


def test_the_place_of_the_ceremony_is_no_party(drafted):
    found = drafted(SIGNED.format("나주시와 한울공사는 다온센터에서"))
    assert [party["name"] for party in found["parties"]] == ["나주시", "한울공사"]


def test_those_of_earlier_agreements_are_no_parties(drafted):
    found = drafted(SIGNED.format("나주시는 지난 1일 산림청, 2일 진천군에 이어 한울공사와"))
    assert [party["name"] for party in found["parties"]] == ["나주시", "한울공사"]


def test_two_sides_are_looked_for_around_the_sentence(drafted):
    source = (
        "나주시와 진천군이 손을 잡는다.\n\n"
        "양 시·군은 4일 ‘물 관리 업무협약’을 체결했다. 이번 협약은 처음이다."
    )
    assert [party["name"] for party in drafted(source)["parties"]] == ["나주시", "진천군"]


def test_a_headline_names_the_parties_where_the_text_does_not(drafted):
    found = drafted("가온처-마리원, 물 관리 업무협약 체결\n\n자세한 내용은 붙임을 참고하십시오.")
    assert [party["name"] for party in found["parties"]] == ["가온처", "마리원"]


def test_usual_and_stated_short_forms_belong_to_the_party(drafted):
    found = drafted(SIGNED.format("과학기술정보통신부(이하 ‘과기부’)와 충청북도는"))
    first, second = found["parties"]
    assert first["short"] == "과기부"
    assert "과기정통부" in first["also"]
    assert second["short"] == "충북도"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("전라북도", "전북특별자치도"),
        ("대구시", "대구광역시"),
        ("과기정통부", "과학기술정보통신부"),
        ("㈜푸른숲", "푸른숲"),
        ("청주시청", "청주시"),
    ],
)
def test_forms_of_one_name_are_the_same(one, other):
    assert names.same(one, other)


@pytest.mark.parametrize("word", ["기관", "협약기관", "지원", "공무원", "대구", "경상북도지사", ""])
def test_common_words_are_no_bodies(word):
    assert not names.is_body(word)


def test_one_person_a_party_signs_the_head_in_brackets_first(drafted):
    source = (
        SIGNED.format("나주시(시장 김도윤)와 한울공사는")
        + "\n\n이날 협약식에는 나주시 박하늘 부시장과 문태오 한울공사 사장 등이 참석했다."
    )
    assert [(s["name"], s["party"]) for s in drafted(source)["signatories"]] == [
        ("김도윤", "나주시"),
        ("문태오", "한울공사"),
    ]


def test_those_who_only_speak_are_marked(drafted):
    source = SIGNED.format("나주시와 한울공사는") + "\n\n문태오 한울공사 사장은 “기쁘다”고 말했다."
    assert [(s["name"], s["spoke"]) for s in drafted(source)["signatories"]] == [("문태오", True)]


def test_persons_of_other_bodies_do_not_sign(drafted):
    source = SIGNED.format("나주시와 한울공사는") + "\n\n이날 환경부 서지안 장관이 참석했다."
    assert drafted(source)["signatories"] == []


@pytest.mark.parametrize("word", ["경북대", "계명대", "우석대"])
def test_universities_are_known_by_their_short_names(word):
    assert names.is_body(word)


@pytest.mark.parametrize("word", ["기대", "새시대", "청년세대", "참여확대", "김영대"])
def test_other_words_that_end_alike_are_no_universities(word):
    assert not names.is_body(word)


def parties_of(drafted, source):
    return [party["name"] for party in drafted(source)["parties"]]


def test_a_company_no_dictionary_knows_is_told_by_acting_elsewhere(drafted):
    source = (
        "나주시는 3일 햇살마켓팡과 물류센터 건립을 위한 투자협약을 체결했다. 이번 협약으로 "
        "햇살마켓팡은 1,300억 원을 투자한다."
    )
    assert parties_of(drafted, source) == ["나주시", "햇살마켓팡"]


def test_companies_side_by_side_before_the_agreement_are_parties(drafted):
    source = (
        "나주시는 노을이노텍, 새벽모비스와 부품 투자협약을 15일 체결했다. 이번 협약은 처음이다."
    )
    assert parties_of(drafted, source) == ["나주시", "노을이노텍", "새벽모비스"]


def test_people_in_brackets_behind_their_posts_sign_for_their_bodies(drafted):
    source = (
        "나주시장(김도윤)과 진천군수(문태오)는 9일 상생협약서에 서명했다. 이번 협약은 처음이다."
    )
    found = drafted(source)
    assert [(s["name"], s["party"]) for s in found["signatories"]] == [
        ("김도윤", "나주시"),
        ("문태오", "진천군"),
    ]


def test_fields_and_services_beside_the_agreement_are_no_partners(drafted):
    source = "나주시는 돌봄 서비스와 안전을 위한 업무협약을 3일 체결했다. 이번 협약은 처음이다."
    assert parties_of(drafted, source) == ["나주시"]
