"""What is to be done for which clause, facilities, kinds of items and doubts."""

import pytest

from desktop.drafting.articles import kind_of_item
from tests.drafting import texts

HEAD = (
    "가람시와 나래공단, 물길 정비 업무협약\n\n가람시(시장 김도윤)와 나래공단(이사장 문태오)은 "
    "5월 20일 가람시청에서 ‘물길 정비를 위한 업무협약’을 체결했다.\n\n두 기관은 △하천 수질 조사 "
    "△둔치 산책로 조성 △재해 예방 설비 설치 등에 협력하기로 했다.\n\n"
)


def actions(found):
    return [(a["text"], a["owner"], a["clauses"]) for a in found["actions"]]


def test_a_sentence_goes_to_the_clause_whose_words_it_shares(drafted):
    source = HEAD + "가람시는 내년까지 둔치에 산책로 5㎞를 낸다. 나래공단은 수질을 달마다 잰다."
    source = source.replace("낸다", "조성한다").replace("잰다", "측정할 계획이다")
    assert actions(drafted(source)) == [
        ("가람시는 내년까지 둔치에 산책로 5㎞를 조성한다.", "가람시", [1]),
        ("나래공단은 수질을 달마다 측정할 계획이다.", "나래공단", [0]),
    ]


def test_two_things_in_one_sentence_are_two(drafted):
    source = HEAD + "가람시는 산책로에 등을 설치하고, 설비의 예방 점검을 지원한다는 방침이다."
    assert [a[0] for a in actions(drafted(source))] == [
        "가람시는 산책로에 등을 설치하고",
        "설비의 예방 점검을 지원한다는 방침이다.",
    ]


def test_what_was_is_hoped_or_said_is_nothing_to_do(drafted):
    source = HEAD + (
        "가람시는 지난해 수질을 조사했다. 이번 협약으로 물길이 맑아질 것으로 기대된다. "
        "김도윤 시장은 “수질 조사를 반드시 해내고 물길을 새로 정비할 계획입니다”라고 말했다. "
        "총 30억 원의 재원이 투입될 예정이다."
    )
    assert actions(drafted(source)) == []


def test_what_fits_no_clause_is_kept_and_doubted(drafted):
    found = drafted(HEAD + "가람시는 어린이 독서 교실을 열 계획이다.")
    assert actions(found) == [("가람시는 어린이 독서 교실을 열 계획이다.", "가람시", [])]
    assert any(doubt[:2] == ["actions", 0] for doubt in found["doubts"])


def test_items_of_a_further_list_are_things_to_do(drafted):
    source = HEAD + "가람시는 이번 협약으로 △수질 자료 개방 △산책로 조명 교체 등을 추진한다."
    assert [(a[0], a[2]) for a in actions(drafted(source))] == [
        ("수질 자료 개방", [0]),
        ("산책로 조명 교체", [1]),
    ]


def test_the_time_of_an_action_is_quoted(drafted):
    found = drafted(HEAD + "가람시는 오는 7월 산책로를 개통할 예정이다.")
    assert found["actions"][0]["when"]["text"] == "오는 7월"


def test_a_plan_has_things_to_do_without_clauses(drafted):
    assert actions(drafted(texts.PLAN))[-1][2] == []


def test_facilities_are_named_once_with_their_area(drafted):
    source = HEAD + (
        "가람시는 물길 체험센터를 건립한다. 시는 둔치에 약 1,455㎡ 규모의 물길 체험센터를 열고 "
        "하늘 도서관을 조성할 계획이다."
    )
    found = drafted(source)["facilities"]
    assert [(f["name"], f["area"] and f["area"]["text"]) for f in found] == [
        ("둔치 산책로", None),
        ("물길 체험센터", "약 1,455㎡"),
        ("하늘 도서관", None),
    ]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("실무협의회 구성 및 운영", "council"),
        ("사업비의 공동 부담", "costs"),
        ("업무상 알게 된 비밀 유지", "secrecy"),
        ("협약 기간은 3년", "term"),
        ("협약의 해지", "termination"),
        ("비밀번호 없는 인증 기술 개발", "cooperation"),
    ],
)
def test_items_have_the_kind_that_their_words_say(words, kind):
    assert kind_of_item(words).value == kind


@pytest.mark.parametrize(
    ("source", "field"),
    [
        (texts.COMMAS, "clauses"),
        (texts.MARKED, "signed"),
        ("가시 계획\n\n사업비 약 30억 원을 투입해 공원을 조성할 계획이다.", "budgets"),
    ],
)
def test_what_is_unsure_is_told_with_its_reason(drafted, source, field):
    doubts = [doubt for doubt in drafted(source)["doubts"] if doubt[0] == field]
    assert doubts
    assert all(doubt[2].endswith(".") for doubt in doubts)
