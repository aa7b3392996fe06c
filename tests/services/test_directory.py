"""부서·기관: departments, officers and partners as of a day."""

from datetime import date

import pytest

from desktop.domain.codes import AssignmentRole, DepartmentLevel, OrganisationKind
from desktop.domain.departments import Assignment, Department
from desktop.domain.errors import NotFound
from desktop.domain.organisations import OrganisationMember, Position
from desktop.domain.views_directory import DepartmentsWanted
from desktop.domain.views_register import DetailTab, Place
from desktop.services.directory.reading import Directory
from tests.services.entries import agreement, department, item, organisation, person

TODAY = date(2026, 10, 20)


@pytest.fixture
def directory(desk):
    return Directory(desk)


@pytest.fixture
def of_sample(sample):
    return Directory(sample.desk)


def lead(do, item_id, department_id, role=AssignmentRole.LEAD, **more):
    duty = Assignment(role=role, action_item_id=item_id, department_id=department_id, **more)
    return do.assignments.add(duty)


def named(directory, name, on=TODAY, with_former=True):
    lines = directory.departments(DepartmentsWanted(on, with_former))
    return next(line for line in lines if line.name == name)


def tree(directory, on, with_former=False):
    lines = directory.departments(DepartmentsWanted(on, with_former))
    return [(line.depth, line.name) for line in lines]


def test_the_tree_is_that_of_the_day(do, directory):
    bureau = department(do, "가국", level=DepartmentLevel.BUREAU)
    old = department(do, "나과", parent_id=bureau)
    do.departments.rename(old, "다과", date(2026, 1, 1))
    do.departments.rename(bureau, "라국", date(2026, 7, 1))
    assert tree(directory, date(2025, 12, 31)) == [(0, "가국"), (1, "나과")]
    assert tree(directory, date(2026, 6, 30)) == [(0, "가국"), (1, "다과")]
    assert tree(directory, TODAY) == [(0, "라국"), (1, "다과")]


def test_former_departments_come_on_wish_with_their_last_day(do, directory):
    old = department(do, "나과")
    do.departments.rename(old, "다과", date(2026, 1, 1))
    assert tree(directory, TODAY) == [(0, "다과")]
    assert tree(directory, TODAY, with_former=True) == [(0, "다과"), (0, "나과")]
    former = named(directory, "나과")
    assert (former.is_former, former.period) == (True, "~2025. 12. 31.")


def test_an_end_that_is_settled_already_is_told(do, directory):
    department(do, "가과", valid_to=date(2027, 1, 1))
    line = named(directory, "가과")
    assert (line.is_former, line.period) == (False, "2026. 12. 31.까지")


def test_departments_of_partners_are_not_in_our_tree(do, directory):
    department(do, "산업과", organisation_id=organisation(do, "경기도"))
    assert tree(directory, TODAY) == []


def test_a_department_tells_its_old_name_once(of_sample):
    view = of_sample.department(named(of_sample, "AI정책과").id, TODAY)
    assert view.title == "AI정책과(옛 ABB산업과)"
    assert [line.name for line in view.names] == ["AI정책과", "ABB산업과", "AI블록체인과"]
    assert "명칭변경: ABB산업과 → AI정책과" in view.names[0].note


def test_items_are_those_led_and_supported_and_lead_to_the_register(do, directory):
    own, other = department(do, "가과"), department(do, "나과")
    deal = agreement(do)
    led, supported = item(do, deal, title="가"), item(do, deal, title="나")
    lead(do, led, own)
    lead(do, supported, other)
    lead(do, supported, own, AssignmentRole.SUPPORTING)
    view = directory.department(own, TODAY)
    assert [(line.text, line.role) for line in view.items] == [
        ("가", "주관부서"),
        ("나", "협조부서"),
    ]
    assert view.items[0].place == Place(deal, DetailTab.ITEMS, led)
    assert directory.department(other, TODAY).items[0].text == "나"


def test_items_of_an_agreement_that_is_led_count_too(do, directory):
    own, deal = department(do, "가과"), agreement(do)
    item(do, deal, title="가")
    duty = Assignment(role=AssignmentRole.LEAD, agreement_id=deal, department_id=own)
    do.assignments.add(duty)
    view = directory.department(own, TODAY)
    assert [line.text for line in view.items] == ["가"]
    assert [(line.text, line.role) for line in view.agreements] == [("디지털 협약", "주관부서")]


def test_the_late_ones_are_told_apart(of_sample):
    view = of_sample.department(named(of_sample, "AI정책과").id, TODAY)
    assert view.late
    assert set(view.late) < set(view.items)


