"""명부: a pasted list of departments and officers, shown before it is taken in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop.domain.errors import Refused
from desktop.domain.forms import Saved
from desktop.domain.staffing import Roster, RosterLine, RosterState
from desktop.services.desk import Desk
from desktop.services.staffing.judging import Judged, Standing, judged
from desktop.services.staffing.pasted import read_lines
from desktop.services.staffing.taking_in import TakingIn


class Rosters:
    """Answers the window's Rosters. Reading writes nothing; taking in is one unit."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def read(self, pasted: str, on: date) -> Roster:
        """Raises InvalidEntry for `pasted` when nothing can be read."""
        lines, ignored = read_lines(pasted)
        with self._desk.reading() as session:
            found = tuple(judged(lines, Standing(session, on)))
            return Roster(lines=tuple(_shown(each) for each in found), ignored=ignored)

    def take_in(self, pasted: str, on: date) -> Saved:
        """Everything sound as of the day; faulty lines are left out.

        Raises Refused when nothing is left to do.
        """
        lines, _ = read_lines(pasted)
        with self._desk.reading() as session:
            told = _sentence(tuple(judged(lines, Standing(session, on))))
        with self._desk.together(told), self._desk.reading() as session:
            standing = Standing(session, on)
            TakingIn(self._desk, standing, on).take(tuple(judged(lines, standing)))
        return Saved(sentence=told, number=self._desk.database.last_written or 0)


def _shown(each: Judged) -> RosterLine:
    line = each.line
    return RosterLine(
        id=str(line.number),
        state=each.state,
        department=line.department,
        person=line.person,
        title=" ".join(part for part in (line.title, line.rank) if part),
        duty=line.duty,
        phone=line.phone,
        reason=each.reason,
    )


def _sentence(found: Sequence[Judged]) -> str:
    doing = [each for each in found if each.state in (RosterState.NEW, RosterState.CHANGED)]
    if not doing:
        raise Refused("새로 등록하거나 바꿀 줄이 없습니다. 붙여넣은 내용을 확인하십시오.")
    opened = {each.line.department for each in doing if each.department_id is None}
    new = sum(each.state is RosterState.NEW and bool(each.line.person) for each in doing)
    changed = sum(each.state is RosterState.CHANGED for each in doing)
    counted = (
        (len(opened), "새 부서 {}개"),
        (new, "새 직원 {}명"),
        (changed, "바뀐 직원 {}명"),
    )
    said = ", ".join(words.format(f"{count:,}") for count, words in counted if count)
    return f"부서·직원 명부 반영({said})"
