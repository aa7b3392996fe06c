"""Officers and departments taken in from a list, and duties handed over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.reorganising import PartKind


class RosterState(StrEnum):
    """What a line of the list would do."""

    NEW = "roster_new"
    CHANGED = "roster_changed"
    SAME = "roster_same"
    FAULTY = "roster_faulty"


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterLine:
    """One line as it was read; `reason` says what it changes, or why it cannot be taken in.

    `id` is its place in the list, from 1, as text.
    """

    id: str
    state: RosterState
    department: str
    person: str
    title: str
    duty: str
    phone: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """A list before it is taken in. `ignored` are columns that nothing is known about."""

    lines: tuple[RosterLine, ...]
    ignored: tuple[str, ...] = ()

    def count(self, state: RosterState) -> int:
        return sum(line.state is state for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficerChoice:
    """A person with a post in a department."""

    id: str
    name: str
    title: str


@dataclass(frozen=True, slots=True)
class DutyTarget:
    """An agreement, a plan or an item that somebody is in charge of."""

    kind: PartKind
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """Duties that pass on a day to a department, an officer, or both.

    "" for the department leaves it as it is. Without an officer the one before stays, unless
    the department changes: then nobody is named yet.
    """

    targets: tuple[DutyTarget, ...]
    on: date
    department_id: str = ""
    officer_id: str = ""
    note: str = ""
