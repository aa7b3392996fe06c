"""What both documents say of the sample: every fact, in its place."""

import pytest
from sqlalchemy import select

from desktop.domain.codes import Status
from desktop.storage import models
from tests.services.gathering import gathered, says, texts
from tests.services.stored_facts import facts_of


@pytest.fixture(scope="module")
def both(sample):
    return gathered(sample), gathered(sample, "tracker")


def test_the_sample_is_marked_in_both(both):
    briefing, tracker = both
    assert briefing.notice == tracker.notice == "예시 자료 (실적은 가상)"


def test_every_fact_stands_beside_its_own_agreement_or_plan(sample, both):
    briefing, tracker = both
    told = {one.title: [one] for one in briefing.promises}
    rows = (*tracker.agreements, *tracker.plans, *tracker.clauses, *tracker.items)
    around = (*tracker.signatures, *tracker.council, *tracker.remarks, *tracker.sources)
    for row in (*rows, *tracker.budgets, *tracker.indicators, *around):
        told[row.subject.name].append(row)
    for row in tracker.meetings:
        told[row.subjects[0].name].append(row)
    with sample.desk.reading() as session:
        wanted = list(facts_of(session))
    assert len(wanted) > 150
    assert [(title, fact) for title, fact in wanted if not says(told[title], fact)] == []
    alone = [(title, fact) for title, fact in wanted if not says(told[title][1:], fact)]
    assert alone == []  # the tracker by itself lacks nothing either


def test_budgets_and_indicators_of_the_sample_are_told_whole(sample, both):
    briefing, tracker = both
    with sample.desk.reading() as session:
        lines = list(session.scalars(select(models.BudgetLineRow)))
        known = sum(line.amount.won or 0 for line in lines)
        indicators = {row.name for row in session.scalars(select(models.IndicatorRow))}
    assert sum(row.amount or 0 for row in briefing.budgets) == known
    assert len(tracker.budgets) == len(lines)
    assert {row.name for row in briefing.indicators} == indicators
    assert {row.name for row in tracker.indicators} == indicators
    assert says(briefing.agreements, "497억원(국비 470, 지방비(미구분) 27)")


def test_no_code_or_id_is_told(both):
    ours = {code.value for code in Status} | {"mou", "national", "joint"}
    for text in texts(both):
        assert text not in ours
        assert "01" not in text or "-7" not in text or len(text) < 36
