"""The tree of departments where the history of reorganisations would lead round and round."""

from dataclasses import replace
from datetime import date

from desktop.domain.codes import SuccessionKind
from desktop.domain.departments import DepartmentSuccession
from desktop.domain.views_directory import DepartmentsWanted
from desktop.services.directory.tree import department_lines
from tests.services.entries import department

SPLIT = date(2026, 7, 1)


def test_no_department_is_lost_where_one_below_goes_on_with_the_work_of_one_above(do, desk):
    top = department(do, "기획실")
    middle = department(do, "정책국", parent_id=top)
    low = department(do, "인공지능과", parent_id=middle)
    do.departments.revise(top, replace(do.departments.get(top).value, valid_to=SPLIT))
    do.successions.add(
        DepartmentSuccession(
            kind=SuccessionKind.RENAME, effective_on=SPLIT, predecessor_id=top, successor_id=low
        )
    )
    with desk.reading() as session:
        lines = department_lines(session, DepartmentsWanted(date(2026, 8, 1)))
    assert {(line.name, line.depth) for line in lines} == {("정책국", 0), ("인공지능과", 0)}
