from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.action_items import Milestone
from desktop.domain.budgets import Budget, BudgetLine, Execution, FundingSource, Pledge
from desktop.domain.codes import (
    AgreementKind,
    BudgetKind,
    CouncilKind,
    IndicatorKind,
    PledgeKind,
    RequestState,
)
from desktop.domain.dates import UNKNOWN_DATE, day, month, year
from desktop.domain.errors import Refused
from desktop.domain.indicators import Indicator, IndicatorActual, IndicatorTarget
from desktop.domain.meetings import CouncilAction, Decision, Meeting, Participant, Request
from desktop.domain.money import won
from desktop.domain.office import Office
from tests.services.entries import agreement, item, person, plan, refused_field


def source(do, code):
    return next(each.id for each in do.funding_sources.all() if each.value.code == code)


def budget_with_a_line(do):
    line = BudgetLine(
        budget_id="", funding_source_id=source(do, "national"), amount=won(47_000_000_000)
    )
    budget = Budget(project="디지털 오픈랩", agreement_id=agreement(do))
    budget_id = do.budgets.register(budget, [line])
    return budget_id, do.budget_lines.all()[0].id


def test_a_budget_is_entered_with_its_lines_as_one_unit(do):
    budget_id, line_id = budget_with_a_line(do)
    line = do.budget_lines.get(line_id).value
    assert (line.budget_id, line.amount.won) == (budget_id, 47_000_000_000)
    assert {c.table for c in next(do.history.log(1)).changes} == {"budget", "budget_line"}


def test_a_budget_whose_line_is_refused_is_not_kept(do):
    line = BudgetLine(budget_id="", funding_source_id=source(do, "own"), kind=BudgetKind.ORIGINAL)
    budget = Budget(project="사업", agreement_id=agreement(do))
    assert refused_field(do.budgets.register, budget, [line]) == "fiscal_year"
    assert do.budgets.all() == []


def test_a_line_has_one_execution_for_a_day(do):
    _, line_id = budget_with_a_line(do)
    spent = Execution(budget_line_id=line_id, as_of=date(2026, 9, 30), paid=won(1))
    do.executions.add(spent)
    assert refused_field(do.executions.add, replace(spent, paid=won(2))) == "as_of"


def test_funding_sources_are_one_tree_of_unlike_codes(do):
    own, national = source(do, "own"), source(do, "national")
    do.funding_sources.move(own, parent_id=national, position=1)
    assert do.funding_sources.get(own).value.parent_id == national
    twice = FundingSource(code="own", name="다른 자부담")
    assert refused_field(do.funding_sources.add, twice) == "code"


def test_a_pledge_is_won_or_persons(do):
    agreement_id = agreement(do, kind=AgreementKind.INVESTMENT)
    hired = Pledge(agreement_id=agreement_id, kind=PledgeKind.EMPLOYMENT, promised=won(1))
    invested = Pledge(agreement_id=agreement_id, kind=PledgeKind.INVESTMENT, persons=30)
    assert refused_field(do.pledges.add, hired) == "promised"
    assert refused_field(do.pledges.add, invested) == "persons"


def test_an_indicator_has_one_target_and_one_actual_a_year(do):
    indicator_id = do.indicators.add(Indicator(name="기업 수", agreement_id=agreement(do)))
    target = IndicatorTarget(indicator_id=indicator_id, year=2026, value=Decimal(100))
    actual = IndicatorActual(indicator_id=indicator_id, year=2026, value=Decimal("99.5"))
    for service, record in ((do.indicator_targets, target), (do.indicator_actuals, actual)):
        service.add(record)
        assert refused_field(service.add, record) == "year"


def test_a_qualitative_indicator_has_no_values(do):
    words = Indicator(name="위상", agreement_id=agreement(do), kind=IndicatorKind.QUALITATIVE)
    indicator_id = do.indicators.add(words)
    target = IndicatorTarget(indicator_id=indicator_id, year=2026, value=Decimal(1))
    assert refused_field(do.indicator_targets.add, target) == "indicator_id"
    counted = replace(words, kind=IndicatorKind.QUANTITATIVE)
    do.indicators.revise(indicator_id, counted)
    do.indicator_targets.add(target)
    assert refused_field(do.indicators.revise, indicator_id, words) == "kind"


