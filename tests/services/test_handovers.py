"""담당 지정·인계 of one or many agreements, plans and items."""

from datetime import date

import pytest

from desktop.domain.codes import AssignmentRole
from desktop.domain.departments import Assignment
from desktop.domain.errors import InvalidEntry, NotFound, Refused
from desktop.domain.organisations import Position
from desktop.domain.reorganising import PartKind
from desktop.domain.staffing import DutyTarget, Handover
from desktop.services.staffing.handovers import Handovers
from tests.services.entries import agreement, department, item, officer, person

ON, BEFORE = date(2026, 11, 1), date(2026, 10, 31)


@pytest.fixture
def handovers(desk):
    return Handovers(desk)


def charges(do, day=ON):
    """Title of the item, department and person of what holds on a day."""
    names = {row.id: row.value.name for row in (*do.people.all(), *do.departments.all())}
    titles = {row.id: row.value.title for row in (*do.action_items.all(), *do.agreements.all())}
    return sorted(
        (
            titles[row.value.action_item_id or row.value.agreement_id],
            names.get(row.value.department_id, ""),
            names.get(row.value.person_id, ""),
        )
        for row in do.assignments.all()
        if (row.value.valid_from is None or row.value.valid_from <= day)
        and (row.value.valid_to is None or day < row.value.valid_to)
    )


def lead(do, department_id, **target):
    duty = Assignment(role=AssignmentRole.LEAD, department_id=department_id, **target)
    return do.assignments.add(duty)


def officer_of(do, person_id, item_id):
    role = AssignmentRole.OFFICER
    duty = Assignment(role=role, person_id=person_id, action_item_id=item_id)
    return do.assignments.add(duty)


def test_many_duties_pass_to_a_department_and_an_officer_by_one_unit(do, handovers):
    old, new = department(do, "가과"), department(do, "나과")
    deal = agreement(do, "협약")
    first, second = item(do, deal, title="하나"), item(do, deal, title="둘")
    lead(do, old, agreement_id=deal)
    lead(do, old, action_item_id=first)
    officer_of(do, person(do, "옛사람"), first)
    who = officer(do, "새사람", new)
    number = next(do.history.log(1)).number
    targets = (
        DutyTarget(PartKind.AGREEMENT, deal),
        DutyTarget(PartKind.ITEM, first),
        DutyTarget(PartKind.ITEM, second),
    )
    saved = handovers.hand_over(
        Handover(targets=targets, on=ON, department_id=new, officer_id=who, note="자료는 공유함")
    )
    assert saved.number == number + 1
    assert saved.sentence == "담당 인계 3건 → 나과 새사람(2026. 11. 1.)"
    assert charges(do, BEFORE) == [
        ("하나", "", "옛사람"),
        ("하나", "가과", ""),
        ("협약", "가과", ""),
    ]
    assert charges(do) == sorted(
        (name, *each) for name in ("둘", "하나", "협약") for each in (("", "새사람"), ("나과", ""))
    )
    notes = {row.value.handover_note for row in do.assignments.all()}
    assert notes == {"", "자료는 공유함"}


def test_only_the_officer_changes_where_the_department_stays(do, handovers):
    own, item_id = department(do, "가과"), item(do, title="하나")
    lead(do, own, action_item_id=item_id)
    officer_of(do, person(do, "옛사람"), item_id)
    who = officer(do, "새사람", own)
    handovers.hand_over(
        Handover(targets=(DutyTarget(PartKind.ITEM, item_id),), on=ON, officer_id=who)
    )
    assert charges(do) == [("하나", "", "새사람"), ("하나", "가과", "")]


def test_who_did_it_is_relieved_when_another_department_takes_it(do, handovers):
    old, new, item_id = department(do, "가과"), department(do, "나과"), item(do, title="하나")
    lead(do, old, action_item_id=item_id)
    officer_of(do, person(do, "옛사람"), item_id)
    target = (DutyTarget(PartKind.ITEM, item_id),)
    handovers.hand_over(Handover(targets=target, on=ON, department_id=new))
    assert charges(do) == [("하나", "나과", "")]
    with pytest.raises(Refused, match="그날 이후의 담당 지정"):
        handovers.hand_over(Handover(targets=target, on=ON, department_id=old))
    assert charges(do) == [("하나", "나과", "")]


@pytest.mark.parametrize(
    ("more", "field"),
    [({"targets": ()}, "targets"), ({"department_id": ""}, "department_id")],
)
def test_an_incomplete_handover_is_told_beside_its_field(do, handovers, more, field):
    target = DutyTarget(PartKind.ITEM, item(do))
    wanted = {"targets": (target,), "on": ON, "department_id": department(do, "가과"), **more}
    with pytest.raises(InvalidEntry) as refused:
        handovers.hand_over(Handover(**wanted))
    assert refused.value.field == field


def test_nobody_hands_over_to_what_is_gone_or_ended(do, handovers):
    target = (DutyTarget(PartKind.ITEM, item(do)),)
    with pytest.raises(NotFound):
        handovers.hand_over(Handover(targets=target, on=ON, department_id="없음"))
    ended = department(do, "옛과", valid_to=date(2026, 6, 1))
    with pytest.raises(InvalidEntry) as refused:
        handovers.hand_over(Handover(targets=target, on=ON, department_id=ended))
    assert refused.value.field == "department_id"


def test_officers_are_those_of_the_day(do, handovers):
    own = department(do, "가과")
    officer(do, "나중", own)
    officer(do, "가장", own)
    gone = person(do, "옛사람")
    do.positions.add(
        Position(person_id=gone, title="주무관", department_id=own, valid_to=date(2026, 6, 1))
    )
    assert [each.name for each in handovers.officers(own, ON)] == ["가장", "나중"]
    assert [each.name for each in handovers.departments(ON)] == ["가과"]
