"""The reorganisation wizard's service: what is open, what will be, and one unit that does it."""

from datetime import date
from itertools import pairwise

import pytest

from desktop.domain.codes import AssignmentRole, DepartmentLevel, SuccessionKind
from desktop.domain.departments import Assignment
from desktop.domain.errors import InvalidEntry, Refused
from desktop.domain.organisations import Position
from desktop.domain.reorganising import NewDepartment, PartKind, Reorganising, new_key
from desktop.services.reorganisation.planning import ReorganisationPlanning
from tests.services.entries import agreement, department, item, person

NEW_YEAR = date(2027, 1, 1)
BEFORE, AFTER = date(2026, 12, 31), date(2027, 1, 2)


@pytest.fixture
def planning(desk):
    return ReorganisationPlanning(desk)


def wish(kind, *departments, new=(), on=NEW_YEAR, **more):
    opened = tuple(NewDepartment(name=name) for name in new)
    return Reorganising(kind=kind, on=on, department_ids=departments, new=opened, **more)


def lead(do, item_id, department_id, role=AssignmentRole.LEAD, **more):
    duty = Assignment(role=role, action_item_id=item_id, department_id=department_id, **more)
    return do.assignments.add(duty)


def post(do, name, department_id):
    who = person(do, name)
    return do.positions.add(Position(person_id=who, title="주무관", department_id=department_id))


def in_charge(do, duty_or_post_rows, day):
    return {
        do.departments.get(row.value.department_id).value.name
        for row in duty_or_post_rows
        if (row.value.valid_from is None or row.value.valid_from <= day)
        and (row.value.valid_to is None or day < row.value.valid_to)
    }


def refused(call, *given):
    with pytest.raises(InvalidEntry) as error:
        call(*given)
    return error.value.field


def test_the_list_has_everything_that_is_open(do, planning):
    own = department(do, "가과")
    deal = agreement(do, "나 협약")
    item_id = item(do, deal, title="오픈랩")
    do.assignments.add(Assignment(role=AssignmentRole.LEAD, agreement_id=deal, department_id=own))
    lead(do, item_id, own, AssignmentRole.SUPPORTING)
    lead(do, item(do, agreement(do, "끝난 협약")), own, valid_to=date(2026, 6, 1))
    post(do, "김하나", own)
    department(do, "나팀", parent_id=own, level=DepartmentLevel.TEAM)
    plan = planning.plan(wish(SuccessionKind.RENAME, own, new=["다과"]))
    assert [(part.kind, part.text, part.role) for part in plan.parts] == [
        (PartKind.AGREEMENT, "나 협약", "주관부서"),
        (PartKind.ITEM, "오픈랩", "협조부서"),
        (PartKind.POST, "김하나", ""),
        (PartKind.BELOW, "나팀", ""),
    ]
    assert set(plan.offered().values()) == {new_key(0)}


def test_a_plan_and_a_preview_save_nothing(do, planning):
    own = department(do, "가과")
    lead(do, item(do), own)
    before = do.facts.all()
    wanted = wish(SuccessionKind.RENAME, own, new=["다과"])
    planning.preview(wanted, planning.plan(wanted).offered())
    assert do.facts.all() == before


def test_a_rename_is_one_unit_with_its_sentence(do, planning):
    own = department(do, "가과", code="A10")
    item_id = item(do)
    lead(do, item_id, own)
    number = next(do.history.log(1)).number
    wanted = wish(SuccessionKind.RENAME, own, new=["다과"], note="2027년 조직개편")
    saved = planning.carry_out(wanted, {})
    assert (saved.number, saved.sentence) == (
        number + 1,
        "조직개편 ‘가과 → 다과’ 명칭변경(2027. 1. 1. 시행)",
    )
    assert next(do.history.log(1)).sentence == saved.sentence
    new = do.departments.named("다과", AFTER)
    assert new.value.code == "A10"
    duties = do.assignments.all()
    assert (in_charge(do, duties, BEFORE), in_charge(do, duties, AFTER)) == ({"가과"}, {"다과"})
    (step,) = do.successions.all()
    assert (step.value.kind, step.value.note) == (SuccessionKind.RENAME, "2027년 조직개편")
    do.history.undo(saved.number)
    assert in_charge(do, do.assignments.all(), AFTER) == {"가과"}


