"""What was done in the office file, as people read it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

from desktop.domain.record import Record, Stored

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class LoggedChange:
    """One field before and after, in Korean; `field` is empty for a new record.

    `noun` is the kind of record (협약), `label` its name, `word` the field (체결일).
    """

    table: str
    record_id: str
    noun: str
    label: str
    field: str
    word: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class LoggedUnit:
    """One user action. `number` is the log number; `undoes` names the action it took back.

    `stands` is False for an action that was taken back and not brought again.
    """

    number: int
    at: datetime
    user: str
    sentence: str
    undoes: int | None
    stands: bool
    changes: tuple[LoggedChange, ...]

    def as_json(self) -> dict[str, Any]:
        """Plain values for scripts; the time as ISO text with its zone."""
        return asdict(self) | {"at": self.at.isoformat()}


@dataclass(frozen=True, slots=True)
class Difference:
    """A field in which the stored record and the one to be saved differ, by its Korean word.

    `is_theirs` where somebody else changed it since the form was shown; otherwise only the
    form did.
    """

    field: str
    word: str
    stored: Any
    given: Any
    is_theirs: bool


@dataclass(frozen=True, slots=True)
class Newer(Generic[R]):
    """What stands in the place of the version that a form had shown: who saved it, and when."""

    stored: Stored[R]
    by: str
    at: datetime
    sentence: str
    differences: tuple[Difference, ...]
