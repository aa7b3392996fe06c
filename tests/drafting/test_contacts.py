import pytest

HEAD = "나주시와 진천군은 20일 업무협약을 체결했다. 이번 협약은 처음이다.\n\n"


def officers(found):
    return [(officer["dept"], officer["name"], officer["post"]) for officer in found["officers"]]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("문의: 일자리경제과 박하늘 (000-000-0000)", [("일자리경제과", "박하늘", None)]),
        ("* 담당자 : 물관리과 김도윤 사무관(000-000-0000)", [("물관리과", "김도윤", "사무관")]),
        (
            "담당부서\n물관리과\n과장\n김도윤 ☏ 000-000-0000\n담당자\n문태오 ☏ 000-000-0000",
            [("물관리과", "김도윤", "과장"), ("물관리과", "문태오", None)],
        ),
        (
            "담당 부서\n\n나주시\n\n책임자\n\n과 장\n\n김도윤\n\n(000-000-0000)\n\n물관리과\n\n"
            "담당자\n\n주무관\n\n문태오\n\n(000-000-0000)",
            [("물관리과", "김도윤", "과장"), ("물관리과", "문태오", "주무관")],
        ),
    ],
)
def test_contacts_stand_in_a_line_or_in_a_table(drafted, lines, expected):
    assert officers(drafted(HEAD + lines)) == expected


def test_words_in_a_table_that_only_look_like_names_are_none(drafted):
    lines = "담당부서\n물관리과\n나주시는 문화가 있는 물길 구현을 위한 첫걸음을 내디뎠다."
    assert officers(drafted(HEAD + lines)) == []
