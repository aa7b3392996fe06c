"""What the briefing 업무협약 추진상황 보고 says.

Everything is plain text, whole numbers, `Decimal` and dates. Words arrive in Korean and ready
to print (names of statuses, kinds, departments, dates that are not known to the day); the
printer only writes `date`, won and rates by the rules of `reports.formatting`. An optional text
is None when nothing is known; the printer then leaves the line out or prints 미정 where the
line must stand. A part without entries is still printed, as 해당 없음.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from reports.contents.look import USUAL_LOOK, Look
from reports.contents.promises import AgreementReport, PlanReport, Promise, Status
from reports.contents.tracker_money import MoneyUnit


@dataclass(frozen=True, slots=True, kw_only=True)
class Distribution:
    """How the agreements spread over one criterion: `체결연도`, `분야`, `기관유형`.

    `counts` is (name, number of agreements) in printing order. Where one agreement may count
    twice (a party of two kinds), `total` is the number of agreements, not the sum, and `note`
    says so; without a note the two must tie.
    """

    criterion: str
    total: int
    counts: tuple[tuple[str, int], ...]
    note: str | None = None

    def __post_init__(self) -> None:
        if self.note is None and sum(count for _, count in self.counts) != self.total:
            raise ValueError(f"distribution over {self.criterion} does not tie")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusRow:
    """Numbers of action items by status; rates in percent, None where nothing is to be done.

    `progress` 평균 추진율, `completion` 완료율, `fulfilment` 이행률.
    """

    name: str
    counts: tuple[int, ...]
    progress: Decimal | None = None
    completion: Decimal | None = None
    fulfilment: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusTable:
    """Action items by `criterion` (`부서`, `협약·계획`) and status; `total` is printed first."""

    criterion: str
    statuses: tuple[Status, ...]
    total: StatusRow
    rows: tuple[StatusRow, ...]

    def __post_init__(self) -> None:
        columns = len(self.statuses)
        if any(len(row.counts) != columns for row in (self.total, *self.rows)):
            raise ValueError(f"a row by {self.criterion} lacks a status")
        sums = tuple(sum(row.counts[i] for row in self.rows) for i in range(columns))
        if sums != self.total.counts:
            raise ValueError(f"the total by {self.criterion} does not tie")


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetRow:
    """A budget line of the agreement or plan `subject`; rows of one subject stand together.

    Won, exact; `amount` and `spent` None when unknown. `year` is `2023` or `전체기간`, `state`
    such as 확보 or 건의. The printer adds sums up from these rows and leaves unknown ones out.
    """

    subject: str
    project: str
    source: str
    year: str
    state: str
    amount: int | None = None
    approx: bool = False
    spent: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A value of an indicator in a year or on a day (`when` in words)."""

    when: str
    value: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorRow:
    """성과지표 of `subject`. A qualitative one has no figures but `words`.

    `achievement` is 달성률 in percent against the target that counts on the reference day.
    """

    subject: str
    name: str
    unit: str | None = None
    baseline: Figure | None = None
    targets: tuple[Figure, ...] = ()
    actuals: tuple[Figure, ...] = ()
    achievement: Decimal | None = None
    words: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """문제점 of `subject` and what is done about it, by whom and until when (words)."""

    subject: str
    text: str
    measure: str | None = None
    department: str | None = None
    due: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """A line of 향후계획: when (words), what, for which agreement or plan, by whom.

    Steps of one `month` (words) stand together. Of those that are `routine`, the deadlines of
    what goes well, a month shows only how many each department has.
    """

    when: str
    text: str
    month: str
    subject: str | None = None
    department: str | None = None
    routine: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """The whole paper.

    `office` and `department` issue it; `as_of` is 기준일 and `round_name` the round
    (`2026년 3분기 점검`). `created` stands in the properties of the file only. `notice` marks
    sample data (`예시 자료 (실적은 가상)`) under the title and at the head of every page.
    `gist` are one to three lines of 요지. `grounds` 추진근거, `target`, `checked` and `method`
    점검 대상·기간·방법. `formulas` are printed after ※ below the status tables. `summary` (two or
    three sentences) and `keywords` go into the properties of the file. `attachments` are named
    with their count (`업무협약 관리대장 1부.`). `author` is the line 작성. `approval` are the
    boxes of an optional 결재란, from 담당 to 국장. `unit` is that of the tables of money.
    """

    office: str
    department: str
    as_of: date
    created: date
    round_name: str
    gist: tuple[str, ...]
    grounds: tuple[str, ...]
    target: str
    checked: str
    method: str
    agreements: tuple[AgreementReport, ...]
    plans: tuple[PlanReport, ...] = ()
    title: str = "업무협약 추진상황 보고"
    notice: str | None = None
    distributions: tuple[Distribution, ...] = ()
    status_tables: tuple[StatusTable, ...] = ()
    formulas: tuple[str, ...] = ()
    budgets: tuple[BudgetRow, ...] = ()
    indicators: tuple[IndicatorRow, ...] = ()
    problems: tuple[Problem, ...] = ()
    next_steps: tuple[NextStep, ...] = ()
    attachments: tuple[str, ...] = ()
    author: str | None = None
    approval: tuple[str, ...] = ()
    summary: str = ""
    keywords: tuple[str, ...] = ()
    unit: MoneyUnit = MoneyUnit.MILLION
    look: Look = USUAL_LOOK

    @property
    def promises(self) -> tuple[Promise, ...]:
        """Agreements, then plans, in the order they are printed."""
        return (*self.agreements, *self.plans)
