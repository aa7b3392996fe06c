"""Names of departments and organisations as of a day."""

from datetime import date, timedelta

import pytest

from desktop.domain.codes import SuccessionKind
from desktop.domain.departments import Department, DepartmentSuccession
from desktop.services.names import Names

RENAMED = date(2026, 1, 1)


def names(office, day):
    with office.desk.reading() as session:
        return Names(session, day)


def test_a_renamed_department_bears_its_new_name_from_that_day_on(small):
    before, after = names(small, RENAMED - timedelta(days=1)), names(small, RENAMED)
    assert before.department(small["old"]) == "옛산업과"
    assert after.department(small["old"]) == "새산업과"
    assert after.incarnations(small["new"]) == [small["old"], small["new"]]
    assert after.bureau(small["old"]) == "미래전략국"


def test_after_a_split_nobody_is_chosen(small):
    add = small.do.departments.add
    split = date(2026, 7, 1)
    whole = add(Department(name="문화과", valid_to=split))
    for name in ("문화산업과", "문화유산과"):
        part = add(Department(name=name, valid_from=split))
        small.do.successions.add(
            DepartmentSuccession(
                kind=SuccessionKind.SPLIT,
                effective_on=split,
                predecessor_id=whole,
                successor_id=part,
            )
        )
    assert names(small, split).department(whole) == "문화과"


@pytest.mark.parametrize(
    ("day", "name"),
    [(date(2020, 12, 9), "한국옛이름진흥원"), (date(2020, 12, 10), "한국새이름진흥원")],
)
def test_an_organisation_bears_the_name_of_the_day(small, day, name):
    assert names(small, day).organisation(small["agency"]) == name


def test_departments_are_found_by_former_names_too(small):
    found = names(small, date(2026, 10, 20))
    assert found.named("옛 산업") == [small["new"]]
    assert found.named("없는과") == []
