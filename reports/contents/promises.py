"""What a document says of one agreement or one plan: parties, clauses, tasks, meetings.

Plain text, numbers and `Decimal`; the rules are those of `reports.contents.briefing`.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """A status as the office words it, with its mark so that colour is never needed."""

    mark: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """실행과제 as it stands in the round.

    `level` 1 marks a part of the task above it. `owner` is whose duty it is, None where that
    goes without saying (a joint one, one of the plan's own office). `due` is the deadline or
    period in words. `percent` 0 to 100. `achievements` and `plans` are 추진실적 and 향후계획, one
    entry a line. A `routine` task goes as planned and gets a line without them. What else is
    known of a task stands in the tracker.
    """

    title: str
    status: Status
    level: int = 0
    owner: str | None = None
    department: str | None = None
    due: str | None = None
    percent: Decimal | None = None
    achievements: tuple[str, ...] = ()
    plans: tuple[str, ...] = ()
    routine: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskGroup:
    """A clause or a strategy with the tasks that carry it out.

    `mark` is how it is cited (`제1항`, `전략 1`, `공통`), `text` its wording, verbatim; `notes`
    follow it in brackets.
    """

    mark: str
    text: str
    notes: tuple[str, ...] = ()
    tasks: tuple[Task, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Facility:
    """시설. `area` in square metres."""

    name: str
    place: str | None = None
    area: Decimal | None = None
    area_approx: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """건의사항: to whom, what became of it (`건의`, `반영`), and the answer."""

    text: str
    addressee: str
    state: str
    reply: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """회의·행사. `held` is the day in words; `participants` are `대전시장 권선택`."""

    name: str
    held: str | None = None
    place: str | None = None
    participants: tuple[str, ...] = ()
    attendance: str | None = None
    decisions: tuple[str, ...] = ()
    requests: tuple[Request, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Who signed, with the title as signed; `note` for a proxy or an unproved signature."""

    name: str
    title: str
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """당사자 under the name as signed; `role` such as 갑 or 컨소시엄 대표."""

    name: str
    role: str | None = None
    duties: str | None = None
    signatories: tuple[Signatory, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Promise:
    """What agreements and plans share. Its place in the briefing is its order there.

    `kind` 업무협약, 투자협약, 시책…; `state` its lifecycle in words (이행중, 만료도래);
    `status` its worst open task, None when it has no task; `percent` the weighted mean.
    `more` are further labelled lines of the overview (사업비, 투자 약속, 의회 보고…),
    `notes` lines after ※, `sources` where the facts come from, as short as can be.
    """

    title: str
    kind: str
    number: str | None = None
    department: str | None = None
    officer: str | None = None
    state: str | None = None
    status: Status | None = None
    percent: Decimal | None = None
    purpose: tuple[str, ...] = ()
    basis: str | None = None
    more: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    groups: tuple[TaskGroup, ...] = ()
    facilities: tuple[Facility, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    requests: tuple[Request, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementReport(_Promise):
    """협약. Dates and the term are words, as precise as they are known; None prints 미정."""

    signed_on: str | None = None
    place: str | None = None
    effective: str | None = None
    parties: tuple[Party, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanReport(_Promise):
    """계획(시책). `counts` are the numbers of strategies and tasks, as stated and as listed."""

    announced_on: str | None = None
    owner: str | None = None
    presentation_title: str | None = None
    slogan: str | None = None
    goal: str | None = None
    focus: str | None = None
    counts: str | None = None


Promise = AgreementReport | PlanReport
