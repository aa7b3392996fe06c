"""The same three items in every shape that releases and agreements give them."""

import pytest

HEAD = (
    "가람시-나래공단, 물길 정비 업무협약 체결\n\n□ 가람시(시장 김도윤)와 나래공단(이사장 문태오)은 "
    "5월 20일 가람시청에서 물길 정비를 위한 업무협약을 체결했다고 밝혔다.\n\n"
)
TAIL = "\n\n□ 김도윤 시장은 “이번 협약으로 물길이 맑아질 것으로 기대한다”고 말했다.\n"
ONE = "하천 수질 조사 및 자료 공유"
TWO = "산책로 등 주민 쉼터 조성"
THREE = "재해 예방 설비 설치, 점검 및 교육"

SHAPES = {
    "a circle a line": "□ 협약의 주요 내용은 다음과 같다.\n\n ㅇ {0}\n ㅇ {1}\n ㅇ {2}",
    "a hyphen a line": "□ 주요 협약 내용\n\n - {0}\n - {1}\n - {2}",
    "a heading in angles": "< 주요 협약내용 >\n\nㅇ {0}\nㅇ {1}\nㅇ {2}",
    "numbers": "□ 두 기관은 다음 사항에 협력하기로 했다.\n\n1. {0}\n2. {1}\n3. {2}",
    "numbers with brackets": "□ 협약 내용\n1) {0}\n2) {1}\n3) {2}",
    "letters": "□ 협약 내용은 아래와 같다.\n가. {0}\n나. {1}\n다. {2}",
    "letters in a sentence": "이번 협약의 주요 내용은 가. {0} 나. {1} 다. {2} 등이다.",
    "numbers in a sentence": "이번 협약의 주요 내용은 1. {0} 2. {1} 3. {2} 등이다.",
    "numbers and commas": "양 기관은 1){0}, 2){1}, 3){2} 등에 협력하기로 하였다.",
    "rings in a sentence": "협약서에는 ①{0} ②{1} ③{2} 등의 내용이 담겼다.",
    "small triangles": "협약의 주요 내용은 ▴{0}, ▴{1}, ▴{2} 등으로 구성됐다.",
    "triangles to the right": "주요 협약 사항은 ▷{0} ▷{1} ▷{2} 등이다.",
    "triangles on lines": "협약의 주요 내용은\n △ {0}\n △ {1}\n △ {2}\n등이다.",
    "an ordinal behind a circle": "협약의 주요 내용은 다음과 같다.\n\nㅇ 첫째, {0}\nㅇ 둘째, {1}"
    "\nㅇ 셋째, {2}",
    "a heading of a web page": "## 협약 주요 내용\n\n- {0}\n- {1}\n- {2}",
    "stars": "□ 협약의 주요 내용\n\n* {0}\n* {1}\n* {2}",
    "dots": "주요 협약 내용은 다음과 같습니다.\n\n· {0}\n· {1}\n· {2}",
    "semicolons": "□ 주요 협력 내용은 다음과 같다.\n\n• {0};\n• {1};\n• {2}.",
    "diamonds": "협약에는 ◆{0} ◆{1} ◆{2} 등이 포함됐다.",
    "labels for fields": "협약 분야별 주요 내용은 다음과 같다.\n\n[환경 분야] {0}\n[관광 분야] {1}"
    "\n[안전 분야] {2}",
    "labels within a sentence": "협약 내용은 [환경 분야] {0}, [관광 분야] {1}, "
    "[안전 분야] {2} 등이다.",
    "a lead and an end on lines": "이번 협약의 주요 내용으로는\n○ {0}\n○ {1}\n○ {2}"
    "\n등이 포함됐다.",
    "other rings": "협약서에는 ➀{0} ➁{1} ➂{2} 등의 내용이 담겼다.",
    "letters in rings on lines": "협약 내용은 다음과 같다.\n㉮ {0}\n㉯ {1}\n㉰ {2}",
    "black squares of old printers": "협약의 주요 내용\n▣ {0}\n▣ {1}\n▣ {2}",
    "a bare heading": "□ 주요 내용\n ㅇ {0}\n ㅇ {1}\n ㅇ {2}",
    "numbers over two paragraphs": "협약 내용은 ①{0}, ②{1}을 비롯하여\n\n그 밖에 ③{2} 등이다.",
    "a list that goes on": "두 기관은 △{0} △{1} 등에 협력한다. 또 두 기관은 △{2} △인력 교류 등에도 "
    "협력한다.",
    "a heading in brackets": "【주요 협약 내용】\n① {0}\n② {1}\n③ {2}",
    "a label before rings": "협약 내용 : ① {0} ② {1} ③ {2}",
    "a following half-sentence": "주요 협약 내용은 △{0} △{1} △{2}이며, 향후 세부 사항을 정한다.",
    "a further plan behind": "협약을 통해 ▲{0} ▲{1} ▲{2} 등을 추진할 계획이며, 특히 성과를 나눈다.",
    "the main contents": "업무협약은 △{0} △{1} △{2} 등 주요 내용을 담고 있다.",
    "nested below common and own": "□ 협약의 주요 내용은 다음과 같다.\n ㅇ (공동 사항)\n  - {0}"
    "\n  - {1}\n ㅇ (나래공단)\n  - {2}",
    "nested below parties": "□ 협약 내용\n\n[가람시]\n- {0}\n- {1}\n\n[나래공단]\n- {2}",
    "a list a party": "가람시는 ▲{0} ▲{1} 등을 추진한다.\n\n나래공단은 ▲{2} "
    "▲기술 지원 등을 맡는다.",
}


