from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.action_items import ActionItem, Facility, Milestone
from desktop.domain.agreements import Agreement, AgreementRelation, Clause
from desktop.domain.budgets import Budget, BudgetLine, Execution, FundingSource, Pledge
from desktop.domain.codes import (
    AssignmentRole,
    BudgetKind,
    EndReason,
    Lifecycle,
    OwnerSide,
    PledgeKind,
    RelationKind,
    ReportKind,
    RoundKind,
    Status,
    SuccessionKind,
)
from desktop.domain.dates import day
from desktop.domain.departments import Assignment, Department, DepartmentSuccession
from desktop.domain.errors import InvalidEntry
from desktop.domain.indicators import Indicator
from desktop.domain.meetings import CouncilAction, Decision, Meeting, Request
from desktop.domain.money import won
from desktop.domain.office import Office
from desktop.domain.organisations import Organisation, OrganisationName, Person, Position
from desktop.domain.plans import Plan, Strategy
from desktop.domain.rounds import EvaluationMeeting, ProgressEntry, Round
from desktop.domain.sources import Citation, Evidence, ReportRun, Source

EARLY, LATE = date(2021, 1, 1), date(2022, 1, 1)
AGREEMENT = Agreement(title="협약")
ITEM = ActionItem(title="과제", agreement_id="a")
ROUND = Round(year=2026, as_of=date(2026, 3, 31))
ENTRY = ProgressEntry(round_id="r", action_item_id="i", status=Status.ON_TRACK)
CITATION = Citation(source_id="s", record_kind="agreement", record_id="a")
RUN = ReportRun(kind=ReportKind.BRIEFING, as_of=EARLY, recorded=1)
DUTY = Assignment(role=AssignmentRole.LEAD, agreement_id="a", department_id="d")

WRONG = [
    (replace(AGREEMENT, title=" "), "title"),
    (replace(AGREEMENT, amount=won(-1)), "amount"),
    (replace(AGREEMENT, clauses_stated=-1), "clauses_stated"),
    (
        replace(AGREEMENT, effective_from=day(LATE), effective_until=day(EARLY)),
        "effective_until",
    ),
    (replace(AGREEMENT, lifecycle=Lifecycle.ENDED), "end_reason"),
    (replace(AGREEMENT, ended_on=LATE), "ended_on"),
    (AgreementRelation(agreement_id="a", kind=RelationKind.LINKED), "other_agreement_id"),
    (Clause(version_id="v", text=""), "text"),
    (Plan(title="", tasks_stated=3), "title"),
    (Plan(title="계획", tasks_stated=-3), "tasks_stated"),
    (Strategy(plan_id="p", name=""), "name"),
    (replace(ITEM, title=""), "title"),
    (replace(ITEM, plan_id="p"), "agreement_id"),
    (replace(ITEM, weight=101), "weight"),
    (replace(ITEM, starts_on=day(LATE), due_on=day(EARLY)), "due_on"),
    (replace(ITEM, owner_side=OwnerSide.PARTY), "owner_id"),
    (replace(ITEM, owner_id="o"), "owner_id"),
    (Milestone(action_item_id="i", name=""), "name"),
    (Facility(name="시설", area=-1), "area"),
    (replace(ROUND, year=1000), "year"),
    (replace(ROUND, sequence=5), "sequence"),
    (replace(ROUND, kind=RoundKind.HALF, sequence=3), "sequence"),
    (replace(ROUND, as_of=date(2025, 12, 31)), "as_of"),
    (replace(ENTRY, percent=101), "percent"),
    (replace(ENTRY, status=Status.NOT_REPORTED), "status"),
    (replace(ENTRY, corrects_id="e"), "reason"),
    (EvaluationMeeting(year=2026, held_on=EARLY), "held_on"),
    (FundingSource(code="", name="국비"), "code"),
    (Budget(project="", agreement_id="a"), "project"),
    (Budget(project="사업"), "agreement_id"),
    (BudgetLine(budget_id="b", funding_source_id="s", amount=won(-1)), "amount"),
    (
        BudgetLine(budget_id="b", funding_source_id="s", kind=BudgetKind.SUPPLEMENTARY),
        "fiscal_year",
    ),
    (Execution(budget_line_id="l", as_of=EARLY, paid=won(-1)), "paid"),
    (Pledge(agreement_id="a", kind=PledgeKind.INVESTMENT, persons=3), "persons"),
    (Pledge(agreement_id="a", kind=PledgeKind.EMPLOYMENT, promised=won(3)), "promised"),
    (Indicator(name="지표"), "agreement_id"),
    (Meeting(name="회의", attendance=-1), "attendance"),
    (Decision(meeting_id="m", text=""), "text"),
    (Request(text="", addressee="부"), "text"),
    (CouncilAction(agreement_id="a", kind="consent", done_on=date(1901, 1, 1)), "done_on"),
    (Office(name="예시시", council_report_days=0), "council_report_days"),
    (Organisation(name=""), "name"),
    (
        OrganisationName(organisation_id="o", name="가", valid_from=LATE, valid_to=EARLY),
        "valid_to",
    ),
    (Person(name=""), "name"),
    (Position(person_id="p", title=""), "title"),
    (Department(name="가과", valid_from=LATE, valid_to=EARLY), "valid_to"),
    (DepartmentSuccession(kind=SuccessionKind.RENAME, effective_on=EARLY), "predecessor_id"),
    (
        DepartmentSuccession(
            kind=SuccessionKind.RENAME,
            effective_on=EARLY,
            predecessor_id="d",
            successor_id="d",
        ),
        "successor_id",
    ),
    (replace(DUTY, department_id=None), "department_id"),
    (replace(DUTY, plan_id="p"), "agreement_id"),
    (Source(title=""), "title"),
    (replace(CITATION, start=-1, end=3), "start"),
    (replace(CITATION, start=4, end=4), "end"),
    (Evidence(title="증빙"), "agreement_id"),
    (replace(RUN, recorded=-1), "recorded"),
]


