from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.codes import AssignmentRole, SuccessionKind
from desktop.domain.departments import Assignment, Department, DepartmentSuccession
from desktop.domain.errors import InvalidEntry, Refused
from desktop.domain.organisations import Position
from tests.services.entries import agreement, department, item, lead, person, refused_field

NEW_YEAR = date(2026, 1, 1)
BEFORE, AFTER = date(2025, 12, 31), date(2026, 1, 2)


def in_charge(do, item_id, day):
    """The departments in charge of an item on a day."""
    return [
        do.departments.get(duty.value.department_id).value.name
        for duty in do.assignments.all()
        if duty.value.action_item_id == item_id
        and (duty.value.valid_from is None or duty.value.valid_from <= day)
        and (duty.value.valid_to is None or day < duty.value.valid_to)
    ]


def test_a_renamed_department_hands_everything_open_to_its_successor(do):
    old = department(do, "AI블록체인과")
    team = department(do, "AI팀", parent_id=old)
    item_id = item(do)
    lead(do, item_id, old)
    officer = person(do)
    do.positions.add(Position(person_id=officer, title="주무관", department_id=old))
    before = next(do.history.log(1)).number
    new = do.departments.rename(old, "ABB산업과", NEW_YEAR, "2026년 조직개편")
    assert next(do.history.log(1)).number == before + 1
    assert do.departments.get(old).value.valid_to == NEW_YEAR
    assert do.departments.get(new).value.valid_from == NEW_YEAR
    assert in_charge(do, item_id, BEFORE) == ["AI블록체인과"]
    assert in_charge(do, item_id, AFTER) == ["ABB산업과"]
    assert do.departments.get(team).value.parent_id == new
    assert [p.value.department_id for p in do.positions.all()] == [old, new]
    (step,) = do.successions.all()
    assert (step.value.kind, step.value.successor_id) == (SuccessionKind.RENAME, new)
    assert step.value.note == "2026년 조직개편"


def test_names_are_found_by_day(do):
    old = department(do, "AI블록체인과")
    new = do.departments.rename(old, "ABB산업과", NEW_YEAR)
    assert do.departments.named("AI블록체인과", BEFORE).id == old
    assert do.departments.named("AI블록체인과", NEW_YEAR) is None
    assert do.departments.named("ABB산업과", NEW_YEAR).id == new


def test_a_reorganisation_can_be_taken_back_whole(do):
    old = department(do, "AI블록체인과")
    item_id = item(do)
    lead(do, item_id, old)
    start = do.facts.all()
    do.departments.rename(old, "ABB산업과", NEW_YEAR)
    do.history.undo(next(do.history.log(1)).number)
    assert do.facts.all() == start


def test_merged_departments_have_a_shared_duty_once(do):
    first, second = department(do, "관광과"), department(do, "문화과")
    item_id = item(do)
    lead(do, item_id, first, role=AssignmentRole.SUPPORTING)
    lead(do, item_id, second, role=AssignmentRole.SUPPORTING)
    do.departments.merge([first, second], Department(name="문화관광과"), NEW_YEAR)
    assert in_charge(do, item_id, AFTER) == ["문화관광과"]
    assert sorted(in_charge(do, item_id, BEFORE)) == ["관광과", "문화과"]
    assert refused_field(do.departments.merge, [first], Department(name="가"), AFTER) == (
        "department_ids"
    )


def test_a_split_department_hands_each_duty_to_the_part_chosen_for_it(do):
    old = department(do, "미래산업과")
    first, second = item(do, agreement(do, "가")), item(do, agreement(do, "나"))
    lead(do, first, old)
    moved = lead(do, second, old)
    parts = [Department(name="인공지능과"), Department(name="반도체과")]
    do.departments.split(old, parts, NEW_YEAR, moves={moved: 1})
    assert in_charge(do, first, AFTER) == ["인공지능과"]
    assert in_charge(do, second, AFTER) == ["반도체과"]


