"""What each line of a list would do to the departments and officers of a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.domain.dates import format_day
from desktop.domain.errors import InvalidEntry
from desktop.domain.staffing import RosterState
from desktop.domain.text import clean
from desktop.services.names import Names, valid_on
from desktop.services.staffing.pasted import PastedLine
from desktop.storage.models import DepartmentRow, PersonRow, PositionRow

_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Held:
    """A post of our office with its person, as it stands on the day."""

    post: PositionRow
    person: PersonRow


@dataclass(frozen=True, slots=True)
class Judged:
    """A line with what is to be done; `held` is the post that it changes, if any."""

    line: PastedLine
    state: RosterState
    reason: str
    department_id: str | None = None
    held: Held | None = None


class Standing:
    """Departments and officers of our office as they stand on the day."""

    def __init__(self, session: Session, on: date) -> None:
        self._names = Names(session, on)
        ours = (DepartmentRow.deleted_at.is_(None), DepartmentRow.organisation_id.is_(None))
        then = select(DepartmentRow).where(*ours, valid_on(DepartmentRow, on))
        self.departments = {row.name: row for row in session.scalars(then)}
        ended = select(DepartmentRow).where(*ours, DepartmentRow.valid_to <= on)
        self._ended = {row.name: row for row in session.scalars(ended)}
        ids = {row.id for row in self.departments.values()}
        posts = (
            select(PositionRow, PersonRow)
            .join(PersonRow, PersonRow.id == PositionRow.person_id)
            .where(
                PositionRow.deleted_at.is_(None),
                PersonRow.deleted_at.is_(None),
                PositionRow.department_id.is_not(None),
                valid_on(PositionRow, on),
            )
        )
        self.held: dict[str, list[Held]] = defaultdict(list)
        for post, person in session.execute(posts):
            if post.department_id in ids:
                self.held[person.name].append(Held(post, person))

    def ended(self, name: str) -> str:
        """Why a department of this name cannot be used, "" when it never was one of ours."""
        row = self._ended.get(name)
        if row is None or row.valid_to is None:
            return ""
        last = format_day(row.valid_to - timedelta(days=1))
        now = self._names.department(row.id)
        other = f" 이어받은 ‘{now}’로 고치십시오." if now != name else ""
        return f"{last}까지 있던 부서입니다.{other}"


def judged(lines: Iterable[PastedLine], standing: Standing) -> Iterator[Judged]:
    seen: dict[tuple[str, str], int] = {}
    lines = list(lines)
    named = {(line.person, line.department) for line in lines}
    for line in lines:
        fault = _fault(line, standing) or _twice(line, seen)
        seen.setdefault((line.department, line.person), line.number)
        if fault:
            yield Judged(line, RosterState.FAULTY, fault)
        else:
            yield _sound(line, standing, named)


def _fault(line: PastedLine, standing: Standing) -> str:
    for text, what in (
        (line.department, "부서"),
        (line.upper, "상위 부서"),
        (line.person, "성명"),
        (line.title, "직위"),
        (line.rank, "직급"),
        (line.phone, "전화"),
        (line.duty, "담당업무"),
    ):
        try:
            clean("pasted", text)
        except InvalidEntry as error:
            return f"{what}: {error.reason}"
        if what != "담당업무" and len(text) > _LONGEST:
            return f"{what}: {_LONGEST}자까지 적을 수 있습니다."
    if not line.department:
        return "부서가 없습니다."
    if line.person and not (line.title or line.rank):
        return "직위나 직급이 없습니다."
    ends = [
        standing.ended(name)
        for name in (line.department, line.upper)
        if name and name not in standing.departments
    ]
    return next((each for each in ends if each), "")


def _twice(line: PastedLine, seen: dict[tuple[str, str], int]) -> str:
    before = seen.get((line.department, line.person))
    return f"{before}번째 줄과 같은 사람입니다." if before and line.person else ""


def _sound(line: PastedLine, standing: Standing, named: set[tuple[str, str]]) -> Judged:
    department = standing.departments.get(line.department)
    department_id = department.id if department is not None else None
    new_department = "" if department is not None else "새 부서"
    if not line.person:
        state = RosterState.SAME if department is not None else RosterState.NEW
        return Judged(line, state, new_department, department_id)
    held = standing.held.get(line.person, [])
    here = [each for each in held if each.post.department_id == department_id]
    away = [
        each
        for each in held
        if each.post.department_id != department_id
        and (line.person, _department_name(each, standing)) not in named
    ]
    people = {each.person.id for each in here or away}
    if len(people) > 1:
        where = "이 부서에" if here else "다른 부서에"
        reason = f"같은 이름의 직원이 {where} {len(people)}명 있습니다. 인물에서 고치십시오."
        return Judged(line, RosterState.FAULTY, reason)
    if here:
        changes = ", ".join(_changes(line, here[0]))
        state = RosterState.CHANGED if changes else RosterState.SAME
        return Judged(line, state, changes, department_id, here[0])
    if away:
        told = f"‘{_department_name(away[0], standing)}’에서 옮김"
        reason = ", ".join(part for part in (new_department, told) if part)
        return Judged(line, RosterState.CHANGED, reason, department_id, away[0])
    return Judged(line, RosterState.NEW, new_department, department_id)


def _department_name(held: Held, standing: Standing) -> str:
    found = (
        name for name, row in standing.departments.items() if row.id == held.post.department_id
    )
    return next(found, "")


def _changes(line: PastedLine, held: Held) -> Iterator[str]:
    """What the line says otherwise; what it leaves open stays."""
    title, rank = post_of(line)
    for what, new, old in (
        ("직위", title, held.post.title),
        ("직급", rank, held.post.rank),
        ("전화", line.phone, held.person.contact),
        ("담당업무", line.duty, held.person.note),
    ):
        if new and new != old:
            yield f"{what} {f'‘{old}’→' if old else ''}‘{new}’"


def post_of(line: PastedLine) -> tuple[str, str]:
    """Title and rank; where only a rank is given, it is the title."""
    return (line.title, line.rank) if line.title else (line.rank, "")
