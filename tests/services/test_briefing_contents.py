"""What the briefing says, gathered from a small office."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.budgets import BudgetLine, Execution
from desktop.domain.codes import BudgetKind, EndReason, LabelSet
from desktop.domain.errors import UserError
from desktop.domain.money import won
from tests.services.gathering import AS_OF, gathered, says


def test_the_head_says_what_was_checked_and_how_it_stands(kept_small):
    said = gathered(kept_small)
    assert (said.office, said.department) == ("가람광역시", "정책기획관")
    assert (said.round_name, said.checked) == ("2026년 3/4분기 점검", "2026. 7. 1. ~ 9. 30.")
    assert said.target == "협약 2건·계획 1건의 실행과제 5건"
    assert said.grounds == ("가람광역시 업무협약 관리 조례 제5조",)
    assert said.gist[0] == (
        "협약 2건·계획 1건의 실행과제 5건 중 완료(계속 포함) 1건(20.0%), "
        "부진 1건, 지연 1건, 미제출 2건"
    )
    assert said.author == "정책기획관 협력팀 김하늘"
    assert said.notice is None
    assert said.created == AS_OF


def test_totals_of_the_status_tables_tie_and_rates_follow_them(kept_small):
    for table in gathered(kept_small).status_tables:
        assert sum(table.total.counts) == 5
        assert table.total.completion == 20
        assert table.total.fulfilment == 20
        assert table.total.progress == Decimal(160) / 3  # 50, 100 and 10


def test_departments_are_those_of_the_reference_day(small):
    before = gathered(small, as_of=date(2025, 12, 31))
    assert {row.name for row in before.status_tables[0].rows} == {"옛산업과", "관광과"}
    after = gathered(small)
    names = {row.name for row in after.status_tables[0].rows}
    assert names == {"새산업과(옛 옛산업과)", "관광과", "미지정"}


def test_nothing_after_the_reference_day_is_told(kept_small):
    early = gathered(kept_small, as_of=date(2025, 12, 31))
    assert [one.title for one in early.agreements] == ["가람·나래 상생 업무협약"]
    (mou,) = early.agreements
    assert mou.meetings == ()
    assert early.budgets[0].spent is None
    assert early.round_name == "점검 회차 없음"
    summer = gathered(kept_small, as_of=date(2026, 7, 1))
    assert [row.spent for row in summer.budgets] == [2_000_000_000, None]
    assert summer.indicators[-1].actuals == ()


def test_an_agreement_is_told_with_its_parties_clauses_and_items(kept_small):
    mou = gathered(kept_small).agreements[0]
    assert (mou.signed_on, mou.place) == ("2024. 5. 13.(외부확인)", "가람시청")
    assert (mou.effective, mou.state) == ("~ 2026. 12. 31.", "이행 중")
    assert (mou.department, mou.officer) == ("새산업과", "최가람")
    assert mou.percent == Decimal("62.5")
    assert (mou.status.mark, mou.status.label) == ("▲", "부진")
    own, other = mou.parties
    assert (own.name, own.signatories[0].title, own.signatories[0].name) == (
        "가람시",
        "가람시장",
        "이한별",
    )
    assert other.signatories[0].note == "나래도지사 대리"
    first, second = mou.groups
    assert (first.mark, first.text) == ("제1항", "청년 교류를 함께한다")
    assert [(task.title, task.level) for task in first.tasks] == [
        ("청년 교류단 운영", 0),
        ("여름 캠프", 1),
    ]
    assert second.notes == ("의무 주체: 가람시",)
    assert second.tasks[0].status.label == "미제출"
    for told in (
        "조항과 과제의 연결은 추정",
        "100억원(국비 70, 지방비(미구분) 30)",
        "밝힌 수 3개항, 나열된 수 2개항 (확인 필요)",
    ):
        assert says(mou, told)


def test_a_party_that_changed_its_name_is_told_by_both(small):
    stored = small.do.parties.all()[-1]
    small.do.parties.revise(stored.id, replace(stored.value, name_as_signed="한국옛이름진흥원"))
    short = gathered(small).agreements[1]
    assert short.notes == ("한국옛이름진흥원의 현재 이름: 한국새이름진흥원",)


def test_what_hinders_and_what_comes_next_is_told(kept_small):
    said = gathered(kept_small)
    youth, robot = said.problems
    assert (youth.text, youth.measure) == ("청년 교류단 운영: 숙소 부족", "대학 기숙사 협의")
    assert (youth.department, youth.due) == ("새산업과", "2026. 9. 30.")
    assert (robot.text, robot.measure) == ("로봇 실증: 지연 상태", None)
    assert [(step.when, step.text) for step in said.next_steps] == [
        ("2026. 11. 10.", "기획행정위원회 연례 보고"),
        ("2026. 12.", "시범 판매"),
        ("2026. 12. 31.", "유효기간 만료, 연장 여부 결정"),
    ]


def test_lateness_goes_by_the_day_that_was_asked_for(kept_small):
    late = gathered(kept_small, today=date(2026, 10, 20))
    assert "기한이 지난 과제 1건 조치 필요" in late.gist[-1]
    assert "기한이 지난" not in " ".join(gathered(kept_small).gist)


def test_money_counts_the_whole_once_even_beside_its_yearly_parts(small):
    line = small.do.budget_lines.get(small["national"]).value
    yearly = small.do.budget_lines.add(
        BudgetLine(
            budget_id=small["budget"],
            funding_source_id=line.funding_source_id,
            fiscal_year=2026,
            kind=BudgetKind.ORIGINAL,
            amount=won(1_000_000_000),
        )
    )
    small.do.executions.add(Execution(budget_line_id=yearly, as_of=AS_OF, paid=won(500_000_000)))
    rows = gathered(small).budgets
    assert [row.amount for row in rows] == [7_000_000_000, 3_000_000_000]
    assert [row.spent for row in rows] == [4_000_000_000, None]


def test_unknown_money_stays_apart_from_zero(small):
    stored = small.do.budget_lines.get(small["national"])
    small.do.budget_lines.revise(small["national"], replace(stored.value, amount=won(0)))
    amounts = [row.amount for row in gathered(small).budgets]
    assert amounts == [0, 3_000_000_000]
    small.do.budget_lines.revise(
        small["national"], replace(stored.value, amount=replace(won(0), won=None))
    )
    assert gathered(small).budgets[0].amount is None
    assert gathered(small, "tracker").budgets[0].total is None


def test_an_indicator_is_measured_against_its_year(kept_small):
    jobs, firms = gathered(kept_small).indicators
    assert (jobs.words, jobs.targets) == ("일자리 창출에 이바지", ())
    assert firms.achievement == 80
    assert [(f.when, f.value) for f in firms.targets] == [("2026년", 100), ("2030년", 200)]


def test_a_document_can_be_narrowed_to_a_department_by_any_of_its_names(kept_small):
    for name in ("새산업과", "옛 산업과"):
        said = gathered(kept_small, department=name)
        assert [one.title for one in said.agreements] == ["가람·나래 상생 업무협약"]
        assert said.plans == ()
        assert sum(said.status_tables[0].total.counts) == 2
    with pytest.raises(UserError, match="없는과"):
        gathered(kept_small, department="없는과")


def test_ended_agreements_stay_in_the_register_without_items(small):
    small.do.agreements.end(small["mou"], EndReason.ACHIEVED, date(2026, 9, 1), "목적을 이룸")
    assert [one.title for one in gathered(small).agreements] == ["데이터 협력 협약"]
    tracker = gathered(small, "tracker")
    ended = tracker.agreements[0]
    assert (ended.lifecycle, ended.status, ended.percent) == ("종료", None, None)
    assert ended.changes == "2026. 9. 1. 목적 달성 목적을 이룸"
    assert {row.subject.name for row in tracker.items} == {"데이터 협력 협약", "가람 미래산업 비전"}
    before = gathered(small, as_of=date(2026, 8, 31))
    assert before.agreements[0].state == "이행 중"


def test_statuses_speak_the_words_of_the_office(small):
    stored = small.do.office.all()[0]
    small.do.office.revise(stored.id, replace(stored.value, label_set=LabelSet.PLEDGE))
    said = gathered(small)
    assert said.agreements[0].status.label == "일부추진"
    assert "이행 후 계속추진" in said.formulas[1]
    assert "일부추진" in {kind.label for kind in gathered(small, "tracker").statuses}
