"""조직개편: what one step of it does to departments, duties, posts and departments below.

Rules of `domain`: a duty never stays without a department, and what is past stays as it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desktop.domain.codes import SuccessionKind
from desktop.domain.dates import format_day
from desktop.domain.departments import Department, DepartmentSuccession
from desktop.domain.errors import InvalidEntry, Refused
from desktop.services.assignments import Assignments
from desktop.services.passing import pass_on
from desktop.services.people import Positions
from desktop.services.periods import exists_on
from desktop.services.records import Records, live, make, to_record
from desktop.storage.models import (
    AssignmentRow,
    DepartmentRow,
    DepartmentSuccessionRow,
    PositionRow,
)


@dataclass(frozen=True)
class Reorganisation:
    """One step that takes effect `on` a day, inside one unit that is written `at` a time.

    `note` goes to the succession.
    """

    session: Session
    departments: Records[Department]
    assignments: Assignments
    positions: Positions
    on: date
    note: str
    at: datetime

    def standing(self, department_id: str) -> Any:
        """The department's row. Raises Refused when it is not there on the day."""
        row = live(self.session, DepartmentRow, department_id, "부서")
        if not exists_on(row, self.on):
            raise Refused(f"‘{row.name}’ 부서는 시행일에 없습니다. 시행일과 부서를 확인하십시오.")
        return row

    def close(self, department_id: str) -> Department:
        """End a department; gives it as its successors may start: open-ended."""
        row = self.standing(department_id)
        if row.valid_from == self.on:
            raise Refused("부서가 생긴 날에는 조직개편을 할 수 없습니다. 시행일을 확인하십시오.")
        if row.valid_to is not None:
            raise Refused(
                f"‘{row.name}’ 부서에는 {format_day(row.valid_to)}에 시행하는 조직개편이 이미 "
                "있습니다. 그것을 먼저 되돌리십시오."
            )
        row.valid_to = self.on
        self.session.flush()
        record = to_record(row, Department)
        assert isinstance(record, Department)
        return replace(record, valid_from=self.on, valid_to=None)

    def open(self, department: Department) -> str:
        starting = replace(department, valid_from=self.on, valid_to=None)
        return self.departments.enter(self.session, starting).id

    def follow(self, kind: SuccessionKind, predecessor_id: str, successor_id: str | None) -> None:
        make(
            self.session,
            DepartmentSuccessionRow,
            DepartmentSuccession(
                kind=kind,
                effective_on=self.on,
                predecessor_id=predecessor_id,
                successor_id=successor_id,
                note=self.note,
            ),
        )

    def carry(self, old_id: str, to: str | None, moves: Mapping[str, str]) -> None:
        """Pass on all that is open: what `moves` names to the department it says, else to `to`.

        `moves` is by id of a duty, a post or a department below.
        """
        duties = list(self._open(AssignmentRow, old_id))
        posts = list(self._open(PositionRow, old_id))
        below = list(self._below(old_id))
        if not moves.keys() <= {row.id for row in (*duties, *posts, *below)}:
            raise InvalidEntry("moves", "이 부서의 열린 담당이 아닌 것이 들어 있습니다.")
        for duty in duties:
            self._pass_on(self.assignments, duty, moves.get(duty.id, to))
        for post in posts:
            self._pass_on(self.positions, post, moves.get(post.id, to))
        for department in below:
            self._put_below(department, old_id, moves.get(department.id, to))

    def pass_on(self, assignment_id: str, from_id: str, to: str) -> None:
        """Pass one open duty of a department on to another."""
        duty = live(self.session, AssignmentRow, assignment_id, "담당 지정")
        if duty.department_id != from_id or duty not in list(self._open(AssignmentRow, from_id)):
            raise InvalidEntry("assignment_ids", "이 부서의 열린 담당이 아닌 것이 들어 있습니다.")
        self._pass_on(self.assignments, duty, to)

    def pass_one(self, row_id: str, is_post: bool, from_id: str, to: str) -> None:
        """Pass one open duty or post on to another department."""
        if not is_post:
            self.pass_on(row_id, from_id, to)
            return
        post = live(self.session, PositionRow, row_id, "직위")
        if post not in list(self._open(PositionRow, from_id)):
            raise InvalidEntry("assignment_ids", "이 부서의 열린 직위가 아닌 것이 들어 있습니다.")
        self._pass_on(self.positions, post, to)

    def _pass_on(self, service: Records[Any], row: Any, to: str | None) -> None:
        if to is None:
            raise Refused("이어받을 부서가 없는 담당이나 직위가 있습니다. 부서를 고르십시오.")
        self.standing(to)
        pass_on(self.session, service, row, to, self.on, self.at)

    def _put_below(self, department: DepartmentRow, old_id: str, to: str | None) -> None:
        """Hang a department below `to`; below the old one's parent where `to` lies under it."""
        if to is None:
            raise Refused("하위 부서가 있습니다. 이어받을 상위 부서를 고르십시오.")
        above = self.session.get(DepartmentRow, to)
        while above is not None and above.id != department.id:
            above = self.session.get(DepartmentRow, above.parent_id) if above.parent_id else None
        if above is not None:
            to = self.session.get_one(DepartmentRow, old_id).parent_id
        department.parent_id = to

    def _open(self, kind: Any, department_id: str) -> Iterator[Any]:
        query = select(kind).where(
            kind.department_id == department_id,
            kind.deleted_at.is_(None),
            or_(kind.valid_to.is_(None), kind.valid_to > self.on),
        )
        yield from self.session.scalars(query.order_by(kind.id))

    def _below(self, department_id: str) -> Iterator[DepartmentRow]:
        query = select(DepartmentRow).where(
            DepartmentRow.parent_id == department_id,
            DepartmentRow.deleted_at.is_(None),
            or_(DepartmentRow.valid_to.is_(None), DepartmentRow.valid_to > self.on),
        )
        yield from self.session.scalars(query.order_by(DepartmentRow.id))