def test_every_part_of_a_split_goes_to_the_one_chosen_for_it(do, planning):
    own, other = department(do, "가과"), department(do, "나과")
    first, second, third = (
        lead(do, item(do, agreement(do, name)), own) for name in ("하나", "둘", "셋")
    )
    officer = post(do, "김하나", own)
    team = department(do, "가팀", parent_id=own)
    wanted = wish(SuccessionKind.SPLIT, own, new=["다과", "라과"])
    planning.carry_out(
        wanted, {second: new_key(1), third: other, officer: new_key(1), team: new_key(1)}
    )
    by_id = {row.id: row.value for row in do.departments.all()}
    duties = [row for row in do.assignments.all() if row.id not in (first, second, third)]
    assert sorted(by_id[row.value.department_id].name for row in duties) == [
        "나과",
        "다과",
        "라과",
    ]
    assert in_charge(do, do.positions.all(), AFTER) == {"라과"}
    assert by_id[by_id[team].parent_id].name == "라과"
    kinds = {
        (step.value.kind, by_id[step.value.successor_id].name) for step in do.successions.all()
    }
    assert kinds == {
        (SuccessionKind.SPLIT, "다과"),
        (SuccessionKind.SPLIT, "라과"),
        (SuccessionKind.TRANSFER, "나과"),
    }


def test_merged_departments_may_keep_the_name_of_one(do, planning):
    first, second = department(do, "가과"), department(do, "나과")
    lead(do, item(do), second)
    planning.carry_out(wish(SuccessionKind.MERGE, first, second, new=["가과"]), {})
    assert in_charge(do, do.assignments.all(), AFTER) == {"가과"}
    assert do.departments.named("나과", AFTER) is None


def test_abolishing_asks_for_a_taker_of_everything(do, planning):
    own, other = department(do, "가과"), department(do, "나과")
    duty = lead(do, item(do, title="오픈랩"), own)
    wanted = wish(SuccessionKind.ABOLISH, own)
    plan = planning.plan(wanted)
    assert plan.offered() == {duty: ""}
    assert [taker.name for taker in plan.takers] == ["나과"]
    for call in (planning.preview, planning.carry_out):
        with pytest.raises(Refused, match="‘오픈랩’의 이어받을 부서"):
            call(wanted, {})
    planning.carry_out(wanted, {duty: other})
    assert in_charge(do, do.assignments.all(), AFTER) == {"나과"}


def test_a_transfer_moves_what_is_chosen_and_leaves_the_rest(do, planning):
    own, other = department(do, "가과"), department(do, "나과")
    lead(do, item(do, agreement(do, "하나")), own)
    moved = lead(do, item(do, agreement(do, "둘")), own)
    officer = post(do, "김하나", own)
    wanted = wish(SuccessionKind.TRANSFER, own)
    plan = planning.plan(wanted)
    assert set(plan.offered().values()) == {own}
    assert [taker.name for taker in plan.takers] == ["가과(그대로)", "나과"]
    assert refused(planning.carry_out, wanted, {}) == "choices"
    planning.carry_out(wanted, {moved: other, officer: other})
    assert in_charge(do, do.assignments.all(), AFTER) == {"가과", "나과"}
    assert in_charge(do, do.positions.all(), AFTER) == {"나과"}
    assert do.departments.get(own).value.valid_to is None


def test_the_preview_tells_in_words_what_will_be(do, planning):
    own, other = department(do, "가과"), department(do, "나과")
    deal = agreement(do)
    lead(do, item(do, deal, title="하나"), own)
    kept = lead(do, item(do, deal, title="둘"), own)
    post(do, "김하나", own)
    wanted = wish(SuccessionKind.SPLIT, own, new=["다과", "라과"])
    told = planning.preview(wanted, {kept: other})
    assert told[:3] == (
        "2027. 1. 1.부터 가과가 다과, 라과로 나뉩니다.",
        "나과가 과제 1건을 이어받습니다.",
        "다과가 과제 1건, 직원 1명을 이어받습니다.",
    )
    assert planning.preview(wish(SuccessionKind.ABOLISH, other), {})[:2] == (
        "2027. 1. 1.부터 나과가 없어집니다.",
        "이어받을 담당, 직원, 하위 부서가 없습니다.",
    )


def test_what_a_transfer_leaves_is_told(do, planning):
    own, other = department(do, "가과"), department(do, "나과")
    lead(do, item(do, agreement(do, "하나")), own)
    moved = lead(do, item(do, agreement(do, "둘")), own)
    told = planning.preview(wish(SuccessionKind.TRANSFER, own), {moved: other})
    assert told[:3] == (
        "2027. 1. 1.부터 가과의 업무를 다른 부서로 넘깁니다. 부서는 그대로 있습니다.",
        "나과가 과제 1건을 이어받습니다.",
        "과제 1건이 가과에 그대로 남습니다.",
    )


