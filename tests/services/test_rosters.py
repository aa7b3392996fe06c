"""Departments and officers from a pasted list, looked at and taken in."""

from datetime import date

import pytest

from desktop.domain.codes import DepartmentLevel
from desktop.domain.errors import InvalidEntry, Refused
from desktop.domain.staffing import RosterState
from desktop.services.staffing.pasted import read_lines
from desktop.services.staffing.rosters import Rosters
from tests.services.entries import department, officer

ON, BEFORE = date(2026, 11, 1), date(2026, 10, 31)
HEAD = "부서\t성명\t직급\t담당업무\t전화\n"


@pytest.fixture
def rosters(desk):
    return Rosters(desk)


def states(roster):
    return [(line.state, line.reason) for line in roster.lines]


def posts(do, day=ON):
    """Person, department and title of the posts that are held on a day."""
    names = {row.id: row.value.name for row in (*do.people.all(), *do.departments.all())}
    return sorted(
        (names[row.value.person_id], names[row.value.department_id], row.value.title)
        for row in do.positions.all()
        if (row.value.valid_from is None or row.value.valid_from <= day)
        and (row.value.valid_to is None or day < row.value.valid_to)
    )


# --- reading ---


@pytest.mark.parametrize(
    ("pasted", "cells"),
    [
        (HEAD + "가과\t김하나\t주무관\t데이터\t051-1", ("가과", "김하나", "", "주무관", "데이터")),
        ("가과\t김하나\t팀장", ("가과", "김하나", "팀장", "", "")),
        ("가과, 김하나, 팀장, 데이터", ("가과", "김하나", "팀장", "", "데이터")),
        ("가과   김하나   팀장", ("가과", "김하나", "팀장", "", "")),
        (
            "가과 김하나 주무관 데이터 협약 02-123-4567",
            ("가과", "김하나", "주무관", "", "데이터 협약"),
        ),
        ("가과", ("가과", "", "", "", "")),
        ("성 명\t소속부서\t직위\n김하나\t가과\t팀장", ("가과", "김하나", "팀장", "", "")),
        ('가과\t김하나\t팀장\t"데이터\n협약"\t', ("가과", "김하나", "팀장", "", "데이터 협약")),
    ],
)
def test_lists_are_read_as_people_paste_them(pasted, cells):
    (line,), _ = read_lines(pasted)
    assert (line.department, line.person, line.title, line.rank, line.duty) == cells


def test_the_phone_stands_at_the_end_of_a_typed_line():
    (line,), _ = read_lines("가과 김하나 주무관 데이터 협약 02-123-4567")
    assert line.phone == "02-123-4567"


def test_a_department_holds_for_the_lines_below_it_as_merged_cells_leave_it():
    lines, ignored = read_lines(
        "실국\t부서\t성명\t직위\t비고\n가국\t나과\t하나\t팀장\n\t\t둘\t주무관\n"
    )
    assert [(line.upper, line.department, line.person) for line in lines] == [
        ("가국", "나과", "하나"),
        ("가국", "나과", "둘"),
    ]
    assert ignored == ("비고",)


@pytest.mark.parametrize("pasted", ["", " \n\t\n", "가과\n" * 5001, "가\t" + "나" * 200_000])
def test_what_cannot_be_read_is_told(rosters, pasted):
    with pytest.raises(InvalidEntry) as refused:
        rosters.read(pasted, ON)
    assert refused.value.field == "pasted"


# --- judging and taking in ---


def test_new_departments_and_officers_are_taken_in_as_one_unit(do, rosters):
    number = next(do.history.log(1)).number
    pasted = (
        "국\t부서\t성명\t직위\t전화\n가국\t나과\t하나\t과장\t051-1\n"
        "\t\t둘\t주무관\t\n\t정책기획관\t\t\t\n"
    )
    assert states(rosters.read(pasted, ON)) == [
        (RosterState.NEW, "새 부서"),
        (RosterState.NEW, "새 부서"),
        (RosterState.NEW, "새 부서"),
    ]
    saved = rosters.take_in(pasted, ON)
    assert (saved.number, saved.sentence) == (
        number + 1,
        "부서·직원 명부 반영(새 부서 2개, 새 직원 2명)",
    )
    found = {row.value.name: row.value for row in do.departments.all()}
    assert {name: row.level for name, row in found.items()} == {
        "가국": DepartmentLevel.BUREAU,
        "나과": DepartmentLevel.DIVISION,
        "정책기획관": DepartmentLevel.OFFICER,
    }
    assert do.departments.get(found["나과"].parent_id).value.name == "가국"
    assert posts(do) == [("둘", "나과", "주무관"), ("하나", "나과", "과장")]
    assert posts(do, BEFORE) == []
    do.history.undo(saved.number)
    assert do.departments.all() == do.people.all() == []


