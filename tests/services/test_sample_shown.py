"""What the window says of the sample office: the register, one plan, and what needs a person."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desktop.domain.views_home import CareKind
from desktop.domain.views_register import RegisterFilter, RegisterSort
from desktop.services.home.overview import Overview
from desktop.services.office_files import create_office
from desktop.services.register.reading import Register
from desktop.services.sample import load_sample, sample_office


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    path = tmp_path_factory.mktemp("shown") / "예시.mou"
    file = create_office(
        str(path), sample_office(), user="한예린", clock=lambda: datetime(2026, 11, 25, tzinfo=UTC)
    )
    load_sample(file.desk)
    yield file.desk
    file.close()


@pytest.fixture(scope="module")
def details(desk):
    register = Register(desk)
    ids = register.matching(RegisterFilter(), RegisterSort())
    return {detail.title: detail for detail in map(register.detail, ids)}


def said(detail, label):
    return [line.value for line in detail.overview if line.label == label]


def test_five_agreements_and_two_plans_have_numbers(details):
    assert sorted(detail.number for detail in details.values()) == [
        "INV-2023-001",
        "MOU-2016-001",
        "MOU-2021-001",
        "MOU-2023-001",
        "MOU-2024-001",
        "PLN-2017-001",
        "PLN-미정-001",
    ]


def test_stated_and_listed_counts_stand_side_by_side(details):
    plan = details["4차 산업혁명 특별시, 대전 비전"]
    assert said(plan, "전략 수") == ["3개"]
    assert said(plan, "과제 수") == ["밝힌 수 12개, 나열된 수 13개 (확인 필요)"]


def test_the_data_centre_is_linked_to_the_innovation_district(details):
    (centre,) = [detail for detail in details.values() if detail.number == "INV-2023-001"]
    assert said(centre, "관련 협약·계획") == ["연계: 국가 디지털 혁신지구 조성"]
    assert said(centre, "금액") == ["약 8천억원"]


def test_a_party_stands_under_the_name_it_signed_with(details):
    parties = details["대구시-NIA, 세계시장 개척 업무협약"].parties
    assert parties[0].organisation == "한국정보화진흥원"
    assert "한국지능정보사회진흥원" in parties[0].note


def test_every_kind_of_care_but_a_term_is_on_the_first_page(desk):
    view = Overview(desk).home()
    assert {row.mark for row in view.cares} == set(CareKind) - {
        CareKind.EXPIRED,
        CareKind.EXPIRING,
    }
    assert Overview(desk).office().is_sample


def test_made_up_departments_lead_all_items(desk):
    bars = Overview(desk).home().bars
    assert sum(bar.total for bar in bars) == 68
    assert {"AI정책과", "관광진흥과", "문화산업과"} <= {bar.name for bar in bars}
    assert {"AI블록체인과", "ABB산업과", "과학경제국"}.isdisjoint(bar.name for bar in bars)
