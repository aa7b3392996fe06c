"""Summing up progress: what stands of an item in a round, worst status, means and rates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from desktop.domain.codes import LabelSet, ReviewState, Status
from desktop.domain.words import status_word

# Worst first. What is not reported may hide anything, but says nothing bad by itself.
OPEN = (
    Status.DELAYED,
    Status.PARTIAL,
    Status.ON_HOLD,
    Status.NOT_REPORTED,
    Status.NOT_STARTED,
    Status.ON_TRACK,
)
FINISHED = (Status.DONE_CONTINUING, Status.DONE, Status.STOPPED)
SEVERITY = {status: rank for rank, status in enumerate((*OPEN, *FINISHED))}

# An item in one of these need not be reported again in later rounds.
SETTLED = (Status.DONE, Status.STOPPED)
LAGGING = (Status.DELAYED, Status.PARTIAL)
HANDED_IN = (ReviewState.SUBMITTED, ReviewState.RETURNED, ReviewState.CONFIRMED)

_DONE = (Status.DONE, Status.DONE_CONTINUING)
_FULFILLED = (*_DONE, Status.ON_TRACK)


def is_open(status: Status) -> bool:
    return status in OPEN


def worst(statuses: Iterable[Status]) -> Status | None:
    """The worst open status (decision 6c); of finished ones the liveliest; None of none."""
    return min(statuses, key=SEVERITY.__getitem__, default=None)


def weighted_mean(parts: Iterable[tuple[int | None, int]]) -> Decimal | None:
    """The mean of (percent, weight) over what is known; None where nothing weighs."""
    known = [(percent, weight) for percent, weight in parts if percent is not None]
    weights = sum(weight for _, weight in known)
    if not weights:
        return None
    return Decimal(sum(percent * weight for percent, weight in known)) / weights


def whole(percent: Decimal | None) -> int | None:
    """A percent as shown in lists, halves rounded up."""
    return None if percent is None else int(percent.quantize(Decimal(1), ROUND_HALF_UP))


@dataclass(frozen=True, slots=True)
class Rates:
    """In percent, exact; None where there is nothing to divide by."""

    progress: Decimal | None
    completion: Decimal | None
    fulfilment: Decimal | None


def rates(counts: Mapping[Status, int], percents: Sequence[int | None]) -> Rates:
    """평균 추진율, 완료율 and 이행률 of items counted by status; `formulas` prints how."""
    total = sum(counts.values())
    done = sum(counts.get(status, 0) for status in _DONE)
    fulfilled = sum(counts.get(status, 0) for status in _FULFILLED)
    return Rates(
        progress=weighted_mean((percent, 1) for percent in percents),
        completion=_share(done, total),
        fulfilment=_share(fulfilled, total - counts.get(Status.STOPPED, 0)),
    )


def formulas(labels: LabelSet) -> tuple[str, ...]:
    """How each rate of `rates` is computed, in the office's own words."""
    done = " + ".join(status_word(status, labels) for status in _DONE)
    fulfilled = " + ".join(status_word(status, labels) for status in _FULFILLED)
    return (
        "평균 추진율 = 추진율이 있는 과제의 단순평균",
        f"완료율 = ({done}) ÷ 전체 과제 × 100",
        f"이행률 = ({fulfilled}) ÷ (전체 과제 - {status_word(Status.STOPPED, labels)}) × 100",
    )


def _share(part: int, all_of_it: int) -> Decimal | None:
    return Decimal(part) * 100 / all_of_it if all_of_it else None
