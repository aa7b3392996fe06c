import pytest

from desktop.drafting.cleaning import read
from desktop.drafting.kinds import kind_of
from desktop.drafting.signing import signings


def kind(source):
    page = read(source).page
    return kind_of(page, signings(page)).kind.value


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("나주시와 한울공사는 업무협약을 체결했다. 이번 협약은 처음이다.", "mou"),
        ("나주시-한울공사, 물 관리 업무협약 체결\n\n붙임을 참고하십시오.", "mou"),
        ("나주시와 ㈜푸른숲은 투자협약을 맺었다. 이번 협약으로 공장이 선다.", "investment"),
        ("나주시와 국토부는 지역발전투자협약을 체결했다. 이번 협약은 처음이다.", "mou"),
        ("상생협약 이행 점검 회의 개최\n\n지난해 맺은 협약의 성과를 살폈다.", "not_agreement"),
        ("노사는 단체협약을 체결했다. 이번 단체협약은 두 해 동안 유효하다.", "not_agreement"),
        ("유엔기후변화협약 총회에서 협약을 논의했다.", "not_agreement"),
        ("나주시는 공원을 조성한다. 총사업비 30억 원을 투입할 계획이다.", "plan"),
        ("나주시는 도서관 회원을 모집한다. 책을 빌리려면 신청하면 된다.", "not_agreement"),
    ],
)
def test_the_kind_is_told_by_what_the_text_is_about(source, expected):
    assert kind(source) == expected


def test_an_agreement_of_the_past_does_not_make_the_text_one():
    source = (
        "물빛시장 현대화 착공식\n\n나주시는 총사업비 80억 원을 들여 시장을 새로 짓는다.\n\n"
        "2010년 나주시는 한울공사와 업무협약(MOU)을 체결하며 사업의 틀을 마련했다."
    )
    assert kind(source) == "plan"
