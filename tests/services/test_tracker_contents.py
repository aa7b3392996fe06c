"""What the tracker says, gathered from a small office."""

from collections import Counter
from dataclasses import replace
from datetime import date

from desktop.domain.codes import Status
from reports.contents.tracker_money import ABSENT
from tests.services.gathering import gathered


def test_the_tracker_counts_what_the_briefing_counts(kept_small):
    briefing, tracker = gathered(kept_small), gathered(kept_small, "tracker")
    table = briefing.status_tables[0]
    counted = Counter(row.status.text for row in tracker.items)
    told = {
        f"{status.mark} {status.label}": count
        for status, count in zip(table.statuses, table.total.counts, strict=True)
    }
    assert counted == {text: count for text, count in told.items() if count}
    assert [kind.text for kind in tracker.statuses] == list(told)
    assert sum(row.total for row in tracker.budgets) == sum(row.amount for row in briefing.budgets)


def test_a_row_of_the_tracker_says_all_that_is_known(kept_small):
    tracker = gathered(kept_small, "tracker")
    assert tracker.recorded == "변경이력 7번까지"
    youth, camp, tour, *_ = tracker.items
    assert (youth.subject.number, youth.basis, youth.officer) == (
        tracker.agreements[0].subject.number,
        "제1항",
        "최가람",
    )
    assert (youth.due_on.day, youth.due_on.text) == (date(2026, 9, 30), "2026. 9. 30.")
    assert (youth.achievements, youth.problems) == ("교류단 40명 모집", "숙소 부족")
    assert camp.parent == youth.number
    assert (tour.due_on.day, tour.due_on.text) == (None, "2027. 3.")
    assert (tour.milestones, tour.partners) == (
        ("시범 판매: 2026. 12.",),
        ("한국새이름진흥원(자문)",),
    )
    clause = tracker.clauses[0]
    assert (clause.label, clause.items) == ("제1항", (youth.number, camp.number))
    assert tracker.departments[0].bureau == "미래전략국"
    (plan,) = tracker.plans
    assert (plan.counts_stated, plan.counts_listed) == ("전략 1개, 과제 2개", "전략 1개, 과제 1개")


def test_money_of_the_tracker_knows_absent_from_unknown(kept_small):
    national, local = gathered(kept_small, "tracker").budgets
    assert (national.total, national.spent, national.original) == (
        7_000_000_000,
        3_500_000_000,
        ABSENT,
    )
    assert (local.spent, local.group) == (ABSENT, "지방비(미구분)")


def test_a_correction_is_told_beside_what_it_corrects(small):
    small.do.rounds.close(small["q3"])
    old = small.do.progress.get(small["entry"]).value
    corrected = replace(
        old,
        status=Status.ON_TRACK,
        percent=60,
        reason="집계 오류",
        submitted_on=date(2026, 10, 15),
    )
    small.do.progress.correct(small["entry"], corrected)
    changes = [row for row in gathered(small, "tracker").changes if row.what == "실적 정정"]
    assert [(row.before, row.after, row.reason) for row in changes] == [
        ("▲ 부진 50%, 교류단 40명 모집", "● 정상추진 60%, 교류단 40명 모집", "집계 오류")
    ]


def test_a_renamed_department_is_told_once(kept_small):
    changes = gathered(kept_small, "tracker").changes
    assert [(row.what, row.before, row.after) for row in changes] == [
        ("명칭변경", "옛산업과", "새산업과")
    ]
