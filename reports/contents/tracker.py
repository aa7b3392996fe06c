"""What a tracker (추진현황표) says: the cover's facts and the rows of every sheet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from reports.contents.look import USUAL_LOOK, Look
from reports.contents.tracker_money import BudgetRow, MoneyUnit
from reports.contents.tracker_references import CouncilRow, RemarkRow, SignatureRow, SourceRow
from reports.contents.tracker_rows import (
    AgreementRow,
    ChangeRow,
    ClauseRow,
    IndicatorRow,
    IssueRow,
    ItemRow,
    MeetingRow,
    PlanRow,
    StatusKind,
)


class Rate(Enum):
    """The rates of items, by the word of each."""

    PROGRESS = "평균 추진율"
    COMPLETION = "완료율"
    FULFILMENT = "이행률"


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentLine:
    """A department's place in the 총괄표; departments of one 국 stand together under it."""

    name: str
    bureau: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracker:
    """Contents of the workbook; the same contents make the same bytes.

    `statuses` gives the order of columns, `departments` that of lines; one that only an item
    names is added behind. `notice` (예시 자료 …) prints on every page. `recorded` says up to
    which record the contents count. `unit` is that of printed money, at most a million.
    `weighted`: the mean percent goes by the items' weights. `rates` is the order they are
    explained in. Sheets of plans and changes appear only with rows.
    """

    office: str
    department: str
    as_of: date
    statuses: tuple[StatusKind, ...]
    title: str = "업무협약 추진현황표"
    round_name: str = ""
    recorded: str = ""
    notice: str = ""
    guidance: tuple[str, ...] = ()
    unit: MoneyUnit = MoneyUnit.MILLION
    weighted: bool = False
    rates: tuple[Rate, ...] = tuple(Rate)
    look: Look = USUAL_LOOK
    departments: tuple[DepartmentLine, ...] = ()
    funding_groups: tuple[str, ...] = ()
    agreements: tuple[AgreementRow, ...] = ()
    plans: tuple[PlanRow, ...] = ()
    clauses: tuple[ClauseRow, ...] = ()
    items: tuple[ItemRow, ...] = ()
    budgets: tuple[BudgetRow, ...] = ()
    indicators: tuple[IndicatorRow, ...] = ()
    issues: tuple[IssueRow, ...] = ()
    meetings: tuple[MeetingRow, ...] = ()
    signatures: tuple[SignatureRow, ...] = ()
    council: tuple[CouncilRow, ...] = ()
    remarks: tuple[RemarkRow, ...] = ()
    sources: tuple[SourceRow, ...] = ()
    changes: tuple[ChangeRow, ...] = ()

    def __post_init__(self) -> None:
        if self.unit is MoneyUnit.HUNDRED_MILLION:
            raise ValueError("no number format of Excel shows hundreds of millions")