@pytest.mark.parametrize("parts", [1, 2])
def test_a_split_needs_parts_for_all_that_is_moved(do, parts):
    old = department(do, "미래산업과")
    names = [Department(name=f"{number}과") for number in range(parts)]
    assert refused_field(do.departments.split, old, names, NEW_YEAR, moves={"x": parts}) == "parts"


def test_an_abolished_department_leaves_no_open_duty_without_one(do):
    old, other, third = (department(do, name) for name in ("가과", "나과", "다과"))
    first, second = item(do, agreement(do, "가")), item(do, agreement(do, "나"))
    lead(do, first, old)
    moved = lead(do, second, old)
    with pytest.raises(Refused, match="이어받을 부서가 없는"):
        do.departments.abolish(old, NEW_YEAR)
    assert do.departments.get(old).value.valid_to is None
    do.departments.abolish(old, NEW_YEAR, successor_id=other, moves={moved: third})
    assert in_charge(do, first, AFTER) == ["나과"]
    assert in_charge(do, second, AFTER) == ["다과"]


def test_a_department_with_nothing_open_is_simply_abolished(do):
    old = department(do, "가과")
    do.departments.abolish(old, NEW_YEAR)
    (step,) = do.successions.all()
    assert (step.value.kind, step.value.successor_id) == (SuccessionKind.ABOLISH, None)


def test_departments_below_need_a_new_place_first(do):
    old = department(do, "가국")
    department(do, "나과", parent_id=old)
    with pytest.raises(Refused, match="하위 부서"):
        do.departments.abolish(old, NEW_YEAR)


def test_some_duties_are_transferred_while_both_departments_go_on(do):
    old, other = department(do, "가과"), department(do, "나과")
    first, second = item(do, agreement(do, "가")), item(do, agreement(do, "나"))
    lead(do, first, old)
    moved = lead(do, second, old)
    do.departments.transfer(old, other, [moved], NEW_YEAR)
    assert in_charge(do, first, AFTER) == ["가과"]
    assert in_charge(do, second, AFTER) == ["나과"]
    assert do.departments.get(old).value.valid_to is None
    foreign = refused_field(do.departments.transfer, old, other, [moved], AFTER)
    assert foreign == "assignment_ids"
    assert refused_field(do.departments.transfer, old, other, [], AFTER) == "assignment_ids"


def test_a_duty_that_was_to_begin_later_begins_with_the_successor(do):
    old = department(do, "가과")
    item_id = item(do)
    later = lead(do, item_id, old, valid_from=AFTER)
    new = do.departments.rename(old, "나과", NEW_YEAR)
    assert do.assignments.get(later).value.department_id == new


@pytest.mark.parametrize("day", [NEW_YEAR, AFTER])
def test_a_department_that_is_gone_by_then_is_refused(do, day):
    old, other = department(do, "가과", valid_to=NEW_YEAR), department(do, "나과")
    duty = lead(do, item(do), other)
    for call in (
        lambda: do.departments.rename(old, "다과", day),
        lambda: do.departments.abolish(other, day, successor_id=old),
        lambda: do.departments.transfer(other, old, [duty], day),
    ):
        with pytest.raises(Refused, match="시행일에 없습니다"):
            call()


def test_a_department_is_not_reorganised_on_its_first_day(do):
    new = department(do, "가과", valid_from=NEW_YEAR)
    with pytest.raises(Refused, match="생긴 날"):
        do.departments.rename(new, "나과", NEW_YEAR)


def test_one_name_is_borne_by_one_department_at_a_time(do):
    department(do, "가과", valid_to=NEW_YEAR)
    department(do, "가과", valid_from=NEW_YEAR)
    assert refused_field(department, do, "가과", valid_from=BEFORE) == "name"


