"""Forms as the window shows them: fields with labels and help, and what was typed in them.

Everything typed is text until it is saved; so an unfinished form can be kept, offered again
and compared with what was saved meanwhile.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class FormKind(StrEnum):
    """What is entered by a form: one kind for each record that is edited, or step of the office."""

    AGREEMENT = "agreement"
    AGREEMENT_END = "agreement_end"
    AGREEMENT_VERSION = "agreement_version"
    AGREEMENT_RELATION = "agreement_relation"
    PARTY = "party"
    CLAUSE = "clause"
    PLAN = "plan"
    STRATEGY = "strategy"
    ACTION_ITEM = "action_item"
    ROUND = "round"
    BUDGET = "budget"
    EXECUTION = "execution"
    INDICATOR = "indicator"
    PLEDGE = "pledge"
    MEETING = "meeting"
    COUNCIL_ACTION = "council_action"
    EVIDENCE = "evidence"
    DEPARTMENT = "department"
    PERSON = "person"
    ORGANISATION = "organisation"
    ORGANISATION_NAME = "organisation_name"
    OFFICE = "office"
    OFFICE_PROGRESS = "office_progress"
    OFFICE_PAPERS = "office_papers"
    OFFICE_COUNCIL = "office_council"
    OFFICE_DAYS = "office_days"


class FieldKind(StrEnum):
    """How a field is filled in. Each is a text as typed; CHOICE, MANY and YES hold codes."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    DATE = "date"  # as people write it, of any precision
    DAY = "day"  # a certain day
    MONEY = "money"
    NUMBER = "number"
    PERCENT = "percent"
    CHOICE = "choice"  # one code
    MANY = "many"  # codes parted by spaces
    YES = "yes"  # "1" or ""
    LOOKUP = "lookup"  # a name, found as one types
    ROWS = "rows"  # a small table: a list of entries of its `columns`


class Lookup(StrEnum):
    """What names are found while one types."""

    ORGANISATION = "organisation"
    PERSON = "person"
    DEPARTMENT = "department"
    AGREEMENT = "agreement"
    PLAN = "plan"
    CLAUSE = "clause"
    ACTION_ITEM = "action_item"
    PARTY = "party"  # a party of an agreement
    OWNER = "owner"  # an organisation that may carry out an item
    STRATEGY = "strategy"
    FUNDING_SOURCE = "funding_source"
    BUDGET_LINE = "budget_line"
    POST = "post"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: the code that is kept and the Korean word that is read."""

    code: str
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormField:
    """One field. `key` is also the name by which InvalidEntry points at it.

    A field of ROWS has `columns`; an error in it is named `key.row.column`, rows from 0.
    Fields that follow one another under the same `section` share a heading. `creates` says
    that a name which LOOKUP does not find is entered as new. `example` is shown in the
    empty field.
    """

    key: str
    label: str
    kind: FieldKind = FieldKind.TEXT
    help: str = ""
    unit: str = ""
    example: str = ""
    section: str = ""
    required: bool = False
    options: tuple[Option, ...] = ()
    lookup: Lookup | None = None
    creates: bool = False
    columns: tuple[FormField, ...] = ()


# A row of a ROWS field; "id" names the record it shows and is "" or missing for a new one.
Row = Mapping[str, str]
Entry = str | Sequence[Row]
Entries = Mapping[str, Entry]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormTarget:
    """Which form: of a record that is there (`record_id`), else a new one below `owner_id`."""

    kind: FormKind
    record_id: str = ""
    owner_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form ready to be filled in. `seen` is the version of the record that `entries` show."""

    target: FormTarget
    title: str
    fields: tuple[FormField, ...]
    entries: Entries = field(default_factory=dict)
    seen: int | None = None
    button: str = "저장"
    help: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """What a user's action did: its sentence in the history and the number to undo it by.

    `undo_word` is what taking it back is called; it is `다시 실행` for what took work back.
    """

    sentence: str
    number: int
    record_id: str = ""
    undo_word: str = "되돌리기"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A name found while typing; `note` tells like names apart (부서, 옛 이름, 번호)."""

    id: str
    name: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfinished:
    """A form that was filled in but not saved, kept from before. `title` names it.

    `shown` is what the form had shown before anything was typed, of the version `seen`.
    """

    target: FormTarget
    title: str
    entries: Entries
    shown: Entries
    seen: int | None
    kept_at: datetime
