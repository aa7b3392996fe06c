"""Arithmetic of the budget: the projects, years and sources of a tracker, summed exactly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reports.contents.tracker import Tracker
from reports.contents.tracker_money import ABSENT, BudgetRow, MoneyUnit, Won, total_of
from reports.contents.tracker_subject import Subject
from reports.excel.cells import clean
from reports.excel.formulas import minus

WHOLE_PERIOD: Final = "전체"


@dataclass(frozen=True, slots=True)
class Measure:
    """An amount that the printed sheet shows; `title` is its column in the data sheet."""

    title: str
    of: Callable[[BudgetRow], Won]


BEFORE: Final = Measure("기투자", lambda row: row.invested_before)
PRINTED: Final = (
    Measure("총사업비", lambda row: row.total),
    Measure("예산현액", lambda row: row.available),
    Measure("집행액", lambda row: row.spent),
)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A row of the data sheet with the number of its project."""

    number: int
    row: BudgetRow


@dataclass(frozen=True, slots=True)
class PrintLine:
    """A printed line: a project in a year, a 소계 (no number) or the 계 (no subject either)."""

    label: str
    rows: tuple[BudgetRow, ...]
    number: int | None = None
    subject_number: str = ""
    year: int | str = ""

    @property
    def note(self) -> str:
        """What its rows say; a sum says only that a part of it is unknown."""
        open_parts = any(m.of(row) is None for row in self.rows for m in (*PRINTED, BEFORE))
        known = any(isinstance(m.of(row), int) for row in self.rows for m in PRINTED)
        words = ["일부 미정"] if open_parts and known else []
        if self.number is not None:
            words += [text for row in self.rows for text in (row.state, row.note) if text]
        return ", ".join(dict.fromkeys(words))


@dataclass(frozen=True, slots=True)
class Printed:
    """All that the two budget sheets show, in their order."""

    data: tuple[Numbered, ...]
    groups: Mapping[Measure, tuple[str, ...]]
    lines: tuple[PrintLine, ...]

    def amounts(self, measure: Measure) -> list[Won]:
        return [total_of(map(measure.of, line.rows)) for line in self.lines]

    def balances(self) -> list[Won]:
        return [minus(*pair) for pair in zip(*map(self.amounts, PRINTED[1:]), strict=True)]

    def has(self, measure: Measure) -> bool:
        return any(measure.of(line.row) is not ABSENT for line in self.data)

    def rounds(self, unit: MoneyUnit) -> bool:
        """Whether some amount has won below the unit."""
        amounts = (m.of(line.row) for line in self.data for m in (*PRINTED, BEFORE))
        return any(isinstance(amount, int) and amount % unit.value for amount in amounts)

    def ties(self) -> bool:
        """Whether the projects add up to the data, measure by measure."""
        rows = [line.row for line in self.data]
        printed = [row for line in self.lines if line.number for row in line.rows]
        return all(_known(m, rows) == _known(m, printed) for m in (*PRINTED, BEFORE))


def printed(tracker: Tracker) -> Printed:
    data = tuple(_numbered(tracker))
    groups = {measure: _groups(tracker, measure) for measure in PRINTED}
    return Printed(data, groups, tuple(_lines(data)))


def about(rows: Iterable[BudgetRow], *measures: Measure) -> bool:
    """Whether an amount that is only 약 stands in the sum."""
    amounts = (m.of(row) for row in rows if row.approx for m in measures)
    return any(isinstance(amount, int) and amount != 0 for amount in amounts)


def _known(measure: Measure, rows: Iterable[BudgetRow]) -> int:
    return sum(won for won in map(measure.of, rows) if isinstance(won, int))


def _numbered(tracker: Tracker) -> list[Numbered]:
    """The rows in the order of agreements and plans, projects and years kept together."""
    order = {subject.number: place for place, subject in enumerate(_subjects(tracker))}
    rows = sorted(tracker.budgets, key=lambda row: order[row.subject.number])
    numbers: dict[tuple[str, str], int] = {}
    for row in rows:
        numbers.setdefault(_project(row), len(numbers) + 1)
    made = [Numbered(numbers[_project(row)], row) for row in rows]
    return sorted(made, key=lambda line: (line.number, line.row.year or 0))


def _lines(data: Sequence[Numbered]) -> list[PrintLine]:
    if not data:
        return []
    by_subject: dict[str, list[Numbered]] = defaultdict(list)
    for line in data:
        by_subject[line.row.subject.number].append(line)
    lines = [PrintLine("계", tuple(line.row for line in data))]
    for number, members in by_subject.items():
        rows = tuple(line.row for line in members)
        lines.append(PrintLine(f"{rows[0].subject.name} 소계", rows, subject_number=number))
        lines += _projects(members)
    return lines


def _projects(members: Sequence[Numbered]) -> list[PrintLine]:
    found: dict[tuple[int, int | None], list[BudgetRow]] = defaultdict(list)
    for line in members:
        found[line.number, line.row.year].append(line.row)
    return [
        PrintLine(
            rows[0].project, tuple(rows), number, rows[0].subject.number, year or WHOLE_PERIOD
        )
        for (number, year), rows in found.items()
    ]


def _groups(tracker: Tracker, measure: Measure) -> tuple[str, ...]:
    """Columns of sources: the given order, what only a row names behind, empty ones left out."""
    rows = [row for row in tracker.budgets if measure.of(row) is not ABSENT]
    used = dict.fromkeys(clean(row.group) for row in rows)
    given = [group for group in map(clean, tracker.funding_groups) if group in used]
    return tuple(dict.fromkeys((*given, *used)))


def _subjects(tracker: Tracker) -> list[Subject]:
    subjects = [
        *(row.subject for row in tracker.agreements),
        *(row.subject for row in tracker.plans),
        *(row.subject for row in tracker.budgets),
    ]
    found: dict[str, Subject] = {}
    for subject in subjects:
        found.setdefault(subject.number, subject)
    return list(found.values())


def _project(row: BudgetRow) -> tuple[str, str]:
    return row.subject.number, row.project
