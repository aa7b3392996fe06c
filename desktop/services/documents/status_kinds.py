"""The statuses of the label set in use, as the tracker colours, counts and explains them."""

from __future__ import annotations

from functools import cache

from desktop.domain.codes import LabelSet, Status
from desktop.domain.words import status_mark, status_meaning, status_word
from desktop.services.documents.scope import STATUSES, Scope
from reports.contents.tracker_rows import StatusKind, Tone

_TONES = {
    Status.NOT_STARTED: Tone.WAITING,
    Status.ON_TRACK: Tone.ACTIVE,
    Status.PARTIAL: Tone.LAGGING,
    Status.DELAYED: Tone.LATE,
    Status.ON_HOLD: Tone.PAUSED,
    Status.STOPPED: Tone.STOPPED,
    Status.DONE: Tone.DONE,
    Status.DONE_CONTINUING: Tone.CONTINUING,
    Status.NOT_REPORTED: Tone.MISSING,
}


def status_kinds(scope: Scope) -> tuple[StatusKind, ...]:
    """In the order of the columns."""
    return tuple(kind_of(scope, status) for status in STATUSES)


def kind_of(scope: Scope, status: Status) -> StatusKind:
    return _kind(status, scope.labels)


@cache
def _kind(status: Status, labels: LabelSet) -> StatusKind:
    done = status in (Status.DONE, Status.DONE_CONTINUING)
    return StatusKind(
        label=status_word(status, labels),
        mark=status_mark(status),
        tone=_TONES[status],
        is_done=done,
        is_fulfilled=done or status is Status.ON_TRACK,
        is_dropped=status is Status.STOPPED,
        meaning=status_meaning(status),
    )
