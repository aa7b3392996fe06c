"""Names of departments and organisations as of a day."""

from datetime import date, timedelta

import pytest

from desktop.domain.codes import DepartmentLevel, SuccessionKind
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


def test_both_names_are_told_once_where_they_are_asked_for(small):
    before, after = names(small, RENAMED - timedelta(days=1)), names(small, RENAMED)
    assert before.department_once(small["old"]) == "옛산업과"
    assert after.department_once(small["old"]) == "새산업과(옛 옛산업과)"
    assert after.department_once(None) == ""
    day = date(2026, 10, 20)
    assert names(small, day).organisation_once(small["agency"]) == (
        "한국새이름진흥원(옛 한국옛이름진흥원)"
    )
    assert names(small, date(2020, 12, 9)).organisation_once(small["agency"]) == "한국옛이름진흥원"


def test_parts_of_a_split_and_a_merger_tell_where_they_come_from(do, desk):
    first, second = (do.departments.add(Department(name=name)) for name in ("가과", "나과"))
    merged = do.departments.merge([first, second], Department(name="다과"), date(2026, 1, 1))
    parts = [Department(name="다과"), Department(name="라과")]
    same, other = do.departments.split(merged, parts, date(2026, 7, 1))
    with desk.reading() as session:
        assert Names(session, date(2026, 2, 1)).department_once(first) == "다과(옛 가과·나과)"
        later = Names(session, date(2026, 8, 1))
        assert (later.department_once(other), later.department_once(same)) == (
            "라과(옛 다과)",
            "다과",
        )


def test_a_transfer_of_some_work_makes_no_new_department(do, desk):
    first, second = (do.departments.add(Department(name=name)) for name in ("가과", "나과"))
    step = DepartmentSuccession(
        kind=SuccessionKind.TRANSFER,
        effective_on=date(2026, 1, 1),
        predecessor_id=first,
        successor_id=second,
    )
    do.successions.add(step)
    do.departments.rename(first, "다과", date(2026, 7, 1))
    with desk.reading() as session:
        later = Names(session, date(2026, 8, 1))
        assert later.department(first) == "다과"
        assert later.department_once(second) == "나과"


def test_what_stands_above_is_found_for_earlier_days_too(do, desk):
    bureau = do.departments.add(Department(name="가국", level=DepartmentLevel.BUREAU))
    own = do.departments.add(Department(name="나과", parent_id=bureau))
    do.departments.rename(bureau, "다국", date(2026, 7, 1))
    with desk.reading() as session:
        assert Names(session, date(2026, 6, 30)).bureau(own) == "가국"
        assert Names(session, date(2026, 7, 1)).bureau(own) == "다국"


def test_a_department_written_by_name_is_called_as_on_the_day(do, desk):
    own = do.departments.add(Department(name="정책기획관"))
    do.departments.rename(own, "기획조정관", date(2026, 7, 1))
    gone = do.departments.add(Department(name="없앤과"))
    do.departments.abolish(gone, date(2026, 7, 1))
    with desk.reading() as session:
        before, after = Names(session, date(2026, 6, 30)), Names(session, date(2026, 7, 1))
    for written in ("정책기획관", "기획조정관"):
        assert (before.called(written), after.called(written)) == ("정책기획관", "기획조정관")
    assert after.called("없앤과") == "없앤과"
    assert after.called("적은 적 없는 과") == "적은 적 없는 과"


def test_departments_are_found_by_former_names_too(small):
    found = names(small, date(2026, 10, 20))
    assert found.named("옛 산업") == [small["new"]]
    assert found.named("없는과") == []
