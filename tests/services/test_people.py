from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.codes import OrganisationKind
from desktop.domain.errors import Refused
from desktop.domain.organisations import OrganisationMember, OrganisationName, Position
from tests.services.entries import department, organisation, person, refused_field

THEN, LATER = date(2017, 7, 1), date(2018, 7, 1)


def test_an_organisation_keeps_the_names_it_bore(do):
    jeonbuk = organisation(do, "전라북도", short_name="전북")
    do.organisations.rename(jeonbuk, "전북특별자치도", date(2024, 1, 18), reason="특별법 시행")
    assert do.organisations.get(jeonbuk).value.name == "전북특별자치도"
    assert do.organisations.name_on(jeonbuk, date(2024, 1, 17)) == "전라북도"
    assert do.organisations.name_on(jeonbuk, date(2024, 1, 18)) == "전북특별자치도"


def test_a_second_rename_closes_the_first(do):
    body = organisation(do, "가원")
    do.organisations.rename(body, "나원", THEN)
    do.organisations.rename(body, "다원", LATER)
    names = [
        (n.value.name, n.value.valid_from, n.value.valid_to) for n in do.organisation_names.all()
    ]
    assert names == [("가원", None, THEN), ("나원", THEN, LATER), ("다원", LATER, None)]
    with pytest.raises(Refused, match="이미 그날 이후"):
        do.organisations.rename(body, "라원", THEN)


def test_an_organisation_bears_one_name_at_a_time(do):
    body = organisation(do, "가원")
    do.organisation_names.add(OrganisationName(organisation_id=body, name="옛원", valid_to=THEN))
    overlapping = OrganisationName(organisation_id=body, name="딴원", valid_to=LATER)
    assert refused_field(do.organisation_names.add, overlapping) == "organisation_id"


def test_only_a_consortium_has_members_and_stays_one_while_it_has(do):
    group = organisation(do, "컨소시엄", kind=OrganisationKind.CONSORTIUM)
    other = organisation(do, "다른 컨소시엄", kind=OrganisationKind.CONSORTIUM)
    company = organisation(do, "회사")
    for consortium, member, field in (
        (company, group, "consortium_id"),
        (group, other, "member_id"),
    ):
        wrong = OrganisationMember(consortium_id=consortium, member_id=member)
        assert refused_field(do.organisation_members.add, wrong) == field
    do.organisation_members.add(OrganisationMember(consortium_id=group, member_id=company))
    company_now = replace(do.organisations.get(group).value, kind=OrganisationKind.COMPANY)
    assert refused_field(do.organisations.revise, group, company_now) == "kind"


def test_a_new_post_ends_the_one_held_until_then(do):
    who = person(do, "유세종")
    do.people.appoint(Position(person_id=who, title="과학경제국장", valid_from=THEN))
    do.people.appoint(Position(person_id=who, title="기획관리실장", valid_from=LATER))
    posts = [(p.value.title, p.value.valid_to) for p in do.positions.all()]
    assert posts == [("과학경제국장", LATER), ("기획관리실장", None)]


def test_a_person_is_relieved_once(do):
    who = person(do)
    do.people.appoint(Position(person_id=who, title="국장", valid_from=THEN))
    do.people.relieve(who, LATER)
    with pytest.raises(Refused, match="맡고 있는 직위가 없습니다"):
        do.people.relieve(who, LATER)


def test_an_appointment_needs_its_day_and_comes_after_those_known(do):
    post = Position(person_id=person(do), title="국장")
    assert refused_field(do.people.appoint, post) == "valid_from"
    do.people.appoint(replace(post, valid_from=LATER))
    with pytest.raises(Refused, match="발령일"):
        do.people.appoint(replace(post, title="실장", valid_from=THEN))


def test_nobody_holds_one_post_twice_or_in_a_department_that_is_gone(do):
    post = Position(person_id=person(do), title="국장", department_id=department(do, "가과"))
    do.positions.add(post)
    assert refused_field(do.positions.add, post) == "title"
    gone = replace(post, department_id=department(do, "나과", valid_to=THEN))
    assert refused_field(do.positions.add, gone) == "department_id"