def test_a_parent_that_is_gone_and_a_ring_of_parents_are_refused(do):
    gone = department(do, "가국", valid_to=NEW_YEAR)
    top = department(do, "나국")
    below = department(do, "다과", parent_id=top)
    assert refused_field(department, do, "라과", parent_id=gone, valid_from=AFTER) == "parent_id"
    ring = replace(do.departments.get(top).value, parent_id=below)
    assert refused_field(do.departments.revise, top, ring) == "parent_id"


def test_an_end_by_hand_is_refused_while_duties_are_open(do):
    old = department(do, "가과")
    lead(do, item(do), old)
    ended = replace(do.departments.get(old).value, valid_to=NEW_YEAR)
    with pytest.raises(Refused, match="조직개편으로"):
        do.departments.revise(old, ended)


def test_nobody_follows_a_department_that_follows_him(do):
    first, second = department(do, "가과"), department(do, "나과")
    rename = DepartmentSuccession(
        kind=SuccessionKind.RENAME,
        effective_on=NEW_YEAR,
        predecessor_id=first,
        successor_id=second,
    )
    do.successions.add(rename)
    back = replace(rename, predecessor_id=second, successor_id=first, effective_on=AFTER)
    assert refused_field(do.successions.add, back) == "successor_id"
    do.successions.add(replace(back, kind=SuccessionKind.TRANSFER))


# --- assignments ------------------------------------------------------------------------------


def test_there_is_one_lead_department_at_a_time(do):
    item_id = item(do)
    lead(do, item_id, department(do, "가과"), valid_to=NEW_YEAR)
    other = department(do, "나과")
    assert refused_field(lead, do, item_id, other, valid_from=BEFORE) == "role"
    lead(do, item_id, other, valid_from=NEW_YEAR)


def test_nobody_is_put_in_charge_in_a_department_of_another_time(do):
    item_id = item(do)
    gone, coming = (
        department(do, "가과", valid_to=NEW_YEAR),
        department(do, "나과", valid_from=NEW_YEAR),
    )
    assert refused_field(lead, do, item_id, gone) == "department_id"
    assert refused_field(lead, do, item_id, coming, valid_from=BEFORE) == "department_id"


def test_who_is_assigned_relieves_who_was_in_the_same_role(do):
    item_id, first, second = item(do), person(do, "가"), person(do, "나")
    duty = Assignment(role=AssignmentRole.OFFICER, action_item_id=item_id, person_id=first)
    do.assignments.assign(replace(duty, valid_from=date(2025, 1, 1)))
    do.assignments.assign(replace(duty, person_id=second, valid_from=NEW_YEAR))
    ends = [d.value.valid_to for d in do.assignments.all()]
    assert ends == [NEW_YEAR, None]
    with pytest.raises(Refused, match="이미 있습니다"):
        do.assignments.assign(replace(duty, valid_from=BEFORE))
    assert refused_field(do.assignments.assign, duty) == "valid_from"


def test_a_duty_is_handed_over_with_a_note(do):
    old, new, item_id = department(do, "가과"), department(do, "나과"), item(do)
    duty = lead(do, item_id, old)
    handed = do.assignments.hand_over(duty, NEW_YEAR, department_id=new, note="예산 협의 중")
    assert in_charge(do, item_id, AFTER) == ["나과"]
    assert do.assignments.get(handed).value.handover_note == "예산 협의 중"
    with pytest.raises(Refused, match="이미 끝난"):
        do.assignments.hand_over(duty, AFTER, department_id=new)
    assert refused_field(do.assignments.hand_over, handed, AFTER) == "department_id"


def test_a_duty_may_pass_to_another_person_of_the_same_department(do):
    item_id, dept = item(do), department(do, "가과")
    first, second = person(do, "가"), person(do, "나")
    duty = lead(do, item_id, dept, role=AssignmentRole.OFFICER, person_id=first)
    handed = do.assignments.get(do.assignments.hand_over(duty, NEW_YEAR, person_id=second)).value
    assert (handed.person_id, handed.department_id) == (second, dept)
    with pytest.raises(InvalidEntry):
        lead(do, item_id, dept, role=AssignmentRole.OFFICER, person_id=second)
