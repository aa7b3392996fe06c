"""What the reader found: a draft, every item with the words of the source it came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from desktop.domain.codes import ClauseKind, TextKind
from desktop.domain.dates import UNKNOWN_DATE, FuzzyDate
from desktop.drafting.page import Quote


@dataclass(frozen=True, slots=True)
class Party:
    name: Quote
    short: str
    also: tuple[str, ...] = ()
    role: str = ""

    @property
    def forms(self) -> tuple[str, ...]:
        return (self.name.text, self.short, *self.also)


@dataclass(frozen=True, slots=True)
class Signatory:
    name: Quote
    post: Quote
    party: str
    spoke: bool = False  # quoted in the text, not named as signing


@dataclass(frozen=True, slots=True)
class Clause:
    words: Quote
    kind: ClauseKind = ClauseKind.COOPERATION
    binds: tuple[str, ...] = ()  # empty: all parties alike
    marker: str = ""
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    number: int
    heading: Quote
    kind: ClauseKind
    words: Quote


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do; `clauses` are numbers in `Draft.clauses`, the closest first."""

    words: Quote
    owner: str = ""  # "": all parties alike, or not told
    clauses: tuple[int, ...] = ()
    when: Quote | None = None


@dataclass(frozen=True, slots=True)
class Facility:
    name: Quote
    area: Quote | None = None


@dataclass(frozen=True, slots=True)
class Share:
    source: str
    won: int
    words: Quote


@dataclass(frozen=True, slots=True)
class Budget:
    label: str
    words: Quote
    won: int
    approx: bool = False
    shares: tuple[Share, ...] = ()
    warning: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    indicator: str
    words: Quote
    value: int | float
    unit: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Deadline:
    label: str
    words: Quote


@dataclass(frozen=True, slots=True)
class Officer:
    name: Quote
    department: str
    post: str = ""


@dataclass(frozen=True, slots=True)
class SigningDate:
    """`value` resolved where the text's own day is known; `words` as stated."""

    value: FuzzyDate = UNKNOWN_DATE
    words: Quote | None = None
    month_day: str = ""  # "06-10" where the year is not known
    day_only: int = 0


@dataclass(frozen=True, slots=True)
class Doubt:
    """An item that stands apart: `field` and `number` say which, `reason` why, in Korean."""

    field: str
    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class Draft:
    kind: TextKind
    reason: str  # why the text is taken for this kind, in Korean
    published: date | None = None
    title: Quote | None = None
    place: Quote | None = None
    parties: tuple[Party, ...] = ()
    signatories: tuple[Signatory, ...] = ()
    signed: SigningDate = field(default_factory=SigningDate)
    clauses: tuple[Clause, ...] = ()
    clause_style: str = "none"
    articles: tuple[Article, ...] = ()
    budgets: tuple[Budget, ...] = ()
    targets: tuple[Target, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    officers: tuple[Officer, ...] = ()
    follow_up: tuple[Quote, ...] = ()
    actions: tuple[Action, ...] = ()
    facilities: tuple[Facility, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    warnings: tuple[str, ...] = ()