def test_a_former_department_has_nothing_open_but_keeps_its_history(of_sample):
    view = of_sample.department(named(of_sample, "ABB산업과").id, TODAY)
    assert view.is_former
    assert view.items == view.agreements == ()
    assert {line.department for line in view.charges if line.department} == {
        "ABB산업과",
        "AI블록체인과",
    }


def test_who_was_in_charge_is_told_with_its_time(do, directory):
    own, item_id = department(do, "가과"), item(do, title="오픈랩")
    first, second = person(do, "김하나"), person(do, "이둘")
    lead(do, item_id, own)
    for who, since, until in (
        (first, None, date(2026, 7, 1)),
        (second, date(2026, 7, 1), None),
    ):
        duty = Assignment(
            role=AssignmentRole.OFFICER,
            action_item_id=item_id,
            person_id=who,
            valid_from=since,
            valid_to=until,
        )
        do.assignments.add(duty)
    view = directory.department(own, TODAY)
    told = [(line.person, line.period) for line in view.charges if line.person]
    assert told == [("이둘", "2026. 7. 1. ~"), ("김하나", "~ 2026. 6. 30.")]
    assert view.items[0].officer == "이둘"


def test_posts_follow_the_department_through_its_names(do, directory):
    old, who = department(do, "가과"), person(do, "김하나")
    do.positions.add(Position(person_id=who, title="주무관", department_id=old))
    new = do.departments.rename(old, "나과", date(2026, 1, 1))
    posts = directory.department(new, TODAY).people
    assert [(post.department, post.is_former) for post in posts] == [
        ("나과", False),
        ("가과", True),
    ]


def test_an_abolished_department_tells_that_it_is_gone(do, directory):
    own = department(do, "가과")
    do.departments.abolish(own, date(2026, 1, 1))
    told = [each.value for each in directory.department(own, TODAY).overview]
    assert "2026. 1. 1. 폐지: 가과가 없어짐" in told


def test_partners_are_found_by_any_name(of_sample):
    found = of_sample.partners("한국정보화")
    assert [line.name for line in found] == ["한국지능정보사회진흥원"]
    assert found[0].former == "한국정보화진흥원"
    assert of_sample.partners("없는 기관") == []
    counts = [line.agreements for line in of_sample.partners("")]
    assert counts.index(0) > 1
    assert not any(counts[counts.index(0) :])


def test_a_partner_shows_what_was_agreed_under_which_name_and_by_whom(of_sample):
    partner_id = of_sample.partners("한국정보화")[0].id
    view = of_sample.partner(partner_id, TODAY)
    assert view.title == "한국지능정보사회진흥원(옛 한국정보화진흥원)"
    (line,) = view.agreements
    assert (line.signed_as, line.signatories) == ("한국정보화진흥원", "NIA 원장 서병조")
    assert line.place.tab is DetailTab.PARTIES
    assert [each.name for each in view.names] == ["한국지능정보사회진흥원", "한국정보화진흥원"]


def test_a_partner_owes_its_own_items_and_takes_part_in_others(of_sample):
    roles = {
        line.role
        for partner in of_sample.partners("")
        for line in of_sample.partner(partner.id, TODAY).owed
    }
    assert roles == {"맡은 과제", "참여"}


def test_consortium_and_members_lead_to_each_other(do, directory):
    whole = organisation(do, "가 컨소시엄", kind=OrganisationKind.CONSORTIUM)
    member = organisation(do, "나회사")
    do.organisation_members.add(
        OrganisationMember(consortium_id=whole, member_id=member, note="주관")
    )
    (down,) = directory.partner(whole, TODAY).members
    (up,) = directory.partner(member, TODAY).members
    assert (down.id, down.relation, down.note) == (member, "구성 기관", "주관")
    assert (up.id, up.relation) == (whole, "속한 컨소시엄")


def test_people_and_departments_of_a_partner_are_told(do, directory):
    body, who = organisation(do, "경기도"), person(do, "김하나")
    do.positions.add(Position(person_id=who, title="지사", organisation_id=body))
    do.departments.add(Department(name="미래과", organisation_id=body))
    view = directory.partner(body, TODAY)
    assert [(line.person, line.title) for line in view.people] == [("김하나", "지사")]
    assert ("부서", "미래과") in [(each.label, each.value) for each in view.overview]


def test_what_is_gone_is_not_found(directory):
    with pytest.raises(NotFound):
        directory.department("없음", TODAY)
    with pytest.raises(NotFound):
        directory.partner("없음", TODAY)
