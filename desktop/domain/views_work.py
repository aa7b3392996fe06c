"""What 과제·실적 shows: the items of one round, each with what was reported of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.cells import CellEdit, CellRefusal
from desktop.domain.codes import ReviewState, Status
from desktop.domain.forms import Option, Saved
from desktop.domain.views_register import Labelled, Place

UNASSIGNED = "none"
"""Stands for a department where nobody leads an item."""


class WorkKey(StrEnum):
    """Columns the items can be sorted by; equal keys follow agreement and place in it."""

    AGREEMENT = "agreement"
    TITLE = "title"
    DEPARTMENT = "department"
    DUE = "due"
    STATUS = "status"
    PERCENT = "percent"


@dataclass(frozen=True)
class WorkSort:
    key: WorkKey = WorkKey.AGREEMENT
    descending: bool = False


@dataclass(frozen=True)
class WorkFilter:
    """Conditions that all hold together; an empty one does not narrow.

    `text` is matched on item, agreement and department, spaces and marks folded.
    """

    text: str = ""
    department_id: str = ""
    statuses: tuple[Status, ...] = ()
    only_missing: bool = False
    only_late: bool = False


@dataclass(frozen=True)
class WorkScope:
    """What a number elsewhere leads to: the items of a round that meet some conditions."""

    round_id: str
    wanted: WorkFilter


@dataclass(frozen=True)
class RoundChoice:
    id: str
    label: str
    is_closed: bool


@dataclass(frozen=True)
class WorkChoices:
    """What can be chosen from. `in_hand` is the round that is shown first, "" for none."""

    rounds: tuple[RoundChoice, ...]
    in_hand: str
    departments: tuple[Option, ...]


@dataclass(frozen=True)
class WorkLine:
    """One item in one round.

    `status` is what stands of it; `review` what became of its report, None without one. What an
    earlier round has settled needs no report in this one.
    """

    id: str
    title: str
    agreement: str
    department: str
    officer: str
    due: str
    days_left: int | None
    is_late: bool
    status: Status
    review: ReviewState | None
    percent: int | None
    achievements: str
    problems: str
    measures: str
    plans: str
    place: Place

    @property
    def mark(self) -> Status | ReviewState:
        """What the cell of the status shows: a report that is begun is not handed in yet."""
        return ReviewState.DRAFT if self.is_begun else self.status

    @property
    def is_begun(self) -> bool:
        return self.review in (ReviewState.DRAFT, ReviewState.IN_DEPARTMENT)

    @property
    def advice(self) -> str:
        """What the report still lacks, in a sentence; "" for nothing."""
        if self.review is None:
            return ""
        if self.is_begun:
            return "상태를 고르면 이 과제의 실적이 제출됩니다."
        if self.status in (Status.PARTIAL, Status.DELAYED) and not self.measures:
            return "부진·지연이면 대책을 적으십시오."
        if self.status is Status.DONE and self.percent is None:
            return "완료이면 추진율을 100으로 적으십시오."
        return "" if self.achievements else "추진실적을 적으십시오."


@dataclass(frozen=True)
class ReportedRow:
    """What was reported of an item in one round; of a corrected report the correction."""

    id: str
    round: str
    status: Status
    percent: int | None
    achievements: str
    problems: str
    measures: str
    plans: str
    by: str
    reason: str


@dataclass(frozen=True)
class WorkDetail:
    """One item beside its list. `now` and `before` are its reports in this round and the last."""

    id: str
    title: str
    context: str
    now: tuple[Labelled, ...]
    before_label: str
    before: tuple[Labelled, ...]
    overview: tuple[Labelled, ...]
    clauses: tuple[Labelled, ...]
    milestones: tuple[Labelled, ...]
    reports: tuple[ReportedRow, ...]


@dataclass(frozen=True)
class Entered:
    """What became of edits: those taken, the lines as they read now, and those refused.

    `saved` is None when nothing was taken.
    """

    saved: Saved | None
    taken: tuple[CellEdit, ...]
    refused: tuple[CellRefusal, ...]
    lines: tuple[WorkLine, ...]
