"""Organisations with their names through time, and the persons who act for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.domain.codes import OrganisationKind, PersonKind
from desktop.domain.record import Record, require_order, require_text
from desktop.domain.text import Line

_ENDS_BEFORE_START = "끝난 날이 시작한 날보다 앞설 수 없습니다."


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Record):
    """`name` is today's; earlier ones are OrganisationNames."""

    name: Line
    kind: OrganisationKind = OrganisationKind.OTHER
    short_name: Line = ""
    aliases: tuple[Line, ...] = ()
    country: Line = ""
    note: str = ""

    def check(self) -> None:
        require_text("name", self.name, "기관명을")

    def label(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationName(Record):
    """A name an organisation bore from `valid_from` until the day before `valid_to`."""

    organisation_id: str
    name: Line
    short_name: Line = ""
    valid_from: date | None = None
    valid_to: date | None = None
    reason: str = ""

    def check(self) -> None:
        require_text("name", self.name, "기관명을")
        require_order("valid_to", self.valid_from, self.valid_to, _ENDS_BEFORE_START)

    def label(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationMember(Record):
    """A member of a consortium."""

    consortium_id: str
    member_id: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """A person by name; what they were, and when, are Positions."""

    name: Line
    kind: PersonKind = PersonKind.OFFICIAL
    contact: Line = ""
    note: str = ""

    def check(self) -> None:
        require_text("name", self.name, "이름을")

    def label(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Record):
    """A post a person held from `valid_from` until the day before `valid_to`."""

    person_id: str
    title: Line
    organisation_id: str | None = None
    department_id: str | None = None
    rank: Line = ""
    valid_from: date | None = None
    valid_to: date | None = None

    def check(self) -> None:
        require_text("title", self.title, "직위를")
        require_order("valid_to", self.valid_from, self.valid_to, _ENDS_BEFORE_START)

    def label(self) -> str:
        return self.title
