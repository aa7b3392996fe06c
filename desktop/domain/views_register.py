"""What the register and one agreement or plan show, sorted and worded, ready to be drawn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.codes import Lifecycle, Status
from desktop.domain.forms import FormTarget


class RecordKind(StrEnum):
    AGREEMENT = "agreement"
    PLAN = "plan"


class DetailTab(StrEnum):
    OVERVIEW = "overview"
    PARTIES = "parties"
    CLAUSES = "clauses"
    ITEMS = "items"
    BUDGETS = "budgets"
    INDICATORS = "indicators"
    MEETINGS = "meetings"
    HISTORY = "history"


@dataclass(frozen=True)
class Place:
    """Where a row leads: a record of the register, a tab of it, a row in that tab ("" = none)."""

    record_id: str
    tab: DetailTab = DetailTab.OVERVIEW
    row_id: str = ""


class RegisterKey(StrEnum):
    """Columns the register can be sorted by; equal keys are ordered by number."""

    TITLE = "title"
    NUMBER = "number"
    PARTNERS = "partners"
    SIGNED = "signed"
    LIFECYCLE = "lifecycle"
    STATUS = "status"
    PERCENT = "percent"


@dataclass(frozen=True)
class RegisterSort:
    key: RegisterKey = RegisterKey.NUMBER
    descending: bool = False


@dataclass(frozen=True)
class RegisterFilter:
    """Conditions that all hold together; an empty one does not narrow.

    `text` is matched on title, number, parties and department, spaces and marks folded.
    `department_id` keeps what has an item or a charge there.
    """

    text: str = ""
    kind: RecordKind | None = None
    statuses: tuple[Status, ...] = ()
    lifecycles: tuple[Lifecycle, ...] = ()
    department_id: str = ""
    with_budget: bool = False


@dataclass(frozen=True)
class RegisterRow:
    """One line of the register. `status` is the worst open item's, None without items."""

    id: str
    kind: RecordKind
    number: str
    title: str
    partners: str
    signed: str
    lifecycle: str
    status: Status | None
    percent: int | None
    department: str


@dataclass(frozen=True)
class Labelled:
    """A labelled value; `note` tells its source or basis and may be empty."""

    label: str
    value: str
    note: str = ""


@dataclass(frozen=True)
class PartyRow:
    """One signatory, or a party without any; `form` edits the whole party."""

    id: str
    organisation: str
    role: str
    signatory: str
    title: str
    note: str
    form: FormTarget | None = None


@dataclass(frozen=True)
class ClauseRow:
    id: str
    label: str
    depth: int
    text: str
    kind: str
    items: int
    percent: int | None
    source: str


@dataclass(frozen=True)
class ItemRow:
    id: str
    clause_ids: tuple[str, ...]
    depth: int
    text: str
    owner: str
    department: str
    due: str
    status: Status
    percent: int | None
    progress: str
    source: str


@dataclass(frozen=True)
class BudgetRow:
    """A budget, a share of it, or a promise; `form` edits what the row belongs to."""

    id: str
    depth: int
    name: str
    source: str
    year: str
    amount: str
    executed: str
    rate: str
    note: str
    form: FormTarget | None = None


@dataclass(frozen=True)
class IndicatorRow:
    id: str
    name: str
    kind: str
    baseline: str
    targets: str
    actual: str
    rate: str
    note: str


@dataclass(frozen=True)
class MeetingRow:
    """A meeting, or what was asked for outside of one; that has no `form`."""

    id: str
    kind: str
    name: str
    held: str
    place: str
    attendance: str
    note: str
    form: FormTarget | None = None


@dataclass(frozen=True)
class HistoryRow:
    """One unit of work that touched the record, newest first; `id` is its log number as text."""

    id: str
    at: str
    who: str
    sentence: str
    changes: str


@dataclass(frozen=True)
class RegisterDetail:
    """Everything readable of one record. `subtitle`: parties, day and place in one line.

    For a plan `parties` holds nothing and `clauses` holds its strategies.
    """

    id: str
    kind: RecordKind
    number: str
    title: str
    subtitle: str
    status: Status | None
    lifecycle: str
    overview: tuple[Labelled, ...]
    parties: tuple[PartyRow, ...]
    clauses: tuple[ClauseRow, ...]
    items: tuple[ItemRow, ...]
    budgets: tuple[BudgetRow, ...]
    indicators: tuple[IndicatorRow, ...]
    meetings: tuple[MeetingRow, ...]
    history: tuple[HistoryRow, ...]
