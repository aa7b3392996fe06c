"""What organisations, departments and persons were called on a day, through renames."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from desktop.domain.codes import DepartmentLevel, SuccessionKind
from desktop.domain.text import search_key
from desktop.storage.models import (
    DepartmentRow,
    DepartmentSuccessionRow,
    OrganisationNameRow,
    OrganisationRow,
    PersonRow,
)

NOBODY = "미지정"
_UPPER = (DepartmentLevel.OFFICE, DepartmentLevel.BUREAU)
# By these a new department comes of an old one; by the others work goes to one that was there.
_BECOMES = (SuccessionKind.RENAME, SuccessionKind.MERGE, SuccessionKind.SPLIT)


def valid_on(row: Any, day: date) -> ColumnElement[bool]:
    """The condition that a row with `valid_from` and `valid_to` counts on `day`."""
    return and_(
        or_(row.valid_from.is_(None), row.valid_from <= day),
        or_(row.valid_to.is_(None), row.valid_to > day),
    )


class Names:
    """Names as they were on one day. Reads a few small tables once."""

    def __init__(self, session: Session, day: date) -> None:
        self._day = day
        self._read_departments(session)
        self._read_organisations(session)
        people = select(PersonRow.id, PersonRow.name)
        self._people: dict[str, str] = {row.id: row.name for row in session.execute(people)}

    def organisation(self, organisation_id: str | None) -> str:
        return self._organisations.get(organisation_id or "", "")

    def organisation_once(self, organisation_id: str | None) -> str:
        """`새이름진흥원(옛 옛이름진흥원)`: for the one place that tells both names."""
        name = self.organisation(organisation_id)
        former = self._former_organisations.get(organisation_id or "", "")
        return _with_former(name, [former])

    def person(self, person_id: str | None) -> str:
        return self._people.get(person_id or "", "")

    def department(self, department_id: str | None) -> str:
        """The name of whoever goes on with the department's work on that day."""
        found = self._departments.get(self.incarnation(department_id) or "")
        return found.name if found is not None else ""

    def department_once(self, department_id: str | None) -> str:
        """`AI정책과(옛 ABB산업과)`: for the one place of a screen or document that tells both."""
        now = self.incarnation(department_id) or ""
        former = (self._departments[each].name for each in self.former(now))
        return _with_former(self.department(now), list(former))

    def called(self, name: str) -> str:
        """What a department that is only written down by name is called on that day."""
        bore = [each for each, row in self._departments.items() if row.name == name]
        then = [now for each in bore if (now := self.then(each)) is not None]
        return self.department(next(filter(self.stands, then), None)) or name

    def own_once(self, department_id: str) -> str:
        """The department's own name, of whatever time, with those it came of."""
        own = self._departments.get(department_id)
        former = [self._departments[each].name for each in self.former(department_id)]
        return _with_former(own.name, former) if own is not None else ""

    def stands(self, department_id: str) -> bool:
        """Whether the department itself is there on that day."""
        return not self._is_closed(department_id) and not self._is_yet_to_come(department_id)

    def followers(self, department_id: str) -> list[str]:
        """Ids of the departments that went on with its work, by that day."""
        return list(self._followers.get(department_id, []))

    def former(self, department_id: str) -> list[str]:
        """Ids of the departments that the given one came of, by that day."""
        steps = self._origins.get(department_id, [])
        return [each for each in dict.fromkeys(steps) if each in self._departments]

    def bureau(self, department_id: str | None) -> str:
        """The 실 or 국 above a department, "" for one of its own."""
        above = self.above(self.incarnation(department_id))
        while above is not None:
            if self._departments[above].level in _UPPER:
                return str(self._departments[above].name)
            above = self.above(above)
        return ""

    def above(self, department_id: str | None) -> str | None:
        """The id of the department above, as it stood on that day."""
        row = self._departments.get(department_id or "")
        above = self.then(row.parent_id) if row is not None else None
        return above if above in self._departments else None

    def then(self, department_id: str | None) -> str | None:
        """The id of what stood on that day for a department of any time."""
        now = self.incarnation(department_id)
        while now is not None and self._is_yet_to_come(now):
            origins = self._all_origins.get(now, [])
            if len(origins) != 1:
                break
            now = origins[0]
        return now

    def incarnation(self, department_id: str | None) -> str | None:
        """The id of the department that the given one had become by that day.

        Only where exactly one goes on with the work; after a split somebody has to decide.
        """
        seen: set[str] = set()
        while department_id is not None and department_id not in seen:
            seen.add(department_id)
            followers = self._followers.get(department_id, [])
            if not self._is_closed(department_id) or len(followers) != 1:
                break
            department_id = followers[0]
        return department_id

    def incarnations(self, department_id: str) -> list[str]:
        """All departments whose work the given one does on that day, itself included."""
        return [each for each in self._departments if self.incarnation(each) == department_id]

    def departments(self) -> list[str]:
        """Ids of the departments that stand for themselves on that day, in the office's order."""
        return [each for each in self._departments if self.incarnation(each) == each]

    def named(self, text: str) -> list[str]:
        """Ids of the departments of that day whose name, or a former one, contains the text."""
        wanted = search_key(text)
        found = (
            self.incarnation(each)
            for each, row in self._departments.items()
            if wanted in search_key(row.name)
        )
        return list(dict.fromkeys(each for each in found if each is not None))

    def _is_closed(self, department_id: str) -> bool:
        row = self._departments.get(department_id)
        return row is not None and row.valid_to is not None and row.valid_to <= self._day

    def _is_yet_to_come(self, department_id: str) -> bool:
        row = self._departments.get(department_id)
        return row is not None and row.valid_from is not None and row.valid_from > self._day

    def _read_departments(self, session: Session) -> None:
        query = select(
            DepartmentRow.id,
            DepartmentRow.name,
            DepartmentRow.level,
            DepartmentRow.parent_id,
            DepartmentRow.valid_from,
            DepartmentRow.valid_to,
        ).where(DepartmentRow.deleted_at.is_(None))
        ordered = query.order_by(DepartmentRow.position, DepartmentRow.id)
        self._departments = {row.id: row for row in session.execute(ordered)}
        self._read_successions(session)

    def _read_successions(self, session: Session) -> None:
        steps = select(
            DepartmentSuccessionRow.kind,
            DepartmentSuccessionRow.effective_on,
            DepartmentSuccessionRow.predecessor_id,
            DepartmentSuccessionRow.successor_id,
        ).where(
            DepartmentSuccessionRow.deleted_at.is_(None),
            DepartmentSuccessionRow.predecessor_id.is_not(None),
            DepartmentSuccessionRow.successor_id.is_not(None),
            # Both go on after a transfer of some work: neither becomes the other.
            DepartmentSuccessionRow.kind != SuccessionKind.TRANSFER,
        )
        self._followers: dict[str, list[str]] = defaultdict(list)
        self._origins: dict[str, list[str]] = defaultdict(list)
        self._all_origins: dict[str, list[str]] = defaultdict(list)
        for row in session.execute(steps.order_by(DepartmentSuccessionRow.id)):
            by_then = row.effective_on <= self._day
            if by_then:
                self._followers[row.predecessor_id].append(row.successor_id)
            if row.kind in _BECOMES:
                self._all_origins[row.successor_id].append(row.predecessor_id)
                if by_then:
                    self._origins[row.successor_id].append(row.predecessor_id)

    def _read_organisations(self, session: Session) -> None:
        query = select(OrganisationRow.id, OrganisationRow.name)
        self._organisations: dict[str, str] = {row.id: row.name for row in session.execute(query)}
        begun = (
            select(
                OrganisationNameRow.organisation_id,
                OrganisationNameRow.name,
                OrganisationNameRow.valid_to,
            )
            .where(
                OrganisationNameRow.deleted_at.is_(None),
                or_(
                    OrganisationNameRow.valid_from.is_(None),
                    OrganisationNameRow.valid_from <= self._day,
                ),
            )
            .order_by(OrganisationNameRow.valid_from.asc().nulls_first(), OrganisationNameRow.id)
        )
        self._former_organisations: dict[str, str] = {}
        for row in session.execute(begun):
            has_ended = row.valid_to is not None and row.valid_to <= self._day
            names = self._former_organisations if has_ended else self._organisations
            names[row.organisation_id] = row.name


def _with_former(name: str, former: list[str]) -> str:
    told = "·".join(dict.fromkeys(each for each in former if each and each != name))
    return f"{name}(옛 {told})" if name and told else name
