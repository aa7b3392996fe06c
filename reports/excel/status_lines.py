"""Whom the 총괄표 counts: its lines by department and by agreement, and its statuses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

from reports.contents.tracker import DepartmentLine, Tracker
from reports.contents.tracker_rows import ItemRow, StatusKind
from reports.contents.tracker_subject import NOT_ASSIGNED, Subject
from reports.excel.cells import clean


class Level(Enum):
    TOTAL = auto()
    BUREAU = auto()
    LEAF = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of counts; a bureau's `members` lines follow it."""

    level: Level
    label: str
    items: tuple[ItemRow, ...]
    name: str = ""
    members: int = 0


def statuses(tracker: Tracker) -> tuple[StatusKind, ...]:
    """The columns: the given order, what only an item has behind; equal texts are one."""
    found: dict[str, StatusKind] = {}
    for status in (*tracker.statuses, *(item.status for item in tracker.items)):
        found.setdefault(clean(status.text), status)
    return tuple(found.values())


def department_of(item: ItemRow) -> str:
    return clean(item.department) or NOT_ASSIGNED


def by_department(tracker: Tracker) -> list[Line]:
    held: dict[str, list[ItemRow]] = defaultdict(list)
    for item in tracker.items:
        held[department_of(item)].append(item)
    bureaux: dict[str, dict[str, None]] = defaultdict(dict)
    placed: set[str] = set()
    for department in (*tracker.departments, *(DepartmentLine(name=name) for name in held)):
        name = clean(department.name)
        if name not in placed:
            placed.add(name)
            # A department outside any 국 keeps its own place in the order.
            bureaux[clean(department.bureau) or f"\0{name}"][name] = None
    lines = [_total(tracker.items)]
    for bureau, names in bureaux.items():
        leaves = [Line(Level.LEAF, name, tuple(held[name])) for name in names]
        if not bureau.startswith("\0"):
            lines.append(_bureau(bureau, leaves))
        lines += leaves
    return lines


def by_subject(tracker: Tracker) -> list[Line]:
    held: dict[str, list[ItemRow]] = defaultdict(list)
    for item in tracker.items:
        held[clean(item.subject.number)].append(item)
    named = {clean(subject.number): subject for subject in _subjects(tracker)}
    leaves = [
        Line(Level.LEAF, number, tuple(held[number]), subject.name)
        for number, subject in named.items()
    ]
    return [_total(tracker.items), *leaves]


def _total(items: Iterable[ItemRow]) -> Line:
    return Line(Level.TOTAL, "계", tuple(items))


def _bureau(name: str, leaves: list[Line]) -> Line:
    items = tuple(item for leaf in leaves for item in leaf.items)
    return Line(Level.BUREAU, f"{name} 소계", items, members=len(leaves))


def _subjects(tracker: Tracker) -> list[Subject]:
    subjects = [
        *(row.subject for row in tracker.agreements),
        *(row.subject for row in tracker.plans),
        *(row.subject for row in tracker.items),
    ]
    found: dict[str, Subject] = {}
    for subject in subjects:
        found.setdefault(subject.number, subject)
    return list(found.values())
