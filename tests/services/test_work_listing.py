"""The items of a round: which, in what order, and what is told of each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.codes import AssignmentRole, Status
from desktop.domain.dates import day
from desktop.domain.departments import Assignment
from desktop.domain.views_work import WorkFilter, WorkKey, WorkSort
from desktop.services.work.desk import Work
from tests.services.entries import a_round, agreement, department, entry, item, lead, person


@pytest.fixture
def work(desk):
    return Work(desk)


@pytest.fixture
def office(do):
    """Two agreements, four items, three of them reported in the third quarter."""
    first, second = agreement(do, "가람 협약"), agreement(do, "나루 협약")
    made = {
        "late": item(do, first, title="늦은 과제", due_on=day(date(2026, 9, 1)), position=0),
        "done": item(do, first, title="끝난 과제", due_on=day(date(2026, 9, 2)), position=1),
        "part": item(do, first, title="부분 과제", position=2),
        "none": item(do, second, title="내지 않은 과제", due_on=day(date(2027, 1, 1))),
    }
    child = do.action_items.get(made["part"]).value
    do.action_items.revise(made["part"], replace(child, parent_id=made["late"]))
    lead(do, made["late"], department(do, "해양과"))
    lead(do, made["none"], department(do, "가축과"))
    made["round"] = a_round(do)
    do.progress.report(entry(made["round"], made["late"], status=Status.PARTIAL, percent=30))
    do.progress.report(entry(made["round"], made["done"], status=Status.DONE, percent=100))
    do.progress.report(entry(made["round"], made["part"], status=Status.DELAYED, percent=10))
    return made


def names(office, ids):
    by_id = {item_id: name for name, item_id in office.items()}
    return [by_id[each] for each in ids]


def listed(work, office, wanted=None, sort=None):
    ids = work.matching(office["round"], wanted or WorkFilter(), sort or WorkSort())
    return names(office, ids)


def test_items_follow_their_agreement_and_stand_behind_what_they_are_part_of(work, office):
    assert listed(work, office) == ["late", "part", "done", "none"]
    assert listed(work, office, sort=WorkSort(descending=True))[0] == "none"


@pytest.mark.parametrize(
    ("key", "rising"),
    [
        (WorkKey.TITLE, ["done", "none", "late", "part"]),
        (WorkKey.DUE, ["late", "done", "none", "part"]),
        (WorkKey.STATUS, ["part", "late", "none", "done"]),
        (WorkKey.PERCENT, ["part", "late", "done", "none"]),
        (WorkKey.DEPARTMENT, ["none", "late", "part", "done"]),
    ],
)
def test_every_head_sorts_and_what_is_unknown_stays_last(work, office, key, rising):
    assert listed(work, office, sort=WorkSort(key)) == rising
    falling = listed(work, office, sort=WorkSort(key, descending=True))
    assert set(falling) == set(rising)
    assert key is WorkKey.TITLE or falling != rising


def test_filters_hold_together(work, office, do):
    assert listed(work, office, WorkFilter(only_missing=True)) == ["none"]
    assert listed(work, office, WorkFilter(only_late=True)) == ["late", "part"]
    assert listed(work, office, WorkFilter(statuses=(Status.DONE,))) == ["done"]
    assert listed(work, office, WorkFilter(text="나루협약")) == ["none"]
    assert listed(work, office, WorkFilter(text="끝난")) == ["done"]
    assert listed(work, office, WorkFilter(text="해양")) == ["late", "part"]
    assert listed(work, office, WorkFilter(department_id="none")) == ["done"]
    sea = next(each.id for each in do.departments.all() if each.value.name == "해양과")
    assert listed(work, office, WorkFilter(department_id=sea, only_late=True)) == ["late", "part"]
    assert listed(work, office, WorkFilter(text="해양", statuses=(Status.DONE,))) == []


def test_a_line_tells_lead_officer_deadline_and_report(work, office, do):
    assigned = Assignment(
        role=AssignmentRole.OFFICER, action_item_id=office["late"], person_id=person(do, "오세라")
    )
    do.assignments.add(assigned)
    late, part = work.lines(office["round"], [office["late"], office["part"]])
    assert (late.department, late.officer) == ("해양과", "오세라")
    assert (part.department, part.officer) == ("해양과", "오세라")
    assert (late.agreement, late.percent, late.is_late) == ("가람 협약", 30, True)
    assert late.days_left == -85
    assert late.advice == "부진·지연이면 대책을 적으십시오."


def test_lines_come_in_the_order_asked_for_without_what_is_gone(work, office, do):
    do.action_items.remove(office["none"])
    ids = [office["done"], office["none"], office["late"]]
    assert [each.id for each in work.lines(office["round"], ids)] == [ids[0], ids[2]]


def test_what_an_earlier_round_settled_is_shown_without_a_report(work, office, do):
    do.rounds.close(office["round"])
    later = a_round(do, sequence=4, as_of=date(2026, 12, 31))
    done = work.lines(later, [office["done"]])[0]
    assert (done.status, done.review, done.percent) == (Status.DONE, None, 100)
    assert names(office, work.matching(later, WorkFilter(only_missing=True), WorkSort())) == [
        "late",
        "part",
        "none",
    ]


def test_names_of_a_closed_round_are_those_of_its_day(work, office, do):
    sea = next(each.id for each in do.departments.all() if each.value.name == "해양과")
    do.rounds.close(office["round"])
    do.departments.rename(sea, "바다과", date(2026, 10, 1))
    later = a_round(do, sequence=4, as_of=date(2026, 12, 31))
    assert work.lines(office["round"], [office["late"]])[0].department == "해양과"
    assert work.lines(later, [office["late"]])[0].department == "바다과"


def test_the_oldest_open_round_is_in_hand(work, do):
    assert work.choices().in_hand == ""
    old = a_round(do)
    new = a_round(do, sequence=4, as_of=date(2026, 12, 31))
    assert work.choices().in_hand == old
    do.rounds.close(old)
    assert work.choices().in_hand == new
    do.rounds.close(new)
    shown = work.choices()
    assert [(each.label, each.is_closed) for each in shown.rounds] == [
        ("2026년 4/4분기", True),
        ("2026년 3/4분기", True),
    ]
    assert shown.in_hand == old


def test_the_detail_tells_both_rounds_and_all_around(small):
    work = Work(small.desk)
    choices = work.choices()
    ids = work.matching(choices.in_hand, WorkFilter(), WorkSort())
    details = [work.detail(choices.in_hand, each) for each in ids]
    assert all(each.overview[0].value == each.title for each in details)
    assert any(each.clauses for each in details)
    assert any(each.reports and each.reports[0].by for each in details)
    leads = {each.value for told in details for each in told.overview if each.label == "주관부서"}
    assert "새산업과(옛 옛산업과)" in leads
    assert any(each.milestones for each in details)
