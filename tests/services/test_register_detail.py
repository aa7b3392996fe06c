"""Everything readable of one agreement or plan."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.agreements import AgreementVersion, Clause
from desktop.domain.codes import Status, VersionKind
from desktop.domain.dates import day
from desktop.domain.errors import NotFound
from desktop.domain.views_register import RegisterFilter, RegisterSort
from desktop.services.register.reading import Register


def detail(office, name):
    return Register(office.desk).detail(office[name])


def said(rows, label):
    return [row.value for row in rows if row.label == label]


@pytest.fixture(scope="module")
def mou(kept_small):
    return detail(kept_small, "mou")


@pytest.fixture(scope="module")
def plan(kept_small):
    return detail(kept_small, "plan")


def test_the_head_says_parties_day_and_place(mou):
    assert mou.subtitle == "가람시 · 나래도 | 2024. 5. 13.(월)(외부확인) 가람시청"
    assert (mou.status, mou.lifecycle) == (Status.PARTIAL, "만료 도래")


def test_the_overview_gives_values_with_their_basis(mou):
    (signed,) = [row for row in mou.overview if row.label == "체결일"]
    assert (signed.value, signed.note) == ("2024. 5. 13.(월)(외부확인)", "원문 ‘13일’")
    assert said(mou.overview, "조항 수") == ["밝힌 수 3개항, 나열된 수 2개항 (확인 필요)"]
    assert said(mou.overview, "의회 조치") == [
        "사후 보고 2024. 6. 3. 기획행정위원회",
        "연례 보고 2026. 11. 10.까지 예정 기획행정위원회",
    ]
    assert said(mou.overview, "담당") == ["새산업과(옛 옛산업과) 최가람"]
    assert said(mou.overview, "시설") == ["교류센터(가람역 앞, 약 1,455㎡)"]
    assert said(mou.overview, "출처") == ["가람신문 「손 맞잡은 두 도시」, 2024. 5. 14."]
    assert said(mou.overview, "유효기간") == ["~ 2026. 12. 31."]


def test_signatories_stand_by_their_party_with_the_title_as_signed(mou):
    first, second = mou.parties
    assert (first.organisation, first.signatory, first.title) == ("가람시", "이한별", "가람시장")
    assert first.note == "현재 가람광역시"
    assert (second.signatory, second.note) == ("박누리", "나래도지사 대리")


def test_clauses_count_their_items_and_sum_their_progress(mou):
    first, second = mou.clauses
    assert (first.label, first.text, first.items) == ("제1항", "청년 교류를 함께한다", 2)
    assert first.percent == 63
    assert first.source == "가람신문"
    assert (second.items, second.percent) == (1, None)


def test_items_stand_below_the_whole_they_belong_to(kept_small, mou):
    youth, camp, tour = mou.items
    assert [(row.text, row.depth) for row in mou.items] == [
        ("청년 교류단 운영", 0),
        ("여름 캠프", 1),
        ("관광상품 개발", 0),
    ]
    assert (youth.status, youth.percent, youth.due) == (Status.PARTIAL, 50, "2026. 9. 30.")
    assert youth.progress.split("\n") == [
        "(실적) 교류단 40명 모집",
        "(향후계획) 겨울 교류 준비",
        "(문제점) 숙소 부족",
        "(대책) 대학 기숙사 협의",
    ]
    assert (camp.owner, camp.status) == ("나래도", Status.DONE)
    assert (tour.department, tour.status) == ("관광과", Status.NOT_REPORTED)
    assert "협력: 한국새이름진흥원(자문)" in tour.progress
    assert "일정: 시범 판매: 2026. 12." in tour.progress
    assert youth.clause_ids == (kept_small["clause1"],)


def test_budgets_add_up_by_source_with_the_newest_execution(mou):
    whole, national, local = mou.budgets
    assert (whole.amount, whole.executed, whole.rate) == ("100억원", "35억원", "35.0%")
    assert whole.note == "원문: 총 100억원\n제목 표기: 100억 규모"
    assert (national.source, national.amount, national.executed) == ("국비", "70억원", "35억원")
    assert (local.source, local.executed, local.rate) == ("지방비(미구분)", "–", "–")


def test_indicators_compare_the_year_of_the_day(plan, mou):
    (firms,) = plan.indicators
    assert (firms.baseline, firms.targets) == ("50개사(2023년)", "2026년 100개사\n2030년 200개사")
    assert (firms.actual, firms.rate) == ("2026년 80개사", "80.0%")
    (jobs,) = mou.indicators
    assert (jobs.kind, jobs.targets, jobs.rate) == ("정성", "일자리 창출에 이바지", "–")


def test_meetings_tell_who_came_and_what_was_decided(mou):
    (talk,) = mou.meetings
    assert (talk.held, talk.attendance) == ("2026. 3. 4.(수)", "가람시장 이한별\n약 700명")
    assert talk.note == "결정: 교류 인원을 늘리기로 함\n건의: 국비 지원을 건의 (정부, 건의)"


def test_a_plan_shows_its_strategies_in_the_place_of_clauses(kept_small, plan):
    (strategy,) = plan.clauses
    assert (strategy.text, strategy.items) == ("신산업\n지역: 동쪽 지구", 1)
    assert plan.items[0].clause_ids == (kept_small["strategy"],)
    assert said(plan.overview, "과제 수") == ["밝힌 수 2개, 나열된 수 1개 (확인 필요)"]
    assert said(plan.overview, "전략 수") == ["1개"]
    assert plan.parties == ()


def test_history_tells_of_the_record_and_of_all_that_belongs_to_it(small):
    before = detail(small, "mou").history
    stored = small.do.progress.get(small["entry"])
    small.do.progress.revise(small["entry"], replace(stored.value, percent=55))
    newest, *rest = detail(small, "mou").history
    assert (newest.who, newest.changes) == ("총괄", "1건")
    assert tuple(rest) == before
    assert len(detail(small, "plan").history) == 1


def test_a_later_text_goes_on_with_clauses_from_its_day(small):
    later = small.do.versions.add(
        AgreementVersion(
            agreement_id=small["mou"],
            sequence=2,
            kind=VersionKind.AMENDMENT,
            dated=day(date(2026, 10, 1)),
        )
    )
    small.do.clauses.add(
        Clause(version_id=later, text="청년·청소년 교류를 함께한다", previous_id=small["clause1"])
    )
    texts = [row.text for row in detail(small, "mou").clauses]
    assert sorted(texts) == ["관광상품을 함께 만든다", "청년·청소년 교류를 함께한다"]


def test_a_record_that_is_gone_is_not_found(small):
    small.do.agreements.remove(small["short"])
    with pytest.raises(NotFound):
        detail(small, "short")


def test_every_record_of_the_sample_is_readable(sample):
    register = Register(sample.desk)
    for record_id in register.matching(RegisterFilter(), RegisterSort()):
        shown = register.detail(record_id)
        assert shown.overview
        assert shown.history
        assert said(shown.overview, "출처")
        assert all(row.department and row.source for row in shown.items)