def test_the_same_list_again_changes_nothing(do, rosters):
    pasted = HEAD + "가과\t하나\t주무관\t데이터\t051-1\n"
    rosters.take_in(pasted, ON)
    assert states(rosters.read(pasted, ON)) == [(RosterState.SAME, "")]
    with pytest.raises(Refused, match="바꿀 줄이 없습니다"):
        rosters.take_in(pasted, ON)


def test_what_the_list_says_otherwise_is_changed_and_what_it_leaves_open_stays(do, rosters):
    own = department(do, "가과")
    who = officer(do, "하나", own, contact="051-1", note="옛 업무")
    pasted = HEAD + "가과\t하나\t팀장\t새 업무\t\n"
    assert states(rosters.read(pasted, ON)) == [
        (RosterState.CHANGED, "직위 ‘주무관’→‘팀장’, 담당업무 ‘옛 업무’→‘새 업무’")
    ]
    rosters.take_in(pasted, ON)
    stored = do.people.get(who).value
    assert (stored.contact, stored.note) == ("051-1", "새 업무")
    assert posts(do, BEFORE) == [("하나", "가과", "주무관")]
    assert posts(do) == [("하나", "가과", "팀장")]


def test_a_post_of_the_same_day_is_mended(do, rosters):
    rosters.take_in(HEAD + "가과\t하나\t주무관\t\t\n", ON)
    rosters.take_in(HEAD + "가과\t하나\t팀장\t\t\n", ON)
    assert posts(do) == [("하나", "가과", "팀장")]
    assert len(do.positions.all()) == 1


def test_who_is_in_another_department_has_moved(do, rosters):
    old, new = department(do, "가과"), department(do, "나과")
    officer(do, "하나", old)
    roster = rosters.read(HEAD + "나과\t하나\t주무관\t\t\n", ON)
    assert states(roster) == [(RosterState.CHANGED, "‘가과’에서 옮김")]
    rosters.take_in(HEAD + "나과\t하나\t주무관\t\t\n", ON)
    assert posts(do, BEFORE) == [("하나", "가과", "주무관")]
    assert posts(do) == [("하나", "나과", "주무관")]
    assert new in {row.value.department_id for row in do.positions.all()}


def test_two_of_one_name_in_two_departments_of_the_list_are_two_persons(do, rosters):
    officer(do, "하나", department(do, "가과"))
    department(do, "나과")
    pasted = HEAD + "가과\t하나\t주무관\t\t\n나과\t하나\t팀장\t\t\n"
    assert [state for state, _ in states(rosters.read(pasted, ON))] == [
        RosterState.SAME,
        RosterState.NEW,
    ]
    rosters.take_in(pasted, ON)
    assert posts(do) == [("하나", "가과", "주무관"), ("하나", "나과", "팀장")]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("\t하나\t주무관\t\t", "부서가 없습니다."),
        ("가과\t하나\t\t\t", "직위나 직급이 없습니다."),
        (
            "옛과\t하나\t주무관\t\t",
            "2026. 8. 31.까지 있던 부서입니다. 이어받은 ‘새과’로 고치십시오.",
        ),
        ("가과\t하\x07나\t주무관\t\t", "성명: "),
        ("가과\t" + "하" * 101 + "\t주무관\t\t", "성명: 100자까지"),
        ("가과\t둘\t주무관\t\t", "같은 이름의 직원이 이 부서에 2명 있습니다."),
        ("새과\t둘\t주무관\t\t", "같은 이름의 직원이 다른 부서에 2명 있습니다."),
    ],
)
def test_a_line_that_cannot_be_taken_in_says_why_and_the_others_are(do, rosters, line, reason):
    old, own = department(do, "옛과"), department(do, "가과")
    do.departments.rename(old, "새과", date(2026, 9, 1))
    officer(do, "둘", own)
    officer(do, "둘", own, title="팀장")
    pasted = HEAD + line + "\n가과\t셋\t주무관\t\t\n"
    first, second = states(rosters.read(pasted, ON))
    assert first[0] is RosterState.FAULTY
    assert first[1].startswith(reason)
    assert second == (RosterState.NEW, "")
    rosters.take_in(pasted, ON)
    assert [name for name, *_ in posts(do)] == ["둘", "둘", "셋"]


def test_the_same_person_twice_is_told_with_the_line(rosters):
    pasted = HEAD + "가과\t하나\t주무관\t\t\n가과\t하나\t팀장\t\t\n"
    assert states(rosters.read(pasted, ON))[1] == (
        RosterState.FAULTY,
        "1번째 줄과 같은 사람입니다.",
    )
