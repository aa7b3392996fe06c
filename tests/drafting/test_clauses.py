import pytest

LEAD = "나주시와 한울공사는 3월 2일 ‘숲 가꾸기 업무협약’을 체결했다. "


def clauses(found):
    return [clause["text"] for clause in found["clauses"]]


@pytest.mark.parametrize(
    ("one", "two"),
    [("△", "△"), ("▲", "▲"), ("▴", "▴"), ("▷", "▷"), ("①", "②"), ("1)", "2)"), ("❶", "❷")],
)
def test_every_sign_opens_an_item(drafted, one, two):
    source = LEAD + f"두 기관은 {one} 나무 심기, {two} 꽃길 조성 등에 협력하기로 했다."
    assert clauses(drafted(source)) == ["나무 심기", "꽃길 조성"]


@pytest.mark.parametrize("marks", ["①②", "가나", "12", "ㅇㅇ", "--", "○○"])
def test_items_may_stand_on_lines_of_their_own(drafted, marks):
    signs = [mark + "." if mark in "가나12" else mark for mark in marks]
    lines = f"{signs[0]} 나무 심기\n{signs[1]} 꽃길 조성"
    source = LEAD + "\n\n협약의 주요 내용은 다음과 같다.\n" + lines
    assert clauses(drafted(source)) == ["나무 심기", "꽃길 조성"]


@pytest.mark.parametrize(
    "ending",
    [
        "등에 대해 협력하기로 했다.",
        "등에서 적극 협력해 가기로 했다.",
        "등을 공동으로 추진한다.",
        "등이다.",
        "등 다양한 분야에서 힘을 모은다.",
        "에 상호 협력한다.",
        "을 함께 추진하기로 했다.",
        "이다.",
    ],
)
def test_the_last_item_ends_where_the_sentence_takes_over(drafted, ending):
    source = LEAD + f"협약의 주요 내용은 △나무 심기 △꽃길 등 산책길 조성 {ending}"
    assert clauses(drafted(source)) == ["나무 심기", "꽃길 등 산책길 조성"]


def test_lists_of_other_things_are_left_alone(drafted):
    others = (
        "이날 행사에는 ▲김도윤 시장 ▲문태오 사장 등이 참석했다.\n\n"
        "새 센터에는 △전시실 △교육실 등이 설치된다.\n\n"
    )
    source = LEAD + "\n\n" + others + "두 기관은 △나무 심기 △꽃길 조성에 협력한다."
    assert clauses(drafted(source)) == ["나무 심기", "꽃길 조성"]


def test_paragraphs_of_a_release_are_no_list(drafted):
    source = (
        "□ " + LEAD + "\n\n□ 이번 협약은 숲을 살리려는 것이다.\n\n"
        "□ 두 기관은 앞으로 자주 만날 것이라고 밝혔다."
    )
    assert drafted(source)["clause_style"] != "marked"


def test_joint_promises_in_prose_are_found(drafted):
    source = LEAD + "두 기관은 올해 안에 나무 만 그루를 함께 심기로 했다."
    found = drafted(source)
    assert found["clause_style"] == "prose"
    assert len(found["clauses"]) == 1


def test_a_body_to_be_formed_makes_a_clause_on_the_council(drafted):
    source = LEAD + "두 기관은 △나무 심기 △실무협의회 구성 등에 협력한다."
    assert [clause["kind"] for clause in drafted(source)["clauses"]] == ["cooperation", "council"]


def test_articles_have_kinds():
    from desktop.domain.codes import ClauseKind
    from desktop.drafting.articles import kind_of_heading

    headings = {
        "목적": ClauseKind.PURPOSE,
        "협력사항": ClauseKind.COOPERATION,
        "역할 분담": ClauseKind.ROLES,
        "실무협의회": ClauseKind.COUNCIL,
        "비용부담": ClauseKind.COSTS,
        "비밀유지": ClauseKind.SECRECY,
        "효력 및 유효기간": ClauseKind.TERM,
        "변경 및 해지": ClauseKind.TERMINATION,
        "해석": ClauseKind.OTHER,
    }
    assert {words: kind_of_heading(words) for words in headings} == headings


def test_labels_in_brackets_open_items(drafted):
    source = (
        LEAD + "\n\n두 기관이 협력할 사항은 다음과 같다."
        "\n\n【나주시】 심을 땅 제공\n\n【한울공사】 나무 심기"
    )
    found = drafted(source)
    assert [(c["text"], c["binds"]) for c in found["clauses"]] == [
        ("심을 땅 제공", ["나주시"]),
        ("나무 심기", ["한울공사"]),
    ]


def test_the_contents_may_stand_in_the_sentence_of_signing(drafted):
    source = (
        "나주시와 한울공사는 나무 심기, 꽃길 조성, 숲길 정비 등을 내용으로 하는 "
        "업무협약을 체결했다. 이번 협약은 처음이다."
    )
    assert clauses(drafted(source)) == ["나무 심기", "꽃길 조성", "숲길 정비"]


def test_words_for_order_open_items(drafted):
    source = LEAD + "두 기관은 첫째, 나무 심기 둘째, 꽃길 조성에 협력하기로 했다."
    assert clauses(drafted(source)) == ["나무 심기", "꽃길 조성"]
