"""What 부서·기관 shows of departments, officers and partners, sorted and worded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.codes import Status
from desktop.domain.staffing import DutyTarget
from desktop.domain.views_register import Labelled, Place


class DepartmentTab(StrEnum):
    OVERVIEW = "overview"
    AGREEMENTS = "agreements"
    ITEMS = "items"
    LATE = "late"
    PEOPLE = "people"
    CHARGES = "charges"
    NAMES = "names"


class PartnerTab(StrEnum):
    OVERVIEW = "overview"
    AGREEMENTS = "agreements"
    OWED = "owed"
    PEOPLE = "people"
    MEMBERS = "members"
    NAMES = "names"


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentLine:
    """A department in the tree of a day, or a former one; `period` where its time is limited."""

    id: str
    name: str
    depth: int
    level: str
    period: str
    is_former: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyLine:
    """Something a department or partner answers for. `place` leads to it in the register,
    `target` is what can be handed over.

    `days_left` < 0 is late; `status` and `days_left` are None where there is no such thing.
    """

    id: str
    text: str
    context: str
    role: str
    status: Status | None
    due: str
    days_left: int | None
    officer: str
    place: Place
    target: DutyTarget


@dataclass(frozen=True, slots=True, kw_only=True)
class ChargeLine:
    """담당 이력: who was in charge of what in which time, the newest first."""

    id: str
    text: str
    context: str
    role: str
    department: str
    person: str
    period: str
    note: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class PostLine:
    """A post in a department, as that was called then; `person_id` opens the person."""

    id: str
    person_id: str
    person: str
    title: str
    department: str
    contact: str
    period: str
    note: str
    is_former: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NameLine:
    """A name that was borne for a time, the newest first; `note` says how it came."""

    id: str
    name: str
    period: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentView:
    """Everything readable of one department on a day. `late` are those of `items`."""

    id: str
    title: str
    subtitle: str
    is_former: bool
    overview: tuple[Labelled, ...]
    agreements: tuple[DutyLine, ...]
    items: tuple[DutyLine, ...]
    late: tuple[DutyLine, ...]
    people: tuple[PostLine, ...]
    charges: tuple[ChargeLine, ...]
    names: tuple[NameLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerLine:
    """An organisation in the list; `former` are names it bore before."""

    id: str
    name: str
    kind: str
    former: str
    agreements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedLine:
    """An agreement with a partner: as what, under which name, signed by whom."""

    id: str
    text: str
    number: str
    dated: str
    role: str
    signed_as: str
    signatories: str
    lifecycle: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedLine:
    """A person who signed or acts for a partner; `place` is None for a post without agreement."""

    id: str
    person_id: str
    person: str
    title: str
    text: str
    dated: str
    place: Place | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberLine:
    """A member of this consortium, or a consortium it is a member of; `id` is the other's."""

    id: str
    name: str
    relation: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerView:
    id: str
    title: str
    subtitle: str
    overview: tuple[Labelled, ...]
    agreements: tuple[AgreedLine, ...]
    owed: tuple[DutyLine, ...]
    people: tuple[SignedLine, ...]
    members: tuple[MemberLine, ...]
    names: tuple[NameLine, ...]


@dataclass(frozen=True, slots=True)
class DepartmentsWanted:
    """Which departments are listed: those of a day, with the former ones on wish."""

    on: date
    with_former: bool = False
