"""What 이력 shows: the units of work as a list, and one of them field by field."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.domain.views_register import Place


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """Conditions that all hold together; an empty one does not narrow.

    Every word of `text` must stand in the sentence. Both days are inclusive. `record_id` keeps
    what touched a record or anything that belongs to it.
    """

    text: str = ""
    person: str = ""
    since: date | None = None
    until: date | None = None
    record_id: str = ""


@dataclass(frozen=True, slots=True)
class HistoryTarget:
    """Leads to 이력: of one record, whose `name` is told; at one unit where `number` is given."""

    record_id: str = ""
    name: str = ""
    number: int | None = None


@dataclass(frozen=True, slots=True)
class UnitLine:
    """One unit of work in the list; `id` is its log number as text."""

    id: str
    at: str
    who: str
    sentence: str
    stands: bool


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One field before and after. `kind` and `name` tell the record, `place` leads to it."""

    id: str
    kind: str
    name: str
    field: str
    before: str
    after: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class UnitView:
    """One unit of work with what it changed.

    `undo_word` is what taking it back is called (되돌리기, 다시 실행), "" where that is out of
    the question. `unshown` counts the changes beyond those listed. `day` is when it was done.
    """

    number: int
    at: str
    day: date
    who: str
    sentence: str
    stands: bool
    undo_word: str
    changes: tuple[ChangeLine, ...]
    unshown: int = 0


@dataclass(frozen=True, slots=True)
class HistorySpan:
    """The first and the last day of which the register can be seen, and who has worked in it."""

    first: date
    last: date
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PastTarget:
    """Leads to the office as of a day or a unit of work; the user is asked where it is None."""

    when: date | int | None = None
