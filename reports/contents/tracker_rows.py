"""What the rows of a tracker say: agreements, plans, clauses, items, indicators, meetings.

Every word arrives in Korean and ready to print; "" leaves a cell empty. Lists of lines are
printed one under the other in one cell. Amounts are in `tracker_money`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, auto

from reports.contents.tracker_money import ABSENT, Won
from reports.contents.tracker_subject import NOT_ASSIGNED, Subject


class Tone(Enum):
    """How a status is coloured; the mark and the word always stand beside the colour."""

    WAITING = auto()
    ACTIVE = auto()
    LAGGING = auto()
    LATE = auto()
    PAUSED = auto()
    STOPPED = auto()
    DONE = auto()
    CONTINUING = auto()
    MISSING = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusKind:
    """One 추진상태 of the label set in use.

    완료율 counts `is_done`; 이행률 counts `is_fulfilled` (done ones included) over all
    that are not `is_dropped`. Two statuses must differ in mark or label.
    """

    label: str
    mark: str
    tone: Tone
    is_done: bool = False
    is_fulfilled: bool = False
    is_dropped: bool = False
    meaning: str = ""

    @property
    def text(self) -> str:
        """`● 정상추진`, as it stands in every cell."""
        return f"{self.mark} {self.label}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackerDate:
    """A date as precise as it is known.

    `text` is how it prints (`2021. 7.`, `2016. 5. 16.(외부확인)`). Where the very day is
    known `day` makes the cell a real date that still prints as `text`.
    """

    text: str = "미정"
    day: date | None = None


UNKNOWN_DATE = TrackerDate()


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """협약기관, named as at signing; `signatories` as `경기도지사 이재명`, proxies said."""

    organisation: str
    signatories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementRow:
    """One line of the 협약 관리대장.

    `burden` says 유·무 and kind, `burden_won` how much (`burden_approx` prints 약).
    `percent` is 0 to 100, None unknown; `status` None where there is nothing to judge.
    """

    subject: Subject
    field: str = ""
    kind: str = ""
    parties: tuple[Party, ...] = ()
    signed_on: TrackerDate = UNKNOWN_DATE
    place: str = ""
    term: str = "미정"
    purpose: str = ""
    burden: str = "미정"
    burden_won: Won = ABSENT
    burden_approx: bool = False
    pledges: tuple[str, ...] = ()
    council: tuple[str, ...] = ()
    lifecycle: str = ""
    status: StatusKind | None = None
    percent: Decimal | int | None = None
    achievements: str = ""
    next_steps: str = ""
    department: str = NOT_ASSIGNED
    officer: str = ""
    changes: str = ""
    disclosure: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategyRow:
    """One 전략 or 분야 of a plan."""

    label: str
    name: str
    description: str = ""
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """A plan and its strategies; stated and listed counts both print, however they differ."""

    subject: Subject
    owner: str = ""
    announced_on: TrackerDate = UNKNOWN_DATE
    slogan: str = ""
    goal: str = ""
    basis: str = ""
    counts_stated: str = ""
    counts_listed: str = ""
    status: StatusKind | None = None
    percent: Decimal | int | None = None
    department: str = NOT_ASSIGNED
    strategies: tuple[StrategyRow, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseRow:
    """조항; `text` word for word. `items` are the numbers of the items that carry it out."""

    subject: Subject
    label: str
    text: str
    kind: str = ""
    binds: str = ""
    tracked: bool = True
    items: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRow:
    """실행과제 with its progress in the round; `percent` is 0 to 100, None unknown.

    `basis` names the clauses or the strategy it comes from. `milestones` and `places` are
    ready lines (`판교 오픈랩 개소: 2021. 7.`, `판교 스타트업 캠퍼스(약 1,455㎡)`).
    """

    subject: Subject
    number: str
    title: str
    status: StatusKind
    basis: str = ""
    parent: str = ""
    owner_side: str = ""
    department: str = NOT_ASSIGNED
    supporting: tuple[str, ...] = ()
    officer: str = ""
    starts_on: TrackerDate = TrackerDate(text="")
    due_on: TrackerDate = UNKNOWN_DATE
    percent: Decimal | int | None = None
    weight: int = 1
    achievements: str = ""
    next_steps: str = ""
    problems: str = ""
    measures: str = ""
    milestones: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    note: str = ""


class Direction(Enum):
    """상향: 실적 ÷ 목표. 하향: 목표 ÷ 실적. 유지 and 정성 have no 달성률."""

    UP = "상향"
    DOWN = "하향"
    KEEP = "유지"
    NONE = "정성"


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorYear:
    """Target and result of a year; None is unknown or not set."""

    year: int | None
    target: Decimal | int | None = None
    actual: Decimal | int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorRow:
    """성과지표; prints one line for each of `years`, one line if there are none.

    `baseline` is ready to print (`50개사(2023년)`).
    """

    subject: Subject
    name: str
    unit: str = ""
    formula: str = ""
    direction: Direction = Direction.UP
    baseline: str = ""
    years: tuple[IndicatorYear, ...] = ()
    department: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueRow:
    """부진·쟁점: what hinders an item (or, with no item, its agreement) and what is done."""

    subject: Subject
    problem: str
    measure: str = ""
    item_number: str = ""
    item: str = ""
    department: str = NOT_ASSIGNED
    officer: str = ""
    status: StatusKind | None = None
    percent: Decimal | int | None = None
    due_on: TrackerDate = UNKNOWN_DATE
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestLine:
    """건의사항 with what became of it."""

    text: str
    to: str = ""
    state: str = ""
    reply: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRow:
    """회의·행사; `participants` as `충남대 총장 오덕성`, with an opinion after a colon."""

    subjects: tuple[Subject, ...]
    name: str
    kind: str = ""
    held_on: TrackerDate = UNKNOWN_DATE
    place: str = ""
    hosts: str = ""
    attendance: str = ""
    participants: tuple[str, ...] = ()
    content: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    requests: tuple[RequestLine, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """변경이력: 당초 and 변경 of one fact."""

    changed_on: TrackerDate
    target: str
    what: str
    before: str = ""
    after: str = ""
    reason: str = ""
    who: str = ""