@pytest.mark.parametrize(
    ("kind", "count", "new", "field"),
    [
        (SuccessionKind.ESTABLISH, 1, [], "kind"),
        (SuccessionKind.RENAME, 0, ["다과"], "department_ids"),
        (SuccessionKind.MERGE, 1, ["다과"], "department_ids"),
        (SuccessionKind.SPLIT, 1, ["다과"], "new"),
        (SuccessionKind.RENAME, 1, [" "], "new.0.name"),
        (SuccessionKind.RENAME, 1, ["가과"], "new.0.name"),
        (SuccessionKind.SPLIT, 1, ["다과", "나과"], "new.1.name"),
        (SuccessionKind.SPLIT, 1, ["다과", "\x07과"], "new.1.name"),
    ],
)
def test_a_wish_that_cannot_be_is_told_beside_its_field(do, planning, kind, count, new, field):
    own = [department(do, name) for name in ("가과", "나과")][:count]
    before = do.facts.all()
    assert refused(planning.plan, wish(kind, *own, new=new)) == field
    assert refused(planning.carry_out, wish(kind, *own, new=new), {}) == field
    assert do.facts.all() == before


def test_one_department_is_not_named_twice(do, planning):
    own = department(do, "가과")
    wanted = wish(SuccessionKind.MERGE, own, own, new=["다과"])
    assert refused(planning.plan, wanted) == "department_ids"


def test_a_day_on_which_the_department_is_not_there_is_refused(do, planning):
    own = department(do, "가과", valid_from=NEW_YEAR)
    for day, reason in ((BEFORE, "시행일에 없습니다"), (NEW_YEAR, "생긴 날")):
        with pytest.raises(Refused, match=reason):
            planning.plan(wish(SuccessionKind.RENAME, own, new=["다과"], on=day))


def test_an_earlier_step_than_one_that_is_settled_is_refused(do, planning):
    own = department(do, "가과")
    planning.carry_out(wish(SuccessionKind.RENAME, own, new=["다과"]), {})
    with pytest.raises(Refused, match=r"2027\. 1\. 1\.에 시행하는 조직개편이 이미"):
        planning.plan(wish(SuccessionKind.RENAME, own, new=["라과"], on=BEFORE))


def test_no_department_is_opened_below_one_that_is_going_to_end(do, planning):
    top, own = department(do, "가국", valid_to=date(2027, 6, 1)), department(do, "나과")
    new = (NewDepartment(name="다과", above_id=top),)
    wanted = Reorganising(kind=SuccessionKind.RENAME, on=NEW_YEAR, department_ids=(own,), new=new)
    assert refused(planning.plan, wanted) == "new.0.parent_id"


def test_departments_to_choose_from_are_those_that_stand(do, planning):
    bureau = department(do, "가국", level=DepartmentLevel.BUREAU)
    own = department(do, "나과", parent_id=bureau)
    department(do, "옛과", valid_to=BEFORE)
    found = planning.departments(NEW_YEAR)
    assert [(each.id, each.above) for each in found] == [(bureau, ""), (own, "가국")]


def test_a_department_that_takes_over_its_own_upper_one_is_not_below_itself(do, planning):
    top = department(do, "가국")
    own = department(do, "나과", parent_id=top)
    wanted = wish(SuccessionKind.ABOLISH, top)
    planning.carry_out(wanted, {own: own})
    assert do.departments.get(own).value.parent_id is None


def test_a_duty_that_two_had_for_different_times_has_no_gap_after_merging(do, planning):
    first, second, item_id = department(do, "가과"), department(do, "나과"), item(do)
    supporting = AssignmentRole.SUPPORTING
    lead(do, item_id, first, supporting, valid_from=date(2026, 1, 1))
    lead(do, item_id, second, supporting, valid_from=date(2027, 3, 1))
    planning.carry_out(wish(SuccessionKind.MERGE, first, second, new=["다과"]), {})
    duties = do.assignments.all()
    for day in (NEW_YEAR, date(2027, 2, 28), date(2027, 3, 1)):
        assert in_charge(do, duties, day) == {"다과"}
    spans = sorted(
        (row.value.valid_from, row.value.valid_to or date.max)
        for row in duties
        if row.value.valid_to is None or row.value.valid_to > NEW_YEAR
    )
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
