"""What all records share: they check themselves, and can say their name in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from desktop.domain.errors import InvalidEntry


class Record:
    """Base of the frozen records that services take and give back.

    The same record serves for entering and for correcting: a screen reads it, replaces
    fields and hands it back.
    """

    __slots__ = ()

    def check(self) -> None:
        """Raise InvalidEntry where the record by itself breaks a rule."""

    def label(self) -> str:
        """The few words by which history sentences name the record."""
        return ""


R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Stored(Generic[R]):
    """A record as it lies in the office file: its id, and the version that was read."""

    id: str
    version: int
    value: R


def require_text(field: str, value: str, what: str) -> None:
    if not value.strip():
        raise InvalidEntry(field, f"{what} 입력하십시오.")


def require_order(field: str, first: date | None, last: date | None, sentence: str) -> None:
    """Refuse `last` before `first`; either may be unknown."""
    if first is not None and last is not None and last < first:
        raise InvalidEntry(field, sentence)


def require_range(field: str, value: int | None, low: int, high: int, what: str) -> None:
    if value is not None and not low <= value <= high:
        raise InvalidEntry(field, f"{what} {low}에서 {high} 사이로 입력하십시오.")


def require_not_negative(field: str, value: int | None, what: str) -> None:
    if value is not None and value < 0:
        raise InvalidEntry(field, f"{what} 0보다 작을 수 없습니다.")


def require_one_target(**targets: str | None) -> None:
    """Exactly one of the given references must be set."""
    if sum(value is not None for value in targets.values()) != 1:
        raise InvalidEntry(next(iter(targets)), "대상을 하나만 지정하십시오.")