@pytest.mark.parametrize(("record", "field"), WRONG)
def test_a_record_that_breaks_a_rule_by_itself_names_the_field(record, field):
    with pytest.raises(InvalidEntry) as refused:
        record.check()
    assert refused.value.field == field
    assert refused.value.reason.endswith(("십시오.", "습니다.", "니다."))


@pytest.mark.parametrize(
    "record",
    [
        AGREEMENT,
        replace(AGREEMENT, lifecycle=Lifecycle.ENDED, end_reason=EndReason.EXPIRED),
        replace(AGREEMENT, lifecycle=Lifecycle.ENDED, end_reason=EndReason.EXPIRED, ended_on=LATE),
        ITEM,
        replace(ITEM, owner_side=OwnerSide.PARTY, owner_id="o"),
        ROUND,
        replace(ROUND, as_of=date(2027, 1, 10)),
        replace(ENTRY, percent=100, corrects_id="e", reason="오기"),
        BudgetLine(budget_id="b", funding_source_id="s"),
        replace(CITATION, start=0, end=1),
        DUTY,
        RUN,
    ],
)
def test_a_record_that_breaks_no_rule_passes(record):
    record.check()


@pytest.mark.parametrize(
    ("kind", "sequence", "code", "label"),
    [
        (RoundKind.QUARTER, 4, "2026Q4", "2026년 4/4분기"),
        (RoundKind.HALF, 2, "2026H2", "2026년 2/2반기"),
        (RoundKind.YEAR, 1, "2026", "2026년"),
        (RoundKind.SPECIAL, 3, "2026S3", "2026년 수시 3회"),
    ],
)
def test_rounds_have_a_code_and_a_name(kind, sequence, code, label):
    found = replace(ROUND, kind=kind, sequence=sequence)
    assert (found.code, found.label()) == (code, label)