def clauses(found):
    return [clause["text"] for clause in found["clauses"]]


@pytest.mark.parametrize("shape", SHAPES)
def test_three_items_are_found_word_by_word(drafted, shape):
    found = drafted(HEAD + SHAPES[shape].format(ONE, TWO, THREE) + TAIL)
    assert [words.removesuffix("을 비롯하여") for words in clauses(found)[:3]] == [ONE, TWO, THREE]


@pytest.mark.parametrize(
    "lines",
    [
        " ㅇ (가람시) {0}\n ㅇ (나래공단) {1}",
        " ㅇ 가람시 : {0}\n ㅇ 나래공단 : {1}",
        "【가람시】 {0}\n\n【나래공단】 {1}",
    ],
)
def test_items_with_the_party_in_front_bind_that_party(drafted, lines):
    source = HEAD + "□ 기관별 역할은 다음과 같다.\n" + lines.format(ONE, TWO) + TAIL
    bound = [(clause["text"], clause["binds"]) for clause in drafted(source)["clauses"]]
    assert bound == [(ONE, ["가람시"]), (TWO, ["나래공단"])]


def test_a_list_a_party_binds_each_to_its_items(drafted):
    source = HEAD + SHAPES["a list a party"].format(ONE, TWO, THREE) + TAIL
    bound = [clause["binds"] for clause in drafted(source)["clauses"]]
    assert bound == [["가람시"], ["가람시"], ["나래공단"], ["나래공단"]]


def test_sentences_in_order_lose_their_number_and_their_verb(drafted):
    source = HEAD + (
        "두 기관은 다음과 같이 협력하기로 했다.\n\no 첫째, 하천 수질을 함께 조사하기로 했다."
        "\n\no 둘째, 산책로를 함께 조성할 계획이다."
    )
    assert clauses(drafted(source)) == ["하천 수질을 함께 조사", "산책로를 함께 조성"]


