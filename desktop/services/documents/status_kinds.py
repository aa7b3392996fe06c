"""The statuses of the label set in use, as the tracker colours, counts and explains them."""

from __future__ import annotations

from functools import cache

from desktop.domain.codes import LabelSet, Status
from desktop.domain.words import status_mark, status_word
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
_MEANINGS = {
    Status.NOT_STARTED: "아직 착수하지 않았으나 추진할 과제",
    Status.ON_TRACK: "계획대로 추진 중이며 기한까지 완료가 예상되는 과제",
    Status.PARTIAL: "추진하고 있으나 목표에 미치지 못하는 과제",
    Status.DELAYED: "일정이 계획보다 늦어진 과제",
    Status.ON_HOLD: "여건 변화 등으로 잠정 중단된 과제",
    Status.STOPPED: "추진할 수 없어 이행하지 않기로 한 과제",
    Status.DONE: "목표를 달성하여 끝난 과제",
    Status.DONE_CONTINUING: "완료한 뒤 추가 목표를 세우거나 되풀이하여 추진하는 과제",
    Status.NOT_REPORTED: "이번 회차에 실적을 내지 않은 과제",
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
        meaning=_MEANINGS[status],
    )