def test_a_milestone_is_reached_on_a_known_date(do):
    milestone_id = do.milestones.add(Milestone(action_item_id=item(do), name="개소"))
    assert refused_field(do.milestones.reach, milestone_id, UNKNOWN_DATE) == "actual_on"
    do.milestones.reach(milestone_id, month(2021, 7), "판교")
    reached = do.milestones.get(milestone_id).value
    assert (reached.actual_on, reached.note) == (month(2021, 7), "판교")


def test_a_plan_comes_out_in_new_forms(do):
    plan_id = plan(do)
    for strategies, tasks in ((3, 12), (4, 17)):
        do.plans.reissue(
            plan_id, dated=year(2017), strategies_stated=strategies, tasks_stated=tasks
        )
    forms = [(v.value.sequence, v.value.tasks_stated) for v in do.plan_versions.all()]
    assert forms == [(1, 12), (2, 17)]


def test_a_meeting_is_entered_with_all_that_belongs_to_it(do):
    who = person(do)
    meeting_id = do.meetings.register(
        Meeting(name="협약식", agreement_id=agreement(do)),
        participants=[Participant(meeting_id="", person_id=who)],
        decisions=[Decision(meeting_id="", text="분기마다 만난다")],
        requests=[Request(text="국비 지원", addressee="기획재정부")],
    )
    belonging = (*do.participants.all(), *do.decisions.all(), *do.requests.all())
    assert [each.value.meeting_id for each in belonging] == [meeting_id] * 3
    twice = Participant(meeting_id=meeting_id, person_id=who)
    assert refused_field(do.participants.add, twice) == "person_id"


def test_a_request_keeps_its_answer(do):
    request_id = do.requests.add(Request(text="국비 지원", addressee="기획재정부"))
    do.requests.answer(request_id, RequestState.PARTLY, "절반 반영")
    answered = do.requests.get(request_id).value
    assert (answered.state, answered.reply) == (RequestState.PARTLY, "절반 반영")


@pytest.mark.parametrize(
    ("signed_on", "due"),
    [
        (day(date(2021, 6, 4)), date(2021, 7, 26)),  # the 24th is a Saturday
        (month(2021, 6), date(2021, 8, 19)),
        (UNKNOWN_DATE, None),
    ],
)
def test_a_report_after_signing_is_due_as_the_ordinance_says(do, signed_on, due):
    agreement_id = agreement(do, signed_on=signed_on)
    action = do.council_actions.plan(agreement_id, CouncilKind.POST_REPORT, committee="기획위")
    assert do.council_actions.get(action).value.due_on == due


def test_other_steps_and_given_days_are_not_computed(do):
    agreement_id, own = agreement(do), date(2021, 9, 1)
    prior = do.council_actions.plan(agreement_id, CouncilKind.PRIOR_REPORT)
    given = do.council_actions.plan(agreement_id, CouncilKind.POST_REPORT, due_on=own)
    dues = [do.council_actions.get(each).value.due_on for each in (prior, given)]
    assert dues == [None, own]


def test_a_step_is_taken_once_and_a_later_report_not_before_signing(do):
    agreement_id = agreement(do)
    action = do.council_actions.plan(agreement_id, CouncilKind.POST_REPORT)
    early = CouncilAction(
        agreement_id=agreement_id, kind=CouncilKind.POST_REPORT, done_on=date(2021, 6, 3)
    )
    assert refused_field(do.council_actions.add, early) == "done_on"
    do.council_actions.complete(action, date(2021, 7, 1), result="원안 접수")
    with pytest.raises(Refused, match="이미 마친"):
        do.council_actions.complete(action, date(2021, 7, 2))


def test_an_office_has_one_settings_record_that_stays(do):
    current = do.office.current()
    assert refused_field(do.office.add, Office(name="다른시")) == "name"
    do.office.revise(current.id, replace(current.value, name="새시"))
    assert do.office.current().value.name == "새시"
    with pytest.raises(Refused, match="삭제할 수 없습니다"):
        do.office.remove(current.id)