@pytest.mark.parametrize(
    "others",
    [
        "* 공기업(2) : 한울공사, 새벽도로공사\n\n* 민간(2) : ㈜푸른숲, ㈜노을기계",
        " - 일시·장소 : 5월 20일 14시\n - 협약 내용 : 가람시와 나래공단의 협약 체결",
        "ㅇ 우정본부 : 우정본부장(김도윤)\nㅇ 은행권 : 누리은행장(문태오), 다온은행장(오세린)",
        "이날 ▲김도윤 가람시장 ▲문태오 나래공단 이사장 등이 협약에 참석했다.",
    ],
)
def test_lists_of_bodies_people_and_places_are_no_clauses(drafted, others):
    found = drafted(HEAD + "협약 개요는 다음과 같다.\n\n" + others + TAIL)
    assert clauses(found) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "두 기관은 청년 고용을 위해 연구 인력 양성, 상담 제공 등에 협력할 예정이다.",
            ["연구 인력 양성", "상담 제공"],
        ),
        (
            "이번 협약을 통해 양 기관은 2027년 완료를 목표로 보존 처리, 구조 보강, 주변 정비 등을 "
            "추진한다.",
            ["보존 처리", "구조 보강", "주변 정비"],
        ),
        (
            "두 기관은 9일 가람시청에서 수질 조사, 쉼터 조성, 설비 점검 등을 내용으로 하는 협약을 "
            "맺었다.",
            ["수질 조사", "쉼터 조성", "설비 점검"],
        ),
    ],
)
def test_words_that_lead_up_to_the_first_item_are_left_out(drafted, sentence, expected):
    assert clauses(drafted(HEAD + sentence)) == expected


def test_a_sentence_with_two_subjects_is_no_comma_list(drafted):
    source = HEAD + (
        "이번 협약을 통해 가람시는 구인 정보를 공유하고, 나래공단은 취업 상담, 채용 알선 등의 "
        "서비스를 제공한다."
    )
    assert [clause["binds"] for clause in drafted(source)["clauses"]] == [["가람시"], ["나래공단"]]


def test_a_list_led_by_two_parties_binds_neither_alone(drafted):
    source = HEAD + f"이번 협약을 계기로 가람시와 나래공단은 ▲{ONE} ▲{TWO} 등에 협력한다."
    assert [clause["binds"] for clause in drafted(source)["clauses"]] == [[], []]


def test_notes_below_a_sentence_are_no_clauses(drafted):
    source = HEAD + (
        f"협약의 주요 내용은 ▲{ONE} ▲{TWO} 등이다.\n * 가람시 : 물길이 가장 긴 시\n"
        " ** 나래공단 : 물길을 돌보는 공단" + TAIL
    )
    assert clauses(drafted(source)) == [ONE, TWO]


def test_parts_of_names_mean_their_party(drafted):
    source = (
        "서부지방산림청과 안전보건공단 전북지역본부는 15일 업무협약을 체결했다.\n\n이날 협약으로 "
        "서부산림청은 현장을 점검하고, 공단은 작업의 위험을 평가한다."
    )
    assert [clause["binds"] for clause in drafted(source)["clauses"]][:2] == [
        ["서부지방산림청"],
        ["안전보건공단 전북지역본부"],
    ]


def test_a_few_words_with_items_below_are_a_heading(drafted):
    source = HEAD + (
        f"□ 협약의 주요 내용\n 1. 물길 정비\n  - {ONE}\n  - {TWO}\n 2. 안전\n  - {THREE}" + TAIL
    )
    found = drafted(source)["clauses"]
    assert [(clause["text"], clause["heading"]) for clause in found] == [
        (ONE, "물길 정비"),
        (TWO, "물길 정비"),
        (THREE, "안전"),
    ]


def test_an_item_with_details_below_it_stays_the_clause(drafted):
    source = HEAD + (
        f"□ 협약의 주요 내용\n ㅇ {ONE}을 위한 공동 연구단 운영\n  - 연구단은 열 명\n"
        f" ㅇ {TWO}을 위한 기본 설계 수립\n  - 설계는 내년" + TAIL
    )
    found = clauses(drafted(source))
    assert found == [f"{ONE}을 위한 공동 연구단 운영", f"{TWO}을 위한 기본 설계 수립"]


def test_numbers_below_letters_are_the_items(drafted):
    source = HEAD + (
        f"□ 협약 주요내용\n 가. 공동협력사항\n  1) {ONE}\n  2) {TWO}\n 나. 기타\n  1) {THREE}"
        + TAIL
    )
    found = drafted(source)["clauses"]
    assert [(clause["text"], clause["heading"]) for clause in found] == [
        (ONE, "공동협력사항"),
        (TWO, "공동협력사항"),
        (THREE, "기타"),
    ]
