"""Summing up progress: what stands of an item in a round, worst status, means and rates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from desktop.domain.codes import LabelSet, MeanKind, RateKind, ReviewState, Status
from desktop.domain.words import status_word, word

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

MEAN_WORDS = {
    MeanKind.PLAIN: "추진율이 있는 과제의 단순평균",
    MeanKind.WEIGHTED: "추진율이 있는 과제의 (추진율 × 가중치)의 합 ÷ 가중치의 합",
}

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

    def of(self, kind: RateKind) -> Decimal | None:
        by_kind = {
            RateKind.PROGRESS: self.progress,
            RateKind.COMPLETION: self.completion,
            RateKind.FULFILMENT: self.fulfilment,
        }
        return by_kind[kind]


def rates(
    counts: Mapping[Status, int],
    parts: Sequence[tuple[int | None, int]],
    mean: MeanKind = MeanKind.PLAIN,
) -> Rates:
    """평균 추진율, 완료율 and 이행률 of items counted by status; `formulas` prints how.

    `parts` are (percent, weight) of each item; weights count only in a weighted mean.
    """
    total = sum(counts.values())
    done = sum(counts.get(status, 0) for status in _DONE)
    fulfilled = sum(counts.get(status, 0) for status in _FULFILLED)
    return Rates(
        progress=weighted_mean(
            (percent, weight if mean is MeanKind.WEIGHTED else 1) for percent, weight in parts
        ),
        completion=_share(done, total),
        fulfilment=_share(fulfilled, total - counts.get(Status.STOPPED, 0)),
    )


def rates_in_order(lead: RateKind) -> tuple[RateKind, ...]:
    """All rates, the one that the office tells first in front."""
    return (lead, *(kind for kind in RateKind if kind is not lead))


def formulas(
    labels: LabelSet, mean: MeanKind = MeanKind.PLAIN, lead: RateKind = RateKind.PROGRESS
) -> tuple[str, ...]:
    """How each rate of `rates` is computed, in the office's own words, `lead` first."""
    told = {kind: formula(kind, labels, mean) for kind in RateKind}
    return tuple(told[kind] for kind in rates_in_order(lead))


def formula(kind: RateKind, labels: LabelSet, mean: MeanKind) -> str:
    if kind is RateKind.PROGRESS:
        return f"{word(kind)} = {MEAN_WORDS[mean]}"
    if kind is RateKind.COMPLETION:
        done = " + ".join(status_word(status, labels) for status in _DONE)
        return f"{word(kind)} = ({done}) ÷ 전체 과제 × 100"
    fulfilled = " + ".join(status_word(status, labels) for status in _FULFILLED)
    stopped = status_word(Status.STOPPED, labels)
    return f"{word(kind)} = ({fulfilled}) ÷ (전체 과제 - {stopped}) × 100"


def _share(part: int, all_of_it: int) -> Decimal | None:
    return Decimal(part) * 100 / all_of_it if all_of_it else None
